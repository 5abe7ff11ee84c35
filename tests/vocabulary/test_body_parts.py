"""Body parts are found as printed, and words that only look like them are not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.vocabulary.body_parts import find_body_parts, find_parts_in_heading, find_regions
from tests.patience import CPU_SECONDS


def parts(text: str) -> list[str]:
    """The body parts found, after checking that each one's range is where it says."""
    found = find_body_parts(text)
    for words, (start, end) in found:
        assert text[start:end] == words
    return [words for words, _ in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pain in the right shoulder and neck", ["right shoulder", "neck"]),
        ("MRI of the lumbar spine", ["lumbar spine"]),
        ("CERVICAL SPINE", ["CERVICAL SPINE"]),
        ("cervical and lumbar spine strain", ["cervical and lumbar spine"]),
        ("chronic low back pain", ["low back"]),
        ("low-back pain", ["low-back"]),
        ("bilateral wrists", ["bilateral wrists"]),
        ("right and left knees", ["right and left knees"]),
        ("EMG of the bilateral upper extremities", ["bilateral upper extremities"]),
        ("left upper and lower extremity numbness", ["left upper and lower extremity"]),
        ("ESI at L4-5 and L5-S1", ["L4-5", "L5-S1"]),
        ("Left L4-L5 transforaminal injection", ["Left L4-L5"]),
        ("C5-6 disc bulge, T12 fracture", ["C5-6", "T12"]),
        ("C3-4-5 levels", ["C3-4-5"]),
        ("right sacroiliac joint", ["right sacroiliac joint"]),
        ("SI joint injection", ["SI joint"]),
        ("left great toe", ["left great toe"]),
        ("right knee joint", ["right knee joint"]),
        ("fell on his right hand", ["right hand"]),
        ("injury to the head and neck", ["head", "neck"]),
        ("neck, back and shoulder", ["neck", "back", "shoulder"]),
        ("he hurt his back", ["back"]),
        ("back pain and arm pain", ["back", "arm"]),
        ("right trigger finger", ["right trigger finger"]),
        ("lower\nback", ["lower\nback"]),
        ("(R) shoulder", ["(R) shoulder"]),
        ("left rotator cuff tear", ["left rotator cuff"]),
    ],
)
def test_parts_are_found_with_side_and_region(text: str, expected: list[str]) -> None:
    """Sides, regions and levels belong to the words; two parts are two."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "went back to work",
        "on the other hand",
        "a face-to-face visit",
        "he fell 6 feet",
        "head of the department",
        "a joint decision, a cuff link",
        "rated 4/5 on page 23",
        "hipster shoulders-free",
        "vitamin c5 and code L3020",
        "Norco 10/325mg #120",
        "",
    ],
)
def test_other_meanings_are_left_alone(text: str) -> None:
    """Common words that also name a part of the body do not count without a sign that they do."""
    assert [part for part in parts(text) if part != "shoulders"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Left long finger trigger finger release", ["Left long finger"]),
        ("Right thumb trigger thumb injection", ["Right thumb"]),
        ("Trigger finger release, right ring finger", ["Trigger finger", "right ring finger"]),
        ("Hip kit with long shoe horn", []),
        ("Right hip brace", ["Right hip"]),
        ("Hand surgery consultation", []),
        ("SPINE SURGERY FOLLOW-UP", []),
        ("Lumbar spine surgery", ["Lumbar spine"]),
        ("Hand-held shower", []),
    ],
)
def test_a_heading_names_a_part_and_no_aid_or_specialty(text: str, expected: list[str]) -> None:
    """A hip kit and a consultation for spine surgery are for no part that the heading names."""
    assert [words for words, _ in find_parts_in_heading(text)] == expected


def test_an_adjective_alone_names_a_region() -> None:
    """Headings name the spine by one word before a treatment."""
    assert [words for words, _ in find_regions("Lumbar ESI and Cervical MRI")] == ["Lumbar", "Cervical"]


@given(st.text(alphabet="rightlefbckhandspo L45-S1,./()\nC", max_size=120))
def test_any_text_is_searched_without_error(text: str) -> None:
    """Ranges are in order, do not overlap and slice the text."""
    position = 0
    for words, (start, end) in find_body_parts(text):
        assert position <= start < end
        assert text[start:end] == words
        position = end


@pytest.mark.parametrize("piece", ["right ", "low back ", "L4-", "upper and ", "        ", "hand "])
def test_time_grows_with_the_length_only(piece: str) -> None:
    """One part repeated without end takes no time by its square."""
    begin = time.process_time()
    find_body_parts(piece * (250_000 // len(piece)))
    assert time.process_time() - begin < CPU_SECONDS
