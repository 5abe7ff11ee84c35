"""How far a model's record and the reader agree is the share of the reader's values that the model has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from imr_llm import load_letter
from imr_llm.checking import agreement
from imr_llm.domain.agreement import Agreement
from imr_llm.domain.draft import Draft
from imr_llm.reading import read
from tests.cli.command import THREE_ITEMS


@pytest.fixture(scope="module")
def reader() -> Draft:
    """What the reader makes of a letter with three items."""
    return read(load_letter(THREE_ITEMS))


def test_who_says_the_same_agrees_whatever_the_capitals_and_the_order(reader: Draft) -> None:
    """Words count, not their layout; lists in any order; what the model has besides is no matter."""
    patient = reader.patient.model_copy(
        update={
            "medications": (*(one.upper() for one in reversed(reader.patient.medications)), "aspirin"),
            "body_parts": (*reader.patient.body_parts, "left knee"),
        }
    )
    found = agreement(replace(reader, patient=patient), reader)
    assert found.compared == found.agreed > 40
    assert found.share == 1


def test_every_value_that_the_model_lacks_or_has_otherwise_counts(reader: Draft) -> None:
    """One by one, also what no fixed place of the form prints."""
    whole = agreement(reader, reader).compared
    patient = reader.patient.model_copy(update={"age": 99, "medications": reader.patient.medications[1:]})
    first, *others = reader.disputed_items
    items = (first.model_copy(update={"dose": None, "body_part": "left knee"}), *others)
    found = agreement(replace(reader, patient=patient, disputed_items=items), reader)
    lost = 2 + (first.dose is not None) + (first.body_part is not None)
    assert found == Agreement(whole, whole - lost)


def test_items_are_the_same_by_their_requests_where_their_number_differs(reader: Draft) -> None:
    """An item that the model missed counts with all its values, and costs the others nothing."""
    whole = agreement(reader, reader)
    without = agreement(replace(reader, disputed_items=reader.disputed_items[1:]), reader)
    alone = agreement(replace(reader, disputed_items=()), reader)
    of_first = agreement(replace(reader, disputed_items=reader.disputed_items[:1]), reader)
    assert whole.agreed - without.agreed == of_first.agreed - alone.agreed > 5


def test_nothing_to_compare_is_no_disagreement() -> None:
    """The share is whole then."""
    assert Agreement(0, 0).share == 1
