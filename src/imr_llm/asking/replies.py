"""What a model is asked to answer in: small parts that quote words and point at numbered lines.

Everything follows from two moves. `Quoted` repeats a few words of the letter behind the number of their line,
as the letter is shown: `14| 51 year old`. `Passage` only points, `40-52`: long text is cut out of the letter
by code and never copied. What code works out from words that are already pointed at (an item's number,
category and quantity, what a guideline paragraph cites) is not asked at all. So completions stay small.

All types fit the strict subset of JSON Schema that endpoints enforce: every property required, no unknown
keys, no defaults, "not stated" is null or an empty list.
"""

from __future__ import annotations

import re
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, RootModel

from imr_llm.domain.record import Decision, UrAction

_LINES = r"\s*(\d{1,7})(?:\s*[-–,]\s*(\d{1,7}))?\s*"
_NUMBERED = re.compile(rf"{_LINES}\|")
_PASSAGE = re.compile(rf"{_LINES}\|?\s*")


def _line_numbers(found: re.Match[str] | None) -> tuple[int, int] | None:
    if found is None:
        return None
    first = int(found.group(1))
    return first, int(found.group(2) or first)


class ReplyPart(BaseModel):
    """Immutable part of a reply; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Quoted(RootModel[str]):
    """Line number, bar, words as printed: `14| 51 year old`; words that wrap: `14-15| ...`."""

    model_config = ConfigDict(frozen=True)

    @classmethod
    def of(cls, words: str, first: int, last: int | None = None) -> Self:
        """The quote of these words from line `first` (to line `last`)."""
        numbers = f"{first}" if last is None or last == first else f"{first}-{last}"
        return cls(f"{numbers}| {words}")

    @property
    def words(self) -> str:
        """The words, without line numbers."""
        return self.parts[1]

    @property
    def lines(self) -> tuple[int, int] | None:
        """First and last line; None where the model gave none."""
        return self.parts[0]

    @property
    def parts(self) -> tuple[tuple[int, int] | None, str]:
        """Lines and words."""
        numbered = _NUMBERED.match(self.root)
        words = self.root[numbered.end() :] if numbered is not None else self.root
        return _line_numbers(numbered), words.strip()


class Passage(RootModel[str]):
    """First and last line of a stretch of the letter: `40-52`; its text is never copied."""

    model_config = ConfigDict(frozen=True)

    @classmethod
    def of(cls, first: int, last: int) -> Self:
        """The passage from line `first` to line `last`."""
        return cls(f"{first}-{last}")

    @property
    def lines(self) -> tuple[int, int] | None:
        """First and last line; None where the model gave none."""
        return _line_numbers(_PASSAGE.fullmatch(self.root))


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


class SummaryReply(ReplyPart):
    """The clinical case summary."""

    lines: Passage

    taken_from_ur: Annotated[
        Quoted | None, Field(description="Words that say it was taken from the utilization review.")
    ]


class PatientReply(ReplyPart):
    """The injured worker, as the clinical summary describes them."""

    age: Quoted | None
    sex: Quoted | None
    date_of_injury: Quoted | None
    mechanism_of_injury: Quoted | None
    body_parts: list[Quoted]
    diagnoses: Annotated[list[Quoted], Field(description="Each with its ICD code if printed beside it.")]
    medications: list[Quoted]
    prior_treatments: list[Quoted]


class DecisionReply(ReplyPart):
    """The decision and the words that decide."""

    value: Decision
    words: Quoted


class UrActionReply(ReplyPart):
    """What utilization review did with the request, and the words that say so."""

    value: UrAction
    words: Quoted


class NecessityReply(ReplyPart):
    """The reviewer's own final conclusion, and the words that conclude."""

    value: Annotated[bool, Field(description="Whether they conclude that it is medically necessary.")]
    words: Quoted


class ItemReply(ReplyPart):
    """One disputed item."""

    request: Quoted
    decision: DecisionReply | None
    ur_action: UrActionReply | None
    ur_approved: Annotated[Quoted | None, Field(description="The amount that UR did approve.")]
    administrator_basis: Passage | None
    reviewer_basis: Passage | None
    rationale: Passage | None
    necessity: NecessityReply | None
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
        Quoted | None,
        Field(description="For a passage: first and last line, bar, its first few words. Null: not stated."),
    ]


class AnswersReply(ReplyPart):
    """Answers to questions by path."""

    answers: list[Answer]
