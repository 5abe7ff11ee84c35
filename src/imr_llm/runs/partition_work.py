"""The work on one partition: every letter as in any other run, then the Parquet file, then the mark."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from imr_llm.domain.provenance import TokenUsage
from imr_llm.errors import EndpointRefusedError
from imr_llm.letters import LoadedSource
from imr_llm.runs.defects import DefectWatch
from imr_llm.runs.partition_files import Finished, to_parquet
from imr_llm.runs.partitions import Mark, Partition
from imr_llm.runs.rows import Outcome
from imr_llm.runs.scan import Sources
from imr_llm.runs.storage import Storage
from imr_llm.runs.work import LetterWork, Task, as_twin


async def work_on(
    partition: Partition, work: LetterWork, sources: Sources, *, run: Storage, at_once: int, max_bytes: int
) -> Mark:
    """Do all letters of a partition, so many at once, and write its file and its mark.

    Raises what ends the whole run: RunStoppedError, EndpointRefusedError where the endpoint rejected every
    request, RepeatedDefectError, CacheError, SettingsError, and LedgerError where input or output fail.
    """
    finished = await _done(partition, work, sources, at_once, max_bytes)
    _raise_if_refused(finished)
    run.write(partition.output, to_parquet(finished))
    mark = _mark(partition, finished)
    run.write(partition.mark, mark.model_dump_json(indent=2).encode())
    return mark


async def _done(
    partition: Partition, work: LetterWork, sources: Sources, at_once: int, max_bytes: int
) -> list[Finished]:
    """Every letter of a partition with what came of it, in their order."""
    letters = partition.letters(sources, max_bytes)
    reading = asyncio.Lock()
    taken: list[LoadedSource] = []
    outcomes: dict[int, Outcome] = {}
    leaders: dict[str | None, asyncio.Future[Outcome]] = {}
    defects = DefectWatch()

    async def take() -> Task | None:
        async with reading:
            source = await asyncio.to_thread(next, letters, None)
            if source is None:
                return None
            taken.append(source)
            return Task(len(taken), source)

    async def outcome_of(task: Task) -> Outcome:
        # The same content twice is paid for once.
        content = task.source.sha256
        leader = leaders.get(content)
        if leader is not None:
            return as_twin(task, replace(await leader, asked=()))
        if content is None:
            return await work.do(task)
        leader = leaders[content] = asyncio.get_running_loop().create_future()
        outcome = await work.do(task)
        defects.note(outcome)
        leader.set_result(outcome)
        return outcome

    async def consume() -> None:
        while (task := await take()) is not None:
            outcomes[task.number] = await outcome_of(task)

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(at_once):
                group.create_task(consume())
    except BaseExceptionGroup as errors:
        raise errors.exceptions[0] from None
    return [
        Finished(source.name, source.sha256, outcomes[number]) for number, source in enumerate(taken, start=1)
    ]


def _raise_if_refused(finished: Sequence[Finished]) -> None:
    """Rejected once and again and never answered: that is no matter of a letter."""
    outcomes = [one.outcome for one in finished]
    unanswered = [one for one in outcomes if one.unanswered]
    well = any(asked.attempts and not asked.unanswered for one in outcomes for asked in one.asked)
    if unanswered and not well:
        raise EndpointRefusedError(unanswered[0].asked[-1].message or "the endpoint gave no reply")


def _mark(partition: Partition, finished: Sequence[Finished]) -> Mark:
    outcomes = [one.outcome for one in finished]
    costs = [one.cost for one in outcomes if one.cost is not None]
    usage = TokenUsage()
    for one in outcomes:
        usage = usage.plus(one.usage)
    return Mark(
        identity=partition.identity,
        letters=len(finished),
        states=dict(Counter(one.state for one in outcomes)),
        attempts=sum(asked.attempts for one in outcomes for asked in one.asked),
        usage=usage,
        cost=sum(costs) if costs else None,
    )
