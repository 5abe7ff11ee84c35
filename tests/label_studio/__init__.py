"""Tests of what goes to Label Studio and comes back."""
