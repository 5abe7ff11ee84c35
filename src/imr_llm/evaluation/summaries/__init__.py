"""How good summaries are: complete, faithful, easy to read, and how many planted errors the checks catch."""
