"""Checks that what a sentence of a summary says stands in the record where the sentence points."""

from __future__ import annotations

from collections.abc import Iterator

from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import SummaryCheck
from imr_llm.summary.amounts import amount_checks, date_role_checks, order_checks, strength_checks
from imr_llm.summary.bases import basis_checks, cited_by
from imr_llm.summary.claims import claim_checks
from imr_llm.summary.every_word import every_word_checks, is_supported
from imr_llm.summary.grade import sentences
from imr_llm.summary.negations import negation_checks
from imr_llm.summary.own_words import NAME_MARK
from imr_llm.summary.passages import Passage
from imr_llm.summary.patterns import any_of
from imr_llm.summary.quotes import is_verbatim, is_whole
from imr_llm.summary.support import Support, UnknownPathError, support_of, value_at
from imr_llm.summary.texts import Texts, stem, tokens_of
from imr_llm.vocabulary.body_parts import find_body_parts
from imr_llm.vocabulary.drugs import find_drugs
from imr_llm.vocabulary.tokens import Lock, Token

_LEAST_SHARED = 0.3
"""Share of a sentence's own content words that must stand where it points, or in plain words for them."""

_LOOSE = frozenset({"each", "every", "per", "always", "often", "sometimes", "once", "both", "half", "unless"})
"""Locked words that plain English uses for other things as well."""

_FIGURES = frozenset({Lock.NUMBER, Lock.DATE})

_EXACT = frozenset({Lock.UNIT, Lock.SIDE, Lock.FREQUENCY, Lock.DRUG, Lock.DATE})


def tracing_checks(passage: Passage, record: CaseRecord, texts: Texts) -> Iterator[SummaryCheck]:
    """Failed checks on the sources of one sentence, its quotations and its own words."""
    if not passage.paths:
        yield passage.fails("no_source", "rests on no part of the record and is not a fixed sentence")
        return
    try:
        support = support_of(record, passage.paths, texts)
    except UnknownPathError as error:
        yield passage.fails("no_source", f"the path {error.args[0]!r} leads to no value")
        return
    yield from _scope_checks(passage)
    yield from _quote_checks(passage, support)
    yield from _locked_words(passage, support, texts)
    yield from _named_things(passage, support, texts)
    yield from basis_checks(passage, record, texts)
    yield from amount_checks(passage, support, record, texts)
    pages = [one.pages for one in cited_by(passage, record) if one.pages is not None]
    yield from order_checks(passage, support, texts, pages)
    yield from strength_checks(passage, support)
    yield from date_role_checks(passage, record, texts)
    yield from negation_checks(passage, support, record, texts)
    yield from claim_checks(passage, support, texts)
    yield from _names(passage, support, texts)
    yield from _supported(passage, record, support, texts)


def path_checks(passage: Passage, record: CaseRecord) -> Iterator[SummaryCheck]:
    """Whether each path of a sentence leads to a value of the record."""
    for path in passage.paths:
        try:
            value_at(record, path)
        except UnknownPathError:
            yield passage.fails("no_source", f"the path {path!r} leads to no value")


def _scope_checks(passage: Passage) -> Iterator[SummaryCheck]:
    if passage.index is None:
        return
    own = f"disputed_items[{passage.index}]."
    if any(path.startswith("disputed_items") and not path.startswith(own) for path in passage.paths):
        yield passage.fails("wrong_item", "rests on another request")
    if not any(path.startswith(own) for path in passage.paths):
        yield passage.fails("wrong_item", "does not rest on this request")


def _quote_checks(passage: Passage, support: Support) -> Iterator[SummaryCheck]:
    if not passage.divided.balanced:
        yield passage.fails("quote", "has a quotation mark without its partner")
    for quote in passage.divided.quotes:
        sources = [text for text in support.texts if is_verbatim(quote, text)]
        if not sources:
            yield passage.fails("quote", "the words in quotation marks are not the letter's")
        elif not any(is_whole(quote, source) for source in sources):
            yield passage.fails("quote", "the quotation leaves out words that turn its meaning round")


