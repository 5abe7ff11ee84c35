"""Misbehaviour on demand, chosen by the model name of a request.

`fault-KIND` misbehaves always, `fault-KINDx2` for the first two requests under that model name and well
afterwards, `fault-500x1,malformedx1` in turn, `fault-429x1@0.5` with an argument, and anything after `+`
only makes the name a new one: `fault-resetx1+my_test`. `mixed-5*429,3*500,1*hang@2+seed1` misbehaves now and
then: in so many of a hundred requests, chosen by the request's number and the whole name.
"""

from __future__ import annotations

import json
import random
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import formatdate

from tests.endpoint.answers import Answer, Ending, Said, error

_PLAN = re.compile(r"(?:batch-[^+&]*&)?fault-(?P<plan>[^+]+)(?:\+.*)?")
_FAULT = re.compile(r"(?P<kind>[a-z0-9_-]+?)(?:x(?P<times>\d+))?(?:@(?P<argument>[a-z0-9._]+))?")
_MIXED = re.compile(r"mixed-(?P<plan>[^+]+)(?:\+.*)?")
_SHARE = re.compile(r"(?P<share>\d+(?:\.\d+)?)\*(?P<fault>.+)")
_STATUS = re.compile(r"[45]\d\d")


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of misbehaviour; `times` None means always."""

    kind: str
    times: int | None
    argument: str | None


def plan(model: str) -> tuple[Fault, ...] | None:
    """The faults that a model name asks for, in order; None for a well-behaved name.

    Raises ValueError for a fault that this endpoint does not know.
    """
    named = _PLAN.fullmatch(model)
    if named is None:
        return None
    return parsed_plan(named["plan"], KINDS)


def parsed_plan(words: str, kinds: frozenset[str]) -> tuple[Fault, ...]:
    """The faults of a plan, in order; raises ValueError for one that is not of these kinds and no status."""
    faults = []
    for part in words.split(","):
        match = _FAULT.fullmatch(part)
        if match is None or not (match["kind"] in kinds or _STATUS.fullmatch(match["kind"])):
            raise ValueError(f"no fault {part!r}: there is {', '.join(sorted(kinds))} and any 4xx or 5xx")
        times = int(match["times"]) if match["times"] else None
        faults.append(Fault(match["kind"], times, match["argument"]))
    return tuple(faults)


def drawn(model: str, request: int) -> Fault | None:
    """The fault of a `mixed-…` name for the request with this number; None for most, and for other names.

    Raises ValueError for a fault that this endpoint does not know.
    """
    named = _MIXED.fullmatch(model)
    if named is None:
        return None
    draw = random.Random(f"{model} {request}").uniform(0, 100)
    for part in named["plan"].split(","):
        share = _SHARE.fullmatch(part)
        if share is None:
            raise ValueError(f"no share {part!r}: write 5*429 for five in a hundred")
        found = plan(f"fault-{share['fault']}")
        assert found is not None
        draw -= float(share["share"])
        if draw < 0:
            return found[0]
    return None


def due(faults: tuple[Fault, ...], request: int) -> Fault | None:
    """The fault for the request with this number (from 0) under its model name."""
    start = 0
    for fault in faults:
        if fault.times is None or request < start + fault.times:
            return fault
        start += fault.times
    return None


def broken_transport(fault: Fault) -> Answer | None:
    """The answer of a fault below the level of completions; None when the fault is of the completion."""
    if _STATUS.fullmatch(fault.kind):
        return error(int(fault.kind), "scripted fault", f"fault_{fault.kind}", **_retry_after(fault.argument))
    if fault.kind == "hang":
        return Answer(200, b"{}", delay=float(fault.argument or 30))
    return _BROKEN.get(fault.kind)


def spoiled(fault: Fault, said: Said) -> Said:
    """The completion after a fault of the completion."""
    return _SPOILERS[fault.kind](said)


def _retry_after(argument: str | None) -> dict[str, str]:
    if argument is None:
        return {}
    if argument.startswith("ms"):
        return {"retry-after-ms": argument[2:]}
    if argument.startswith("date"):
        return {"retry-after": formatdate(time.time() + float(argument[4:]), usegmt=True)}
    return {"retry-after": argument}


def _schema_invalid(said: Said) -> Said:
    data = json.loads(said.text)
    first = next(iter(data))
    del data[first]
    return said.with_text(json.dumps(data | {"not_in_the_schema": 1}))


def _invented(said: Said) -> Said:
    changed = False

    def change(value: object) -> object:
        nonlocal changed
        if isinstance(value, str) and " " in value and not changed:
            changed = True
            return f"{value} thrice weekly for 99 weeks"
        if isinstance(value, dict):
            return {name: change(one) for name, one in value.items()}
        if isinstance(value, list):
            return [change(one) for one in value]
        return value

    return said.with_text(json.dumps(change(json.loads(said.text)), ensure_ascii=False))


_FLIPS = {"upheld": "overturned", "overturned": "upheld", "Upheld": "Overturned", "Overturned": "Upheld"}


def _flipped(said: Said) -> Said:
    return said.with_text(re.sub("|".join(_FLIPS), lambda match: _FLIPS[match[0]], said.text))


_BROKEN = {
    "reset": Answer(200, b"", ending=Ending.RESET),
    "cut": Answer(200, b'{"choices": [{"message"', ending=Ending.CUT),
    "drip": Answer(200, b"{}" + b" " * 300, ending=Ending.DRIP),
    "html": Answer(200, b"<html><body>Welcome</body></html>", media_type="text/html"),
    "broken-body": Answer(200, b'{"choices": ['),
    "choiceless": Answer(200, b'{"object": "chat.completion", "choices": []}'),
    "quota": error(429, "scripted fault", "insufficient_quota"),
    "moved": Answer(307, b"", {"location": "http://127.0.0.1:9/v1/chat/completions"}),
    "too-long": error(400, "scripted fault", "context_length_exceeded"),
    "too-long-in-prose": error(400, "The maximum context length is 10 tokens, requested 20.", None),
    "filtered-prompt": error(400, "scripted fault", "content_filter"),
    "missing-model": error(404, "scripted fault", "model_not_found"),
}

_SPOILERS: dict[str, Callable[[Said], Said]] = {
    "malformed": lambda said: said.with_text(said.text.replace('": ', '" ', 1) + ","),
    "unclosed": lambda said: said.with_text(said.text[:-1] + ","),
    "schema-invalid": _schema_invalid,
    "invented": _invented,
    "flipped": _flipped,
    "truncated": lambda said: Said(said.text[: len(said.text) // 2], "length"),
    "refusal": lambda _: Said("", refusal="I cannot help with that."),
    "filtered": lambda _: Said("", "content_filter"),
    "empty": lambda _: Said(""),
    "fenced": lambda said: said.with_text(f"```json\n{said.text}\n```"),
    "think": lambda said: said.with_text(f'<think>Is it {{"upheld"}}? I look.</think>\n\n{said.text}'),
    "prose": lambda said: said.with_text(
        f"Here is the JSON that you asked for:\n\n{said.text}\n\nAnything else?"
    ),
}

KINDS = frozenset(_SPOILERS) | frozenset(_BROKEN) | {"hang", "echo", "no-max_tokens", "no-temperature"}
