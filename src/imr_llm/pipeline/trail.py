"""How a letter is to be processed, and the trail that its exchanges leave."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, TypeVar

from imr_llm.domain.exchange import Exchange, Reply
from imr_llm.domain.provenance import Engine, Provenance, TokenUsage
from imr_llm.domain.summary import Style
from imr_llm.llm.fences import fenced
from imr_llm.llm.schemas import schema_sha256
from imr_llm.settings import Deidentify, EngineChoice

if TYPE_CHECKING:
    from imr_llm.identities import Disguise

T = TypeVar("T")
Steps = Generator[Exchange, Reply, T]


@dataclass(frozen=True, slots=True)
class Plan:
    """How a letter is to be processed."""

    engine: EngineChoice
    model: str | None
    max_tokens: int
    """Completion tokens allowed per exchange."""
    field_reasks: int
    """Rounds of re-asking failed fields."""
    reask_tokens: int
    """Tokens that one letter's re-asks may use in total."""
    style: Style = field(default_factory=Style)
    """How summaries are written."""
    deidentify: Deidentify = Deidentify.OFF
    """Whether what is asked holds stand-ins for identities; auto: where a letter names somebody."""


@dataclass(slots=True)
class Trail:
    """What was asked on the way to one result, and what it cost."""

    exchanges: list[Exchange] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    disguise: Disguise | None = None
    """What stands in for identities in all that is asked; None where letters go out as they are."""

    def ask(self, exchange: Exchange) -> Steps[Reply]:
        """Yield one exchange and keep its reply in mind.

        This is the one way out: with a disguise the exchange that is yielded holds stand-ins, and the reply
        that comes back has the letter's own words again.
        """
        if self.disguise is not None:
            exchange = _hidden(exchange, self.disguise)
        reply = yield exchange
        if self.disguise is not None and reply.parsed is not None:
            reply = replace(reply, parsed=self.disguise.restored_reply(reply.parsed))
        self.exchanges.append(exchange)
        self.replies.append(reply)
        return reply

    @property
    def reask_tokens(self) -> int:
        """Tokens used after the first exchange."""
        return sum(one.usage.prompt_tokens + one.usage.completion_tokens for one in self.replies[1:])

    def provenance(self, engine: Engine, plan: Plan, schema: str) -> Provenance:
        """How the result came to be; prompt and schema are those of the first exchange, if there was one."""
        first = self.exchanges[0] if self.exchanges else None
        usage = TokenUsage()
        for reply in self.replies:
            usage = usage.plus(reply.usage)
        return Provenance(
            engine=engine,
            model=plan.model if first else None,
            prompt_name=first.prompt.name if first else None,
            prompt_version=first.prompt.version if first else None,
            prompt_sha256=first.prompt.sha256 if first else None,
            schema_sha256=schema_sha256(first.reply_type) if first else schema,
            package_version=_package_version(),
            attempts=sum(reply.attempts for reply in self.replies),
            usage=usage,
            cached=bool(self.replies) and all(reply.cached for reply in self.replies),
            created_at=now(),
        )


def _hidden(exchange: Exchange, disguise: Disguise) -> Exchange:
    # What the system is told is the same for every letter.
    messages = tuple(
        one if one.role == "system" else replace(one, content=disguise.hidden(one.content))
        for one in exchange.messages
    )
    # The marks follow from the text: those of the letter as it is would tell of what was replaced.
    return fenced(replace(exchange, messages=messages))


def worn(plan: Plan, disguise: Callable[[], Disguise]) -> Disguise | None:
    """The disguise that a plan wants, made only where it may."""
    if plan.deidentify is Deidentify.OFF:
        return None
    made = disguise()
    return made if plan.deidentify is Deidentify.ON or made.names_somebody else None


def now() -> str:
    """This moment in UTC, ISO 8601, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


@cache
def _package_version() -> str:
    return version("imr-llm")
