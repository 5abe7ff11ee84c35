"""The offline reader: letter → draft by rules, without key, network or model."""

from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter


def read(letter: Letter) -> Draft:
    from imr_llm.reading.reader import read as _read

    return _read(letter)


__all__ = ["read"]
