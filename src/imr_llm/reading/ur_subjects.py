"""Whether a verb that tells a deed has who did it before it, so that what it was done with stands behind."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_actors import names_review, subject_from
from imr_llm.reading.ur_doers import begins_a_list
from imr_llm.reading.ur_parties import PARTY
from imr_llm.reading.ur_persons import he_reviews
from imr_llm.vocabulary.patterns import late

BEGINS = late(r"\W*(?:(?:and|but|then|also|it),? ){0,2}(?:recommend(?:s|ed)? (?:a )?)?")
"""What may stand before a verb that goes on without its subject."""
_OBJECT = late(
    r" (?:the |an? |his |her |all |both |any |every |no |only )*"
    r"(?!(?:by|as|because|since|for|due|per|on|in|at|to|was|were|is|are|and|but|or|from|with|without|until|pending|x)\b)[\w#]"
)
"""Around a verb that goes on without its subject: `…; denied the brace`."""
_IT = late(r"(?:^|\W)it (?:also |then |did |has |had |likewise |too |\w+ly )*$")
"""Who did a deed that is told as active: `It denied the brace`."""
_HE = late(r"(?:^|\W)(?:he|she|they) (?:also |then |has |had |likewise |\w+ly )*$")
_CERTIFYING = ("non", "certif", "modified the", "not certif")
"""What is done by one who reviews, and by no worker: `He non-certified the crown`."""
_LOOK_BACK = 60
_AUX = r"(?:was|were|is|are|had|has|have)"
_OWN_AUX = late(rf"\b{_AUX} (?:(?:been|being|both|all|each|also|then|thus|again|not|\w+ly) )*$")
_FINITE = late(rf"\b{_AUX}\b(?! (?:to|being)\b)")
_BEGINS_CLAUSE = late(r"[,;:.] | (?:and|but|while|whereas) ")
_ENDS_CLAUSE = late(r", (?:(?:and|but|while|whereas|then) )?| (?:and|but|while|whereas) ")
_UNDER = late(
    r"\b(?:which|that|who|whom|whose|what|where|when|as|because|since|although|though|if|unless|until|after|"
    r"before|once|than|whether|how|why|of them|of these|of those|for which)\b|"
    r"\w (?:he|she|it|they|there|we|i) "
)
"""Before a finite verb that is of no clause of its own: `the brace that was asked for`."""
_SAYING = late(
    r"\b(?:\w+ed|states?|said|notes?|found|shows?|indicates?|wrote) that (?!was\b|were\b|is\b|are\b)"
)
_OF_ASKING = late(
    r" (?:\w+ly |also |then )?(?:requested|made|submitted|sought|asked|prescribed|ordered|proposed|"
    r"recommended|received|for)\b"
)
"""What was asked for in one clause is what the next tells of: `requests for … were made, and were denied`."""
_REFERRING = late(
    r"(?:, | )(?:and |but )?(?:these|those|they|it|this|all|both|none|neither|each)"
    r"(?: (?:of|three|four|five) \w+)? $"
)
"""`The plan was one, another and a third, and all were denied`: the subject is in the clause before."""
_LONGEST_CLAUSES = 400
_VERB_BEFORE = late(
    r"\b(?:was|were|is|are|had|has|have|looked|weighed|\w+ed)\b(?! (?:by|physical|occupational)\b)|"
    r"\b(?:concerns?|involves?|includes?|covers?|lists?|names?)\b"
)
_JOINTS = late(r",? (?:and|but|while|whereas|yet|though|although) |[,;:] ")
_REVIEWING = late(
    r"(?:^|[.;:,] |\b(?:and|which|where|that) )\W{0,9}(?:on [\w/ ,-]{4,20}, )?(?:the )?"
    rf"(?:{PARTY}|reviewer) (?:then |also |\w+ly )?"
    r"(?:reviewed|considered|evaluated|addressed|examined|weighed|received|looked (?:at|into)|"
    r"had before it|took up|dealt with|assessed) [^.;:]*\Z"
)
"""Before a list of what was looked at: `UR reviewed A and B, and the B was denied`."""
_COMMA_AND = late(r", (?:and|but|while|whereas|yet|of which|of these|though|although) ")
_ENDS_IN_ONE = late(r" (?:was|has been|had been) (?:\w+ly )?\Z")


_DATED = late(r"(?:^|[.,;:] )\W{0,9}(?:on )?\d{1,2}/\d{1,2}(?:/\d{2,4})? \Z")
"""Before a verb with its object in a note of several decisions: `4/10/2015 denied the scan, 5/22 …`."""
_ASKED_THEN = late(
    r"(?<!the )(?<!was )(?<!were )(?<!been )"
    r"\b(?:requested|asked for|sought|prescribed|recommended|ordered|wanted)(?! by\b)"
    r"(?P<asked> [^;]{3,400}),? (?:and|but|while|whereas)(?: then| later| subsequently)?,?"
    r"(?: (?:in|on|by|at|upon|per|after|with) [^,;]{3,80}?,?)? "
    r"(?P<subject>the [^,;]{2,80} (?:was|were) )\Z"
)
"""`Requested one and another, and in a decision the one was …`: only the last is what it was done with."""
_LONGEST_ASKING = 600
_SHORT_WORD = 2


def has_subject(low: str, words: Range, clause: Range, sentence: Range, *, goes_on: bool) -> bool:
    """Whether the words that tell a deed follow who did it.

    `goes_on` tells whether the sentence before it ends with a deed that has its subject before it.
    """
    start = clause[0]
    before = low[max(start, words[0] - _LOOK_BACK) : words[0]]
    return (
        names_review(low, subject_from(low, start, words[0]), words[0])
        or _IT.search(before) is not None
        or he_reviews(low, sentence, words[0])
        or (low.startswith(_CERTIFYING, words[0]) and _HE.search(before) is not None)
        or begins_a_list(low, words, start)
        or (_DATED.search(before) is not None and _OBJECT.match(low, words[1], clause[1]) is not None)
        or _begins_without(low, words, clause, sentence, goes_on=goes_on)
    )


def _begins_without(low: str, words: Range, clause: Range, sentence: Range, *, goes_on: bool) -> bool:
    """Whether a clause begins with a deed of who did the one before: `denied the cane; certified …`."""
    begins = BEGINS.fullmatch(low, clause[0], words[0]) is not None
    if not begins or _OBJECT.match(low, words[1], clause[1]) is None:
        return False
    return names_review(low, sentence[0], clause[0]) if clause[0] > sentence[0] else goes_on


def behind_another_clause(low: str, own: Range) -> int | None:
    """Where the subject of a passive deed begins behind a clause with a verb of its own; None without one.

    `The one was cut to six visits, and the other was denied`.
    """
    start = max(own[0], own[1] - _LONGEST_CLAUSES)
    aux = _OWN_AUX.search(low, start, own[1])
    if aux is None or _REFERRING.search(low, start, aux.start()) is not None:
        return None
    finite = [one.span() for one in _FINITE.finditer(low, start, aux.start())]
    if not finite:
        return None
    verb, behind = finite[-1]
    begins = [one.end() for one in _BEGINS_CLAUSE.finditer(low, start, verb)]
    ends = _ENDS_CLAUSE.search(low, behind, aux.start())
    if ends is None or _OF_ASKING.match(low, behind):
        return None
    begin = begins[-1] if begins else start
    said = _SAYING.search(low, begin, verb)
    if _UNDER.search(low, said.end() if said is not None else begin, verb):
        return None
    return None if _UNDER.search(low, behind, ends.start()) else ends.end()


def behind_a_list(low: str, own: Range, named: Sequence[tuple[int, int]]) -> int | None:
    """Where the subject of a passive deed begins behind what was looked at or asked for; None without such.

    `The request was for A, B and C, and C was denied`: what is named again is what the deed is of, and so is
    what follows a list of what utilization review looked at. `named` are the places at which items are named.
    """
    start, end = max(own[0], own[1] - _LONGEST_CLAUSES), own[1]
    here = [one for one in named if start <= one[0] < end]
    verb = _VERB_BEFORE.search(low, start, end) if len(here) > 1 else None
    if verb is None:
        return None
    for joint in _JOINTS.finditer(low, verb.end(), end):
        before = {index for at, index in here if at < joint.start()}
        behind = {index for at, index in here if at >= joint.end()}
        first = min((at for at, _ in here if at >= joint.end()), default=end)
        if behind and behind <= before and not _JOINTS.search(low, joint.end(), first):
            return joint.end() if behind < before else None
    if (aux := _OWN_AUX.search(low, start, end)) is None or not _REVIEWING.search(low[start : aux.start()]):
        return None
    joints = list(_COMMA_AND.finditer(low, start, aux.start()))
    if not joints:
        return None
    joint = joints[-1 if _ENDS_IN_ONE.search(low[aux.start() - 1 : end]) else 0]
    return None if _REFERRING.search(low, joint.start(), aux.start()) else joint.end()


def behind_asking(low: str, start: int, end: int) -> int:
    """Where the subject of a passive deed begins that was asked for, with others, in the same clause."""
    told = _ASKED_THEN.search(low, max(start, end - _LONGEST_ASKING), end)
    if told is None or (told["subject"].endswith("were ") and low[told.start("subject") - 5] != ","):
        # Of several: "… and the brace and the cane were".
        return start
    asked = set(told["asked"].replace(",", " ").split())
    again = [word for word in told["subject"].split()[1:-1] if word in asked and len(word) > _SHORT_WORD]
    return told.start("subject") if again else start
