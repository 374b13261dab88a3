"""How alike listings and stores are: fingerprints, candidates, scores, stores, and what to change. Knows no rules, no profiles."""
