"""Readers: bytes in, records and problems out. One small file a format."""
