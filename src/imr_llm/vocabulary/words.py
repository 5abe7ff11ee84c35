"""Comparing words whatever their case, without moving a single offset."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, KeysView
from functools import cache
from importlib import resources

from imr_llm.vocabulary.patterns import late

_ASCII = bytes(range(128))
_PIECE = late(r"#|[^\W_]+")


def fold(text: str) -> str:
    """`text` in lower case with every character kept in its place.

    `str.lower` alone makes two characters of some capitals (U+0130), which would shift every offset after.
    """
    if text.isascii():
        return text.lower()
    other = without_ascii(text)
    if other.lower() == other:
        # Most of what is not ASCII has no capitals, and bytes are lowered many times as fast.
        return text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)


def without_ascii(text: str, dropped: bytes = _ASCII) -> str:
    """The characters of a text without those of ASCII, or without some of them, in order."""
    if dropped is _ASCII and text.isascii():
        return ""
    left = text.encode("utf-8", "surrogatepass").translate(None, dropped)
    return left.decode("utf-8", "surrogatepass")


def pieces(text: str) -> tuple[str, ...]:
    """The runs of letters and digits (and each `#`) of a text, in lower case."""
    return tuple(_PIECE.findall(fold(text)))


@cache
def word_list(name: str) -> tuple[str, ...]:
    """The entries of `vocabulary/data/<name>.txt`: one a line, blank lines and `#` comments left out."""
    shipped = resources.files("imr_llm.vocabulary").joinpath("data", f"{name}.txt")
    lines = (line.strip() for line in shipped.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("# "))


@cache
def words_in(package: str, name: str) -> tuple[str, ...]:
    """The words of `data/<name>.txt` of a package: parted by spaces, lines that begin with `#` left out."""
    text = resources.files(package).joinpath("data", f"{name}.txt").read_text(encoding="utf-8")
    return tuple(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


class PhraseIndex:
    """Finds the longest phrase of a list at every place of a text.

    A phrase is its pieces: between two of them a text may have spaces, line breaks, hyphens, slashes,
    full stops or apostrophes, or nothing where one piece holds digits.
    """

    _NEXT = late(r"[\s\-./']{0,3}(#|[^\W_]+)")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._tails: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            first, *rest = pieces(phrase)
            self._tails.setdefault(first, []).append(tuple(rest))
        for tails in self._tails.values():
            tails.sort(key=len, reverse=True)

    @property
    def first_pieces(self) -> KeysView[str]:
        """The pieces that phrases begin with."""
        return self._tails.keys()

    def end_of_match(self, folded: str, first_piece: str, end: int) -> int | None:
        """Where the longest phrase ends that begins with `first_piece`, itself ending at `end`."""
        tails = self._tails.get(first_piece)
        if tails is None:
            return None
        if len(tails) == 1 and not tails[0]:
            return end
        following: list[tuple[str, int]] = []
        upcoming = self._upcoming(folded, end)
        for tail in tails:
            while len(following) < len(tail) and (one := next(upcoming, None)) is not None:
                following.append(one)
            if tuple(word for word, _ in following[: len(tail)]) == tail:
                return following[len(tail) - 1][1] if tail else end
        return None

    def _upcoming(self, folded: str, position: int) -> Iterator[tuple[str, int]]:
        while (found := self._NEXT.match(folded, position)) is not None:
            position = found.end()
            yield found.group(1), position
