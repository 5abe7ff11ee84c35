"""Checks that a summary gives no deadline, appeal, cause, advice, promise or odds, and credits rightly."""

from __future__ import annotations

from collections.abc import Iterator

from imr_llm.domain.record import CaseRecord, SummarySource
from imr_llm.domain.summary import SummaryCheck
from imr_llm.summary.cues import LimitCue
from imr_llm.summary.passages import Passage
from imr_llm.summary.patterns import any_of
from imr_llm.summary.support import UnknownPathError, support_of
from imr_llm.summary.texts import Texts

_NOTICE = "case.appeal_notice"
_OF_SUMMARY = ("clinical_summary", "patient.")


def limit_checks(passage: Passage, record: CaseRecord, texts: Texts) -> Iterator[SummaryCheck]:
    """What a sentence says that a summary may not say.

    Own words may speak of deadlines and appeals in the letter's own words where the sentence rests on the
    letter's notice; a quotation of that notice is the letter's, not ours. What caused an injury they may say
    as the letter says it where the sentence points.
    """
    quotes = [texts.letter_cues.lowered(quote) for quote in passage.divided.quotes]
    rests_on_notice = _NOTICE in passage.paths
    notice = texts.letter_cues.lowered(record.case.appeal_notice or "") if rests_on_notice else ""
    for limit, of_letter in zip(texts.cues.limit, texts.letter_cues.limit, strict=True):
        printed = _sources(passage, record, texts) if limit.from_sources else notice
        yield from _found(passage, limit, passage.low, printed)
        if of_letter.in_quotes and not rests_on_notice:
            for quote in quotes:
                yield from _found(passage, of_letter, _without_none_of_it(of_letter, quote), printed)


def may_be_quoted(quote: str, texts: Texts) -> bool:
    """Whether words of a rationale keep the limits that hold for quotations."""
    cues = texts.letter_cues
    low = cues.lowered(quote)
    return not any(
        any_of(limit.patterns).search(_without_none_of_it(limit, low))
        for limit in cues.limit
        if limit.in_quotes
    )


def attribution_checks(passage: Passage, record: CaseRecord, texts: Texts) -> Iterator[SummaryCheck]:
    """Whether utilization review's own summary is credited to the expert reviewer."""
    if record.clinical_summary_source is not SummarySource.UTILIZATION_REVIEW:
        return
    if not any(path.startswith(_OF_SUMMARY) for path in passage.paths):
        return
    if any_of(texts.cues.attribution.reviewer_says).search(passage.low) is not None:
        yield passage.fails("attribution", "credits the reviewer with utilization review's case summary")


def _sources(passage: Passage, record: CaseRecord, texts: Texts) -> str:
    try:
        return texts.cues.lowered(support_of(record, passage.paths, texts).low)
    except UnknownPathError:
        # That the path leads nowhere is a failed check of its own.
        return ""


def _without_none_of_it(limit: LimitCue, quote: str) -> str:
    return any_of(limit.none_of_it).sub(" ", quote) if limit.none_of_it else quote


def _found(passage: Passage, limit: LimitCue, text: str, printed: str) -> Iterator[SummaryCheck]:
    """What a text says of this limit, unless `printed`, the letter's words that allow it, says the same."""
    may_be_printed = limit.from_notice or limit.from_sources
    for match in any_of(limit.patterns).finditer(text):
        if not (may_be_printed and match.group() in printed):
            yield passage.fails(limit.name, f"{match.group()!r} goes beyond the record")
