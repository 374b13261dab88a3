"""Whether a listing has the form that a JSON Schema asks for, and what is wrong where it has not."""
