"""The vectors of the specs: how they are made, and how they judge the code."""
