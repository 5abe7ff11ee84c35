"""The review app, asked over HTTP and used in a real browser."""
