"""Why a letter needs a person, as sentences: what findings say by code and path, without letter text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from imr_llm.domain.record import FindingCode
from imr_llm.runs.rows import LetterRow, LetterState

SENTENCES: Mapping[FindingCode, str] = {
    FindingCode.DECISION_NECESSITY_CONFLICT: "the decision and what the rationale concludes contradict each "
    "other",
    FindingCode.MTUS_BASIS_CONFLICT: "the letter says that it is not based on the MTUS, and cites the MTUS",
    FindingCode.UR_AMOUNT_CONFLICT: "what was requested, approved and denied does not add up",
    FindingCode.OUTCOME_CONFLICT: "the outcome on the cover page does not fit the decisions",
    FindingCode.DATE_ORDER: "dates stand in an order that cannot be",
    FindingCode.DATE_OF_INJURY_CONFLICT: "header and summary give different dates of injury",
    FindingCode.IMPOSSIBLE_DATE: "a date cannot be right",
    FindingCode.IMPLAUSIBLE_AGE: "the age cannot be right",
    FindingCode.ITEM_COUNT_CONFLICT: "the list of decisions and the reasons differ",
    FindingCode.MISSING_SECTION: "a section is missing that letters of this form have",
    FindingCode.UNREADABLE_TEXT: "the text is damaged, so that values may be wrong",
    FindingCode.MODEL_READER_CONFLICT: "the model and the offline reader read different values",
    FindingCode.EMBEDDED_INSTRUCTION: "the letter has words in it that are addressed to a model",
    FindingCode.UNGROUNDED_VALUE: "a value was not found in the letter, and is left out",
    FindingCode.FUZZY_GROUNDING: "a value was found in the letter only in similar words",
    FindingCode.UNCERTAIN_VALUE: "a value is told in words that are often misread",
    FindingCode.MODEL_FAILURE: "the model gave no usable reply, so the record is the offline reader's",
}
_CODES = frozenset(one.value for one in FindingCode)
_FOUND = re.compile(r"\b([a-z_]+) at (\S+?)(?=;|$)")
_ITEM = re.compile(r"disputed_items\[(\d+)\]\.?")


def in_words(row: LetterRow) -> str:
    """What a person has to look at, in sentences; the message itself for a letter without a record."""
    message = row.message or row.error or ""
    if row.state is LetterState.FAILED:
        return _sentence(message)
    places: dict[str, list[str]] = {}
    for code, path in _FOUND.findall(message):
        if code in _CODES:
            places.setdefault(SENTENCES[FindingCode(code)], []).append(_place(path))
    rest = _FOUND.sub("", message).strip("; ")
    told = [f"{words} ({', '.join(dict.fromkeys(where))})" for words, where in places.items()]
    return " ".join(_sentence(one) for one in [*told, *([rest] if rest else [])])


def _place(path: str) -> str:
    """A path in the record as people say it."""
    item = _ITEM.match(path)
    field = path[item.end() :] if item is not None else path
    words = re.sub(r"\[(\d+)\]", lambda found: f" {int(found[1]) + 1}", field)
    words = words.replace(".", ", ").replace("_", " ")
    if item is None:
        return words
    return f"item {int(item[1]) + 1}" + (f", {words}" if words else "")


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}." if words else ""
