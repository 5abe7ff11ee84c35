"""Terms: words of the field that a summary uses, and the care that its requests name."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from imr_llm.domain.summary import Language
from imr_llm.summary import verify, write_summary
from imr_llm.summary.grade import sentences, words
from tests.summary.records import CREATED, one_drug, two_therapies

CARE = tomllib.loads(resources.files("imr_llm.summary").joinpath("care.toml").read_text(encoding="utf-8"))[
    "care"
]


def test_care_is_explained_as_the_request_calls_it() -> None:
    """With its source, and only where a request names it."""
    terms = {term.term: term for term in write_summary(one_drug(), created_at=CREATED).terms}
    assert terms["Norco"].meaning == "a strong pain drug, an opioid."
    assert terms["Norco"].source.startswith("MedlinePlus,")
    assert "Norco" not in {term.term for term in write_summary(two_therapies(), created_at=CREATED).terms}


def test_a_meaning_that_is_not_the_glossarys_fails_the_checks() -> None:
    """Nobody may explain a drug in words of their own."""
    summary = write_summary(one_drug(), created_at=CREATED)
    changed = tuple(term.model_copy(update={"meaning": "a vitamin."}) for term in summary.terms)
    checks = verify(summary.model_copy(update={"terms": changed}), one_drug())
    assert "terms" in {check.check for check in checks}


@pytest.mark.parametrize("language", Language)
def test_all_care_is_told_in_every_language_and_shortly(language: Language) -> None:
    """Short sentences, each with a source, no name twice."""
    names = [name.casefold() for entry in CARE for name in entry["names"]]
    assert len(names) == len(set(names))
    for entry in CARE:
        meaning = entry["meaning"][language]
        assert meaning.endswith(".")
        assert all(len(words(one)) <= 16 for one in sentences(meaning))
        assert entry["source"]
