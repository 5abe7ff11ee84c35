"""What has been gathered of one disputed item's utilization review, and what follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity, UrAction
from imr_llm.domain.spans import Found
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_measures import is_less
from imr_llm.reading.view import View
from imr_llm.vocabulary.patterns import late

_LEADS_TO_NUMBER = late(r"\bhundred[\s-](?:and[\s-])?$")
_GOES_ON = late(r"[\s-]hundred\b")
_REFILLS = late(r"(?: of (?:the )?\w+)?(?: (?:more|additional|monthly))? refills?\b")
"""`approved 2 of 3 refills`."""
_NEAR = 14


@dataclass(frozen=True, slots=True)
class ReviewTold:
    """What utilization review did with one item, and what part it approved; None where it is not told."""

    action: Found[UrAction] | None
    approved: Found[Quantity] | None


@dataclass(slots=True)
class Told:
    """What has been gathered for one item."""

    deeds: dict[Deed, tuple[View, Range]] = field(default_factory=dict)
    approved: tuple[View, Quantity, Range] | None = None
    plainly: bool = False
    """Whether the amount approved is plainly the object of a deed."""
    present: bool = False
    """Whether it is told of the present request, so that what was told before was of another."""
    unclear: bool = False
    """Whether two amounts are told as approved, so that which of them holds cannot be said."""

    to_wean: bool = False
    """Whether what was approved was so to come off a drug, which is not what was asked for."""
    left: tuple[View, Range] | None = None
    """The words for a denial of the rest, which holds where nothing else is told."""

    def note(self, deed: Deed, view: View, word: DeedWord) -> None:
        """Notes a deed with the words that tell it; the first words for a deed are kept."""
        self.deeds.setdefault(deed, (view, word.words))

    def leave(self, view: View, word: DeedWord) -> None:
        """Notes that the item is of the rest that was denied, which holds where nothing else is told."""
        self.left = self.left or (view, word.words)

    def approve(self, view: View, amount: Quantity, words: Range, *, plainly: bool) -> None:
        """Notes an amount as approved; another one than before that is told as plainly leaves it unclear."""
        if _LEADS_TO_NUMBER.search(view.low, max(words[0] - _NEAR, 0), words[0]) or _GOES_ON.match(
            view.low, words[1]
        ):
            # `to one hundred`, of which only the first word was read.
            self.unclear = True
            return
        if _REFILLS.match(view.low, words[1]):
            return
        if self.approved is None:
            self.approved, self.plainly = (view, amount, words), plainly
        elif plainly and self.plainly and amount.unit is self.approved[1].unit:
            self.unclear = self.unclear or amount.amount != self.approved[1].amount

    def cut_refills(self, view: View, deed: DeedWord, wholes: Sequence[tuple[Quantity, Range]]) -> None:
        """Notes that what was approved was so without refills, by a denial of them.

        `wholes` are the places at which all that was asked for is told beside it: that much was approved.
        """
        if Deed.APPROVE not in self.deeds:
            return
        self.note(Deed.MODIFY, view, deed)
        ahead = [one for one in wholes if one[1][1] <= deed.start]
        if self.approved is None and ahead:
            self.approved = (view, *ahead[-1])

    def begin_with_present(self) -> None:
        """Forgets what was done with earlier requests."""
        if not self.present:
            self.forget()
            self.present = True

    def make_way(self, *, present: bool, taken_back: bool) -> None:
        """Forgets what does not hold any more for what is told next, of the present request or anew."""
        if present:
            self.begin_with_present()
        if taken_back:
            self.forget()

    def approval_alone(self, view: View) -> Range | None:
        """The words for an approval or a cut in a part of the letter, where nothing else was told so far."""
        if len(self.deeds) != 1 or not (Deed.APPROVE in self.deeds or Deed.MODIFY in self.deeds):
            return None
        ((where, words),) = self.deeds.values()
        return words if where is view else None

    def last_before(self, view: View, before: int) -> Range | None:
        """The last words for a deed, where all that is told so far stands before a place of the same part."""
        told = list(self.deeds.values())
        if not told or any(where is not view or words[1] > before for where, words in told):
            return None
        return max(words for _, words in told)

    def is_decided(self, view: View, *, before: int) -> bool:
        """Whether a refusal or a cut is told before a place of the same part of the letter."""
        cut = self.deeds.get(Deed.MODIFY) if self.approved is not None else None
        told = (self.deeds.get(Deed.DENY), cut)
        return any(one is not None and one[0] is view and one[1][1] <= before for one in told)

    def forget(self) -> None:
        """Forgets what was done, for it was taken back or was of another request."""
        self.deeds.clear()
        self.approved, self.unclear, self.left = None, False, None
        self.to_wean = False

    def add(self, other: Told) -> None:
        """Adds what another part of the letter tells of the same item."""
        for deed, where in other.deeds.items():
            self.deeds.setdefault(deed, where)
        if other.approved is not None:
            self.approve(*other.approved, plainly=other.plainly)
        self.unclear = self.unclear or other.unclear
        self.left = self.left or other.left
        self.to_wean = self.to_wean or other.to_wean


def conclude(told: Told, asked: Quantity | None) -> ReviewTold:
    """What utilization review did, from all that is told of it; `asked` is the amount that was requested."""
    deeds = told.deeds
    if told.to_wean and Deed.APPROVE in deeds and Deed.DENY not in deeds:
        deeds = {**deeds, Deed.MODIFY: deeds.get(Deed.MODIFY, deeds[Deed.APPROVE])}
    if not deeds and told.left is not None:
        deeds = {Deed.DENY: told.left}
    approved = told.approved
    if (
        approved is not None
        and asked is not None
        and not is_less(approved[1], asked)
        and Deed.MODIFY not in deeds
    ):
        approved = None
    deed: Deed | None = None
    if Deed.MODIFY in deeds or (approved is not None and (Deed.DENY in deeds or asked is not None)):
        action = UrAction.MODIFIED
        deed = Deed.MODIFY if Deed.MODIFY in deeds else Deed.APPROVE
    elif Deed.DENY in deeds and Deed.APPROVE in deeds:
        # A part was approved and a part denied, or one of the two was said of something else.
        return ReviewTold(None, None)
    elif Deed.DENY in deeds:
        action, deed = UrAction.DENIED, Deed.DENY
    elif Deed.DELAY in deeds:
        action, deed = UrAction.DELAYED, Deed.DELAY
    if deed is None or deed not in deeds:
        return ReviewTold(None, None)
    view, words = deeds[deed]
    found = view.value(action, *words)
    if approved is None or told.unclear or action is not UrAction.MODIFIED:
        return ReviewTold(found, None)
    where, quantity, span = approved
    return ReviewTold(found, where.value(quantity, *span))
