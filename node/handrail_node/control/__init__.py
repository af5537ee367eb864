"""The control API: how command line, terminal UI and demo speak with a running node (specs/07)."""
