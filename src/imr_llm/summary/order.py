"""In which order a summary tells of the requests: the letter's, or first what a reader has to act on."""

from __future__ import annotations

from collections.abc import Mapping

from imr_llm.domain.record import CaseRecord, Decision
from imr_llm.domain.summary import Audience, Style

_RANKS: Mapping[Decision | None, int] = {Decision.OVERTURNED: 0, Decision.UPHELD: 1, None: 2}


def told_order(record: CaseRecord, style: Style) -> tuple[int, ...]:
    """Positions of the record's items in the order in which a summary of this style tells of them.

    For an adjuster overturned denials come first, then upheld ones, then those that could not be read.
    """
    positions = range(len(record.disputed_items))
    if style.audience is not Audience.ADJUSTER:
        return tuple(positions)
    return tuple(sorted(positions, key=lambda index: _RANKS[record.disputed_items[index].decision]))
