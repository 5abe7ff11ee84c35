"""From a record to its summary: by the template, or by a model under the same checks."""

from __future__ import annotations

from functools import partial

from imr_llm.domain.letter import Letter
from imr_llm.domain.provenance import Engine
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Summary, SummaryCheck
from imr_llm.identities import disguise_for, disguise_for_record
from imr_llm.llm.schemas import schema_sha256
from imr_llm.pipeline.trail import Plan, Steps, Trail, now, worn
from imr_llm.settings import EngineChoice
from imr_llm.summary import (
    SummaryReply,
    ask_summary,
    repair_summary,
    summary_from_reply,
    verify,
    with_failed_checks,
    write_plainest,
    write_summary,
)


def summarized(record: CaseRecord, plan: Plan, letter: Letter | None) -> Steps[Summary]:
    """The plain-language summary of a record, by the model where the engine is `model`, else by the template.

    A model's summary that still fails its checks after the re-asks is replaced by the template's, which
    then carries the failed checks. The template's own are verified as well.
    """
    trail = Trail()
    if plan.engine is not EngineChoice.MODEL:
        return _template(record, plan, now(), ())
    known = partial(disguise_for, letter) if letter is not None else partial(disguise_for_record, record)
    trail.disguise = worn(plan, known)
    exchange = ask_summary(record, plan.style, plan.max_tokens)
    checks: tuple[SummaryCheck, ...] = ()
    for _round in range(plan.field_reasks + 1):
        reply = yield from trail.ask(exchange)
        if not isinstance(reply.parsed, SummaryReply):
            reason = reply.failure.message if reply.failure is not None else "no summary came"
            checks = (*checks, SummaryCheck(check="model_failure", message=reason))
            break
        provenance = trail.provenance(Engine.MODEL, plan, schema_sha256(Summary))
        summary = summary_from_reply(reply.parsed, record, plan.style, provenance)
        checks = verify(summary, record)
        if not checks:
            return summary
        if trail.reask_tokens >= plan.reask_tokens:
            break
        exchange = repair_summary(record, plan.style, reply.parsed, checks, plan.max_tokens)
    provenance = trail.provenance(Engine.READER, plan, schema_sha256(Summary))
    template = _template(record, plan, provenance.created_at, checks)
    return template.model_copy(update={"provenance": provenance})


def _template(record: CaseRecord, plan: Plan, created_at: str, failed: tuple[SummaryCheck, ...]) -> Summary:
    """The template's summary; where it fails a check itself, the plainest one, which quotes nothing.

    It carries the checks that failed before it, those of a model's summary among them.
    """
    summary = write_summary(record, plan.style, created_at=created_at)
    checks = verify(summary, record)
    if checks:
        summary = write_plainest(record, plan.style, created_at=created_at)
    return with_failed_checks(summary, (*failed, *checks))
