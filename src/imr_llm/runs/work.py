"""The work on one letter: the same whether it is done here, in another process or on another machine."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from imr_llm.api import AsyncExtractor
from imr_llm.checking import agreement
from imr_llm.domain.agreement import Agreement
from imr_llm.domain.draft import Draft
from imr_llm.domain.exchange import Exchange, Failure, FailureKind, Reply
from imr_llm.domain.letter import Letter
from imr_llm.domain.provenance import Engine, TokenUsage
from imr_llm.domain.record import CaseRecord, Severity
from imr_llm.domain.summary import Summary
from imr_llm.errors import LetterError
from imr_llm.letters import LoadedSource, SourceFile
from imr_llm.llm.connect import connect_run
from imr_llm.llm.endpoint import Answerer
from imr_llm.llm.gate_state import GateState
from imr_llm.llm.prices import Prices, find_prices
from imr_llm.llm.tally import last_sent
from imr_llm.pipeline import second_opinion
from imr_llm.runs.defects import LetterUnfinished, defect_of
from imr_llm.runs.field_groups import field_group_shares
from imr_llm.runs.pointed import is_pointed, pointed, renamed, restored
from imr_llm.runs.rows import Asked, CutOff, LetterState, Outcome, Share
from imr_llm.settings import Deidentify, EngineChoice, Settings
from imr_llm.telemetry import open_telemetry

_SAME_CONTENT = "has the same content as another letter: "


@dataclass(frozen=True, slots=True)
class Task:
    """One letter to be worked on."""

    number: int
    """The letter's number in the ledger."""
    source: LoadedSource
    anew: bool = False
    """Whether replies that were kept are not to be used again."""
    before: LetterState = LetterState.PENDING
    """The letter's state till now."""
    record_json: bytes | None = field(default=None, repr=False)
    """The record, where it is there already and only its summary is missing."""
    agreement: Agreement | None = None
    """How far model and reader agree on that record."""


