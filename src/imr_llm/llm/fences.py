"""Marks that fence what others wrote in a request: they follow from it, and no letter can hold them."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import replace
from string import ascii_lowercase

from imr_llm.domain.exchange import Exchange, Message

UNSET = f"fence-{secrets.token_hex(16)}"
"""Stands for the mark until all that it follows from is known; nobody who writes a letter knows it."""
_LENGTH = 16
_DIGITS = str.maketrans("0123456789abcdef", ascii_lowercase[:16])
"""Marks are of letters alone, so that nothing takes them for a number of the case."""


def fenced(exchange: Exchange) -> Exchange:
    """The exchange with the mark that follows from its first question, in the place of the one that it has.

    A hash over what is asked and shown: the same request has the same mark in every run, so that caches and
    recordings find it, another request has another. Whoever writes a letter cannot write its mark into it,
    because the mark changes with the letter. To be made anew whenever the text of an exchange is changed.
    """
    if not exchange.fence:
        return exchange
    asked = next(one.content for one in exchange.messages if one.role == "user")
    others = [one.content.replace(exchange.fence, "") for one in exchange.messages]
    digest = f"{exchange.purpose}\0{asked.replace(exchange.fence, '')}"
    while True:
        digest = hashlib.sha256(f"imr-llm fence {digest}".encode("utf-8", "surrogatepass")).hexdigest()
        fence = digest[:_LENGTH].translate(_DIGITS)
        if not any(fence in one for one in others):
            break
    messages = tuple(
        Message(one.role, one.content.replace(exchange.fence, fence)) for one in exchange.messages
    )
    return replace(exchange, messages=messages, fence=fence)
