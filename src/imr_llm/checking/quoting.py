"""How findings quote the letter: short, on one line, between quotation marks."""

from __future__ import annotations

from imr_llm.domain.draft import Draft

_LONGEST = 160


def quoted(words: str, longest: int = _LONGEST) -> str:
    """The words on one line between quotation marks, shortened in the middle where they are long."""
    line = " ".join(words.split())
    if len(line) > longest:
        half = (longest - 5) // 2
        line = f"{line[:half].rstrip()} [...] {line[-half:].lstrip()}"
    return f'"{line}"'


def evidence_words(draft: Draft, *paths: str) -> str | None:
    """The letter's words that the first of some paths points at, None where none has evidence."""
    for path in paths:
        spans = draft.evidence.get(path)
        if spans:
            return " ".join(span.text for span in spans)
    return None
