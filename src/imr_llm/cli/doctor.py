"""`imr-llm doctor`: what is configured, and does it work."""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from importlib.metadata import version
from typing import Annotated

import typer

from imr_llm.cli.exits import ExitCode, guarded
from imr_llm.cli.options import (
    BaseUrlOption,
    EngineOption,
    ModelOption,
    ModeOption,
    ReportFormat,
    ReportFormatOption,
)
from imr_llm.cli.plain import one_line, safe_json
from imr_llm.cli.work import why_reader
from imr_llm.errors import (
    FormError,
    ImrError,
    LetterError,
    MissingExtraError,
    ReadingProcessError,
    SettingsError,
)
from imr_llm.settings import EngineChoice, Settings, load_settings
from imr_llm.trust import present_settings_file, settings_files


class Status(StrEnum):
    """How a check went."""

    OK = "ok"
    NOTE = "note"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    status: Status
    name: str
    detail: str


def doctor(
    *,
    engine: EngineOption = None,
    model: ModelOption = None,
    base_url: BaseUrlOption = None,
    mode: ModeOption = None,
    offline: Annotated[bool, typer.Option("--offline", help="Send nothing to the endpoint.")] = False,
    report_format: ReportFormatOption = ReportFormat.TEXT,
) -> None:
    """Say what is configured, and whether it works.

    Looks at the installation, the settings and the cache, and asks the endpoint, where one is configured,
    which ways of structured output it honours. It is sent a few short test questions, never letter text. No
    key is printed.

    Examples:

    \b
      imr-llm doctor
      imr-llm doctor --offline --format json
      imr-llm doctor --model gpt-5-mini
    """
    with guarded():
        checks: list[Check] = []
        for check in _checks(offline=offline, engine=engine, model=model, base_url=base_url, mode=mode):
            checks.append(check)
            if report_format is ReportFormat.TEXT:
                sys.stdout.write(f"{check.status.value:<4}  {check.name:<16}  {one_line(check.detail)}\n")
                sys.stdout.flush()
        well = all(one.status is not Status.FAIL for one in checks)
        if report_format is ReportFormat.JSON:
            report = {"ok": well, "checks": [asdict(one) for one in checks]}
            sys.stdout.write(safe_json(json.dumps(report, indent=2, ensure_ascii=False)) + "\n")
    raise typer.Exit(ExitCode.OK if well else ExitCode.ENDPOINT_OR_CONFIGURATION)


def _checks(*, offline: bool, **given: object) -> Iterator[Check]:
    yield Check(Status.OK, "imr-llm", f"{version('imr-llm')} on Python {platform.python_version()}")
    yield _shipped()
    yield _files()
    yield _ocr()
    yield _pdf()
    yield _settings_file()
    try:
        settings = load_settings(**given)
        chosen = settings.chosen_engine()
    except SettingsError as error:
        yield Check(Status.FAIL, "settings", str(error))
        return
    yield _engine(settings, chosen)
    yield _cache(settings)
    if settings.endpoint_configured:
        check, key = _key(settings)
        yield check
        if check.status is Status.FAIL:
            return
        if offline:
            yield Check(Status.NOTE, "endpoint", "not asked (--offline)")
        else:
            yield from _endpoint(settings, key)


def _shipped() -> Check:
    from imr_llm.llm.prompts import list_prompts
    from imr_llm.llm.shipped import shipped_path

    try:
        prompts = ", ".join(f"{one.name} {one.version}" for one in list_prompts())
        shipped_path("schemas")
    except ImrError as error:
        return Check(Status.FAIL, "shipped files", str(error))
    return Check(Status.OK, "shipped files", f"schemas; prompts {prompts}")


def _ocr() -> Check:
    from imr_llm.letters.tesseract import tesseract

    try:
        found = tesseract()
    except MissingExtraError as error:
        return Check(Status.NOTE, "ocr", f"not available: {error}")
    return Check(Status.OK, "ocr", f"Tesseract {found.version}, languages {', '.join(found.languages)}")


