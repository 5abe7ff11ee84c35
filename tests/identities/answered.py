"""Completions for planted letters: what a careful model answers to the letter as it is, and as it is sent."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import yaml

from imr_llm import load_letter
from imr_llm.identities import disguise_for
from tests.endpoint.process import ROOT
from tests.endpoint.scripts import HEADER

GOLD = ROOT / "gold" / "handwritten"
COMPLETIONS = ROOT / "tests" / "endpoint" / "completions" / "gold"
_SUMMARY: dict[str, object] = {
    "headline": {"text": "Two requests.", "paths": ["outcome"]},
    "overview": [],
    "items": [
        {"number": 1, "decision": None, "sentences": [{"text": "A request.", "paths": ["outcome"]}]},
    ],
    "meaning": [],
}


def scripts_for(
    letter: Path, gold: str, folder: Path, *, hidden: bool, header: dict[str, str] | None = None
) -> Path:
    """A folder with the completions of a planted letter; `gold` names the letter that it was made from.

    With `hidden` they quote the letter as it is sent de-identified, else as it is. `header` replaces values
    of the header. The variant `fanciful` tells of the employee what the letter does not.
    """
    data = yaml.safe_load((COMPLETIONS / f"{gold}.yaml").read_text("utf-8"))
    data.pop("changed", None)
    data["reply"]["header"] |= header or {}
    loaded = load_letter(letter)
    disguise = disguise_for(loaded)
    say: Callable[[str], str] = disguise.hidden if hidden else str
    shown = folder / f"{letter.stem}.shown.txt"
    folder.mkdir(parents=True, exist_ok=True)
    shown.write_text(say(loaded.clean.text), "utf-8")
    data = said(data, say) | {"letter": str(shown)}
    employee = (header or {}).get("employee", "@ Nobody").removeprefix("@ ")
    fell = f"1| {say(employee)} fell from a ladder"
    data["changed"] = {"fanciful": {"patient.mechanism_of_injury": fell}}
    _write(folder / "extract.yaml", data)
    summary = {"purpose": "summarize", "contains": ["disputed_items"], "reply": _SUMMARY}
    _write(folder / "summarize.yaml", summary)
    return folder


def header_of(text: str) -> dict[str, str]:
    """What a planted header says of employee and claim, as a completion quotes it."""
    values = {"employee": r"^Employee: (.+)$", "claim_number": r"^Claim Number: (\S+)$"}
    return {
        name: f"@ {found[1].strip()}"
        for name, pattern in values.items()
        if (found := re.search(pattern, text, re.MULTILINE)) is not None
    }


def said(value: object, say: Callable[[str], str]) -> dict[str, object]:
    """A mapping with every text of it said in another way; marks of places stay."""

    def one_said(one: object) -> object:
        if isinstance(one, str):
            return say(one)
        if isinstance(one, Mapping):
            return {name: one_said(under) for name, under in one.items()}
        return [one_said(under) for under in one] if isinstance(one, list) else one

    made = one_said(value)
    assert isinstance(made, dict)
    return made


def _write(path: Path, data: object) -> None:
    path.write_text(f"{HEADER}\n{yaml.safe_dump(data, allow_unicode=True, sort_keys=False)}", "utf-8")
