"""Further requests told by the verb of another: `one was certified for weaning, the other for #45`."""

from __future__ import annotations

import re
from dataclasses import replace

from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.vocabulary.patterns import late

_NUMBER = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty-five|"
    r"sixty|ninety)(?![\w/]|\.\d)"
)
_LENGTH = r"(?:day|week|month)(?:['’]?s['’]?)?"
_AIM = (
    r"(?:from (?:# ?)?[\w-]+(?: [a-z]+)? (?:down )?to (?:only |just )?(?:# ?)?[\w-]+|"
    r"(?:to|for|at) (?:only |just )?(?:(?:an?|the) )?(?:(?:trial|series|total|quantity) of )?"
    rf"(?:# ?)?{_NUMBER}|"
    r"(?:to|for|at|with) (?:only |just )?(?:(?:an?|the|gradual|slow|\d{1,2}|one|two|three|single) )*(?:"
    rf"wean\w*|taper\w*|{_LENGTH}|half|refills?|"
    rf"(?:[a-z\d]+-)?{_LENGTH} (?:supply|trial|rental|taper|wean\w*)))"
)
"""What tells how much of a request was certified."""
_IN_FULL = (
    r"(?:in (?:full|whole|its entirety)|as (?:it (?:was|is)|is)\b|"
    r"as (?:it was )?(?:requested|asked|written|submitted|ordered)|"
    r"without (?:changes?|modification|refills?))"
)
_TOO = r"(?:too|also|as well|likewise)(?= ?(?:[,;.]|$)| and )"
_FINITE = r"(?:was|were|is|are|be|been|being|has|had|have|having|did|does|do|would|could|should|can|may)"
_CLAUSE = (
    r"(?:which|that|who|whom|whose|what|where|when|while|whereas|because|since|although|though|but|nor|"
    r"he|she|they|it|ur|given|citing|stating|noting|not)"
)
_A_DEED = r"(?:den|cert|non-?|approv|authori|modif|reduc|defer|delay|refus|reject|nc\b)"
_NAME = (
    r"(?:that (?:for|of) )?(?:the )?"
    rf"(?:(?!(?:{_FINITE}|{_CLAUSE}|from|to|as|and|or|for|his|her|pain|went|fell|rose|came|dropped|then|later|subsequently|finally|again|now|"
    r"[\w-]+ed)\b)[\w/#%.-]*\w ){1,6}?"
)
_GAPPED = late(
    rf"(?P<joint>,? and|;|,) (?P<what>{_NAME})(?:(?P<aim>{_AIM})|(?P<full>{_IN_FULL})|(?P<too>{_TOO})|"
    r"(?P<alike>for|as|at|with|without|in|on|to|x(?= \d))(?= \w))"
    rf"(?P<rest>(?:[ -](?!(?:{_FINITE}|{_CLAUSE}|as|and|due|on|by)\b|{_A_DEED})[\w/#%.'’-]+){{0,8}})"
    r"(?=[,;]| and | while | but | whereas | \(|\.(?: |$)|\)|$|"
    r" (?:because|since|as|due|given|citing|stating|noting|on|by)\b)"
)
"""`The one was reduced from 12 to 4[ and the other from 8 to 3]`, `modified to 4 and the other to 3`."""
_WHY = (
    r"(?:because|since|due to|for (?:lack|want) of|on the grounds?|"
    r"as(?= (?:there|no|the|it|this|that|he|she|his|her|they)\b))\b"
)
_WHY_NOT = late(
    rf"(?: by [^,;.]{{1,40}}?| on [\d/-]+)?,? (?P<first>{_WHY})[^.;]{{1,200}}?"
    rf"(?P<joint>,? and|,? while|,? whereas|,) (?P<what>{_NAME})(?P<why>{_WHY})"
)
"""`The brace was denied because …, and the therapy because …`."""
_THE = ("the ", "that for ", "that of ", "those for ", "his ", "her ")
_JOINT = late(r"(?:,? and|;|,) ")
_PHRASE = late(
    r"(?: (?:only|both|all))?(?: (?P<word>for|as|at|to|with|without|in|on|from|x(?= \d))\b"
    rf"(?: (?!(?:{_FINITE}|{_CLAUSE}|by|each(?= with))\b)[\w/#%.'’-]+){{1,12}})?"
    r"(?: by (?:the |its )?(?:ur|utilization review(?:er)?|(?:claims )?(?:administrator|reviewer)|carrier|"
    r"insurer))?"
)
"""Between the verb and the next request: `for weaning`, `for lack of benefit`."""
_LONGEST_PHRASE = 120
_LEADING = late(r"(?:to|for|at|with)(?= )")
_MANY = late(
    rf"(?:,? and|,) (?:the |both |all |his |her )?(?P<subject>(?:(?!{_FINITE}\b)[\w/#%.-]+ ){{1,8}})"
    r"(?:(?:were|have been) |(?=den(?:ied)?\b|non-?cert|nc\b|cert|approv|not ))"
)
"""Where all are what the next verb is of: `…, one for #45 and one for #30 were`."""
_UNITS = r"(?:visit|session|treatment|tablet|capsule|pill|injection|day|week|month)s?"
_SO_MANY_OF = late(
    rf"(?P<joint>,? and|,) (?:only |just )?(?:# ?)?{_NUMBER}(?: {_UNITS})? (?:of|for) (?:the )?"
    rf"(?P<name>(?:(?!(?:{_FINITE}|{_CLAUSE}|and|or|for|of|to)\b|{_A_DEED})[\w/#%.'’-]+ ?){{1,5}})"
    r"(?=,|;|(?<= )and |(?<= )while |\.(?: |$)|$)"
)
"""`Six visits of the one were certified, four of the other`."""
_SO_MANY_WERE = late(
    rf"\b(?:# ?)?{_NUMBER} (?:{_UNITS} )?(?:of (?:the )?)?(?:(?!{_FINITE}\b)[\w/#%.'’-]+ ){{0,5}}?"
    r"(?:was|were) \Z"
)
_SO_MANY_ALONE = late(rf"(?<![\w/.-])(?:# ?)?{_NUMBER} (?:{_UNITS} )?(?:was|were) \Z")
_LONGEST_SUBJECT = 80
_FOR_SO_MUCH = late(rf"\b{_AIM}")


