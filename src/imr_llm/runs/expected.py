"""What one letter is expected to take: the requests for it and their tokens, from low to high.

The prompt is known to the character, the answer is not: it is as long as what the letter has to tell. The
numbers here were measured by `benchmarks/tokens.py` and with five tokenizers; docs/scale.md shows them. How
long summaries are was counted on the replies that people wrote for tests.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel

from imr_llm.asking import AnswersReply
from imr_llm.domain.exchange import Exchange, Message
from imr_llm.domain.letter import Letter
from imr_llm.domain.summary import Audience, Length, Style
from imr_llm.errors import LetterError, UnknownFormatError
from imr_llm.llm.cache import ReplyCache
from imr_llm.llm.endpoint import EndpointIdentity
from imr_llm.llm.forms import reply_form
from imr_llm.llm.prompts import load_prompt
from imr_llm.pipeline import Plan, record_steps
from imr_llm.reading import read
from imr_llm.settings import EngineChoice, ReplyMode
from imr_llm.summary import SummaryReply, summary_instructions

COMPLETION_RATIO = 0.81
"""Characters per token of a completion, as a part of those of a prompt: JSON has more marks and numbers."""
DENSE_RATIO = 0.875
"""The same for the tokenizers that make most tokens of a text, beside those that make fewest."""
SHORT, LONG = 0.7, 1.35
"""How much shorter and longer than expected completions may be, over a run."""
EXTRACTION, EXTRACTED_ITEM = 1100, 510
"""Characters of the answer about a whole letter, and more for each disputed item."""
ITEM_TEXT = 1500
"""Letter characters to a disputed item, for a letter whose form the reader does not know."""
ANSWERS, ANSWER = 15, 90
"""Characters of the answer to questions, and for each question."""
SUMMARIES: Mapping[Audience, tuple[int, int]] = {
    Audience.WORKER: (450, 700),
    Audience.ATTORNEY: (700, 1200),
    Audience.ADJUSTER: (400, 600),
}
"""Characters of a summary by audience, and more for each disputed item."""
SHORT_SUMMARY = 160, 300
"""The same for a short one, whoever reads it."""
FACTS: Mapping[Audience, float] = {
    Audience.WORKER: 0.5,
    Audience.ATTORNEY: 0.65,
    Audience.ADJUSTER: 0.5,
}
"""Characters of the facts that a summary is asked from, to a character of the letter, by audience."""
REASKED_TEXT, REASKED_ANSWER = 0.5, 0.25
"""What a re-ask shows of the letter again, and how long its answer is beside the first one."""
LASTING = 1024
"""Tokens that the beginning of a prompt must have at least for providers to keep it."""

_QUESTION = re.compile(r"^\d+\. `", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Amount:
    """Requests and their tokens."""

    requests: float = 0
    shared_prompt: float = 0
    """Prompt tokens that are the same for every letter, at the beginning of each request."""
    own_prompt: float = 0
    """Prompt tokens that are the letter's own."""
    completion: float = 0
    lasting_prompt: float = 0
    """Of the shared prompt tokens, those of beginnings that are long enough for providers to keep."""

    def plus(self, other: Amount) -> Amount:
        """The sum of both."""
        return Amount(
            self.requests + other.requests,
            self.shared_prompt + other.shared_prompt,
            self.own_prompt + other.own_prompt,
            self.completion + other.completion,
            self.lasting_prompt + other.lasting_prompt,
        )


@dataclass(frozen=True, slots=True)
class Expected:
    """What one letter is expected to take."""

    asked: bool
    """Whether a model is to be asked about it at all."""
    kept: bool
    """Whether the answer is in the response cache."""
    low: Amount
    high: Amount


NOTHING = Expected(asked=False, kept=False, low=Amount(), high=Amount())


