"""Where a text names a guideline body, and where it names one only to say that it was not relied on.

The Medical Treatment Utilization Schedule (MTUS, Title 8 CCR § 9792.20 ff.) has chapters of its own
(Chronic Pain, Postsurgical, Acupuncture) and adopts ACOEM's: `MTUS ACOEM Chapter 9` of the old schedule is
ACOEM's, `MTUS … (ACOEM 2017)` of the schedule since December 2017 is the MTUS's own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Guideline
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import Keys, holds_any, matches_at
from imr_llm.vocabulary.word_finder import worded
from imr_llm.vocabulary.words import fold

_FIRST_ADOPTED_EDITION = 2011
"""The oldest ACOEM edition in the schedule adopted in 2017 (hip and groin); the old one used 2004 to 2008."""

MTUS = (
    r"(?:\bMedical\s+Treatment\s+Uti[l1]i[sz]ation\s+Schedule(?:'s)?(?:\s*\(\s*MTU[S5]\s*\))?"
    r"|\bMTU[S5]\b|\bM\.T\.U\.S\.)"
)
_ACOEM = (
    r"(?:\bAmerican\s+College\s+of\s+Occupational\s+(?:and|&)\s+Environmental\s+Medicine(?:'s)?"
    r"(?:\s*[(,]\s*ACOEM\s*\)?)?|\bACOEM(?:'s)?\b)"
)
_ODG = (
    r"(?:\bOfficia\w{1,2}\s+Disabi\w{3,6}\s+Guide\w{3,6}(?:\s*[-–,]?\s*\(?\s*ODG\b\s*\)?)?"
    r"|\bODG(?:[-\s]TWC\b)?(?:\s*\(\s*Official\s+Disability\s+Guidelines?\s*\))?|\bWork\s+Loss\s+Data\s+Institute\b)"
)
_CHAPTER = (
    r"(?:\bChronic\s+Pain\s+(?:Medical\s+)?(?:Treatment\s+)?Guide\w{3,6}"
    r"|\bPost-?\s?surgical\s+(?:Physical\s+Medicine\s+)?"
    r"(?:Treatment\s+)?Guide\w{3,6}|\bAcupuncture\s+(?:Medical\s+)?Treatment\s+Guide\w{3,6}"
    r"|\bChronic\s+Pain\s+Medical\s+Treatment\s+2009|\bAcupuncture\s+Medical\s+Treatment\s+2007"
    r"|\bPost-?\s?surgical(?:\s+Treatment)?\s+2009|\b(?:Neck\s+and\s+Upper\s+Back|Shoulder|Elbow|Low\s+Back|Knee|"
    r"Forearm,?\s+Wrist,?\s+(?:and|&)\s+Hand|Ankle\s+and\s+Foot|Eye)\s+Complaints\s+200[47]"
    r"|\bElbow\s+Disorders\s+2007|\bStress\s+Related\s+Conditions\s+2004"
    r"|\b(?:Initial\s+Approaches\s+to\s+Treatment|General\s+Approach(?:es)?[^.;,]{0,60}?)\s+2004)"
)
_ELSEWHERE = (
    r"(?:(?:https?://|www\.)\S+|\b(?:FDA|U\.?S\.?\s+Food\s+and\s+Drug|Food\s+and\s+Drug\s+Administration|"
    r"PubMed|Pub\s+Med|NCBI|Cochrane|Labor\s+Code|AAOS|American\s+(?!College\s+of\s+Occupational)[A-Z]\w+|"
    r"AMA\s+Guides|NASS|"
    r"North\s+American\s+Spine|National\s+[A-Z]\w+|Washington\s+State|Colorado\s+Division|CDC\s+Guide\w+|Goodman|"
    r"Physicians?'?s?'?\s+Desk\s+Reference|PDR|Medscape|eMedicine|UpToDate|Up\s+to\s+Date|WebMD|Drugs\.com|RxList|"
    r"Medline\s?Plus|Medicare|CMS|Aetna|Cigna|Blue\s+Cross|Milliman|MCG|Wheeless|Campbell's|Journal\s+of|"
    r"J\.?\s+[A-Z]\w+|Mosby|Merck|Epocrates|California\s+Code|NIH|NICE)\b)"
)
_OTHER_LEAD = (
    r"\bOther\s+Medical\s+Treatment\s+Guide\w{3,6}(?:\s+or\s+Medical\s+Evidence)?\s*:?"
    r"|\bMedical\s+(?:Evidence|Literature)\s*:"
)
NON_MTUS = keyed(r"\bNon\s?[-–—]?\s?MTU[S5](?:\s+Citations?)?\b\s*[:;-]?", re.IGNORECASE)

_NAMES = {"acoem": _ACOEM, "odg": _ODG, "mtus": MTUS, "chapter": _CHAPTER, "lead": _OTHER_LEAD}
_NAMES_BY_LETTER = {"a": ("acoem", "chapter"), "m": ("mtus", "lead"), "o": ("odg", "lead"), "w": ("odg",)}
"""Which names begin with a letter; with any other only chapters do."""
_NAME_BY_LETTER = {
    letter: late(r"\b(?:" + "|".join(f"(?P<{name}>{_NAMES[name]})" for name in names) + ")", re.IGNORECASE)
    for letter, names in {**_NAMES_BY_LETTER, "": ("chapter",)}.items()
}
_OTHER_NAME = late(
    rf"\s(?=[\sA-Zehtw])(?:(?<=[;:.]\s)|(?<=\band\s)|(?<=itation\s)|(?<=itations\s)|(?<=\bon\s)|(?<=\bupon\s))\s*(?:the\s+)?(?P<name>{_ELSEWHERE})"
)
_ELSEWHERE_NAMED = worded(_ELSEWHERE)
_JOINT_AUTHOR = late(
    r"(?:[A-Z][\w-]*|of|for|the|in|on|&)(?:\s(?:[A-Z][\w-]*|of|for|the|in|on|&|and)){1,12}?\s(?:and|&)\s(?:the\s)?$"
)
_OPENS_WITH_OTHER = late(
    rf"\s*(?:The\s+)?(?P<name>{_ELSEWHERE})(?:\s(?:[A-Z][\w-]*|of|for|the|in|on|&|and)){{0,10}}"
    r"(?:\s\([A-Z/]{2,12}\))?[,:]\s[A-Z]"
)
"""A paragraph that begins with a body and, behind a comma, what it published."""
_ITS_TITLE = late(r"(?:\s(?:[A-Z][\w-]*|of|for|the|in|on|&|and)){1,10}(?:\s\([A-Z/]{2,12}\))?[,:]\s[A-Za-z]")
_LONGEST_AUTHOR = 160
_SAID_OF_IT = (
    r"(?:(?!\b(?:and|but|so)\s+(?:\w+\s+){0,2}?(?:relied|based|used|cited|applied|turned|instead)\b)"
    r"[^.;]){0,160}"
)
"""What is said of a guideline that was not relied on, up to where the one is named that was."""
OF_CALIFORNIA = r"(?:the\s+)?(?:California(?:['’]s)?\s+|CA\s+)?"
"""Before the schedule's name."""
SILENT_MTUS = (
    rf"{MTUS}(?:\s?/\s?ACOEM\b|\s+(?:guidelines?|and|/)\s*(?:ACOEM)?)?(?:\s+guidelines?\b)?"
    rf"(?:,?\s+(?:and|or)\s+(?:the\s+)?(?:{_ACOEM}|{_ODG}))?"
    r"(?:\s+(?:is|are|was|were)\s+(?:reviewed|consulted|considered|searched)(?:,?\s+(?:and|but)))?"
    r"\s+(?:(?:is|are|was|were)(?:n['’]t\b|\s+(?:silent|mute|not)\b)|(?:does|do|did)(?:n['’]t|\s+not)\b"
    r"|(?:has|have|had|contains?|gives?|offers?|provides?|says?)\s+(?:no|nothing)\b|lacks?\b"
    r"|(?:addresses|discusses|covers|mentions|contains|speaks\s+of)\s[^.;]{3,100}?,?\s(?:but|yet|though)\s+"
    r"(?:it\s+)?(?:(?:is|are)\s+(?:silent|not)|(?:does|do)\s+not|says?\s+nothing|not)\b)"
)
"""What says that the MTUS has nothing on a treatment: `The MTUS was reviewed and is silent`."""
NEITHER_MTUS = rf"\bneither\s+(?:the\s+)?{MTUS}\s+n?or\s+(?:the\s+)?(?:{_ACOEM}|{_ODG})"
_NOT_RELIED_ON = late(
    rf"\b(?:\b(?:did|does|do)\s+not\s+(?:base|rely)\b[^.;]{{0,120}}?{MTUS}"
    rf"|\bno\s+(?:relevant\s+|applicable\s+)?(?:section|part|portion|chapter|guideline)s?\s+(?:of|in|within)\s+(?:the\s+)?{MTUS}{_SAID_OF_IT}"
    rf"|{SILENT_MTUS}{_SAID_OF_IT}|{NEITHER_MTUS}"
    rf"|\bnot\s+(?:specifically\s+)?(?:addressed|discussed|covered|mentioned)\s+(?:by|in)\s+(?:the\s+)?{MTUS}"
    rf"|\b(?:not\s+)?(?:a\s+)?(?:part|section|portion)\s+of\s+{OF_CALIFORNIA}{MTUS}"
    rf"|{MTUS}\s+Relied\s+Upon\s+by)",
    re.IGNORECASE,
)
_BETWEEN_NAMES = late(
    r"[\s,:;/(–-]*(?:(?:guidelines?|section|of|the|and|'s)\b[\s,:/(–-]*){0,2}", re.IGNORECASE
)
_UP_TO_ITS_CHAPTER = late(
    r"[\s,:(–-]*(?:(?:practice\s+)?guidelines?\b[\s,:(–-]*)?(?:2nd\s+ed(?:ition|\.)?[\s,:(–-]*)?"
    r"(?:20\d\d\)?[\s,:–-]*)?chapter\s+\d{1,2}[\s,:–-]*",
    re.IGNORECASE,
)
"""Between a body and the chapter of its own whose title is dated: `ACOEM Chapter 13 Knee Complaints 2004`."""
_TITLE_BEFORE = late(
    r"(?<![\w-])(?P<title>(?:[A-Z][A-Za-z/-]{0,30},?\s{1,4}(?:(?:and|&|of|to|the)\s{1,4})?){1,8})\(\s{0,4}$"
)
_NAMES_BEGIN = Keys(
    (
        *("american", "acoem", "offic", "odg", "work", "medical", "mtu", "m.t.u", "chronic", "post"),
        *("acupuncture", "neck", "shoulder", "elbow", "low", "knee", "forearm", "ankle", "eye", "stress"),
        *("initial", "general", "other"),
    )
)
"""What the names begin with, in lower case."""
_DENYING = ("not", "n't", "n’t", "part", "section", "portion", "silent", "mute", "relied", "lack", "neither")
_NO = late(r"no(?=\s)")
_DENIALS_BEGIN = Keys(("do", "did", "neither", "no", "medical", "mtu", "m.t.u", "part", "section", "portion"))
_LONGEST_TITLE_BEFORE = 120
_OPENING_BRACKET = 5
"""Characters before a body's name in which the bracket opens that it stands in."""
_LEAD_GAP = 6
_EDITION_BEFORE = late(r"(?:\b(?=\d{4}\s{0,4}\()|\(\s?(?=\d{4}\s))((?:19|20)\d\d)[\s(]{1,9}$")
_TITLE_IN_A_ROW = late(r";\s+(?:and\s+)?[A-Z][^;().]{2,100}\b(?:Guidelines?|Disorders)\s*\(\s*$")
_EDITION = late(r"[^()\d;.]{0,24}(?:\d{1,2},\s*)?((?:19|20)\d\d)")


