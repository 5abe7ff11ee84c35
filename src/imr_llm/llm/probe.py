"""What an endpoint can do, found out by asking it: for `imr-llm doctor`."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from imr_llm.domain.exchange import Exchange, Message, PromptIdentity
from imr_llm.errors import EndpointError
from imr_llm.llm.client import Client
from imr_llm.llm.endpoint import EndpointIdentity
from imr_llm.llm.gate import Gate
from imr_llm.llm.transport import Trouble, TroubleKind
from imr_llm.llm.wire import Wire
from imr_llm.settings import ReplyMode


class Honoured(StrEnum):
    """How far an endpoint keeps to the reply schema in one mode."""

    ENFORCED = "enforced"
    """The answer fits although the prompt asks for one that does not."""
    FOLLOWED = "followed"
    """The answer fits when the prompt asks for one that does; nothing forces it."""
    NO = "no"


@dataclass(frozen=True, slots=True)
class ModeReport:
    """One mode of structured output: how far it is honoured, and what went wrong where it is not."""

    mode: ReplyMode
    honoured: Honoured
    problem: str | None
    seconds: float
    """Time of the last request for this mode."""


@dataclass(frozen=True, slots=True)
class ProbeReport:
    """What was found out about an endpoint; every text in it is safe to print."""

    endpoint: str
    """Base URL without secrets."""
    model: str
    reachable: bool
    """Whether any HTTP response came."""
    problem: str | None
    """Why nothing more was asked; None when the modes were tried."""
    model_listed: bool | None
    """Whether the list of models names the model; None where the endpoint gives no such list."""
    modes: tuple[ModeReport, ...]

    @property
    def best_mode(self) -> ReplyMode | None:
        """The mode to use: enforced before followed, in the order of `ReplyMode`; None when none works."""
        for level in (Honoured.ENFORCED, Honoured.FOLLOWED):
            for one in self.modes:
                if one.honoured is level:
                    return one.mode
        return None


class _Fruit(BaseModel):
    """The answer that the probe asks for."""

    model_config = ConfigDict(extra="forbid")

    word: Literal["kumquat"] = Field(description="A fruit.")
    number: int


# Models that reason spend most of these before they answer.
_MAX_TOKENS = 2000
_IDENTITY = PromptIdentity("probe", "v1", "")
_FITTING = json.dumps({"word": "kumquat", "number": 7})
_UNFITTING = json.dumps({"word": "banana", "number": "seven"})


async def probe(
    *, model: str, base_url: str | None, api_key: str | None, timeout: float, ca_file: Path | None = None
) -> ProbeReport:
    """Ask an endpoint for its models and for a few short answers. Never raises for what the endpoint does.

    `timeout` is in seconds for each request; nothing is tried twice. Sends no letter text.
    """
    endpoint = EndpointIdentity.of(model, base_url, ReplyMode.JSON_SCHEMA, None).base_url
    wire = Wire(base_url=base_url, api_key=api_key, timeout=timeout, ca_file=ca_file)
    listed: bool | None = None
    problem: str | None = None
    reachable = True
    try:
        listed = _lists(await wire.get("/models"), model)
    except Trouble as trouble:
        reachable = trouble.kind is TroubleKind.STATUS or trouble.kind is TroubleKind.NOT_AN_API
        # Servers without a list of models exist, so only what the next request would meet too ends the probe.
        if not reachable or trouble.status == 401:
            problem = str(trouble)
    finally:
        await wire.aclose()
    modes: tuple[ModeReport, ...] = ()
    if problem is None:
        client = partial(
            Client, model=model, base_url=base_url, api_key=api_key, timeout=timeout, ca_file=ca_file
        )
        modes = tuple([await _mode(mode, client) for mode in ReplyMode])
    return ProbeReport(endpoint, model, reachable, problem, listed, modes)


def _lists(body: bytes, model: str) -> bool | None:
    try:
        data = json.loads(body)
    except ValueError:
        return None
    match data:
        case {"data": list(models)}:
            return any(isinstance(one, dict) and one.get("id") == model for one in models)
    return None


async def _mode(mode: ReplyMode, client_of: Callable[..., Client]) -> ModeReport:
    client = client_of(mode=mode, transport_tries=1, shape_reasks=0, gate=Gate(stop_after=2))
    tries = [(_UNFITTING, Honoured.ENFORCED), (_FITTING, Honoured.FOLLOWED)]
    if mode is ReplyMode.JSON_OBJECT:
        # The schema stands in the prompt alone here, so no endpoint can enforce it.
        del tries[0]
    problem: str | None = None
    seconds = 0.0
    try:
        for example, level in tries:
            started = time.monotonic()
            reply = await client.answer(_exchange(example))
            seconds = time.monotonic() - started
            if reply.failure is None:
                return ModeReport(mode, level, None, seconds)
            problem = reply.failure.message
    except EndpointError as error:
        problem = str(error)
    finally:
        await client.aclose()
    return ModeReport(mode, Honoured.NO, problem, seconds)


def _exchange(example: str) -> Exchange:
    asked = Message("user", f"This is a test. Answer with exactly this JSON: {example}")
    return Exchange("probe", _IDENTITY, (asked,), _Fruit, _MAX_TOKENS)
