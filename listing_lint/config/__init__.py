"""The configuration: found, merged, validated, and able to say where each value came from."""