def _locked_words(passage: Passage, support: Support, texts: Texts) -> Iterator[SummaryCheck]:
    """Units, sides, frequencies, drugs and dates must stand there as such, decision words in some form."""
    in_stances = " ".join(stance.words for stance in passage.stances)
    for token in texts.tokens(passage.traced):
        if token.lock in _EXACT:
            stands = token.norm in _LOOSE or _stands(token, support)
        elif token.lock is Lock.DECISION:
            written = texts.cues.lowered(passage.traced[token.start : token.end])
            known = token.norm in in_stances or written in in_stances or token.norm in texts.own_words
            stands = known or stem(token.norm) in support.stems
        elif any(token.norm in forms for forms in texts.letter_units.values()):
            stands = token.norm in texts.own_words or is_supported(token.norm, support, texts)
        else:
            continue
        if not stands:
            yield passage.fails("untraced", f"{token.norm!r} is not where the sentence points")


def _named_things(passage: Passage, support: Support, texts: Texts) -> Iterator[SummaryCheck]:
    """Drugs, body parts, guidelines, conditions and treatments must be named there."""
    own = passage.traced
    for drug, _ in find_drugs(own):
        if not all(token.norm in support.norms for token in tokens_of(drug)):
            yield passage.fails("untraced", f"the drug {drug!r} is not where the sentence points")
    for part, _ in find_body_parts(own):
        if not all(stem(one.norm) in support.stems or one.norm in texts.own_words for one in tokens_of(part)):
            yield passage.fails("untraced", f"the body part {part!r} is not where the sentence points")
    for guideline, names in texts.cues.guidelines.items():
        if any_of(names).search(passage.low) is not None and not _cites(support, guideline.value, names):
            yield passage.fails("untraced", f"{guideline.value} is not cited where the sentence points")
    for token in texts.tokens(own):
        if _is_clinical(token.norm, texts) and not is_supported(token.norm, support, texts):
            yield passage.fails("untraced", f"{token.norm!r} is not where the sentence points")


def _stands(token: Token, support: Support) -> bool:
    if token.lock is Lock.UNIT:
        return stem(token.norm) in support.stems
    return token.norm in support.norms


def _cites(support: Support, name: str, names: tuple[str, ...]) -> bool:
    return any_of((name.lower(), *names)).search(support.low) is not None


def _is_clinical(norm: str, texts: Texts) -> bool:
    clinical = texts.cues.clinical
    if norm in clinical.not_clinical or norm in texts.own_words:
        return False
    singular = norm[:-1] if norm.endswith("s") and not norm.endswith(("ss", "is")) else norm
    return (
        norm in clinical.words
        or singular in clinical.words
        or (len(norm) > 6 and (norm.endswith(clinical.endings) or singular.endswith(clinical.endings)))
    )


def _names(passage: Passage, support: Support, texts: Texts) -> Iterator[SummaryCheck]:
    """Capitals within a sentence are names: each must be the record's or one of our own words."""
    own = passage.traced
    beginnings = {sentence.lstrip(" \u201c\u201d").split(" ")[0].strip(".,:;") for sentence in sentences(own)}
    for token in texts.tokens(own):
        written = own[token.start : token.end]
        if token.lock is Lock.DATE or not written[:1].isupper():
            continue
        if written in beginnings and not written[1:2].isupper():
            continue
        if token.norm not in texts.own_words and token.norm not in support.norms:
            yield passage.fails("untraced", f"the name {written!r} is not where the sentence points")


def _supported(
    passage: Passage, record: CaseRecord, support: Support, texts: Texts
) -> Iterator[SummaryCheck]:
    tokens = texts.tokens(passage.traced)
    said = [stance.words for stance in passage.stances]
    said += [stance.words for stance in passage.ur_stances]
    checked = {stem(word) for words in said for word in words.split()} | texts.own_stems
    content = [
        token.norm
        for token in tokens
        if token.lock not in _FIGURES and token.norm.isalpha() and stem(token.norm) not in checked
    ]
    if texts.lexicon is not None:
        yield from every_word_checks(passage, record, support, texts, texts.lexicon)
    elif sum(is_supported(word, support, texts) for word in content) < _LEAST_SHARED * len(content):
        yield passage.fails("unsupported", "says things that are not where the sentence points")
    says_something = (
        content
        or passage.divided.quotes
        or any(token.lock in _FIGURES for token in tokens)
        or said
        or NAME_MARK in passage.low
        or any(any_of(names).search(passage.low) for names in texts.cues.guidelines.values())
    )
    if not says_something:
        yield passage.fails("unsupported", "is like a fixed sentence, but not one of them")