@dataclass(frozen=True, slots=True)
class Name:
    """A guideline named: whose it is, the words that say so, and where its title may begin."""

    guideline: Guideline
    words: Range
    title_from: int


def may_name_mtus(low: str) -> bool:
    """Whether a text in lower case can name the MTUS: a search for its names costs far more."""
    return "mtu" in low or "treatment" in low or "m.t.u" in low


def may_name_non_mtus(low: str) -> bool:
    """Whether a text in lower case can hold `Non-MTUS`."""
    return "mtu" in low and "non" in low


def may_deny_mtus(low: str) -> bool:
    """Whether a text in lower case can say that the MTUS was not relied on."""
    return may_name_mtus(low) and (holds_any(low, _DENYING) or _NO.search(low) is not None)


def find_names(text: str) -> list[Name]:
    """The guidelines that a text relies on, by the bodies it names, in order.

    Neighbouring names of one citation are one (`MTUS ACOEM`, `Official Disability Guidelines (ODG)`).
    """
    low = fold(text)
    denials = _DENIALS_BEGIN.word_places(low) if may_deny_mtus(low) else ()
    denied = [match.span() for match in matches_at(_NOT_RELIED_ON, text, denials)]
    denied += [match.span() for match in NON_MTUS.finditer(text)] if may_name_non_mtus(low) else []
    denied.sort()
    starts = [start for start, _ in denied]
    names: list[Name] = []
    for match in _matches(text, low):
        index = bisect_right(starts, match.start()) - 1
        if (index >= 0 and denied[index][1] > match.start()) or _is_edition_of(names, text, match):
            continue
        name = _name(match)
        after = names[-1].words[1] if names else 0
        if (start := _title_before(text, match, after)) is not None:
            name = replace(name, title_from=start)
            adopted = names and _is_bare_mtus(names[-1]) and _BETWEEN_NAMES.fullmatch(text, after, start)
            names[-1 if adopted else len(names) :] = [name]
            continue
        merged = _merge(text, names[-1], name) if names else None
        if merged is not None:
            names[-1] = merged
        else:
            names.append(name)
    return _with_other_literature(text, names)


