"""Request headings are taken apart as their words say, and nothing is guessed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.domain.record import Unit
from imr_llm.vocabulary.quantities import RequestParts, cut_to, find_quantities, parse_request, part_of_whole
from tests.patience import CPU_SECONDS
from tests.vocabulary.headings import HEADINGS, Heading

WORDS = (
    *("Norco", "physical therapy", "MRI", "of", "the", "lumbar spine", "2", "x", "week", "weeks", "6", "#"),
    *(
        "10/325mg",
        "(",
        ")",
        ",",
        ":",
        "DOS",
        "3/1/14",
        "sessions",
        "six",
        "refills",
        "with",
        "for",
        "-",
        "\n",
    ),
    *("L4-5", "Retro", "hours/day", "1%", "and", "right", "once", "a", "times", "units", "2x6", "120gm"),
)


@pytest.mark.parametrize("heading", HEADINGS, ids=lambda heading: heading.text)
def test_headings_are_taken_apart(heading: Heading) -> None:
    """Each part is what a careful reader would name, and its range shows it."""
    parts = parse_request(heading.text)
    assert read(heading.text, parts) == heading
    check_places(heading.text, parts)


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Physical therapy 2 x week x 6 weeks lumbar spine", "2 x week x 6 weeks"),
        ("12 Physical Therapy Sessions", "12 Physical Therapy Sessions"),
        ("Norco 10/325mg #120", "#120"),
        ("Soma 350mg Qty: 90", "Qty: 90"),
        ("Home health aide 4 hours/day 5 days/week for 6 weeks", "4 hours/day 5 days/week for 6 weeks"),
    ],
)
def test_an_amount_points_at_all_its_words(heading: str, words: str) -> None:
    """A computed amount's evidence covers rate and length."""
    quantity = parse_request(heading).quantity
    assert quantity is not None
    assert heading[slice(*quantity[1])] == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("modified to six sessions of therapy", [(6, Unit.SESSION)]),
        ("an initial trial of 6 visits was approved", [(6, Unit.VISIT)]),
        ("4 sessions certified and 2 non-certified sessions", [(4, Unit.SESSION), (2, Unit.SESSION)]),
        ("certified Norco 10/325mg #60 instead of #120", [(60, Unit.UNIT), (120, Unit.UNIT)]),
        ("allowed 2 times a week for 3 weeks", [(6, Unit.VISIT)]),
        ("twenty-four (24) chiropractic visits", [(24, Unit.VISIT)]),
        ("a 30-day rental was approved", [(30, Unit.DAY)]),
        ("up to a maximum of 13 to 20 sessions", []),
        ("four to six sessions first", []),
        ("working at least 24 hours a week", []),
        ("for more than five years; a 51 year old male", []),
        ("12 visits over 8 weeks", [(12, Unit.VISIT)]),
        ("six (8) sessions", []),
        ("every 6 hours", []),
    ],
)
def test_amounts_in_prose_are_found(text: str, expected: list[tuple[int, Unit]]) -> None:
    """Numerals and number words count alike; ranges, rates and ages are no amounts."""
    assert [(quantity.amount, quantity.unit) for quantity, _ in find_quantities(text)] == expected


@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join) | st.text(max_size=100))
def test_any_heading_is_taken_apart_without_error(text: str) -> None:
    """Whatever the heading, every range lies in it and shows its value."""
    check_places(text, parse_request(text))
    position = 0
    for _, (start, end) in find_quantities(text):
        assert position <= start < end <= len(text)
        position = end


@given(st.integers(min_value=1, max_value=7), st.integers(min_value=1, max_value=52))
def test_rates_are_multiplied_out(rate: int, weeks: int) -> None:
    """Every way to write a weekly rate gives the same total."""
    for words in (
        f"{rate} x week x {weeks} weeks",
        f"{rate} times a week for {weeks} weeks",
        f"{rate}x{weeks}",
    ):
        quantity = parse_request(f"Physical therapy {words}").quantity
        assert quantity is not None
        assert (quantity[0].amount, quantity[0].unit) == (rate * weeks, Unit.VISIT)


