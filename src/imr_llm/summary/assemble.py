"""Completes a summary from its parts: terms, plain text, reading grade."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.provenance import Provenance
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Style, Summary, SummaryCheck
from imr_llm.summary.conditions import unclear
from imr_llm.summary.information import information_for
from imr_llm.summary.layout import summary_text, with_information
from imr_llm.summary.own_words import readability_of
from imr_llm.summary.parts import Parts
from imr_llm.summary.terms import terms_in
from imr_llm.summary.texts import Texts


def assembled(
    record: CaseRecord, parts: Parts, style: Style, provenance: Provenance, texts: Texts
) -> Summary:
    """The summary of these parts; whoever wrote them, terms, text and readability are made the same way."""
    terms = terms_in(parts, texts)
    text = summary_text(record, parts, terms, texts)
    information = information_for(record, style)
    return Summary(
        headline=parts.headline,
        overview=parts.overview,
        items=parts.items,
        meaning=parts.meaning,
        terms=terms,
        information=information,
        needs_review=unclear(record),
        source=record.source,
        style=style,
        readability=readability_of(record, parts, terms, style, texts),
        text=with_information(text, information, texts),
        provenance=provenance,
    )


def with_failed_checks(summary: Summary, checks: Sequence[SummaryCheck]) -> Summary:
    """The template's summary in the place of a model's, with the checks that the model's failed."""
    return summary.model_copy(update={"failed_checks": tuple(checks)})
