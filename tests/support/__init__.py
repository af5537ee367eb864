"""Tools shared by the tests: builders, fake clocks, seeded chance, real nodes in a box."""
