"""Everything an operator can set, with the place each setting is read from.

Order, first wins: arguments (the command line passes its options here), environment variables
(`IMR_LLM_…`, and `OPENAI_API_KEY` / `OPENAI_BASE_URL` as every OpenAI-compatible tool reads them), the
settings file (`imr-llm.toml` in the working folder, else the one in the user's configuration folder). What a
file in the working folder says of where letters and keys go counts only where it is trusted, see `trust`.
"""

from __future__ import annotations

import os
from typing import Any, Self
from urllib.parse import urlsplit

from pydantic import ModelWrapValidatorHandler, PrivateAttr, ValidationError, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

from imr_llm.domain.summary import Style
from imr_llm.errors import SettingsError
from imr_llm.settings.choices import Deidentify, EngineChoice, ReplyMode
from imr_llm.settings.fields import SettingsFields
from imr_llm.settings.variables import Variables
from imr_llm.trust import UNTRUSTED, SettingsFile, present_settings_file, stays_here

__all__ = ["Deidentify", "EngineChoice", "ReplyMode", "Settings", "load_settings", "sdk_headers"]


class Settings(SettingsFields):
    """The configuration of the product. `Settings()` reads the environment and the settings file.

    Making one raises SettingsError for unknown names, values that do not fit and files that cannot be read.
    """

    _untrusted: tuple[str, ...] = PrivateAttr(default=())

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the base class names it
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the base class names it
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the base class names it
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments, then the environment, then the first settings file that exists.

        Raises SettingsError for a settings file that cannot be read.
        """
        present = present_settings_file()
        variables = Variables(settings_cls)
        if present is None:
            return init_settings, variables
        return init_settings, variables, SettingsFile(settings_cls, present)

    @model_validator(mode="wrap")
    @classmethod
    def _remember_untrusted(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        untrusted = data.pop(UNTRUSTED, ()) if isinstance(data, dict) else ()
        try:
            settings = handler(data)
        except ValidationError as error:
            # Here and not around a call: whoever makes settings of their own meets the same error.
            problems = "; ".join(
                f"{'.'.join(str(part) for part in one['loc']) or 'settings'}: {one['msg']}"
                for one in error.errors(include_input=False, include_url=False)
            )
            raise SettingsError(f"the settings do not fit: {problems}") from None
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
    return Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]


def sdk_headers() -> dict[str, str]:
    """The headers that OpenAI's SDK adds to requests where its own environment variables ask for them."""
    named = {"OpenAI-Organization": "OPENAI_ORG_ID", "OpenAI-Project": "OPENAI_PROJECT_ID"}
    headers = {header: os.environ[name] for header, name in named.items() if os.environ.get(name)}
    for line in os.environ.get("OPENAI_CUSTOM_HEADERS", "").split("\n"):
        header, colon, value = line.partition(":")
        if colon:
            headers[header.strip()] = value.strip()
    return headers