def _matches(text: str, low: str) -> Iterator[re.Match[str]]:
    end = 0
    for start in _NAMES_BEGIN.places(low):
        pattern = _NAME_BY_LETTER.get(low[start], _NAME_BY_LETTER[""])
        if start >= end and (match := pattern.match(text, start)) is not None:
            yield match
            end = match.end()


def _name(match: re.Match[str]) -> Name:
    if match.lastgroup == "lead":
        return Name(Guideline.OTHER, match.span(), match.end())
    if match.lastgroup == "chapter":
        return Name(Guideline.MTUS, match.span(), match.start())
    kinds = {"acoem": Guideline.ACOEM, "odg": Guideline.ODG, "mtus": Guideline.MTUS}
    return Name(kinds[match.lastgroup or "mtus"], match.span(), match.end())


def _title_before(text: str, match: re.Match[str], after: int) -> int | None:
    """Where the title begins that a body in brackets follows: `Knee Complaints (ACOEM …, Chapter 13)`."""
    if text[match.end() : match.end() + 8].lstrip()[:1] in ("", ")"):
        return None
    if text[max(match.start() - _OPENING_BRACKET, 0) : match.start()].rstrip()[-1:] != "(":
        return None
    title = _TITLE_BEFORE.search(text, max(after, match.start() - _LONGEST_TITLE_BEFORE), match.start())
    return title.start("title") if title is not None else None


