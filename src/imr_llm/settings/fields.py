"""The settings themselves: names, types, what each is for, and what it is where nobody sets it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import platformdirs
from pydantic import AliasChoices, BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from imr_llm.domain.summary import Audience, Language, Length
from imr_llm.settings.choices import Deidentify, EngineChoice, ReplyMode, captures_on_spans, on_or_off
from imr_llm.trust import paths_of


class SettingsFields(BaseSettings):
    """What can be set, with the environment variable of each: `IMR_LLM_` and its name in capitals."""

    model_config = SettingsConfigDict(
        env_prefix="IMR_LLM_", extra="forbid", frozen=True, populate_by_name=True, env_ignore_empty=True
    )

    engine: Annotated[EngineChoice, Field(description="Who reads: auto, reader, model or assist.")] = (
        EngineChoice.AUTO
    )
    model: Annotated[str | None, Field(description="Model name at the endpoint.")] = None
    base_url: Annotated[
        str | None,
        Field(
            description="Base URL of the OpenAI-compatible endpoint; null means OpenAI's own.",
            validation_alias=AliasChoices("base_url", "IMR_LLM_BASE_URL", "OPENAI_BASE_URL"),
        ),
    ] = None
    allow_plain_http: Annotated[
        bool,
        Field(description="Whether an endpoint on another machine may be asked over http, unencrypted."),
    ] = False
    api_key: Annotated[
        SecretStr | None,
        Field(
            description="API key; endpoints on this machine often need none.",
            validation_alias=AliasChoices("api_key", "IMR_LLM_API_KEY", "OPENAI_API_KEY"),
        ),
    ] = None
    api_key_file: Annotated[
        Path | None,
        Field(description="File with the API key, which only its owner may read; api_key comes first."),
    ] = None
    api_key_keyring: Annotated[
        str | None,
        Field(description="Name of the API key in the system's keyring; needs the extra keyring."),
    ] = None
    ca_file: Annotated[
        Path | None,
        Field(description="PEM file of certificate authorities to trust beside the system's."),
    ] = None
    trusted_folders: Annotated[
        tuple[Path, ...],
        NoDecode,
        BeforeValidator(paths_of),
        Field(
            description="Folders whose settings files may say where letters and keys go; the user's own "
            "settings file or the environment names them."
        ),
    ] = ()
    deidentify: Annotated[
        Deidentify,
        BeforeValidator(on_or_off),
        Field(
            description="Whether endpoints are sent stand-ins for names, numbers and addresses: auto (other "
            "machines', for letters that name somebody), on or off."
        ),
    ] = Deidentify.AUTO
    mode: Annotated[ReplyMode, Field(description="Structured-output mode of the endpoint.")] = (
        ReplyMode.JSON_SCHEMA
    )
    temperature: Annotated[
        float | None, Field(ge=0, le=2, description="Sampling temperature; null leaves it to the endpoint.")
    ] = 0.0
    max_tokens: Annotated[int, Field(gt=0, description="Completion tokens allowed per request.")] = 8192
    timeout: Annotated[float, Field(gt=0, description="Seconds allowed for one request.")] = 120.0
    transport_tries: Annotated[
        int, Field(ge=1, description="Tries per request on timeouts, resets, 408, 409, 429 and 5xx.")
    ] = 6
    max_wait: Annotated[float, Field(ge=0, description="Longest single wait between tries, in seconds.")] = (
        600.0
    )
    shape_reasks: Annotated[
        int, Field(ge=0, description="Re-asks per exchange when a reply does not have the asked shape.")
    ] = 2
    field_reasks: Annotated[
        int, Field(ge=0, description="Rounds of re-asking the fields that failed grounding or checks.")
    ] = 2
    reask_tokens: Annotated[
        int, Field(ge=0, description="Tokens a letter's re-asks may use in total before it goes to review.")
    ] = 20_000
    stop_after: Annotated[
        int, Field(ge=1, description="The same failure this many times in a row stops the work.")
    ] = 5
    concurrency: Annotated[
        int, Field(ge=1, description="Requests at once at the most; fewer while the endpoint is too busy.")
    ] = 16
    requests_per_minute: Annotated[
        int | None, Field(gt=0, description="Requests sent in a minute at the most; null means no limit.")
    ] = None
    tokens_per_minute: Annotated[
        int | None, Field(gt=0, description="Tokens asked for in a minute at the most; null means no limit.")
    ] = None
    pause_after: Annotated[
        int, Field(ge=1, description="So many requests in a row without an answer pause a run.")
    ] = 5
    max_pause: Annotated[
        float, Field(gt=0, description="Seconds without an answer after which a paused run is stopped.")
    ] = 900.0
    batch_requests: Annotated[
        int, Field(ge=1, le=50_000, description="Requests in one file of a batch at the most.")
    ] = 50_000
    batch_bytes: Annotated[
        int, Field(ge=1, le=200_000_000, description="Bytes in one file of a batch at the most.")
    ] = 200_000_000
    batch_tries: Annotated[
        int, Field(ge=1, description="Batches that a request is put into until one answers it.")
    ] = 3
    price_input: Annotated[
        float | None,
        Field(
            ge=0,
            allow_inf_nan=False,
            description="US dollars per million prompt tokens; null looks the model up in the price list.",
        ),
    ] = None
    price_output: Annotated[
        float | None,
        Field(ge=0, allow_inf_nan=False, description="US dollars per million completion tokens."),
    ] = None
    price_cached_input: Annotated[
        float | None,
        Field(
            ge=0,
            allow_inf_nan=False,
            description="US dollars per million prompt tokens that the provider had cached.",
        ),
    ] = None
    characters_per_token: Annotated[
        float, Field(gt=0, le=20, description="Characters of a prompt to a token, for estimates.")
    ] = 4.0
    telemetry: Annotated[
        bool,
        Field(description="Whether OpenTelemetry is told of the work; needs the extra otel."),
    ] = False
    telemetry_content: Annotated[
        bool,
        BeforeValidator(captures_on_spans),
        Field(
            description="Whether telemetry holds prompts and completions, and so the letters.",
            validation_alias=AliasChoices(
                "telemetry_content",
                "IMR_LLM_TELEMETRY_CONTENT",
                "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT",
            ),
        ),
    ] = False
    summary_audience: Annotated[Audience, Field(description="Whom summaries are written for.")] = (
        Audience.WORKER
    )
    summary_language: Annotated[Language, Field(description="Language that summaries are written in.")] = (
        Language.EN
    )
    summary_length: Annotated[Length, Field(description="How much summaries tell.")] = Length.FULL
    summary_information: Annotated[
        bool, Field(description="Whether summaries add general information about the law, marked as such.")
    ] = False
    cache: Annotated[bool, Field(description="Whether replies are kept and re-used.")] = True
    cache_path: Annotated[Path, Field(description="SQLite file of the response cache.")] = Field(
        default_factory=lambda: Path(platformdirs.user_cache_dir("imr-llm")) / "replies.sqlite"
    )
    retention_days: Annotated[
        float | None,
        Field(
            gt=0,
            allow_inf_nan=False,
            description="Days that replies stay in the cache and that `purge --expired` leaves runs; "
            "null keeps them.",
        ),
    ] = None
    store_text: Annotated[
        bool, Field(description="Whether a run keeps words of letters; else only where they stand.")
    ] = True
    max_letter_bytes: Annotated[int, Field(gt=0, description="Largest input that is read, in bytes.")] = (
        20_000_000
    )
