"""Checks every word of a summary that is not written in the letter's language.

Plain English may say a thing in words that the letter has not; for another language there are no such lists
of plain words. So each content word must have an English equivalent that stands where the sentence points, or
be one of the texts' own. A word without one can only be a name of the letter, in the letter's spelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import SummaryCheck
from imr_llm.summary.bases import cited_by
from imr_llm.summary.lexicon import Lexicon, unaccented
from imr_llm.summary.passages import Passage
from imr_llm.summary.support import Support, support_of
from imr_llm.summary.texts import Texts, stem
from imr_llm.vocabulary.tokens import Lock

_MARK = re.compile(r"\((?:date|name i*)\)")
"""What stands for a date or a name of the letter."""
_CHECKED_ELSEWHERE = frozenset({Lock.NUMBER, Lock.DATE, Lock.NEGATION})
_NO_NAME = frozenset({Lock.NEGATION, Lock.DECISION})


def every_word_checks(
    passage: Passage, record: CaseRecord, support: Support, texts: Texts, lexicon: Lexicon
) -> Iterator[SummaryCheck]:
    """Failed checks on the words of a sentence that neither the texts nor the record have."""
    own = _MARK.sub(" ", passage.low)
    for pages in filter(None, (citation.pages for citation in cited_by(passage, record))):
        # They are told as printed: `114 and 116`.
        own = own.replace(texts.cues.lowered(pages), " ")
    request = None
    if passage.index is not None:
        request = support_of(record, (f"disputed_items[{passage.index}].request",), texts)
    supports = (support,) if request is None else (support, request)
    said = [*(one.words for one in passage.stances), *(one.words for one in passage.ur_stances)]
    stated = {word for words in said for word in words.split()}
    tokens = texts.tokens(own)
    for index, token in enumerate(tokens):
        written = own[token.start : token.end]
        if token.lock in _CHECKED_ELSEWHERE or not token.norm.isalpha() or written in stated:
            continue
        if token.norm in texts.own_words or unaccented(written) in lexicon.own:
            continue
        if lexicon.english(unaccented(written)) is not None:
            stands = stem(token.norm) in texts.own_stems or any(
                is_supported(token.norm, one, texts) for one in supports
            )
        elif token.norm in texts.letter_cues.function_words:
            near = " ".join(one.norm for one in tokens[max(index - 1, 0) : index + 2])
            stands = request is not None and near in " ".join(one.norm for one in request.tokens)
        elif token.lock in _NO_NAME:
            stands = False
        else:
            stands = stem(token.norm) in lexicon.own_stems or any(token.norm in one.norms for one in supports)
        if not stands:
            yield passage.fails("untraced", f"{written!r} is not where the sentence points")


def is_supported(word: str, support: Support, texts: Texts) -> bool:
    """Whether a word of the letter's language, or a plain one for it, stands in the support."""
    root = stem(word)
    return root in support.stems or any(
        root in group and not group.isdisjoint(support.stems) for group in texts.plain_groups
    )
