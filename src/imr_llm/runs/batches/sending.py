"""Files become batches at the provider: uploaded once and made once, whatever breaks off in between."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from imr_llm.llm.batch_api import BatchApi, RemoteBatch
from imr_llm.runs.batches.files import input_path, is_unchanged
from imr_llm.runs.batches.rows import TO_SEND, Batch, Step
from imr_llm.runs.batches.store import BatchStore
from imr_llm.runs.stored import now

# A batch that was made just before a crash may not be in the provider's list at once.
_SETTLED_AFTER = 1.0


class Sender:
    """Sends what is built. Each step is in the ledger before it is taken and after it was."""

    def __init__(
        self, run_dir: Path, store: BatchStore, api: BatchApi, on_step: Callable[[Batch], None]
    ) -> None:
        """`on_step` is told of every batch that the provider has."""
        self._run_dir = run_dir
        self._store = store
        self._api = api
        self._on_step = on_step

    async def send(self) -> int:
        """Send as many of the batches that are built as the provider takes at once; how many it were.

        Raises EndpointError and LedgerError; what was sent by then is in the ledger.
        """
        sent = 0
        for batch in self._store.batches(*TO_SEND):
            at_once = self._store.at_once()
            # One that the provider may have must be looked for however many there are.
            if batch.step is not Step.CREATING and at_once is not None and self._out() >= at_once:
                break
            sent += await self._send(batch)
        return sent

    async def settle(self) -> None:
        """Find out which of the batches that may have been made were, and make none. Errors as `send`."""
        for batch in self._store.batches(Step.CREATING):
            made = await self._found(batch)
            if made is not None:
                self._submitted(batch.number, made)

    def _out(self) -> int:
        return len(self._store.batches(Step.SUBMITTED))

    async def _send(self, batch: Batch) -> bool:
        number, input_file = batch.number, batch.input_file
        if input_file is None:
            if not is_unchanged(self._run_dir, batch):
                self._store.void(number)
                return False
            input_file = await self._uploaded(batch)
            self._store.update(number, step=Step.UPLOADED, input_file=input_file)
        made = await self._found(batch) if batch.step is Step.CREATING else None
        if made is None:
            attempt = batch.tries if batch.step is Step.CREATING else batch.tries + 1
            self._store.update(number, step=Step.CREATING, tries=attempt)
            made = await self._api.create(input_file, self._metadata(batch, attempt))
        self._submitted(number, made)
        return True

    async def _found(self, batch: Batch) -> RemoteBatch | None:
        """The batch that was made of a file just before a crash, if it was."""
        assert batch.input_file is not None
        await asyncio.sleep(_SETTLED_AFTER)
        return await self._api.find(batch.input_file, self._metadata(batch, batch.tries))

    def _submitted(self, number: int, made: RemoteBatch) -> None:
        self._store.update(
            number, step=Step.SUBMITTED, remote=made.id, status=made.status, submitted_at=now()
        )
        self._on_step(self._store.batch(number))

    async def _uploaded(self, batch: Batch) -> str:
        """The provider's id of the input file, which it may have from before a crash."""
        name = f"imr-llm-{self._store.run_id()}-{batch.number:04}-{batch.sha256[:12]}.jsonl"
        if batch.step is Step.UPLOADING:
            found = await self._api.find_file(name)
            if found is not None:
                return found
        self._store.update(batch.number, step=Step.UPLOADING)
        return await self._api.upload(input_path(self._run_dir, batch.number), name)

    def _metadata(self, batch: Batch, attempt: int) -> dict[str, str]:
        """What the batch is found by: no letter's name or words."""
        return {
            "imr_llm_run": self._store.run_id(),
            "imr_llm_batch": str(batch.number),
            "imr_llm_try": str(attempt),
        }
