"""Drafts of the letters of this folder, from their authored replies."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from imr_llm.asking import Assembled, assemble, claims, number_lines
from imr_llm.asking.replies import Quoted
from imr_llm.checking import ground
from imr_llm.domain.draft import Draft
from tests.asking.authored import REPLIES, letter_of


def put_together(form: str, **changes: Any) -> Assembled:
    """The draft of a letter of this folder from its authored reply, changed at `path__to__part`."""
    letter = letter_of(form)
    reply = REPLIES[form](letter)
    for path, value in changes.items():
        reply = changed(reply, path.split("__"), value)
    return assemble(letter, claims(reply, number_lines(letter)), ground)


def changed(part: Any, steps: list[str], value: object) -> Any:
    """A copy of a reply with one part replaced; numbers count in lists, words keep the lines of a quote."""
    if not steps:
        same_lines = isinstance(part, Quoted) and isinstance(value, str) and part.lines
        return Quoted.of(str(value), *same_lines) if same_lines else value
    step, rest = steps[0], steps[1:]
    if step.isdigit():
        index = int(step)
        return [*part[:index], changed(part[index], rest, value), *part[index + 1 :]]
    return part.model_copy(update={step: changed(getattr(part, step), rest, value)})


def failed(assembled: Assembled) -> set[str]:
    """The paths that failed."""
    return {failure.path for failure in assembled.failures}


def without(draft: Draft, **blanks: Any) -> Draft:
    """A draft in which the fields at `path__to__part` are blank, and have no evidence."""
    evidence = dict(draft.evidence)
    for path, blank in blanks.items():
        draft = _blanked(draft, path.split("__"), blank)
        name = "".join(f"[{step}]" if step.isdigit() else f".{step}" for step in path.split("__"))[1:]
        evidence = {
            one: spans
            for one, spans in evidence.items()
            if one != name and not one.startswith((f"{name}.", f"{name}["))
        }
    return replace(draft, evidence=evidence)


def _blanked(part: Any, steps: list[str], blank: object) -> Any:
    if not steps:
        return blank
    step, rest = steps[0], steps[1:]
    if step.isdigit():
        index = int(step)
        return (*part[:index], _blanked(part[index], rest, blank), *part[index + 1 :])
    held = _blanked(getattr(part, step), rest, blank)
    return replace(part, **{step: held}) if isinstance(part, Draft) else part.model_copy(update={step: held})
