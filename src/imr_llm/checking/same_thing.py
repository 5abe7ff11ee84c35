"""Whether a value of the model's and one of the reader's mean the same: by their place or by their words."""

from __future__ import annotations

from imr_llm.checking.compare import overlap
from imr_llm.checking.patient_values import patient_values
from imr_llm.domain.draft import Draft
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.tokens import tokenize

_SIDES = {
    **dict.fromkeys(("left", "lt", "l"), frozenset({"left"})),
    **dict.fromkeys(("right", "rt", "r"), frozenset({"right"})),
    **dict.fromkeys(("bilateral", "bilaterally", "both", "bil"), frozenset({"left", "right"})),
}
_NO_SIDE = late(r"\b[lr](?:[-/]|(?= ?spine\b)|(?= ?/))\S*")


def word_set(words: str) -> frozenset[str]:
    """The words of a value in comparable spelling."""
    return frozenset(token.norm for token in tokenize(words))


def sides(words: str) -> frozenset[str]:
    """The sides of the body that a value names: `left`, `right` or both. An `L-spine` has none."""
    plainly = _NO_SIDE.sub(" ", words.lower())
    return frozenset(side for word in word_set(plainly) for side in _SIDES.get(word, ()))


def same_values(draft: Draft, path: str, words: str, other: Draft, field: str) -> tuple[tuple[str, str], ...]:
    """The path and words of the values of a patient's field in another draft that mean what this value means.

    They share a place of the letter, or the words of one are all among those of the other.
    """
    own = word_set(words)
    spans = draft.evidence.get(path, ())
    found = []
    for there, its_field, its_words in patient_values(other.patient):
        if its_field != field:
            continue
        together = any(overlap(one, two) for one in spans for two in other.evidence.get(there, ()))
        its_own = word_set(its_words)
        if together or own <= its_own or its_own <= own:
            found.append((there, its_words))
    return tuple(found)


def is_read(draft: Draft, path: str, words: str, reader: Draft, field: str) -> bool:
    """Whether the reader has a value of the same meaning in the same field."""
    return bool(same_values(draft, path, words, reader, field))
