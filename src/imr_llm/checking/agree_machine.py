"""Cross-check for text addressed to a program or a model, also in other languages and behind disguises."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from imr_llm.checking.agree_hidden import tags_spelled
from imr_llm.checking.machine_forms import coded_passages, spelled_orders, turns_and_markup
from imr_llm.checking.machine_languages import OTHER_LANGUAGES, without_accents
from imr_llm.checking.machine_manner import second_persons, spoken
from imr_llm.checking.machine_words import ENGLISH, said_wrong
from imr_llm.checking.quoting import quoted
from imr_llm.domain.letter import Letter, Range
from imr_llm.domain.record import Finding, FindingCode, Severity
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.words import fold, without_ascii

# Letters of other alphabets that look Latin, so that instructions cannot hide behind them.
_LOOKALIKES = str.maketrans(
    "аеорсхуіјѕԁһӏкмтвнАЕОРСХУІЈЅКМТВНαορυιντκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcxyijsdhlkmtbhAEOPCXYIJSKMTBHaopyivtkABEZHIKMNOPTYX",
)
_HIDDEN = dict.fromkeys(
    [0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0x180E, 0xFEFF]
)
_FOREIGN = late(r"[\x00-\x7f]?[^\x00-\x7f]+")
"""What is not ASCII, with the character before it, which marks may belong to."""
_HARMLESS = frozenset("•▪●◦■□☐☒☑–—“”‘’§°®")
"""Signs of forms and word processors that are shown as they are."""
_MARKDOWN = "text/markdown"
_MOST_TOLD = 5
_AROUND = 40
_SAME_PASSAGE = 300
"""Characters between two orders to a machine from which they are two passages."""


def instruction_findings(letter: Letter) -> Iterable[Finding]:
    """`embedded_instruction`: text addressed to a model or a program, also in code or another language.

    An error: nobody but a person can say what of such a letter is true.
    """
    shown = _shown(letter.clean.text)
    told = _told(shown, letter.clean.text) or _told_somebody(letter)
    if letter.media_type == _MARKDOWN:
        told = told or _marked_up(fold(letter.text))
    for words in told[:_MOST_TOLD]:
        yield Finding(
            code=FindingCode.EMBEDDED_INSTRUCTION,
            severity=Severity.ERROR,
            path="source",
            message=f"the letter contains text addressed to a model: {quoted(words)}",
        )


def _told(lines: str, text: str) -> list[str]:
    flat = lines.replace("\n", " ")
    found = _apart(
        [
            *turns_and_markup(lines),
            *(one.span() for one in ENGLISH.finditer(flat)),
            *said_wrong(flat),
            *spoken(lines, flat),
        ]
    )
    plain = flat if _HARMLESS.issuperset(without_ascii(flat)) else without_accents(flat)
    elsewhere = _apart(one.span() for one in OTHER_LANGUAGES.finditer(plain))
    if len(plain) == len(flat):
        elsewhere = [one for one in elsewhere if not _near(one[0], found)]
    told = [_sentence(flat, start, end) for start, end in _passages(found)]
    told += [_sentence(plain, start, end) for start, end in _passages(elsewhere)]
    return list(dict.fromkeys([*(told or spelled_orders(lines)), *coded_passages(text)]))


def _told_somebody(letter: Letter) -> list[str]:
    """What is said to somebody where a letter speaks to nobody."""
    text = letter.clean.text
    places = _passages(list(second_persons(letter)))
    return [_joined(text, max(start - _AROUND, 0), min(end + _AROUND, len(text))) for start, end in places]


def _marked_up(text: str) -> list[str]:
    """What markup of the source text, which its clean text does not show, opens."""
    return [_sentence(text, start, end) for start, end in _passages(_apart(turns_and_markup(text)))]


def _near(place: int, found: Iterable[Range]) -> bool:
    return any(start - _SAME_PASSAGE < place < end + _SAME_PASSAGE for start, end in found)


def _apart(found: Iterable[Range]) -> list[Range]:
    """The ranges in order, without those that overlap an earlier one."""
    apart: list[Range] = []
    for start, end in sorted(found):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


def _sentence(text: str, start: int, end: int) -> str:
    """The words found with what stands before and behind them in their sentence, as far as a look needs."""
    low = max(text.rfind(". ", 0, start) + 1, start - _AROUND)
    stop = text.find(". ", end)
    high = min(stop + 1 if stop >= 0 else len(text), end + _AROUND)
    return _joined(text, low, high)


def _joined(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def _passages(found: list[Range]) -> list[Range]:
    """What opens each passage that is addressed to a model: sentences that follow each other are one."""
    opening: list[Range] = []
    reached = -_SAME_PASSAGE
    for start, end in found:
        if start - reached >= _SAME_PASSAGE:
            opening.append((start, end))
        reached = max(reached, end)
    return opening


def _shown(text: str) -> str:
    """The text as a reader sees it, in lower case: hidden characters gone, look-alike letters Latin."""
    if _HARMLESS.issuperset(without_ascii(text)):
        return fold(text)
    return _FOREIGN.sub(_shown_piece, tags_spelled(text)).lower()


def _shown_piece(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match.group().translate(_HIDDEN)).translate(_LOOKALIKES)
