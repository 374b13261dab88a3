"""The run: files become tasks, tasks become outcomes, outcomes become one sorted report."""
