"""Tables: bytes in, rows of cells with exact places out. Knows of separators, quotes and sheets, and of no marketplace."""
