"""Everything between an exchange and its reply: prompts, the client, its cache, and the endpoint probe."""
