"""What is replaced in a letter, by what, and that it always comes back."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imr_llm import Letter, Settings, load_letter
from imr_llm.errors import LetterTooLargeError
from imr_llm.identities import Disguise, Kind, disguise_for
from imr_llm.pipeline import Plan, record_steps
from imr_llm.settings import Deidentify, EngineChoice
from imr_llm.vocabulary.dates import find_dates
from tests.identities.measuring import STYLES, text_of
from tests.identities.planting import Planter, marked
from tests.pipeline.asked import EXAMPLES, FRAGMENT

HEADER = """Employee: Ronan MacGillivray
Claim Number: 06-123456-A
Date of Birth: 03/05/1962
Provider Name: Anil K. Hand, M.D.
Phone: (559) 555-2671 ext. 12

"""


def letter(prose: str, header: str = HEADER) -> Letter:
    """A letter with a header and some prose."""
    return load_letter(f"{header}CLINICAL CASE SUMMARY\n\n{prose}\n".encode())


def sent(prose: str, header: str = HEADER) -> str:
    """The prose as a model is shown it."""
    loaded = letter(prose, header)
    return disguise_for(loaded).hidden(loaded.clean.text).split("SUMMARY")[1].strip()


@pytest.mark.parametrize(
    "prose",
    [
        "Mr. MacGillivray's knee is stiff.",
        "MR. MACGILLIVRAY IS STIFF.",
        "MACGILLIVRAY, RONAN is stiff.",
        "Macgillivray said so.",
        "The wife of R. MacGillivray called.",
        "ronan said so.",
        "RonanMacGillivray said so.",
        "MacGillivraywasseen today.",
        "The patient, Ronan\nMacGillivray, is stiff.",
        "It is MacGil1ivray who fell.",
    ],
)
def test_later_mentions_of_a_labelled_name_are_replaced(prose: str) -> None:
    """Alone, possessive, in capitals, with an initial, over a line's end, run together with other words."""
    assert not re.search(r"mac\s?gil|ronan", sent(prose), re.IGNORECASE)


@pytest.mark.parametrize(
    "prose",
    [
        "Dr. Hand was here.",
        "Per Hand, surgery is due.",
        "Hand recommends surgery.",
        "The note of Anil Hand is short.",
        "A. K. Hand, M.D., was here.",
    ],
)
def test_a_name_that_is_a_word_is_replaced_where_it_is_the_name(prose: str) -> None:
    """A title, a credential, another part of the name or what only people do tells it."""
    assert "Hand" not in sent(prose)


@pytest.mark.parametrize(
    ("prose", "name"),
    [
        ("Dr. Šimić called.", "Šimić"),
        ("Mr. Đặng and Ms. Łucja Żak came.", "Đặng|Łucja|Żak"),
        ("Dr. Παπαδόπουλος and Mr. Иванов came.", "Παπαδόπουλος|Иванов"),
        ("Mrs. Ñúñez-Øster fell.", "Ñúñez|Øster"),
    ],
)
def test_names_of_many_languages_are_replaced(prose: str, name: str) -> None:
    """Letters with marks and of other alphabets begin names as well."""
    assert not re.search(name, sent(prose))


@pytest.mark.parametrize(
    "prose",
    [
        "The right hand is swollen.",
        "It is a second opinion. A hand specialist was asked.",
        "Right Hand X-rays were normal.",
        "HAND THERAPY X 12 SESSIONS",
        "On the other hand, 12 of 59 visits helped.",
        "Take Norco 10/325mg #60, 5 mg at night; ROM 0-120, L4-5, on 3/6/1962 and 3/5/2014.",
        "MAXIMUS guideline: MTUS, ACOEM Chapter 11, page 559.",
        "Positive Phalen's and Tinel's signs; Lachman test negative.",
    ],
)
def test_what_is_clinical_is_left_alone(prose: str) -> None:
    """Body parts, doses, amounts, dates of the case, guidelines and names of tests stay as they are."""
    assert sent(prose) == prose


