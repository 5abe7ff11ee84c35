"""Measures one summary: what it tells, what the checks say of it, how hard it is to read, what they catch."""

from __future__ import annotations

from collections import defaultdict

from imr_llm.domain.provenance import Engine
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Summary
from imr_llm.evaluation.summaries.facts import facts_of, tells
from imr_llm.evaluation.summaries.planting import some_planted_errors
from imr_llm.evaluation.summaries.result import Caught, Missed, SummaryResult, Told
from imr_llm.summary import excess, general_checks, plain_limit
from imr_llm.summary.form import form_checks
from imr_llm.summary.grade import sentences, words
from imr_llm.summary.own_words import own_words
from imr_llm.summary.parts import Parts
from imr_llm.summary.texts import load_texts


def measured(
    name: str, origin: str, record: CaseRecord, summary: Summary, *, planted: int, seed: int
) -> SummaryResult:
    """The result for a summary of a gold letter's record, with at most `planted` errors planted in it.

    `name` and `origin` are the gold letter's; the same seed plants the same errors.
    """
    generally = tuple(check.check for check in general_checks(summary, record))
    caught, missed = _planted(record, summary, planted, f"{seed}:{name}")
    return SummaryResult(
        name=name,
        origin=origin,
        style=summary.style,
        engine=summary.provenance.engine,
        replaced=bool(summary.failed_checks),
        failed=(*generally, *_failed_form(record, summary)),
        failed_generally=generally,
        formula=summary.readability.formula,
        score=summary.readability.score,
        plain=excess(summary.readability, plain_limit(summary.style.language)) <= 0,
        words=len(words(summary.text)),
        longest_sentence=_longest_sentence(record, summary),
        told=_told(record, summary),
        caught=caught,
        missed=missed,
        attempts=summary.provenance.attempts,
        usage=summary.provenance.usage,
    )


def _told(record: CaseRecord, summary: Summary) -> dict[str, Told]:
    told: defaultdict[str, Told] = defaultdict(Told)
    for fact in facts_of(record, summary.style):
        before = told[fact.name]
        told[fact.name] = Told(facts=before.facts + 1, told=before.told + tells(summary, fact))
    return dict(told)


def _planted(
    record: CaseRecord, summary: Summary, most: int, seed: str
) -> tuple[dict[str, Caught], tuple[Missed, ...]]:
    caught: defaultdict[str, Caught] = defaultdict(Caught)
    missed: list[Missed] = []
    for error in some_planted_errors(summary, most, seed):
        wrong = error.summary(record, summary)
        generally = bool(general_checks(wrong, record))
        by_form = not generally and bool(_failed_form(record, wrong))
        before = caught[error.kind]
        caught[error.kind] = Caught(
            planted=before.planted + 1,
            caught=before.caught + (generally or by_form),
            caught_generally=before.caught_generally + generally,
        )
        if not generally:
            missed.append(Missed(kind=error.kind, what=error.what, caught_by_form=by_form))
    return dict(caught), tuple(missed)


def _failed_form(record: CaseRecord, summary: Summary) -> tuple[str, ...]:
    """The failed checks of the form, which only the template's summaries must have."""
    if summary.provenance.engine is not Engine.READER:
        return ()
    return tuple(check.check for check in form_checks(summary, record, load_texts(summary.style)))


def _longest_sentence(record: CaseRecord, summary: Summary) -> int:
    return max(
        len(words(one))
        for sentence in Parts.of(summary).sentences
        for one in sentences(own_words(sentence, record)) or [""]
    )
