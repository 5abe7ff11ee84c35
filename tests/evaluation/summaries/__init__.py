"""Tests of the evaluation of summaries."""
