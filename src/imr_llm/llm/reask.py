"""Asking again until an answer has the asked shape. The one module that imports instructor, and only then.

instructor drives validation and the re-asks over a `create` of ours. It sees no more than it needs: it
renders no template (it is never given a `context`), and its log, which prints completions, is switched off.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Validated(Generic[T]):
    """A reply in the asked shape. Not a model itself, so that instructor leaves the reply as it is."""

    reply: T


@dataclass(frozen=True, slots=True)
class Said:
    """A message as instructor reads it."""

    content: str
    role: str = "assistant"
    refusal: None = None
    tool_calls: None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice as instructor reads it."""

    message: Said
    finish_reason: str = "stop"


@dataclass(frozen=True, slots=True)
class Answered:
    """A response as instructor reads it: only the text to validate, usage is counted elsewhere."""

    choices: tuple[Choice, ...]
    usage: None = None

    @classmethod
    def with_text(cls, text: str) -> Answered:
        """A response with this text in it."""
        return cls((Choice(Said(text)),))


class ShapeLoop:
    """Asks until the answer has the asked shape: instructor around a `create` of ours."""

    def __init__(self, create: Callable[..., Awaitable[Answered]]) -> None:
        """`create` gets the `turn` that `reply` was given, and returns one more answer."""
        self._create = create
        self._patched: Callable[..., Awaitable[Any]] | None = None

    async def reply(self, reply_type: type[T], reasks: int, turn: object) -> T:
        """The reply, after at most `reasks` answers more than one; `turn` is handed through to `create`.

        Raises pydantic's ValidationError for the last answer of a wrong shape, and whatever `create` raises.
        """
        import instructor
        from instructor.core.exceptions import InstructorRetryException

        if self._patched is None:
            _silence(logging.getLogger("instructor"))
            self._patched = instructor.patch(create=self._create, mode=instructor.Mode.JSON_SCHEMA)
        try:
            validated: Validated[T] = await self._patched(
                response_model=_answer_type(reply_type),
                messages=[],
                max_retries=reasks,
                strict=False,
                turn=turn,
            )
        except InstructorRetryException as error:
            cause = error.__cause__ or error
        else:
            return validated.reply
        # Raised out here so that it does not carry instructor's error, which holds whole completions.
        raise cause


@cache
def _answer_type(reply_type: type[T]) -> type[Any]:
    """What instructor is given in place of the reply type, built once.

    instructor makes a subclass and a schema of any other class on every call, and its results are of that
    subclass; this one is taken as it is and gives the plain reply.
    """
    import instructor

    class Answer(instructor.ResponseSchema):
        """Validates a completion as the reply type."""

        @classmethod
        def model_json_schema(cls, *_: object, **__: object) -> dict[str, Any]:
            """Nothing: the request that is sent carries a schema of ours."""
            return {}

        @classmethod
        def model_validate_json(cls, json_data: str | bytes | bytearray, **_: object) -> Any:
            """The reply in a completion; raises pydantic's ValidationError."""
            return Validated(reply_type.model_validate_json(json_data))

    return Answer


def _silence(logger: logging.Logger) -> None:
    logger.addHandler(logging.NullHandler())
    logger.propagate = False
    logger.setLevel(logging.CRITICAL + 1)
