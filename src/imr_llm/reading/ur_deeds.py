"""The words that tell what utilization review did with a request."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_actors import REASON, is_of_no_treatment, is_told_as_done, names_review
from imr_llm.reading.ur_advised import is_recommended, is_to_be, stands_behind
from imr_llm.reading.ur_arrows import arrows
from imr_llm.reading.ur_consent import CONSENT, OKAYS, is_headed, is_passive, is_told_of_review, until_down
from imr_llm.reading.ur_decision import (
    is_a_denial_that_says,
    is_agreed,
    is_changed,
    is_put_off,
)
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_deed_words import DEED, IN_FULL
from imr_llm.reading.ur_doers import begins_a_list, is_of_utilization_review
from imr_llm.reading.ur_guards import SHORT_VERBS, is_a_wish, is_no_deed
from imr_llm.reading.ur_necessity import is_judgement, is_said_of_findings, verdict_start
from imr_llm.reading.ur_none import turned_around
from imr_llm.reading.ur_noted import is_listed_as, met_with, noted_behind
from imr_llm.reading.ur_persons import he_reviews
from imr_llm.reading.ur_refused import (
    is_of_what_it_names,
    object_end,
    review_could_not,
    stands_behind_its_request,
)
from imr_llm.reading.ur_repeated import repeated, with_the_same
from imr_llm.reading.ur_subjects import has_subject
from imr_llm.reading.ur_verbs import is_loose
from imr_llm.vocabulary.patterns import late

_NOT_THE_WHOLE = late(
    r"\b(?:refills?|remain\w+(?! (?:items|requests|services|treatments))|"
    r"other(?! (?:[\w-]+ )?(?:items|requests|services|treatments))|rest|additional|further|more|but|except)\b"
)
_AS_ASKED = late(rf"(?: by [^.;,]{{1,30}}?)?(?: (?:exactly|just|quite))? {IN_FULL}")
"""`None was certified as asked` leaves open of which a part was."""
_ALSO = late(r"\b(?:but|and) (?:\w+ly |only )?$")
_GOES_ON = late(r" (?:for|to|only|by|at)\b")
"""Around a second verb of the same subject: `was denied for ten but approved for four`."""
_WITH_THE = late(r" with (?:the|its|his|her) (?:(?!was\b|were\b)[\w/#-]+ ){1,4}$")
_ENDS = late(r"\s*$|[.,;)]| (?:for|to|at) (?:only |just )?(?:# ?)?(?:\d|one\b|two\b|three\b|four\b|six\b)")
"""Around a deed told with another: `certified the one with the other denied`."""
_WITH_A = late(r" with (?:an? )?$")
_JOINTS = late(r"[,;] (?:and )?| and ")
_ASIDE = late(r"\b(?:and|but),? (?:because|since|as) [^,;]{1,60} (?:was|were|is|are) (?:\w+ly )?$")
_ASIDE_ENDS = late(r"(?: by [^,;]{1,30})?, (?:also )?(?:all|both|the|its|every|each|any) ")
_LONGEST_ASIDE, _WORDS_BEFORE = 90, 60
_OF_UTILIZATION_REVIEW = (
    *("non", "conditional", "partial", "adverse", "recommend "),
    *(f"modified {noun}" for noun in ("certif", "approv", "authori")),
)
_ENDS_SHORT = late(
    r"\W*$| ?[.;]|, (?:and|but|nor|except|save|other than|apart from|with the exception) |"
    r",? (?:per|by|according to) (?:the )?(?:ur|utilization|claims)\b"
)
_BUT_ANOTHER = late(
    r"(?:,? (?:and|but|while|whereas)|;|,) (?:the |his |her |an? )?"
    r"(?:(?!(?:and|it|this|that|which|who|he|she|they|was|were|had|has|because|since|as|if|patient|worker)\b)"
    r"[\w/#-]+ ){1,6}(?:was|were) not\Z"
)
"""`UR certified the therapy and the MRI was not`."""
_OBJECT_FOLLOWS = (
    *("certify", "certifies", "approve", "authorize", "authorise", "modify", "deny", "allow", "grant"),
    *(" of", " for", " on", " as to", " regarding", " about", " against", " concerning"),
)
_NO_OBJECT = late(r"\s*$|[.,;)]| (?:to|for|as|at) ")
"""Around a verb by which a note tells what was decided: `LSO: deny`, `therefore modify to 6`."""
_OF = (" of", " for")
_NOUNS = (
    *("ication", "approval", "authorization", "authorisation", "denial of", "denial for", "denial"),
    *("ication of", "approval of", "authorization of"),
)


def find_deeds(
    low: str, clause: Range, sentence: Range, last: Sequence[DeedWord] = (), *, softly: bool = False
) -> list[DeedWord]:
    """The deeds told in a clause of a sentence of a text in lower case.

    The worker's own denials and refusals, changes of work or habits and the approvals of a drug regulator are
    none. `last` are the deeds of the sentence before, where it tells of utilization review; with `softly` the
    words of consent and refusal count, too, where utilization review is named.
    """
    start, end = clause
    reviewed = bool(last) or names_review(low, *sentence)
    advising = low.find("recommend", start, end) >= 0 or low.find("advised", start, end) >= 0
    found: list[DeedWord] = []
    for match in _matches(low, clause, softly=softly and reviewed):
        if is_no_deed(low, match.span(), clause, sentence, follows=bool(last)):
            continue
        words = match.group()
        before = low[max(start, match.start() - _WORDS_BEFORE) : match.start()]
        active = bool(found) and not found[-1].passive
        if match.re is CONSENT.pattern:
            if not is_of_no_treatment(low, match.end(), end) and (
                is_told_of_review(low, match.span(), clause, goes_on=active)
                or he_reviews(low, sentence, match.start())
                or is_headed(words, low, sentence)
            ):
                found.append(_consent(low, match, clause))
            continue
        if not is_of_utilization_review(
            low, match, before, clause, sentence, goes_on=active, reviewed=reviewed, softly=softly
        ):
            continue
        word = _told(low, match, clause, sentence, found=found, last=last, advising=advising)
        if word is None:
            continue
        if found and _is_cut(low, match, found[-1]):
            # "Denied with a modification": neither is told of anything but a request.
            found[-1], word = replace(found[-1], plain=True), replace(word, plain=True)
        found.append(word)
    if reviewed:
        # "Approved x 6 (of 12)" is told by its verb.
        verbs = {one.end + 1 for one in found}
        noted = [one for one in arrows(low, clause) if one.start not in verbs]
        found = sorted([*found, *noted], key=lambda one: one.start)
    if not found and last:
        return repeated(low, clause, last[-1])
    return with_the_same(low, clause, _but_asides(low, found))


def _told(
    low: str,
    match: re.Match[str],
    clause: Range,
    sentence: Range,
    *,
    found: Sequence[DeedWord],
    last: Sequence[DeedWord],
    advising: bool,
) -> DeedWord | None:
    """The deed that the words tell, with how they tell it; None where they leave open what was done."""
    words, start = match.group(), clause[0]
    deed = _deed(low, match, clause)
    short, could = words.endswith(" not"), words.startswith("could not ")
    told = any(not one.passive for one in found)
    if deed is None:
        return None
    # "The visits were certified, the brace was not": without the first half it may be anything.
    if short and not _is_short_for(low, match.end(), found, last):
        return None
    if could and not review_could_not(low, match.span(), clause, told=bool(found)):
        return None
    before = low[max(start, match.start() - _WORDS_BEFORE) : match.start()]
    if is_a_wish(low, match.span(), found[-1].words if found else None):
        return None
    noun = words.endswith(_NOUNS)
    reason = noun and (REASON.search(before) is not None or is_a_denial_that_says(low, match.span()))
    recommended = advising and noun and is_recommended(low, match.span(), clause)
    aided = (
        could
        or short
        or reason
        or words.startswith(("wasn", "weren", "isn", "aren"))
        or stands_behind_its_request(words)
        or (before.endswith("as ") and is_listed_as(low, start, match.start()))
        or (not noun and is_to_be(low, match.start(), clause))
        or _is_joined(low, match, before, found)
        or (not recommended and is_told_as_done(low, before, match.end()))
        or (deed is Deed.DELAY and is_put_off(low, start, match.start()))
    )
    noted = None
    if noun:
        noted = _changed_with(low, match, found)
        if noted is None and found and stands_behind_its_request(low[found[-1].start : found[-1].end]):
            noted = met_with(low, found[-1].end, match.start())
    elif not aided:
        noted = noted_behind(low, match.span(), start, found[-1].end if found else None, told=told)
    subject = told or has_subject(
        low, match.span(), clause, sentence, goes_on=bool(last) and not last[-1].passive
    )
    return DeedWord(
        deed=deed,
        start=match.start(),
        end=match.end(),
        passive=(recommended and stands_behind(low, match.span(), clause))
        or (told and _WITH_THE.search(before) is not None and _ENDS.match(low, match.end()) is not None)
        or (words in SHORT_VERBS and not subject and _NO_OBJECT.match(low, match.end()) is not None)
        or noted is not None
        or words.startswith(("not be ", "not to be ", "could not be "))
        or stands_behind_its_request(words)
        or (
            (aided or not (noun or subject or words.endswith((*_OBJECT_FOLLOWS, "ing"))))
            and not (reason and (words.endswith(_OF) or low.startswith(_OF, match.end())))
        ),
        # What was `not approved` in a rationale may be a drug, by those who approve drugs.
        aided=aided and deed.value == match.lastgroup,
        plain=aided
        or recommended
        or is_agreed(before)
        or is_changed(words)
        or words.startswith(_OF_UTILIZATION_REVIEW)
        or (stands_behind_its_request(words) and "certif" in words)
        or " recommended" in words
        or begins_a_list(low, match.span(), start)
        or words in ("not certified", "did not certify")
        or words in SHORT_VERBS,
        begins=noted,
        until=verdict_start(low, match.end()) if is_judgement(words) else None,
        by_name=is_of_what_it_names(low, match.span(), clause)
        or (is_judgement(words) and is_said_of_findings(low, match.end())),
    )


def _deed(low: str, match: re.Match[str], clause: Range) -> Deed | None:
    """The deed that the words name, or its denial; None where it was `not approved as asked`, or in part."""
    deed = Deed(match.lastgroup or "")
    if deed is not Deed.APPROVE or (none := turned_around(low, match, clause)) is None:
        return deed
    as_asked = _AS_ASKED.match(low, max(match.end(), none.end()), clause[1])
    if as_asked or _NOT_THE_WHOLE.search(none["of"]) or _AS_ASKED.search(none["of"]):
        return None
    return Deed.DENY


def _is_joined(low: str, match: re.Match[str], before: str, found: Sequence[DeedWord]) -> bool:
    """Whether it goes on a verb that is told as done: `was denied for ten but approved for four`."""
    return (
        bool(found)
        and found[-1].passive
        and found[-1].aided
        and _ALSO.search(before) is not None
        and _GOES_ON.match(low, match.end()) is not None
    )


def _is_cut(low: str, match: re.Match[str], last: DeedWord) -> bool:
    return match.group().endswith(_NOUNS) and _WITH_A.fullmatch(low, last.end, match.start()) is not None


def _but_asides(low: str, found: list[DeedWord]) -> list[DeedWord]:
    """The deeds but a denial that is told only as the ground of another, in the midst of what that was of."""
    if len(found) < 2 or found[-1].deed is not Deed.DENY or not found[-1].aided:
        return found
    last = found[-1]
    before = low[max(last.start - _LONGEST_ASIDE, 0) : last.start]
    aside = _ASIDE.search(before) is not None and _ASIDE_ENDS.match(low, last.end) is not None
    return found[:-1] if aside else found


def _is_short_for(low: str, end: int, found: Sequence[DeedWord], last: Sequence[DeedWord]) -> bool:
    """Whether `was not` is short for `was not certified`, which is told before."""
    if any(one.passive and one.deed is not Deed.DENY for one in found):
        return True
    if _ENDS_SHORT.match(low, end) is None:
        return False
    if found and found[-1].deed is Deed.APPROVE and _BUT_ANOTHER.search(low, found[-1].end, end):
        return True
    return any(one.deed is not Deed.DENY for one in last)


def _matches(low: str, clause: Range, *, softly: bool) -> Iterable[re.Match[str]]:
    plain = DEED.finditer(low, *clause)
    if not softly:
        return plain
    told = list(plain)
    consents = [
        one
        for one in CONSENT.finditer(low, *clause)
        if not any(other.start() < one.end() and one.start() < other.end() for other in told)
    ]
    return sorted([*told, *consents], key=lambda one: one.start()) if consents else told


def _consent(low: str, match: re.Match[str], clause: Range) -> DeedWord:
    return DeedWord(
        Deed(match.lastgroup or ""),
        match.start(),
        match.end(),
        passive=is_passive(match.group(), low, match.start(), clause),
        aided=False,
        plain=False,
        until=until_down(low, match.span()) or object_end(low, match.span(), clause),
        by_name=is_of_what_it_names(low, match.span(), clause)
        or is_loose(low, match.span())
        or match.group() in OKAYS,
    )


def _changed_with(low: str, match: re.Match[str], found: Sequence[DeedWord]) -> int | None:
    """Where what was approved with a modification begins, which is told between the two."""
    if not found or found[-1].passive or found[-1].deed is not Deed.APPROVE or match.lastgroup != "modify":
        return None
    if not low.endswith((" with ", " with a "), 0, match.start()):
        return None
    joints = list(_JOINTS.finditer(low, found[-1].end, match.start()))
    begins = joints[-1].start() if joints else found[-1].end
    return begins if low[begins : match.start()].strip() not in ("with", "with a") else None
