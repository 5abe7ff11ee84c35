"""What programs and models exchange and no letter prints: turns of a conversation, markup, data, codes."""

from __future__ import annotations

import base64
import binascii
import codecs
import re
import string

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import Keys, holds_any, matches_at

_TURN = late(
    r"\n[ #*>_\[(-]*(?:system|assistant|developer|user|human|tool|ai)(?: +(?:prompt|message|note|override|"
    r"update|"
    r"result|response|notice))?[\])*_]* *[:>]+[*_]* *(?:you\b|ignore|disregard|from +now|respond|output|"
    r"return|please|set\b|mark|"
    r"report|always|do +not|override|all\b|every|the +(?:correct|decision|final|previous|above|letter|"
    r"document|user)|"
    r"understood|sure\b|ok\b|okay|here\b|i\b|it +is|\{|\[|\"|forget|treat|answer|summari|extract|print|"
    r"new\b|policy|"
    r"updated|change|decision|overturned|upheld|complete|done\b|now\b)"
)
"""A line that opens as a turn of a conversation does, with the line break before it."""
_BOUNDARY = late(
    r"\n *[^\w\n]{0,8}(?:begin|end|start|stop) +(?:of +)?(?:the +|new +|all +)*(?:prompt|text|input|"
    r"instructions?|data|"
    r"document|conversation|context|message|output|system|letter +text|user)\b"
)
_MARKUP = late(
    r"<\|[a-z_ |]{2,40}\|?>|<[/!]?(?:im_start|im_end|system|endoftext|assistant|user|human|instructions?|"
    r"prompt|"
    r"admin|tool_?(?:call|result|use)s?|function_?(?:call|result)s?|override|important|secret|context|"
    r"document|"
    r"letter|untrusted[a-z_-]*|decisions?|record|answers?|output|response|result|think|thinking|script|"
    r"iframe)"
    r"(?:[ =][^<>\n]{0,80})?/?>|\[/?inst\]|<</?sys>>|\[/?(?:system|assistant|instructions?|user)\]|"
    r"<[a-z]{1,10} +(?:hidden|style|class|script|aria-)[^<>\n]{0,80}>|"
    r"\{\{[^{}\n]{1,80}\}\}|\{%[^{}\n]{1,80}%\}|"
    r"(?<!#)#{2,}+ *(?:system|instructions?|response|task|output|input|human|assistant|new|override|"
    r"important|end)\b|"
    r"(?<![-=*_~`])[-=*_~`]{3,}+ *(?:begin|start|end|new|system|stop)(?: +(?:of|the|new|system|user))* +"
    r"(?:input|data|prompt|context|instructions?|letter|document|text|message|content|rules|conversation|system)\b"
)
_MARKUP_SIGNS = Keys(("<", "[", "{{", "{%", "##", "---", "===", "***", "___", "~~~", "```"))
_PAIR = late(r"[{,\[]\s*[\"']?[a-z_]{2,40}[\"']\s*:\s*[\"'\[{\dtfn]|[\"'][a-z_]{2,40}[\"']\s*:\s*[\"'\[{]")
_PAIR_SIGNS = Keys(('":', "':", '" :', "' :"))
_LONGEST_NAME = 45
_ASSIGNED = late(
    r"\b(?:decisions?|outcome|verdict|status)\s*(?:==?|:=|=>|->)\s*[\"'`]?(?:overturned|upheld|approved|"
    r"denied)"
)
_NAMES = Keys(
    (
        *(
            "disputed_item",
            "medically_necessary",
            "needs_review",
            "stated_outcome",
            "letter_format",
            "clinical_summary",
        ),
        *(
            "ur_action",
            "ur_approved",
            "key_reasons",
            "reviewer_basis",
            "administrator_basis",
            "case_number",
            "body_parts",
        ),
        *("determination_date", "date_of_injury", "prior_treatments", "mechanism_of_injury", "max_tokens"),
        *(
            "response_format",
            "tool_call",
            "function_call",
            "system_prompt",
            "user_prompt",
            "documents_reviewed",
        ),
    )
)
"""Names of the record's fields and of what requests to models hold: letters print no underscore in a word."""
_NUMBERED = late(r"\n *\d{1,4}\| *\S")
"""Lines with numbers as prompts show them."""
_CODE = late(r"[A-Za-z0-9+/_-]{24,}={0,2}")
_HEX_PAIRS = late(r"(?<!\S)(?:[2-7][0-9a-f]\s){11,}[2-7][0-9a-f](?!\S)", re.IGNORECASE)
_HEX = late(r"(?:[2-7][0-9a-f]){12,}", re.IGNORECASE)
_LONG = 24
_MARKED = bytes(ord(" ") if chr(code).isspace() else ord("x") for code in range(256))
_LONG_RUN = b"x" * _LONG
# All but hexadecimal digits and what can be a space is a mark that no run holds: the search leaps over it.
# What is not ASCII is a question mark there.
_DIGITS_MARKED = bytes(
    ord("x" if one in string.hexdigits else " " if one.isspace() or one == "?" else ".")
    for one in map(chr, range(256))
)
_PAIRS_RUN = b" xx" * 10
_LEAST_LETTERS = 0.9
_ORDERS = (
    *("ignoreallprevious", "ignoreprevious", "ignoretheprevious", "ignoreanyprevious", "ignoreyourprevious"),
    *("ignoreallprior", "ignoretheabove", "ignoreallabove", "ignoreeverythingabove", "ignoreallinstructions"),
    *("ignoreallearlier", "ignorepriorinstructions", "ignoreyourinstructions", "ignorealltheinstructions"),
    *(
        "disregardallprevious",
        "disregardprevious",
        "disregardtheprevious",
        "disregardallprior",
        "disregardtheabove",
    ),
    *(
        "disregardyourinstructions",
        "disregardallinstructions",
        "forgetallprevious",
        "forgetprevious",
        "forgetyourinstructions",
    ),
    *(
        "forgeteverythingabove",
        "overrideallprevious",
        "overrideprevious",
        "languagemodel",
        "youareanai",
        "youareachatbot",
    ),
    *(
        "reporteveryitemasoverturned",
        "reportallitemsasoverturned",
        "markeveryitemasoverturned",
        "markallitemsasoverturned",
    ),
    *(
        "reportalldecisionsasoverturned",
        "setalldecisionstooverturned",
        "alldecisionsareoverturned",
        "allitemsareoverturned",
    ),
    *("markallasoverturned", "reportallasoverturned", "alldenialsareoverturned", "everyitemisoverturned"),
    *("systemoverride", "respondwithjson", "outputjson", "followthesenewinstructions", "newinstructions"),
)
"""Orders without anything but their letters."""
_FEWEST_TURNED = 12
_WRITTEN = {
    **{one[::-1]: one for one in _ORDERS if len(one) >= _FEWEST_TURNED},
    **{codecs.encode(one, "rot13"): one for one in _ORDERS if len(one) >= _FEWEST_TURNED},
    **{one: one for one in _ORDERS},
}
"""Orders as they are, backwards, and in the cipher that shifts by half of the alphabet."""
_WRITINGS = Keys(_WRITTEN)
_NO_LETTERS = bytes(code for code in range(256) if chr(code) not in string.ascii_lowercase)
_LOOKS = bytes.maketrans(b"013457@$!|", b"oieastasil")
_NOT_ALIKE = bytes(code for code in _NO_LETTERS if code not in b"013457@$!|")


