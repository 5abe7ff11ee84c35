"""Cross-check for text addressed to a model, also behind invisible or look-alike letters."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterable

from imr_llm.checking.quoting import quoted
from imr_llm.domain.letter import Letter, Range
from imr_llm.domain.record import Finding, FindingCode, Severity
from imr_llm.vocabulary.scanning import Keys
from imr_llm.vocabulary.word_finder import worded
from imr_llm.vocabulary.words import fold, without_ascii

# Letters of other alphabets that look Latin, so that instructions cannot hide behind them.
_LOOKALIKES = str.maketrans(
    "аеорсхуіјѕԁһӏкмтвнАЕОРСХУІЈЅКМТВНαορυιντκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcxyijsdhlkmtbhAEOPCXYIJSKMTBHaopyivtkABEZHIKMNOPTYX",
)
_HIDDEN = dict.fromkeys(
    [0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0x180E, 0xFEFF, *range(0xE0000, 0xE0080)]
)
_FOREIGN = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")
"""What is not ASCII, with the character before it, which marks may belong to."""
_HARMLESS = frozenset("•▪●◦■□☐☒☑–—“”‘’§°®")
"""Signs of forms and word processors that are shown as they are."""
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
    r"|\bdo +not +follow +(?:the|your|any) +(?:above|previous|prior|system)\b"
)
_INSTRUCTION = worded(f"{_IGNORE}|{_ADDRESS}|{_DEMAND}|{_MACHINERY}")
_TURN = re.compile(
    r"\n *(?:system|assistant|developer)(?: +(?:prompt|message))? *: *(?:you|ignore|disregard|"
    r"from +now|respond|output|return|please|set|mark|report|always|do +not|override)\b"
)
"""A line that opens as a turn of a conversation does, with the line break before it."""
# Whatever the two find holds one of these words, or one of those below with what stands beside it:
# looking for them costs a hundredth of it.
_TELLING = frozenset(
    (
        *("ignore", "disregard", "forget", "override", "bypass", "language", "llm", "llms"),
        *("chatbot", "chatbots", "bot", "bots", "chatgpt", "chatgpts", "gpt", "gpts", "ai"),
        *("ais", "json", "prompt", "prompts", "developer", "jailbreak", "inst", "sys"),
        *("instruction", "instructions"),
    )
)
_TELLING_BESIDE = {
    "system": re.compile(r"system(?:\s*:|\s+message)"),
    "assistant": re.compile(r"assistant(?:\s*:|\s+message)|you\s+are\s+(?:a|now|my|the)"),
    "now": re.compile(r"from\s+now\s+on"),
    "follow": re.compile(r"do\s+not\s+follow"),
}
_DEMANDING = frozenset(
    (
        *("respond", "reply", "answer", "output", "return", "print", "mark", "report", "record"),
        *("classify", "label", "extract", "set"),
    )
)
_WORDS = Keys(f" {word} " for word in sorted({*_TELLING, *_TELLING_BESIDE, *_DEMANDING}))
_ONLY_LETTERS = bytes(code if chr(code) in string.ascii_letters else ord(" ") for code in range(256))
_DEMANDS = re.compile(
    rf"{_ANSWER}\s+(?:only|just|with|that|the|word|always)\b"
    r"|(?:mark|report|record|classify|label|extract|set|output)\s+(?:this|all|every|each|the|these)\b"
)
_MOST_TOLD = 5
_SAME_PASSAGE = 300
"""Characters between two orders to a machine from which they are two passages."""


def instruction_findings(letter: Letter) -> Iterable[Finding]:
    """`embedded_instruction`: text addressed to a model, also behind invisible or look-alike letters."""
    shown = _shown(letter.clean.text)
    if not _may_address(shown):
        return
    lines = re.sub(r"[^\S\n]+", " ", shown)
    texts = (lines, lines.replace("\n", " "))
    found = sorted(one for text in texts for one in _addressed(text))
    for start, end in _passages(found)[:_MOST_TOLD]:
        yield Finding(
            code=FindingCode.EMBEDDED_INSTRUCTION,
            severity=Severity.WARNING,
            path="source",
            message=f"the letter contains text addressed to a model: {quoted(_joined(lines, start, end))}",
        )


def _addressed(text: str) -> list[Range]:
    """Where a text speaks to a machine, in order, without overlaps."""
    turns = ((max(turn.start() - 1, 0), turn.end() - 1) for turn in _TURN.finditer(f"\n{text}"))
    found: list[Range] = []
    for start, end in sorted([*turns, *(one.span() for one in _INSTRUCTION.finditer(text))]):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def _joined(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def _passages(found: list[Range]) -> list[Range]:
    """What opens each passage that is addressed to a model: sentences that follow each other are one."""
    opening: list[Range] = []
    reached = -_SAME_PASSAGE
    for start, end in found:
        if start - reached >= _SAME_PASSAGE:
            opening.append((start, end))
        reached = max(reached, end)
    return opening


def _shown(text: str) -> str:
    """The text as a reader sees it, in lower case: hidden characters gone, look-alike letters Latin."""
    if _HARMLESS.issuperset(without_ascii(text)):
        return fold(text)
    return _FOREIGN.sub(_shown_piece, text).lower()


def _shown_piece(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match.group().translate(_HIDDEN)).translate(_LOOKALIKES)


def _may_address(shown: str) -> bool:
    """Whether a shown text can hold words that `_addressed` finds."""
    if "<" in shown:
        return True
    letters = shown.encode("ascii", "replace").translate(_ONLY_LETTERS).decode()
    for index, start, _ in _WORDS.found(f" {letters} "):
        word = _WORDS.words[index].strip()
        if word in _TELLING or (word in _DEMANDING and _DEMANDS.match(shown, start) is not None):
            return True
        beside = _TELLING_BESIDE.get(word)
        if beside is not None and beside.search(shown) is not None:
            return True
    return False
