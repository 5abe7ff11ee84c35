"""Cross-checks of the text itself: is it readable, and does it speak to a machine?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from imr_llm.checking.quoting import quoted
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import Finding, FindingCode, Severity

_LOST_SHARE = 0.002
_ODD_SHARE = 0.01
_MANGLED_SHARE = 0.01
_FEWEST = 5
# ASCII, letters of western languages, ligatures, and the signs that word processors and forms put in.
_ORDINARY = re.compile(
    "[\\s\\x20-\\x7e\u00a0\u00ad\u00c0-\u017f\ufb00-\ufb06\u2010-\u2015\u2018-\u201f\u2022\u2026\u2032\u2033"
    "\u2264\u2265\u2260\u00a7\u00b6\u00a9\u00ae\u2122\u00b0\u00b1\u00b2\u00b3\u00b5\u00b7\u00bc-\u00be\u25a0-\u25ff"
    "\u2610-\u2612\u2713\u2714\u25cf\u200b-\u200f\u2060\ufeff\ufffd\ufffe]+"
)
_LOST = re.compile("[\ufffd\u0000-\u0008\u000e-\u001f]")
# A digit or bar between letters: what scanning makes of l, o, s (`c1inica1`); `L4`, `10mg`, `q6h` are none.
_MANGLED = re.compile(r"(?<![\w-])[^\W\d_]{2,}[01356|][^\W\d_]+\w*|(?<![\w-])[^\W\d_]{4,}[01|](?![\w-])")
_WORD = re.compile(r"[^\W\d_]{2,}")
# Every mangled word holds one of these, and hardly any other word does.
_DIGIT_AFTER_LETTER = re.compile(r"[01356|](?<=[^\W\d_]{2}.)")

# Letters of other alphabets that look Latin, so that instructions cannot hide behind them.
_LOOKALIKES = str.maketrans(
    "аеорсхуіјѕԁһӏкмтвнАЕОРСХУІЈЅКМТВНαορυιντκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcxyijsdhlkmtbhAEOPCXYIJSKMTBHaopyivtkABEZHIKMNOPTYX",
)
_HIDDEN = dict.fromkeys(
    [0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0x180E, 0xFEFF, *range(0xE0000, 0xE0080)]
)
_MACHINE = (
    r"(?:(?:large +)?language +model|ai(?: +(?:model|assistant|system|language +model))?|llm|chat ?bot|"
    r"chatgpt|gpt)s?"
)
_DECIDED = r"[\"']?(?:overturned|upheld|approved|certified|(?:not +)?medically +necessary)"
_ANSWER = r"(?:respond|reply|answer|output|return|print)"
_IGNORE = (
    r"\b(?:ignore|disregard|forget|override|bypass)(?: +(?:all|any|every|the|of|your|my|these|those|other))*"
    r" +(?:previous|prior|above|preceding|earlier|foregoing|existing|system|your|all)"
    r"(?: +(?:of|the|your|system|previous|prior))*"
    r" +(?:instructions?|prompts?|rules|directions|directives|messages?|context|constraints)\b"
)
_ADDRESS = (
    rf"\b(?:(?:you +are|act +as|pretend +to +be|behave +as|as) +(?:now +)?(?:an? +|the +)?{_MACHINE}"
    rf"|(?:if|since|because|when) +you(?: +are|'re) +(?:an? +)?{_MACHINE}"
    rf"|(?:note|attention|instructions?|message)(?: +(?:to|for))?(?: +(?:the|any|all))? *:? *{_MACHINE}"
    r"|you +are +(?:now +)?(?:a|an|my|the) +(?:helpful +)?assistant)\b"
)
_DEMAND = (
    rf"\b(?:{_ANSWER}(?: +(?:only|exclusively|solely|just|with|in|back|the|a|an|valid|following|strictly))*"
    rf" +json|{_ANSWER}(?: +(?:only|just|with|that|the|word|always))+ +{_DECIDED}"
    r"|(?:mark|report|record|classify|label|extract|set|output) +(?:this|all|every|each|the|these)"
    rf"(?: +\w+){{0,3}} +(?:as|to) +{_DECIDED})\b"
)
_MACHINERY = (
    r"\b(?:system|developer|hidden) +prompt\b|\bprompt +injection\b|\bdeveloper +mode\b|\bjailbreak\b"
    r"|<\|?(?:im_start|im_end|system|endoftext|assistant|user)\|?>|\[/?inst\]|<</?sys>>"
    r"|#{2,} *(?:system|instruction)\b|\bfrom +now +on,? +you\b|\bnew +(?:system +)?instructions? *:"
    r"|(?:^|\n) *(?:system|assistant|developer)(?: +(?:prompt|message))? *: *(?:you|ignore|disregard|"
    r"from +now|respond|output|return|please|set|mark|report|always|do +not|override)\b"
    r"|\bdo +not +follow +(?:the|your|any) +(?:above|previous|prior|system)\b"
)
# Whatever `_instruction` finds holds one of these: looking for them costs a hundredth of it.
_NEEDED = (
    *("ignore", "disregard", "forget", "override", "bypass", "language model", "llm", "chatbot", "chat bot"),
    *(
        "gpt",
        "you are a",
        "you are now",
        "you are my",
        "you are the",
        "json",
        "prompt",
        "developer",
        "jailbreak",
    ),
    *("<", "[inst]", "[/inst]", "##", "from now on", "instruction", "system:", "system :", "system message"),
    *("assistant:", "assistant :", "assistant message", "do not follow"),
)
_NEEDED_AI = re.compile(r"ais?\b")
_NEEDED_DECIDED = ("overturned", "upheld", "approved", "certified", "medically necessary")
_BEFORE_DECIDED = ("only", "just", "with", "that", "the", "word", "always", "as", "to")
_NEEDED_DEMAND = re.compile(
    rf"{_ANSWER} (?:only|just|with|that|the|word|always)\b"
    r"|(?:mark|report|record|classify|label|extract|set|output) (?:this|all|every|each|the|these)\b"
)
_LEAD_LENGTH = 16
_MOST_TOLD = 5


def readability_findings(letter: Letter) -> Iterable[Finding]:
    """`unreadable_text`: so many damaged characters or words that fields may be wrong."""
    text = letter.text
    lost = len(_LOST.findall(text))
    odd = len(_ORDINARY.sub("", text))
    suspects = len(_DIGIT_AFTER_LETTER.findall(text))
    mangled = _MANGLED.findall(text) if suspects >= _FEWEST else []
    damage = []
    if lost >= _FEWEST and lost > _LOST_SHARE * len(text):
        damage.append(f"{lost} characters are lost")
    if odd >= _FEWEST and odd > _ODD_SHARE * len(text):
        damage.append(f"{odd} characters are of a kind that letters do not have")
    if len(mangled) >= _FEWEST and len(mangled) > _MANGLED_SHARE * len(_WORD.findall(text)):
        damage.append(f"{len(mangled)} words have digits inside, as {quoted(mangled[0], 40)}")
    if damage:
        yield Finding(
            code=FindingCode.UNREADABLE_TEXT,
            severity=Severity.WARNING,
            path="source",
            message=f"the text is damaged, fields may be wrong: {'; '.join(damage)}",
        )


def instruction_findings(letter: Letter) -> Iterable[Finding]:
    """`embedded_instruction`: text addressed to a model, also behind invisible or look-alike letters."""
    shown = _shown(letter.clean.text)
    if not _may_address(" ".join(shown.split())):
        return
    lines = re.sub(r"[^\S\n]+", " ", shown)
    told: set[str] = set()
    for text in (lines, lines.replace("\n", " ")):
        for match in _instruction().finditer(text):
            words = " ".join(match.group().split())
            if words in told or len(told) >= _MOST_TOLD:
                continue
            told.add(words)
            yield Finding(
                code=FindingCode.EMBEDDED_INSTRUCTION,
                severity=Severity.WARNING,
                path="source",
                message=f"the letter contains text addressed to a model: {quoted(words)}",
            )


@cache
def _instruction() -> re.Pattern[str]:
    # Few letters need it, and it takes as long to compile as a letter takes to check.
    return re.compile(f"{_IGNORE}|{_ADDRESS}|{_DEMAND}|{_MACHINERY}")


def _shown(text: str) -> str:
    """The text as a reader sees it, in lower case: hidden characters gone, look-alike letters Latin."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text.translate(_HIDDEN)).translate(_LOOKALIKES).lower()


def _may_address(flat: str) -> bool:
    """Whether a text in which all white space is single spaces can hold words that `_instruction` finds."""
    if any(needed in flat for needed in _NEEDED) or _NEEDED_AI.search(flat) is not None:
        return True
    return any(_led_to(flat, decided) for decided in _NEEDED_DECIDED) and bool(_NEEDED_DEMAND.search(flat))


def _led_to(flat: str, decided: str) -> bool:
    """Whether a word that a demand has before a decision stands before one: `answer only "overturned"`."""
    place = flat.find(decided)
    while place >= 0:
        lead = flat[max(place - _LEAD_LENGTH, 0) : place].rstrip("\"'").removesuffix(" ").removesuffix("not")
        if lead.rstrip("\"' ").endswith(_BEFORE_DECIDED):
            return True
        place = flat.find(decided, place + 1)
    return False
