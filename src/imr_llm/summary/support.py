"""What a sentence of a summary rests on: the values at its record paths, as words that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property

from imr_llm.domain.record import CaseRecord, Citation, Diagnosis, GuidelineBasis, Quantity
from imr_llm.domain.spans import Frozen
from imr_llm.summary.grade import sentences
from imr_llm.summary.texts import Texts, stem, tokens_of
from imr_llm.summary.values import numeral
from imr_llm.vocabulary.tokens import Lock, Token

_STEP = re.compile(r"\.?([a-z_]+)|\[(\d+)\]")
_SMALL_OBJECTS = (Quantity, Citation, Diagnosis, GuidelineBasis)
Value = object


class UnknownPathError(LookupError):
    """A path that leads to nothing in the record, or to so much that it shows nothing."""


@dataclass(frozen=True)
class Support:
    """The values at some paths of a record, written out."""

    texts: tuple[str, ...]
    counts_items: bool
    """Whether the list of disputed items itself is among the paths: it supports numbers of items."""

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens of the values, in order."""
        return tuple(token for text in self.texts for token in tokens_of(text))

    @cached_property
    def norms(self) -> frozenset[str]:
        """The comparable spellings of all words and numbers."""
        return frozenset(token.norm for token in self.tokens)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words."""
        return frozenset(stem(token.norm) for token in self.tokens)

    @cached_property
    def low(self) -> str:
        """All values in lower case, layout undone."""
        return " \n ".join(" ".join(text.lower().split()) for text in self.texts)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The values' sentences."""
        return tuple(sentence for text in self.texts for sentence in sentences(text))

    def numbers(self, texts: Texts) -> frozenset[str]:
        """The numbers in the values, as numerals."""
        tokens = (token for text in self.texts for token in texts.letter_tokens(text))
        return frozenset(token.norm for token in tokens if token.lock is Lock.NUMBER)


def support_of(record: CaseRecord, paths: Sequence[str], texts: Texts) -> Support:
    """The support that some paths give.

    Raises UnknownPathError for a path that does not lead to a value, or that names a whole section.
    """
    written = [text for path in paths for text in _written(path, value_at(record, path), texts)]
    return Support(tuple(written), "disputed_items" in paths)


def value_at(record: CaseRecord, path: str) -> Value:
    """The value at a path such as `disputed_items[0].quantity.amount`; raises UnknownPathError."""
    value: Value = record
    position = 0
    while position < len(path):
        step = _STEP.match(path, position)
        if step is None:
            raise UnknownPathError(path)
        value = _next(value, step, path)
        position = step.end()
    if value is None or (position == 0):
        raise UnknownPathError(path)
    return value


def value_or_none(record: CaseRecord, path: str) -> Value:
    """The same; None for a path that leads to nothing, which is a failed check of its own."""
    try:
        return value_at(record, path)
    except UnknownPathError:
        return None


def _next(value: Value, step: re.Match[str], path: str) -> Value:
    name, index = step.groups()
    if name is not None:
        if isinstance(value, Frozen) and name in type(value).model_fields:
            return getattr(value, name)
    elif isinstance(value, tuple) and int(index) < len(value):
        return value[int(index)]
    raise UnknownPathError(path)


def _written(path: str, value: Value, texts: Texts) -> Iterator[str]:
    if isinstance(value, bool):
        yield from _written_bool(path, holds=value)
    elif isinstance(value, Quantity):
        forms = texts.letter_units.get(value.unit, (value.unit.value,))
        yield from (f"{numeral(value.amount)} {form}" for form in forms)
    elif isinstance(value, Enum):
        yield str(value.value)
    elif isinstance(value, date):
        yield value.isoformat()
    elif isinstance(value, int | float):
        # What it counts is the field's name.
        yield f"{numeral(value)} refills" if path.endswith(".refills") else numeral(value)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, _SMALL_OBJECTS):
        for name in type(value).model_fields:
            yield from _written(f"{path}.{name}", getattr(value, name), texts)
    elif isinstance(value, tuple):
        if path != "disputed_items":
            for index, entry in enumerate(value):
                yield from _written(f"{path}[{index}]", entry, texts)
    elif value is not None:
        raise UnknownPathError(path)


def _written_bool(path: str, *, holds: bool) -> Iterator[str]:
    # The field's name is what the value says; a field that is false says the opposite.
    name = path.rpartition(".")[2].replace("_", " ")
    yield name if holds else f"not {name}"
