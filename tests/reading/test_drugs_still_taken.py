"""Drugs that are taken beside others that were given up."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Treatment to date has included MRI, TENS, left L4 selective nerve root block, "
                "cortisone injection into the left hip (helpful for 2 weeks), and Norco. On 8-4-2015 "
                "gabapentin was begun."
            ),
            ["Norco", "gabapentin"],
        ),
        (
            (
                "The treatment plan included discontinuing Ultram, starting Norco, and continuing "
                "Prilosec and Menthoderm."
            ),
            ["Prilosec", "Menthoderm"],
        ),
        (
            (
                "The injured worker had been taking Naproxen and Flexeril; these were not refilled. "
                "Current medications are listed as Relafen and Zanaflex."
            ),
            ["Relafen", "Zanaflex"],
        ),
        (
            (
                "The provider noted that the injured worker takes Norco 4 per day, down from 6, and "
                "has discontinued Soma. Nexium controls the dyspepsia."
            ),
            ["Norco", "Nexium"],
        ),
        (
            (
                "The injured worker was prescribed Butrans patch 10 mcg/hr, which was increased to 15 "
                "mcg/hr on 5/5/14. Norco was tapered from 6 to 3 tablets a day. Trazodone has been "
                "helpful for sleep. Previously tried medications include Percocet, Opana and Lyrica."
            ),
            ["Butrans patch", "Norco", "Trazodone"],
        ),
        (
            (
                "He was taking naproxen twice daily before surgery. Following surgery he was "
                "prescribed Percocet and Keflex. At the 6 week visit he was off all narcotics and "
                "taking ibuprofen as needed."
            ),
            ["ibuprofen"],
        ),
    ],
)
def test_drugs_of_usual_summaries_are_read(text: str, expected: list[str]) -> None:
    """Drugs begun, continued or found to help are taken; those of before surgery are not."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was given Norco and it has not caused any side effects.", ["Norco"]),
        ("Norco was prescribed in 2012 and has been refilled since.", ["Norco"]),
        ("He takes Norco, held at four per day.", ["Norco"]),
        ("Naproxen was changed to Celebrex and later increased to 400 mg.", ["Celebrex"]),
        ("Current medications (3/2014 to 5/2014): Norco and Soma.", ["Norco", "Soma"]),
        ("From 3/2012 to the present he has taken Norco.", ["Norco"]),
        ("He takes Lexapro for depression; these symptoms have stopped.", ["Lexapro"]),
        (
            ("Medications are Norco and Lyrica. These have not been refilled since last month."),
            ["Norco", "Lyrica"],
        ),
        ("He uses Lidoderm and Norco. All were denied by UR.", ["Lidoderm", "Norco"]),
        ("Prior treatment included Norco and Lyrica, which she still takes.", ["Norco", "Lyrica"]),
        ("She takes Ultram, which is better than Norco.", ["Ultram", "Norco"]),
        ("He is to continue Norco, start a home exercise program and return in a month.", ["Norco"]),
        ("Continue Norco, increase activity, and follow up.", ["Norco"]),
    ],
)
def test_what_is_still_taken_is_read(text: str, expected: list[str]) -> None:
    """A drug that such words stand beside, and that is still taken, is read."""
    assert medications(text) == expected
