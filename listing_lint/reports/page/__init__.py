"""The parts of the HTML report: what it counts, its cards, its pictures, and the style and script it carries."""
