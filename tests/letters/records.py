"""Records compared leaf by leaf, so that a test can say what a way of arriving has changed."""

from __future__ import annotations

from imr_llm.domain.record import CaseRecord

_OF_THE_FILE = ("source", "evidence", "provenance")


def leaves(record: CaseRecord) -> dict[str, object]:
    """Every leaf of a record by its path, those left out that tell of the file and not of the letter."""
    told = record.model_dump(mode="json")
    return _leaves({name: value for name, value in told.items() if name not in _OF_THE_FILE}, "")


def _leaves(value: object, path: str) -> dict[str, object]:
    if isinstance(value, dict):
        below = [(f"{path}.{name}" if path else name, one) for name, one in value.items()]
    elif isinstance(value, list):
        below = [(f"{path}[{index}]", one) for index, one in enumerate(value)]
    else:
        return {path: value}
    return {name: leaf for inner, one in below for name, leaf in _leaves(one, inner).items()}
