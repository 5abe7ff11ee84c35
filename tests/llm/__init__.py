"""Tests of the way from an exchange to a reply, over real HTTP."""
