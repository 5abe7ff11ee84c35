"""Scores that an engine must reach on a gold set, as a TOML file next to it says."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from imr_llm.errors import GoldError
from imr_llm.evaluation.result import LetterResult
from imr_llm.evaluation.scores import by_field, headline, lenient

Share = Annotated[float, Field(ge=0, le=1)]


class Requirement(BaseModel):
    """The least and the greatest that scores may be, by name or, for a field's lenient F1, by path."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    at_least: dict[str, Share] = {}
    at_most: dict[str, Share] = {}


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A score that is not what is required of it; None where the gold says nothing about it."""

    name: str
    required: str
    reached: float | None


def load_required(path: Path) -> Requirement:
    """The requirement in a TOML file; raises GoldError, naming file and field."""
    try:
        return Requirement.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise GoldError(f"{str(path)!r} cannot be read: {error.strerror}") from None
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        raise GoldError(f"{str(path)!r}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from None
    except ValueError as error:
        raise GoldError(f"{str(path)!r} is not TOML in UTF-8: {error}") from None


def shortfalls(required: Requirement, letters: Sequence[LetterResult]) -> tuple[Shortfall, ...]:
    """The scores that are not as required; raises GoldError for a name that is no score and no field."""
    reached = headline(letters) | {field: lenient(counts).f1 for field, counts in by_field(letters).items()}
    unknown = sorted((required.at_least.keys() | required.at_most.keys()) - reached.keys())
    if unknown:
        raise GoldError(
            f"required scores: {unknown[0]!r} is neither a score ({', '.join(headline(letters))}) "
            "nor a field that these letters have"
        )
    short = [
        Shortfall(name, f"at least {least:g}", reached[name])
        for name, least in required.at_least.items()
        if (one := reached[name]) is None or one < least
    ]
    over = [
        Shortfall(name, f"at most {most:g}", reached[name])
        for name, most in required.at_most.items()
        if (one := reached[name]) is None or one > most
    ]
    return (*short, *over)
