"""What is gathered of utilization review, and for which items a sentence speaks that names none."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Category
from imr_llm.reading.ur_actors import names_review
from imr_llm.reading.ur_another import asks_for_another
from imr_llm.reading.ur_decision import is_a_denial_that_says
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_following import is_granted_in_full, is_looked_at, is_told_of_it
from imr_llm.reading.ur_grounds import GROUNDS
from imr_llm.reading.ur_hearing import asks, refers_back, tells_of_a_request, tells_so_much
from imr_llm.reading.ur_one_of import OneOf
from imr_llm.reading.ur_taken import taken_already
from imr_llm.reading.ur_terms import tells_a_rental
from imr_llm.reading.ur_times import is_dated_long_before, is_of_another_time
from imr_llm.reading.ur_together import THE_REST, told_together
from imr_llm.reading.ur_told import Told
from imr_llm.reading.ur_whole import is_adverse, names_no_request, tells_the_whole
from imr_llm.reading.ur_words import ItemWords, mentions
from imr_llm.reading.view import View
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late

_IT_BEHIND = late(
    r" (?:it|this|that|these|them|those|the requests?)"
    r"(?=[.,;]|$| (?:on|as|because|since|for|in|by|citing|stating) )"
)
_THEM_BEHIND = late(
    r" (?:all of |both of )?(?P<those>both|them|these|those)"
    r"(?=[.,;]|\s*$| (?:and|but|on|as|because|since|for|in|by|citing|stating|noting|due|given) )"
)
_LONGEST_ALL = 120
_IT_WAS = late(r"(?:^|\W)(?:it|this|that|the request) (?:was|has been|had been) (?:\w+ly )?\Z")
_BESIDE = late(
    r"\bwhile (?:\w+ing|on)\b|\b(?:rather than|in place of|instead of|"
    r"(?:after|before|following) (?:an?|the|his|her|failed|failing))\b"
)
"""Before what a request is told with: `requested a brace while taking Norco`."""
_REASON = late(r"\b(?:because|since|due to|as(?! (?:an?|well|part|for|to)\b))\b")
_WHY = late(rf"{GROUNDS.pattern}|\b(?:after|before|to (?:avoid|plan|prepare))\b")
_REFUSED = late(
    r"\b(?:den(?:y|ied|ies|ial)|refus|declin|disallow|reject|non-?cert|not (?:\w+ )?(?:certif|approv|author))"
)
_THESE_WERE = late(
    r"\W*(?:(?P<count>all(?: (?:three|four|five|six|seven|eight))?|both|each|none|neither)"
    r"(?: of (?:these|those|them|the (?:requests|items|services)))?|these|those|they)"
    r"(?: (?:requests|items|services|treatments))?,? (?:was|were|has been|have been|had been) "
)
"""After a sentence that asks for something: `These were all denied`."""
_IT_WAS_CHANGED = late(
    r"\W*(?:it|this|that|(?:the|this|that) (?:approval|decision|determination)) (?:was|has been) "
    r"(?:later |then |\w+ly )?"
    r"(?:changed|converted|amended|revised|altered|modified) (?:to|into) "
)
"""`It was amended to a denial`: the decision told before it."""
_CLAIM = late(r"\b(?:claims?(?! (?:admin|exam|adjust))|liability|compensability|disability|settlement)\b")


@dataclass(frozen=True, slots=True)
class Gathering:
    """The items, what has been gathered for each, and for which a sentence that names none speaks."""

    items: Sequence[ItemWords]
    told: defaultdict[int, Told]
    default: Sequence[int]
    decided: date | None = None
    listed: bool = False
    """Whether the sentence before names all items."""
    previous: Range | None = None
    """The sentence before."""
    around: dict[Range, list[tuple[int, int]]] = field(default_factory=dict)
    """What whole sentences name, as far as it was asked for."""
    opens: list[OneOf] = field(default_factory=list)
    """The deeds of which it is not told where they are of which request."""

    def after(self, low: str, sentence: Range | None) -> Gathering:
        """For what follows a sentence: "the request" that comes next is the one that it tells of."""
        if self.default or sentence is None or low.find("request", *sentence) < 0:
            return self
        return replace(self, default=sorted(self.asked_in(low, sentence)))

    def after_asking(self, low: str, asked: Range | None, clause: Range) -> Gathering:
        """For a clause behind one that is `asked` in: "this" and "it" are what was asked for there."""
        if self.default or asked is None:
            return self
        if refers_back(low, asked, clause):
            return replace(self, default=sorted(self.asked_in(low, asked)))
        one = tells_so_much(low, asked, clause) and not self.named_in(low, clause)
        alone = sorted(self.named_in(low, asked)) if one else []
        return replace(self, default=alone) if len(alone) == 1 else self

    def named_in(self, low: str, place: Range) -> set[int]:
        """The items that a stretch names."""
        return {index for _, index in mentions(low, place, self.items)}

    def asked_in(self, low: str, place: Range) -> set[int]:
        """The items that a stretch names as asked for, and not beside that or as the reason for it."""
        asked = asks(low, place)
        start = place[0] if asked is None else asked
        beside = _BESIDE.search(low, start, place[1])
        end = beside.start() if beside is not None else place[1]
        named = mentions(low, (place[0], end), self.items)
        taken = taken_already(low, (place[0], end), asked) if asked is not None else ()
        named = [one for one in named if not any(a <= one[0] < b for a, b in taken)]
        why = _REASON.search(low, start, place[1])
        return {
            index
            for at, index in named
            if why is None
            or at < why.start()
            or not asks_for_another(low, (start, why.start()), self.items[index])
        }

    def asked_together(self, low: str, previous: Range | None, sentence: Range) -> Sequence[int]:
        """What a sentence asks for of which the next tells all together: `These were all denied`."""
        these = _THESE_WERE.match(low, *sentence) if previous is not None else None
        if (
            previous is None
            or these is None
            or not (asks(low, previous) is not None or is_looked_at(low, previous))
        ):
            return ()
        if is_of_another_time(low, *previous, self.decided) or is_dated_long_before(
            low, (previous[0], sentence[1]), self.decided
        ):
            return ()
        named = sorted(self.asked_in(low, previous))
        words = (these["count"] or "").split()
        count = 2 if words[:1] in (["both"], ["neither"]) else number_of(words[-1]) if words[1:] else None
        return named if len(named) > 1 and count in (None, len(named)) else ()

    def told_of_it(self, low: str, previous: Range | None, sentence: Range) -> Sequence[int]:
        """What a sentence is of that tells what was done with `it`: the one request looked at before it."""
        if previous is None or not is_told_of_it(low, previous, sentence) or _CLAIM.search(low, *previous):
            return ()
        named = sorted(self.named_in(low, previous))
        return named if len(named) == 1 else ()

    def named_above(self, low: str, place: Range, sentence: Range) -> Sequence[int]:
        """The items named before a sentence, where a stretch of it speaks of what is above or of `these`.

        `The requests` alone are several that the sentence before asks for.
        """
        before = self.previous
        if before is not None and names_no_request(low, place) and asks(low, before) is not None:
            asked = sorted(self.asked_in(low, before))
            if len(asked) > 1:
                return asked
        if these := self.asked_together(low, self.previous, sentence):
            return these
        if low.find("the above", *place) < 0 and low.find("the foregoing", *place) < 0:
            return ()
        return sorted(self.named_in(low, (0, sentence[0])))

    def is_of_another(self, low: str, deed: DeedWord, reach: Range) -> bool:
        """Whether a deed of the one request in question is of `it`, and that is another thing asked for."""
        if len(self.default) != 1 or self.previous is None:
            return False
        pronoun = (
            _IT_WAS.search(low[reach[0] : deed.start]) if deed.passive else _IT_BEHIND.match(low, deed.end)
        )
        asked = asks(low, self.previous) if pronoun is not None else None
        return (
            asked is not None
            and asks_for_another(
                low, (asked, _until_grounds(low, (asked, self.previous[1]))), self.items[self.default[0]]
            )
            and not self.named_in(low, self.previous)
        )

    def notes_weakly(self, view: View, deed: DeedWord) -> bool:
        """Whether a deed is a denial told by what it says, which holds where nothing else is told.

        It is noted of the one request in question, unless the sentence before tells of another time, or of
        another refusal.
        """
        low, before = view.low, self.previous
        if not is_a_denial_that_says(low, (deed.start, deed.end)):
            return False
        if len(self.default) == 1 and not (
            before
            and (
                is_of_another_time(low, *before, self.decided)
                or (_REFUSED.search(low, *before) and self.default[0] not in self.named_in(low, before))
            )
        ):
            self.told[self.default[0]].leave(view, deed)
        return True

    def of_all(self, low: str, deed: DeedWord, sentence: Range) -> Sequence[int]:
        """The items of an adverse determination that names none: all, or what was asked for right before."""
        before = self.previous
        if len(self.items) < 2 or not is_adverse(low, deed, sentence) or self.named_in(low, sentence):
            return ()
        if before is None:
            return range(len(self.items))
        if is_of_another_time(low, *before, self.decided):
            return ()
        if asks(low, before) is not None:
            return sorted(self.asked_in(low, before))
        return () if self.named_in(low, before) else range(len(self.items))

    def leave(self, view: View, deed: DeedWord, indexes: Sequence[int]) -> None:
        """Notes a denial for some items, which holds where nothing else is told of them."""
        for index in indexes:
            self.told[index].leave(view, deed)

    def take_back(self, view: View, previous: Range, sentence: Range) -> None:
        """Forgets a denial that a sentence tells was taken back; `previous` is the one that told it.

        A cut is forgotten, too, where the sentence tells of a full approval.
        """
        granted = is_granted_in_full(view.low, sentence)
        for index in self.named_in(view.low, sentence) or self.named_in(view.low, previous) or self.default:
            if granted or Deed.DENY in self.told[index].deeds:
                self.told[index].forget()

    def told_before(self, low: str, deed: DeedWord, own: Range, start: int) -> Sequence[int]:
        """What a deed that names nothing is of by the words before it; `own` is what tells of what it is.

        `start` is where its sentence begins.
        """
        return (
            self._asked_before(low, deed, start)
            or self._several_before(low, deed, start)
            or self._denied_before(low, deed, own, start)
        )

    def _several_before(self, low: str, deed: DeedWord, start: int) -> Sequence[int]:
        """What a denial of `them` is of, where its sentence (from `start`) or the last asks for several."""
        if deed.passive or deed.deed is not Deed.DENY:
            return ()
        them = _THEM_BEHIND.match(low, deed.end)
        if them is None:
            return ()
        every = told_together(low, (max(start, deed.start - _LONGEST_ALL), deed.start), self.items, ())
        if len(every) == len(self.items):
            return every  # "Reviewed both requests and denied them."
        for place in ((start, deed.start), self.previous):
            if place is None or asks(low, place) is None or _CLAIM.search(low, *place):
                continue
            named = sorted(self.asked_in(low, place))
            return named if len(named) == 2 or (named[2:] and "both" not in them.group()) else ()
        return ()

    def _asked_before(self, low: str, deed: DeedWord, start: int) -> Sequence[int]:
        """What a refusal of `it` is of, where the sentence (from `start`) or that before asks for it."""
        if not (deed.by_name and deed.deed is Deed.DENY and _IT_BEHIND.match(low, deed.end)):
            return ()
        for place in ((start, deed.start), self.previous):
            if place is None or asks(low, place) is None or _CLAIM.search(low, *place):
                continue
            named = sorted(self.asked_in(low, place))
            return named if len(named) == 1 else ()
        return ()

    def _denied_before(self, low: str, deed: DeedWord, own: Range, start: int) -> Sequence[int]:
        """What a rental is in place of that is approved behind the denial of one thing to keep."""
        if deed.deed is not Deed.APPROVE or not tells_a_rental(low, own) or self.named_in(low, own):
            return ()
        for place in ((start, own[0]), self.previous):
            named = sorted(self.named_in(low, place)) if place is not None else []
            if place is not None and not named and len(self.items) == 1 and low.find("purchase", *place) >= 0:
                named = [0]  # "Denied the purchase."
            if named:
                lent = [one for one in named if self.items[one].category is Category.DMEPOS]
                return lent if len(lent) == 1 and Deed.DENY in self.told[lent[0]].deeds else ()
        return ()

    def untold(self, named: Sequence[tuple[int, int]]) -> list[int]:
        """The items of which nothing was told so far and that `named` does not name."""
        # What is named only by how many there are is not told apart: `of the four drugs it approved two`.
        times = Counter(at for at, _ in named)
        there = {index for at, index in named if times[at] == 1}
        there.update(index for index, one in self.told.items() if one.deeds)
        return [index for index in range(len(self.items)) if index not in there]


def _until_grounds(low: str, place: Range) -> int:
    """Where the grounds of what a stretch asks for begin, else its end."""
    grounds = _WHY.search(low, *place)
    return grounds.start() if grounds is not None else place[1]


def for_sentence(
    low: str,
    gathering: Gathering,
    previous: Range | None,
    whole: Range,
    before: Sequence[DeedWord],
) -> Gathering:
    """What is gathered for one sentence: where it only follows another, it speaks of what it names."""
    gathering = replace(gathering, previous=previous)
    if it := gathering.told_of_it(low, previous, whole):
        return replace(gathering, default=it)
    if before and not (
        names_review(low, *whole) or tells_of_a_request(low, whole) or _IT_WAS_CHANGED.match(low, *whole)
    ):
        return replace(gathering, default=())
    if previous is not None and THE_REST.search(low, *whole) is not None:
        gathering = replace(
            gathering, listed=1 < len(gathering.named_in(low, previous)) == len(gathering.items)
        )
    if not gathering.default and tells_the_whole(low, whole) and not gathering.named_in(low, whole):
        of_some = previous is not None and gathering.named_in(low, previous)
        if not of_some or len(of_some) == len(gathering.items):
            return replace(gathering, default=range(len(gathering.items)))
    return gathering.after(low, previous)
