"""Letters in a row: each is parted from the others to the character, and one call never merges them."""

from __future__ import annotations

import csv
import io
import json
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm import Extractor, Settings, extract
from imr_llm.errors import SeveralLettersError
from imr_llm.letters import SourceFile, iter_letters, load_letter
from imr_llm.settings import EngineChoice
from tests.docs.pages import REPOSITORY
from tests.letters.forms import ALL_FORMS, NORCO, Item, final_determination
from tests.letters.records import leaves

READER = Settings(engine=EngineChoice.READER)
LETTER = final_determination().text
EXAMPLES = sorted((REPOSITORY / "examples" / "letters").glob("*.txt"))
BETWEEN = ("\n", "\n\n", "\f", "\n\f", "\n\ufeff")

VALUES = {
    "Case Number": "CM16-0098765",
    "Date Assigned": "06/20/2016",
    "Date of Injury": "02/11/2009",
    "Decision Date": "08/01/2016",
    "UR Denial Date": "05/23/2016",
    "Priority": "Standard",
    "Application Received": "06/02/2016",
}
LABELS = tuple(VALUES)
HEADERS = {
    "one_on_a_line": "\n".join(f"{label}: {value}" for label, value in VALUES.items()),
    "wide": "\n".join(f"{label + ':':<24}{value}" for label, value in VALUES.items()),
    "wide_and_double_spaced": "\n\n".join(f"{label + ':':<24}{value}" for label, value in VALUES.items()),
    "tabs": "\n".join(f"{label}:\t\t{value}" for label, value in VALUES.items()),
    "values_below": "\n".join(f"{label}:\n{value}" for label, value in VALUES.items()),
    "indented": "\n".join(f"     {label} :    {value}" for label, value in VALUES.items()),
    "no_colon_behind_the_number": "\n".join(
        (f"IMR Case Number   {VALUES['Case Number']}", *(f"{label}: {VALUES[label]}" for label in LABELS[1:]))
    ),
    "row_above_row": "\n".join(
        "".join(f"{one:<24}" for one in row).rstrip()
        for at in range(0, len(LABELS), 2)
        for row in (
            [f"{label}:" for label in LABELS[at : at + 2]],
            [VALUES[one] for one in LABELS[at : at + 2]],
        )
    ),
    "number_last": "\n".join(f"{label}:  {VALUES[label]}" for label in reversed(LABELS)),
    "injury_first": "\n".join(f"{label}: {VALUES[label]}" for label in ("Date of Injury", *LABELS[:2])),
    "scanned": "Case Nurnber:      CM16-O098765\nDate Ass1gned:     06/20/2016\nPriority:   Standard",
    "under_a_title": f"{'Independent Medical Review Final Determination':>72}\n\n"
    f"Case Number:        {VALUES['Case Number']}",
    "under_a_running_head": "IMR Final Determination\u00a0\u00a0CM16\u20110098765\u00a0\u00a01\n\n"
    f"Date Assigned: 06/20/2016\nCase Number: {VALUES['Case Number']}",
    "under_a_letterhead": "MAXIMUS FEDERAL SERVICES, lNC.\nlndependent Medica1 Review\nP.O. Box 12\n"
    f"Folsom, CA 95630\n(916) 555-0100\n\nDate Assigned:    06/20/2016\n"
    f"Case Number: {VALUES['Case Number']}",
}
"""Headers in the arrangements that letters come in."""
ARRANGED = tuple(final_determination(header=header).text for header in HEADERS.values())
WRITTEN = (*(form().text for form in ALL_FORMS), *ARRANGED)


def row_of(letters: list[str], between: str) -> list[str]:
    """The letters that are found in a file of these, one behind the other."""
    found = iter_letters([SourceFile("row.txt", between.join(letters).encode())])
    return [one.letter().text for one in found]


@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize("header", HEADERS)
def test_a_header_begins_a_letter_in_every_arrangement(header: str, between: str) -> None:
    """Not a word of the header stays behind, also where the letter comes a second time."""
    written = final_determination(header=HEADERS[header]).text
    letters = [LETTER, written, written, LETTER]
    assert [one.strip("\n\f\ufeff ") for one in row_of(letters, between)] == [one.strip() for one in letters]


@given(letters=st.lists(st.sampled_from(WRITTEN), min_size=1, max_size=5), between=st.sampled_from(BETWEEN))
def test_whatever_comes_behind_whatever(letters: list[str], between: str) -> None:
    """Letters of all forms and arrangements in any order are found as they were put together."""
    assert [one.strip("\n\f\ufeff ") for one in row_of(letters, between)] == [one.strip() for one in letters]


