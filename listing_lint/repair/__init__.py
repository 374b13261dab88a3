"""Repair: edits of files by span, and the run that makes them and looks whether anything became worse."""