class LetterWork:
    """Does tasks over one connection and one cache; any number of them at once."""

    def __init__(
        self,
        settings: Settings,
        *,
        summaries: bool,
        connect: Callable[[Settings], Answerer] = connect_run,
    ) -> None:
        """With `summaries` a summary is written with every record; `connect` makes what answers exchanges.

        Raises SettingsError.
        """
        self._extractor = AsyncExtractor(settings, connect=connect, salvage=True)
        self._summaries = summaries
        self._store_text = settings.store_text
        self._telemetry = open_telemetry(on=settings.telemetry)
        asks = self._extractor.engine is not EngineChoice.READER
        self._prices = find_prices(settings) if asks else None
        self._batch_prices = find_prices(settings, batch=True) if asks else None
        asks_for_summaries = self._extractor.engine is EngineChoice.MODEL
        self._hides = asks_for_summaries and settings.chosen_deidentify() is not Deidentify.OFF
        self._cut_off: list[CutOff] = []

    async def do(self, task: Task) -> Outcome:
        """What came of a letter; whatever is wrong with the letter itself is part of the outcome.

        A defect of the program that it brings out is one too. Raises RunStoppedError, CacheError,
        SettingsError and OSError: what they mean is the same for every letter.
        """
        with self._telemetry.letter_span(task.source.name) as span:
            sent: list[tuple[Exchange, Asked]] = []
            last_sent.set(None)
            try:
                outcome = await self._outcome(task, sent)
            except LetterUnfinished:
                raise
            except BaseException:
                self._note_cut_off(task, sent)
                raise
            attempts = sum(one.attempts for one in outcome.asked)
            span.finished(outcome.state.value, attempts, error=outcome.error)
        return outcome

    async def _outcome(self, task: Task, sent: list[tuple[Exchange, Asked]]) -> Outcome:
        """As `do`; `sent` takes up what was sent to the endpoint now, unlike replies that were kept."""
        started = time.monotonic()
        asked: list[Asked] = []

        def observe(exchange: Exchange, reply: Reply, seconds: float) -> None:
            prices = self._batch_prices if reply.batch else self._prices
            asked.append(asked_of(exchange, reply, seconds, prices))
            if _is_sent(exchange):
                sent.append((exchange, asked[-1]))

        letter: Letter | None = None
        try:
            agreed = task.agreement
            letter = await _letter(task.source) if task.record_json is None or not self._store_text else None
            if task.record_json is not None:
                record = CaseRecord.model_validate_json(_whole(task.record_json, letter))
            else:
                assert letter is not None
                record = await self._extractor.extract(letter, observe=observe, anew=task.anew)
                if self._extractor.engine is EngineChoice.MODEL:
                    agreed = _agreement(letter, record)
        except LetterError as error:
            return failed(error, tuple(asked), time.monotonic() - started)
        except Exception as error:  # noqa: BLE001 - a defect that one letter brings out costs no other
            spent = (*asked, *self._begun(sent))
            return failed(defect_of(error), spent, time.monotonic() - started)
        outcome = Outcome(
            state=state_of(record),
            record_json=self._kept(record, letter),
            error=review_codes(record),
            message=review_reasons(record),
            agreement=agreed,
        )
        if self._summaries:
            try:
                if letter is None and self._hides:
                    # Only the letter labels all whose names a record may hold.
                    letter = await _letter(task.source)
                summary = await self._extractor.summarize(record, letter, observe=observe, anew=task.anew)
                outcome = replace(outcome, summary_json=self._kept(summary, letter))
            except LetterError as error:
                outcome = without_summary(outcome, error)
            except Exception as error:  # noqa: BLE001 - as above; the record is kept
                outcome = without_summary(outcome, defect_of(error))
                asked += self._begun(sent)
        return replace(outcome, asked=tuple(asked), seconds=time.monotonic() - started)

    def _kept(self, made: CaseRecord | Summary, letter: Letter | None) -> bytes:
        """A record or summary as the run keeps it; the `letter` is there where its words are not kept."""
        data = made.model_dump_json().encode()
        return pointed(data, letter) if letter is not None and not self._store_text else data

    def _note_cut_off(self, task: Task, sent: list[tuple[Exchange, Asked]]) -> None:
        """Keep what a letter has cost that comes to no outcome now."""
        begun = self._begun(sent)
        spent = (*(asked for _, asked in sent), *begun)
        last = last_sent.get()
        on_their_way = last.tally.on_their_way if last is not None and begun else 0
        if spent:
            self._cut_off.append(CutOff(task.number, spent, on_their_way))

    def _begun(self, sent: list[tuple[Exchange, Asked]]) -> tuple[Asked, ...]:
        """The exchange that was being asked when the work on a letter broke off, if one was."""
        last = last_sent.get()
        if last is None or not last.tally.attempts or any(one is last.exchange for one, _ in sent):
            return ()
        failure = Failure(FailureKind.TRANSPORT, "the work on the letter broke off")
        reply = Reply(None, failure, last.tally.usage, last.tally.attempts, cached=False)
        return (asked_of(last.exchange, reply, 0.0, self._prices),)

    def cut_off(self) -> list[CutOff]:
        """What letters had cost the work on which was cut off; whole when this is closed."""
        return self._cut_off

    def gate_state(self) -> GateState:
        """What stands between the requests and the endpoint."""
        return self._extractor.gate_state

    async def close(self) -> None:
        """Give back the connection and the cache."""
        await self._extractor.close()


def _is_sent(exchange: Exchange) -> bool:
    last = last_sent.get()
    return last is not None and last.exchange is exchange


async def _letter(source: LoadedSource) -> Letter:
    """The letter; a file whose text is still to be taken out, perhaps by OCR, is read in a thread."""
    if isinstance(source.content, SourceFile):
        return await asyncio.to_thread(source.letter)
    return source.letter()


def _whole(record_json: bytes, letter: Letter | None) -> bytes:
    return restored(record_json, letter) if letter is not None and is_pointed(record_json) else record_json


