"""Telemetry that tells nothing, and the face that the other kind has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

from imr_llm.telemetry.target import Answer, Target


class _Span:
    """A context manager for the time that something takes."""

    __slots__ = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None


class LetterSpan(_Span):
    """The time that a letter takes, with all of its requests inside."""

    __slots__ = ()

    def finished(self, state: str, attempts: int, *, error: str | None = None) -> None:
        """How far the letter came, in how many requests; `error` is the class or code of what went wrong."""


class ChatSpan(_Span):
    """The time that one request takes."""

    __slots__ = ()

    def answered(self, answer: Answer) -> None:
        """What came back."""

    def failed(self, error: str) -> None:
        """Why nothing usable came back: a status, or the kind of trouble."""


class Telemetry:
    """Tells nothing; subclasses do."""

    __slots__ = ()

    def letter_span(self, letter_id: str) -> LetterSpan:  # noqa: ARG002 - subclasses use it
        """The span of one letter, to be entered where its work begins; spans of its requests are inside."""
        return _NO_LETTER

    def chat_span(
        self,
        target: Target,  # noqa: ARG002 - subclasses use it
        max_tokens: int,  # noqa: ARG002 - subclasses use it
        messages: Sequence[Mapping[str, str]],  # noqa: ARG002 - subclasses use it
    ) -> ChatSpan:
        """The span of one request, to be entered when it is sent."""
        return _NO_CHAT


_NO_LETTER = LetterSpan()
_NO_CHAT = ChatSpan()
OFF = Telemetry()
"""Tells nothing."""
