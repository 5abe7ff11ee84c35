"""What a model is asked to write a summary in."""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from imr_llm.domain.record import Decision

T = TypeVar("T")


def _not_empty(entries: list[T]) -> list[T]:
    # A bound in the schema would not be understood by every endpoint.
    if not entries:
        raise ValueError("needs at least one entry")
    return entries


class ReplyPart(BaseModel):
    """Immutable part of a reply; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class SentenceReply(ReplyPart):
    """One sentence and the places in the record that show it."""

    text: str
    paths: Annotated[list[str], Field(description="Record paths such as disputed_items[0].ur_approved.")]


class ItemReply(ReplyPart):
    """One disputed item explained."""

    number: int
    decision: Decision | None
    sentences: Annotated[list[SentenceReply], AfterValidator(_not_empty)]


class SummaryReply(ReplyPart):
    """A plain-language summary as a model writes it."""

    headline: SentenceReply
    overview: list[SentenceReply]
    items: Annotated[list[ItemReply], AfterValidator(_not_empty)]
    meaning: Annotated[
        list[SentenceReply], Field(description="Only what the letter's own notice says, quoted; else empty.")
    ]
