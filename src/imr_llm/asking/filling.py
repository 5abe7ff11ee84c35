"""One claim or passage after the other goes into the draft, or becomes a failure that says why not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from imr_llm.asking.belonging import SIDES, basis_of, misplaced, of_another_item
from imr_llm.asking.beside import belied
from imr_llm.asking.claims import Claim
from imr_llm.asking.cutting import list_path, overlap, owner
from imr_llm.asking.derived import (
    cited_ranges,
    concluded,
    put_basis,
    put_request_parts,
    put_summary_source,
    shown,
)
from imr_llm.asking.fields import FIELDS, OF_THE_HEADING, Kind, field_of, item_of
from imr_llm.asking.lookup import FieldFailure, Ground, Located, locate
from imr_llm.asking.places import item_path, range_of
from imr_llm.asking.sheet import Sheet
from imr_llm.asking.shown import Value
from imr_llm.asking.values import convert
from imr_llm.domain.letter import Letter, Range
from imr_llm.domain.record import FindingCode, Severity
from imr_llm.vocabulary.necessity import necessity_in

MOST_KEY_REASONS = 4


class Filling:
    """Puts what a reply asserts into a sheet. Nothing that stands there already is overwritten."""

    def __init__(self, letter: Letter, sheet: Sheet, ground: Ground) -> None:
        self.letter = letter
        self.sheet = sheet
        self.ground = ground
        self.failures: list[FieldFailure] = []

    def range_of(self, path: str) -> Range | None:
        """The clean range that the evidence of a path covers."""
        return range_of(self.letter, self.sheet, path)

    def claims(self, claims: Iterable[Claim]) -> None:
        """Put each claim, or note why it cannot be put."""
        for claim in claims:
            problem = self._claim(claim)
            if problem is not None:
                self.fail(claim, problem)

    def passages(self, ranges: Mapping[str, Range]) -> None:
        """Put passages that were cut out of the letter, by path."""
        for path, clean in sorted(ranges.items(), key=lambda one: one[1]):
            found = self.letter.found(clean)
            if field_of(path) == "documents_reviewed":
                self._append("documents_reviewed", Value(found.value, {"": found.spans}))
            elif not self.sheet.is_open(path):
                continue
            elif path.endswith(SIDES):
                put_basis(self.sheet, path, shown(self.letter, clean))
            else:
                self.sheet.put(path, found.value, {"": found.spans})

    def settle(self, conclusions: Mapping[int, Claim | None]) -> None:
        """Fill in what follows from what was put: whose summary it is, and what each rationale concludes.

        `conclusions` are the model's, by item: None for an item of which it states none.
        """
        summary = self.range_of("clinical_summary")
        doubted = any(failure.path == "clinical_summary_source" for failure in self.failures)
        if summary is not None and self.sheet.is_open("clinical_summary_source") and not doubted:
            put_summary_source(self.sheet, self.letter, summary)
        for index, claim in conclusions.items():
            if self.sheet.items[index].medically_necessary is None:
                self._necessity(index, claim)

    def fail(self, claim: Claim, reason: str) -> None:
        """Note that a claim cannot be put."""
        field = field_of(claim.path)
        many = field is not None and FIELDS[field].many
        path = list_path(claim.path) if many else claim.path
        clean = self.letter.clean.offsets.to_clean(*claim.within) if claim.within is not None else (0, 0)
        lines = (clean,) if clean[0] < clean[1] else ()
        self.failures.append(FieldFailure(path, reason, claim.words, lines))

    def _claim(self, claim: Claim) -> str | None:
        field = field_of(claim.path)
        if field is None:
            return "there is no such field"
        filled = not FIELDS[field].many and not self.sheet.is_open(claim.path)
        # Where the field that holds this one failed, that one is asked again, and settles this one too.
        return None if filled or not self._has_holder(claim.path, field) else self._look_up(claim, field)

    def _look_up(self, claim: Claim, field: str) -> str | None:
        located = locate(claim, self.letter, self.ground)
        if isinstance(located, str) and claim.kind is Kind.REQUEST:
            located = self._announced(claim) or located
        if isinstance(located, str):
            return located
        problem = misplaced(self.letter, self.sheet, claim, located.clean)
        if problem is not None:
            return problem
        value = belied(field, located.clean, self.letter) or convert(
            claim.kind, field, located, self.letter, claim.stated
        )
        if isinstance(value, str):
            return value
        if not FIELDS[field].many:
            self._put(claim.path, value, located)
        elif claim.kind is not Kind.CITATION or not self._cited(claim.path, located.clean):
            self._append(list_path(claim.path), value, located)
        return None

    def _announced(self, claim: Claim) -> Located | None:
        """A request that was pointed at in the list of decisions, found in the heading that it announces.

        The list may print it damaged (`aquatic therapyis notmedically`), and the same words twice.
        """
        clean = self.letter.clean.offsets.to_clean(*claim.within) if claim.within is not None else None
        section = owner(self.letter, clean) if clean is not None else None
        if section is None:
            return None
        heading = self.letter.sections.items[section].heading
        within = self.letter.clean.offsets.to_source(*heading)
        located = locate(claim._replace(within=within), self.letter, self.ground)
        inside = isinstance(located, Located) and overlap(located.clean, heading)
        return located if isinstance(located, Located) and inside else None

    def _has_holder(self, path: str, field: str) -> bool:
        if field in OF_THE_HEADING:
            return not self.sheet.is_open(path.rpartition(".")[0] + ".request")
        if field == "clinical_summary_source":
            return not self.sheet.is_open("clinical_summary")
        if ".citations" in path or path.endswith(".based_on_mtus"):
            return self.sheet.get(basis_of(path)) is not None
        return True

    def _cited(self, path: str, clean: Range) -> bool:
        basis = self.range_of(f"{basis_of(path)}.text")
        if basis is None:
            return False
        return any(overlap(one, clean) for one in cited_ranges(shown(self.letter, basis)))

    def _put(self, path: str, value: Value, located: Located) -> None:
        self._note(path, value, located)
        if value.value is None:
            return
        self.sheet.put(path, value.value, value.evidence)
        if path.endswith("].request"):
            clean = self.range_of(path)
            assert clean is not None
            put_request_parts(self.sheet, path.removesuffix(".request"), shown(self.letter, clean))

    def _append(self, path: str, value: Value, located: Located | None = None) -> None:
        held = self.sheet.get(path)
        elements = held if isinstance(held, tuple) else ()
        if any(_same(value.value, one) for one in elements):
            return
        if path.endswith(".key_reasons") and len(elements) >= MOST_KEY_REASONS:
            return
        if located is not None:
            self._note(f"{path}[{len(elements)}]", value, located)
        self.sheet.append(path, value.value, value.evidence)

    def _note(self, path: str, value: Value, located: Located) -> None:
        for note in value.notes:
            self.sheet.note(note.code, note.severity, path, note.message)
        if located.fuzzy is not None:
            printed = self.letter.words(located.clean)
            message = f"the model's words are only nearly those of the letter, {printed!r}: {located.fuzzy}"
            self.sheet.note(FindingCode.FUZZY_GROUNDING, Severity.INFO, path, message)

    def _necessity(self, index: int, claim: Claim | None) -> None:
        path = f"{item_path(index)}.medically_necessary"
        rationale = self.range_of(f"{item_path(index)}.rationale")
        own = concluded(shown(self.letter, rationale)) if rationale is not None else None
        if own is None and claim is None:
            self._by_sentence(index)
        elif own is None:
            said = self._said(claim, rationale) if claim is not None else None
            if isinstance(said, tuple):
                self._put(path, *said)
            elif claim is not None and said is not None:
                self.fail(claim, said)
        elif claim is None or self._agrees(claim, rationale, own[0]):
            self.sheet.put(path, own[0], {"": own[1].spans})
        else:
            self.fail(claim, f"the rationale concludes the reverse: {own[1].words!r}")

    def _by_sentence(self, index: int) -> None:
        """The sentence of 2013 that decides an item states its necessity as well."""
        decision = self.range_of(f"{item_path(index)}.decision")
        stated = necessity_in(self.letter.words(decision)) if decision is not None else []
        if decision is not None and stated and len({necessary for necessary, _ in stated}) == 1:
            spans = self.letter.spans_of(decision)
            self.sheet.put(f"{item_path(index)}.medically_necessary", stated[0][0], {"": spans})

    def _agrees(self, claim: Claim, rationale: Range | None, own: bool) -> bool:
        """Whether a claim says the same as the rationale's own conclusion; ungrounded words say nothing."""
        if claim.stated is not None:
            return (claim.stated == "true") == own
        said = self._said(claim, rationale)
        return isinstance(said, str) or said[0].value == own

    def _said(self, claim: Claim, rationale: Range | None) -> tuple[Value, Located] | str:
        located = locate(claim, self.letter, self.ground)
        if isinstance(located, str):
            return located
        heading = self.range_of(claim.path.rpartition(".")[0] + ".decision")
        places = [one for one in (rationale, heading) if one is not None]
        if rationale is not None and not any(overlap(one, located.clean) for one in places):
            return "these words stand outside the rationale of this item"
        index = item_of(claim.path)
        assert index is not None
        foreign = of_another_item(self.letter, self.sheet, index, located.clean)
        if foreign is not None:
            return foreign
        value = convert(claim.kind, "disputed_items.medically_necessary", located, self.letter, claim.stated)
        return value if isinstance(value, str) else (value, located)


def _same(one: object, other: object) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        return one.casefold() == other.casefold()
    return one == other
