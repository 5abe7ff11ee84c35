"""Tests of the words and forms that letters use."""
