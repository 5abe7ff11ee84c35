"""Groups of options that several commands take, each defined once: commands take a group as one parameter."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import wraps
from typing import Any, get_type_hints

from imr_llm.cli.inputs import Intake
from imr_llm.cli.options import (
    AudienceOption,
    BaseUrlOption,
    CacheOption,
    ConcurrencyOption,
    DeidentifyOption,
    EngineOption,
    IdColumnOption,
    InformationOption,
    LanguageOption,
    LengthOption,
    MaxCostOption,
    MaxTokensOption,
    ModelOption,
    ModeOption,
    QuietOption,
    RequestsOption,
    TextColumnOption,
    TokensOption,
    VerboseOption,
    level_of,
)
from imr_llm.cli.people import Level
from imr_llm.settings import Settings, load_settings


@dataclass(frozen=True, slots=True)
class Pacing:
    """How fast an endpoint is asked."""

    concurrency: ConcurrencyOption = None
    rpm: RequestsOption = None
    tpm: TokensOption = None

    def settings(self) -> Settings:
        """The settings with what was given here; raises SettingsError."""
        return load_settings(
            concurrency=self.concurrency, requests_per_minute=self.rpm, tokens_per_minute=self.tpm
        )


@dataclass(frozen=True, slots=True)
class Wording:
    """How summaries are written."""

    audience: AudienceOption = None
    language: LanguageOption = None
    length: LengthOption = None
    information: InformationOption = None


@dataclass(frozen=True, slots=True)
class Asking:
    """Who reads letters, and how a model is asked."""

    engine: EngineOption = None
    model: ModelOption = None
    base_url: BaseUrlOption = None
    mode: ModeOption = None
    cache: CacheOption = None
    deidentify: DeidentifyOption = None

    def settings(self, pacing: Pacing | None = None, wording: Wording | None = None) -> Settings:
        """The settings with what was given here; raises SettingsError."""
        paced = pacing or Pacing()
        worded = wording or Wording()
        return load_settings(
            engine=self.engine,
            model=self.model,
            base_url=self.base_url,
            mode=self.mode,
            cache=self.cache,
            deidentify=self.deidentify,
            concurrency=paced.concurrency,
            requests_per_minute=paced.rpm,
            tokens_per_minute=paced.tpm,
            summary_audience=worded.audience,
            summary_language=worded.language,
            summary_length=worded.length,
            summary_information=worded.information,
        )


@dataclass(frozen=True, slots=True)
class Columns:
    """Where letters stand in a corpus."""

    text_column: TextColumnOption = None
    id_column: IdColumnOption = None

    def intake(self, max_bytes: int) -> Intake:
        """How inputs with such columns, and letters of at most so many bytes, are taken."""
        return Intake(max_bytes, self.text_column, self.id_column)


@dataclass(frozen=True, slots=True)
class Spending:
    """What a run may cost as a whole."""

    max_cost: MaxCostOption = None
    max_tokens: MaxTokensOption = None


@dataclass(frozen=True, slots=True)
class Speech:
    """How much is said to people."""

    quiet: QuietOption = False
    verbose: VerboseOption = False

    @property
    def level(self) -> Level:
        """How much that is; --quiet and --verbose together are bad usage."""
        return level_of(quiet=self.quiet, verbose=self.verbose)


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """The command as typer is to see it: in place of every group its options, one by one."""
    hints = get_type_hints(command, include_extras=True)
    groups: dict[str, Any] = {name: kind for name, kind in hints.items() if is_dataclass(kind)}
    parameters: list[inspect.Parameter] = []
    for name, parameter in inspect.signature(command).parameters.items():
        if name in groups:
            parameters += _options_of(groups[name])
        else:
            parameters.append(parameter.replace(annotation=hints[name]))

    @wraps(command)
    def with_groups(**given: Any) -> None:
        for name, group in groups.items():
            given[name] = group(**{one.name: given.pop(one.name) for one in fields(group)})
        command(**given)

    with_groups.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    with_groups.__annotations__ = {one.name: one.annotation for one in parameters}
    return with_groups


def _options_of(group: Any) -> list[inspect.Parameter]:
    hints = get_type_hints(group, include_extras=True)
    return [
        inspect.Parameter(
            one.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=one.default if one.default is not MISSING else inspect.Parameter.empty,
            annotation=hints[one.name],
        )
        for one in fields(group)
    ]
