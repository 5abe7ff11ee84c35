"""Everything an operator can set, with the place each setting is read from.

Order, first wins: arguments (the command line passes its options here), environment variables
(`IMR_LLM_…`, and `OPENAI_API_KEY` / `OPENAI_BASE_URL` as every OpenAI-compatible tool reads them), the
settings file (`imr-llm.toml` in the working folder, else the one in the user's configuration folder). What a
file in the working folder says of where letters and keys go counts only where it is trusted, see `trust`.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Any, Self
from urllib.parse import urlsplit

import platformdirs
from pydantic import (
    AliasChoices,
    BeforeValidator,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    SecretStr,
    ValidationError,
    model_validator,
)
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from imr_llm.domain.summary import Audience, Language, Length, Style
from imr_llm.errors import SettingsError
from imr_llm.settings.choices import Deidentify, EngineChoice, ReplyMode, captures_on_spans, on_or_off
from imr_llm.trust import UNTRUSTED, SettingsFile, paths_of, present_settings_file, stays_here

__all__ = ["Deidentify", "EngineChoice", "ReplyMode", "Settings", "load_settings", "sdk_headers"]


class Settings(BaseSettings):
    """The configuration of the product. `Settings()` reads the environment and the settings file."""

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

    _untrusted: tuple[str, ...] = PrivateAttr(default=())

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the base class names it
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the base class names it
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments, then the environment, then the first settings file that exists.

        Raises SettingsError for a settings file that cannot be read.
        """
        present = present_settings_file()
        if present is None:
            return init_settings, env_settings
        return init_settings, env_settings, SettingsFile(settings_cls, present)

    @model_validator(mode="wrap")
    @classmethod
    def _remember_untrusted(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        untrusted = data.pop(UNTRUSTED, ()) if isinstance(data, dict) else ()
        settings = handler(data)
        settings._untrusted = tuple(untrusted)
        return settings

    @property
    def keeps_replies(self) -> bool:
        """Whether replies are cached: not where words of letters, of which replies are made, are not kept."""
        return self.cache and self.store_text

    @property
    def has_key(self) -> bool:
        """Whether an API key, or where it is kept, is configured."""
        return (self.api_key or self.api_key_file or self.api_key_keyring) is not None

    @property
    def endpoint_configured(self) -> bool:
        """Whether a model can be asked: a model name, and a key or an endpoint of one's own."""
        return self.model is not None and (self.has_key or self.base_url is not None)

    @property
    def style(self) -> Style:
        """How summaries are written."""
        return Style(
            audience=self.summary_audience,
            language=self.summary_language,
            length=self.summary_length,
            information=self.summary_information,
        )

    def chosen_deidentify(self) -> Deidentify:
        """Whether to de-identify, `auto` resolved as far as the endpoint tells: off on this machine."""
        if self.deidentify is Deidentify.AUTO and self.base_url is not None and stays_here(self.base_url):
            return Deidentify.OFF
        return self.deidentify

    def chosen_engine(self) -> EngineChoice:
        """The engine to use, `auto` resolved.

        Raises SettingsError where a model is asked for but none is configured, or one on another machine
        over http, or where a settings file says where letters go that is not trusted with it.
        """
        if self.engine is EngineChoice.AUTO and not self.endpoint_configured:
            return EngineChoice.READER
        if self.engine is not EngineChoice.READER:
            self.refuse_what_is_not_trusted()
            self._refuse_to_send_in_the_clear()
        if self.engine is EngineChoice.AUTO:
            return EngineChoice.MODEL
        if self.engine is not EngineChoice.READER and not self.endpoint_configured:
            raise SettingsError(
                f"engine {self.engine.value!r} needs a model: set --model (or IMR_LLM_MODEL), and "
                "OPENAI_API_KEY or --base-url (or OPENAI_BASE_URL), or use --engine reader"
            )
        return self.engine

    def refuse_what_is_not_trusted(self) -> None:
        """Raise SettingsError where the working folder's file says what it is not trusted with."""
        if self._untrusted:
            raise SettingsError(
                f"the settings file of this folder sets {' and '.join(self._untrusted)}, and so where "
                "letters and keys go or what protects them: give that by options or the environment, or, "
                "where you trust the folder, add it to trusted_folders in your own settings file or to "
                "IMR_LLM_TRUSTED_FOLDERS"
            )

    def _refuse_to_send_in_the_clear(self) -> None:
        if self.base_url is None or self.allow_plain_http or stays_here(self.base_url):
            return
        try:
            address = urlsplit(self.base_url)
        except ValueError:
            # What is no address is refused where it is used.
            return
        if address.scheme == "http":
            raise SettingsError(
                f"the endpoint {address.hostname!r} would be sent letters and the key over http, readable on "
                "the way: use https, or set allow_plain_http (IMR_LLM_ALLOW_PLAIN_HTTP=true) for a network "
                "that you trust"
            )


def load_settings(**given: object) -> Settings:
    """Settings from what was given, the environment and the settings file; raises SettingsError."""
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        problems = "; ".join(
            f"{'.'.join(str(part) for part in one['loc']) or 'settings'}: {one['msg']}"
            for one in error.errors(include_input=False, include_url=False)
        )
        raise SettingsError(f"the settings do not fit: {problems}") from None


def sdk_headers() -> dict[str, str]:
    """The headers that OpenAI's SDK adds to requests where its own environment variables ask for them."""
    named = {"OpenAI-Organization": "OPENAI_ORG_ID", "OpenAI-Project": "OPENAI_PROJECT_ID"}
    headers = {header: os.environ[name] for header, name in named.items() if os.environ.get(name)}
    for line in os.environ.get("OPENAI_CUSTOM_HEADERS", "").split("\n"):
        header, colon, value = line.partition(":")
        if colon:
            headers[header.strip()] = value.strip()
    return headers