@pytest.mark.parametrize("between", ["\n", "\f"])
def test_letters_of_a_row_are_read_as_by_themselves(between: str) -> None:
    """Every example behind every other one, and behind itself, has the record that it has alone."""
    with Extractor(READER) as extractor:
        texts = {path.name: load_letter(path).text.rstrip("\n") + "\n" for path in EXAMPLES}
        alone = {name: leaves(extractor.extract(text)) for name, text in texts.items()}
        for pair in product(texts, repeat=2):
            data = between.join(texts[name] for name in pair).encode()
            found = list(iter_letters([SourceFile("row.txt", data)]))
            assert [leaves(extractor.extract(one.letter())) for one in found] == [
                alone[name] for name in pair
            ]


def test_the_break_between_two_letters_is_no_break_of_a_page() -> None:
    """Page numbers of a letter without breaks are read as such, also where a page break follows it."""
    told = "\n".join(f"At visit {at} she reported the same stiffness of the hand." for at in range(40))
    letter = (
        f"CLINICAL CASE SUMMARY\n{told}\n\nIMR ISSUES, DECISIONS AND RATIONALES\n\n1. Night brace: Upheld\n\n"
        "MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 11 Forearm, Wrist, and\n\n1\n\n\n"
        f"Hand Complaints Page(s): 264.\n\nDecision rationale: {told} It is not medically necessary.\n\n\n2\n"
    )
    alone = leaves(extract(letter, settings=READER))
    found = list(iter_letters([SourceFile("row.txt", f"{letter}\n\f{LETTER}".encode())]))
    assert leaves(extract(found[0].letter(), settings=READER)) == alone


def test_a_last_page_of_a_word_is_no_letterhead() -> None:
    """Short lines at the top of a page that end a sentence are the end of the letter before."""
    first = f"{LETTER} For want of these it was rightly\n\fdenied."
    assert [one.strip("\n\f") for one in row_of([first, ARRANGED[0]], "\n\n")] == [first, ARRANGED[0]]


def test_a_letter_without_rationale_is_parted_from_the_next() -> None:
    """Its guidelines tell that it has decided."""
    bare = final_determination((Item("Theramine #90", "Upheld", NORCO.claims_administrator, NORCO.reviewer),))
    assert [one.strip() for one in row_of([bare.text, LETTER], "\n\n")] == [bare.text, LETTER]


def test_a_fragment_begins_amid_what_is_said_of_the_reviewer() -> None:
    """A letter whose first lines are lost begins with what is left of them."""
    rest = LETTER.partition("The case file went to an ")[2].replace("expert", "who is an expert", 1)
    fragment = f"independent of the employer. The {rest}"
    assert [one.strip() for one in row_of([LETTER, fragment], "\n\n")] == [LETTER, fragment]


def _corpus(suffix: str) -> bytes:
    rows = [{"id": "a", "text": LETTER}, {"id": "b", "text": ARRANGED[0]}]
    if suffix in ("jsonl", "ndjson"):
        return "\n".join(map(json.dumps, rows)).encode()
    held = io.StringIO()
    writer = csv.DictWriter(held, ["id", "text"], delimiter="\t" if suffix == "tsv" else ",")
    writer.writeheader()
    writer.writerows(rows)
    return held.getvalue().encode()


def test_one_call_merges_no_letters(tmp_path: Path) -> None:
    """A file, text, bytes or stream of two letters is refused, with how many there are and what to do."""
    text = f"{LETTER}\n\n{ARRANGED[0]}"
    path = tmp_path / "many.txt"
    path.write_text(text)
    with path.open("rb") as stream:
        for given_letters in (path, str(path), text, text.encode(), stream):
            with pytest.raises(SeveralLettersError, match=r"holds 2 letters in a row.*iter_letters"):
                extract(given_letters, settings=READER)


@pytest.mark.parametrize("suffix", ["csv", "tsv", "jsonl", "ndjson"])
def test_one_call_reads_no_corpus(suffix: str, tmp_path: Path) -> None:
    """A table of letters is refused, whatever is read of it, with what to do."""
    path = tmp_path / f"rows.{suffix}"
    path.write_bytes(_corpus(suffix))
    with path.open("rb") as stream:
        for given_letters in (path, str(path), stream):
            with pytest.raises(SeveralLettersError, match=rf"rows\.{suffix}.*a letter a row.*iter_letters"):
                extract(given_letters, settings=READER)


@pytest.mark.parametrize("suffix", ["csv", "tsv", "jsonl"])
def test_one_call_reads_no_rows_without_a_name(suffix: str) -> None:
    """The bytes and the text of a corpus are refused as well."""
    data = _corpus(suffix)
    for given_letters in (data, data.decode()):
        with pytest.raises(SeveralLettersError, match="iter_letters"):
            extract(given_letters, settings=READER)


def test_a_letter_as_one_object_of_json_is_a_letter() -> None:
    """What a table left around one letter is read past."""
    assert extract(json.dumps({"text": LETTER}).encode(), settings=READER).disputed_items
