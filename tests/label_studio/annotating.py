"""A run over letters, its tasks, and what an annotator makes of them, as Label Studio exports it."""

from __future__ import annotations

import copy
import io
import json
from pathlib import Path
from typing import Any

from imr_llm.label_studio.importing import Imported, import_file
from imr_llm.label_studio.tasks import tasks_of, write_tasks
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.ledger_view import LedgerView

MOST = 20_000_000
Region = list[dict[str, Any]]


def tasks_in(run_dir: Path, *, finished: bool = False) -> list[dict[str, Any]]:
    """The tasks of a run, as they are in the file that is exported."""
    stream = io.StringIO()
    with LedgerView.read(run_dir) as ledger:
        found = [task for _, task in tasks_of(ledger, MOST, finished=finished)]
        assert all(task is not None for task in found)
        write_tasks(stream, [task for task in found if task is not None])
    tasks: list[dict[str, Any]] = json.loads(stream.getvalue())
    return tasks


class Work:
    """One annotation in the making; regions are what is said of one place."""

    def __init__(self, task: dict[str, Any], number: int = 1) -> None:
        self.task = copy.deepcopy(task)
        self.number = number
        self.added = 0
        self.by: object = 1
        self.updated_at = "2026-11-01T10:00:00.250000Z"
        self.text: str = task["data"]["text"]
        self.regions: dict[str, Region] = {}
        for one in copy.deepcopy(task["predictions"][0]["result"]):
            self.regions.setdefault(one["id"], []).append(one)

    def find(self, label: str, *, item: int | None = None, entry: int | None = None) -> str:
        """The id of a region."""
        return next(
            name
            for name, region in self.regions.items()
            if self._said(region, "field", "labels") == [label]
            and (item is None or self._said(region, "item", "number") == item)
            and (entry is None or self._said(region, "entry", "number") == entry)
        )

    def remove(self, label: str, **which: int) -> Work:
        """Take a region away."""
        del self.regions[self.find(label, **which)]
        return self

    def remove_item(self, item: int) -> Work:
        """Take away everything that is said of a disputed item."""
        gone = [name for name, region in self.regions.items() if self._said(region, "item", "number") == item]
        for name in gone:
            del self.regions[name]
        return self

    def say(self, label: str, control: str, said: object, **which: int) -> Work:
        """Say something of a region that is there; None takes away what is said."""
        self._say(self.regions[self.find(label, **which)], control, said)
        return self

    def move(self, label: str, words: str, **which: int) -> Work:
        """Put a region elsewhere."""
        at = self._at(words)
        for one in self.regions[self.find(label, **which)]:
            # What is typed of a place is called text as well.
            typed = {"text": one["value"]["text"]} if one["type"] == "textarea" else {}
            one["value"].update(at | typed)
        return self

    def add(self, label: str, words: str, **said: object) -> Work:
        """Label words, and say of them what is said by control."""
        at = self._at(words)
        self.added += 1
        name = f"new{self.added}"
        region: Region = [
            {
                "id": name,
                "from_name": "field",
                "to_name": "text",
                "type": "labels",
                "value": {**at, "labels": [label]},
            }
        ]
        for control, value in said.items():
            self._say(region, control, value)
        self.regions[name] = region
        return self

    def done(self) -> dict[str, Any]:
        """The task as it is exported."""
        annotation = {
            "id": self.number,
            "unique_id": f"annotation-{self.number}",
            "completed_by": self.by,
            "result": [one for region in self.regions.values() for one in region],
            "was_cancelled": False,
            "updated_at": self.updated_at,
            "lead_time": 12.5,
        }
        return {**self.task, "id": 7, "project": 3, "annotations": [annotation], "predictions": [11]}

    def _at(self, words: str) -> dict[str, Any]:
        start = self.text.index(words)
        return {"start": start, "end": start + len(words), "text": words}

    @staticmethod
    def _said(region: Region, control: str, key: str) -> object:
        return next((one["value"][key] for one in region if one["from_name"] == control), None)

    @staticmethod
    def _say(region: Region, control: str, said: object) -> None:
        region[:] = [one for one in region if one["from_name"] != control]
        if said is not None:
            known: dict[str, tuple[str, dict[str, object]]] = {
                "value": ("textarea", {"text": [said]}),
                "reason": ("textarea", {"text": [said]}),
                "item": ("number", {"number": said}),
                "entry": ("number", {"number": said}),
            }
            kind, content = known.get(control, ("choices", {"choices": [said]}))
            at = {name: region[0]["value"][name] for name in ("start", "end", "text")}
            region.append(
                {
                    "id": region[0]["id"],
                    "from_name": control,
                    "to_name": "text",
                    "type": kind,
                    "value": {**at, **content},
                }
            )


def imported(run_dir: Path, *tasks: object, names: dict[int, str] | None = None) -> list[Imported]:
    """What becomes of a file with these tasks."""
    file = run_dir.parent / "annotations.json"
    file.write_text(json.dumps(list(tasks)), encoding="utf-8")
    with Ledger.open(run_dir) as ledger:
        return list(import_file(ledger, file, MOST, names or {}))