def _pdf() -> Check:
    from imr_llm.summary.rendering.pdf import require_pdf

    try:
        require_pdf()
    except FormError as error:
        return Check(Status.NOTE, "pdf", f"not available: {error}")
    return Check(Status.OK, "pdf", f"Typst {version('typst')}")


def _files() -> Check:
    from imr_llm.letters.apart.workers import text_apart
    from imr_llm.letters.files import SourceFile

    try:
        text_apart(SourceFile("probe", b"%PDF-"))
    except ReadingProcessError as error:
        return Check(Status.FAIL, "files", str(error))
    except LetterError:
        # It has looked at the file, which is no PDF.
        pass
    limited = "time" if sys.platform == "win32" else "time and memory"
    return Check(
        Status.OK, "files", f"PDFs, pictures and Word are read by a process with limits on {limited}"
    )


def _settings_file() -> Check:
    present = present_settings_file()
    if present is not None:
        return Check(Status.OK, "settings file", str(present.resolve()))
    looked_for = " and ".join(str(path) for path in settings_files())
    return Check(Status.OK, "settings file", f"none (looked for {looked_for})")


def _engine(settings: Settings, chosen: EngineChoice) -> Check:
    if chosen is EngineChoice.READER:
        # A model without a way to reach it is a mistake that the reader would hide.
        unreachable = settings.engine is not EngineChoice.READER and settings.model is not None
        status = Status.FAIL if unreachable else Status.OK
        return Check(status, "engine", f"reader, offline: {why_reader(settings)}")
    return Check(Status.OK, "engine", f"{chosen.value}, model {settings.model}, mode {settings.mode.value}")


def _cache(settings: Settings) -> Check:
    if not settings.keeps_replies:
        return Check(Status.OK, "cache", "switched off")
    if not settings.cache_path.exists():
        return Check(Status.OK, "cache", f"{settings.cache_path} (made when first needed)")
    from imr_llm.llm.cache import ReplyCache

    try:
        cache = ReplyCache(settings.cache_path)
        try:
            entries = cache.stats().entries
        finally:
            cache.close()
    except ImrError as error:
        return Check(Status.FAIL, "cache", str(error))
    return Check(Status.OK, "cache", f"{settings.cache_path} ({entries} replies)")


def _key(settings: Settings) -> tuple[Check, str | None]:
    from imr_llm.llm.keys import api_key_of, origin_of_key

    try:
        found = api_key_of(settings)
    except SettingsError as error:
        return Check(Status.FAIL, "api key", str(error)), None
    told = "not set" if found is None else f"set, {origin_of_key(settings)}"
    return Check(Status.OK, "api key", told), found


def _endpoint(settings: Settings, key: str | None) -> Iterator[Check]:
    import asyncio

    from imr_llm.llm.probe import Honoured, probe

    report = asyncio.run(
        probe(
            model=settings.model or "",
            base_url=settings.base_url,
            api_key=key,
            timeout=settings.timeout,
            ca_file=settings.ca_file,
        )
    )
    if not report.reachable or report.problem is not None:
        yield Check(Status.FAIL, "endpoint", f"{report.endpoint}: {report.problem or 'not reachable'}")
        return
    yield Check(Status.OK, "endpoint", f"{report.endpoint} answers")
    listed = {True: "listed", False: "not in the endpoint's list", None: "the endpoint gives no list"}
    status = Status.NOTE if report.model_listed is False else Status.OK
    yield Check(status, "model", f"{report.model}: {listed[report.model_listed]}")
    for one in report.modes:
        in_use = one.mode is settings.mode
        fails = Status.FAIL if in_use else Status.NOTE
        status = fails if one.honoured is Honoured.NO else Status.OK
        detail = f"schema {one.honoured.value}" if one.problem is None else one.problem
        yield Check(status, f"mode {one.mode.value}", detail + (" (in use)" if in_use else ""))
    if report.best_mode is not None and report.best_mode is not settings.mode:
        yield Check(
            Status.NOTE, "mode", f"{report.best_mode.value} is honoured best: --mode {report.best_mode.value}"
        )
