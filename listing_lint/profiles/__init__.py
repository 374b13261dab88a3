"""What each marketplace demands: figures with their sources, as data."""
