"""The endpoint's files and batches over plain HTTP: limits, steps, and every end that a batch can come to."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.endpoint.process import Endpoint, running_endpoint

BOUNDARY = "4f2c"


@pytest.fixture(scope="module")
def small() -> Iterator[Endpoint]:
    """An endpoint that takes three requests and 4000 bytes per batch."""
    with running_endpoint(options=["--batch-requests", "3", "--batch-bytes", "4000"]) as running:
        yield running


def call(endpoint: Endpoint, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, bytes]:
    """Status and body of a response."""
    connection = http.client.HTTPConnection(
        endpoint.base_url.removeprefix("http://").removesuffix("/v1"), timeout=5
    )
    try:
        connection.request(method, f"/v1/{path}", body, headers)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def line(model: str, number: int, **changes: object) -> dict[str, Any]:
    """A request of an input file, well-formed but for the changes."""
    body = {
        "model": model,
        "messages": [{"role": "user", "content": f"a shoulder sling, as JSON ({number})"}],
        "response_format": {"type": "json_schema", "json_schema": {"name": "ruling", "schema": {}}},
    }
    return {
        "custom_id": f"r{number}",
        "method": "POST",
        "url": "/v1/chat/completions",
        "body": body,
    } | changes


def upload(endpoint: Endpoint, content: bytes, *, name: str = "in.jsonl") -> tuple[int, dict[str, Any]]:
    """Status and answer of an upload."""
    parts = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nbatch\r\n'
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
    ).encode()
    body = parts + content + f"\r\n--{BOUNDARY}--\r\n".encode()
    content_type = f"multipart/form-data; boundary={BOUNDARY}"
    status, answer = call(endpoint, "POST", "files", body, **{"content-type": content_type})
    return status, json.loads(answer)


def made(endpoint: Endpoint, lines: list[dict[str, Any]]) -> dict[str, Any]:
    """A batch of these requests."""
    content = "".join(json.dumps(one) + "\n" for one in lines).encode()
    file_id = upload(endpoint, content)[1]["id"]
    asked = {"input_file_id": file_id, "endpoint": "/v1/chat/completions", "completion_window": "24h"}
    status, answer = call(endpoint, "POST", "batches", json.dumps(asked | {"metadata": {"k": "v"}}).encode())
    assert status == 200
    batch: dict[str, Any] = json.loads(answer)
    assert (batch["status"], batch["metadata"]) == ("validating", {"k": "v"})
    return batch


def polled(endpoint: Endpoint, batch: dict[str, Any]) -> dict[str, Any]:
    """The batch after one more look."""
    found: dict[str, Any] = json.loads(call(endpoint, "GET", f"batches/{batch['id']}")[1])
    return found


def lines_of(endpoint: Endpoint, file_id: str | None) -> dict[str, Any]:
    """The lines of a results file by custom id."""
    if file_id is None:
        return {}
    content = call(endpoint, "GET", f"files/{file_id}/content")[1]
    return {one["custom_id"]: one for one in map(json.loads, content.splitlines())}


def test_a_batch_is_waited_for_and_answers_every_request(endpoint: Endpoint) -> None:
    """After as many looks as its model says, in an order of its own."""
    batch = made(endpoint, [line("batch-polls@3", number) for number in range(3)])
    assert [polled(endpoint, batch)["status"] for _ in range(3)] == ["in_progress"] * 2 + ["completed"]
    ended = polled(endpoint, batch)
    found = lines_of(endpoint, ended["output_file_id"])
    assert list(found) == ["r2", "r1", "r0"]
    assert {one["response"]["status_code"] for one in found.values()} == {200}
    assert ended["error_file_id"] is None
    assert ended["request_counts"] == {"total": 3, "completed": 3, "failed": 0}


def test_requests_that_fail_stand_in_the_error_file(endpoint: Endpoint) -> None:
    """Faults of single requests and of the connection become lines with their status."""
    model = "batch-polls@1&fault-429x1,400x1,resetx1+lines"
    ended = polled(endpoint, made(endpoint, [line(model, number) for number in range(4)]))
    errors = lines_of(endpoint, ended["error_file_id"])
    assert {name: one["response"]["status_code"] for name, one in errors.items()} == {
        "r0": 429, "r1": 400, "r2": 500,
    }  # fmt: skip
    assert list(lines_of(endpoint, ended["output_file_id"])) == ["r3"]
    assert ended["request_counts"]["failed"] == 3


@pytest.mark.parametrize("end", ["expired", "cancelled", "missing"])
def test_a_batch_may_end_with_some_of_its_answers(endpoint: Endpoint, end: str) -> None:
    """What was executed in time is there; only an expired batch says what was not."""
    model = f"batch-{end}x1@1+partial"
    ended = polled(endpoint, made(endpoint, [line(model, number) for number in range(3)]))
    assert ended["status"] == ("completed" if end == "missing" else end)
    assert list(lines_of(endpoint, ended["output_file_id"])) == ["r0"]
    errors = lines_of(endpoint, ended["error_file_id"])
    assert {name: one["error"]["code"] for name, one in errors.items()} == (
        {"r1": "batch_expired", "r2": "batch_expired"} if end == "expired" else {}
    )
    again = polled(endpoint, made(endpoint, [line(model, 1)]))
    assert again["status"] == "completed"


def test_a_batch_that_is_cancelled_executes_nothing_more(endpoint: Endpoint) -> None:
    """It is first cancelling, then cancelled."""
    batch = made(endpoint, [line("batch-polls@9+cancel", 1)])
    status, answer = call(endpoint, "POST", f"batches/{batch['id']}/cancel")
    assert (status, json.loads(answer)["status"]) == (200, "cancelling")
    assert polled(endpoint, batch)["status"] == "cancelled"
    assert endpoint.batches("batch-polls@9+cancel")[0]["answered"] == []


@pytest.mark.parametrize(
    ("lines", "code", "number"),
    [
        ([line("scripted", 1), line("scripted", 1)], "duplicate_custom_id", None),
        ([line("scripted", 1, url="/v1/embeddings")], "url_mismatch", 1),
        ([line("scripted", 1, method="GET")], "invalid_method", 1),
        ([line("scripted", 1), line("other", 2)], "model_mismatch", 2),
        ([line("scripted", 1, custom_id="x" * 65)], "invalid_custom_id", 1),
        ([line("scripted", number) for number in range(4)], "too_many_tasks", None),
        ([], "empty_file", None),
        ([line("batch-failed@token_limit_exceeded", 1)], "token_limit_exceeded", None),
    ],
)
def test_a_file_that_the_api_would_not_take_fails_the_batch(
    small: Endpoint, lines: list[dict[str, Any]], code: str, number: int | None
) -> None:
    """The batch says what is wrong and where, and nothing was executed."""
    ended = polled(small, made(small, lines))
    assert ended["status"] == "failed"
    assert [(one["code"], one["line"]) for one in ended["errors"]["data"]] == [(code, number)]
    assert (ended["output_file_id"], ended["error_file_id"]) == (None, None)


def test_uploads_are_limited_listed_and_deleted(small: Endpoint) -> None:
    """Too large and not JSONL is refused; the list comes in pages, newest first."""
    assert upload(small, b"x" * 4001)[0] == 413
    assert upload(small, b"{}", name="in.txt")[0] == 400
    ids = [upload(small, b"{}", name=f"in{number}.jsonl")[1]["id"] for number in range(3)]
    first = json.loads(call(small, "GET", "files?purpose=batch&limit=2")[1])
    assert [one["id"] for one in first["data"]] == [ids[2], ids[1]]
    rest = json.loads(call(small, "GET", f"files?purpose=batch&limit=2&after={first['last_id']}")[1])
    assert rest["data"][0]["id"] == ids[0]
    assert call(small, "DELETE", f"files/{ids[0]}")[0] == 200
    assert call(small, "GET", f"files/{ids[0]}/content")[0] == 404
    assert call(small, "GET", "batches/batch_999")[0] == 404


def test_a_response_may_be_lost_when_the_work_is_done(endpoint: Endpoint) -> None:
    """A file and a batch are there although nobody was told."""
    model = "batch-lost-uploadx1,lost-createx1+lost"
    with pytest.raises((ConnectionError, http.client.HTTPException)):
        made(endpoint, [line(model, 1)])
    with pytest.raises((ConnectionError, http.client.HTTPException)):
        made(endpoint, [line(model, 1)])
    assert len(endpoint.batches(model)) == 1
