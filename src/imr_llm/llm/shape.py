"""Words for an answer of the wrong shape: for the model, which is asked again, and for people."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from imr_llm.domain.exchange import Failure, FailureKind
from imr_llm.llm.strict import property_names

_MOST_ERRORS = 10


def correction(text: str, reply_type: type[BaseModel]) -> str:
    """The paragraph that a re-ask ends with: what was wrong with the last answer, without repeating it."""
    try:
        reply_type.model_validate_json(text)
    except ValidationError as error:
        problems = [f"- {_place(one['loc'], reply_type)}: {one['msg']}" for one in _listed(error)]
    else:
        problems = []
    return "\n".join(
        [
            "Your last answer could not be used:",
            *problems,
            "Answer again, with the whole JSON object and nothing around it.",
        ]
    )


def shape_failure(error: ValidationError, reply_type: type[BaseModel]) -> Failure:
    """MALFORMED for an answer that is no JSON, INVALID for one that does not fit the schema."""
    problems = _listed(error)
    if problems[0]["type"] == "json_invalid":
        return Failure(FailureKind.MALFORMED, "the model's answer was not valid JSON")
    # pydantic's own messages may quote the answer, and so the letter; the kinds of error do not.
    places = ", ".join(f"{_place(one['loc'], reply_type)} ({one['type']})" for one in problems)
    return Failure(FailureKind.INVALID, f"the model's answer did not fit the schema at {places}")


def _listed(error: ValidationError) -> list[ErrorDetails]:
    return error.errors(include_url=False, include_context=False, include_input=False)[:_MOST_ERRORS]


def _place(location: tuple[int | str, ...], reply_type: type[BaseModel]) -> str:
    """A path such as `items[0].decision`; keys that the schema does not have are the model's words."""
    known = _known(reply_type)
    path = ""
    for part in location:
        if isinstance(part, int):
            path += f"[{part}]"
        else:
            path += f".{part}" if part in known else ".(unknown key)"
    return path.removeprefix(".") or "the whole answer"


@cache
def _known(reply_type: type[BaseModel]) -> frozenset[str]:
    return property_names(reply_type)
