"""Runs over many letters."""
