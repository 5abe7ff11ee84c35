"""Cross-check for text that people do not see as programs do: hidden, turned or disguised characters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from imr_llm.checking.quoting import quoted
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import Finding, FindingCode, Severity
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.words import without_ascii

TAGS = range(0xE0000, 0xE0080)
"""Invisible characters that spell ASCII."""
_SELECTORS = (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))
_TAG_RUN = late("[\U000e0000-\U000e007f]+")
_SELECTOR_RUN = late("[\ufe00-\ufe0f\U000e0100-\U000e01ef]{3,}|[\U000e0100-\U000e01ef]")
_TURNING = "\u202d\u202e\u2067\u202b"
_TURNED = late("[\u202d\u202e\u2067\u202b][^\n\u202c\u2069]{0,400}")
_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u180e"
_IN_A_WORD = late(rf"[^\W\d_]+(?:[{_ZERO_WIDTH}]+[^\W\d_]+)+")
_ZERO_RUN = late(rf"[{_ZERO_WIDTH}]{{4,}}")
_MOST_BROKEN = 2
"""Words broken by invisible characters up to which a converter can have left them."""
_LATIN_WORD = late(r"[^\W\d_]{3,}")
_LOOK_LATIN = frozenset(
    "аеорсхуіјѕԁһӏкмтвнАЕОРСХУІЈЅКМТВНЅԍԛԝѵοορνικΑΒΕΖΗΙΚΜΝΟΡΤΥΧոսօհցզյԱՕՍꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ"
)
"""Letters of other alphabets that look as Latin ones do; those that physicians write (α, β, µ) are not."""
_FOREIGN = late(
    "(?:[\u0370-\u05ff\u0600-\u06ff\u0900-\u0dff\u0e00-\u0eff\u1000-\u10ff\u1200-\u139f\u1780-\u17ff"
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af][\\s,.;:!?\u3001\u3002\uff0c\uff1a\uff01\"'()-]{0,3}){8,}"
)
"""Eight letters of another script in a row."""
_MOST_TOLD = 5


def hidden_findings(letter: Letter) -> Iterable[Finding]:
    """`embedded_instruction`: characters that are there for programs alone, and text that is not shown."""
    told = dict.fromkeys([*_not_shown(letter), *_characters(letter.text)])
    for words, what in list(told)[:_MOST_TOLD]:
        yield Finding(
            code=FindingCode.EMBEDDED_INSTRUCTION,
            severity=Severity.ERROR,
            path="source",
            message=f"the letter holds {what}: {quoted(words)}",
        )


def _not_shown(letter: Letter) -> Iterator[tuple[str, str]]:
    for start, end in letter.hidden:
        yield letter.text[start:end], "text that its page does not show"


def _characters(text: str) -> Iterator[tuple[str, str]]:
    odd = set(without_ascii(text))
    if odd:
        yield from _invisible(text, odd)
        yield from _disguised(text, odd)


def _invisible(text: str, odd: set[str]) -> Iterator[tuple[str, str]]:
    if any(ord(one) in TAGS for one in odd):
        for run in _TAG_RUN.finditer(text):
            yield _spelled(run.group()), "invisible characters that spell words"
    if any(ord(one) in _SELECTORS for one in odd) and _SELECTOR_RUN.search(text):
        yield "variation selectors", "invisible characters that can carry words"
    if not odd.isdisjoint(_ZERO_WIDTH):
        broken = [one.group() for one in _IN_A_WORD.finditer(text)]
        if len(broken) > _MOST_BROKEN:
            yield visible(" ".join(broken)), "words broken by invisible characters"
        if _ZERO_RUN.search(text):
            yield "zero-width characters", "invisible characters that can carry words"


def _disguised(text: str, odd: set[str]) -> Iterator[tuple[str, str]]:
    if not odd.isdisjoint(_TURNING):
        for run in _TURNED.finditer(text):
            if any(one.isalnum() and one.isascii() for one in run.group()):
                yield visible(run.group()), "words whose direction is turned"
    if not odd.isdisjoint(_LOOK_LATIN):
        for word in filter(_is_mixed, _LATIN_WORD.findall(text)):
            yield word, "a word in which letters of other alphabets stand for Latin ones"
    if any(map(str.isalpha, odd)):
        for run in _FOREIGN.finditer(text):
            yield run.group(), "a passage in another script, which this check cannot read"


def tags_spelled(text: str) -> str:
    """A text with the ASCII words in it that tag characters spell."""
    return _TAG_RUN.sub(lambda run: _spelled(run.group()), text)


def _spelled(run: str) -> str:
    return "".join(chr(ord(one) - TAGS.start) for one in run if 0x20 <= ord(one) - TAGS.start < 0x7F)


def visible(words: str) -> str:
    """The words without characters that are not shown."""
    return "".join(one for one in words if unicodedata.category(one) != "Cf")


def _is_mixed(word: str) -> bool:
    latin = sum(one.isascii() for one in word)
    return latin > 0 and not _LOOK_LATIN.isdisjoint(word)
