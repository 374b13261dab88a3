"""What a listing says about delivery, returns, warranty and effect, and what physics makes of its capacities. Knows no rules."""
