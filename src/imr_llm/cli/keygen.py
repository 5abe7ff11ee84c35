"""`imr-llm keygen`: a key to sign with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from imr_llm.cli.exits import guarded
from imr_llm.cli.people import Level, Voice


def keygen(
    key: Annotated[
        Path, typer.Argument(metavar="FILE", help="Where the private key is put.", show_default=False)
    ],
) -> None:
    """Make a key that signs manifests of runs: FILE, for its owner only, and FILE.pub to give away.

    The private key is not encrypted: keep it where nobody else reads it. Nothing is overwritten. Needs the
    extra: pip install 'imr-llm[sign]'.

    Examples:

    \b
      imr-llm keygen signing.key
    """
    with guarded():
        from imr_llm.runs.signing import fingerprint, make_key, read_public_key

        public = make_key(key)
        Voice(Level.NORMAL).note(f"key {fingerprint(read_public_key(public))}: give {str(public)!r} away")
