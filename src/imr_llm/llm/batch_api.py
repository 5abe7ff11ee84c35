"""A provider's batch API: files up, a batch made of one exactly once, its state, files down.

Speaks `/files` and `/batches` as OpenAI's API has them. Making a batch costs money and cannot be taken back,
so a request to make one whose response was lost is never simply sent again: the batch is looked for first.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from imr_llm.errors import EndpointError, EndpointRefusedError
from imr_llm.llm.breaker import endpoint_error
from imr_llm.llm.endpoint import EndpointIdentity
from imr_llm.llm.requests import encoded
from imr_llm.llm.transport import Trouble, TroubleKind, next_wait, tried
from imr_llm.llm.wire import Wire
from imr_llm.private_files import open_private

T = TypeVar("T")

PURPOSE = "batch"
_CHAT = "/v1/chat/completions"
_WINDOW = "24h"
_ENDED = {"completed", "failed", "expired", "cancelled"}
_PAGE = 100
# A batch may show up in the list a little after it was made.
_SETTLED_AFTER = 1.0
# Statuses that say that nothing was made.
_NOTHING_MADE = {409, 425, 429}


@dataclass(frozen=True, slots=True)
class Complaint:
    """What was wrong with an input file, for the provider."""

    code: str
    line: int | None
    """From 1; None where it is not about one line."""


@dataclass(frozen=True, slots=True)
class RemoteBatch:
    """A batch as the provider describes it."""

    id: str
    status: str
    input_file_id: str
    output_file_id: str | None = None
    error_file_id: str | None = None
    completed: int = 0
    failed: int = 0
    complaints: tuple[Complaint, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)

    @property
    def ended(self) -> bool:
        """Whether nothing more comes of it."""
        return self.status in _ENDED


class BatchApi:
    """The batch API of one endpoint. Passing troubles are tried again; raises EndpointError."""

    def __init__(self, wire: Wire, identity: EndpointIdentity, *, tries: int, max_wait: float) -> None:
        """`tries` counts all tries of one request, `max_wait` is the longest wait between two, in seconds."""
        self._wire = wire
        self._identity = identity
        self._tries = tries
        self._max_wait = max_wait

    async def upload(self, path: Path, name: str) -> str:
        """Upload an input file under a name; its id. Raises OSError too."""

        async def once() -> str:
            return _file_id(_mapping(await self._wire.upload(path, name, PURPOSE)))

        return await self._again(once)

    async def find_file(self, name: str) -> str | None:
        """The id of an uploaded input file with a name, or None."""
        async for one in self._listed("/files", purpose=PURPOSE):
            if one.get("filename") == name and _id(one.get("id")):
                return _file_id(one)
        return None

    async def create(self, input_file_id: str, metadata: Mapping[str, str]) -> RemoteBatch:
        """Make a batch of an uploaded file. `metadata` must be this batch's own: it is found by it.

        A lost response is followed by a look at the provider's list, so that no batch is made twice.
        """
        body = encoded(
            {
                "input_file_id": input_file_id,
                "endpoint": _CHAT,
                "completion_window": _WINDOW,
                "metadata": dict(metadata),
            }
        )
        last: Trouble
        for attempt in range(1, self._tries + 1):
            try:
                return _batch(_mapping((await self._wire.post("/batches", body)).body))
            except Trouble as trouble:
                if not trouble.passing:
                    raise self._error(trouble, attempt) from trouble
                last = trouble
            wait = next_wait(last, attempt, self._max_wait)
            if last.status in _NOTHING_MADE:
                await asyncio.sleep(wait)
                continue
            await asyncio.sleep(max(wait, _SETTLED_AFTER))
            made = await self.find(input_file_id, metadata)
            if made is not None:
                return made
        raise self._error(last, self._tries)

    async def find(self, input_file_id: str, metadata: Mapping[str, str]) -> RemoteBatch | None:
        """The batch with this metadata or, where the provider keeps none, of this file; or None."""
        async for one in self._listed("/batches"):
            theirs = one.get("metadata")
            # Some servers keep no metadata; with it, another try with the same file is another batch.
            ours = theirs == metadata if theirs else one.get("input_file_id") == input_file_id
            if ours and _id(one.get("id")) and _id(one.get("status")):
                return _batch(one)
        return None

    async def retrieve(self, batch_id: str) -> RemoteBatch:
        """A batch as it is now."""

        async def once() -> RemoteBatch:
            return _batch(_mapping(await self._wire.get(f"/batches/{quote(batch_id, safe='')}")))

        return await self._again(once)

    async def cancel(self, batch_id: str) -> RemoteBatch:
        """Ask the provider to stop a batch; what it has answered by then can still be fetched."""

        async def once() -> RemoteBatch:
            received = await self._wire.post(f"/batches/{quote(batch_id, safe='')}/cancel", b"{}")
            return _batch(_mapping(received.body))

        return await self._again(once)

    async def download(self, file_id: str, path: Path) -> bool:
        """Write a file's content to a path, for its owner only, whole or not at all; False where it is gone.

        Raises OSError too.
        """
        part = path.with_name(f"{path.name}.part")

        async def once() -> None:
            with open_private(part) as target:
                await self._wire.download(f"/files/{quote(file_id, safe='')}/content", target)

        try:
            await tried(once, self._tries, self._max_wait)
        except Trouble as trouble:
            part.unlink(missing_ok=True)
            if trouble.status in {404, 410}:
                return False
            raise self._error(trouble, self._tries) from trouble
        part.replace(path)
        return True

    async def aclose(self) -> None:
        """Close the connections."""
        await self._wire.aclose()

    async def _listed(self, path: str, **query: str) -> AsyncIterator[Mapping[str, object]]:
        """Everything in a list, page by page."""
        after: str | None = None
        while True:
            page = await self._page(path, query if after is None else query | {"after": after})
            found = page.get("data")
            data = [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
            for one in data:
                yield one
            if not page.get("has_more") or not data:
                return
            after = str(data[-1].get("id"))

    async def _page(self, path: str, query: Mapping[str, str]) -> Mapping[str, object]:
        async def once() -> Mapping[str, object]:
            return _mapping(await self._wire.get(path, limit=_PAGE, **query))

        return await self._again(once)

    async def _again(self, once: Callable[[], Awaitable[T]]) -> T:
        try:
            return await tried(once, self._tries, self._max_wait)
        except Trouble as trouble:
            raise self._error(trouble, self._tries) from trouble

    def _error(self, trouble: Trouble, tries: int) -> EndpointError:
        if trouble.status in {404, 405}:
            return EndpointRefusedError(
                f"the endpoint {self._identity.base_url!r} has no batch API, or not this batch or file "
                f"({trouble}): check that it is the account and the address that the batch was made with; "
                "without a batch API use imr-llm run, or batch submit --files-only",
                attempts=tries,
            )
        return endpoint_error(trouble, self._identity, tries)


def _batch(data: Mapping[str, object]) -> RemoteBatch:
    batch_id, status = data.get("id"), data.get("status")
    if not isinstance(batch_id, str) or not isinstance(status, str):
        raise Trouble(TroubleKind.BODY)
    counts = _dict(data.get("request_counts"))
    metadata = _dict(data.get("metadata"))
    listed = _dict(data.get("errors")).get("data")
    complaints = [_complaint(_dict(one)) for one in listed] if isinstance(listed, list) else []
    return RemoteBatch(
        id=batch_id,
        status=status,
        input_file_id=str(data.get("input_file_id") or ""),
        output_file_id=_id(data.get("output_file_id")),
        error_file_id=_id(data.get("error_file_id")),
        completed=_count(counts.get("completed")),
        failed=_count(counts.get("failed")),
        complaints=tuple(complaints),
        metadata={name: str(value) for name, value in metadata.items()},
    )


def _complaint(data: Mapping[str, object]) -> Complaint:
    line = data.get("line")
    code = Trouble(TroubleKind.STATUS, code=str(data.get("code"))).code
    return Complaint(code or "unknown", line if isinstance(line, int) else None)


def _file_id(data: Mapping[str, object]) -> str:
    found = _id(data.get("id"))
    if found is None:
        raise Trouble(TroubleKind.BODY)
    return found


def _mapping(body: bytes) -> Mapping[str, object]:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        raise Trouble(TroubleKind.BODY) from None
    if not isinstance(data, dict):
        raise Trouble(TroubleKind.BODY)
    return data


def _dict(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _id(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _count(value: object) -> int:
    return value if isinstance(value, int) and value > 0 else 0
