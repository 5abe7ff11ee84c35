"""Where the batches of a run are, as the ledger and the provider know it."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from dataclasses import dataclass, replace
from pathlib import Path

from imr_llm.llm.connect import connect_batches
from imr_llm.runs.batches.rows import Batch, Step
from imr_llm.runs.batches.store import BatchStore
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.rows import Totals
from imr_llm.settings import Settings


@dataclass(frozen=True, slots=True)
class BatchStatus:
    """A run's batches and letters."""

    batches: tuple[Batch, ...]
    totals: Totals
    asked: bool
    """Whether the provider was asked now how its batches fare."""


def batch_status(run_dir: Path, settings: Settings | None) -> BatchStatus:
    """Where the batches of a run are; with `settings` the provider is asked. Nothing is written.

    Raises LedgerError and EndpointError.
    """
    with Ledger.read(run_dir) as ledger, ledger.snapshot():
        batches, totals = BatchStore(ledger).batches(), ledger.totals()
    out = any(one.step is Step.SUBMITTED for one in batches)
    if settings is not None and out:
        batches = asyncio.run(_asked(batches, settings))
    return BatchStatus(tuple(batches), totals, settings is not None and out)


async def _asked(batches: list[Batch], settings: Settings) -> list[Batch]:
    async with aclosing(connect_batches(settings)) as api:
        found = []
        for one in batches:
            if one.step is Step.SUBMITTED and one.remote is not None:
                remote = await api.retrieve(one.remote)
                found.append(
                    replace(one, status=remote.status, completed=remote.completed, failed=remote.failed)
                )
            else:
                found.append(one)
        return found
