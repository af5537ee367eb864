"""Many nodes or many orders from one seed, run in tests in small and by hand in large."""
