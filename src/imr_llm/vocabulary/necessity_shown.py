"""Statements that medical necessity, told as a noun, was shown or was not."""

from __future__ import annotations

import re

from imr_llm.vocabulary.necessity_found import necessity_found
from imr_llm.vocabulary.necessity_said import PROOF, REACH, Statement
from imr_llm.vocabulary.patterns import late

_AFTER_NECESSITY = late(
    r"(?P<subject>[^.;?!]{0,200}?)\b(?P<verb>is|are|was|were|has|have|had|cannot|can|could|does|did|remains?)"
    r"(?: +(?:therefore|thus|also|as +such|hence|then))*(?P<no> *not|n't| +never| +yet +to)?"
    r"(?: +(?:yet|been|be|clearly|adequately|sufficiently|fully|therefore|thus|also|well))*"
    rf" *(?:(?P<lacking>lacking|absent|missing)|(?P<un>un|not +)?{PROOF})\b"
)
_SHOWS = (
    r"(?:establish(?:es|ed|ing)?|support(?:s|ed|ing)?|demonstrat(?:e|es|ed|ing)|document(?:s|ed|ing)?|"
    r"confirm(?:s|ed|ing)?|substantiat(?:e|es|ed|ing)|justif(?:y|ies|ied|ying)|show(?:s|ed|n)?|"
    r"satisf(?:y|ies|ied)|meets?|met|verif(?:y|ies|ied))"
)
_BEFORE_NECESSITY = late(
    r"(?P<open>\b(?:must|should|would|may|might|will|needs? +to|ought +to|has +to|have +to) +)?"
    r"(?P<no>\b(?:not|[a-z]+n't|cannot|fail(?:s|ed|ing)? +to|(?:insufficient|inadequate)\b[^.;]{0,60}? +to|"
    r"unable +to|no\b[^.;]{0,60}? +to|lack +of\b[^.;]{0,60}? +to)\b[^.,;]{0,40}?)?"
    rf"(?P<to>\bto +)?\b{_SHOWS}\b[^.;,]{{0,60}}?$"
)
_LACKS = late(
    r"\b(?:lacks?|lacking|no|without|absence +of|devoid +of)"
    r"(?: +(?:in|any|clear|the|of|such|demonstrated|proven|established|apparent|real|current|continued|"
    r"continuing|ongoing|objective|compelling|further))* *$|"
    r"\bno +(?:evidence|proof|showing|indication|documentation|demonstration|support)[^.;,]{0,30} +"
    r"(?:of|for) +(?:a|an|any|the|its|their|his|her|such|this)? *$"
)
_BEYOND_DOUBT = late(
    r"\b(?P<maybe>if|whether|although|though|while) +[^.;]{0,60}$|"
    r"\bthere +(?:is|was|can +be) +(?:(?P<no>no|little)|an?|some|serious|considerable) +"
    r"(?:doubt|question|dispute)s? +(?:as +to|about|of|regarding|concerning|over) +"
    r"(?:the +|its +|his +|her +)?$"
)
"""`There is no doubt about the medical necessity of the scan`, and what leaves open what follows."""
_IS_DOUBTED = late(
    r"(?P<subject>[^.;?!,]{0,120}?) +(?:is|remains) +(?:therefore +|thus +|very +|highly +|quite +)*"
    r"(?:(?P<beyond>(?:beyond|above|past|without|not +(?:in|open +to)) +(?:any +|all +)?(?:reasonable +)?"
    r"(?:doubt|question|dispute)|undoubted|unquestioned|undisputed)|doubtful|dubious|questionable)\b"
)
"""`The medical necessity of the scan is beyond question`."""
_PAPER = late(r"\b(?:letters?|certificates?|statements?|determinations?) +of +(?:the +)?$")
"""Before a necessity that is no finding: `a letter of medical necessity`."""
_STANDING = late(r"^ *of +$|\b(?:out|question|issue|matter|burden) +of +$")
"""`Of necessity`, `out of necessity`."""
_OF_OTHERS = late(
    r" +(?:of|for|to) +(?:a +|the +|further +|slow(?:ly)? +|gradual(?:ly)? +)*"
    r"(?:wean|taper|document|alter|change|disturb|revers|overturn|uphold)"
)
"""What else may be said to be necessary: `the necessity of a taper`, `no necessity to alter it`."""
_NO_VERB = (
    r"(?:(?!\b(?:is|are|was|were|be|been|has|have|had|cannot|can|could|does|did|do|which|that|who|but|if|whether|"
    r"because|while|so|may|might|should|must|will|would)\b)[^.;?!]){0,160}?"
)
_BARE_AFTER = late(
    rf"(?P<subject>{_NO_VERB})\b(?P<verb>is|are|was|were|has|have|had|cannot|can|could|remains?)"
    r"(?: +(?:therefore|thus|also|hence|then))*(?P<no> *not|n't| +never| +yet +to)?"
    r"(?: +(?:yet|been|be|clearly|adequately|sufficiently|fully|therefore|thus|also|well|plainly))*"
    rf" *(?:(?P<lacking>lacking|absent|missing)|(?P<un>un|not +)?(?:{PROOF}|plain|obvious))\b"
)
_SUPPORTS = late(r"(?:supports?|establish(?:es)?|demonstrates?|shows?|justif(?:y|ies))\b")
_LABELLED = late(rf" *(?:[:-] *)?(?:(?P<yes>yes)|(?P<none>none|no)|(?P<no>not +|un)?(?:yet +)?{PROOF})\W*$")
"""`Medical necessity: not established`."""


