"""Letter → exchanges → record, and record → exchanges → summary, without input or output.

A pipeline is a generator: it yields the `Exchange`s it needs answered, is sent the `Reply`s, and returns its
result. Whoever drives it (sync, async, cache, provider batch, recorded replies) decides how they are
answered; the reader's pipeline yields none.
"""

from __future__ import annotations

from functools import partial

from imr_llm.domain.letter import Letter
from imr_llm.domain.provenance import Engine
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Summary
from imr_llm.llm.schemas import schema_sha256
from imr_llm.pipeline.assembly import record_of
from imr_llm.pipeline.opinion import second_opinion
from imr_llm.pipeline.trail import Plan, Steps, Trail, worn
from imr_llm.reading import read
from imr_llm.settings import EngineChoice

__all__ = ["Plan", "Steps", "record_steps", "second_opinion", "summary_steps"]


def record_steps(letter: Letter, plan: Plan) -> Steps[CaseRecord]:
    """The case record of a letter.

    What a model got wrong and could not mend is left null under an `error` finding; where no usable reply
    came at all, the reader's record is returned under a `model_failure` error. Raises UnknownFormatError
    where the reader alone is to read an unknown form, and NoRecordError where neither engine found a
    disputed item.
    """
    trail = Trail()
    if plan.engine is EngineChoice.READER:
        return record_of(
            letter, read(letter), (), trail.provenance(Engine.READER, plan, schema_sha256(CaseRecord))
        )
    # Loading what asks a model takes longer than reading a letter offline, so only a model's run loads it.
    from imr_llm.identities import disguise_for
    from imr_llm.pipeline.asked import assisted, modelled

    trail.disguise = worn(plan, partial(disguise_for, letter))
    reader = second_opinion(letter) if plan.engine is EngineChoice.ASSIST else None
    if reader is not None:
        return (yield from assisted(letter, reader, plan, trail))
    return (yield from modelled(letter, plan, trail))


def summary_steps(record: CaseRecord, plan: Plan, letter: Letter | None = None) -> Steps[Summary]:
    """The plain-language summary of a record, by the model where the engine is `model`, else by the template.

    A model's summary that still fails its checks after the re-asks is replaced by the template's, which
    then carries the failed checks. With its `letter` the identities that only the letter labels are known
    as well, where the plan wants them replaced.
    """
    from imr_llm.pipeline.summarized import summarized

    return (yield from summarized(record, plan, letter))
