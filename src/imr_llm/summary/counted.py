"""What a number counts: visits, refills, a drug's strength; the same number can stand for several things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from imr_llm.domain.record import CaseRecord
from imr_llm.summary.support import Support, support_of
from imr_llm.summary.texts import Texts, stem
from imr_llm.vocabulary.tokens import Lock, Token

_NEAR = 3
"""Words after a number among which its noun stands."""
_REFILL = stem("refills")
_DISPENSED = frozenset(map(stem, ("units", "tablets", "tabs", "capsules", "caps", "patches", "pills")))
"""What the record counts as units."""
_BEFORE = 2
"""Words before a number among which `refills` can stand: `refills x 2`."""
_QUANTITIES = frozenset({"quantity", "ur_approved"})
"""Fields that are an amount of their own: it can be named without its noun."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number among the tokens of a text."""

    tokens: Sequence[Token]
    index: int
    texts: Texts

    @property
    def number(self) -> str:
        """The number itself."""
        return self.tokens[self.index].norm

    @property
    def nouns(self) -> tuple[str, ...]:
        """Stems of the nouns that it can count, of those that amounts have, the nearest first."""
        near = self.tokens[self.index + 1 : self.index + 1 + _NEAR]
        nouns = (stem(token.norm) for token in near if is_counted(token, self.texts))
        return ((_REFILL,) if self._counts_refills() else ()) + tuple(nouns)

    def _counts_refills(self) -> bool:
        following = self.tokens[self.index + 1 : self.index + 3]
        number = next((at for at, token in enumerate(following) if token.lock is Lock.NUMBER), 2)
        near = (*self.tokens[max(self.index - _BEFORE, 0) : self.index], *following[:number])
        return any(stem(token.norm) == _REFILL for token in near)


def is_counted(token: Token, texts: Texts) -> bool:
    """Whether a word is a noun that amounts have: a unit, a visit, a session."""
    return token.lock is Lock.UNIT or any(token.norm in forms for forms in texts.letter_units.values())


def fits_support(numeral: Numeral, support: Support) -> bool:
    """Whether the noun that a number counts, where it has one, is counted by it in the support as well."""
    if not numeral.nouns:
        return True
    return any(_same_noun(numeral, there) for text in support.texts for there in _numerals(numeral, text))


def fits_field(numeral: Numeral, record: CaseRecord, item: int, fields: Sequence[str]) -> bool:
    """Whether one of an item's fields has a number for the same thing.

    A number without a noun may be an amount of its own, or one that has no noun in the field either: the 2 of
    `#90, 2 refills` is no quantity.
    """
    for field in fields:
        if getattr(record.disputed_items[item], field) is None:
            continue
        support = support_of(record, (f"disputed_items[{item}].{field}",), numeral.texts)
        for text in support.texts:
            for there in _numerals(numeral, text):
                bare = not numeral.nouns and (field in _QUANTITIES or not there.nouns)
                if bare or (numeral.nouns and _same_noun(numeral, there)):
                    return True
    return False


def _same_noun(numeral: Numeral, there: Numeral) -> bool:
    noun = numeral.nouns[0]
    groups = (_DISPENSED, *numeral.texts.plain_groups)
    same = {noun}.union(*(group for group in groups if noun in group))
    return not same.isdisjoint(there.nouns)


def _numerals(like: Numeral, text: str) -> Iterator[Numeral]:
    """Where a text of the letter has the same number."""
    tokens = like.texts.letter_tokens(text)
    return (Numeral(tokens, at, like.texts) for at, token in enumerate(tokens) if token.norm == like.number)
