"""What stands behind the labels of a letter: people, organisations, and dates in blocks of values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from imr_llm.identities.announced import Announced
from imr_llm.identities.guards import Guard, guard_of, may_be_a_name
from imr_llm.identities.kinds import Kind, Name, Phrase
from imr_llm.identities.names import PLACEHOLDER, WORD, as_name
from imr_llm.identities.scans import scanned
from imr_llm.identities.wordlists import words_of

_SUBJECT = (
    r"(?:injured\s+)?(?:employee|worker|applicant|patient|claimant|insured|member)(?:['’]?s)?(?:\s+name)?|"
    r"name\s+of\s+(?:the\s+)?(?:injured\s+)?(?:employee|worker|patient|applicant|claimant)|paciente|empleado|trabajador"
)
_PERSON = (
    r"(?:requesting|treating|primary\s+treating|primary\s+care|referring|prescribing|attending|evaluating|consulting|"
    r"ordering|secondary)\s+(?:physician|provider|doctor|surgeon)s?(?:['’]?s)?(?:\s*\(?s\)?)?(?:\s+name)?|"
    r"(?:provider|physician|doctor|surgeon|therapist|chiropractor|psychologist|acupuncturist|nurse|interpreter|"
    r"adjuster|examiner|attorney|counsel|representative|supervisor|evaluator|reviewer|signer)(?:['’]?s)?"
    r"(?:\s*\(s\)|s)?(?:\s+name)?|p\.?t\.?p\.?|"
    r"(?:claims?|senior|applicant['’]?s?|defen[sc]e|nurse|medical|case|utilization|emergency|qualified\s+medical)\s+"
    r"(?:adjuster|examiner|attorney|case\s+manager|manager|director|contact|evaluator|assistant|representative)"
    r"(?:['’]?s)?(?:\s+name)?|"
    r"attn|attention|att|cc|c\.c\.|from|to|contact(?:\s+person)?|spouse|guardian|next\s+of\s+kin|"
    r"(?:electronically\s+)?(?:signed|reviewed|prepared|dictated|authored|completed|submitted|referred|requested|seen)\s+by|"
    r"qme|ame|re|regarding|name|by|print(?:ed)?\s+name|(?:last|first|middle)\s+name|first|last|nombre(?:\s+del\s+(?:trabajador|paciente|empleado))?|surname|given\s+name|aka|"
    r"also\s+known\s+as|beneficiary|party|parties"
)
_ORGANISATION = (
    r"employers?(?:['’]?s)?(?:\s+name)?|insurers?|(?:insurance\s+)?carrier|insurance(?:\s+company)?|"
    r"claims?\s+administrators?(?:\s+name)?|third\s+party\s+administrator|tpa|facility(?:\s+name)?|clinic|hospital|"
    r"medical\s+group|law\s+firm|firm|company|practice(?:\s+name)?|pharmacy|vendor|laborator(?:y|ies)"
)
_LABEL = Announced(
    rf"(?:(?P<subject>{scanned(_SUBJECT)})|(?P<person>{scanned(_PERSON)})|"
    rf"(?P<organisation>{scanned(_ORGANISATION)}))"
    r"(?:[ \t]*(?:(?<![:])[:#]|[-–—](?=[ \t]+[A-Z]))[ \t]*|[ \t]{3,}(?=\S))",
    *(_SUBJECT, _PERSON, _ORGANISATION),
)
_OTHER_LABELS = (
    r"claims?\b|case\b|dates?\b|d\.?o\.?b|d\.?o\.?i|ssn\b|social\b|provider|employee|employer|ur\b|utilization|priority|"
    r"application|phone|tel\b|fax|mrn|medical\s+record|address|e-?mail|imr\b|maximus|injury|dear\b|re\b|age\b|sex\b|"
    r"gender|received|decision|body\b|attorney|adjuster|file\b|insurer|carrier|policy|wcab|adj\b|eams|diagnos|specialty|"
    r"phys|patient|requesting|treating|state\b|license|npi|cc\b|attn\b|via\b|subject\b|claimant|worker|applicant"
)
_NEXT_LABEL = re.compile(
    rf"[ \t,;|]+(?=(?:{_OTHER_LABELS})[^:\n]{{0,30}}[:#])|[ \t]{{3,}}|\t|[ \t]*\|[ \t]*", re.IGNORECASE
)
_SEVERAL = re.compile(
    r"\s*(?:;|/|&|\band\b|\bv\.?s?\.(?=\s)|\bversus\b|\bc/o\b|\baka\b|\ba/k/a\b|\bor\b)\s*", re.IGNORECASE
)
_BARE_LABEL = re.compile(r"[ \t]*[A-Za-z][\w ()/'’.#-]{0,45}:[ \t]*")
_DEAR = re.compile(r"(?:^|\n)[ \t]*(?:dear|estimad[oa])[ \t]+(?P<value>[^\n:,]{2,60})[:,]", re.IGNORECASE)
_GOODBYE = re.compile(
    r"(?:sincerely|respectfully(?:\s+submitted)?|very\s+truly\s+yours|truly\s+yours|(?:best\s+|kind\s+|with\s+)?regards|"
    r"cordially|yours\s+(?:truly|sincerely))[ \t]*,?[ \t]*\n",
    re.IGNORECASE,
)
ORGANISED = re.compile(
    r"\b(?:inc|llc|llp|lp|corp|corporation|company|co|insurance|ins|clinics?|hospitals?|medical|center|centre|institute|"
    r"associates|offices?|group|services?|fund|district|county|city|university|school|mutual|casualty|indemnity|"
    r"administrators?|therapy|rehab|rehabilitation|surgery|surgical|orthop\w*|foundation|department|dept|state|"
    r"construction|industries|foods|logistics|transport|pharmacy|health|healthcare|partners|management|solutions|"
    r"holdings|enterprises|systems|bank|hotel|restaurant|market|markets|stores?|farms?|unified|assurance|adjusters|"
    r"claims|bros|brothers|sons|works|schools|college|church|agency|staffing|security|electric|plumbing)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"maximus|industrial\s+relations|department\s+of|division\s+of\s+workers|administrative\s+director|independent\s+medical|medical\s+review|utilization\s+review|"
    r"workers['’]?\s+compensation|all\s+parties|whom\s+it|determination|treatment|\bimr\b|\bur\b|certified|licensed|"
    r"expert|physician\s+reviewer|request|dispute|upheld|overturned|guideline|medically\s+necessary",
    re.IGNORECASE,
)
_LONGEST_VALUE = 90
_LONGEST_LINE = 2_000
"""Characters of a line on either side of a label that are looked at."""
_COMPANY = re.compile(
    r"inc|llc|llp|lp|corp|corporation|company|co|clinics?|hospitals?|center|centre|institute|associates|group|fund|"
    r"mutual|foundation|insurance|assurance|partners|industries|enterprises|district|university|school|county",
    re.IGNORECASE,
)
"""What an organisation is called by; the other words of ORGANISED say what it does."""
_MARKED = re.compile(r"[:#]")


@dataclass(frozen=True, slots=True)
class Labelled:
    """What the labels of a letter name."""

    names: tuple[Name, ...]
    organisations: tuple[Phrase, ...]


def labelled_in(text: str) -> Labelled:
    """The people and organisations that labels, salutation, signature and address blocks name."""
    names: list[Name] = []
    organisations: list[Phrase] = []
    for label in _LABEL.finditer(text):
        subject, organised = label["subject"] is not None, label["organisation"] is not None
        if not _MARKED.search(label.group()) and not _opens_a_line(text, label):
            continue
        for value, sure in _values(text, label.end()):
            for one in _SEVERAL.split(value):
                _take(
                    one,
                    names,
                    organisations,
                    sure=sure and not organised,
                    subject=subject,
                    organised=organised and sure,
                )
    for found in _DEAR.finditer(text):
        for one in _SEVERAL.split(found["value"]):
            _take(one, names, organisations, sure=True)
    for found in _GOODBYE.finditer(text):
        for line in [one.strip() for one in text[found.end() : found.end() + 240].split("\n") if one.strip()][
            :3
        ]:
            _take(line, names, organisations)
    return Labelled(tuple(names), tuple(organisations))


def above_addresses(text: str, starts: list[int]) -> Labelled:
    """The people and organisations on the lines above an address, up to the blank line before the block."""
    names: list[Name] = []
    organisations: list[Phrase] = []
    for start in starts:
        line_start = text.rfind("\n", 0, start) + 1
        if text[line_start:start].strip():
            continue
        for line in reversed(text[max(0, line_start - 240) : line_start].split("\n")[-4:-1]):
            if not line.strip() or ":" in line:
                break
            _take(line.strip(), names, organisations)
    return Labelled(tuple(names), tuple(organisations))


def _take(
    words: str,
    names: list[Name],
    organisations: list[Phrase],
    *,
    sure: bool = False,
    subject: bool = False,
    organised: bool = False,
) -> None:
    words = words.strip(" \t,.;:-–—*_")
    if len(words) < 2 or len(words) > _LONGEST_VALUE or _NOBODY.search(words):
        return
    if organised or ORGANISED.search(words):
        if _looks_like_an_organisation(words, labelled=organised):
            organisations.append(Phrase(Kind.ORGANISATION, " ".join(words.split())))
        return
    name = as_name(words, sure=sure)
    if name is not None and (sure or _looks_like_a_name(words)):
        names.append(replace(name, subject=subject))


def _opens_a_line(text: str, label: re.Match[str]) -> bool:
    """Whether a label without a mark is one: first on its line, and no word that prose begins with."""
    near = max(0, label.start() - _LONGEST_LINE)
    line = max(text.rfind("\n", near, label.start()) + 1, near)
    words = label.group().lower()
    return not text[line : label.start()].strip() and (label["subject"] is not None or "name" in words)


def _looks_like_an_organisation(words: str, *, labelled: bool) -> bool:
    """Whether words are an organisation's name: capitalised, and telling more than what it does."""
    told = [one for one in re.findall(WORD, words) if one.lower() not in words_of("particles")]
    if not told or len(told) > 7 or PLACEHOLDER.search(words) or not all(one[0].isupper() for one in told):
        return False
    telling = [one for one in told if guard_of(one) < Guard.COMMON and not ORGANISED.fullmatch(one)]
    if telling:
        return labelled or not any(guard_of(one) is Guard.CLINICAL for one in told)
    return _COMPANY.fullmatch(told[-1]) is not None and (labelled or len(told) > 2)


