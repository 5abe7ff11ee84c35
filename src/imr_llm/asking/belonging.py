"""Whether words that stand in the letter stand where the form states the field that they were given for."""

from __future__ import annotations

import re

from imr_llm.asking.claims import Claim
from imr_llm.asking.cutting import holders, overlap, owner
from imr_llm.asking.derived import concluded, shown
from imr_llm.asking.fields import FIELDS, OF_THE_HEADING, Kind, field_of, item_of
from imr_llm.asking.places import item_path, range_of, request_ranges
from imr_llm.asking.sheet import Sheet
from imr_llm.domain.letter import Letter, Range, SectionKind
from imr_llm.vocabulary.polarity import decision_in
from imr_llm.vocabulary.sentences import sentences
from imr_llm.vocabulary.spelling import plain

SIDES = ("claims_administrator_basis", "reviewer_basis")
_CASE_FIELDS = tuple(field for field in FIELDS if field.startswith("case."))
_HEADER = (SectionKind.COVER, SectionKind.HEADER)
_SUMMARY = (SectionKind.CASE_SUMMARY,)
_APART = (
    ("case.", _SUMMARY, "these words stand in the clinical summary, not in the header"),
    ("patient.", _HEADER, "these words stand in the header, not in the clinical summary"),
)
"""The header and the clinical summary each have facts of their own, as two dates of injury show."""
_LICENSED_IN = re.compile(r"icen[sc]\w* in\b[^.;]*$")
_LICENCE_REACH = 60
_NAMING_ITEMS = (SectionKind.DECISION_LIST, SectionKind.DECISIONS, SectionKind.ISSUE)
"""Where the forms name what is disputed."""


def misplaced(letter: Letter, sheet: Sheet, claim: Claim, clean: Range) -> str | None:
    """Why the words at `clean` cannot be what a claim gives them for, or None."""
    index, field = item_of(claim.path), field_of(claim.path)
    if field is None:
        return "there is no such field"
    if index is not None:
        return _misplaced_in_item(letter, sheet, claim, index, clean)
    return (
        _of_another_part(letter, field, clean)
        or _of_another_label(letter, sheet, field, clean)
        or _outside(letter, FIELDS[field].home, clean)
        or _not_licensed_in(letter, field, clean)
    )


def _misplaced_in_item(letter: Letter, sheet: Sheet, claim: Claim, index: int, clean: Range) -> str | None:
    field = field_of(claim.path)
    assert field is not None
    if field == "disputed_items.request":
        return _outside(letter, _NAMING_ITEMS, clean) if owner(letter, clean) is None else None
    holder = _holder(claim, field, item_path(index))
    place = range_of(letter, sheet, holder[0]) if holder is not None else None
    if holder is not None and place is not None and not overlap(place, clean):
        return holder[1]
    if field in OF_THE_HEADING:
        return None
    foreign = of_another_item(letter, sheet, index, clean)
    request = range_of(letter, sheet, f"{item_path(index)}.request")
    if foreign is None and claim.kind is Kind.DECISION and not _decides(letter, request, clean):
        return "these words do not stand where this item is decided"
    return foreign


def _holder(claim: Claim, field: str, item: str) -> tuple[str, str] | None:
    """The path that holds the words of a field, and what is wrong with words that stand elsewhere."""
    if field in OF_THE_HEADING:
        return f"{item}.request", "these words do not stand in the heading of this item"
    if field == "disputed_items.key_reasons":
        return f"{item}.rationale", "these words do not stand in the rationale of this item"
    if claim.kind in {Kind.CITATION, Kind.MTUS}:
        return f"{basis_of(claim.path)}.text", "these words stand in another paragraph"
    return None


def of_another_item(letter: Letter, sheet: Sheet, index: int, clean: Range) -> str | None:
    """Words that stand in the heading or the paragraphs of another item alone say nothing of this one."""
    request = range_of(letter, sheet, f"{item_path(index)}.request")
    own = owner(letter, request) if request is not None else None
    held = holders(letter, clean)
    if own is not None and held and own not in held:
        return "these words belong to another disputed item"
    if (own is not None and held) or "necess" in letter.words(clean).lower():
        return None
    decided = decision_in(letter.words(clean)) is not None
    return (
        "these words decide another disputed item"
        if decided and _astray(letter, sheet, index, clean)
        else None
    )


def basis_of(path: str) -> str:
    """The guideline basis that a path belongs to."""
    return next((path[: path.index(side) + len(side)] for side in SIDES if side in path), path)


def _of_another_part(letter: Letter, field: str, clean: Range) -> str | None:
    for start, kinds, reason in _APART:
        if field.startswith(start):
            for part in letter.sections.parts:
                if part.kind in kinds and overlap(part.body, clean):
                    return reason
    return None


def _outside(letter: Letter, kinds: tuple[SectionKind, ...], clean: Range) -> str | None:
    """Where a letter has the parts in which the form states a field, it is stated there and nowhere else."""
    parts = [(part.heading[0], part.body[1]) for part in letter.sections.parts if part.kind in kinds]
    if not parts or any(overlap(part, clean) for part in parts):
        return None
    return "these words stand outside the part of the letter that states this"


def _not_licensed_in(letter: Letter, field: str, clean: Range) -> str | None:
    """The field of a licence is what 'licensed in' is followed by; the section says much else."""
    if field != "reviewer.licensed_in":
        return None
    before = plain(letter.clean.flat[max(0, clean[0] - _LICENCE_REACH) : clean[0]])
    return None if _LICENSED_IN.search(before) is not None else "these words do not follow 'licensed in'"


def _of_another_label(letter: Letter, sheet: Sheet, field: str, clean: Range) -> str | None:
    """What a header prints behind one label is the value of that label alone."""
    if not field.startswith("case."):
        return None
    for one in _CASE_FIELDS:
        # Looked up in the evidence first: most fields have none yet, and nothing is made for these.
        taken = range_of(letter, sheet, one) if one != field and one in sheet.evidence else None
        if taken is not None and overlap(taken, clean):
            return f"the header states {one.removeprefix('case.')} with these words"
    return None


def _decides(letter: Letter, request: Range | None, clean: Range) -> bool:
    """Whether words stand where the form decides an item.

    That is its heading or sentence. Where the form has no decision there (professional reviews), it is the
    sentence with which the rationale concludes, and neither a view quoted there nor a fixed heading.
    """
    section = owner(letter, request) if request is not None else None
    if section is None:
        return True
    item = letter.sections.items[section]
    if item.decision is not None:
        return owner(letter, clean) == section or overlap(item.decision, clean)
    if letter.sections.decides_in_headings:
        return overlap(item.heading, clean)
    own = concluded(shown(letter, item.rationale)) if item.rationale is not None else None
    if item.rationale is None or own is None:
        return True
    start = item.rationale[0]
    told = sentences(plain(letter.clean.flat[slice(*item.rationale)]))
    held = [(start + low, start + high) for low, high in told]
    return any(overlap(one, clean) and overlap(one, own[1].clean) for one in held)


def _astray(letter: Letter, sheet: Sheet, index: int, clean: Range) -> bool:
    """Whether `Upheld` or `Overturned`, which ends a heading, does not end that of this item."""
    requests = request_ranges(letter, sheet)
    others = [one for one in requests if one != index]
    if any(range_of(letter, sheet, f"{item_path(one)}.decision") == clean for one in others):
        return True
    if index not in requests:
        return False
    start = requests[index][0]
    return clean[0] < start or any(start < requests[one][0] < clean[0] for one in others)
