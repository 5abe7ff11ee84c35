"""What the ledger says of batches and of the requests in them, as frozen data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from imr_llm.domain.exchange import Failure
from imr_llm.llm.completion import Completion


class Step(StrEnum):
    """How far a batch is. Each is written before the step is taken, so that a crash is found in it."""

    BUILT = "built"
    """The file is in the run directory."""
    UPLOADING = "uploading"
    UPLOADED = "uploaded"
    CREATING = "creating"
    """The provider may have made a batch of it, or not."""
    SUBMITTED = "submitted"
    """The provider works on it, as far as it has been asked."""
    OFFLINE = "offline"
    """The file is for somebody else to run, and the results come as a file."""
    COLLECTED = "collected"
    """All that will ever come of it has been taken."""
    VOID = "void"
    """Its file is gone or was changed before it was sent; its requests go into another one."""


OUT = (Step.UPLOADING, Step.UPLOADED, Step.CREATING, Step.SUBMITTED)
"""Steps in which the provider has the file, or may have it."""
TO_SEND = (Step.BUILT, Step.UPLOADING, Step.UPLOADED, Step.CREATING)


@dataclass(frozen=True, slots=True)
class Batch:
    """One batch, or its file."""

    number: int
    """From 1; the file is `batches/NUMBER.jsonl` of the run directory."""
    round: int
    """From 1: how many times letters had been looked through when it was built."""
    step: Step
    requests: int
    bytes: int
    sha256: str
    """Of the file."""
    tries: int
    """How often the provider was asked to make a batch of it."""
    input_file: str | None
    remote: str | None
    """The provider's name of the batch."""
    status: str | None
    """The provider's, when it was last asked."""
    output_file: str | None
    error_file: str | None
    completed: int
    failed: int
    complaint: str | None
    """What the provider found wrong with the file."""
    answered: int
    """Requests to which an answer was taken."""
    made_at: str
    submitted_at: str | None
    ended_at: str | None


@dataclass(frozen=True, slots=True)
class Request:
    """One request, whichever batches it has been in."""

    letter: int
    """The number of the letter that it was first asked for."""
    batch: int | None
    """The batch that it is in; None where it is to be put into the next one."""
    misses: int
    """Batches that ended without an answer to it."""
    missed: str | None
    """How the last of them did."""
    live: bool
    answer: Completion | Failure | None

    @property
    def out(self) -> bool:
        """Whether it stands in a file and its answer may come."""
        return self.batch is not None and self.answer is None


@dataclass(frozen=True, slots=True)
class Taken:
    """What becomes of one request when the results of its batch are taken."""

    custom_id: str
    answer: Completion | Failure | None
    """None where it is asked again."""
    missed: str | None = None
    counted: bool = True
    """Whether having no answer counts as a miss."""
