"""Hostile bytes at every door: `python -m tests.fuzz --count N --seed S`."""
