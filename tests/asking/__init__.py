"""Tests of asking: from a letter to an exchange, and from a reply to a draft."""
