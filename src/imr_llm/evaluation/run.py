"""Reads every gold letter with an engine and compares what comes out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from imr_llm.api import Extractor
from imr_llm.domain.letter import Letter
from imr_llm.domain.paths import is_within
from imr_llm.domain.record import CaseRecord, Decision, Finding, FindingCode, Severity
from imr_llm.errors import LetterError
from imr_llm.evaluation.compare import Comparison, Leaf, Verdict, compare
from imr_llm.evaluation.fields import DECISION, in_gold, is_on, of_an_item
from imr_llm.evaluation.gold import ABOUT_THE_ENGINE, Gold, GoldFinding
from imr_llm.evaluation.result import Counts, Difference, Evaluation, FindingCounts, LetterResult
from imr_llm.letters import load_letter
from imr_llm.llm.prices import Prices


def evaluate(
    golds: Iterable[Gold], extractor: Extractor, *, model: str | None = None, prices: Prices | None = None
) -> Evaluation:
    """How the extractor's engine reads the gold letters; `model` is the name that the result keeps.

    Without `prices` what the tokens cost is not known. Errors as `read_one`.
    """
    letters = tuple(read_one(gold, extractor, prices) for gold in golds)
    return Evaluation.of(letters, engine=extractor.engine, model=model)


def read_one(gold: Gold, extractor: Extractor, prices: Prices | None = None) -> LetterResult:
    """One gold letter read and compared; one that cannot be read counts as missed as a whole.

    Raises EndpointError where the model cannot be asked, and SettingsError where scipy is not installed.
    """
    try:
        letter = load_letter(gold.letter)
        record = extractor.extract(letter)
    except LetterError as error:
        return unread(gold, f"{type(error).__name__}: {error}")
    found = compared(gold, letter, record)
    if prices is None or not found.attempts:
        return found
    return found.model_copy(update={"cost": prices.cost(found.usage)})


def unread(gold: Gold, error: str) -> LetterResult:
    """The result for a letter that gave no record."""
    comparison = compare(gold.record, None)
    return LetterResult(
        name=gold.name,
        origin=gold.origin,
        letter_format=gold.record.letter_format,
        error=error,
        gold_items=len(gold.record.disputed_items),
        overturned=_overturned(comparison)[0],
        counts=_counts(comparison, frozenset(), frozenset()),
        differences=_differences(comparison, frozenset()),
        findings=_finding_counts(gold.findings, (), {}),
    )


def compared(gold: Gold, letter: Letter, record: CaseRecord) -> LetterResult:
    """The result for a letter and the record that came of it."""
    comparison = compare(gold.record, record)
    flagged = frozenset(leaf for leaf in comparison.leaves if _has_finding(leaf, record))
    silent = frozenset(
        leaf for leaf in comparison.leaves if leaf not in flagged and _goes_unchecked(leaf, record)
    )
    overturned, found = _overturned(comparison)
    severities = Counter(one.severity for one in record.findings)
    spans = [span for many in record.evidence.values() for span in many]
    return LetterResult(
        name=gold.name,
        origin=gold.origin,
        letter_format=gold.record.letter_format,
        engine=record.provenance.engine,
        needs_review=record.needs_review,
        error_findings=severities[Severity.ERROR],
        warning_findings=severities[Severity.WARNING],
        info_findings=severities[Severity.INFO],
        gold_items=len(gold.record.disputed_items),
        got_items=len(record.disputed_items),
        matched_items=len(comparison.items),
        overturned=overturned,
        overturned_found=found,
        counts=_counts(comparison, silent, flagged),
        differences=_differences(comparison, silent),
        findings=_finding_counts(
            gold.findings, record.findings, {got: ours for ours, got in comparison.items}
        ),
        spans=len(spans),
        exact_spans=sum(letter.text[one.start : one.end] == one.text for one in spans),
        attempts=record.provenance.attempts,
        usage=record.provenance.usage,
        cached=record.provenance.cached,
    )


def _goes_unchecked(leaf: Leaf, record: CaseRecord) -> bool:
    """Whether what is wrong stands in a record that nobody is asked to look at."""
    wrong = leaf.verdict in {Verdict.WRONG, Verdict.SPURIOUS}
    return wrong and leaf.path is not None and not record.needs_review


def _has_finding(leaf: Leaf, record: CaseRecord) -> bool:
    return leaf.path is not None and any(is_on(one.path, leaf.path) for one in record.findings)


def _overturned(comparison: Comparison) -> tuple[int, int]:
    ours = [
        one for one in comparison.leaves if one.field == DECISION and one.gold == Decision.OVERTURNED.value
    ]
    return len(ours), sum(one.verdict is Verdict.RIGHT for one in ours)


def _counts(comparison: Comparison, silent: frozenset[Leaf], flagged: frozenset[Leaf]) -> dict[str, Counts]:
    by_field: defaultdict[str, list[Leaf]] = defaultdict(list)
    for leaf in comparison.leaves:
        by_field[leaf.field].append(leaf)
    return {field: _counted(leaves, silent, flagged) for field, leaves in by_field.items()}


def _counted(leaves: list[Leaf], silent: frozenset[Leaf], flagged: frozenset[Leaf]) -> Counts:
    verdicts = Counter(leaf.verdict for leaf in leaves)
    return Counts(
        right=verdicts[Verdict.RIGHT],
        close=verdicts[Verdict.CLOSE],
        wrong=verdicts[Verdict.WRONG],
        missed=verdicts[Verdict.MISSED],
        spurious=verdicts[Verdict.SPURIOUS],
        silently_wrong=sum(leaf in silent for leaf in leaves),
        flagged=sum(leaf in flagged and leaf.verdict in {Verdict.RIGHT, Verdict.CLOSE} for leaf in leaves),
        inexact_places=len({_place(leaf) for leaf in leaves if leaf.verdict is not Verdict.RIGHT}),
        similarity=sum(leaf.similarity for leaf in leaves),
    )


def _place(leaf: Leaf) -> str:
    """The item that a leaf belongs to, told apart from every other; empty for the letter itself."""
    if not of_an_item(leaf.field):
        return ""
    path = leaf.gold_path if leaf.gold_path is not None else f"the record's {leaf.path}"
    return path.partition(".")[0]


def _differences(comparison: Comparison, silent: frozenset[Leaf]) -> tuple[Difference, ...]:
    return tuple(
        Difference(
            field=leaf.field,
            gold_path=leaf.gold_path,
            path=leaf.path,
            gold=leaf.gold,
            got=leaf.got,
            verdict=leaf.verdict,
            silent=leaf in silent,
        )
        for leaf in comparison.leaves
        if leaf.verdict is not Verdict.RIGHT
    )


def _finding_counts(
    gold: Sequence[GoldFinding], got: Sequence[Finding], items: Mapping[int, int]
) -> tuple[FindingCounts, ...]:
    ours = _paths_by_code((one.code, one.path) for one in gold)
    theirs = _paths_by_code(
        (one.code, in_gold(one.path, items)) for one in got if one.code not in ABOUT_THE_ENGINE
    )
    return tuple(
        FindingCounts(
            code=code,
            gold=len(ours[code]),
            got=len(theirs[code]),
            matched=min(len(ours[code]), len(theirs[code])),
            placed=_on_the_same_place(ours[code], theirs[code]),
        )
        for code in FindingCode
        if ours[code] or theirs[code]
    )


def _paths_by_code(findings: Iterable[tuple[FindingCode, str]]) -> defaultdict[FindingCode, list[str]]:
    paths: defaultdict[FindingCode, list[str]] = defaultdict(list)
    for code, path in findings:
        paths[code].append(path)
    return paths


def _on_the_same_place(ours: Sequence[str], theirs: Sequence[str]) -> int:
    left = list(theirs)
    placed = 0
    for path in ours:
        match = next((one for one in left if one == path), None)
        if match is None:
            match = next((one for one in left if is_within(one, path) or is_within(path, one)), None)
        if match is not None:
            left.remove(match)
            placed += 1
    return placed
