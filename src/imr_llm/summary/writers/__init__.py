"""Writers: for each style the manner in which the template writes, and what it is made of."""

from __future__ import annotations

from collections.abc import Mapping

from imr_llm.domain.summary import Audience, Length, Style
from imr_llm.summary.writers.adjuster import ADJUSTER
from imr_llm.summary.writers.attorney import ATTORNEY
from imr_llm.summary.writers.manner import Manner
from imr_llm.summary.writers.short import SHORT
from imr_llm.summary.writers.worker import WORKER

_FULL: Mapping[Audience, Manner] = {
    Audience.WORKER: WORKER,
    Audience.ATTORNEY: ATTORNEY,
    Audience.ADJUSTER: ADJUSTER,
}


def manner_of(style: Style) -> Manner:
    """How summaries of this style are written."""
    return SHORT if style.length is Length.SHORT else _FULL[style.audience]
