"""The report of a run: one self-contained page to look at letters, records and numbers in a browser."""

from imr_llm.report.write import MOST_LETTERS, Written, write_report

__all__ = ["MOST_LETTERS", "Written", "write_report"]
