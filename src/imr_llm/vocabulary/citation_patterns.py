"""The forms in which a guideline paragraph names what it cites."""

from __future__ import annotations

import re

from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.guideline_names import (
    MTUS,
    NEITHER_MTUS,
    OF_CALIFORNIA,
    SILENT_MTUS,
)
from imr_llm.vocabulary.patterns import late

RUN = r"(?:(?:\s*[-–]\s*|\s+(?:to|through|thru)\s+)\d{1,4})?"
NUMBERS = rf"(?!9792\b)\d{{1,4}}[a-z]?{RUN}(?:\s*(?:,\s*and|,|and|&|;)\s*\d{{1,4}}(?![\d/]){RUN}){{0,30}}"
_TABLES = (
    r"(?:\s*(?:,\s*and|,|and|&|;)\s*(?:[Tt]ables?|[Ff]igures?|[Aa]lgorithms?)\s+"
    r"\d{1,2}(?:[-–.]\d{1,2})?[A-Za-z]?(?!\w)){0,3}"
)
PAGES = late(
    r"\b(?:\b[Pp][Aa][Gg][Ee][Ss]?(?:\(\s*[Ss]\s*\))?|\b[Pp]{1,2}[Gg]?[Ss]?\.(?:\([Ss]\))?"
    r"|\b[Pp]{1,2}[Gg][Ss]?\b|\b[Pp]{2}(?=\s+\d))"
    rf"\s*[:.#]?\s*(?P<pages>{NUMBERS}{_TABLES})"
)
"""The pages of a citation, with the tables and figures that are named after them: `182, Table 8-8`."""
PAGES_BEFORE = late(rf"{PAGES.pattern}\s*(?:of|in|from)\s+(?:the\s+)?$")
SECTIONS = late(r"[Ss](?<!\w.)(?i:ections?\s*(?:\(\s*s\s*\))?\s*:)")
LAST_NUMBERS = late(rf"[,;:]\s*(?P<pages>(?!(?:19|20)\d\d\b){NUMBERS})\s*[.;]?\s*$")
NEXT_STATEMENT = keyed(
    r"\bDecision\s+(?:is\s+)?based\s+on\b|\bThe\s+(?:Claims?\s+Admin|Expert\s+Rev|Physician\s+Rev|Reviewer|provider)"
    rf"|(?<=[.;]\s)(?:The\s+)?{SILENT_MTUS}"
    r"|\b(?:MAXIMUS|Claims?\s+Administrator)\s+guide|\bDecision\s+rationale|\bRationale\b",
    re.IGNORECASE,
)
SENTENCE_END = late(
    rf"[.](?=\s+(?!P(?i:ages?|gs?|p)?(?:\(\s?[Ss]\s?\))?[:.]?\s{{0,9}}{NUMBERS}\s?(?:[.;)]|\Z))"
    r"(?!S(?i:ections?)\s?(?:\(\s?[Ss]\s?\))?\s?:)[A-Z(]|\s*$)"
)
"""Where a sentence ends; sections and pages behind its point are of what it cites: `Opioids. Page(s): 78.`"""
ABBREVIATION_BEFORE = late(
    r"(?:\b(?:pgs?|pps?|p|ch|vol|no|nos|ed|eds|al|dr|vs|st|inc|etc|sec|rev|dept|fig|approx|u\.s|e\.g|i\.e)|\b[A-Z])$",
    re.IGNORECASE,
)
_USED_BY = r"(?:used|utilized|cited|referenced|quoted|applied|relied\s+(?:up)?on)\s+by"
_THE_CLAIMS = r"\s+(?:the\s+)?(?:claims?|utilization|ur)\b"
OF_THE_CLAIMS = _USED_BY + _THE_CLAIMS
TITLE_ENDS = late(
    r",\s+(?:(?:not\s+)?(?:a\s+)?part\s+of\b|an?\s+(?:[\w-]+\s+){0,4}?(?:[Gg]uidelines?|sources?|texts?|references?|"
    r"articles?|stud(?:y|ies)|publications?|resources?)\b)"
    r"|,\s+WHICH\s+(?:IS|ARE)\b|,\s+as\s+the\b|,\s+(?:relevant|applicable)\b(?=[\s.]*\Z|\s+(?:and|to)\b)"
    r"|\b(?:which|that\s+is|states?|stating|because|as\s+it|(?:is|are)\s+(?:a\s+)?(?:not\s+)?part|were|was|"
    r"(?:is|are)\s+(?:relevant|applicable|silent|not)|for\s+(?:its|his|her|their|this)\s|in\s+(?:making|its|support|reaching)|"
    r"to\s+support|when\s+making|and\s+(?:found|determined|also)|also\s+(?:cited|found|used)|as\s+(?:the\s+)?(?:basis|primary)|"
    r"(?:does|do|did)\s+not|recommends?|indicates?|supported|"
    r"supports?(?=\s+(?!(?:and|or|for|of|in|with|to|as|at|after|devices?|groups?|pages?|pgs?|section)\b)[a-z])|"
    rf"{_USED_BY}(?=\s*\Z|{_THE_CLAIMS}))\b"
)
EDITION = late(r"\b(?:\d{1,2}(?:st|nd|rd|th)|[Rr]ev(?:ised)?|[Nn]ew)\sed\Z")
"""What the point behind a title belongs to: `4th ed.`"""
TITLE_EDGE = " \t\r\n\f,;:.-–—/&(["
JOINING = late(
    r"(?:\b(?:and|or|as\s+well\s+as|the|also|non\s?-?\s?mtus(?:\s+citations?)?|(?:up)?on|by|from|with|in\s+addition\s+to|plus|per|of|cites?|including)"
    r"(?<=\w)(?!\w))$",
    re.IGNORECASE,
)
LEADING_WORDS = late(
    r"(?:an?\s+(?:[\w-]+\s+){0,2}(?:article|study|publication|textbook|paper|review)\s*[,:]\s*|(?:guidelines?|citations?|'s|the|of|and|section(?!\s*\())\b[\s,:;.–-]*|[\s,:;./&–—-]+|\)\s*)",
    re.IGNORECASE,
)
LEADING_BEGINS = frozenset("aAgGcC'tToOsSſ" + " \t\n\r\f\v,:;./&–—-)")
"""What `LEADING_WORDS` begins with, rare white space aside."""
JOINED = late(r"[\s,;]*(?:and|as\s+well\s+as|also|plus|&)\s", re.IGNORECASE)
BASED_ON = late(
    r"\b(?:based\s+(?:its|his/her|his|her|their)\s+decision\s+on|Decision\s+(?:is\s+)?based\s+on|relied\s+(?:up)?on)\s+",
    re.IGNORECASE,
)
BASED_ON_BEGINS = ("based", "decision", "relied")
NAMES_ITSELF = late(
    r"\W{0,20}(?:The\s+)?(?!(?:CA\s|California\s)?(?:MTUS|ACOEM|ODG|UR|IMR|DWC)\b)"
    r"(?P<source>(?=[\w&/-]{0,30}[A-Z]{2})[A-Z][\w&/-]{1,30}+"
    r"|(?:American|National|European|International|World|Joint)\s[A-Z][a-z]{2,20})"
    r"(?:\s(?:[A-Z][\w&/-]{0,30}+|of|for|on|and|the)){0,8}?\s(?:Guidelines?|"
    r"Practice\sParameters?|Standards?\sof\s(?:Medical\s)?Care|Appropriateness\sCriteria|"
    r"Position\s(?:Statement|Paper)|Consensus\s(?:Statement|Guidelines?)|Practice\sBulletin|"
    r"Recommendations)\b(?=\s*[,:;(.]|\s+(?:(?:19|20)\d\d|for\b|on\b|[A-Z]))"
)
"""What begins a paragraph that is nothing but its source: `AUA Guideline, Adult Urodynamics, 2012.`"""
JOURNAL = late(
    r"Cochrane\s+Database\b|[A-Z][\w&,.\s-]{0,60}?\b(?:19|20)\d\d(?:(?:\s+[A-Z][a-z]{2,8})?\s*;\s*\d|\s*\.?\s*$)"
)
"""A place in a journal: its name, the year and the volume, or the year alone at the end.

One is known without a year.
"""
EDITIONS = late(
    r"(?:(?<=\))(?:\s*,\s*(?:and\s+)?|\s+and\s+)|;\s*(?:and\s+)?"
    r"|,\s+and\s+(?:the\s+)?(?=[A-Z][^();.,:]{2,60}\b(?:Guidelines?|Disorders|Complaints)\s+\())"
    r"(?=[A-Z][^();.]{2,80}\(ACOEM\b[^()]{0,16}\))"
)
"""Between adopted guidelines in a row: `Opioids 2017 (ACOEM), Chronic Pain 2017 (ACOEM)`.

Behind a semicolon the one before may have named its sections; behind a comma, too, where the next is called
a guideline.
"""
CHAPTERS = late(r";\s{1,9}(?:and\s{1,9}(?:the\s{1,9})?)?(?=[A-Z][\w&/,\s-]{2,80}?\bChapter\b)")
"""Between chapters of one body in a row: `Pain Chapter, Opioids; Knee & Leg Chapter, MRI`."""
AND_ON = late(r",?\s{1,9}and\s{1,9}(?:up)?on\s{1,9}(?=[A-Z])")
"""Between a source and the next one that a decision is based on."""
REASON = late(
    r",?\s{1,9}(?:as|because|since|for)\s{1,9}(?:the|it|its|they|that|this|no|an?)\b|,\s{1,9}which\b"
)
"""Behind a source, why it was relied on."""
_SURNAME = r"(?:[A-Z][a-z'’]{0,3})?[A-Z][a-z'’]+(?:-[A-Za-z][a-z'’]+)?"
AUTHORS = late(rf";\s+(?=(?:{_SURNAME}\s){{1,2}}[A-Z]{{1,3}}(?:,\s|\.\s|\set\sal))")
"""Where an article begins behind a guideline: `…; Smith TT, Jones GJ. Oral splints …`."""
ADOPTED = late(
    rf"\s+(?:(?:sections?|portions?|parts?|chapters?|guidelines?|citations?)(?:\s?\(s\))?\s+)?{OF_THE_CLAIMS}",
    re.IGNORECASE,
)
"""Behind a body that is the claims administrator's source: `the MTUS section used by the Claims …`."""
NO_SOURCE = late(
    r"\b(?:did\s+not|no\s+(?:evidence|guideline|citation|section|medical)|unknown|judg?ment|clinical\s+experience|"
    rf"(?:his|her|their)\s+(?:own\s+)?(?:experience|expertise)|{OF_THE_CLAIMS})\b",
    re.IGNORECASE,
)
HOW_RELIED_ON = late(
    r"(?:as|in|to|for|by|because|since|when|where|here|under|with|from|at|and|but|which|who|instead|rather|also|"
    r"only|primarily|solely|alone|equally)\b(?!\s+the\s+following)"
)
"""What stands behind `relied upon` where the guideline was named before: `… was relied upon as the next`."""
WHY_RELIED_ON = late(
    r"\s+(?:(?:was|were|is|are)\s+(?:(?:also|then|therefore)\s+)?"
    r"(?:relied\s+(?:up)?on|used|chosen|selected|cited|applied|consulted)\s+"
    r"(?:because|since|as|for|in\s+addition|instead|too|here|where)|does|do|did|"
    r"(?:(?:also|only|further|specifically|generally)\s+)?"
    r"(?:addresses|allows?|considers?|contains?|covers?|describes?|discusses|endorses?|gives?|lists?|mentions?|notes?|"
    r"offers?|permits?|provides?|recommends?|requires?|says?|sets?\s+out|speaks?|states?|suggests?|supports?))\b"
)
"""Behind a body that was cited before: `ODG was relied upon because …`, `The MTUS does not; ODG does`."""
SAYS_LITTLE = late(
    r"\s+(?:(?:only|also|merely|barely)\s+)?(?:addresses|covers|discusses|mentions|speaks|touches)\b[^.;]{0,80}?"
    r"\b(?:only|in\s+(?:general|passing)|generally|briefly|little|at\s+most)\b",
    re.IGNORECASE,
)
"""Behind a body that says too little to be relied on."""
POINTS_BACK = late(
    r"[.;]\s{1,9}(?:This|That|It|These|Those|They)\s{1,9}(?:is|was|are|were)\s(?:(?:the|an?)\s)?[^.;,]{0,80}\Z"
)
"""Before a body where a sentence is about the source before it: `It was the nearest chapter of the ODG`."""
IN_A_REASON = late(
    r"(?:\b(?:was|were|is|are)\s(?:(?:also|then|therefore|only)\s)?"
    r"(?:relied\s(?:up)?on|used|chosen|selected|cited|applied|consulted|preferred|taken|added|named|quoted)\s"
    r"(?:(?:here|instead|too)\s)?(?:because|since|though|although|for\s(?:the\sreason\s)?that|as(?=\s(?:the|it|no|its)\b))\b(?:(?!\sand\b|\snon-?\s?mtus)[^.;]){0,100}"
    r"|\b(?:because|since)\s(?:in\s)?(?:the\s|no\s\w+\s(?:of|in)\s(?:the\s)?)?)\Z",
    re.IGNORECASE,
)
"""Before a body that only tells why another was relied on: `It was chosen since the [MTUS] says little`."""
LONGEST_REASON = 180
CITED_BEFORE = late(rf"{MTUS}[^;]{{3,140}}?\b(?:pages?|pgs?\.?|pp?\.)\s?(?:\(s\))?:?\s?\d", re.IGNORECASE)
"""The schedule with a page of it."""
HAS_A_PLACE = late(r"[^.;]{0,60}?\b(?:pages?|chapters?|sections?)(?:\s?\(s\))?:?\s?\d", re.IGNORECASE)
"""Behind a body that is cited, wherever its sentence names it."""
LONGEST_POINTING = 120
LONGEST_TITLE = 400
LONG_WORD = 5
LONGEST_PAGES = 40
LONGEST_PARAGRAPH = 20_000
DENIES = keyed(
    rf"\b(?:\b(?:did|does|do)\s+not\s+(?:base|rely)\b[^.;]{{0,120}}?{MTUS}"
    rf"|\b(?:not|n't)\s+based\s+on\s+(?:any\s+(?:part|section)\s+of\s+)?(?:the\s+)?{MTUS}"
    rf"|\bno\s+(?:relevant\s+|applicable\s+)?(?:section|part|portion|chapter|guideline)s?\s+(?:of|in|within)\s+(?:the\s+)?{MTUS}"
    rf"|{SILENT_MTUS}|{NEITHER_MTUS}"
    rf"|\bnot\s+(?:specifically\s+)?(?:addressed|discussed|covered|mentioned)\s+(?:by|in)\s+(?:the\s+)?{MTUS})",
    re.IGNORECASE,
)
AFFIRMS = keyed(
    rf"(?:\b(?:based|relied|relies|rely|relying)\b(?!\s{{1,9}}on\s{{1,9}}Non)(?:\s{{1,9}}[\w/']+){{0,4}}?\s{{1,9}}(?:up)?on\s{{1,9}}(?:the\s{{1,9}})?(?:California\s{{1,9}}|CA\s{{1,9}})?"
    rf"(?:{MTUS}|(?:[^.;]|\.(?!\s{{1,9}}[A-Z])){{0,260}}?(?:[,(]|\b(?:is|are|be|as|both))\s{{0,9}}(?:also\s{{1,9}})?(?:an?\s{{1,9}})?\bpart\s{{1,9}}of\s{{1,9}}{OF_CALIFORNIA}{MTUS}"
    r"|(?:Chronic\s{1,9}Pain\s{1,9}(?:Medical\s{1,9})?|Post-?\s?surgical\s{1,9}|Acupuncture\s{1,9}(?:Medical\s{1,9})?)Treatment\s{1,9}Guide\w{3,6})"
    rf"|\bfound\s{{1,9}}(?:the\s{{1,9}})?(?:sections?\s{{1,9}}of\s{{1,9}}(?:the\s{{1,9}})?)?{MTUS}\s{{1,9}}"
    rf"(?:(?:sections?|portions?|guidelines?)(?:\s?\(s\))?\s{{1,9}})?{OF_THE_CLAIMS}"
    r"(?:\s{1,9}(?!not\b)\w+){1,5}?\s{1,9}(?:relevant|applicable|appropriate)|"
    rf"\bfound\s{{1,9}}(?:that\s{{1,9}})?(?:the\s{{1,9}})?{MTUS},\s{{1,9}}[^.;]{{3,260}}?\b(?:was|were|is|are)\s{{1,9}}"
    r"(?:relevant|applicable|appropriate))",
    re.IGNORECASE,
)
IS_PART = late(
    rf"(?:,\s|\b(?:is|are)\s)\s*(?:a\s+)?(?:part|section|portion)\s+of\s+{OF_CALIFORNIA}{MTUS}", re.IGNORECASE
)
OPENS_WITH_MTUS = late(
    rf"\A\W*(?:The\s+)?{MTUS}(?:"
    r",\s+(?:American\s+College\b|ACOEM\b|Chronic\s+Pain\b|Post-?\s?surgical\b|Acupuncture\b)|"
    r"[,:]?\s+(?-i:[A-Z])[^.;()]{0,80}?(?-i:\b(?:Guidelines?|Disorders|Complaints|Chapter)\b))",
    re.IGNORECASE,
)
"""A paragraph that begins with the schedule and which part of it."""
IS_NO_PART = late(rf"\bnot\s+(?:a\s+)?(?:part|section|portion)\s+of\s+{OF_CALIFORNIA}{MTUS}", re.IGNORECASE)
SPOKEN_OF = late(
    r"\s(?:was|were|is|are|has|have|does|do|did|says?|states?|recommends?|supports?|allows?|requires?|notes?)\b",
    re.IGNORECASE,
)
"""Behind the name of a body where a sentence tells of it."""
