"""What tells who a letter is about, and what is sent in its place."""
