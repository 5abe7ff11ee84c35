"""What a text concludes about medical necessity, in its own voice.

The usual wordings are those of RECORD.md and FORMS.md: "is (not) medically necessary (and appropriate)",
"medical necessity has (not) been established", "lacks medical necessity". Someone else's quoted opinion,
conditions and questions are no conclusions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.necessity_clauses import (
    denied_behind,
    is_a_quoted_rule,
    is_disputed,
    is_of_a_part,
    is_of_something_else,
    is_said_beside,
    is_summed_up,
    is_turned_round,
    is_undoubted,
    not_thought,
)
from imr_llm.vocabulary.necessity_conditions import is_conditional
from imr_llm.vocabulary.necessity_decided import ATTRIBUTIVE, decided
from imr_llm.vocabulary.necessity_said import REACH, Statement
from imr_llm.vocabulary.necessity_shown import necessity_shown
from imr_llm.vocabulary.necessity_voice import is_own_voice
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.sentences import sentences
from imr_llm.vocabulary.spelling import plain

_LONGEST_RATIONALE = 50_000
"""Characters at the end of a rationale that are searched; real ones have a few thousand."""
_GROUP_REACH = 160

_NECESSARY = r"n[eco][ce]{2,3}[s5]{1,2}[aeio]r[yv]"
_CORE = late(
    r"(?:m|rn)ed[il1]c[a-z]{0,3}[l1]+y?[ -]*"
    r"(?:(?:appropriate|reasonable|indicated|warranted|justified|required)[ ,]*(?:and|or|&|/)[ /]*)?"
    rf"(?P<mid>(?:be +)?not *|un-? *|non-? *)?{_NECESSARY}"
    r"(?: *(?:and|or|&|/|nor) *(?:medically *)?(?:appropriate|reasonable|indicated|warranted|justified))?"
)
_WEAK = late(
    rf"\b(?:medically *(?P<mid>not *|in|un)?(?:appropriate|indicated|warranted|justified|reasonable)|"
    rf"(?P<un>un)?{_NECESSARY})\b"
)
_NECESSITY = late(r"medical(?:ly)? *necess?ity")
_BARE_NECESSITY = late(r"(?<!medical )(?<!medically )\bnecess?ity")


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NEGATORS = _words(
    """not never isn't aren't wasn't weren't cannot can't wouldn't doesn't don't didn't neither non isnot
    arenot wasnot werenot hardly scarcely barely"""
)
_FINITE = _NEGATORS - _words("not never neither non hardly scarcely barely") | _words(
    """is are was were has have had does did do would will appears appear appeared seems seem remains remain
    remained deemed considered found felt judged determined it's"""
)
"""Words that may stand between the verb (or its negation) and "medically necessary"."""
_GROUP = (
    _NEGATORS
    | _FINITE
    | _words(
        """a an be been being no longer to shown viewed regarded established supported certified proven
        demonstrated seen as therefore thus hence consequently accordingly currently presently clearly also
        both reasonable and or appropriate medically clinically at this time point now present in my opinion
        view indicated warranted yet either such so however overall still only fully documented represent
        constitute certainly plainly surely undoubtedly unquestionably indisputably manifestly evidently"""
    )
)
_HEDGES = _words(
    """may might could should must shall can partially partly otherwise if whether unless when rarely seldom
    sometimes occasionally usually often generally typically normally commonly ordinarily"""
)
_REFUSES = _words("can could should")
"""Hedges that hedge nothing before `not`: `can not be considered medically necessary`."""
_WORD = late(r"[a-z]+(?:'[a-z]+)?|[,()\"]")
_MARKS = frozenset(',()"')
_GLUED = late(r"\b(?:is|are|was|were|be|been)?not$")
_FINDS = late(
    r"\b(?:i|we|reviewer|maximus|inc\.?)(?: +(?:concur|agree|disagree)s?(?: +with +[\w' -]{1,40}?)? +and)? +"
    r"(?:(?:have|has|had|do|also|therefore|thus|still) +)?"
    r"(?P<no>(?:(?:do|does|did|can|could|would) *not|(?:do|does|did|ca|could|would)n't|fail(?:s|ed)? +to|"
    r"(?:am|is|are|was|were) +(?:unable|not +able) +to)"
    r"(?:,? +(?:therefore|thus|hence|then|accordingly|consequently|on +(?:this|the +present) +record),?)? +)?"
    r"(?:find|found|finds|consider|considers|deem|deems|determine|determines|determined|conclude|concluded|"
    r"concludes|believe|believes|feel|feels|call|judge)\b"
)
_NONE_OF = late(
    r"\b(?:neither|none +of|no +(?:part|portion|aspect|component)s? +of)\b|"
    r"(?:^ *|[,;:] *(?:and +|but +|so +|thus +|therefore,? +|hence,? +)?|\b(?:so|thus|therefore|hence|"
    r"that) +)no +"
    r"(?!(?:doubt|question|matter|wonder|less|fewer|later|longer|sooner|dispute|surprise|one)\b)[a-z]"
    r"(?:(?!\b(?:is|are|was|were|be|been|being|has|have|had|does|do|did|will|would|and|but|so|which|that|who|"
    r"because|since|as|if|when|while|then|thus|therefore)\b)[^,;:])*$"
)
"""`Neither of them is`, `no further visits are`."""
_NEGATED_THAT = keyed(
    r"\b(?:not|no|(?:do|does|did|is|was|are|were|ca|could|has|have|had)n't|cannot|never|insufficient|"
    r"(?:little|scant|(?:hardly|scarcely) +any)(?= +(?:evidence|proof|documentation|support|reason|basis|"
    r"indication|to +(?:show|suggest|indicate|prove|establish)))|"
    r"nothing|nobody|yet +to|lack +of|lacks|fail(?:s|ed)? +to|unable +to|without|inadequate)\b"
    r"(?P<proof>[^,;]*\b(?:establish|demonstrat|show|support|document|prov|conclu|evidence|indicat|find|"
    r"substantiat|justif|believ|feel|felt|opinion|think|explain)\w*)?[^,;]{0,40}?\b(?:that|why|how)\b[^,;]*$"
)


