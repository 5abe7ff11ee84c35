"""Cross-checks of the text itself: is it readable, and does it speak to a machine?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

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
_INSTRUCTION = re.compile(f"{_IGNORE}|{_ADDRESS}|{_DEMAND}|{_MACHINERY}")
_MOST_TOLD = 5


def readability_findings(letter: Letter) -> Iterable[Finding]:
    """`unreadable_text`: so many damaged characters or words that fields may be wrong."""
    text = letter.text
    lost = len(_LOST.findall(text))
    odd = len(_ORDINARY.sub("", text))
    mangled = _MANGLED.findall(text)
    words = max(len(_WORD.findall(text)), 1)
    damage = []
    if lost >= _FEWEST and lost > _LOST_SHARE * len(text):
        damage.append(f"{lost} characters are lost")
    if odd >= _FEWEST and odd > _ODD_SHARE * len(text):
        damage.append(f"{odd} characters are of a kind that letters do not have")
    if len(mangled) >= _FEWEST and len(mangled) > _MANGLED_SHARE * words:
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
    shown = unicodedata.normalize("NFKC", letter.clean.text.translate(_HIDDEN)).translate(_LOOKALIKES).lower()
    lines = re.sub(r"[^\S\n]+", " ", shown)
    told: set[str] = set()
    for text in (lines, lines.replace("\n", " ")):
        for match in _INSTRUCTION.finditer(text):
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
