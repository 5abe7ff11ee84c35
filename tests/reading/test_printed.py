"""What the reader gives as a second opinion: the part of its reading that the form prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from imr_llm.domain.record import DisputedItem, GuidelineBasis, Patient
from imr_llm.errors import UnknownFormatError
from imr_llm.letters import load_letter
from imr_llm.reading import read, read_printed
from tests.reading.test_letters import LETTERS

_PRINTED = {"number", "request", "decision", "medically_necessary", "rationale"}
_SIDES = ("claims_administrator_basis", "reviewer_basis")


def words_of(item: DisputedItem) -> dict[str, object]:
    """What the form prints of an item, with the words alone of its guideline paragraphs."""
    bases: dict[str, GuidelineBasis | None] = {side: getattr(item, side) for side in _SIDES}
    texts = {side: basis.text if basis is not None else None for side, basis in bases.items()}
    return item.model_dump(include=_PRINTED) | texts


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_what_is_printed_is_read_as_in_a_whole_reading(path: Path) -> None:
    """Header, reviewer, summary, documents and items agree, in value, evidence and findings about them."""
    letter = load_letter(path)
    whole, printed = read(letter), read_printed(letter)
    for name in ("case", "reviewer", "clinical_summary", "clinical_summary_source", "documents_reviewed"):
        assert getattr(printed, name) == getattr(whole, name)
    assert [words_of(one) for one in printed.disputed_items] == [
        words_of(one) for one in whole.disputed_items
    ]
    assert printed.evidence.items() <= whole.evidence.items()
    assert set(printed.findings) <= set(whole.findings)


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_what_is_told_in_prose_stays_empty(path: Path) -> None:
    """Neither the patient nor what utilization review did is read, and nothing points at them."""
    printed = read_printed(load_letter(path))
    assert printed.patient == Patient()
    assert all(one.ur_action is None and one.ur_approved is None for one in printed.disputed_items)
    assert not [one for one in printed.evidence if one.startswith("patient.") or "].ur_" in one]


def test_an_unknown_form_is_refused_as_in_a_whole_reading() -> None:
    """There is no second opinion on a form that the reader does not know."""
    with pytest.raises(UnknownFormatError):
        read_printed(load_letter("Dear colleague,\nthank you for the letter.\nIt was read.\n"))