def _looks_like_a_name(words: str) -> bool:
    """Whether words of which nothing says that they are a name have the shape of one."""
    told = [one for one in re.findall(WORD, words) if len(one) > 1]
    lasting = [one for one in told if one.lower() not in words_of("particles")]
    return 2 <= len(lasting) <= 4 and all(one[0].isupper() and may_be_a_name(one) for one in lasting)


def _values(text: str, start: int) -> Iterator[tuple[str, bool]]:
    """The values of a label that ends at `start`, and whether each surely is its value."""
    line_end = text.find("\n", start, start + _LONGEST_LINE)
    line_end = min(len(text), start + _LONGEST_LINE) if line_end < 0 else line_end
    line = text[start:line_end]
    cut = _NEXT_LABEL.search(line)
    value = line[: cut.start()] if cut is not None and line[: cut.start()].strip() else line
    if value.strip():
        if _BARE_LABEL.match(value):
            return
        goes_on = cut is None and _goes_on(value)
        following = text[line_end + 1 : line_end + 41].split("\n", maxsplit=1)[0]
        if goes_on and re.fullmatch(rf"[ \t]*{WORD}(?:-{WORD})?(?:[ ,]+{WORD}\.?)?[ \t]*", following):
            value = f"{value} {following}"
        yield value, True
        return
    yield from _block_values(text, start)