def is_gapped(low: str, mark: int, end: int) -> bool:
    """Whether what follows a semicolon at a position is told by the verb before it: `…; the other to 60`."""
    further = _GAPPED.match(low, mark, end)
    return further is not None and further["aim"] is not None


def gapped(low: str, deed: DeedWord, end: int) -> list[DeedWord]:
    """The deeds that a passive one tells of further requests, each with where its request begins.

    The next has the same form, or tells how much of it: `certified for weaning, the other for one month`.
    """
    if so_many := _so_many_of(low, deed, end):
        return so_many
    if deed.deed is Deed.DENY and (why_not := _why_not(low, deed, end)):
        return why_not
    at, word = _first_ends(low, deed, end)
    found: list[DeedWord] = []
    while at is not None and (further := _GAPPED.match(low, at, end)) is not None:
        if not _is_alike(further, deed, word):
            break
        found.append(_repeated(low, deed, further))
        at = further.end()
    if found and at is not None and _is_subject_of_another(low, at, end, plainly=word is not None):
        return []
    return found


def _so_many_of(low: str, deed: DeedWord, end: int) -> list[DeedWord]:
    """The deeds of further requests of which it is told first how many: `four of the other`."""
    if deed.deed is not Deed.APPROVE or not deed.aided:
        return []
    before = max(deed.start - _LONGEST_SUBJECT, 0)
    told = _SO_MANY_WERE.search(low, before, deed.start) or (
        low.startswith(" for ", deed.end) and _SO_MANY_ALONE.search(low, before, deed.start)
    )
    if not told:
        return []
    found: list[DeedWord] = []
    joint = _JOINT.search(low, deed.end, min(end, deed.end + _LONGEST_PHRASE))
    if joint is None or _PHRASE.fullmatch(low, deed.end, joint.start()) is None:
        return []
    at = joint.start()
    while (further := _SO_MANY_OF.match(low, at, end)) is not None:
        at = further.end()
        start, stop = further.span("joint")
        found.append(
            replace(deed, start=start, end=stop, passive=False, aided=False, until=at, told=deed.words)
        )
    return found


def _why_not(low: str, deed: DeedWord, end: int) -> list[DeedWord]:
    """The denials of further requests that are told by why they were made alone: `the brace because …`."""
    found: list[DeedWord] = []
    at = deed.end
    while (further := _WHY_NOT.match(low, at, end)) is not None:
        if not (further["what"].startswith(_THE) or further["why"] == further["first"]):
            break
        found.append(
            replace(
                deed,
                start=further.start("why"),
                end=further.end("why"),
                aided=True,
                until=None,
                begins=further.start("what"),
                told=deed.words,
            )
        )
        # The next one's grounds begin with this one's.
        at = further.start("why") - 1
    return found


def _first_ends(low: str, deed: DeedWord, end: int) -> tuple[int | None, str | None]:
    """Where what is told of the first request ends, and with what word that begins."""
    until = min(end, deed.end + _LONGEST_PHRASE)
    for joint in _JOINT.finditer(low, deed.end, until):
        phrase = _PHRASE.fullmatch(low, deed.end, joint.start())
        if phrase is None:
            return None, None
        further = _GAPPED.match(low, joint.start(), end)
        if further is not None and _is_alike(further, deed, phrase["word"]):
            return joint.start(), phrase["word"]
    return None, None


def _is_alike(further: re.Match[str], deed: DeedWord, word: str | None) -> bool:
    """Whether what is told of a further request is of the form that its verb was told with."""
    if further["alike"] is not None:
        return further["alike"] == word
    if further["too"] is not None:
        return True
    return deed.deed is Deed.APPROVE or (deed.deed is Deed.MODIFY and further["aim"] is not None)


def _repeated(low: str, deed: DeedWord, further: re.Match[str]) -> DeedWord:
    """The deed of a further request, which it stands before."""
    start, stop = next(
        further.span(one) for one in ("aim", "full", "too", "alike") if further[one] is not None
    )
    # What it was cut to stands behind a deed, as it does behind a verb.
    word = _LEADING.match(low, start) if further["aim"] is not None else None
    return replace(
        deed,
        start=start,
        end=word.end() if word is not None else stop,
        aided=True,
        until=None,
        begins=further.start("what"),
        told=deed.words,
    )


def _is_subject_of_another(low: str, at: int, end: int, *, plainly: bool) -> bool:
    """Whether the further requests may be what the next verb is of, along with what stands before that.

    `plainly` tells whether the first was told in the same form.
    """
    many = _MANY.match(low, at, end)
    if many is None:
        return False
    of_several = many.group().endswith(("were ", "have been "))
    if of_several:
        subject = many["subject"].rstrip()
        return not (subject.endswith("s") or " and " in subject) or _FOR_SO_MUCH.search(subject) is not None
    return not plainly and _FOR_SO_MUCH.search(many["subject"]) is not None
