"""The nouns: frozen data that every other layer speaks in; nothing here does input or output."""
