"""Answers exchanges from what batches have brought; what is not answered yet is told, not waited for."""

from __future__ import annotations

import logging
from contextvars import ContextVar
from dataclasses import replace

from imr_llm.domain.exchange import Exchange, Failure, FailureKind, Reply
from imr_llm.domain.provenance import TokenUsage
from imr_llm.errors import CacheError, EndpointRefusedError, EndpointUnreachableError
from imr_llm.llm.cache import CachedClient, ReplyCache, Stored
from imr_llm.llm.completion import Completion
from imr_llm.llm.endpoint import Answerer, EndpointIdentity
from imr_llm.llm.forms import reply_form
from imr_llm.llm.gate_state import NO_GATE, GateState
from imr_llm.llm.tally import last_sent
from imr_llm.llm.turns import Turn, reply_or_turn
from imr_llm.runs.batches.lines import custom_id
from imr_llm.runs.batches.rows import Request
from imr_llm.runs.batches.store import BatchStore
from imr_llm.runs.defects import LetterUnfinished
from imr_llm.runs.work import Task

_log = logging.getLogger(__name__)

working_on: ContextVar[Task] = ContextVar("working_on")
"""The letter whose exchanges are answered, in this thread of work."""


class NotYetAnswered(LetterUnfinished):
    """The next answer of a letter has to come from a batch."""

    def __init__(self, name: str, exchange: Exchange, turn: Turn, known: Request | None) -> None:
        self.name = name
        """The custom id of the request."""
        self.exchange = exchange
        self.turn = turn
        self.known = known
        super().__init__(name)


class BatchAnswerer:
    """The answers that batches have brought, turn by turn; the live endpoint's where there is one to ask."""

    def __init__(
        self,
        store: BatchStore,
        identity: EndpointIdentity,
        *,
        shape_reasks: int,
        tries: int,
        cache: ReplyCache | None,
        live: Answerer | None = None,
    ) -> None:
        """`tries` is how many batches a request may be in; `cache` is the response cache, if it is used."""
        self.identity = identity
        self._store = store
        self._shape_reasks = shape_reasks
        self._tries = tries
        self._cache = cache
        self._live = live

    @property
    def gate_state(self) -> GateState:
        """The live endpoint's; batches pass no gate."""
        return self._live.gate_state if self._live is not None else NO_GATE

    async def answer(self, exchange: Exchange, *, anew: bool = False) -> Reply:
        """The reply that the answers so far make, also a kept one.

        Raises NotYetAnswered, CacheError, and EndpointError as the live client does.
        """
        letter = working_on.get().number
        generation = self._store.generation(letter, anew=anew)
        fingerprint = self.identity.fingerprint(exchange)
        turns = self._store.turns(fingerprint, generation)
        answers = [one.answer for one in turns if one.answer is not None]
        form = reply_form(self.identity.mode, exchange.purpose, exchange.reply_type)
        step = reply_or_turn(exchange, form, answers, self._shape_reasks)
        if isinstance(step, Reply):
            first = turns[0]
            reply = replace(step, batch=not first.live, cached=first.letter != letter)
            if not reply.cached:
                self._keep(fingerprint, reply)
            return reply
        if step.number == 0 and not anew:
            kept = await self._kept(exchange)
            if kept is not None:
                return kept
        if self._live is not None:
            return await self._answered_live(exchange, answers, anew=anew)
        known = turns[-1] if len(turns) > len(answers) else None
        if known is not None and not known.out and known.misses >= self._tries:
            return _given_up(known, answers)
        raise NotYetAnswered(custom_id(fingerprint, step.number, generation), exchange, step, known)

    async def aclose(self) -> None:
        """Close the live client, which has a cache of its own, or else the cache."""
        if self._live is not None:
            await self._live.aclose()
        elif self._cache is not None:
            self._cache.close()

    async def _answered_live(
        self, exchange: Exchange, answers: list[Completion | Failure], *, anew: bool
    ) -> Reply:
        """The live endpoint's reply, or its failure, with what batches had answered before."""
        assert self._live is not None
        try:
            reply = await self._live.answer(exchange, anew=anew)
        except (EndpointUnreachableError, EndpointRefusedError) as error:
            sent = last_sent.get()
            if sent is not None and sent.exchange is exchange:
                sent.tally.usage = sent.tally.usage.plus(_usage(answers))
            error.attempts += len(answers)
            raise
        return _with_earlier(reply, answers)

    async def _kept(self, exchange: Exchange) -> Reply | None:
        if self._cache is None or self._live is not None:
            return None
        try:
            return await CachedClient(None, self._cache, self.identity).answer(exchange)
        except EndpointUnreachableError:
            return None

    def _keep(self, fingerprint: str, reply: Reply) -> None:
        if self._cache is None or self._live is not None or reply.failure is not None or reply.text is None:
            return
        try:
            self._cache.put(fingerprint, Stored(reply.text, reply.usage, reply.attempts))
        except CacheError as error:
            _log.warning("a reply was used but not kept: %s", error)


def _given_up(known: Request, answers: list[Completion | Failure]) -> Reply:
    failure = Failure(
        FailureKind.TRANSPORT,
        f"no answer came from {known.misses} batches ({known.missed}); ask it live with "
        "imr-llm batch collect --live-after, or again with imr-llm retry",
    )
    return Reply(None, failure, _usage(answers), len(answers) + known.misses, cached=False, batch=True)


def _with_earlier(reply: Reply, answers: list[Completion | Failure]) -> Reply:
    """A live reply with what batches had answered of the same exchange before."""
    if not answers:
        return reply
    usage = reply.usage.plus(_usage(answers))
    return replace(reply, usage=usage, attempts=reply.attempts + len(answers), cached=False)


def _usage(answers: list[Completion | Failure]) -> TokenUsage:
    usage = TokenUsage()
    for one in answers:
        if isinstance(one, Completion):
            usage = usage.plus(one.usage)
    return usage
