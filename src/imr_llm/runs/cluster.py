"""A run whose letters are worked on in partitions by a cluster, from its manifest to its ledger."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from imr_llm.errors import ChangedRunError, LedgerError
from imr_llm.runs.batches.store import check_nothing_out
from imr_llm.runs.budget import cost_reached, tokens_reached
from imr_llm.runs.driver import Stop
from imr_llm.runs.ledger import FILE_NAME as LEDGER
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.ledger_view import FINISHED
from imr_llm.runs.locking import locked
from imr_llm.runs.manifest import FILE_NAME as MANIFEST
from imr_llm.runs.manifest import Manifest, manifest_of
from imr_llm.runs.on_ray import ClusterJob, check_installed, work_on_ray
from imr_llm.runs.partition_files import from_parquet
from imr_llm.runs.partitions import FOLDER, PLAN, Mark, Partition, is_done, partitions_of, plan_identity
from imr_llm.runs.rows import LetterState
from imr_llm.runs.scan import Sources
from imr_llm.runs.session import RunOptions, check_limits
from imr_llm.runs.storage import Storage
from imr_llm.settings import Settings

M = TypeVar("M", bound=BaseModel)

LETTERS = 200
"""Letters of a partition unless told otherwise."""
_MARKS_AT_ONCE = 16


class PartitionPlan(BaseModel):
    """How the sources of a run were cut; a run that is continued must cut them the same."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    letters: int
    partitions: int
    identity: str


OnPartition = Callable[[int, int, Mark], None]
"""Told how many partitions are done, of how many, and the mark of the last one."""


class ClusterSession:
    """Work on one run directory, of this machine or in a cloud, by the processes of a cluster."""

    def __init__(
        self,
        out: str,
        settings: Settings,
        options: RunOptions,
        *,
        address: str,
        stop: Stop,
        on_partition: OnPartition,
    ) -> None:
        """Raises SettingsError without Ray, and for a limit in US dollars where no price is known."""
        check_installed()
        check_limits(settings, options)
        self._run = Storage.at(out)
        self._settings = settings
        self._options = options
        self._address = address
        self._stop = stop
        self._on_partition = on_partition

    def run(
        self, sources: Sources, *, summaries: bool, letters: int | None, processes: int | None
    ) -> list[Mark]:
        """Begin a run or continue it; the marks of all partitions that are done now.

        `letters` is the size of a partition, None for that of the run or 200. A run directory of this machine
        has a ledger with all letters of these partitions in the end. Raises as `Session.run` does, and
        ClusterError.
        """
        folder = self._run.folder
        with locked(folder) if folder is not None else nullcontext():
            self._begin(manifest_of(self._settings, summaries=summaries))
            partitions = self._cut(sources, letters)
            marks = self._marks(partitions)
            if folder is not None:
                _check_ledger(folder, marks)
            todo = [one for one in partitions if one.number not in marks]
            job = ClusterJob(self._settings, summaries, sources, self._run, session=secrets.token_hex(8))
            try:
                if todo and not self._spent(marks):
                    self._work(job, todo, marks, len(partitions), processes)
            finally:
                if folder is not None:
                    into_ledger(
                        folder,
                        [one for one in partitions if one.number in marks],
                        sources,
                        whole=len(marks) == len(partitions),
                    )
            return [marks[number] for number in sorted(marks)]

    def _work(
        self,
        job: ClusterJob,
        todo: Sequence[Partition],
        marks: dict[int, Mark],
        total: int,
        processes: int | None,
    ) -> None:
        done = work_on_ray(self._address, job, todo, processes=processes, stop=self._stop)
        for number, mark in done:
            marks[number] = mark
            self._on_partition(len(marks), total, mark)
            if len(marks) < total:
                self._spent(marks)

    def _begin(self, manifest: Manifest) -> None:
        written = self._run.read(MANIFEST)
        if written is None:
            self._run.write(MANIFEST, (manifest.model_dump_json(indent=2) + "\n").encode())
            return
        differences = _parsed(Manifest, written, self._run, MANIFEST).differences(manifest)
        if differences:
            raise ChangedRunError(
                f"{self._run.location!r} was started with other settings ({'; '.join(differences)}): "
                "continue with those, or start a new run in another directory"
            )

    def _cut(self, sources: Sources, letters: int | None) -> tuple[Partition, ...]:
        written = self._run.read(PLAN)
        before = _parsed(PartitionPlan, written, self._run, PLAN) if written is not None else None
        size = letters or (before.letters if before is not None else LETTERS)
        partitions = partitions_of(sources, size)
        now = PartitionPlan(letters=size, partitions=len(partitions), identity=plan_identity(partitions))
        if before is None:
            self._run.write(PLAN, (now.model_dump_json(indent=2) + "\n").encode())
        elif before != now:
            raise ChangedRunError(
                f"{self._run.location!r} was started with {before.partitions} partitions of {before.letters} "
                f"letters, and its sources give {now.partitions} of {now.letters} now, or the same number of "
                "others: continue with the same sources, or start a new run in another directory"
            )
        return partitions

    def _marks(self, partitions: Sequence[Partition]) -> dict[int, Mark]:
        """The marks of the partitions that are done, by their numbers."""
        there = {f"{FOLDER}/{one.path}" for one in self._run.files(FOLDER)}
        likely = [one for one in partitions if {one.mark, one.output} <= there]
        with ThreadPoolExecutor(_MARKS_AT_ONCE) as pool:
            found = pool.map(lambda one: (one.number, is_done(one, self._run)), likely)
            return {number: mark for number, mark in found if mark is not None}

    def _spent(self, marks: dict[int, Mark]) -> bool:
        """Whether a limit of the run is reached; then it is asked to stop."""
        cost = sum(one.cost or 0.0 for one in marks.values())
        tokens = sum(one.usage.prompt_tokens + one.usage.completion_tokens for one in marks.values())
        limit_cost, limit_tokens = self._options.max_cost, self._options.max_tokens
        if limit_cost is not None and cost >= limit_cost:
            self._stop.ask(cost_reached(limit_cost, cost))
        elif limit_tokens is not None and tokens >= limit_tokens:
            self._stop.ask(tokens_reached(limit_tokens, tokens))
        return self._stop.reason is not None


