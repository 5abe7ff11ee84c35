"""A local OpenAI-compatible endpoint for tests: a real HTTP server with scripted completions and faults."""
