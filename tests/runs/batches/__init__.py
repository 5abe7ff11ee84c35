"""Runs through a provider's batch API."""
