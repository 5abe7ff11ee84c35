"""What happened to the worker at his or her trade: `was working as a cook when …`."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.injury_deeds import PERSON, SUFFERED
from imr_llm.reading.mechanism_sources import BY_SOURCE, HISTORY_TELLS

_SOURCE = re.compile(
    r"(?:according to|as per|per|based on|from|in) (?:the |his |her |these |all |available )*[^.;,]{2,60}?, "
    rf"(?={PERSON} )"
)
_AT_WORK = re.compile(
    rf"{PERSON} (?:was|had been) (?:working as|employed as|on duty as) [^.;,]{{2,60}}?,? "
    r"(?:and|when) (?=(?:an?|his|her|another|one|some|two|several|it|he|she|the(?! pain)|hot|boiling|molten|"
    r"falling|debris|steam|sparks) [a-z])|"
    rf"{PERSON} (?:was|had been) (?:working as|employed as|"
    rf"on duty as) [^.;,]{{2,60}},? and (?=was (?:{SUFFERED})\b)|"
    rf"{PERSON} (?:was|worked as|had been) (?:working as |employed as )?an? [^.;,]{{2,60}},? and "
    r"(?=was (?!seen|treat|evaluat|diagnos|injur|hurt|given|being|tak|hav|feel|us(?:ed|ing)|work|on\b|"
    r"in\b)[a-z]+ing\b)"
)
_COMPLAINTS = re.compile(
    rf"(?:{PERSON}|an?|the|his|her|it) (?:[a-z-]+ ){{0,3}}?(?:developed|began|started|noticed|noted|"
    r"experienced|sustained|suffered|complained|reported|became|"
    r"(?:injur|accident|incident|pain|symptom|complaint|problem|condition|onset|claim)[a-z]*|"
    r"(?:was|were|got) (?:[a-z]+ly )?(?:injured|hurt|laid|diagnosed|seen|fired|terminated|let go|hired))\b"
)
"""What is told behind the trade that is no happening: `was working as a nurse when she developed pain`."""
_AND_A_TRADE = re.compile(
    rf"{PERSON} (?:is|was|works?|worked|has worked|had been) (?:employed |working )?(?:as |"
    rf"for )?[^.;,]{{2,60}}?,? "
    r"(?:and|when) (?=(?:an?|the|his|her|another|one|two|several|some) [a-z])"
)


def at_trade(low: str, sentence: Range) -> int | None:
    """Where what happened begins behind `was working as a cook when`, whoever is said to tell it."""
    start, end = sentence
    source = (
        BY_SOURCE.match(low, start, end)
        or _SOURCE.match(low, start, end)
        or HISTORY_TELLS.match(low, start, end)
    )
    told = _AT_WORK.match(low, source.end() if source is not None else start, end)
    if told is None or _COMPLAINTS.match(low, told.end(), end):
        return None
    return told.end()


def behind_trade(low: str, start: int, end: int) -> int:
    """Where the story begins behind a trade: `Patient is a driver and his hand was …`; else `start`."""
    trade = _AND_A_TRADE.match(low, start, end)
    return trade.end() if trade is not None else start