def test_a_rare_word_that_is_a_name_stays_a_word_in_small_letters() -> None:
    """In small letters an English word is taken for itself, unless a name stands beside it."""
    header = "Employee: Ada Crouch\nProvider Name: Lars Swell, M.D.\n\n"
    told = sent(
        "Ms. Crouch cannot crouch. The ankles swell. Swell noted it; ada crouch and dr. swell.", header
    )
    assert "cannot crouch. The ankles swell." in told
    assert not re.search(r"Crouch|Swell|ada crouch|dr. swell", told)


def test_stand_ins_have_the_shape_of_what_they_stand_for() -> None:
    """Names for names, a telephone nobody has, a claim number in its form, a date in its form."""
    loaded = letter("Nothing.")
    lines = disguise_for(loaded).hidden(loaded.clean.text).split("\n")
    assert re.fullmatch(r"Employee: [A-Z][a-z]+ [A-Z][a-z]+", lines[0])
    assert re.fullmatch(r"Claim Number: \d\d-\d{6}-[A-Z]", lines[1])
    assert re.fullmatch(r"Date of Birth: \d\d/\d\d/1962", lines[2])
    assert re.fullmatch(r"Provider Name: [A-Z][a-z]+ [A-Z]\. [A-Z][a-z]+, M\.D\.", lines[3])
    assert re.fullmatch(r"Phone: \(555\) 555-01\d\d ext\. \d\d", lines[4])


def test_stand_ins_are_fixed_and_no_words_of_the_letter() -> None:
    """The same letter is sent the same way every time, with stand-ins chosen around its words."""
    first = letter("Ms. Alvar and Dr. Brantholm were here.")
    assert disguise_for(first).hidden(first.clean.text) == disguise_for(first).hidden(first.clean.text)
    shown = disguise_for(first).hidden(first.clean.text)
    assert not re.search(r"\b(?:Alvar|Brantholm)\b", shown)
    assert disguise_for(first).restored(shown) == first.clean.text


@given(st.dates(date(1930, 1, 1), date(1999, 12, 28)), st.dates(date(2013, 1, 1), date(2025, 12, 31)))
@settings(max_examples=60)
def test_nobody_gets_older_or_younger(born: date, determined: date) -> None:
    """On every date that the letter prints, whoever is born on the stand-in is as old as the person."""
    dates = f"Date of Birth: {born:%m/%d/%Y}\nDecision Date: {determined:%m/%d/%Y}"
    header = f"Employee: Ronan MacGillivray\n{dates}\n\n"
    loaded = letter("Nothing.", header)
    other, then = (one.date for one in find_dates(disguise_for(loaded).hidden(loaded.clean.text))[:2])
    assert other is not None
    assert then == determined
    assert other != born
    ages = [then.year - day.year - ((then.month, then.day) < (day.month, day.day)) for day in (born, other)]
    assert ages[0] == ages[1]


def test_what_is_broken_over_numbered_lines_is_replaced_and_comes_back() -> None:
    """A model is shown numbered lines: a telephone or a name may begin on one and end on the next."""
    loaded = letter("Mr. Ronan\nMacGillivray has claim 06-123456-\nA and (559)\n555-2671.")
    disguise = disguise_for(loaded)
    shown = "7| Mr. Ronan\n8| MacGillivray has claim 06-123456-\n9| A and (559)\n10| 555-2671."
    hidden = disguise.hidden(shown)
    assert not re.search(r"Ronan|MacGil|123456|559|2671", hidden)
    assert [line.split("|")[0] for line in hidden.split("\n")] == ["7", "8", "9", "10"]
    assert disguise.restored(hidden) == shown


_PLANTED = [Planter(seed).planted(text_of(FRAGMENT)) for seed in range(6)]
_STYLES = [marked(path.read_text("utf-8")) for path in sorted(STYLES.glob("*.txt"))]
_DISGUISES: list[tuple[Letter, Disguise]] = [
    (loaded, disguise_for(loaded))
    for loaded in (load_letter(one.text.encode()) for one in (*_PLANTED, *_STYLES))
]