def _is_bare_mtus(name: Name) -> bool:
    return name.guideline is Guideline.MTUS and name.title_from == name.words[1]


def _merge(text: str, last: Name, name: Name) -> Name | None:
    """One name made of two neighbours, or None where they stand apart."""
    if last.title_from < last.words[1]:
        return None
    if _BETWEEN_NAMES.fullmatch(text, last.words[1], name.words[0]) is None:
        is_chapter = name.title_from == name.words[0] and last.guideline is Guideline.ACOEM
        of_last = is_chapter and _UP_TO_ITS_CHAPTER.fullmatch(text, last.words[1], name.words[0])
        return last if of_last else None
    between = text[last.words[1] : name.words[0]].lower()
    if name.title_from == name.words[0] and last.guideline is not Guideline.MTUS:
        # A chapter's title right after another body's name is that body's: `ODG Chronic Pain Guidelines`.
        return None if ";" in between or "and" in between else last
    if last.guideline is name.guideline:
        return None if "and" in between or ";" in between else replace(last, title_from=name.title_from)
    if {last.guideline, name.guideline} == {Guideline.MTUS, Guideline.ACOEM} and ";" not in between:
        acoem = name if name.guideline is Guideline.ACOEM else last
        return Name(Guideline.ACOEM, acoem.words, name.title_from)
    return name if last.guideline is Guideline.OTHER else None


def _is_edition_of(names: list[Name], text: str, match: re.Match[str]) -> bool:
    """Whether `ACOEM` only dates a title of the MTUS: `Low Back Disorders (ACOEM 2019)`."""
    if match.lastgroup != "acoem" or not names or names[-1].guideline is not Guideline.MTUS:
        return False
    between = text[names[-1].words[1] : match.start()]
    dated = _EDITION_BEFORE.search(between)
    if dated is not None or _TITLE_IN_A_ROW.search(between) is not None:
        # The year stands with the title, so that what is listed before it says nothing of it.
        between = between[between.rfind(";") + 1 :]
    edition = _EDITION.match(text, match.end()) or dated
    return (
        edition is not None
        and int(edition.group(1)) >= _FIRST_ADOPTED_EDITION
        and len(between) < 160
        and ";" not in between
    )


def _is_joint(text: str, last: Name, name: Name) -> bool:
    """Whether two bodies, named one after the other, share the title behind the second."""
    start, end = last.words[0], name.words[0]
    return (
        end - start < _LONGEST_AUTHOR
        and _JOINT_AUTHOR.fullmatch(text, start, end) is not None
        and _ITS_TITLE.match(text, name.words[1]) is not None
    )


def _with_other_literature(text: str, names: list[Name]) -> list[Name]:
    if _ELSEWHERE_NAMED.search(text) is None:
        return sorted(names, key=lambda name: name.words)
    found = [
        Name(Guideline.OTHER, match.span("name"), match.start("name")) for match in _OTHER_NAME.finditer(text)
    ]
    opening = _OPENS_WITH_OTHER.match(text)
    if opening is not None and not any(one.words[0] == opening.start("name") for one in found):
        found.insert(0, Name(Guideline.OTHER, opening.span("name"), opening.start("name")))
    starts = [name.words[0] for name in names]
    apart: list[Name] = []
    for place, one in enumerate(found):
        if place and _is_joint(text, found[place - 1], one):
            continue
        index = bisect_right(starts, one.words[0]) - 1
        before = names[index] if index >= 0 else None
        within = before is not None and one.words[0] < before.words[1]
        introduced = before is not None and before.guideline is Guideline.OTHER
        if not within and not (introduced and before and one.words[0] <= before.title_from + _LEAD_GAP):
            apart.append(one)
    return sorted([*names, *apart], key=lambda name: name.words)
