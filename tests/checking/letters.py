"""Letters for the tests of grounding: the project's examples, a small one of our own, and their damage."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pyphen

from imr_llm.domain.letter import Letter
from imr_llm.letters import load_letter

EXAMPLES = Path(__file__).parents[2] / "examples" / "letters"
SEED_LETTER = Path(__file__).parents[3] / "shared" / "letters" / "seed_letter.txt"

SMALL = """\
CLINICAL CASE SUMMARY
The patient is a 47 year old female with a date of injury of 9/9/2010. She reports right shoulder pain,
left knee pain and headaches, and denies headache with nausea. There is no evidence of carpal tunnel
syndrome. She takes Norco 10/325mg #120 twice daily and ibuprofen 15mg. A trial of 1.5 hours was not
helpful. The provider requests six sessions of biofeedback weekly for 12 weeks at L4-5. Radiculopathy was
ruled out. Her condition is stable and the presentation is typical. She cannot work. The rational for the
second visit isn't given. On March 5, 2014 she was seen again; pain-free motion was not found. She had an
injection for hypertension and an abduction splint. Thirty-five tablets were dispensed.

IMR ISSUES, DECISIONS AND RATIONALES
BAHAVIORAL THERAPY X 12 SESSIONS: Upheld
Decision rationale: The requested treatment was non-certified by utilization review, which certified 6
sessions. The request is not medically necessary.

NORCO 10/325MG #120: Overturned
Decision rationale: The opioid was prescribed once. Refills are unnecessary, and the request is medically
necessary. The patient and the the provider agreed.
"""


def small() -> Letter:
    """The small letter, loaded."""
    return load_letter(SMALL, name="small")


def example_texts() -> dict[str, str]:
    """The text of every example letter that is a text file, by file name."""
    return {
        path.name: path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        for path in sorted(EXAMPLES.glob("*.txt"))
    }


_FURNITURE = (
    "\n\nFinal Determination Letter for IMR Case Number CM14-0099999    {page}\n\f\n",
    "\n\nPage {page} of 9\n\f\n\n",
    "\nFinal Letter of Determination      Form Effective 5.16.13      Page {page} of 9\n\f",
)
_HYPHENATOR = pyphen.Pyphen(lang="en_US")
_LONG_WORD = re.compile(r"(?<![\w-])[a-z]{8,}(?![\w-])")


def _between_words(text: str, rng: random.Random, gap: Callable[[], str], share: float) -> str:
    # Blank lines and line starts carry headings: only spaces inside of lines are damaged.
    return re.sub(r"(?<=[^\s]) (?=[^\s])", lambda _: gap() if rng.random() < share else " ", text)


def _rewrapped(text: str, rng: random.Random) -> str:
    return _between_words(text, rng, lambda: "\n", 0.12)


def _double_spaced(text: str, _rng: random.Random) -> str:
    return text.replace("\n", " \n\n")


def _double_spaces(text: str, rng: random.Random) -> str:
    return _between_words(text, rng, lambda: rng.choice(("  ", "   ")), 0.3)


def _hyphenated(text: str, rng: random.Random) -> str:
    def cut(match: re.Match[str]) -> str:
        positions = [
            place for place in _HYPHENATOR.positions(match.group()) if 2 < place < len(match.group()) - 2
        ]
        if not positions or rng.random() > 0.15:
            return match.group()
        place = rng.choice(positions)
        return f"{match.group()[:place]}-\n{match.group()[place:]}"

    return _LONG_WORD.sub(cut, text)


def _ligatures(text: str, _rng: random.Random) -> str:
    return text.replace("ffi", "ﬃ").replace("ff", "ﬀ").replace("fi", "ﬁ").replace("fl", "ﬂ")


def _typographic(text: str, _rng: random.Random) -> str:
    curly = re.sub(r"(?<=\w)'(?=\w)", "’", text)
    curly = re.sub(r'"([^"\n]*)"', "“\\1”", curly)
    return re.sub(r"(?<=\w)-(?=\w)", "‐", curly)


def _unbreakable(text: str, rng: random.Random) -> str:
    return _between_words(text, rng, lambda: "\u00a0", 0.3)


def _with_furniture(text: str, rng: random.Random) -> str:
    lines = text.split("\n")
    for page, place in enumerate(range(40, len(lines), 25), start=1):
        lines[place] += rng.choice(_FURNITURE).format(page=page)
    return "\n".join(lines)


def _crlf(text: str, _rng: random.Random) -> str:
    return text.replace("\n", "\r\n")


def _unchanged(text: str, _rng: random.Random) -> str:
    return text


DAMAGES: dict[str, Callable[[str, random.Random], str]] = {
    "none": _unchanged,
    "line breaks": _rewrapped,
    "double-spaced lines": _double_spaced,
    "doubled spaces": _double_spaces,
    "hyphenation": _hyphenated,
    "ligatures": _ligatures,
    "curly quotes and dashes": _typographic,
    "no-break spaces": _unbreakable,
    "page furniture": _with_furniture,
    "CRLF": _crlf,
}
"""What layout does to a letter without changing what it says."""