@lru_cache(maxsize=1024)
def _is_bare_label(line: str) -> bool:
    return _BARE_LABEL.fullmatch(line) is not None


def _goes_on(value: str) -> bool:
    """Whether a name may go on below: one word of it, or a comma or a hyphen at its end."""
    told = [one for one in re.findall(WORD, value) if len(one) > 1]
    return len(told) == 1 or value.rstrip().endswith((",", "-"))


def _block_values(text: str, start: int) -> Iterator[tuple[str, bool]]:
    """The values in the block of lines behind a block of labels."""
    behind = [one for one in text[start : start + 700].split("\n")[1:] if one.strip()]
    labels = 0
    while labels < len(behind) and _is_bare_label(behind[labels]):
        if "dispute" in behind[labels].lower():
            # What stands behind that label are treatments.
            return
        labels += 1
    if labels == len(behind):
        return
    before = 0
    for line in reversed([one for one in text[max(0, start - 500) : start].split("\n")[:-1] if one.strip()]):
        if not _is_bare_label(line):
            break
        before += 1
    values: list[str] = []
    for line in behind[labels:]:
        if _is_bare_label(line):
            break
        values.append(line)
    if labels == 0 and before == 0:
        if values and not _BARE_LABEL.match(values[0]):
            yield values[0], True
        return
    if before < len(values) and not _BARE_LABEL.match(values[before]):
        yield values[before], False
    for value in values[: labels + before + 1]:
        yield value, False
