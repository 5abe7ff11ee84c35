"""Loads the wordings of planted errors: a file a language, `errors/<language>.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Annotated

from pydantic import Field, ValidationError

from imr_llm.domain.spans import Frozen
from imr_llm.domain.summary import Language
from imr_llm.errors import ShippedFileError


class Rewriting(StrEnum):
    """Kinds of errors that change the words of a sentence or a heading."""

    SWAP_DECISION = "swap_decision"
    NEGATE = "negate"
    CHANGE_NUMBER = "change_number"
    SWAP_SIDE = "swap_side"
    SWAP_BODY_PART = "swap_body_part"
    SWAP_UNIT = "swap_unit"
    SWAP_GUIDELINE = "swap_guideline"


class Adding(StrEnum):
    """Kinds of sentences that a summary may not have."""

    DEADLINE = "deadline"
    APPEAL = "appeal"
    ENTITLEMENT = "entitlement"
    CAUSE = "cause"
    ADVICE = "advice"
    ODDS = "odds"
    FACT = "fact"


class ErrorTables(Frozen):
    """What is planted in the summaries of one language."""

    drugs: tuple[str, str]
    """Drugs that are named in another's place: the first, or where it stands itself the second."""
    rewrites: Mapping[Rewriting, tuple[tuple[str, str], ...]]
    """By kind pairs of a pattern and what is written in its place."""
    added: Mapping[Adding, Annotated[tuple[str, ...], Field(min_length=1)]]


@cache
def error_tables(language: Language) -> ErrorTables:
    """The tables of a language; raises ShippedFileError when there are none, or when they do not fit."""
    file = resources.files("imr_llm.evaluation.summaries").joinpath("errors", f"{language}.toml")
    try:
        return ErrorTables.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise ShippedFileError(f"there are no planted errors for the language {language.value!r}") from None
    except (ValidationError, tomllib.TOMLDecodeError) as error:
        raise ShippedFileError(f"the planted errors of {language.value!r} do not fit: {error}") from None
