"""The plain way of showing: numbered lines and sentences, for a screen reader, a slow line, or a pipe."""
