"""Cross-checks of values that were read through damage: not printed as meant, or seen unsurely by OCR."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from imr_llm.checking.quoting import evidence_words, quoted
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import Finding, FindingCode, Severity
from imr_llm.domain.spans import Span
from imr_llm.vocabulary.dates import find_dates
from imr_llm.vocabulary.misread import misread_words
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.spelling import plain
from imr_llm.vocabulary.split_numbers import split_numbers

_PASSAGE = 200
"""Characters from which on a value is a passage, not a fact."""
_MOST_TOLD = 5
_LONGEST_WORD = 40
_PLAIN_DECISION = late(
    r"up\s*held|uphold|over\s*turn|necess?ary|necess?ity|certified|approved|denied|authori[sz]ed"
)
_DATES = (
    *("case.determination_date", "case.date_assigned", "case.date_of_injury", "case.ur_decision_date"),
    *("case.application_received_date", "patient.date_of_injury"),
)


def damage_findings(draft: Draft) -> Iterable[Finding]:
    """`unreadable_text` on the path of each decision, number and date whose printed words are damaged."""
    paths = [f"disputed_items[{index}].decision" for index in range(len(draft.disputed_items))]
    for path, item in zip(paths, draft.disputed_items, strict=True):
        words = evidence_words(draft, path)
        if item.decision is not None and words and not _PLAIN_DECISION.search(plain(words)):
            yield _finding(path, words, item.decision.value)
    for index, item in enumerate(draft.disputed_items):
        for split in split_numbers(item.request or ""):
            path = f"disputed_items[{index}].{'quantity' if split.is_count else 'dose'}"
            message = (
                f"the request prints {quoted(split.words)}, a number in two pieces: compare with the letter"
            )
            yield Finding(
                code=FindingCode.UNREADABLE_TEXT, severity=Severity.WARNING, path=path, message=message
            )
    dates = [f"disputed_items[{index}].date_of_service" for index in range(len(draft.disputed_items))]
    for path in (*_DATES, *dates):
        words = evidence_words(draft, path)
        for found in find_dates(words) if words else ():
            if found.damaged and found.date is not None:
                yield _finding(path, found.words, found.date.isoformat())


def doubt_findings(letter: Letter, draft: Draft) -> Iterable[Finding]:
    """`unreadable_text` on the path of each value that stands on words of which OCR was unsure.

    In the text of a scan that came without its doubts, a digit inside a word shows what was misread. A long
    passage in the letter's own words is none the worse for it: there it is an `info`. A page on which words
    may be missing is an `error`, for what is missing has no path.
    """
    if letter.poor_pages:
        pages = ", ".join(map(str, letter.poor_pages))
        yield Finding(
            code=FindingCode.UNREADABLE_TEXT,
            severity=Severity.ERROR,
            path="source",
            message=f"OCR reads page {pages} badly: words or lines may be missing; scan it again at 300 dpi",
        )
    misread = set(misread_words(letter.text))
    if not (letter.doubtful or misread):
        return
    ends = [end for _, end in letter.doubtful]
    for path, spans in draft.evidence.items():
        if unsure := list(dict.fromkeys(word for one in spans for word in _doubtful_in(letter, ends, one))):
            yield _doubt(path, spans, f"OCR was unsure of {_told(unsure)}: compare with the scan")
        elif misread and (words := [word for one in spans for word in misread_words(one.text)]):
            yield _doubt(path, spans, f"the letter prints {_told(words)}, with a digit inside a word")


def _doubt(path: str, spans: Sequence[Span], message: str) -> Finding:
    passage = sum(len(span.text) for span in spans) > _PASSAGE
    severity = Severity.INFO if passage else Severity.WARNING
    return Finding(code=FindingCode.UNREADABLE_TEXT, severity=severity, path=path, message=message)


def _told(words: Sequence[str]) -> str:
    told = ", ".join(quoted(word, _LONGEST_WORD) for word in words[:_MOST_TOLD])
    return f"{told} and {len(words) - _MOST_TOLD} more" if len(words) > _MOST_TOLD else told


def _doubtful_in(letter: Letter, ends: list[int], span: Span) -> Iterator[str]:
    for start, end in letter.doubtful[bisect_right(ends, span.start) :]:
        if start >= span.end:
            return
        yield letter.text[start:end]


def _finding(path: str, words: str, value: str) -> Finding:
    return Finding(
        code=FindingCode.UNREADABLE_TEXT,
        severity=Severity.WARNING,
        path=path,
        message=f"the letter prints {quoted(words)}, read as {quoted(value)}",
    )
