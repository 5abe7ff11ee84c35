"""The model's way from a letter to its record: ask, ground, re-ask what failed, salvage what is left."""

from __future__ import annotations

from collections.abc import Sequence

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
    settled,
    told_alone,
)
from imr_llm.checking import compare, compare_told, ground, uncertain_findings, wrong_roles
from imr_llm.domain.draft import Draft
from imr_llm.domain.exchange import Failure, FailureKind
from imr_llm.domain.letter import Letter
from imr_llm.domain.provenance import Engine
from imr_llm.domain.record import CaseRecord, Finding, FindingCode, Severity
from imr_llm.errors import NoRecordError
from imr_llm.llm.schemas import schema_sha256
from imr_llm.pipeline.assembly import record_of
from imr_llm.pipeline.opinion import second_opinion
from imr_llm.pipeline.trail import Plan, Steps, Trail


def modelled(letter: Letter, plan: Plan, trail: Trail) -> Steps[CaseRecord]:
    """The record by the model; of a form that it knows the reader gives a second opinion."""
    reader = second_opinion(letter)
    numbered = number_lines(letter)
    reply = yield from trail.ask(extraction(numbered, plan.max_tokens))
    if not isinstance(reply.parsed, ExtractReply):
        return _salvaged(letter, reader, reply.failure, plan, trail)
    assembled = assemble(letter, claims(reply.parsed, numbered), ground)
    if reader is not None:
        assembled = settled(assembled, reader)
    assembled = yield from _reasked(numbered, assembled, plan, trail)
    draft = finalise(letter, assembled.draft, assembled.failures)
    if reader is not None:
        draft = add_missing_items(letter, draft, reader)
        noticed = (*compare(draft, reader), *compare_told(letter, draft, reader))
    else:
        noticed = wrong_roles(letter, draft, None)
    if not draft.disputed_items:
        failure = Failure(
            FailureKind.INVALID, "the model's reply names no disputed item that the letter shows"
        )
        return _salvaged(letter, reader, failure, plan, trail)
    return record_of(letter, draft, noticed, trail.provenance(Engine.MODEL, plan, schema_sha256(CaseRecord)))


def assisted(letter: Letter, reader: Draft, plan: Plan, trail: Trail) -> Steps[CaseRecord]:
    """The reader's record, with what it left open asked of the model; no exchange where nothing is open."""
    asked = open_fields(letter, reader)
    if not asked:
        return record_of(letter, reader, (), trail.provenance(Engine.READER, plan, schema_sha256(CaseRecord)))
    numbered = number_lines(letter)
    reply = yield from trail.ask(answers(numbered, asked, plan.max_tokens))
    if not isinstance(reply.parsed, AnswersReply):
        return _salvaged(letter, reader, reply.failure, plan, trail)
    assembled = merge_answers(numbered, reader, asked, reply.parsed, ground)
    assembled = yield from _reasked(numbered, assembled, plan, trail)
    draft = told_alone(finalise(letter, assembled.draft, assembled.failures), reader, asked)
    # Most of it is the reader's still, and so are the wordings that are often misread.
    noticed = (*wrong_roles(letter, draft, reader), *uncertain_findings(letter, draft))
    return record_of(letter, draft, noticed, trail.provenance(Engine.MODEL, plan, schema_sha256(CaseRecord)))


def _reasked(numbered: NumberedLetter, assembled: Assembled, plan: Plan, trail: Trail) -> Steps[Assembled]:
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


def _salvaged(
    letter: Letter, reader: Draft | None, failure: Failure | None, plan: Plan, trail: Trail
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
    return record_of(
        letter, reader, (finding,), trail.provenance(Engine.READER, plan, schema_sha256(CaseRecord))
    )