@pytest.mark.parametrize(
    "piece",
    [
        "2 x ",
        "#",
        "6 ",
        "one ",
        "1 week ",
        "2 times a week ",
        "3/1/14 ",
        "( ",
        "          ",
        "1-",
        "six six ",
    ],
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    """No megabyte of text takes time by the square of its length."""
    text = piece * (1_000_000 // len(piece))
    begin = time.process_time()
    find_quantities(text)
    parse_request(text)
    assert time.process_time() - begin < CPU_SECONDS


def read(text: str, parts: RequestParts) -> Heading:
    """The parts in the words of the table."""
    quantity = parts.quantity and f"{parts.quantity[0].amount:g} {parts.quantity[0].unit}"
    return Heading(
        text=text,
        treatment=text[slice(*parts.treatment)] if parts.treatment else "",
        category=parts.category,
        quantity=quantity,
        dose=parts.dose and parts.dose[0],
        refills=parts.refills and parts.refills[0],
        date_of_service=parts.date_of_service and parts.date_of_service[0].isoformat(),
        body_part=parts.body_part and parts.body_part[0],
    )


def check_places(text: str, parts: RequestParts) -> None:
    """Every range lies in the text and words that are quoted stand there."""
    places = [found[1] for found in (parts.quantity, parts.refills, parts.date_of_service) if found]
    places += [parts.treatment] if parts.treatment else []
    for start, end in places:
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
    for quoted in (parts.dose, parts.body_part):
        if quoted is not None:
            assert text[slice(*quoted[1])] == quoted[0]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("6 of the 12 visits", 6),
        ("allowing four (4) out of the requested 12 sessions", 4),
        ("Three of 8 treatments", 3),
        ("page 46 of 12 visits", None),
        ("some of the 12 visits", None),
        ("12 visits", None),
    ],
)
def test_a_part_of_a_whole_is_the_smaller_number_before_it(text: str, part: int | None) -> None:
    """What is not smaller, or no number, is no part."""
    ((whole, place),) = find_quantities(text)
    found = part_of_whole(text, whole, place)
    assert (found[0].amount if found is not None else None) == part
    assert found is None or found[0].unit is whole.unit


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("24 therapy visits to 12", 12),
        ("24 visits down to only six.", 6),
        ("#90 to #60", 60),
        ("6 visits to 12", None),
        ("24 visits to the gym", None),
        ("24 visits", None),
    ],
)
def test_an_amount_that_was_cut_is_the_smaller_number_behind_it(text: str, left: int | None) -> None:
    """What is not smaller, or no number, is nothing that it was cut to."""
    whole, place = find_quantities(text)[0]
    found = cut_to(text, whole, place)
    assert (found[0].amount if found is not None else None) == left


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("modified on 7/22/2014 to 4 sessions", [4]),
        ("cut on 7-22-14 to six visits", [6]),
        ("reduced on July 22, 2014 to 4 sessions", [4]),
        ("changed in 2014 to 10 visits", [10]),
        ("certified 2 to 4 sessions", []),
        ("from 8 to 12 visits", []),
        ("1/2 to 2 tablets", []),
        ("12 to 14 tablets", []),
    ],
)
def test_a_date_begins_no_range(text: str, amounts: list[float]) -> None:
    """`On 7/22/2014 to 4 sessions` is a date and an amount, `2 to 4 sessions` none."""
    assert [one.amount for one, _ in find_quantities(text)] == amounts


@pytest.mark.parametrize(
    ("heading", "amount", "unit"),
    [
        ("Norco 10/325mg, one hundred twenty tablets", 120, Unit.UNIT),
        ("Home health care, two hundred and ten hours", 210, Unit.HOUR),
        ("A hundred tablets of Soma", 100, Unit.UNIT),
        ("Norco 10/325mg, three months' supply (ninety per month)", 270, Unit.UNIT),
        ("Remaining 6 sessions of physical therapy", 6, Unit.SESSION),
    ],
)
def test_amounts_of_every_size_and_rate_are_whole(heading: str, amount: float, unit: Unit) -> None:
    """A number of three words is one number, and what is taken by the month is no visit."""
    found = parse_request(heading).quantity
    assert found is not None
    assert (found[0].amount, found[0].unit) == (amount, unit)


@pytest.mark.parametrize(
    "heading",
    [
        *("Acupuncture x 6-8 visits", "Home care x 4-6 hours", "Physical therapy x 10-12 weeks"),
        *("Trigger point injections x 1-3", "Acupuncture times 6 to 8", "Norco #60-#90", "Norco #60 - #90"),
        *("Session #7-#12 of physical therapy", "TENS unit with 6 months of supplies"),
    ],
)
def test_a_range_is_no_amount_behind_any_mark(heading: str) -> None:
    """Of a range neither end is taken, nor what the supplies of a thing are to last."""
    assert parse_request(heading).quantity is None


