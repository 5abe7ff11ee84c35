"""imr_llm: California IMR determination letters into grounded case records and plain-language summaries."""