def necessity_shown(low: str, start: int, end: int, match: re.Match[str]) -> Statement | None:
    """`medical necessity … has (not) been established`, `does not support … medical necessity`.

    Of a necessity that is not called medical only what is said of the present and of the request counts.
    """
    core = match.start()
    bare = not match.group().startswith("med")
    before = low[max(start, core - REACH) : core]
    if (
        _PAPER.search(before) is not None
        or (bare and _STANDING.search(before) is not None)
        or _OF_OTHERS.match(low, match.end(), end) is not None
    ):
        return None
    if (lacking := _LACKS.search(before)) is not None:
        return Statement(False, core - len(before) + lacking.start(), match.end(), core)
    read = (None if bare else _doubted(low, end, before, match)) or _said_after(low, end, match, bare=bare)
    if read is None and not low[start:core].strip():
        label = _LABELLED.match(low, match.end(), end)
        if label is not None:
            read = Statement(not (label["no"] or label["none"]), core, label.end(), core)
    if read is None and (shown := _BEFORE_NECESSITY.search(before)) is not None:
        return _said_before(before, shown, match, bare=bare)
    return read or necessity_found(low, end, before, match)


def _doubted(low: str, end: int, before: str, match: re.Match[str]) -> Statement | None:
    """What is said by the doubt that there is of a necessity, or is not."""
    core = match.start()
    if (there := _BEYOND_DOUBT.search(before)) is not None:
        being = low.startswith(" being", match.end())
        if there["no"] and not being:
            return Statement(True, core - len(before) + there.start(), match.end(), core)
        return None
    is_doubted = _IS_DOUBTED.match(low, match.end(), end)
    if is_doubted is None or "necess" in is_doubted["subject"]:
        return None
    return Statement(is_doubted["beyond"] is not None, core, is_doubted.end(), core)


def _said_after(low: str, end: int, match: re.Match[str], *, bare: bool) -> Statement | None:
    after = (_BARE_AFTER if bare else _AFTER_NECESSITY).match(low, match.end(), end)
    if after is None or "necess" in after["subject"]:
        return None
    denied = bool(after["no"] or after["un"]) or after["verb"] == "cannot"
    negative = denied is not bool(after["lacking"])
    # What can be shown is open, and what was shown tells of a time before, not of this request.
    if not negative and (
        after["verb"] in {"can", "could"} or (bare and after["verb"] in {"was", "were", "had"})
    ):
        return None
    return Statement(not negative, match.start(), after.end(), match.start())


def _said_before(before: str, shown: re.Match[str], match: re.Match[str], *, bare: bool) -> Statement | None:
    core = match.start()
    said_at = core - len(before) + shown.start()
    if shown["no"]:
        return Statement(False, said_at, match.end(), core)
    if shown["open"] or shown["to"] or before.rstrip().endswith("to"):
        return None
    if bare and _SUPPORTS.match(shown.group()) is None:
        return None
    return Statement(True, said_at, match.end(), core)
