"""Partitions worked on by the processes of a Ray cluster, as a Ray Dataset with a row for each partition.

Letters do not travel through Ray: each process reads its partition where it lies, and writes its file where
the run directory is. What Ray does is to keep the processes busy and to give the partition of a process that
died to another.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import pickle
import platform
import queue
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, replace
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any

from imr_llm import errors
from imr_llm.errors import ClusterError, ImrError, SettingsError
from imr_llm.runs.driver import Stop
from imr_llm.runs.partition_work import work_on
from imr_llm.runs.partitions import Mark, Partition
from imr_llm.runs.scan import Sources
from imr_llm.runs.storage import Storage
from imr_llm.runs.work import LetterWork
from imr_llm.settings import EngineChoice, Settings, load_settings

ON_RAY = "ray"
_NOT_INSTALLED = "--on ray needs the extra 'ray': pip install 'imr-llm[ray]'"
_MORE_STARTS = 1
"""Times that a cluster on this machine is started again: a busy one may take longer than Ray waits."""
_BEGINNINGS = 4
"""So often a partition is begun, where the process that works on it dies each time."""
_LOOK_SECONDS = 0.5
_READ_AT_ONCE = 4
_MORE_THAN_REQUESTS = 8


@dataclass(frozen=True, slots=True)
class ClusterJob:
    """What every process of the cluster has to know."""

    settings: Settings
    """With the limits of one process."""
    summaries: bool
    sources: Sources
    run: Storage
    session: str
    """Differs whenever the run is begun or continued."""
    package_version: str = version("imr-llm")


class PartitionWorker:
    """One process of the cluster: an event loop and a connection of its own, kept from call to call."""

    def __init__(self, job: ClusterJob) -> None:
        self._job = job
        self._runner = asyncio.Runner()
        self._work: LetterWork | None = None

    def __call__(self, batch: dict[str, Any]) -> dict[str, list[Any]]:
        """Work on the partitions of a batch; what ends the whole run is told, not raised."""
        told = [self._one(pickle.loads(bytes(one))) for one in batch["partition"]]
        return {name: [one[name] for one in told] for name in ("number", "mark", "error", "message")}

    def _one(self, partition: Partition) -> dict[str, Any]:
        told: dict[str, Any] = {"number": partition.number, "mark": "", "error": "", "message": ""}
        try:
            told["mark"] = self._runner.run(self._worked_on(partition)).model_dump_json()
        except ImrError as error:
            told.update(error=type(error).__name__, message=str(error))
        return told

    async def _worked_on(self, partition: Partition) -> Mark:
        job = self._job
        if self._work is None:
            installed = version("imr-llm")
            if installed != job.package_version:
                raise SettingsError(
                    f"a node of the cluster has imr-llm {installed}, and the run was started with "
                    f"{job.package_version}: install the same version everywhere"
                )
            self._work = LetterWork(_with_key_of_this_node(job.settings), summaries=job.summaries)
        _count_beginning(partition, job)
        reader = job.settings.chosen_engine() is EngineChoice.READER
        return await work_on(
            partition,
            self._work,
            job.sources,
            run=job.run,
            at_once=_READ_AT_ONCE if reader else job.settings.concurrency + _MORE_THAN_REQUESTS,
            max_bytes=job.settings.max_letter_bytes,
        )


def work_on_ray(
    address: str, job: ClusterJob, partitions: Sequence[Partition], *, processes: int | None, stop: Stop
) -> Iterator[tuple[int, Mark]]:
    """Have the partitions worked on; gives the number and the mark of each as it is done.

    `address` is `ray` (the cluster that RAY_ADDRESS names, else one that is started on this machine) or
    `ray://HOST:PORT`. Limits of the settings are shared out among the processes; without `processes` there
    are as many as the cluster has CPUs but one. When the run is asked to stop, what is in flight is let go.
    Raises SettingsError without Ray, ClusterError where the cluster fails, and what ends the whole run.
    """
    with _cluster(address, processes) as cpus:
        # A CPU is left for the task that hands out the partitions, without which nothing ever begins.
        count = processes or max(1, cpus - 1)
        told: queue.Queue[dict[str, Any] | BaseException | None] = queue.Queue()
        rows = _rows(_shared_out(job, count), partitions, count, max(1, min(count, cpus - 1)))
        threading.Thread(target=_follow, args=(rows, told), daemon=True).start()
        while stop.reason is None:
            try:
                one = told.get(timeout=_LOOK_SECONDS)
            except queue.Empty:
                continue
            if one is None:
                return
            if isinstance(one, BaseException):
                raise ClusterError(f"the work on the cluster ended: {_in_short(one)}") from None
            if one["error"]:
                raise _error(one["error"], one["message"])
            yield int(one["number"]), Mark.model_validate_json(one["mark"])


def _rows(
    job: ClusterJob, partitions: Sequence[Partition], most: int, least: int
) -> Iterator[dict[str, Any]]:
    import ray.data

    items = [{"partition": pickle.dumps(one)} for one in partitions]
    dataset = ray.data.from_items(items, override_num_blocks=len(items)).map_batches(
        PartitionWorker,
        batch_size=1,
        fn_constructor_args=(job,),
        compute=ray.data.ActorPoolStrategy(min_size=least, max_size=most, max_tasks_in_flight_per_actor=1),
        num_cpus=1,
    )
    yield from dataset.iter_rows()


def _follow(rows: Iterator[dict[str, Any]], told: queue.Queue[dict[str, Any] | BaseException | None]) -> None:
    try:
        for row in rows:
            told.put(row)
        told.put(None)
    except BaseException as error:  # noqa: BLE001 - raised again by whoever listens
        told.put(error)


def check_installed() -> None:
    """Raise SettingsError where Ray is not installed."""
    if find_spec("ray") is None:
        raise SettingsError(_NOT_INSTALLED)


@contextmanager
def _cluster(address: str, processes: int | None) -> Iterator[int]:
    """The connection to a cluster, and how many CPUs it has."""
    # Ray would tell its makers about the cluster.
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        import ray
        import ray.data
    except ImportError:
        raise SettingsError(_NOT_INSTALLED) from None
    here = address == ON_RAY and not os.environ.get("RAY_ADDRESS")
    given: dict[str, Any] = {"address": None if address == ON_RAY else address}
    if here:
        cpus = max(os.cpu_count() or 1, (processes or 1) + 2)
        given |= {"num_cpus": cpus, "include_dashboard": False}
    for further in range(_MORE_STARTS if here else 0, -1, -1):
        try:
            ray.init(**given, log_to_driver=False, logging_level=logging.ERROR, configure_logging=True)
            ray.data.DataContext.get_current().enable_progress_bars = False
            logging.getLogger("ray.data").setLevel(logging.ERROR)
            cpus = int(ray.cluster_resources().get("CPU", 1))  # type: ignore[no-untyped-call]
            break
        except Exception as error:  # noqa: BLE001 - a cluster that is too slow to start raises no other kind
            ray.shutdown()
            if not further:
                raise ClusterError(f"the cluster {address!r} cannot be used: {_in_short(error)}") from None
    try:
        # What Ray says of processes that died it prints, and standard output is for data.
        with redirect_stdout(sys.stderr):
            yield cpus
    finally:
        ray.shutdown()


def _count_beginning(partition: Partition, job: ClusterJob) -> None:
    """Raise ClusterError for a partition that was begun too often: Ray would begin it for ever."""
    counted = job.run.read(partition.beginnings)
    before = json.loads(counted) if counted is not None else {}
    times = before.get("times", 0) + 1 if before.get("session") == job.session else 1
    if times > _BEGINNINGS:
        raise ClusterError(
            f"partition {partition.number} (from {partition.pieces[0].name!r}) made the process that worked "
            f"on it end {_BEGINNINGS} times: look at its letters, or give the processes more memory"
        )
    told = {"session": job.session, "times": times, "host": platform.node(), "process": os.getpid()}
    job.run.write(partition.beginnings, json.dumps(told).encode())


def _shared_out(job: ClusterJob, count: int) -> ClusterJob:
    limits = {
        name: max(1, limit // count)
        for name in ("concurrency", "requests_per_minute", "tokens_per_minute")
        if (limit := getattr(job.settings, name)) is not None
    }
    return replace(job, settings=job.settings.model_copy(update=limits))


def _with_key_of_this_node(settings: Settings) -> Settings:
    if settings.has_key:
        return settings
    here = load_settings()
    here.refuse_what_is_not_trusted()
    kept = ("api_key", "api_key_file", "api_key_keyring")
    return settings.model_copy(update={name: getattr(here, name) for name in kept})


def _error(name: str, message: str) -> ImrError:
    kind = getattr(errors, name, ClusterError)
    raised: ImrError = kind(message)
    return raised


def _in_short(error: BaseException) -> str:
    """The kind of a foreign error and its first line: the rest is traces of other processes."""
    first = str(error).strip().partition("\n")[0]
    return f"{type(error).__name__}: {first[:300]}"