def _check_ledger(run_dir: Path, marks: Mapping[int, Mark]) -> None:
    """Raise ChangedRunError for a run that has finished letters without the cluster."""
    if not (run_dir / LEDGER).is_file():
        return
    with Ledger.open(run_dir) as ledger:
        check_nothing_out(run_dir, ledger)
        finished = ledger.totals().count(*FINISHED)
    if finished > sum(mark.letters for mark in marks.values()):
        raise ChangedRunError(
            f"{str(run_dir)!r} has letters that were finished without the cluster, and would be paid again: "
            "continue without --on, or start a new run in another directory"
        )


def into_ledger(run_dir: Path, partitions: Sequence[Partition], sources: Sources, *, whole: bool) -> None:
    """Write letters of partitions that are done into the ledger of the run directory, each once.

    What the ledger has of a letter already stays as it is. `whole`: these are all letters of the sources.
    Raises LedgerError.
    """
    run = Storage.at(str(run_dir))
    with Ledger.open(run_dir) as ledger:
        scan = ledger.begin_scan(sources.described())
        for partition in partitions:
            written = run.read(partition.output)
            if written is None:
                raise LedgerError(f"{partition.output!r} is gone from {str(run_dir)!r}: delete its mark too")
            finished = list(from_parquet(written))
            rows = ledger.list_letters(scan, [(one.id, one.sha256) for one in finished])
            for row, one in zip(rows, finished, strict=True):
                if row.state is LetterState.PENDING:
                    ledger.finish(row.number, one.outcome)
        if whole:
            ledger.end_scan(scan)


def _parsed(kind: type[M], written: bytes, run: Storage, name: str) -> M:
    try:
        return kind.model_validate_json(written)
    except ValidationError:
        raise LedgerError(
            f"{name!r} of {run.location!r} is not of this version: start a new run in another directory"
        ) from None
