"""The sans-I/O core of Handrail: values in, values out; no clock, chance, socket or log."""

__version__ = "0.1.0"
