"""General information: only where it is asked for, marked, sourced, and never changed."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Style
from imr_llm.summary import plain_limit, readability, verify, write_summary
from imr_llm.summary.grade import excess, sentences, words
from tests.summary.records import CREATED, all_records
from tests.summary.styles import STYLES

ASKED = Style(information=True)


@pytest.mark.parametrize("record", all_records().values(), ids=all_records())
def test_it_is_added_only_where_it_is_asked_for(record: CaseRecord) -> None:
    """Behind everything else, with a source for every entry; the rest stays as it is."""
    plain = write_summary(record, created_at=CREATED)
    full = write_summary(record, ASKED, created_at=CREATED)
    assert plain.information == ()
    assert full.text.startswith(plain.text)
    assert full.readability == plain.readability
    assert all(one.source.startswith("California Labor Code") for one in full.information)
    assert all(f"{one.text} ({one.source})" in full.text for one in full.information)
    assert verify(full, record) == ()


def test_what_follows_for_necessary_care_is_told_only_where_an_item_was_overturned() -> None:
    """By the decisions of the record."""
    for record in all_records().values():
        told = {one.source for one in write_summary(record, ASKED, created_at=CREATED).information}
        overturned = any(item.decision == "overturned" for item in record.disputed_items)
        assert ("California Labor Code 4610.6(j)" in told) is overturned


def test_changed_information_fails_the_checks() -> None:
    """Nobody may write a deadline of their own."""
    record = next(iter(all_records().values()))
    summary = write_summary(record, ASKED, created_at=CREATED)
    first, *rest = summary.information
    changed = (first.model_copy(update={"text": "The worker has 60 days to appeal."}), *rest)
    checks = verify(summary.model_copy(update={"information": changed}), record)
    assert "information" in {check.check for check in checks}
    unasked = summary.model_copy(update={"style": Style()})
    assert "information" in {check.check for check in verify(unasked, record)}


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_it_is_plain_in_every_language(style: Style) -> None:
    """Short sentences within the limit of the language."""
    texts = [
        one.text
        for record in all_records().values()
        for one in write_summary(
            record, style.model_copy(update={"information": True}), created_at=CREATED
        ).information
    ]
    assert texts
    assert all(len(words(one)) <= 25 for text in texts for one in sentences(text))
    measured = readability("\n".join(sorted(set(texts))), style.language)
    assert excess(measured, plain_limit(style.language)) <= 0
