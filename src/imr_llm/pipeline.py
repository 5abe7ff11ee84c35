"""Letter → exchanges → record, and record → exchanges → summary, without input or output.

A pipeline is a generator: it yields the `Exchange`s it needs answered, is sent the `Reply`s, and returns its
result. Whoever drives it (sync, async, cache, provider batch, recorded replies) decides how they are
answered; the reader's pipeline yields none.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version
from typing import TypeVar

from imr_llm.asking import (
    AnswersReply,
    Assembled,
    ExtractReply,
    NumberedLetter,
    Question,
    add_missing_items,
    answers,
    assemble,
    claims,
    extraction,
    finalise,
    merge_answers,
    number_lines,
    open_fields,
    questions,
)
from imr_llm.checking import compare, cross_check, ground, outcome_of
from imr_llm.domain.draft import Draft
from imr_llm.domain.exchange import Exchange, Failure, FailureKind, Reply
from imr_llm.domain.letter import Letter
from imr_llm.domain.provenance import Engine, Provenance, TokenUsage
from imr_llm.domain.record import CaseRecord, Finding, FindingCode, Severity, Source
from imr_llm.domain.summary import Summary, SummaryCheck
from imr_llm.errors import NoRecordError, UnknownFormatError
from imr_llm.llm.schemas import schema_sha256
from imr_llm.reading import read
from imr_llm.settings import EngineChoice
from imr_llm.summary import (
    SummaryReply,
    ask_summary,
    repair_summary,
    summary_from_reply,
    verify,
    with_failed_checks,
    write_summary,
)

T = TypeVar("T")
Steps = Generator[Exchange, Reply, T]

_STEPS = re.compile(r"([^\d\[\]]+)\[?(\d*)\]?")


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


@dataclass(slots=True)
class _Trail:
    """What was asked on the way to one result, and what it cost."""

    exchanges: list[Exchange] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)

    def ask(self, exchange: Exchange) -> Steps[Reply]:
        """Yield one exchange and keep its reply in mind."""
        reply = yield exchange
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
            created_at=_now(),
        )


def record_steps(letter: Letter, plan: Plan) -> Steps[CaseRecord]:
    """The case record of a letter.

    What a model got wrong and could not mend is left null under an `error` finding; where no usable reply
    came at all, the reader's record is returned under a `model_failure` error. Raises UnknownFormatError
    where the reader alone is to read an unknown form, and NoRecordError where neither engine found a
    disputed item.
    """
    trail = _Trail()
    if plan.engine is EngineChoice.READER:
        return _record(
            letter, read(letter), (), trail.provenance(Engine.READER, plan, schema_sha256(CaseRecord))
        )
    reader = _second_opinion(letter)
    if plan.engine is EngineChoice.ASSIST and reader is not None:
        return (yield from _assisted(letter, reader, plan, trail))
    return (yield from _modelled(letter, reader, plan, trail))


def _modelled(letter: Letter, reader: Draft | None, plan: Plan, trail: _Trail) -> Steps[CaseRecord]:
    numbered = number_lines(letter)
    reply = yield from trail.ask(extraction(numbered, plan.max_tokens))
    if not isinstance(reply.parsed, ExtractReply):
        return _salvaged(letter, reader, reply.failure, plan, trail)
    assembled = assemble(letter, claims(reply.parsed, numbered), ground)
    assembled = yield from _reasked(numbered, assembled, plan, trail)
    draft = finalise(letter, assembled.draft, assembled.failures)
    noticed: tuple[Finding, ...] = ()
    if reader is not None:
        draft = add_missing_items(letter, draft, reader)
        noticed = compare(draft, reader)
    if not draft.disputed_items:
        failure = Failure(
            FailureKind.INVALID, "the model's reply names no disputed item that the letter shows"
        )
        return _salvaged(letter, reader, failure, plan, trail)
    return _record(letter, draft, noticed, trail.provenance(Engine.MODEL, plan, schema_sha256(CaseRecord)))


def _assisted(letter: Letter, reader: Draft, plan: Plan, trail: _Trail) -> Steps[CaseRecord]:
    asked = open_fields(letter, reader)
    if not asked:
        return _record(letter, reader, (), trail.provenance(Engine.READER, plan, schema_sha256(CaseRecord)))
    numbered = number_lines(letter)
    reply = yield from trail.ask(answers(numbered, asked, plan.max_tokens))
    if not isinstance(reply.parsed, AnswersReply):
        return _salvaged(letter, reader, reply.failure, plan, trail)
    assembled = merge_answers(numbered, reader, asked, reply.parsed, ground)
    assembled = yield from _reasked(numbered, assembled, plan, trail)
    draft = finalise(letter, assembled.draft, assembled.failures)
    return _record(letter, draft, (), trail.provenance(Engine.MODEL, plan, schema_sha256(CaseRecord)))


def _reasked(numbered: NumberedLetter, assembled: Assembled, plan: Plan, trail: _Trail) -> Steps[Assembled]:
    """Ask again for what failed, and only that, until all is well or a bound is reached."""
    last: Sequence[Question] = ()
    for _round in range(plan.field_reasks):
        asked = questions(numbered.letter, assembled.draft, assembled.failures)
        if not asked or asked == last or trail.reask_tokens >= plan.reask_tokens:
            break
        reply = yield from trail.ask(answers(numbered, asked, plan.max_tokens))
        if not isinstance(reply.parsed, AnswersReply):
            break
        assembled = merge_answers(numbered, assembled.draft, asked, reply.parsed, ground)
        last = asked
    return assembled


def _second_opinion(letter: Letter) -> Draft | None:
    """The reader's draft, or None for a form that it does not know."""
    try:
        return read(letter)
    except UnknownFormatError:
        return None


