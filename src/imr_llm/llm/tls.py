"""What certificates are trusted; no setting, and no variable of a library, switches looking at them off."""

from __future__ import annotations

import ssl
from pathlib import Path

from imr_llm.errors import SettingsError


def verifying(context: ssl.SSLContext, ca_file: Path | None) -> ssl.SSLContext:
    """A context that looks at certificates and names, and trusts the authorities of a PEM file as well.

    Raises SettingsError for a file that holds none.
    """
    if ca_file is not None:
        try:
            context.load_verify_locations(ca_file.expanduser())
        except (OSError, ssl.SSLError):
            raise SettingsError(
                f"{str(ca_file)!r} holds no certificates that can be used: give ca_file a PEM file"
            ) from None
    # With the session keys everything that is sent can be read; a variable would have them written to a file.
    if getattr(context, "keylog_filename", None):
        context.keylog_filename = None  # type: ignore[assignment]
    context.check_hostname = True
    context.verify_mode = ssl.CERT_REQUIRED
    return context
