"""A run through a provider's batch API: rounds of files instead of requests, at half the price."""
