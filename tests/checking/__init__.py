"""Tests of grounding and of the cross-checks."""
