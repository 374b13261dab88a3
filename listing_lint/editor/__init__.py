"""The linter in an editor: texts that are not saved, findings as diagnostics, repairs as code actions."""
