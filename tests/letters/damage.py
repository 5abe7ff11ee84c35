"""What extraction does to letters: layouts, page furniture, scanning errors and mistypings."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

Layout = Callable[[Sequence[str]], str]


def single_spaced(paragraphs: Sequence[str]) -> str:
    """One newline a line, a blank line between paragraphs."""
    return "\n\n".join(paragraphs)


def double_spaced(paragraphs: Sequence[str]) -> str:
    """A blank line after every line, more of them between paragraphs, spaces at line ends."""
    return " \n\n \n\n".join(paragraph.replace("\n", " \n\n") for paragraph in paragraphs)


def no_paragraphs(paragraphs: Sequence[str]) -> str:
    """Lines only, nothing to tell paragraphs by."""
    return "\n".join(paragraphs)


def double_spaced_no_paragraphs(paragraphs: Sequence[str]) -> str:
    """A blank line after every line and nothing to tell paragraphs by."""
    return no_paragraphs(paragraphs).replace("\n", "\n\n")


def spaced_line_ends(paragraphs: Sequence[str]) -> str:
    """As PDFium prints it: a space before every line end, a blank line that holds one."""
    return " \n \n".join(paragraph.replace("\n", " \n") for paragraph in paragraphs)


def unwrapped(paragraphs: Sequence[str]) -> str:
    """Every paragraph on one line."""
    return "\n\n".join(paragraph.replace("\n", " ") for paragraph in paragraphs)


def paragraphs_as_lines(paragraphs: Sequence[str]) -> str:
    """Every paragraph on one line and nothing between them, as a word processor's text comes out."""
    return "\n".join(paragraph.replace("\n", " ") for paragraph in paragraphs)


def one_line(paragraphs: Sequence[str]) -> str:
    """The whole letter on one line."""
    return " ".join(paragraphs).replace("\n", " ")


def narrow(paragraphs: Sequence[str]) -> str:
    """Wrapped anew at 45 characters, labels and headings included."""
    return re.sub(r"(.{1,45})(?:\s+|$)", r"\1\n", no_paragraphs(paragraphs))


LAYOUTS: tuple[Layout, ...] = (
    single_spaced,
    double_spaced,
    no_paragraphs,
    double_spaced_no_paragraphs,
    spaced_line_ends,
    unwrapped,
    paragraphs_as_lines,
    one_line,
    narrow,
)

FOOTERS: dict[str, Callable[[int, int], str]] = {
    "page of": lambda page, pages: f"\nPage {page} of {pages}\n\f",
    "page of, no form feed": lambda page, pages: f"\nPage {page} of {pages}\n",
    "glued": lambda page, pages: f" Page {page} of {pages}\f",
    "glued without a space": lambda page, pages: f"Page {page} of {pages}\f",
    "form effective": lambda page, pages: (
        f" Final Letter of Determination      Form Effective 5.16.13      Page {page} of {pages}\n\f"
    ),
    "letter for case": lambda page, _: (
        f"\nFinal Determination Letter for IMR Case Number CM13-0034417    {page}\n"
    ),
    "final determination": lambda page, _: f" \nIMR Final Determination  CM18-0024406  {page} \n\f",
    "bare": lambda page, _: f"\n {page} \n\f",
    "dashes": lambda page, _: f"\n- {page} -\f",
    "page": lambda page, _: f"\nPage {page}\f",
    "blank lines": lambda _page, _pages: "\n\n\n\n",
}


def paged(text: str, footer: Callable[[int, int], str], lines_a_page: int) -> str:
    """The text cut into pages, each followed by its footer."""
    lines = text.split("\n")
    pages = ["\n".join(lines[at : at + lines_a_page]) for at in range(0, len(lines), lines_a_page)]
    return "".join(page + footer(number, len(pages)) for number, page in enumerate(pages, start=1))


_LOOK_ALIKES = {"l": "1I", "I": "l1", "i": "l1", "O": "0", "o": "0", "m": ["rn"], "S": "5"}


def misread(words: str, chance: random.Random) -> str:
    """The words with two letters as a scanner misreads them."""
    for _ in range(2):
        places = [at for at, char in enumerate(words) if char in _LOOK_ALIKES]
        if places:
            at = chance.choice(places)
            words = words[:at] + chance.choice(_LOOK_ALIKES[words[at]]) + words[at + 1 :]
    return words


def mistyped(words: str, chance: random.Random) -> str:
    """The words with one letter left out, doubled, swapped or wrong."""
    at = chance.choice([at for at, char in enumerate(words[:-1]) if at and char.isalpha()])
    return words[:at] + chance.choice(
        [
            words[at + 1 :],
            words[at] + words[at:],
            words[at + 1] + words[at] + words[at + 2 :],
            chance.choice("aeiorstn") + words[at + 1 :],
        ]
    )


def misspaced(words: str, chance: random.Random) -> str:
    """The words with one space lost, doubled or turned into a line break."""
    at = chance.choice([at for at, char in enumerate(words) if char == " "])
    return words[:at] + chance.choice(["", "  ", "\n"]) + words[at + 1 :]


FIXED_WORDINGS = (
    "Claims Administrator guideline",
    "MAXIMUS guideline",
    "Decision rationale",
    "HOW THE IMR FINAL DETERMINATION WAS MADE",
    "CLINICAL CASE SUMMARY",
    "IMR ISSUES, DECISIONS AND RATIONALES",
    "IMR DECISION(S) AND RATIONALE(S)",
    "DOCUMENTS REVIEWED FOR DETERMINATION",
    "DOCUMENTS REVIEWED",
    "ISSUE AT DISPUTE",
    "MEDICAL REVIEWER QUALIFICATIONS",
    "The Physician Reviewer's decision rationale",
    "Medical Qualifications of the Expert Reviewer",
    "The Medical Basis for the Decision",
    "Rationale for the Decision",
    "Regarding the request for",
    "Section of the Medical Treatment Utilization Schedule",
    "has determined the request for",
)


def damaged_wordings(text: str, damage: Callable[[str, random.Random], str], chance: random.Random) -> str:
    """The text with half of its headings and labels damaged."""
    for wording in FIXED_WORDINGS:
        head, *tails = text.split(wording)
        text = head + "".join(
            (damage(wording, chance) if chance.random() < 0.5 else wording) + tail for tail in tails
        )
    return text
