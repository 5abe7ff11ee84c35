"""What a run was started with: everything that changes its records, so that no run mixes two kinds."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from imr_llm.asking import AnswersReply, ExtractReply
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Style
from imr_llm.errors import ChangedRunError, LedgerError
from imr_llm.llm.endpoint import OPENAI_BASE_URL, printable_url
from imr_llm.llm.prompts import load_prompt
from imr_llm.llm.schemas import schema_sha256
from imr_llm.private_files import write_private
from imr_llm.settings import Deidentify, EngineChoice, ReplyMode, Settings
from imr_llm.summary import SUMMARY_PROMPTS, SummaryReply, summary_prompt

FILE_NAME = "manifest.json"
_MODEL_SIDE = frozenset(
    {
        "model", "base_url", "mode", "temperature", "max_tokens", "shape_reasks", "field_reasks",
        "reask_tokens", "deidentify", "prompts", "reply_schemas",
    }
)  # fmt: skip
"""Entries that change nothing in a letter for which no model was asked."""


class Manifest(BaseModel):
    """What changes the records of a run. Holds no key and no letter text."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    package_version: str
    engine: EngineChoice
    model: str | None = None
    base_url: Annotated[str | None, Field(description="Without what may be secret in it.")] = None
    mode: ReplyMode | None = None
    temperature: float | None = None
    max_tokens: int | None = None
    shape_reasks: int | None = None
    field_reasks: int | None = None
    reask_tokens: int | None = None
    deidentify: Annotated[
        Deidentify | None, Field(description="Whether stand-ins were sent, auto resolved by the endpoint.")
    ] = None
    summaries: bool = False
    style: Annotated[Style | None, Field(description="How summaries are written, where they are.")] = None
    store_text: Annotated[bool, Field(description="Whether the ledger keeps words of letters.")] = True
    prompts: Annotated[dict[str, str], Field(description="SHA-256 by name and version.")] = {}
    reply_schemas: Annotated[dict[str, str], Field(description="SHA-256 by name.")] = {}
    record_schema: Annotated[str, Field(description="SHA-256 of the schema of the records.")]

    def differences(self, other: Manifest) -> tuple[str, ...]:
        """The entries in which another manifest differs, as `name: this → other`."""
        return tuple(
            f"{name}: {_shown(mine)} → {_shown(theirs)}"
            for name, mine, theirs in _entries(self, other)
            if mine != theirs
        )

    def changed(self, other: Manifest) -> frozenset[str]:
        """The names of the entries in which another manifest differs, as `model` or `prompts.extract/v1`."""
        return frozenset(name for name, mine, theirs in _entries(self, other) if mine != theirs)

    def settings(self, current: Settings) -> Settings:
        """The current settings with what this run was started with in place of their own.

        Key, limits, cache and other things that do not change records stay as they are now.
        """
        pinned = {name: getattr(self, name) for name in _PINNED}
        written = self.style.model_dump() if self.style is not None else {}
        style = {f"summary_{name}": value for name, value in written.items()}
        if self.engine is EngineChoice.READER:
            return current.model_copy(update={name: pinned[name] for name in _PINNED_ALWAYS} | style)
        # The printable address may lack a part that is not printed; the current one has it.
        if current.base_url is not None and printable_url(current.base_url) == self.base_url:
            pinned["base_url"] = current.base_url
        return current.model_copy(update={**pinned, **style})


_PINNED_ALWAYS = ("engine", "store_text")
_PINNED = (
    *_PINNED_ALWAYS, "model", "base_url", "mode", "temperature", "max_tokens", "shape_reasks", "field_reasks",
    "reask_tokens", "deidentify",
)  # fmt: skip


