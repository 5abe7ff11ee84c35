"""Exports: what a run made of its letters, as files that other programs read."""
