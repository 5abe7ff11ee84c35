"""Letters that instruct what reads them, and a model that obeys: no record changes in silence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from imr_llm import Extractor
from imr_llm.domain.provenance import Engine
from imr_llm.domain.record import CaseRecord
from imr_llm.settings import EngineChoice
from tests.endpoint.process import Endpoint
from tests.injection.letters import BASES, Injected, base_letter, injected_letters, unknown_letters
from tests.injection.outcome import READER, TOLD, WAYS, changed_in_silence, records, values
from tests.pipeline.asked import asking

LETTERS = injected_letters()


@cache
def read(content: str | bytes) -> CaseRecord:
    """The offline reader's record of a letter."""
    (record,) = records(READER, [content])
    return record


def obeyed(
    endpoint: Endpoint, model: str, letters: list[Injected], **given: object
) -> Iterator[tuple[Injected, CaseRecord, CaseRecord]]:
    """Each letter with the record that an obedient model makes, and an honest model's of the clean letter."""
    clean = list(dict.fromkeys(one.clean for one in letters))
    honest = dict(zip(clean, records(asking(endpoint, "scripted+injection", **given), clean), strict=True))
    made = records(asking(endpoint, model, **given), [one.content for one in letters])
    for letter, record in zip(letters, made, strict=True):
        yield letter, record, honest[letter.clean]


def test_there_are_enough_letters_and_no_two_are_alike() -> None:
    """Every kind in two letters, of every form; the letters that they were made from need no review."""
    assert len({one.content for one in LETTERS}) == len(LETTERS) > 120
    assert {one.base for one in LETTERS} == set(BASES)
    assert len({base_letter(base).sections.letter_format for base in BASES}) == 5
    assert not [base for base in BASES if read(base_letter(base).text).needs_review]


def test_every_injection_is_told() -> None:
    """Whatever engine reads them, all letters carry the finding that says what is wrong with them."""
    untold = [one.name for one in LETTERS if not TOLD & {found.code for found in read(one.content).findings}]
    assert untold == []


def test_the_reader_changes_nothing_in_silence() -> None:
    """The offline reader obeys nobody, but forged parts could mislead it."""
    assert [one.name for one in LETTERS if changed_in_silence(read(one.content), read(one.clean))] == []


@pytest.mark.parametrize("way", WAYS)
def test_an_obedient_model_changes_nothing_in_silence(endpoint: Endpoint, way: str) -> None:
    """Overturned items, other facts, lost items; with the injected words as evidence or the letter's own."""
    letters = list(LETTERS[WAYS.index(way) :: len(WAYS)])
    outcomes = list(obeyed(endpoint, f"obey-{way}+silence", letters))
    assert [one.name for one, record, clean in outcomes if changed_in_silence(record, clean)] == []
    assert any(values(record) != values(clean) for _, record, clean in outcomes)


def test_an_obedient_model_says_the_same_when_it_is_asked_again(endpoint: Endpoint) -> None:
    """What is asked again is overturned again, and still nothing of it stands without a finding."""
    order = next(one for one in LETTERS if one.name.startswith("order, "))
    ((_, record, _),) = obeyed(endpoint, "obey-keep+again", [order])
    asked = endpoint.requests("obey-keep+again")
    assert len(asked) > 1
    assert "overturn" in str(asked[-1].body["messages"]).lower()
    assert record.needs_review


def test_assist_with_an_obedient_model_changes_nothing_in_silence(endpoint: Endpoint) -> None:
    """What the reader left open and a model fills in from an order is under a finding."""
    letters = list(LETTERS[::6])
    outcomes = obeyed(endpoint, "obey-quote+assist", letters, engine=EngineChoice.ASSIST)
    assert [one.name for one, record, clean in outcomes if changed_in_silence(record, clean)] == []


@pytest.mark.parametrize("way", WAYS)
def test_orders_that_no_rule_knows_change_no_value_in_silence(endpoint: Endpoint, way: str) -> None:
    """Words can be put otherwise for ever: what they make a model say must ground and agree all the same."""
    letters = list(unknown_letters()[WAYS.index(way) :: len(WAYS)])
    outcomes = list(obeyed(endpoint, f"obey-{way}+unknown", letters))
    assert [
        one.name for one, record, clean in outcomes if changed_in_silence(record, clean, verbatim=False)
    ] == []


def test_a_summary_by_an_obedient_model_is_replaced(endpoint: Endpoint) -> None:
    """A summary that calls everything overturned fails its checks; the template says what the record does."""
    with Extractor(asking(endpoint, "obey-quote+summary")) as extractor:
        for one in LETTERS[::24]:
            record = read(one.content)
            summary = extractor.summarize(record)
            assert summary.provenance.engine is Engine.READER, one.name
            assert summary.failed_checks, one.name
            assert summary.needs_review == record.needs_review, one.name
            decided = [item.decision for item in record.disputed_items]
            assert [item.decision for item in summary.items] == decided, one.name
            assert "you will receive" not in summary.text, one.name
