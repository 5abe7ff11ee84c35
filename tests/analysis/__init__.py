"""What the letters of a run say together."""
