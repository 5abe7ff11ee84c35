"""What happened to the worker at his or her trade: `was working as a cook when …`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.injury_deeds import DID, PERSON, SUFFERED, THING
from imr_llm.reading.mechanism_harm import harmed
from imr_llm.reading.mechanism_sources import BY_SOURCE, HISTORY_TELLS
from imr_llm.vocabulary.patterns import late

_SOURCE = late(
    r"(?:according to|as per|per|based on|from|in) (?:the |his |her |these |all |available )*[^.;,]{2,60}?, "
    rf"(?={PERSON} )"
)
_AT_WORK = late(
    rf"{PERSON} (?:was|had been) (?:working as|employed as|on duty as) [^.;,]{{2,60}}?,? "
    r"(?:and|when) (?=(?:an?|his|her|another|one|some|two|several|it|he|she|the(?! pain)|hot|boiling|molten|"
    r"falling|debris|steam|sparks) [a-z])|"
    rf"{PERSON} (?:was|had been) (?:working as|employed as|"
    rf"on duty as) [^.;,]{{2,60}},? and (?=was (?:{SUFFERED})\b)|"
    rf"{PERSON} (?:was|worked as|had been) (?:working as |employed as )?an? [^.;,]{{2,60}},? and "
    r"(?=was (?!seen|treat|evaluat|diagnos|injur|hurt|given|being|tak|hav|feel|us(?:ed|ing)|work|on\b|"
    r"in\b)[a-z]+ing\b)"
)
_HAPPENED = late(
    rf"(?:{PERSON} |it )(?:[a-z]+ly |then )?(?:{DID})\b|(?:{PERSON} )?(?:was|were|got) (?:[a-z]+ly )?"
    rf"(?:(?:{SUFFERED})\b|[a-z]{{2,}}ing\b)|"
    rf"(?:(?:hot|boiling|molten|falling) [a-z]+|debris|steam|sparks) [a-z]|{THING}|"
    rf"(?:his|her) (?:[a-z]+ ){{1,3}}?(?:was|were|got) (?:[a-z]+ly )?(?:{SUFFERED})\b"
)
"""What has to be told behind the trade: what the worker did or suffered, or what a thing or somebody did."""
_AND_A_TRADE = late(
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
    if told is None:
        return None
    happened = _HAPPENED.match(low, told.end(), end) is not None or harmed(low, told.end(), end)
    return told.end() if happened else None


def behind_trade(low: str, start: int, end: int) -> int:
    """Where the story begins behind a trade: `Patient is a driver and his hand was …`; else `start`."""
    trade = _AND_A_TRADE.match(low, start, end)
    return trade.end() if trade is not None else start
