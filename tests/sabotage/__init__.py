"""Sabotage: each safety rule is broken on purpose in a copy, and the test that guards it has to notice."""
