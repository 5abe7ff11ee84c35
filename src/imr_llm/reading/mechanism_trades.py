"""What happened to the worker at his or her trade: `was working as a cook when …`."""

from __future__ import annotations

import re

from imr_llm.reading.injury_deeds import PERSON, SUFFERED

AT_WORK = re.compile(
    rf"{PERSON} (?:was|had been) (?:working as|employed as|on duty as) [^.;,]{{2,60}},? "
    r"(?:and|when) (?=(?:an?|his|her|another|one|some|two|it|he|she|the (?!pain)) [a-z])|"
    rf"{PERSON} (?:was|had been) (?:working as|employed as|"
    rf"on duty as) [^.;,]{{2,60}},? and (?=was (?:{SUFFERED})\b)|"
    rf"{PERSON} (?:was|worked as|had been) (?:working as |employed as )?an? [^.;,]{{2,60}},? and "
    r"(?=was (?!seen|treat|evaluat|diagnos|injur|hurt|given|being|tak|hav|feel|us(?:ed|ing)|work|on\b|"
    r"in\b)[a-z]+ing\b)"
)
