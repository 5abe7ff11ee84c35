"""How long a test may take that shows that time grows with an input's length only."""

CPU_SECONDS = 8.0
"""Processor seconds that a slow and busy machine may take; by the square of the length it would take minutes.

What a parser really takes is measured by `benchmarks/sweep.py`, on a quiet machine.
"""
