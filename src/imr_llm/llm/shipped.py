"""Where the prompts and schemas that ship with the package are found."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from imr_llm.errors import ShippedFileError

_PACKAGE = Path(__file__).resolve().parents[1]


def shipped_path(kind: Literal["prompts", "schemas"]) -> Path:
    """The folder of shipped files: inside the installed package, or at the top of a checkout.

    Raises ShippedFileError when neither place has it.
    """
    installed = _PACKAGE / "_shipped" / kind
    if installed.is_dir():
        return installed
    checkout = _PACKAGE.parents[1]
    if _PACKAGE.parent.name == "src" and (checkout / kind).is_dir():
        return checkout / kind
    raise ShippedFileError(
        f"the folder {kind!r} that ships with imr-llm is missing: install the package again"
    )
