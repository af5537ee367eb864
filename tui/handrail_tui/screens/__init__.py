"""The full screens, with Textual: they show rows and forms, pass on keys, and decide nothing."""
