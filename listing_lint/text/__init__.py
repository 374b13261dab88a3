"""Seeing text as a reader does: views of a text, each with an exact way back to its source, and what finders see in them."""
