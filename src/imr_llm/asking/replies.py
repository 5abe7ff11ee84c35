"""What a model is asked to answer in: small parts that quote words and point at numbered lines.

Everything follows from two moves. `Quoted` repeats a few words of the letter and the lines they stand on, so
that they can be looked up. `Passage` only points: long text is cut out of the letter by code and never
copied. What code can work out from words that are already pointed at (item number, category, what a
guideline paragraph cites in the usual way) is not asked at all.

All types fit the strict subset of JSON Schema that endpoints enforce: every property required, no unknown
keys, no defaults, "not stated" is null or an empty list.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from imr_llm.domain.record import Decision, UrAction

Lines = Annotated[list[int], Field(description="Numbers of the lines that show the words.")]
Words = Annotated[str, Field(description="Words of the letter, exactly as printed.")]


class ReplyPart(BaseModel):
    """Immutable part of a reply; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Quoted(ReplyPart):
    """A few words of the letter and where they stand."""

    words: Words
    lines: Lines


class Passage(ReplyPart):
    """A stretch of the letter, by its lines; its text is never copied."""

    first: Annotated[int, Field(description="Line it begins on.")]
    last: Annotated[int, Field(description="Line it ends on.")]
    starts: Annotated[
        str | None,
        Field(description="Its first few words, only where it begins in the middle of line `first`."),
    ]


class HeaderReply(ReplyPart):
    """The labelled facts about the case."""

    case_number: Quoted | None
    determination_date: Quoted | None
    date_assigned: Quoted | None
    date_of_injury: Quoted | None
    ur_decision_date: Quoted | None
    application_received_date: Quoted | None
    priority: Quoted | None
    stated_outcome: Annotated[
        Quoted | None, Field(description="UPHOLD, OVERTURN or PARTIAL OVERTURN of a cover page.")
    ]
    appeal_notice: Passage | None
    employee: Quoted | None
    claim_number: Quoted | None


class ReviewerReply(ReplyPart):
    """Who the expert reviewer is."""

    licensed_in: Annotated[Quoted | None, Field(description="FIELD of 'licensed in FIELD', not a state.")]
    specialties: list[Quoted]
    subspecialties: list[Quoted]
    licensed_states: list[Quoted]
    board_certified: Annotated[Quoted | None, Field(description="The words 'Board Certified'.")]


class SummaryReply(Passage):
    """The clinical case summary."""

    taken_from_ur: Annotated[
        Quoted | None, Field(description="Words that say it was taken from the utilization review.")
    ]


class DiagnosisReply(ReplyPart):
    """One diagnosis."""

    words: Words
    code: Annotated[str | None, Field(description="Its ICD code, if printed beside it.")]
    lines: Lines


class PatientReply(ReplyPart):
    """The injured worker, as the clinical summary describes them."""

    age: Quoted | None
    sex: Quoted | None
    date_of_injury: Quoted | None
    mechanism_of_injury: Quoted | None
    body_parts: list[Quoted]
    diagnoses: list[DiagnosisReply]
    medications: list[Quoted]
    prior_treatments: list[Quoted]


class PartKind(StrEnum):
    """What a part of a request's heading tells."""

    TREATMENT = "treatment"
    QUANTITY = "quantity"
    DOSE = "dose"
    REFILLS = "refills"
    DATE_OF_SERVICE = "date_of_service"
    BODY_PART = "body_part"


class RequestPart(ReplyPart):
    """One part of a request's own words."""

    part: PartKind
    words: Words


class DecisionReply(ReplyPart):
    """The decision and the words that decide."""

    value: Decision
    words: Words
    lines: Lines


class UrActionReply(ReplyPart):
    """What utilization review did with the request, and the words that say so."""

    value: UrAction
    words: Words
    lines: Lines


class NecessityReply(ReplyPart):
    """The reviewer's own final conclusion, and the words that conclude."""

    value: Annotated[bool, Field(description="Whether they conclude that it is medically necessary.")]
    words: Words
    lines: Lines


class CitationReply(ReplyPart):
    """One guideline that a guideline paragraph cites."""

    title: Words
    pages: Annotated[str | None, Field(description="Its pages as printed.")]


class BasisReply(Passage):
    """A guideline paragraph and what it cites."""

    citations: list[CitationReply]


class ItemReply(ReplyPart):
    """One disputed item."""

    request: Quoted
    parts: list[RequestPart]
    decision: DecisionReply | None
    ur_action: UrActionReply | None
    ur_approved: Annotated[Quoted | None, Field(description="The amount that UR did approve.")]
    claims_administrator_basis: BasisReply | None
    reviewer_basis: BasisReply | None
    rationale: Passage | None
    medically_necessary: NecessityReply | None
    key_reasons: Annotated[list[Quoted], Field(description="One to four, each a clause of the rationale.")]


class ExtractReply(ReplyPart):
    """Everything that one letter says."""

    header: HeaderReply | None
    reviewer: ReviewerReply | None
    summary: SummaryReply | None
    patient: PatientReply | None
    documents: Annotated[list[Passage], Field(description="One for each document of a printed list.")]
    items: list[ItemReply]


class Answer(ReplyPart):
    """The answer to one question."""

    path: Annotated[str, Field(description="As in the question; repeat it for each element of a list.")]
    words: Annotated[
        str | None,
        Field(description="Words exactly as printed; for a passage its first few words; null: not stated."),
    ]
    lines: Annotated[
        list[int], Field(description="Lines that show the words; for a passage its first and last line.")
    ]


class AnswersReply(ReplyPart):
    """Answers to questions by path."""

    answers: list[Answer]
