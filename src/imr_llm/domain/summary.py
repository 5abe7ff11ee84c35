"""The plain-language summary of a case record, in structured form."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from imr_llm.domain.provenance import Provenance
from imr_llm.domain.record import Decision, Source
from imr_llm.domain.spans import Frozen


class Audience(StrEnum):
    """Whom a summary is written for."""

    WORKER = "worker"
    ATTORNEY = "attorney"
    ADJUSTER = "adjuster"


class Language(StrEnum):
    """The language that a summary is written in (ISO 639-1)."""

    EN = "en"
    ES = "es"


class Length(StrEnum):
    """How much a summary tells."""

    SHORT = "short"
    FULL = "full"


class Style(Frozen):
    """For whom, in which language, at what length and with what besides a summary is written."""

    audience: Audience = Audience.WORKER
    language: Language = Language.EN
    length: Length = Length.FULL
    information: bool = False
    """Whether general information on what the law says of such decisions is added."""

    def __str__(self) -> str:
        """As in `worker, en, full`."""
        said = (self.audience, self.language, self.length)
        return ", ".join((*said, "with information") if self.information else said)


class Formula(StrEnum):
    """How it is measured how hard a text is to read; each language has its own formula."""

    FLESCH_KINCAID = "flesch_kincaid"
    """A US school grade: lower is easier."""
    INFLESZ = "inflesz"
    """The perspicuity of Spanish on the INFLESZ scale: higher is easier."""


class Readability(Frozen):
    """How hard a summary is to read."""

    formula: Formula
    score: float


class Sentence(Frozen):
    """One sentence of a summary and the record paths that it rests on (empty for fixed text)."""

    text: str
    paths: tuple[str, ...] = ()


class ItemSummary(Frozen):
    """What was asked for, what was decided and why, for one disputed item."""

    number: int
    request: str
    decision: Decision | None
    explanation: Annotated[tuple[Sentence, ...], Field(min_length=1)]


class Term(Frozen):
    """A word of the field, or a drug or procedure that a request names, explained in plain words."""

    term: str
    meaning: str
    source: str
    """Where the meaning is from."""


class SummaryCheck(Frozen):
    """One thing that the verification found wrong with a summary."""

    check: str
    message: str


class Information(Frozen):
    """What the law says of decisions like the letter's: fixed text, not about this letter."""

    text: str
    source: str


class Summary(Frozen):
    """A summary that a person without medical or legal training can read."""

    headline: Sentence
    overview: tuple[Sentence, ...]
    items: Annotated[tuple[ItemSummary, ...], Field(min_length=1)]
    meaning: tuple[Sentence, ...]
    """What the decision means; only what the letter itself or the form's fixed wording says."""
    terms: tuple[Term, ...] = ()
    information: tuple[Information, ...] = ()
    """General information, marked as such in the text; empty unless the style asks for it."""
    needs_review: bool
    """As the record's: the text then says that a person should check the letter."""
    source: Source | None = None
    """As the record's: which letter this is the summary of; None in summaries of earlier versions."""
    style: Style
    readability: Annotated[Readability, Field(description="How hard the text is to read.")]
    failed_checks: tuple[SummaryCheck, ...] = ()
    """Checks that a summary failed before this one took its place; empty when all passed."""
    text: str
    """The whole summary as plain text, paragraphs separated by a blank line."""
    provenance: Provenance
