"""Who or what is said to tell how an injury came about: a record, a report, or the worker."""

from __future__ import annotations

from imr_llm.reading.injury_deeds import DATE, PERSON
from imr_llm.vocabulary.patterns import late

IS_STATED = "stated|noted|reported|recorded|said|described|explained|documented"
"""What is done with a story that is told: `it is …`."""
HISTORY_TELLS = late(
    r"(?:[a-z /'-]{0,40}?\b)?(?:history|documentation|records?|reports?|notes?|file|claim form|account|"
    r"intake|statement)"
    rf"(?: (?:of|dated|from) (?:{DATE}|[\d/-]{{6,10}}))? "
    r"(?:notes?|noted|indicates?|indicated|states?|stated|describes?|described|documents?|documented|"
    r"reflects?|relates?|related|says?|reads?|tells?|gives?|shows?|identifies|identified|reports?|"
    r"reported) (?:that )?"
)
"""A source that is said to tell what happened: told wherever in the opening of the summary it stands."""
BY_SOURCE = late(
    r"(?:per|as per|according to|in|by|from) [^,;]{2,60}?(?:reports?|notes?|records?|account|history|"
    r"statement|claim form|evaluation|intake|exam|consultation)\b(?: (?:of|dated|from|on) [\w/ -]{4,20}?)?,? "
    rf"(?=(?:{PERSON}) )"
)
"""`Per the orthopedic note from 4/14/14 he …`: the date of a source is no later date of a happening."""
SAYS = late(
    rf"it (?:is|was) (?:{IS_STATED}|told) that |"
    r"it (?:appears|appeared|seems|is (?:stated|noted|reported|recorded|said|told)) (?:from|in|by|on) "
    r"(?:the|an?|his|her) [^.;,]{3,60}? that |"
    r"(?:(?:at|during|in|on|per) (?:the|an?|his|her) (?:[^.;]{1,60}? )?(?:visit|evaluation|examination|exam|"
    r"consultation|interview|appointment|intake|history|report|note)(?: (?:of|on|dated|from) [^.;,]{4,20}"
    r"(?:, \d{4})?)?,? )?"
    rf"{PERSON}(?:, an? (?!\w+ed\b)[^.;,]{{3,40}},)? (?:states|stated|reports|reported|relates|related|"
    rf"says|said|recalls|recalled|recounts|"
    rf"recounted|"
    r"explains|explained|(?:tells|told)(?: (?:him|her|the [a-z]+))?|remembers|remembered|describes|described|"
    r"indicates|"
    r"indicated) (?:that|how) "
    r"(?:(?:for|over) (?:an? |the )?(?:(?:period|course|span) of )?(?:about |over |nearly |almost |some |"
    r"several )?"
    r"(?:[a-z]+|\d{1,2}) (?:weeks|months|years),? )?"
)
"""`At the visit of 3/4/12 she recounts that …`: the visit, and whoever tells of it, are no part of the
story.
"""
ACCOUNT = late(
    r"(?:his|her|the (?:[a-z]+ )?[a-z]+['’]s) (?:own )?(?:account|history|story|version|statement|"
    r"description|"
    r"recollection)(?: of (?:it|this|the (?:injury|accident|incident|event)))? (?:is|was) that "
)
"""`Her account is that …`."""
RECORDS_SAY = late(
    r"(?:(?:the|his|her|available|submitted|medical|provided) )+"
    r"(?:records?|reports?|notes?|file|documentation|claim form|intake|chart)"
    rf"(?: (?:of|dated|from) (?:{DATE}|[\d/-]{{6,10}}))? "
    r"(?:states?|stated|indicates?|indicated|notes?|noted|documents?|documented|reports?|reported|describes?|"
    r"described|reflects?|reflected|shows?|says?|relates?|related) (?:that|how) (?=[a-z])"
)
"""`The records state that a cable snapped …`: who tells the story is no part of it."""
TITLE = late(
    r"\b(?:hx|history|h/o)(?: of| -)? ?(?:the |present |current )?(?:inj(?:ury|\.)?|accident|incident|injury "
    r"hx|illness)? ?(?:\([^)]{1,12}\) ?)?: ?|(?:event|incident|accident|occurrence|what happened|"
    r"circumstances) ?: ?|\bhow (?:it |the injury )?(?:occurred|happened) ?:? ?"
)
"""`Event: …`, `Hx of injury: …`, `How it happened: …`: what a note puts before the story."""
