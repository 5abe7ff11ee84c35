"""Tests of the short way for quotes of the letter's own characters: it tells what the long one tells."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from imr_llm.checking import GroundingStatus, ground
from imr_llm.checking.ground import by_words
from imr_llm.checking.index import index_of
from imr_llm.checking.verbatim import verbatim
from imr_llm.domain.letter import Letter
from imr_llm.letters import load_letter
from tests.checking.letters import example_texts

WORDS = (
    *(
        "no",
        "not",
        "non",
        "never",
        "neither",
        "nor",
        "without",
        "denies",
        "denied",
        "deny",
        "is",
        "isn't",
        "can",
    ),
    *(
        "can't",
        "cannot",
        "won't",
        "will",
        "shall",
        "and",
        "&",
        "medically",
        "necessary",
        "notmedically",
        "isnot",
    ),
    *("medicallynecessary", "approved", "certified", "non-certified", "noncertified", "ruled", "out", "rule"),
    *(
        "twenty",
        "four",
        "twenty-four",
        "24",
        "24.",
        "4",
        "9/9/10",
        "9/9/2010",
        "Sept",
        "9,",
        "2010",
        "10/325mg",
    ),
    *(
        "10/325",
        "mg",
        "#60",
        "#",
        "60",
        "60%",
        "L4-5",
        "L4",
        "-",
        "5",
        "b.i.d.",
        "bid",
        "b.i.d",
        "pain",
        "Pain",
    ),
    *(
        "knee",
        "knee.",
        "knee,",
        "(knee)",
        "(knee",
        "neck's",
        "neck",
        "fracture",
        "of",
        "the",
        "was",
        "absent",
    ),
    *("excluded", "evidence", "lack", "free", "pain-free", "post-operative", "un-authorized", "unauthorized"),
    *(
        "1,200",
        "1200",
        "--",
        "/",
        ",",
        ".",
        ";",
        ":",
        "(",
        ")",
        '"',
        "'pain'",
        "0012345",
        "CM13-0012345",
        "May",
    ),
)
LINES = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join), min_size=1, max_size=5
)


def differing(letter: Letter, quote: str, within: tuple[int, int]) -> bool | None:
    """Whether the two ways differ on a quote; None where the short way leaves it to the long one."""
    found = verbatim(index_of(letter), quote, within)
    if found is None:
        return None
    told = by_words(quote, letter, within)
    status = GroundingStatus.EXACT if found.exact else GroundingStatus.NORMALISED
    return (status, found.spans) != (told.status, told.spans)


@given(lines=LINES, parted=st.sampled_from(("\n", "\n\n", " ")), data=st.data())
@settings(max_examples=400)
def test_both_ways_tell_the_same_of_any_words(lines: list[str], parted: str, data: st.DataObject) -> None:
    """Negations, dates, abbreviations, hyphens and numbers beside a quote and around it change nothing."""
    letter = load_letter(f"CLINICAL CASE SUMMARY\n{parted.join(lines)}\n", name="any")
    text = letter.clean.text
    shown = [found.span() for found in re.finditer(r"[^\n]+", text)]
    first = data.draw(st.integers(0, len(shown) - 1))
    low, high = shown[first][0], shown[data.draw(st.integers(first, len(shown) - 1))][1]
    words = text[low:high].split()
    start = data.draw(st.integers(0, len(words) - 1))
    quote = " ".join(words[start : data.draw(st.integers(start + 1, len(words)))])
    marks = data.draw(st.sampled_from(("", ".,;:", ".,;:()\"'")))
    quote = quote.strip(marks) or quote
    assert not differing(letter, quote, letter.clean.offsets.to_source(low, high))


def test_both_ways_tell_the_same_of_the_letters_sentences() -> None:
    """Of the examples' lines the short way tells most, and all as the long one does."""
    answers = []
    for name, text in example_texts().items():
        letter = load_letter(text, name=name)
        for line in re.finditer(r"\w[^\n]+", letter.clean.text):
            words = [found.span() for found in re.finditer(r"\S+", line.group())]
            within = letter.clean.offsets.to_source(*line.span())
            for first, last in ((0, 0), (1, 2), (2, 6), (0, len(words) - 1)):
                if last < len(words):
                    quote = line.group()[words[first][0] : words[last][1]].rstrip(".,;:")
                    answers.append(differing(letter, quote, within))
    assert True not in answers
    assert answers.count(False) > len(answers) / 2


def test_a_quote_that_wraps_is_told_from_its_very_characters() -> None:
    """A line end within a quote is layout; the words are the letter's."""
    letter = load_letter("CLINICAL CASE SUMMARY\nShe has pain of the left\nknee since May.\n", name="wrapped")
    within = (0, len(letter.text))
    assert ground("pain of the left", letter, within).status is GroundingStatus.EXACT
    assert ground("the left knee", letter, within).status is GroundingStatus.NORMALISED
