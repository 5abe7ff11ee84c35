"""Drugs that a sentence about utilization review names by their form alone: `the cream`, `the ER tablets`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Category
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

_SKIN = ("cream", "gel", "lotion", "ointment", "patch", "spray")
_SWALLOWED = ("tablet", "capsule")
_SEVERAL = {form: f"{form}es" if form == "patch" else f"{form}s" for form in _SKIN}
"""By what several requests in one form are named together."""
_ER = r"(?:er|xr|sr|cr|xl|(?:extended|sustained|controlled)[\s-]release|long[\s-]acting)"
_IR = r"(?:ir|(?:immediate|instant)[\s-]release|short[\s-]acting)"
_FORMS = late(
    r"\b(?:(?P<cream>creams?)|(?P<gel>gels?)|(?P<lotion>lotions?)|(?P<ointment>ointments?)|"
    r"(?P<patch>patch(?:es)?)|(?P<spray>sprays?)|(?P<tablet>tab(?:let)?s?)|(?P<capsule>cap(?:sule)?s?)|"
    rf"(?P<er>{_ER})|(?P<ir>{_IR}))\b"
)
_FORMLESS = late(
    r"\b(?:topical|compound(?:ed)?|terocin|menthoderm|dendracin|lidopro|medrox|pennsaid|voltaren|lidoderm|"
    r"flector|\d{1,4} ?(?:gm|grams?|gms|ml))\b|\d ?%"
)
"""What is put on the skin, in a form that its request need not tell."""
_NAME = (
    r"(?:(?P<cream>creams?)|(?P<gel>gels?)|(?P<lotion>lotions?)|(?P<ointment>ointments?)|"
    r"(?P<patch>patch(?:es)?)|(?P<spray>sprays?)|"
    rf"(?P<er>{_ER})|(?P<ir>{_IR})|(?P<tablet>tablets?)|(?P<capsule>capsules?))"
    r"(?P<more> (?:tablets?|tabs?|capsules?|caps?|form|formulation|version|preparation|opioid|one))?"
)
_NAME_AND_FORM = late(
    rf"(?P<name>[\w'-]+) (?:\(?[\w.]+\)? )?(?:\d[\d./-]*(?: ?mg| ?mcg)? )?"
    rf"(?:(?P<er>{_ER})|(?P<ir>{_IR})|(?P<cream>cream)|(?P<gel>gel)|(?P<patch>patch(?:es)?)|"
    r"(?P<tablet>tablets?)|(?P<capsule>capsules?))\b"
)
_DEED = (
    r"(?:non|cert|not cert|den(?:ied|y)|approv|authori|modif|reduced|cut|halved|allowed|granted|refused|"
    r"declined|delayed|deferred|partial)"
)
_NAMED = worded(
    r"(?<!\bin )(?<!\bto )(?<!\bat )(?<!\bfrom )(?<!\bvia )(?<!\bthan )(?<!\bwith )(?<!\blike )(?<!\bunder )"
    r"\b(?:(?:the |his |her |its )?(?P<count>both|two|three) |(?:the|his|her|its) )"
    rf"(?:requested |prescribed |topical |compound(?:ed)? ){{0,2}}{_NAME}"
    r"(?=\s*$|[.,;:)]| (?:and|but|or|nor|was|were|not|as|because|since|due|to|by|on|also|from|for|while|"
    r"whereas|is|only|pending|until) )"
)
_NOTED = worded(
    rf"(?:^|(?<=[,;:.] )){_NAME}"
    rf"(?= (?:(?:and|&) (?!(?:was|were|not)\b)[\w -]{{2,40}}? )?(?:(?:was|were) )?{_DEED})"
)
"""`ER denied, IR cut to 60`, in notes."""
_GROUNDS = late(
    r"\b(?:because|since|as|due to|for (?:want|lack)|stating|citing|noting|given|while|that|if|when|which)\b"
)
_ORDER = ("er", "ir", *_SKIN, *_SWALLOWED)
_CLAUSE = late(r"[;.:] |,? (?:and|but) ")


def forms_of(headings: Sequence[str], categories: Sequence[Category]) -> list[frozenset[str]]:
    """The forms by which each request is named, of those that no other can be meant by.

    One for a drug of which another request has the extended release is named as its immediate release. Forms
    for the skin that several requests have name them all in the plural: `creams`.
    """
    lows = [one.lower() for one in headings]
    drugs = [category is Category.PHARMACEUTICAL for category in categories]
    told = [
        {match.lastgroup or "" for match in _FORMS.finditer(low)} if drug else set[str]()
        for low, drug in zip(lows, drugs, strict=True)
    ]
    _tell_immediate(lows, told)
    often = Counter(form for forms in told for form in forms)
    unknown = [index for index, forms in enumerate(told) if drugs[index] and not forms]
    hidden = any(_FORMLESS.search(lows[index]) for index in unknown)
    return [
        frozenset(
            form if often[form] == 1 else _SEVERAL[form]
            for form in forms
            if (often[form] == 1 or form in _SKIN)
            and not (form in _SKIN and hidden)
            and not (form in _SWALLOWED and unknown)
        )
        for forms in told
    ]


def _tell_immediate(lows: Sequence[str], told: Sequence[set[str]]) -> None:
    """Adds the immediate release to the one request for a drug that has the extended one in another."""
    for index, low in enumerate(lows):
        if "er" not in told[index] or (name := re.match(r"[a-z]{4,}", low)) is None:
            continue
        same = [
            other
            for other, forms in enumerate(told)
            if other != index and lows[other].startswith(name.group()) and not forms & {"er", "ir"}
        ]
        if len(same) == 1 and not any("ir" in forms for forms in told):
            told[same[0]].add("ir")


def named_by_form(low: str, place: Range, forms: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Where a request is named by its form alone, with its index."""
    if not any(forms):
        return
    for match in (*_NAMED.finditer(low, *place), *_NOTED.finditer(low, *place)):
        form = next(name for name in _ORDER if match[name])
        those = [index for index, one in enumerate(forms) if form in one or match[form] in one]
        told = match.groupdict().get("count")
        counted = 2 if told == "both" else number_of(told or "")
        if counted in (None, len(those)) and not _in_grounds(low, place[0], match.start()):
            yield from ((match.start(form), one) for one in those)


def of_their_form(
    low: str,
    found: Sequence[tuple[int, int]],
    forms: Sequence[frozenset[str]],
    own: Sequence[frozenset[str]],
) -> list[tuple[int, int]]:
    """The places at which requests are named, each with the index of the one whose form follows there.

    Where two are for the same drug, whose words are its `own`, the form tells which: `Opana ER`.
    """
    if not any(forms):
        return list(found)
    meant: dict[int, int] = {}
    for at in {at for at, _ in found}:
        if (told := _NAME_AND_FORM.match(low, at)) is None:
            continue
        those = [
            index for index, one in enumerate(forms) if told.lastgroup in one and told["name"] in own[index]
        ]
        if len(those) == 1:
            meant[at] = those[0]
    return sorted({(at, meant.get(at, index)) for at, index in found})


def _in_grounds(low: str, start: int, end: int) -> bool:
    """Whether a place stands in the grounds of a deed, and in no clause of its own behind them."""
    grounds = _GROUNDS.search(low, start, end + 1)
    return grounds is not None and _CLAUSE.search(low, grounds.end(), end + 1) is None
