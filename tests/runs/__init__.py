"""Runs of many letters."""
