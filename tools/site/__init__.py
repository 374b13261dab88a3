"""The documentation site: pages that are made of the code when MkDocs builds it. ``hook.py`` is what MkDocs loads."""