def manifest_of(settings: Settings, *, summaries: bool) -> Manifest:
    """The manifest of a run that is started now; raises SettingsError where the settings do not fit."""
    engine = settings.chosen_engine()
    common: dict[str, Any] = {
        "package_version": version("imr-llm"),
        "engine": engine,
        "summaries": summaries,
        "store_text": settings.store_text,
        "style": settings.style if summaries else None,
        "record_schema": schema_sha256(CaseRecord),
    }
    if engine is EngineChoice.READER:
        return Manifest.model_validate(common)
    asked = _asked(engine, settings.style if summaries else None)
    return Manifest(
        **common,
        model=settings.model,
        base_url=printable_url(settings.base_url or OPENAI_BASE_URL),
        mode=settings.mode,
        temperature=settings.temperature,
        max_tokens=settings.max_tokens,
        shape_reasks=settings.shape_reasks,
        field_reasks=settings.field_reasks,
        reask_tokens=settings.reask_tokens,
        deidentify=settings.chosen_deidentify(),
        prompts={
            f"{one.name}/{one.version}": one.sha256 for one in (load_prompt(name).identity for name in asked)
        },
        reply_schemas={name: schema_sha256(reply) for name, reply in asked.items()},
    )


def _asked(engine: EngineChoice, style: Style | None) -> dict[str, type[BaseModel]]:
    """The reply types that an engine asks for, by the names of their prompts; no summary without a style."""
    asked: dict[str, type[BaseModel]] = {"answer": AnswersReply}
    if engine is EngineChoice.MODEL:
        asked["extract"] = ExtractReply
        if style is not None:
            asked[summary_prompt(style).identity.name] = SummaryReply
    return asked


def still_valid(engine_of_record: str, changed: frozenset[str]) -> bool:
    """Whether a record of a run holds in a run whose manifest differs in these entries.

    `engine_of_record` is the engine in the record's provenance.
    """
    by_reader = engine_of_record == EngineChoice.READER.value
    return all(
        _of_summaries(name) or name == "store_text" or (by_reader and name.partition(".")[0] in _MODEL_SIDE)
        for name in changed
    )


def writes_otherwise(changed: frozenset[str]) -> bool:
    """Whether summaries of a run do not stand in a run whose manifest differs in these entries."""
    return any(_of_summaries(name) and name != "summaries" for name in changed)


def _of_summaries(name: str) -> bool:
    """Whether an entry matters to summaries alone."""
    section, _, entry = name.partition(".")
    return section in {"summaries", "style"} or (
        section in {"prompts", "reply_schemas"} and entry.startswith(SUMMARY_PROMPTS)
    )


def read_manifest(run_dir: Path) -> Manifest | None:
    """The manifest of a run directory; None where there is none. Raises LedgerError for a damaged one."""
    path = run_dir / FILE_NAME
    try:
        return Manifest.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise LedgerError(f"{str(path)!r} cannot be read ({error.strerror}): check its permissions") from None
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the whole file"
        raise LedgerError(
            f"{str(path)!r} is no manifest of this version ({where}: {first['msg']}): "
            "start a new run in another directory"
        ) from None


def write_manifest(run_dir: Path, manifest: Manifest) -> None:
    """Write the manifest in one step; raises LedgerError."""
    path = run_dir / FILE_NAME
    try:
        write_private(path, f"{manifest.model_dump_json(indent=2)}\n".encode())
    except OSError as error:
        raise LedgerError(f"{str(path)!r} cannot be written ({error.strerror}): check the disk") from None


def check_unchanged(run_dir: Path, before: Manifest, now: Manifest) -> None:
    """Raise ChangedRunError, with the differences, where a run would be continued as another one."""
    differences = before.differences(now)
    if differences:
        raise ChangedRunError(
            f"{str(run_dir)!r} was started with other settings ({'; '.join(differences)}): continue with "
            f"those, or start a new run that re-uses what is still valid with --out NEW_DIR --fork {run_dir}"
        )


def _entries(one: Manifest, other: Manifest) -> list[tuple[str, object, object]]:
    entries: list[tuple[str, object, object]] = []
    for name in Manifest.model_fields:
        mine, theirs = getattr(one, name), getattr(other, name)
        if isinstance(mine, Mapping) and isinstance(theirs, Mapping):
            keys = sorted(mine.keys() | theirs.keys())
            entries += [(f"{name}.{key}", mine.get(key), theirs.get(key)) for key in keys]
        else:
            entries.append((name, mine, theirs))
    return entries


def _shown(value: object) -> str:
    text = str(value) if value is not None else "none"
    return f"{text[:12]}…" if len(text) == 64 else text
