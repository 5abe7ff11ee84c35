"""The Parquet file of a partition: a row for every letter, with its record and what it cost."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from imr_llm.domain.agreement import Agreement
from imr_llm.domain.provenance import TokenUsage
from imr_llm.runs.rows import Asked, LetterState, Outcome, Share
from imr_llm.runs.stored import now

TEXTS = ("id", "sha256", "state", "error", "message", "finished_at", "record", "summary", "exchanges")
COUNTS = ("attempts", "prompt_tokens", "completion_tokens", "cached_tokens", "compared", "agreed")
AMOUNTS = ("cost", "seconds")


@dataclass(frozen=True, slots=True)
class Finished:
    """A letter of a partition and what came of it."""

    id: str
    sha256: str | None
    outcome: Outcome


def to_parquet(finished: Sequence[Finished]) -> bytes:
    """The file of a partition. Columns: docs/scale.md."""
    import pyarrow
    from pyarrow import parquet

    at = now()
    rows = [_row(one, at) for one in finished]
    types = {
        **dict.fromkeys(TEXTS, pyarrow.string()),
        **dict.fromkeys(COUNTS, pyarrow.int64()),
        **dict.fromkeys(AMOUNTS, pyarrow.float64()),
    }
    table = pyarrow.Table.from_pylist(rows, schema=pyarrow.schema(list(types.items())))
    written = io.BytesIO()
    parquet.write_table(table, written, compression="zstd")
    return written.getvalue()


def from_parquet(data: bytes) -> Iterator[Finished]:
    """The letters in the file of a partition, in their order."""
    from pyarrow import parquet

    with parquet.ParquetFile(io.BytesIO(data)) as file:
        for batch in file.iter_batches(batch_size=64, use_threads=False):
            yield from map(_finished, batch.to_pylist())


def _row(finished: Finished, at: str) -> dict[str, Any]:
    outcome = finished.outcome
    usage = outcome.usage
    return {
        "id": finished.id,
        "sha256": finished.sha256,
        "state": outcome.state.value,
        "error": outcome.error,
        "message": outcome.message,
        "finished_at": at,
        "record": _text(outcome.record_json),
        "summary": _text(outcome.summary_json),
        "exchanges": json.dumps([_asked_data(one) for one in outcome.asked]),
        "attempts": sum(one.attempts for one in outcome.asked),
        **usage.model_dump(),
        "cost": outcome.cost,
        "seconds": outcome.seconds,
        "compared": outcome.agreement.compared if outcome.agreement is not None else None,
        "agreed": outcome.agreement.agreed if outcome.agreement is not None else None,
    }


def _finished(row: dict[str, Any]) -> Finished:
    outcome = Outcome(
        state=LetterState(row["state"]),
        record_json=_bytes(row["record"]),
        summary_json=_bytes(row["summary"]),
        error=row["error"],
        message=row["message"],
        asked=tuple(_asked(one) for one in json.loads(row["exchanges"])),
        seconds=row["seconds"],
        # A file of an earlier version does not tell.
        agreement=Agreement(row["compared"], row["agreed"]) if row.get("compared") is not None else None,
    )
    return Finished(row["id"], row["sha256"], outcome)


def _asked_data(asked: Asked) -> dict[str, Any]:
    return {
        "purpose": asked.purpose,
        "attempts": asked.attempts,
        "usage": asked.usage.model_dump(),
        "seconds": asked.seconds,
        "replayed": asked.replayed,
        "cost": asked.cost,
        "failure": asked.failure,
        "field_groups": {
            group: {"usage": share.usage.model_dump(), "cost": share.cost}
            for group, share in asked.field_groups.items()
        },
    }


def _asked(data: dict[str, Any]) -> Asked:
    groups = {
        group: Share(TokenUsage(**share["usage"]), share["cost"])
        for group, share in data["field_groups"].items()
    }
    return Asked(**{**data, "usage": TokenUsage(**data["usage"]), "field_groups": groups})


def _text(data: bytes | None) -> str | None:
    return data.decode() if data is not None else None


def _bytes(text: str | None) -> bytes | None:
    return text.encode() if text is not None else None
