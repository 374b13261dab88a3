"""The command line, one file a command; the only part, with ``config``, that reads flags and the environment."""
