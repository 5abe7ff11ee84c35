"""The batch API of a provider: files go up and down, and a batch is made exactly once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from pathlib import Path
from typing import TypeVar

import pytest

from imr_llm.errors import EndpointRefusedError, EndpointUnreachableError
from imr_llm.llm.batch_api import BatchApi, Complaint
from imr_llm.llm.endpoint import EndpointIdentity
from imr_llm.llm.wire import Wire
from imr_llm.runs.batches.lines import request_line
from imr_llm.settings import ReplyMode
from tests.endpoint.process import Endpoint
from tests.llm.asking import KEY, LETTER_WORDS

T = TypeVar("T")
OURS = {"imr_llm_run": "1f", "imr_llm_batch": "1"}


def input_file(folder: Path, model: str, requests: int = 2) -> Path:
    """An input file of small requests."""
    path = folder / "in.jsonl"
    body: dict[str, object] = {
        "model": model,
        "messages": [{"role": "user", "content": f"{LETTER_WORDS} JSON"}],
    }
    body["response_format"] = {"type": "json_schema", "json_schema": {"name": "ruling", "schema": {}}}
    path.write_bytes(b"".join(request_line(f"{number:040x}-0", body) for number in range(requests)))
    return path


def run(base_url: str, work: Callable[[BatchApi], Awaitable[T]], *, tries: int = 3) -> T:
    """What the work makes of an API that is used once."""

    async def working() -> T:
        async with aclosing(Wire(base_url=base_url, api_key=KEY, timeout=5)) as wire:
            identity = EndpointIdentity.of("m", base_url, ReplyMode.JSON_SCHEMA, 0.0)
            return await work(BatchApi(wire, identity, tries=tries, max_wait=0.1))

    return asyncio.run(working())


def test_a_file_is_uploaded_found_and_comes_back_as_it_was(endpoint: Endpoint, tmp_path: Path) -> None:
    """Byte for byte, under the name that it was given."""
    path = input_file(tmp_path, "scripted")
    path.write_bytes(path.read_bytes() + "ä\r\n--x\r\n".encode())

    async def work(api: BatchApi) -> tuple[str, str | None, str | None]:
        file_id = await api.upload(path, "imr-llm-up-0001.jsonl")
        await api.download(file_id, tmp_path / "back.jsonl")
        return file_id, await api.find_file("imr-llm-up-0001.jsonl"), await api.find_file("other.jsonl")

    file_id, found, other = run(endpoint.base_url, work)
    assert (found, other) == (file_id, None)
    assert (tmp_path / "back.jsonl").read_bytes() == path.read_bytes()


@pytest.mark.parametrize("trouble", ["lost-createx1", "unmade-createx1", "503x1", "429x2", "lost-uploadx1"])
def test_a_batch_is_made_once_whatever_happens_to_the_response(
    endpoint: Endpoint, tmp_path: Path, trouble: str
) -> None:
    """A lost response, an endpoint that made nothing, a busy one: one batch in the end."""
    model = f"batch-{trouble}+once"
    path = input_file(tmp_path, model)

    async def work(api: BatchApi) -> str:
        return (await api.create(await api.upload(path, "once.jsonl"), OURS | {"for": trouble})).id

    made = run(endpoint.base_url, work)
    assert [one["id"] for one in endpoint.batches(model)] == [made]


def test_a_batch_is_found_by_its_metadata_behind_many_others(endpoint: Endpoint, tmp_path: Path) -> None:
    """Also on the second page of the provider's list; one that is not there is not found."""
    path = input_file(tmp_path, "batch-polls@9+found", 1)

    async def work(api: BatchApi) -> tuple[str, str | None, object]:
        file_id = await api.upload(path, "found.jsonl")
        mine = await api.create(file_id, {"mine": "yes"})
        for number in range(101):
            await api.create(file_id, {"number": str(number)})
        found = await api.find("file-none", {"mine": "yes"})
        return mine.id, found.id if found else None, await api.find("file-none", {"mine": "no"})

    mine, found, nothing = run(endpoint.base_url, work)
    assert found == mine
    assert nothing is None


def test_what_a_provider_says_of_a_batch_is_read(endpoint: Endpoint, tmp_path: Path) -> None:
    """Its state, its counts, its files, and its complaints without their prose."""
    good = input_file(tmp_path, "batch-polls@1&fault-429x1+said")

    async def work(api: BatchApi) -> object:
        batch = await api.create(await api.upload(good, "said.jsonl"), OURS)
        ended = await api.retrieve(batch.id)
        assert not batch.ended
        assert ended.ended
        await api.download(ended.output_file_id or "", tmp_path / "out.jsonl")
        await api.download(ended.error_file_id or "", tmp_path / "errors.jsonl")
        return (ended.status, ended.completed, ended.failed, dict(ended.metadata))

    assert run(endpoint.base_url, work) == ("completed", 1, 1, OURS)
    assert len((tmp_path / "out.jsonl").read_bytes().splitlines()) == 1
    bad = input_file(tmp_path, "batch-failed@token_limit_exceeded+said")

    async def failing(api: BatchApi) -> object:
        batch = await api.create(await api.upload(bad, "bad.jsonl"), OURS)
        return (await api.retrieve(batch.id)).complaints

    assert run(endpoint.base_url, failing) == (Complaint("token_limit_exceeded", None),)


def test_a_download_that_breaks_off_is_tried_again_and_never_half_there(
    endpoint: Endpoint, tmp_path: Path
) -> None:
    """Two cut downloads and a whole one; without enough tries there is no file."""
    path = input_file(tmp_path, "batch-cut-outputx4+cut")

    async def fetched(api: BatchApi) -> str:
        batch = await api.create(await api.upload(path, "cut.jsonl"), OURS)
        return (await api.retrieve(batch.id)).output_file_id or ""

    output = run(endpoint.base_url, fetched)
    target = tmp_path / "out.jsonl"
    with pytest.raises(EndpointUnreachableError, match="after 2 tries"):
        run(endpoint.base_url, lambda api: api.download(output, target), tries=2)
    assert not target.exists()
    run(endpoint.base_url, lambda api: api.download(output, target), tries=3)
    assert len(target.read_bytes().splitlines()) == 2


def test_results_that_are_gone_are_told_as_gone(endpoint: Endpoint, tmp_path: Path) -> None:
    """No error and no file: providers delete results after some weeks."""
    target = tmp_path / "out.jsonl"
    assert run(endpoint.base_url, lambda api: api.download("file-none", target)) is False
    assert list(tmp_path.iterdir()) == []


def test_an_endpoint_without_a_batch_api_is_refused_with_the_next_move(endpoint: Endpoint) -> None:
    """Nothing is tried again, and no letter's words are repeated."""
    with pytest.raises(EndpointRefusedError, match=r"has no batch API.*--files-only") as caught:
        run(f"{endpoint.base_url}/none", lambda api: api.retrieve("b"))
    assert LETTER_WORDS not in str(caught.value)


def test_ids_cannot_lead_to_other_paths(endpoint: Endpoint) -> None:
    """An id that a run directory was tampered with stays an id."""
    with pytest.raises(EndpointRefusedError, match="404"):
        run(endpoint.base_url, lambda api: api.retrieve("../models"))
