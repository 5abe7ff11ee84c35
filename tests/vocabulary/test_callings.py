"""Parts of the body that only name who is to treat."""

from __future__ import annotations

import pytest

from imr_llm.vocabulary.quantities import parse_request


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Six sessions of postoperative hand therapy", None),
        ("HAND THERAPY 2 X 6", None),
        ("Hand therapy 2 x 6 for the left wrist", "left wrist"),
        ("Left hand therapy x 12", "Left hand"),
        ("Occupational therapy, right hand", "right hand"),
        ("Hand x-ray", "Hand"),
    ],
)
def test_hand_therapy_names_no_part(heading: str, part: str | None) -> None:
    """Hand therapists treat fingers, wrists and elbows: only a side or another part says which."""
    found = parse_request(heading).body_part
    assert (found[0] if found is not None else None) == part


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Associated surgical service: Pre-operative chest x-ray", None),
        ("Preop chest x-rays, two views", None),
        ("Medical clearance with chest x-ray", None),
        ("Chest x-ray", "Chest"),
        ("Left ankle fusion with preoperative chest x-ray", "Left ankle"),
        ("Left midfoot fusion", "Left midfoot"),
        ("CT scan of the right hindfoot", "right hindfoot"),
    ],
)
def test_what_a_clearance_looks_at_is_not_what_is_treated(heading: str, part: str | None) -> None:
    """The chest of a test before surgery is no part that the request is about."""
    found = parse_request(heading).body_part
    assert (found[0] if found is not None else None) == part
