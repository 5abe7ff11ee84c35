"""Tests of loading, cleaning and sections."""
