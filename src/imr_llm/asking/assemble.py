"""Claims → draft: what the letter shows is put in its place, what it does not show is listed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from imr_llm.asking.claims import Claims
from imr_llm.asking.cutting import cut
from imr_llm.asking.fields import Kind, item_of
from imr_llm.asking.filling import Filling
from imr_llm.asking.lookup import FieldFailure, Ground
from imr_llm.asking.places import given_again, item_path, order_items, request_ranges
from imr_llm.asking.sheet import Sheet, empty_draft, moved_path
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import FindingCode, Severity


@dataclass(frozen=True, slots=True)
class Assembled:
    """A draft of what was found in the letter, and the fields for which the reply gave something else."""

    draft: Draft
    failures: tuple[FieldFailure, ...]


def assemble(letter: Letter, claims: Claims, ground: Ground) -> Assembled:
    """Put together the draft of a whole reply; the fields that failed stay null or empty in it.

    Items come in the order of the letter, an item that the reply gives twice only once. Every value that
    is set has its spans under its record path.
    """
    sheet = Sheet(empty_draft(claims.items))
    filling = Filling(letter, sheet, ground)
    filling.claims(claim for claim in claims.quotes if claim.kind is Kind.REQUEST)
    again = given_again(letter, sheet)
    quotes = [
        claim
        for claim in claims.quotes
        if claim.kind is not Kind.REQUEST and item_of(claim.path) not in again
    ]
    requests = {index: clean for index, clean in request_ranges(letter, sheet).items() if index not in again}
    passages = [passage for passage in claims.passages if item_of(passage.path) not in again]
    ranges, failures = cut(passages, letter, requests)
    filling.failures += failures
    filling.passages(ranges)
    filling.claims(claim for claim in quotes if claim.kind is not Kind.NECESSITY)
    conclusions = {item_of(claim.path): claim for claim in quotes if claim.kind is Kind.NECESSITY}
    kept = [index for index in range(claims.items) if index not in again]
    filling.settle({index: conclusions.get(index) for index in kept})
    moved = order_items(letter, sheet, kept)
    return Assembled(sheet.draft(), moved_failures(filling.failures, moved))


def finalise(letter: Letter, draft: Draft, failures: Sequence[FieldFailure]) -> Draft:
    """The draft with an `ungrounded_value` error for every field that still fails.

    An item of which neither the request nor a decision of its own was found is not in the letter: it is
    left out, and the error stands on `disputed_items`. All items can be left out.
    """
    sheet = Sheet(draft)
    gone = [
        index for index, item in enumerate(draft.disputed_items) if not item.request and item.decision is None
    ]
    for failure in failures:
        if item_of(failure.path) not in gone:
            message = f"the model's answer {_quoted(failure)}was left out: {failure.reason}"
            sheet.note(FindingCode.UNGROUNDED_VALUE, Severity.ERROR, failure.path, message)
    for index in gone:
        request = next((one for one in failures if one.path == f"{item_path(index)}.request"), None)
        words = _quoted(request) if request is not None else ""
        message = f"the model gave a disputed item {words}that was not found in the letter; it was left out"
        sheet.note(FindingCode.UNGROUNDED_VALUE, Severity.ERROR, "disputed_items", message)
    if gone:
        order_items(letter, sheet, [one for one in range(len(draft.disputed_items)) if one not in gone])
    return sheet.draft()


def moved_failures(failures: Sequence[FieldFailure], moved: Mapping[int, int]) -> tuple[FieldFailure, ...]:
    """The failures with their paths moved along with the items, each once."""
    paths = ((failure, moved_path(failure.path, moved)) for failure in failures)
    return tuple(dict.fromkeys(replace(failure, path=path) for failure, path in paths if path is not None))


def _quoted(failure: FieldFailure) -> str:
    return f"{failure.words!r} " if failure.words else ""
