"""The question about a whole letter."""

from __future__ import annotations

from imr_llm.asking.numbering import NumberedLetter
from imr_llm.asking.replies import ExtractReply
from imr_llm.domain.exchange import Exchange, Message
from imr_llm.llm.fences import UNSET, fenced
from imr_llm.llm.prompts import load_prompt


def extraction(numbered: NumberedLetter, max_tokens: int) -> Exchange:
    """The exchange that asks for everything a letter says; `max_tokens` bounds the completion.

    The system message is the same for every letter, so that providers can cache it.
    """
    prompt = load_prompt("extract")
    user = prompt.render("user", fence=UNSET, last=len(numbered.lines), letter=numbered.text)
    messages = (Message("system", prompt.render("system")), Message("user", user))
    return fenced(Exchange("extract", prompt.identity, messages, ExtractReply, max_tokens, UNSET))