def conclusion(rationale: str) -> tuple[bool, Range] | None:
    """The rationale's own final conclusion about medical necessity and the words that decide, or None.

    True: necessary; False: not. The range is half-open in `rationale` and covers verb, negation and
    "medically necessary". Provider's, UR's and other people's views, quotations, general rules, conditions
    and questions are passed over; two necessity wordings that cancel out ("not medically unnecessary") are
    doubt. Wordings without "medically" or "necessary" ("is necessary", "is medically appropriate") count
    only where no plain one stands.
    """
    return next(_from_the_end(rationale), None)


def conclusions(rationale: str) -> list[tuple[bool, Range]]:
    """All the statements of which `conclusion` gives the last, in order."""
    return list(_from_the_end(rationale))[::-1]


def both_ways(rationale: str) -> tuple[Range, Range] | None:
    """The first words that conclude for necessity and the first that conclude against it, where both do."""
    first: dict[bool, Range] = {}
    for positive, words in conclusions(rationale):
        first.setdefault(positive, words)
    return (first[True], first[False]) if len(first) > 1 else None


def _from_the_end(rationale: str) -> Iterator[tuple[bool, Range]]:
    offset = max(len(rationale) - _LONGEST_RATIONALE, 0)
    low = plain(rationale[offset:])
    found = sentences(low)
    for patterns in ((_CORE, _NECESSITY), (_WEAK, _BARE_NECESSITY)):
        plainer = False
        for start, end in reversed(found):
            for one in reversed(_statements(low, start, end, patterns)):
                own = one.unproven or is_own_voice(
                    low, (start, end), (one.core, one.end), denies=not one.positive
                )
                if not own:
                    continue
                behind = denied_behind(low[one.end : one.end + REACH]) if one.positive else None
                conditional = is_conditional(low, start, end, one)
                if conditional is (behind is not None):
                    # "Six visits would be, but twelve are not": only what would be is sure to be less.
                    yield (
                        one.positive and not conditional,
                        (offset + one.start, offset + one.end + (behind or 0)),
                    )
                    plainer = True
        if plainer:
            return


def necessity_in(words: str) -> list[tuple[bool, Range]]:
    """Every statement about medical necessity in some words, whoever makes it, in order."""
    low = plain(words)
    return [
        (one.positive, (one.start, one.end))
        for start, end in sentences(low)
        for one in _statements(low, start, end, (_CORE, _NECESSITY))
    ]


def _statements(low: str, start: int, end: int, patterns: tuple[re.Pattern[str], ...]) -> list[Statement]:
    found: list[Statement] = []
    for pattern in patterns:
        for match in pattern.finditer(low, start, end):
            if pattern is _NECESSITY or pattern is _BARE_NECESSITY:
                read = necessity_shown(low, start, end, match)
            else:
                read = decided(low, start, match) or _predicate(low, start, match)
                if read is not None and read.positive:
                    clause, after = (
                        low[max(start, match.start() - REACH) : read.start],
                        low[read.end : match.start() + REACH],
                    )
                    read = None if is_of_something_else(clause, after) else read
            if read is not None:
                found.append(read)
    return sorted(found, key=lambda one: one.core)