def _salvaged(
    letter: Letter, reader: Draft | None, failure: Failure | None, plan: Plan, trail: _Trail
) -> CaseRecord:
    """The reader's record under an error that says why the model's is missing."""
    reason = failure.message if failure is not None else "the reply had another type than was asked for"
    if reader is None:
        raise NoRecordError(
            f"{letter.name!r}: the model gave no usable reply ({reason}) and the reader does not know the "
            "form; try another model or mode, or correct the letter's headings"
        )
    finding = Finding(
        code=FindingCode.MODEL_FAILURE,
        severity=Severity.ERROR,
        path="provenance.engine",
        message=f"no usable reply came from the model, so the record is the offline reader's: {reason}",
    )
    return _record(
        letter, reader, (finding,), trail.provenance(Engine.READER, plan, schema_sha256(CaseRecord))
    )


def _record(letter: Letter, draft: Draft, noticed: Sequence[Finding], provenance: Provenance) -> CaseRecord:
    findings = tuple(dict.fromkeys((*draft.findings, *noticed, *cross_check(letter, draft))))
    return CaseRecord(
        source=Source(
            name=letter.name,
            sha256=letter.sha256,
            media_type=letter.media_type,
            pages=len(letter.page_starts) if letter.page_starts is not None else None,
            characters=len(letter.text),
        ),
        letter_format=letter.sections.letter_format,
        case=draft.case,
        reviewer=draft.reviewer,
        patient=draft.patient,
        clinical_summary=draft.clinical_summary,
        clinical_summary_source=draft.clinical_summary_source,
        documents_reviewed=draft.documents_reviewed,
        disputed_items=draft.disputed_items,
        outcome=outcome_of(draft.disputed_items),
        needs_review=any(one.severity is Severity.ERROR for one in findings),
        findings=findings,
        evidence={path: draft.evidence[path] for path in sorted(draft.evidence, key=_natural)},
        provenance=provenance,
    )


def summary_steps(record: CaseRecord, plan: Plan) -> Steps[Summary]:
    """The plain-language summary of a record, by the model where the engine is `model`, else by the template.

    A model's summary that still fails its checks after the re-asks is replaced by the template's, which
    then carries the failed checks.
    """
    trail = _Trail()
    if plan.engine is not EngineChoice.MODEL:
        return write_summary(record, created_at=_now())
    exchange = ask_summary(record, plan.max_tokens)
    checks: tuple[SummaryCheck, ...] = ()
    for _round in range(plan.field_reasks + 1):
        reply = yield from trail.ask(exchange)
        if not isinstance(reply.parsed, SummaryReply):
            reason = reply.failure.message if reply.failure is not None else "no summary came"
            checks = (*checks, SummaryCheck(check="model_failure", message=reason))
            break
        provenance = trail.provenance(Engine.MODEL, plan, schema_sha256(Summary))
        summary = summary_from_reply(reply.parsed, record, provenance)
        checks = verify(summary, record)
        if not checks:
            return summary
        if trail.reask_tokens >= plan.reask_tokens:
            break
        exchange = repair_summary(record, reply.parsed, checks, plan.max_tokens)
    provenance = trail.provenance(Engine.READER, plan, schema_sha256(Summary))
    template = write_summary(record, created_at=provenance.created_at)
    return with_failed_checks(template, checks).model_copy(update={"provenance": provenance})


def _natural(path: str) -> list[tuple[str, int]]:
    """A sort key that puts `disputed_items[10]` behind `disputed_items[9]`."""
    return [(words, int(number or -1)) for words, number in _STEPS.findall(path)]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


@cache
def _package_version() -> str:
    return version("imr-llm")
