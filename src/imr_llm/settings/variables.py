"""The environment as a place that settings come from."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

from pydantic_settings import BaseSettings, EnvSettingsSource

from imr_llm.errors import SettingsError


class Variables(EnvSettingsSource):
    """The environment variables of the settings; unknown ones raise SettingsError when they are read."""

    def __init__(self, settings_cls: type[BaseSettings]) -> None:
        super().__init__(settings_cls)
        # Names of settings are aliases as well, but BASE_URL and API_KEY are other programs' variables.
        bare = settings_cls.model_fields.keys()
        self.env_vars = {name: value for name, value in self.env_vars.items() if name.lower() not in bare}

    def __call__(self) -> dict[str, Any]:
        """What the variables say, those that are empty left out."""
        self._refuse_unknown()
        return super().__call__()

    def _refuse_unknown(self) -> None:
        prefix = self.env_prefix.upper()
        known = {name.upper() for name in self.settings_cls.model_fields}
        unknown = [
            name
            for name in sorted(os.environ)
            if name.upper().startswith(prefix)
            and name.upper().removeprefix(prefix) not in known
            and os.environ[name]
        ]
        if unknown:
            told = ", ".join(name + _nearest(name, prefix, known) for name in unknown)
            raise SettingsError(f"the environment sets what is no setting: {told}; correct or unset it")


def _nearest(name: str, prefix: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name.upper().removeprefix(prefix), known, n=1)
    return f" (the nearest is {prefix}{near[0]})" if near else ""
