"""Exports of a run: every format read back with the programs that people read it with."""
