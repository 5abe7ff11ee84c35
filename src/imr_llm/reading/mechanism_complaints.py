"""What complaints followed or came from: `reported knee pain after a pallet hit it`, `… from lifting tile`.

A summary that gives the date of injury often goes on with the complaints and tells only behind them how they
came about.
"""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.injury_deeds import SUFFERED
from imr_llm.reading.mechanism_cues import ELSEWHERE, LATER
from imr_llm.reading.mechanism_dated import told_next
from imr_llm.reading.mechanism_places import EVENTS
from imr_llm.reading.mechanism_untold import NOT_TOLD_HERE
from imr_llm.reading.view import View
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

_NEAR = 120
"""How far behind the date of injury a sentence begins that tells what the complaints came from."""
_COMPLAINED = keyed(
    r"\b(?:reported|developed|felt|noticed|noted|experienced|complained of|presented with|onset of|had|"
    r"development of|history of|sustained|suffered) "
    r"(?:(?!relief\b|improve|increas|worsen|no\b|less\b|side\b)[^\s.;]+ ){0,12}?"
    r"(?:pains?|symptoms|soreness|discomfort|pop|snap|strain|numbness|stiffness|injur(?:y|ies)|fractures?|"
    r"lacerations?|amputation|hernias?) "
    r"(?:(?:(?:radiating |going )?(?:in|(?:in)?to|of|down)) (?:the |his |her |"
    r"both )?(?:[^\s.;]+ ){1,9}?)?(?P<link>after|when|from|due to|secondary to|following|"
    r"as a result of) "
)
_LABOUR = late(
    r"(?:(?:(?:the|his|her) )?(?:repetitive(?:ly)?|repeated(?:ly)?|frequent(?:ly)?|constant(?:ly)?|heavy|"
    r"forceful|overhead|prolonged) )*"
    r"(?:lift|pull|push|carry|mov|catch|throw|hoist|drag|unload|load|stack|stock|shovel|stoop|climb|"
    r"transferr|restrain|reposition|shift|swing|twist|hammer|drill|typ|keyboard|scrubb|mopp|sweep|clean|"
    r"pack|sort|grip|us|cut|kneel|squat|crawl|jump|fall|slipp|tripp|reach)ing"
    r"(?! (?:tobacco|marijuana|alcohol|norco|opioid|out of bed|in bed)\b)(?=[ .,;])"
)
"""Work, or a mishap, by what is done in it."""


_HAPPENED = late(rf"(?:(?:an? |the |his |her )?{EVENTS}\b|being (?:{SUFFERED})\b)")
_MOMENTS = ("after", "when")


def told_of_complaints(view: View, sentence: Range, injured_on: Range | None) -> Range | None:
    """Where the clause stands that tells what the complaints followed, right behind the date of injury."""
    low, (start, end) = view.low, sentence
    if injured_on is None or not (start <= injured_on[0] < end or 0 <= start - injured_on[1] < _NEAR):
        return None
    told = _COMPLAINED.search(low, start, end)
    if told is None or any(one.search(low, start, end) for one in (LATER, ELSEWHERE, NOT_TOLD_HERE)):
        return None
    labour = told["link"] != "when" and _LABOUR.match(low, told.end(), end) is not None
    if labour or _HAPPENED.match(low, told.end(), end) is not None:
        return told.end(), end
    if told["link"] not in _MOMENTS:
        return None
    return told_next(view, (told.end(), end))


def told_behind(view: View, sentence: Range, injured_on: Range) -> Range | None:
    """`Injured on 3/4/12 while employed as a clerk; her car was rear-ended`: the half that tells it."""
    half = view.low.find("; ", injured_on[1], sentence[1])
    if half < 0 or NOT_TOLD_HERE.search(view.low, half, sentence[1]):
        return None
    return told_next(view, (half + len("; "), sentence[1]))
