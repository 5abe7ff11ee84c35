"""What OpenTelemetry is told, where it is asked for: spans of letters and requests, and metrics of requests.

Names follow the OpenTelemetry conventions for generative AI. opentelemetry is imported by one module only,
and only when telemetry is switched on.
"""

from __future__ import annotations

from imr_llm.errors import SettingsError
from imr_llm.telemetry.off import OFF, ChatSpan, LetterSpan, Telemetry
from imr_llm.telemetry.target import Answer, Target

__all__ = ["OFF", "Answer", "ChatSpan", "LetterSpan", "Target", "Telemetry", "open_telemetry"]


def open_telemetry(*, on: bool, content: bool = False) -> Telemetry:
    """What tells OpenTelemetry of letters and requests, or `OFF`.

    With `content` the spans of requests hold prompts and completions, and so the letters. Raises
    SettingsError where it is on and the extra is not installed.
    """
    if not on:
        return OFF
    try:
        from imr_llm.telemetry.recording import RecordingTelemetry
    except ModuleNotFoundError as error:
        raise SettingsError(
            "telemetry needs the extra 'otel': pip install 'imr-llm[otel]', or switch telemetry off"
        ) from error
    return RecordingTelemetry(content=content)