@given(st.sampled_from(_DISGUISES), st.data())
@settings(max_examples=80)
def test_any_part_of_a_letter_comes_back(told: tuple[Letter, Disguise], data: st.DataObject) -> None:
    """Whatever lines are shown, numbered or not, taking the stand-ins out gives them as they were."""
    loaded, disguise = told
    lines = loaded.clean.text.split("\n")
    start = data.draw(st.integers(0, len(lines) - 1))
    end = data.draw(st.integers(start + 1, len(lines)))
    numbered = data.draw(st.booleans())
    shown = "\n".join(
        f"{n}| {line}" if numbered else line for n, line in enumerate(lines[start:end], start + 1)
    )
    assert disguise.restored(disguise.hidden(shown)) == shown


def test_a_letter_that_names_a_crowd_is_refused() -> None:
    """Thousands of numbers are no letter's: it is refused, and not sent as it is."""
    crowd = "\n".join(f"Claim Number: {number}" for number in range(100_000, 102_000))
    with pytest.raises(LetterTooLargeError, match="--no-deidentify"):
        disguise_for(letter(crowd))


@pytest.mark.parametrize("hostile", ["a" * 100_000, "Dr. A" + "a" * 100_000, "_" * 100_000, "1 " * 40_000])
def test_hostile_runs_of_characters_are_taken(hostile: str) -> None:
    """What is no language is looked through as fast as what is."""
    assert disguise_for(letter(hostile)).names_somebody


def test_places_are_those_of_the_source_text() -> None:
    """The report tells kinds and offsets into the letter's own text."""
    loaded = letter("Mr. MacGillivray called (559) 555-2671.")
    places = [(one.kind, loaded.text[one.start : one.end]) for one in disguise_for(loaded).places(loaded)]
    assert (Kind.NAME, "Ronan") in places
    assert (Kind.CLAIM_NUMBER, "06-123456-A") in places
    assert places[-2:] == [(Kind.NAME, "MacGillivray"), (Kind.PHONE, "(559) 555-2671")]


@pytest.mark.parametrize(
    ("base_url", "chosen", "resolved"),
    [
        (None, "auto", Deidentify.AUTO),
        ("https://models.example.com/v1", "auto", Deidentify.AUTO),
        ("http://127.0.0.1:8000/v1", "auto", Deidentify.OFF),
        ("http://localhost:8000/v1", "auto", Deidentify.OFF),
        ("http://[::1]:8000/v1", "auto", Deidentify.OFF),
        ("http://127.0.0.1:8000/v1", "on", Deidentify.ON),
        ("http://127.0.0.1:8000/v1", "true", Deidentify.ON),
        ("https://models.example.com/v1", "off", Deidentify.OFF),
    ],
)
def test_auto_asks_where_the_endpoint_is(base_url: str | None, chosen: str, resolved: Deidentify) -> None:
    """Other machines are sent stand-ins unless that is switched off; this machine is not unless it is on."""
    assert Settings(base_url=base_url, deidentify=chosen).chosen_deidentify() is resolved


@pytest.mark.parametrize(
    ("named", "deidentify", "hidden"),
    [
        (True, Deidentify.AUTO, True),
        (False, Deidentify.AUTO, False),
        (False, Deidentify.ON, True),
        (True, Deidentify.OFF, False),
    ],
)
def test_auto_asks_whether_a_letter_names_somebody(named: bool, deidentify: Deidentify, hidden: bool) -> None:
    """A published letter, which at the most has the number of its case, is sent as it is."""
    text = text_of(EXAMPLES / "2014_shoulder_three_items.txt")
    if named:
        text = f"Employee: Ronan MacGillivray\n{text}"
    loaded = load_letter(text.encode())
    plan = Plan(EngineChoice.MODEL, "scripted", 100, 0, 0, deidentify=deidentify)
    shown = next(record_steps(loaded, plan)).messages[-1].content
    number = re.search(r"CM\d\d-\d{7}", text)
    assert number is not None
    assert (number.group() not in shown) == hidden
    assert "MacGillivray" not in shown or not hidden