class _Group(NamedTuple):
    """The verb group before "medically necessary": where it begins, how often it negates, has it a verb."""

    start: int
    negations: int
    finite: bool


_THERE_IS = late(r"\b(?:there +(?:is|are|was|were)|has|have|had|with|by|in|of) +no *$")
_DESCRIBED_AS = late(
    r"(?:(?:had|has|have) )?(?:(?:was|were|been) )?certified as|as (?:(?:is|are) )?(?:determined|deemed|"
    r"considered|found|judged)\b"
)
"""`Visits are recommended as determined to be medically necessary`: so far as they are, which is open."""


def _verb_group(low: str, start: int, core: int, end: int) -> _Group | None:
    """The verb group of `low[start:core]`, read backward from its end; None where it hedges or describes.

    `end` is where "medically necessary" ends.
    """
    start = max(start, core - _GROUP_REACH)
    before = low[start:core]
    glued = _GLUED.search(before) if before[-1:].isalpha() else None
    group = _Group(core, 0, False)
    if glued is not None:
        # `notmedically`, `isnotmedically`
        group = _Group(start + glued.start(), 1, True)
        before = before[: glued.start()]
    words = list(_WORD.finditer(before))
    while words:
        word = words[-1].group()
        before_it = words[-2].group() if len(words) > 1 else ""
        if word in _REFUSES and low.startswith(" not ", start + words[-1].end()):
            group = group._replace(start=start + words[-1].start(), finite=True)
            words.pop()
            continue
        if word in _HEDGES or (word == "that" and group.finite):
            # `that is medically necessary` describes a treatment, it does not conclude
            return None
        if word in _MARKS and (group.start == core or (word == "," and not group.finite)):
            words.pop()
            continue
        if word == "only" and before_it == "not":
            return _Group(start + words[-2].start(), 0, True)
        if word == "longer" and before_it == "no":
            words.pop()
            word = "no"
        if word == "no":  # no longer, or a slip for `not`, but not `there is no medically necessary reason`
            if before_it not in _GROUP or ATTRIBUTIVE.match(low, end) or _THERE_IS.search(before):
                break
            word = "never"
        if (
            word not in _GROUP
            or (word == "this" and before_it != "at")
            or (word == "and" and (group.finite or group.negations))
        ):
            break
        group = _Group(
            start + words[-1].start(),
            group.negations + (word in _NEGATORS),
            group.finite or word in _FINITE,
        )
        words.pop()
    return None if _DESCRIBED_AS.match(low, group.start, core) else group


def _predicate(low: str, start: int, match: re.Match[str]) -> Statement | None:
    """`is … (not) … medically necessary`, as its verb group and its clause have it."""
    core = match.start()
    start = max(start, core - REACH)
    group = _verb_group(low, start, core, match.end())
    if group is None:
        return None
    said = match.groupdict()
    negations = group.negations + bool(said.get("mid") or said.get("un"))
    clause = low[start : group.start]
    if is_disputed(clause) or is_of_a_part(clause) or is_a_quoted_rule(clause):
        return None
    alone = not clause.strip(" ,\"'()") or is_summed_up(clause)
    if alone and not group.finite and ATTRIBUTIVE.match(low, match.end()) is not None:
        return None
    not_found = False
    if negations == 0:
        finds = _FINDS.search(clause)
        beside = not group.finite and ATTRIBUTIVE.match(low, match.end()) is None
        beside = beside and is_said_beside(clause, low[group.start : core])
        if not (group.finite or finds or alone or beside):
            return None
        not_found = finds is not None and finds.group("no") is not None and not group.finite
        negations = int(not_found or _NONE_OF.search(clause) is not None)
    undoubted = is_undoubted(clause)
    doubted = not_thought(clause) if group.start < core and not (not_found or undoubted) else None
    embedded = _NEGATED_THAT.search(clause) if doubted is None and not undoubted else None
    if (
        negations > 1
        or (
            embedded is not None
            and (negations or not embedded.group("proof") or is_turned_round(embedded.group()))
        )
        or (doubted is not None and (negations or not doubted[1]))
    ):
        return None
    said_at = start + doubted[0] if doubted is not None else group.start
    if embedded is not None:
        said_at = start + embedded.start()
    denied = negations > 0 or doubted is not None or embedded is not None
    return Statement(not denied, said_at, match.end(), core, unproven=embedded is not None)