@pytest.mark.parametrize(
    ("heading", "name", "dose", "amount"),
    [
        ("Xanax 0. 5mg #60", "Xanax", "0. 5mg", 60),
        ("Flexeril 7.\n5mg #90", "Flexeril", "7. 5mg", 90),
        ("Oxycontin 1 0mg #60", "Oxycontin", "1 0mg", 60),
        ("Soma 350mg #12 0", "Soma", "350mg", None),
        ("Norco 10/325mg #1\n20", "Norco", "10/325mg", None),
        ("Norco 10/325mg #60 2 refills", "Norco", "10/325mg", 60),
        ("Vitamin B 12 1000 mcg injection", "Vitamin B 12", "1000 mcg", None),
        ("Clonazepam 30 0.5mg tablets", "Clonazepam 30", "0.5mg", None),
        ("Tramadol 50mg #60, refills 2. 50mg tablets", "Tramadol", "50mg", 60),
    ],
)
def test_a_number_in_two_pieces_is_no_smaller_number(
    heading: str, name: str, dose: str, amount: int | None
) -> None:
    """A split strength stays as it is printed, and of a split count nothing is read."""
    parts = parse_request(heading)
    assert parts.treatment is not None
    assert heading[slice(*parts.treatment)] == name
    assert parts.dose is not None
    assert parts.dose[0] == dose
    assert (parts.quantity[0].amount if parts.quantity is not None else None) == amount


@pytest.mark.parametrize(
    ("heading", "amount", "unit"),
    [
        ("Remaining 4 of 12 sessions of acupuncture", 4, Unit.SESSION),
        ("8 of 12 chiropractic visits", 8, Unit.VISIT),
        ("Norco #120/month for 3 months", 360, Unit.UNIT),
        ("Soma 350mg #30 each month, three months", 90, Unit.UNIT),
        ("Lidoderm 5% 2 boxes (30 patches per box)", 60, Unit.UNIT),
        ("Lidoderm 3 boxes of 30 patches", 90, Unit.UNIT),
        ("Electrodes 4 packs per month for 6 months", 24, Unit.UNIT),
        ("Batteries 2 per month x 12 months", 24, Unit.ITEM),
        ("Norco 5/325 mg, 1 tab every 6 hours as needed, #120", 120, Unit.UNIT),
        ("Botox 155 units every 12 weeks x 2 treatments", 2, Unit.TREATMENT),
        ("Physical therapy 12 visits, one every week", 12, Unit.VISIT),
        ("Butrans patch 10mcg #4 every 7 days", 4, Unit.UNIT),
        ("Fentanyl patch 25mcg/hr #10, one patch every 3 days", 10, Unit.UNIT),
    ],
)
def test_what_stands_around_an_amount_makes_it_whole(heading: str, amount: float, unit: Unit) -> None:
    """A part of a whole is the part, and what is given again or in boxes is multiplied out."""
    found = parse_request(heading).quantity
    assert found is not None
    assert (found[0].amount, found[0].unit) == (amount, unit)


@pytest.mark.parametrize(
    "heading",
    [
        *("CBT x 12 and Cymbalta 30mg #30", "MRI of the lumbar spine and PT x 6"),
        *(
            "Opana ER 10mg #60 and 20mg #60",
            "Lyrica 75mg #90/month x 3",
            "Norco three month supply #90 each month",
        ),
        *("Percocet 5/325mg #60 every 2 weeks x 3 months", "Chiropractic 1 visit every 2 weeks x 12 weeks"),
        *("Psychotherapy one session every other week for 3 months", "Two ESIs at L5-S1, two weeks apart"),
        *("PT 8 visits left shoulder, 8 visits right knee", "Synvisc injections at 1 week intervals"),
    ],
)
def test_what_stands_around_an_amount_may_leave_it_in_doubt(heading: str) -> None:
    """Of two treatments, strengths or parts, and of what is given again so often, no amount is told."""
    assert parse_request(heading).quantity is None


@pytest.mark.parametrize(
    ("heading", "count", "refills"),
    [
        ("Norco 10/325mg #120 refills: none", 120, 0),
        ("Norco 10/325mg #30 Refills: N/A", 30, None),
        ("Norco 10/325mg #30 refill: not specified", 30, None),
        ("Norco 10/325mg #30 with 1-2 refills", 30, None),
        ("Norco 10/325mg #30 with 2 refills", 30, 2),
    ],
)
def test_refills_are_told_behind_their_label(heading: str, count: int, refills: int | None) -> None:
    """The count before a label without a number is no number of refills, and a range is none."""
    parts = parse_request(heading)
    assert parts.quantity is not None
    assert parts.quantity[0].amount == count
    assert (parts.refills[0] if parts.refills is not None else None) == refills


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Physical therapy for neck, back, right shoulder", "neck, back, right shoulder"),
        ("Chiropractic treatment for the neck, mid back, left elbow", "neck, mid back, left elbow"),
        ("Arthroscopy, distal clavicle resection, right shoulder", "right shoulder"),
        ("MRI of the right shoulder and left knee", "right shoulder and left knee"),
        ("MRI right shoulder; MRI left shoulder", None),
        ("Right shoulder injection and left knee injection", None),
    ],
)
def test_the_part_of_a_request_is_all_of_it_or_none(heading: str, part: str | None) -> None:
    """A side at the end of a list is of one of its parts, and of two requests on two sides none is told."""
    found = parse_request(heading).body_part
    assert (found[0] if found is not None else None) == part
