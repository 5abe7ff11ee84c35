"""Of which disputed items a sentence about utilization review speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_after_surgery import told_for_after
from imr_llm.reading.ur_another import grants_another, names_another
from imr_llm.reading.ur_borders import fronted, tells_its_subject, topic
from imr_llm.reading.ur_by_amount import counted_alone, counts_another, counts_the_whole, named_by_unit
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_doers import introduces_a_list
from imr_llm.reading.ur_grounds import GROUNDS, behind_grounds, without_grounds
from imr_llm.reading.ur_hanging import falls_with_it, is_of_its_operation
from imr_llm.reading.ur_nearest import (
    by_rank,
    named_behind_for,
    nearest,
    nothing_of_it,
    the_other,
    the_other_of_two,
)
from imr_llm.reading.ur_offered import names_a_substitute
from imr_llm.reading.ur_scope import Scope, antecedent, which_of
from imr_llm.reading.ur_spared import EXCEPTING
from imr_llm.reading.ur_subjects import behind_a_list, behind_another_clause
from imr_llm.reading.ur_together import (
    REST_LAST,
    THE_REST,
    all_named,
    none_spared,
    told_together,
)
from imr_llm.reading.ur_with_related import request_with_related, told_with_it, told_with_surgery
from imr_llm.reading.ur_words import mentions
from imr_llm.vocabulary.patterns import late

_ALL_OF_IT = late(
    r"\b(?:all|each) of (?:it|them|these|this|which|those),? (?:(?:was|were|has|have|been|being) )*$|"
    r"^\W*all (?:(?:was|were|have been) )?$"
)
_EACH_OF_THEM = late(r" (?:all|each) of (?:it|them|these|this|those)\b")
_OF_WHICH = late(r"\bof which (?:[\w-]+ ){0,4}$")
_SOMEBODY = late(
    r"\b(?:patient|worker|claimant|applicant|employee|(?<!and )he|she)"
    r"(?: (?:was|is|has|had|been|being|also|again|then|\w+ly))* \Z"
)
_SOMETHING = late(
    r" (?!(?:on|by|because|due|for|as|since|in|at|with|and|but|or|to|of|from|until|when|after|before|again|"
    r"twice|outright|pending|without|despite|if|while|\w+ly)\b)[a-z]"
)
_BUT = late(
    rf"\b(?:{EXCEPTING}|"
    r"(?:(?<=\ball )|(?<=\beverything )|(?<=\brequests )|(?<=\bitems )|(?<=\bservices )|"
    r"(?<=\brequest )|(?<=\bitem ))but(?= \S)"
    r"(?! (?:not|for|was|were|it|then|also|only|did|certified|approved|allowed|modified)\b))\b"
)
_THE_SAME_FOR = late(r"\b(?:the )?same (?:for|of|to|at|on) ")
"""`Denied it for the neck, but the same for the back was certified`: another request, which is not named."""
_BUT_WORD = late(rf"\b(?:{EXCEPTING}|all but|everything but)\b")
_BUT_BEHIND = late(
    r"(?: by [^,;.]{1,40}?)?,? (?:except(?: for)?|but(?: for)?|other than|apart from|save for|"
    r"with the exception of)\b"
)
_AHEAD = rf"\W*(?:and |but )?{EXCEPTING}(?P<spared> [^;.]{{1,120}}?),? "
_BUT_AHEAD = late(
    rf"{_AHEAD}(?=(?:all|both|each|every|everything|the|these|ur|it|utilization|none|nothing|no)\b)"
)
_NOTHING_AHEAD = late(rf"{_AHEAD}(?=(?:nothing|none|everything) )")
"""`With the exception of the brace, all requests were denied`."""
_BUT_ENDS = late(r"[.;](?: |$)| \(")
_BUT_NOT = late(
    r",? (?:but|though|and|yet) not (?:the |an? )?|, not (?:the|an?|his|her) (?!(?:whole|full|entire)\b)"
)
"""`Denied the brace but not the cane`."""
_IT_AND = late(r" (?:it|them),? (?:nor|or|and|along with|together with|as well as|plus)\b")
"""`… and did not certify it, nor the brace`."""
_ALL_ABOVE = late(r"\b(?:all|each|any) of the (?:above|foregoing)\b|\ball the above\b")
"""`Denied all of the above plus the brace`."""
_ALL_WHY = late(
    r" (?P<all>both|all|all (?:two|three|four|five|six)|them|all of them|both of them)"
    r"(?: (?:on|in) [\w/-]+(?: \d{1,2}, \d{4})?)?"
    r"(?=[,;:(] ?(?:the |an? )?[\w/-]+(?: (?!and\b|but\b)[\w/-]+){0,5}? "
    r"(?:for (?:lack|want)|because|as|since|due to|on the grounds?|given)\b)"
)
"""`Denied both, the scan for lack of therapy`: why comes behind what the deed is of."""
_OTHERS_AHEAD = late(
    r"\W*(?:all )?the (?:(?:\w+ )?others?|rest|remain\w+)\b(?! (?:visit|session|tablet|refill)s?\b)"
)
"""`The one was changed to six visits and the other two were denied`: of the first nothing is told."""
_THE_REQUEST = late(r" (?:the|this|that) requests?(?=\s*$|[.,;]| (?:and|but|on|as|because|in|due|since)\b)")


def items_meant(low: str, deed: DeedWord, reach: Range, scope: Scope) -> Sequence[int]:
    """The items of a deed: what its subject or object names, else what that stands for.

    `reach` is what may belong to it.
    """
    before, behind = (reach[0], deed.start), (deed.end, reach[1])
    if deed.passive and _SOMEBODY.search(low, *before) and _SOMETHING.match(low, deed.end):
        # "The worker was denied the therapy": what was denied stands behind.
        deed = replace(deed, passive=False)
    own = before if deed.passive else behind
    if not deed.passive and _OF_WHICH.search(low, *before):
        # "24 visits, of which the reviewer certified 12": what it was done with stands before it.
        # "Denied all drugs except Norco, of which it allowed 60."
        excepting = max((one.end() for one in _BUT_WORD.finditer(low, *before)), default=before[0])
        own = excepting, before[1]
    elif which := which_of(low, deed, before):
        if (meant := antecedent(low, before[0], which, scope)) is not None:
            return meant
    elif not deed.passive:
        own, scope = _ahead_of_subject(low, before, behind, scope)
    if deed.passive:
        own = _subject(low, own, scope)
    these = scope.above if _ALL_ABOVE.search(low, *own) is None else ()
    if (all_but := _all_meant(low, deed, before, own, scope)) is not None:
        return these if these and len(all_but) == len(scope.items) else all_but
    if not deed.passive and (but_not := _BUT_NOT.search(low, *own)) is not None:
        own = own[0], but_not.start()
    here = _named_in(low, deed, own, scope, reach[1])
    if not here and deed.passive and introduces_a_list(low, deed, before):
        but_not = _BUT_NOT.search(low, *behind)
        here = _within(scope.named, (behind[0], but_not.start() if but_not is not None else behind[1]))
    if not here and (told_for := named_behind_for(low, deed, before, behind)) is not None:
        here = _within(scope.named, told_for)
    if here:
        # "(Both denied)" behind three is of two that are not told.
        both = deed.begins is not None and low.endswith("(both ", 0, deed.start)
        besides = () if both else _named_besides(low, deed, reach, own, scope)
        return () if both and len(here) != 2 else sorted({*here, *besides})
    same = deed.passive and _THE_SAME_FOR.search(low, *own) is not None
    if deed.by_name or _within(scope.elsewhere, own):
        unit = named_by_unit(low, own, scope.items) if deed.by_name else ()
        return unit or nothing_of_it(low, deed, scope.untold, len(scope.items))
    return (
        these
        or nothing_of_it(low, deed, scope.untold, len(scope.items))
        or request_with_related(low, deed, own, scope.items)
        or _but_ahead(low, before, none_spared(low, deed, own, len(scope.items)), scope)
        or told_for_after(low, own, scope.items, scope.untold)
        or told_together(low, own, scope.items, scope.untold)
        or (_understood(low, deed, reach, own, scope) if not same else ())
    )


def _spared_ahead(low: str, before: Range) -> re.Match[str] | None:
    """What is spared ahead of what a deed is of: `except for the brace`."""
    return _NOTHING_AHEAD.match(low, *before) or _BUT_AHEAD.match(low, *before)


def _but_ahead(low: str, before: Range, meant: Sequence[int], scope: Scope) -> Sequence[int]:
    """What a deed of all is of, without what is spared before it: `except for the brace nothing was`."""
    ahead = _spared_ahead(low, before) if meant else None
    spared = _within(scope.named, ahead.span("spared")) if ahead is not None else ()
    return [one for one in meant if one not in spared]


def _named_in(low: str, deed: DeedWord, own: Range, scope: Scope, end: int) -> list[int]:
    """The items that the words of a deed, which reach to `end`, name apart from its grounds."""
    if deed.passive:
        here = _within(scope.named, own)
        if here or GROUNDS.search(low, deed.end, end) is None:
            return here
        # "Found the injection not to be certified, as joint injections …": its name is in the grounds alone.
        alone = {index for _, index in mentions(low, own, scope.items)}
        return list(alone) if len(alone) == 1 and alone <= set(_within(scope.named, (deed.end, end))) else []
    here = _within(without_grounds(low, own, scope.named), own)
    if here and low.find(" both ", *own) < 0:
        return here
    if (grounds := GROUNDS.search(low, *own)) is None:
        return here
    # "The program", "both injections", where the grounds name what they are.
    return sorted({*here, *_within(mentions(low, (own[0], grounds.start()), scope.items), own)})


def _named_besides(low: str, deed: DeedWord, reach: Range, own: Range, scope: Scope) -> Sequence[int]:
    """The items that a deed is of beside those that its `own` words name."""
    it = not deed.passive and _IT_AND.match(low, *own) is not None
    antecedents = _within(without_grounds(low, reach, scope.named), (reach[0], deed.start)) if it else ()
    above = scope.above if _ALL_ABOVE.search(low, *own) is not None else ()
    after = told_for_after(low, own, scope.items, scope.untold)
    rest = falls_with_it(low, deed, own, scope.untold)
    return [*antecedents, *above, *rest, *told_with_surgery(low, own, scope.items, scope.untold), *after]


def _subject(low: str, before: Range, scope: Scope) -> Range:
    """The words before a passive deed that tell of what it is."""
    ahead = _spared_ahead(low, before)
    start, end = (ahead.end(), before[1]) if ahead is not None else behind_grounds(low, before)
    if (listed := behind_a_list(low, (start, end), scope.named)) is not None:
        start = listed
    elif (own := behind_another_clause(low, (start, end))) is not None:
        others = _within(scope.named, (start, own))
        anew = (
            _within(scope.named, (own, end))
            or _OTHERS_AHEAD.match(low, own, end)
            or (others and all(names_another(low, (own, end), scope.items[one]) for one in others))
        )
        start = own if anew else start
    rest = REST_LAST.search(low, start, end)
    return (rest.start() if rest is not None else start), end


def _all_meant(low: str, deed: DeedWord, before: Range, own: Range, scope: Scope) -> Sequence[int] | None:
    """The items of a deed that is of all, or of all but some; None where it is of no such thing."""
    if low[deed.start : deed.end] in ("but", "except"):
        return None  # "Approved all but the brace": what was not is what it names.
    each = _ALL_OF_IT.search(low[slice(*before)]) or _EACH_OF_THEM.match(low, deed.end)
    every = all_named(low, own)
    if not (each or every):
        return None
    start = own[0] if each or every is None else every.end()
    but = _excepting(low, deed, before, (start, own[1]))
    if but is None:
        return range(len(scope.items)) if each else None
    if not (each or deed.passive or every is None) and GROUNDS.search(low, own[0], every.start()):
        # "… as all but therapy had failed"
        return None
    # "Except that the brace was deferred" is a clause of its own.
    spared = _within(scope.named, but) or {index for _, index in mentions(low, but, scope.items)}
    # "All but the MRI", where none is in dispute.
    plain = spared or all(names_another(low, but, one) for one in scope.items)
    return [index for index in range(len(scope.items)) if index not in spared] if plain else ()


def _excepting(low: str, deed: DeedWord, before: Range, own: Range) -> Range | None:
    """Where it is told what a deed of all was not of: `denied all but the brace`, `all denied except …`."""
    but = _BUT.search(low, *own) or (None if deed.passive else _BUT_NOT.search(low, *own))
    if but is not None:
        return but.end(), own[1]
    if (ahead := _spared_ahead(low, before)) is not None:
        return ahead.span("spared")
    # "Approved everything except the brace", where the brace is told to be denied by that word.
    but = _BUT_BEHIND.match(low, deed.end) if deed.passive else _BUT.match(low, own[1])
    end = _BUT_ENDS.search(low, but.end()) if but is not None else None
    return (but.end(), end.start() if end is not None else len(low)) if but is not None else None


def _ahead_of_subject(low: str, before: Range, behind: Range, scope: Scope) -> tuple[Range, Scope]:
    """The words that tell of what a deed with a subject of its own was, and what they can be about.

    What stands before its subject is what it was done with, where that is plain; what is named there
    otherwise leaves open of what the deed was.
    """
    if (
        first := topic(low, before, behind, scope.named) or fronted(low, before, behind, scope.named)
    ) is not None:
        # "Of the 12 visits requested it approved 3": of the one request in question.
        default = scope.default if counts_the_whole(low, first, scope.items, scope.default) else ()
        return first, replace(scope, covered=(), default=default)
    if (why := _ALL_WHY.match(low, *behind)) is not None:
        return (behind[0], why.end("all")), scope
    open_ = scope.covered and _within(scope.named, before) and not _within(scope.named, behind)
    if open_ and tells_its_subject(low, before):
        return behind, replace(scope, named=(), covered=(), default=())
    return behind, scope


def _understood(low: str, deed: DeedWord, reach: Range, own: Range, scope: Scope) -> Sequence[int]:
    """The items of a deed whose `own` words name none."""
    one = by_rank(low, deed, own, scope.named)
    if one is None:
        one = the_other_of_two(low, deed, own, scope.untold, len(scope.items)) or None
    if one is not None:
        return one
    if deed.deed in (Deed.APPROVE, Deed.MODIFY) and (alone := counted_alone(low, own, scope.items)):
        return alone
    with_it = told_with_it(low, own, scope.items, scope.covered, scope.untold)
    if with_it is not None or (named := named_by_unit(low, own, scope.items)):
        return with_it if with_it is not None else named
    if scope.covered:
        return _of_one_before(low, deed, own, scope)
    plainly = scope.default and _THE_REQUEST.match(low, *own) is not None
    if not (deed.passive or plainly) and (elsewhere := without_grounds(low, reach, scope.named)):
        return _within(elsewhere, nearest(low, (reach[0], deed.start), own))
    of_the_rest = len(scope.items) > 1 and THE_REST.search(low, *own) is not None
    meant = () if of_the_rest or is_of_its_operation(low, deed, scope.items, scope.default) else scope.default
    substitute = deed.deed is Deed.APPROVE and names_a_substitute(low, (own[0], reach[1]))
    return meant if meant and (substitute or not names_another(low, own, scope.items[meant[0]])) else ()


def _of_one_before(low: str, deed: DeedWord, own: Range, scope: Scope) -> Sequence[int]:
    """The items of a deed that names none, behind another: those of that, or the one that is left of them."""
    if (other := the_other(low, own, scope.covered, scope.untold)) is not None:
        return other
    another = deed.deed is not Deed.DENY and any(
        counts_another(low, own, scope.items[one]) for one in scope.covered
    )
    covered = [scope.items[one] for one in scope.covered]
    return () if another or grants_another(low, deed, own, covered) else scope.covered


def _within(named: Sequence[tuple[int, int]], place: Range) -> list[int]:
    return sorted({index for position, index in named if place[0] <= position < place[1]})
