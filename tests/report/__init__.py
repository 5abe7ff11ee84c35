"""The report of a run, in a real browser."""
