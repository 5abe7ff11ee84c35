"""The loop that `extract` and `summarize` share: input after input, one bad letter never costs the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from imr_llm.cli.exits import ExitCode
from imr_llm.cli.options import OutputFormat, SummaryFormat
from imr_llm.cli.people import Voice, complain
from imr_llm.cli.plain import counted, named_once
from imr_llm.cli.sinks import Result, opened_sink
from imr_llm.domain.record import CaseRecord, Severity
from imr_llm.errors import LetterError
from imr_llm.llm.endpoint import OPENAI_BASE_URL, printable_url
from imr_llm.settings import Deidentify, EngineChoice, Settings

if TYPE_CHECKING:
    from imr_llm.api import Extractor


@dataclass(slots=True)
class Tally:
    """How the inputs fared."""

    done: int = 0
    failed: int = 0
    for_review: int = 0

    def exit_code(self, *, strict: bool) -> ExitCode:
        """The exit code that says it."""
        if self.failed:
            return ExitCode.SOME_FAILED if self.done else ExitCode.BAD_INPUT
        return ExitCode.SOME_FAILED if strict and self.for_review else ExitCode.OK


@dataclass(frozen=True, slots=True)
class Job:
    """One letter or record to work on, by the name that people know it by."""

    name: str
    run: Callable[[], Result]


def work_through(
    jobs: Iterable[Job],
    *,
    choice: OutputFormat | SummaryFormat,
    output: Path | None,
    voice: Voice,
    show_sources: bool = False,
) -> Tally:
    """Write the result of every job; one that cannot be done gets one line and is counted.

    Jobs are taken one by one; only the first two are taken together, to tell one letter from several.
    With `show_sources` summaries for people show what their sentences rest on.
    """
    tally = Tally()
    waiting = iter(jobs)
    first = list(islice(waiting, 2))
    walked = chain(first, waiting) if len(first) > 1 else first
    opened = opened_sink(choice, output, expected=len(first), show_sources=show_sources)
    with opened as sink, voice.walking(walked) as steps:
        for number, job in steps:
            try:
                result = job.run()
            except LetterError as error:
                tally.failed += 1
                complain(named_once(job.name, str(error)))
                continue
            except Exception as error:  # noqa: BLE001 - a defect that one letter brings out costs no other
                complain(f"{job.name}: {_defect_of(error)}")
                tally.failed += 1
                continue
            sink.add(result, job.name)
            tally.done += 1
            tally.for_review += result.needs_review
            _say_what_came(result, job.name, f"[{number}] " if len(first) > 1 else "", voice)
    return tally


def _defect_of(error: Exception) -> LetterError:
    from imr_llm.runs.defects import defect_of

    return defect_of(error)


def end(tally: Tally, extractor: Extractor, *, strict: bool) -> typer.Exit:
    """How the command ends; what the endpoint did comes before what the letters are."""
    if extractor.unanswered:
        requests = counted(extractor.unanswered, "request")
        complain(f"the endpoint gave no reply to {requests}; what was written was made without")
        return typer.Exit(ExitCode.ENDPOINT_OR_CONFIGURATION)
    return typer.Exit(tally.exit_code(strict=strict))


def announce(extractor: Extractor, settings: Settings, voice: Voice) -> None:
    """Say which engine reads, and why."""
    _announce(extractor.engine, settings, voice)


def announce_engine(settings: Settings, voice: Voice) -> None:
    """The same before there is an extractor; raises SettingsError where the settings do not fit."""
    _announce(settings.chosen_engine(), settings, voice)


def _announce(engine: EngineChoice, settings: Settings, voice: Voice) -> None:
    if engine is EngineChoice.READER:
        voice.note(f"engine: reader (offline; {why_reader(settings)})")
    else:
        endpoint = printable_url(settings.base_url or OPENAI_BASE_URL)
        voice.note(f"engine: {engine.value}, model {settings.model} at {endpoint}{_shown(settings)}")


def _shown(settings: Settings) -> str:
    """Whether the model is shown letters as they are."""
    return {
        Deidentify.ON: ", de-identified",
        Deidentify.AUTO: ", letters that name somebody de-identified",
        Deidentify.OFF: "",
    }[settings.chosen_deidentify()]


def why_reader(settings: Settings) -> str:
    """Why the offline reader reads."""
    if settings.engine is EngineChoice.READER:
        return "as chosen"
    if settings.model is None:
        return "no model configured"
    return f"model {settings.model} has neither an API key nor a base URL"


def _say_what_came(result: Result, name: str, place: str, voice: Voice) -> None:
    if isinstance(result, CaseRecord):
        items = counted(len(result.disputed_items), "item")
        outcome = result.outcome.value if result.outcome else "outcome unknown"
        voice.detail(f"{place}{name}: {items}, {outcome}, {counted(len(result.findings), 'finding')}")
        errors = sorted({one.code.value for one in result.findings if one.severity is Severity.ERROR})
        if result.needs_review:
            voice.note(f"{place}{name}: needs review ({', '.join(errors) or 'see findings'})")
        return
    if result.needs_review:
        voice.note(f"{place}{name}: needs review")
    if result.failed_checks:
        failed = ", ".join(dict.fromkeys(one.check for one in result.failed_checks))
        voice.note(
            f"{place}{name}: a plainer summary took the place of one that failed its checks ({failed})"
        )
