"""How alike listings and stores are, and what to change. Knows no rules and no profiles."""
