"""Names of drugs as a summary prints them: of a mixture as one, with what they are made as."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.drugs import is_drug
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

_FORM = late(
    r" (?:(?:topical|transdermal|pain|nasal|eye|ear|ophthalmic|otic|oral|mouth) )?"
    r"(?:(?:ointment|lotion|cream|gel|spray|inhaler|rub|foam|patch|suppository|roll-on|nebulizer|"
    r"rinse|mouthwash)(?:s|es)?|suppositories|drops|supp|hfa)\b"
)
"""Where a name is of something put on the skin, breathed in or dropped, what it is belongs to it."""
_CONTAINING = late(
    r"-(?:containing|based)(?: (?:topical|compound(?:ed)?|transdermal))* "
    r"(?:ointment|lotion|cream|gel|patch|spray|compound)(?:s|es)?\b"
)
"""`a flurbiprofen-containing cream`"""
_COMPOUND = late(r" (?:topical )?compound(?: (?:ointment|lotion|cream|gel))?\b")
_MADE_OF = keyed(
    r"(?<= a )patch (?:with|of|containing) $|"
    r"\b(?:topical |transdermal )?(?:compound(?:ed|s)?|(?:cream|ointment|gel|lotion)s?)"
    r"(?: (?:cream|ointment|gel|lotion)s?)? (?:of|containing|with|consisting of|made of|composed of) $"
)
_MADE_WITH = late(r"(?: \d+(?:\.\d+)? ?%)?(?:, and |, | and | with |/| / )")
_SLASH = late(r"(?: \d+(?:\.\d+)? ?%)? ?/ ?")
_STRONG = late(rf" \d+(?:\.\d+)? ?%(?={_FORM.pattern})")
"""`gabapentin 10%/amitriptyline 10% cream`: how strong each part of a mixture is."""
_HYPHEN_BEFORE = late(r"(?<![\w-])(?:[a-z]{5,20}-)+$")
"""`calcium-vitamin D`: another part of the product, which no list knows."""
_HYPHENED = late(r"-(?:[a-z]{3,20}-){0,3}")
_SKIN = keyed(r"(?:\btopical |\bcompound(?:ed)? |\bpreservative-free )$")
_NAMELESS = keyed(
    r"\btopical compounds?\b(?! (?:[a-z]+ )?(?:cream|ointment|lotion|gel|rub|patch|of|containing|with|"
    r"medic))|"
    r"\b(?:topical|compound(?:ed)?|medicated|moisturi[sz]ing)(?: (?:topical|compound(?:ed)?|analgesic|"
    r"pain|medicated|scar|"
    r"steroid|antibiotic|antifungal|numbing|anti-inflammatory)){0,3}+ "
    r"(?:(?:cream|ointment|lotion|gel|rub)s?|patch(?:es)?)\b(?! (?:of|containing|with)\b)|"
    r"\bstool softeners?\b|(?:(?<=[a-z0-9], )|(?<=[a-z0-9], and )|(?<=[a-z0-9] and ))(?:calcium|potassium|"
    r"magnesium|zinc)(?: (?:supplements?|tablets?|pills?))?(?= ?[.;,]| (?:daily|as needed|prn)\b)"
)
"""Something of which only what it is for or put on is told: a drug beside others that are named."""
_IN_BRACKET = late(
    r"(?: (?:patch(?:es)?|cream|gel|ointment|tablets?|capsules?|inhalers?|spray|er|xr|cr|sr))?"
    r"(?: \d+(?:\.\d+)?(?:/\d+)? ?(?:mg|mcg|ml|%)?)?,? ?\((?:aka |generic )?(?:[a-z]{4,20}(?: ?[/+-] ?| "
    r"and | with )){0,2}"
)
_BRACKET_ENDS = late(
    r"(?:(?: ?[/+-] ?| and | with )[a-z]{4,20}){0,2}(?: \d+(?:\.\d+)?(?:[/-]\d+(?:\.\d+)?)? ?(?:mg|mcg|ml|"
    r"%)?)?\)"
)
"""`Fexmid (cyclobenzaprine 7.5 mg)`: the other name of a drug."""
_PARTED = late(
    r"[.;:(]|\b(?:and (?:is|was|has|he|she)\b(?! (?:(?:also|still|now) )*(?:us|appl)(?:es|ies|ing|ying)\b)|"
    r"request\w*\b|for\b(?! (?:(?:about|over|nearly|almost|more than) )*(?:an?|\d+|one|two|several|many|some|"
    r"years|months)\b))"
)
_DEGREE = (
    r"(?:M\.?D|N\.?P|F\.?N\.?P|D\.?C|D\.?O|P\.?T|D\.?P\.?T|P\.?A(?:-C)?|R\.?N|Ph\.?D|Psy\.?D|L\.?Ac|"
    r"O\.?T|D\.?P\.?M)\b"
)
_TITLE = late(r"\b(?:[Dd]r|DR|[Dd]rs|[Mm]rs?|[Mm]s|[Dd]octor|[Pp]rof)\.? (?:[A-Z]\.? )?$")
_WITH_DEGREE = late(rf" (?:[A-Z]\. )?(?P<surname>[A-Z][a-z'-]+),? {_DEGREE}")
_AND_DEGREE = late(rf"(?: [A-Z]\.)?,? (?!P\.?T|O\.?T){_DEGREE}")
_GIVEN_NAME = late(r"\b(?:by|with|from|to|see|saw) (?:[A-Z][a-z'-]+ |[A-Z]\. ){1,2}$")
_BY = keyed(
    r"\b(?:(?:evaluat|examin|perform|prescrib|continu|provid|administer|dispens|sign|issu|supervis|conduct|"
    r"follow|referr|interpret|dictat)ed|seen|written|done|treatments?|therapy|care|visits?|reports?|notes?) "
    r"by $"
)
_SURNAME = late(r" (?P<surname>[A-Z][a-z'-]+)\b")
_FORMS = frozenset(
    {"tablet", "tablets", "capsule", "capsules", "cream", "gel", "patch", "patches", "ointment", "spray"}
    | {"extended", "sodium", "oral", "topical", "drops", "lotion", "inhaler", "and", "with", "for"}
)
_NO_REMEDY = keyed(
    r"\b(?:expos(?:ed|ure) to|spray(?:ed|ing)|handling|pages?|exhibits?|made by|"
    r"manufactured by|marketed by)(?: (?:the|some|no\.))? $"
)
"""What a worker handles at work or a page is marked with is no drug, nor is who made a device."""
_MEASURED = late(
    r"(?:testosterone|magnesium|potassium|vitamin [a-z]-?\d{0,2}|b-?12|folic acid|estradiol|lithium)\b"
)
_MEASURED_BEFORE = keyed(
    r"\b(?:low|lowered|deficient|high|elevated|decreased|reduced|diminished|normal|serum|lack of)"
    r"(?: (?:serum|free|total|blood))* $"
)
_MEASURED_BEHIND = late(
    r" (?:levels?|deficien\w+|insufficien\w+|tests?|testing|panel|assay|"
    r"(?:is|was|were) (?:\w+ )?(?:low|high|normal|elevated|within|\d)|\d+(?:\.\d+)? (?:ng|pg|meq|mmol))\b"
)
"""`Androgel for low testosterone`, `vitamin D deficiency`: what the blood holds."""
_OF_OTHER_ILLS = late(
    r"(?:[a-z]*(?:pril|sartan|olol|dipine|statin|thiazide|gliptin|gliflozin|glutide|lukast|terol|gliclazide|"
    r"glipizide|glyburide|glimepiride|glitazone|thyroxine|asone nasal|loratadine|tadine|grel|xaban|lafil|"
    r"losin|asteride)|metformin|glucophage|janumet|januvia|insulin|lantus|humalog|novolog|levemir|"
    r"synthroid|levoxyl|armour thyroid|hctz|lasix|furosemide|norvasc|lipitor|zocor|crestor|pravachol|tricor|"
    r"zestril|prinivil|lotensin|diovan|cozaar|benicar|micardis|avapro|toprol|lopressor|coreg|tenormin|plavix|"
    r"coumadin|warfarin|eliquis|xarelto|digoxin|ventolin|proventil|proair|advair|symbicort|singulair|spiriva|"
    r"flovent|qvar|flonase|claritin|zyrtec|allegra|allopurinol|zyloprim|flomax|proscar|viagra|cialis|levitra|"
    r"ocp|birth control)\b"
)
"""Drugs for other illnesses than an injury and its pain."""
BURST = late(
    r"(?:decadron|dexamethasone|prednisone|prednisolone|methylprednisolone|medrol)"
    r"(?! \d+(?:\.\d+)? ?mg (?:daily|q|per day|a day|every))"
)
"""What a list of treatments so far names is over where it is given in bursts."""
_LONGEST_LEAD = 40
"""Characters before or between names that are looked at."""


def named_drugs(low: str, drugs: list[Range]) -> list[Range]:
    """The drugs that are named, those of one mixture as one: `a compound of ketoprofen and menthol`.

    What is told of without a name, as a stool softener, counts beside others that have one.
    """
    nameless = {one.span() for one in _NAMELESS.finditer(low)}
    named: list[Range] = []
    mixed = False
    everything = sorted({*drugs, *nameless})
    for index, (start, end) in enumerate(everything):
        if (start, end) in nameless:
            following = everything[index + 1] if index + 1 < len(everything) else None
            inside = following is not None and following[0] < end
            before = bool(named) and _is_beside(low, named[-1], (start, end))
            behind = following is not None and _is_beside(low, (start, end), following)
            if inside or not (before or behind):
                continue
        if named and _is_other_name(low, named[-1], (start, end)):
            continue
        if named and low[start:end] == "insulin" and start - named[-1][1] == 1:
            # `Lantus insulin` is one.
            continue
        if named and _is_mixed(low, named[-1], (start, end), mixed):
            named[-1] = (named[-1][0], end)
            continue
        made = _MADE_OF.search(low, max(start - _LONGEST_LEAD, 0), start)
        mixed = made is not None
        named.append((made.start() if made is not None else start, end))
    return named


def is_no_remedy(text: str, low: str, name: Range) -> bool:
    """Whether a name of a drug is that of a person, a firm, a page or something handled at work."""
    start, end = name
    near = max(start - _LONGEST_LEAD, 0)
    if _NO_REMEDY.search(low, near, start) is not None or _TITLE.search(text, near, start) is not None:
        return True
    if _MEASURED.fullmatch(low, start, end) and (
        _MEASURED_BEFORE.search(low, near, start) or _MEASURED_BEHIND.match(low, end)
    ):
        return True
    if not text[start].isupper():
        return False
    if _GIVEN_NAME.search(text, near, start) is not None and _AND_DEGREE.match(text, end) is not None:
        return True
    named = _SURNAME if _BY.search(low, near, start) is not None else _WITH_DEGREE
    surname = named.match(text, end)
    if surname is None:
        return False
    return surname["surname"].lower() not in _FORMS and not is_drug(surname["surname"])


def is_of_other_ills(key: str) -> bool:
    """Whether a drug, as its name in lower case tells, is one for an illness besides an injury."""
    return _OF_OTHER_ILLS.match(key) is not None


def _is_other_name(low: str, before: Range, drug: Range) -> bool:
    """Whether a drug stands alone in the bracket behind another: it is the same one by its other name."""
    return (
        drug[0] - before[1] <= _LONGEST_LEAD
        and _IN_BRACKET.fullmatch(low, before[1], drug[0]) is not None
        and _BRACKET_ENDS.match(low, drug[1]) is not None
    )


def _is_beside(low: str, one: Range, following: Range) -> bool:
    """Whether of two drugs one stands just behind the other in the same list."""
    between = low[one[1] : following[0]]
    return (
        len(between) <= _LONGEST_LEAD
        and _MADE_WITH.search(between) is not None
        and not _PARTED.search(between)
    )


def _is_mixed(low: str, before: Range, drug: Range, mixed: bool) -> bool:
    if drug[0] - before[1] > _LONGEST_LEAD:
        return False
    if _HYPHENED.fullmatch(low, before[1], drug[0]) is not None:
        # `ketoprofen-gabapentin-lidocaine cream` is one thing.
        return True
    if _MADE_WITH.fullmatch(low, before[1], drug[0]) is None:
        return False
    on_skin = _SKIN.search(low, max(before[0] - _LONGEST_LEAD, 0), before[0]) is not None
    return mixed or (
        _SLASH.fullmatch(low, before[1], drug[0]) is not None
        and (on_skin or _FORM.match(low, drug[1]) is not None or _STRONG.match(low, drug[1]) is not None)
    )


def in_full(low: str, start: int, end: int) -> Range:
    """A name with what it is made as: `topical ketoprofen cream`, `Butrans patch`."""
    strong = _STRONG.match(low, end) if "/" in low[start:end] else None
    end = strong.end() if strong is not None else end
    form = _COMPOUND.match(low, end) or _FORM.match(low, end) or _CONTAINING.match(low, end)
    skin = _SKIN.search(low, max(start - _LONGEST_LEAD, 0), start)
    if low.endswith("-", 0, start) and (
        joined := _HYPHEN_BEFORE.search(low, max(start - _LONGEST_LEAD, 0), start)
    ):
        start = joined.start()
    return skin.start() if skin is not None else start, form.end() if form is not None else end
