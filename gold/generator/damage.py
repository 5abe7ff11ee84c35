"""What happens to a letter between the printer and the reader, without changing what it says."""

from __future__ import annotations

import re

LABELS = {
    "CLINICAL CASE SUMMARY": "CLlNICAL CASE SUMMARY",
    "IMR ISSUES, DECISIONS AND RATIONALES": "lMR ISSUES, DEClSIONS AND RATI0NALES",
    "Claims Administrator guideline:": "C1aims Administrator guide1ine:",
    "MAXIMUS guideline:": "MAXlMUS guideline:",
    "Decision rationale:": "Decision rationa1e:",
    "Date of Injury:": "Date of lnjury:",
    "Application Received:": "App1ication Received:",
    "Case Number:": "Case Nurnber:",
}
LIGATURES = (("ffi", "ﬃ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"))


def curly_quotes(text: str) -> str:
    """Straight quotation marks and apostrophes as a word processor sets them."""
    opened = re.sub(r'(^|[\s(])"', "\\1“", text, flags=re.MULTILINE)
    return opened.replace('"', "”").replace("'", "’")


def ligatures(text: str) -> str:
    """Letter pairs as the single characters of a PDF's font."""
    for plain, joined in LIGATURES:
        text = text.replace(plain, joined)
    return text


def hard_spaces(text: str) -> str:
    """A no-break space after every colon and after every full stop's second space."""
    return text.replace(": ", ":\u00a0").replace(". ", ".\u00a0 ")


def misread_labels(text: str) -> str:
    """The confusions of a scan, in headings and labels only."""
    for label, damaged in LABELS.items():
        text = text.replace(label, damaged)
    return text


def run_together(text: str) -> str:
    """The words that the extractors of 2013 run together."""
    return text.replace(
        "is not medically necessary and appropriate", "is notmedically necessary and appropriate"
    )


DAMAGES = {
    "curly": curly_quotes,
    "ligatures": ligatures,
    "nbsp": hard_spaces,
    "ocr_labels": misread_labels,
    "run_together": run_together,
}


def to_bytes(text: str, kinds: frozenset[str]) -> bytes:
    """The bytes of the file, after every kind of damage that is named."""
    for kind, damage in DAMAGES.items():
        if kind in kinds:
            text = damage(text)
    if "crlf" in kinds:
        text = text.replace("\n", "\r\n")
    encoded = text.encode("cp1252" if "cp1252" in kinds else "utf-8")
    return b"\xef\xbb\xbf" + encoded if "bom" in kinds else encoded
