"""What a change of a catalog changes: git asked for what was, listings then and now laid side by side. Knows no rules."""
