"""Drug names are found as printed, brand or generic, and nothing else is."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.vocabulary.drugs import find_drugs, is_drug
from imr_llm.vocabulary.words import word_list
from tests.patience import CPU_SECONDS


def names(text: str) -> list[str]:
    """The drug names found, after checking that each one's range is where it says."""
    found = find_drugs(text)
    for name, (start, end) in found:
        assert text[start:end] == name
    return [name for name, _ in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He takes Norco, Soma and omeprazole daily.", ["Norco", "Soma", "omeprazole"]),
        ("TRAMADOL ER 150MG #30", ["TRAMADOL ER"]),
        ("hydrocodone/APAP 10/325", ["hydrocodone/APAP"]),
        ("Hydrocodone-acetaminophen and ibuprofen", ["Hydrocodone-acetaminophen", "ibuprofen"]),
        ("MS Contin 15 mg; Tylenol #3", ["MS Contin", "Tylenol #3"]),
        ("Tylenol #30", ["Tylenol"]),
        ("cyclobenzaprine hydrochloride 7.5 mg", ["cyclobenzaprine hydrochloride"]),
        ("MS\nContin twice a day", ["MS\nContin"]),
        ("Terocin patches and LidoPro ointment", ["Terocin", "LidoPro"]),
        ("Flector Patch 1.3%", ["Flector Patch"]),
        ("Naproxen Dr. Reyes prescribed", ["Naproxen"]),
        ("a drug after the list's time: supragliptin", ["supragliptin"]),
        ("urine positive for cocaine", []),
        ("somatic complaints, normal gait", []),
        ("Norcoast, preNorco", []),
        ("", []),
    ],
)
def test_drugs_are_found_as_printed(text: str, expected: list[str]) -> None:
    """Salts, release forms, strengths in the name and partner drugs belong to it; look-alikes do not."""
    assert names(text) == expected


@pytest.mark.parametrize("word", ["Norco", "NORCO", "gabapentin", "MS Contin", "Wellbutrin", "Depo-Medrol"])
def test_known_names_are_drugs(word: str) -> None:
    """A name is known in any case, of one word or more."""
    assert is_drug(word)


@pytest.mark.parametrize("word", ["therapy", "contin", "", "MRI", "shoulder", "cocaine", "mg"])
def test_other_words_are_not_drugs(word: str) -> None:
    """Words of treatment, parts of names and units are no drugs."""
    assert not is_drug(word)


def test_the_list_is_large_clean_and_without_doubles() -> None:
    """The lexicon holds at least 450 names, lower case, once each."""
    listed = word_list("drugs")
    assert len(listed) >= 450
    assert len(set(listed)) == len(listed)
    assert all(name == name.lower().strip() for name in listed)


def test_every_listed_name_is_found_whole() -> None:
    """No name of the list is cut short by another one."""
    assert [name for name in word_list("drugs") if names(f"Rx: {name}, daily") != [name]] == []


@given(st.text(max_size=300))
def test_any_text_is_searched_without_error(text: str) -> None:
    """Ranges are in order, do not overlap and slice the text, whatever the text."""
    found = find_drugs(text)
    assert all(text[start:end] == name for name, (start, end) in found)
    edges = [edge for _, around in found for edge in around]
    assert edges == sorted(edges)


def test_time_grows_with_the_length_only() -> None:
    """A megabyte is searched in time by its length, not by its square."""
    text = "The patient takes hydrocodone/APAP, ms ms ms contin and walks daily. " * 15_000
    begin = time.process_time()
    assert len(find_drugs(text)) == 30_000
    assert time.process_time() - begin < CPU_SECONDS
