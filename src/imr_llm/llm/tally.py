"""What an exchange has cost so far, told also where it never comes to a reply."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass, field

from imr_llm.domain.exchange import Exchange
from imr_llm.domain.provenance import TokenUsage


@dataclass(slots=True)
class Tally:
    """What an exchange has cost so far: every request sent, and the tokens of every response."""

    attempts: int = 0
    usage: TokenUsage = field(default_factory=TokenUsage)
    on_their_way: int = 0
    """Requests that were sent and of which nothing is known yet: they may be answered, and paid for."""


@dataclass(frozen=True, slots=True)
class Sent:
    """An exchange that was sent to the endpoint, with its tally."""

    exchange: Exchange
    tally: Tally


last_sent: ContextVar[Sent | None] = ContextVar("last_sent", default=None)
"""The last exchange for which a client sent anything, in this thread of work."""


def spent_on(exchange: Exchange) -> TokenUsage:
    """The tokens that this exchange, the last one, has cost; none where nothing was sent for it."""
    sent = last_sent.get()
    return sent.tally.usage if sent is not None and sent.exchange is exchange else TokenUsage()