def turns_and_markup(text: str) -> list[Range]:
    """Where a text in lower case, its lines kept, opens a turn, or holds markup, data or numbered lines."""
    found: list[Range] = []
    opened = f"\n{text}"
    for opening in (_TURN, _BOUNDARY, _NUMBERED):
        found += ((max(one.start() - 1, 0), one.end() - 1) for one in opening.finditer(opened))
    found += (one.span() for one in matches_at(_MARKUP, text, _MARKUP_SIGNS.places(text)))
    for at in _PAIR_SIGNS.places(text):
        found += (one.span() for one in _PAIR.finditer(text, max(at - _LONGEST_NAME, 0), at + _LONGEST_NAME))
    found += ((start, end) for _, start, end in _NAMES.found(text))
    if holds_any(text, ("=", "->")):
        found += (one.span() for one in _ASSIGNED.finditer(text))
    return found


def spelled_orders(text: str) -> list[str]:
    """Orders of a text in lower case whose letters are spaced, mixed with digits, reversed or shifted."""
    plain = text.encode("ascii", "replace")
    found: set[str] = set()
    for letters in {plain.translate(None, _NO_LETTERS), plain.translate(_LOOKS, _NOT_ALIKE)}:
        found.update(_WRITTEN[_WRITINGS.words[index]] for index, _, _ in _WRITINGS.found(letters.decode()))
    return sorted(found)


def coded_passages(text: str) -> list[str]:
    """Words behind runs of base64 or hexadecimal digits, where these decode to plain text."""
    plain = text.encode("ascii", "replace")
    found: list[str] = []
    if _LONG_RUN in plain.translate(_MARKED):
        for word in filter(_is_long, text.split()):
            for one in _HEX.finditer(word):
                found += _plain(bytes.fromhex(one.group()))
            for one in _CODE.finditer(word):
                found += _plain(_from_base64(one.group()))
    if _PAIRS_RUN in plain.translate(_DIGITS_MARKED):
        for run in _HEX_PAIRS.finditer(text):
            found += _plain(bytes.fromhex("".join(run.group().split())))
    return found


def _is_long(word: str) -> bool:
    return len(word) >= _LONG


def _from_base64(code: str) -> bytes:
    try:
        return base64.b64decode(code.rstrip("=") + "=" * (-len(code.rstrip("=")) % 4), altchars=_other(code))
    except (binascii.Error, ValueError):
        return b""


def _other(code: str) -> bytes:
    return b"-_" if "-" in code or "_" in code else b"+/"


def _plain(decoded: bytes) -> list[str]:
    """The decoded words in a list, which is empty where they are none."""
    words = decoded.decode("latin-1")
    plain = sum(one in string.ascii_letters + " .,:'" for one in words)
    return [words] if len(words) > 12 and plain >= _LEAST_LETTERS * len(words) and " " in words else []
