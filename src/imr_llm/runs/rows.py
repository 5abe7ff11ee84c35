"""What the ledger of a run says of one letter, as frozen data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from imr_llm.domain.agreement import Agreement
from imr_llm.domain.exchange import FailureKind
from imr_llm.domain.provenance import TokenUsage
from imr_llm.domain.record import CaseRecord, FindingCode
from imr_llm.domain.summary import Summary
from imr_llm.errors import DefectError
from imr_llm.runs.corrections import ReviewState


class LetterState(StrEnum):
    """How far a letter of a run has come."""

    PENDING = "pending"
    """Not finished yet; a run that is continued works on it."""
    DONE = "done"
    """Has a record that needs no review."""
    REVIEW = "review"
    """Has a record that a person has to look at."""
    FAILED = "failed"
    """Has no record: the letter could not be used, or nothing usable came of it."""
    SUPERSEDED = "superseded"
    """Another content has come under the same id since; kept, but counted and exported no more."""


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One letter of a run. Rows are numbered in the order in which the sources gave the letters."""

    number: int
    """From 1."""
    id: str
    """What the source calls the letter: file name, place in a folder or archive, id in a corpus."""
    sha256: str | None
    """Of the source bytes; None for a letter that could not be loaded. Equal letters have equal ones."""
    state: LetterState
    attempts: int = 0
    """Requests sent for it."""
    usage: TokenUsage = field(default_factory=TokenUsage)
    """Tokens of the requests sent for it in this run: replies that the cache gave again cost none."""
    cost: float | None = None
    """US dollars for that usage; None where the model's price is not known."""
    seconds: float = 0.0
    """From taking the letter up to having its record."""
    error: str | None = None
    """Fingerprint of what went wrong: the error's class, or the codes of the findings for review."""
    message: str | None = None
    """What went wrong in plain words; holds no letter text."""
    finished_at: str | None = None
    """UTC, ISO 8601, to the second."""
    fresh: bool = False
    """To be asked anew: replies that were kept are not used again."""
    record_json: bytes | None = field(default=None, repr=False)
    """The case record as UTF-8 JSON; None where there is none."""
    summary_json: bytes | None = field(default=None, repr=False)
    """The summary as UTF-8 JSON, where the run writes summaries."""
    reviewed: ReviewState | None = None
    """How far a person has come with the record, whose corrections are in it then; None for the machine's."""
    reviewed_by: str | None = None
    """Who made the last correction."""
    reviewed_at: str | None = None
    """UTC, ISO 8601, to the second."""

    def record(self) -> CaseRecord | None:
        """The case record, parsed."""
        return CaseRecord.model_validate_json(self.record_json) if self.record_json is not None else None

    def summary(self) -> Summary | None:
        """The summary, parsed."""
        return Summary.model_validate_json(self.summary_json) if self.summary_json is not None else None


@dataclass(frozen=True, slots=True)
class Share:
    """What a group of fields has of an exchange: its part of the tokens, and of the US dollars."""

    usage: TokenUsage
    cost: float | None


@dataclass(frozen=True, slots=True)
class Asked:
    """One exchange as it went, and what it cost."""

    purpose: str
    attempts: int
    """Requests sent for it; 0 where its reply came from the cache."""
    usage: TokenUsage
    """Of those requests."""
    seconds: float
    replayed: bool
    """Whether the reply came from the cache."""
    cost: float | None = None
    """US dollars for the usage; None where the model's price is not known."""
    failure: str | None = None
    """Why no usable reply came, as one word."""
    message: str | None = None
    """The same in plain words; not kept in the ledger."""
    field_groups: Mapping[str, Share] = field(default_factory=dict)
    """The usage shared out among the groups of fields that were asked for."""

    @property
    def unanswered(self) -> bool:
        """Whether the endpoint gave no answer at all: it rejected the request, or could not be reached."""
        return self.failure == FailureKind.TRANSPORT and self.usage == TokenUsage()


@dataclass(frozen=True, slots=True)
class CutOff:
    """What a letter had cost when the work on it was cut off; the letter is still pending."""

    number: int
    asked: tuple[Asked, ...]
    on_their_way: int = 0
    """Requests of which nothing was known yet: they may have been answered, and paid for."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one letter."""

    state: LetterState
    record_json: bytes | None = field(default=None, repr=False)
    summary_json: bytes | None = field(default=None, repr=False)
    error: str | None = None
    message: str | None = None
    asked: tuple[Asked, ...] = ()
    seconds: float = 0.0
    agreement: Agreement | None = None
    """How far the model and the reader agree; None for a record that is the reader's own."""

    @property
    def unanswered(self) -> bool:
        """Whether a model was to be asked and none of the requests had a reply."""
        return bool(self.asked) and all(one.unanswered for one in self.asked)

    @property
    def lacks_model(self) -> bool:
        """Whether the record is the reader's because no usable reply came from the model."""
        return FindingCode.MODEL_FAILURE in (self.error or "").split(", ")

    @property
    def defect(self) -> bool:
        """Whether the program itself failed on the letter."""
        return DefectError.__name__ in (self.error or "").split(", ")

    @property
    def usage(self) -> TokenUsage:
        """Tokens of all requests that were sent."""
        usage = TokenUsage()
        for one in self.asked:
            usage = usage.plus(one.usage)
        return usage

    @property
    def cost(self) -> float | None:
        """US dollars for all of it; None where nothing is known of prices."""
        known = [one.cost for one in self.asked if one.cost is not None]
        return sum(known) if known else None


@dataclass(frozen=True, slots=True)
class Totals:
    """A run in numbers."""

    states: Mapping[LetterState, int]
    attempts: int
    usage: TokenUsage
    cost: float | None
    """US dollars; None where nothing is known of prices."""
    cut_off: int = 0
    """Requests that were on their way when the work was cut off: they may have been paid for besides."""

    @property
    def spent(self) -> float | None:
        """US dollars: nothing where nothing was asked, None where it was and no price is known."""
        return self.cost if self.attempts or self.cost is not None else 0.0

    def count(self, *states: LetterState) -> int:
        """Letters in these states."""
        return sum(self.states.get(one, 0) for one in states)
