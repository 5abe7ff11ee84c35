"""`/v1/files`: uploads, their list, and their content."""

from __future__ import annotations

import itertools
import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.endpoint.answers import Answer, error

_BOUNDARY = re.compile(r'boundary="?([^";]+)"?')
_PARAMETER = re.compile(r'(name|filename)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file, with what the API says of it."""

    id: str
    name: str
    purpose: str
    content: bytes = field(repr=False)
    created_at: int

    def described(self) -> dict[str, object]:
        """The file object of the API."""
        return {
            "id": self.id,
            "object": "file",
            "bytes": len(self.content),
            "created_at": self.created_at,
            "filename": self.name,
            "purpose": self.purpose,
            "status": "processed",
        }


class Files:
    """All files, in the order in which they came."""

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self._stored: dict[str, StoredFile] = {}
        self._numbers = itertools.count(1)

    def get(self, file_id: object) -> StoredFile | None:
        """The file with an id."""
        return self._stored.get(str(file_id))

    def store(self, name: str, purpose: str, content: bytes) -> StoredFile:
        """Keep a file."""
        stored = StoredFile(f"file-{next(self._numbers)}", name, purpose, content, int(time.time()))
        self._stored[stored.id] = stored
        return stored

    def upload(self, body: bytes, content_type: str) -> StoredFile | Answer:
        """Keep what a multipart request brought, or say what is wrong with it."""
        parts = _parts(body, content_type)
        if "purpose" not in parts or "file" not in parts:
            return error(400, "'file' and 'purpose' are required", "missing_required_parameter")
        purpose = parts["purpose"][1].decode()
        name, content = parts["file"]
        if purpose != "batch":
            return error(400, f"{purpose!r} is not one of ['batch']", "invalid_value")
        if not name.endswith(".jsonl"):
            return error(400, "Invalid file format for Batch API. Must be .jsonl", "invalid_file_format")
        if len(content) > self._max_bytes:
            return error(413, "The file exceeds the maximum file size", "file_too_large")
        return self.store(name, purpose, content)

    def listed(self, query: Mapping[str, list[str]]) -> Answer:
        """A page of the list, newest first."""
        wanted = query.get("purpose")
        found = [one for one in reversed(self._stored.values()) if wanted is None or one.purpose in wanted]
        return page([one.described() for one in found], query)

    def content(self, file_id: str) -> Answer:
        """The content of a file."""
        stored = self.get(file_id)
        if stored is None:
            return no_such("file", file_id)
        return Answer(200, stored.content, media_type="application/octet-stream")

    def deleted(self, file_id: str) -> Answer:
        """Forget a file."""
        if self._stored.pop(file_id, None) is None:
            return no_such("file", file_id)
        return json_answer({"id": file_id, "object": "file", "deleted": True})


def json_answer(body: object) -> Answer:
    """A good answer."""
    return Answer(200, json.dumps(body, ensure_ascii=False).encode())


def no_such(kind: str, asked: str) -> Answer:
    """The 404 of the API."""
    return error(404, f"No {kind} found with id {asked!r}.", "not_found")


def page(found: list[dict[str, object]], query: Mapping[str, list[str]]) -> Answer:
    """The part of a list that `after` and `limit` ask for."""
    limit = min(int(query.get("limit", ["20"])[0]), 100)
    after = query.get("after", [None])[0]
    start = next((place + 1 for place, one in enumerate(found) if one["id"] == after), 0)
    data = found[start : start + limit]
    ends = {"first_id": data[0]["id"], "last_id": data[-1]["id"]} if data else {}
    return json_answer({"object": "list", "data": data, "has_more": start + limit < len(found)} | ends)


def _parts(body: bytes, content_type: str) -> dict[str, tuple[str, bytes]]:
    """The parts of a multipart body by their name: file name and content."""
    match = _BOUNDARY.search(content_type)
    if match is None:
        return {}
    parts = {}
    for part in body.split(b"--" + match[1].encode())[1:-1]:
        head, _, content = part.partition(b"\r\n\r\n")
        given = dict(_PARAMETER.findall(head.decode("utf-8", "replace")))
        parts[given.get("name", "")] = (given.get("filename", ""), content.removesuffix(b"\r\n"))
    return parts