def _agreement(letter: Letter, record: CaseRecord) -> Agreement | None:
    """How far a model's record and the reader agree; None where either has none."""
    reader = second_opinion(letter) if record.provenance.engine is Engine.MODEL else None
    return agreement(Draft.of(record), reader) if reader is not None else None


def failed(error: LetterError, asked: tuple[Asked, ...], seconds: float) -> Outcome:
    """The outcome of a letter of which no record came."""
    return Outcome(
        state=LetterState.FAILED,
        error=type(error).__name__,
        message=str(error),
        asked=asked,
        seconds=seconds,
    )


def without_summary(outcome: Outcome, error: LetterError) -> Outcome:
    """The outcome of a letter that has a record, and of whose summary nothing came: a person has to look."""
    codes = [outcome.error] if outcome.error else []
    reasons = [outcome.message] if outcome.message else []
    return replace(
        outcome,
        state=LetterState.REVIEW,
        error=", ".join([*codes, type(error).__name__]),
        message="; ".join([*reasons, f"the record has no summary: {error}"]),
    )


def state_of(record: CaseRecord) -> LetterState:
    """The state of a letter that has this record."""
    return LetterState.REVIEW if record.needs_review else LetterState.DONE


def review_codes(record: CaseRecord) -> str | None:
    """The codes of the findings for which a person has to look at a record, in alphabetical order."""
    codes = sorted({one.code.value for one in record.findings if one.severity is Severity.ERROR})
    return ", ".join(codes) or None


def review_reasons(record: CaseRecord) -> str | None:
    """Where a person has to look, without letter text: codes with their paths."""
    places = [f"{one.code.value} at {one.path}" for one in record.findings if one.severity is Severity.ERROR]
    return "; ".join(dict.fromkeys(places)) or None


def asked_of(exchange: Exchange, reply: Reply, seconds: float, prices: Prices | None) -> Asked:
    """An exchange as the ledger keeps it; a reply from the cache cost nothing."""
    failure = reply.failure.kind.value if reply.failure is not None else None
    message = reply.failure.message if reply.failure is not None else None
    if reply.cached:
        return Asked(exchange.purpose, 0, TokenUsage(), seconds, replayed=True, failure=failure)
    cost = prices.cost(reply.usage) if prices is not None else None
    return Asked(
        purpose=exchange.purpose,
        attempts=reply.attempts,
        usage=reply.usage,
        seconds=seconds,
        replayed=False,
        cost=cost,
        failure=failure,
        message=message,
        field_groups=_shares(exchange, reply, cost, prices),
    )


def _shares(
    exchange: Exchange, reply: Reply, cost: float | None, prices: Prices | None
) -> Mapping[str, Share]:
    usages = field_group_shares(exchange, reply)
    if cost is None or prices is None:
        return {group.value: Share(usage, None) for group, usage in usages.items()}
    # By the plain prices, which is much faster than asking the price list for every group.
    plain = {group: prices.plain_cost(usage) for group, usage in usages.items()}
    whole = sum(plain.values())
    return {
        group.value: Share(usage, cost * plain[group] / whole if whole else 0.0)
        for group, usage in usages.items()
    }


def as_twin(task: Task, twin: Outcome) -> Outcome:
    """What came of another letter with the same content, as the outcome of this one; it costs nothing."""
    if twin.record_json is None:
        # Named, because what follows names the other one. The twin may itself be one.
        why = (twin.message or "").rpartition(_SAME_CONTENT)[2]
        return replace(twin, message=f"{task.source.name!r} {_SAME_CONTENT}{why}")
    if is_pointed(twin.record_json):
        return replace(twin, record_json=renamed(twin.record_json, task.source.name))
    record = CaseRecord.model_validate_json(twin.record_json)
    named = record.model_copy(update={"source": record.source.model_copy(update={"name": task.source.name})})
    return replace(twin, record_json=named.model_dump_json().encode())