class Expectations:
    """Looks at letters as the run will, up to the first request for each."""

    def __init__(
        self,
        plan: Plan,
        identity: EndpointIdentity,
        *,
        cache: ReplyCache | None,
        characters_per_token: float,
        summaries: bool,
    ) -> None:
        """`cache` is only asked what it holds; `summaries` says whether the run writes summaries too."""
        self._plan = plan
        self._identity = identity
        self._cache = cache
        self._sparse = characters_per_token
        self._summaries = summaries and plan.engine is EngineChoice.MODEL

    def of(self, letter: Letter) -> Expected:
        """What a letter is expected to take; nothing for one that will have no record."""
        try:
            exchange = next(record_steps(letter, self._plan), None)
        except LetterError:
            return NOTHING
        if exchange is None:
            return NOTHING
        kept = self._cache is not None and self._cache.contains(self._identity.fingerprint(exchange))
        items = _items(letter)
        low, high = (Amount(), Amount()) if kept else self._of_record(exchange, items)
        if self._summaries:
            least, most = self._of_summary(letter, items)
            # What is asked for a summary follows from the model's record: whether it is kept is not known.
            low, high = low.plus(Amount() if kept else least), high.plus(most)
        return Expected(asked=True, kept=kept, low=low, high=high)

    def _of_record(self, exchange: Exchange, items: int) -> tuple[Amount, Amount]:
        answer = (
            ANSWERS + ANSWER * len(_QUESTION.findall(exchange.messages[-1].content))
            if exchange.reply_type is AnswersReply
            else EXTRACTION + EXTRACTED_ITEM * items
        )
        shared, own = exchange.messages[0].content, len(exchange.messages[-1].content)
        low, high = self._request(exchange.purpose, exchange.reply_type, shared, own, answer)
        if self._plan.field_reasks and self._plan.reask_tokens:
            reasked = load_prompt("answer").render("system")
            shown, answered = round(own * REASKED_TEXT), round(answer * REASKED_ANSWER)
            high = high.plus(self._request("answer", AnswersReply, reasked, shown, answered)[1])
        return low, high

    def _of_summary(self, letter: Letter, items: int) -> tuple[Amount, Amount]:
        style = self._plan.style
        shared = summary_instructions(style)
        own, answer = round(len(letter.text) * FACTS[style.audience]), _summary_answer(style, items)
        low, high = self._request("summarize", SummaryReply, shared, own, answer)
        if self._plan.field_reasks and self._plan.reask_tokens:
            high = high.plus(self._request("summarize", SummaryReply, shared, own + answer, answer)[1])
        return low, high

    def _request(
        self, purpose: str, reply_type: type[BaseModel], shared: str, own: int, answer: int
    ) -> tuple[Amount, Amount]:
        """One request, from low to high; `own` and `answer` are in characters."""
        mode = self._identity.mode
        schema = _schema_characters(mode, purpose, reply_type)
        form = reply_form(mode, purpose, reply_type)
        sent = sum(len(one["content"]) for one in form.messages((Message("system", shared),)))
        # A response format is tokens of the prompt at some endpoints, and at others it is only enforced.
        at_least = sent + (0 if mode is ReplyMode.JSON_SCHEMA else schema)
        sparse, dense = self._sparse, self._sparse * DENSE_RATIO
        longest = min(LONG * answer / (dense * COMPLETION_RATIO), self._plan.max_tokens)
        shortest = min(SHORT * answer / (sparse * COMPLETION_RATIO), longest)
        return (
            _one_request(at_least / sparse, own / sparse, shortest),
            _one_request((sent + schema) / dense, own / dense, longest),
        )


def longest_completion(
    exchange: Exchange, characters: int, characters_per_token: float
) -> tuple[float, float]:
    """Tokens of one request that is sent with so many characters: its prompt, and its answer at the longest.

    Of the letter only the request is known, so its disputed items are guessed from the length of that.
    """
    dense = characters_per_token * DENSE_RATIO
    shown = exchange.messages[-1].content
    items = max(1, round(len(shown) / ITEM_TEXT))
    if exchange.reply_type is AnswersReply:
        answer = ANSWERS + ANSWER * len(_QUESTION.findall(shown))
    elif exchange.reply_type is SummaryReply:
        # Its style is not known here: as long as the longest.
        answer = max(whole + more * items for whole, more in SUMMARIES.values())
    else:
        answer = EXTRACTION + EXTRACTED_ITEM * items
    longest = LONG * answer / (dense * COMPLETION_RATIO)
    return characters / dense, min(longest, exchange.max_tokens)


def _summary_answer(style: Style, items: int) -> int:
    whole, more = SHORT_SUMMARY if style.length is Length.SHORT else SUMMARIES[style.audience]
    return whole + more * items


def _one_request(shared: float, own: float, completion: float) -> Amount:
    return Amount(1, shared, own, completion, shared if shared >= LASTING else 0)


@cache
def _schema_characters(mode: ReplyMode, purpose: str, reply_type: type[BaseModel]) -> int:
    return len(json.dumps(reply_form(mode, purpose, reply_type).body, separators=(",", ":")))


def _items(letter: Letter) -> int:
    try:
        return max(1, len(read(letter).disputed_items))
    except UnknownFormatError:
        return max(1, round(len(letter.text) / ITEM_TEXT))
