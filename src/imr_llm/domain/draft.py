"""What an engine made of a letter before the checks: values, their evidence, and what it noticed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from typing import TypeVar

from imr_llm.domain.record import (
    CaseHeader,
    CaseRecord,
    DisputedItem,
    Finding,
    FindingCode,
    Patient,
    Reviewer,
    Severity,
    SummarySource,
)
from imr_llm.domain.spans import Found, Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Draft:
    """Values as an engine read them; every leaf that is set has spans under its path in `evidence`."""

    case: CaseHeader
    reviewer: Reviewer
    patient: Patient
    clinical_summary: str | None
    clinical_summary_source: SummarySource | None
    documents_reviewed: tuple[str, ...]
    disputed_items: tuple[DisputedItem, ...]
    evidence: dict[str, tuple[Span, ...]] = field(repr=False)
    findings: tuple[Finding, ...] = ()

    @classmethod
    def of(cls, record: CaseRecord) -> Draft:
        """The values and evidence of a record, to be checked again; its findings are not taken along."""
        names = (one.name for one in fields(cls) if one.name != "findings")
        return cls(**{name: getattr(record, name) for name in names})


class Notes:
    """Collects evidence and findings while a draft is put together."""

    def __init__(self) -> None:
        self.evidence: dict[str, tuple[Span, ...]] = {}
        self.findings: list[Finding] = []

    def take(self, path: str, found: Found[T] | None) -> T | None:
        """The found value, its spans noted under `path`; None for nothing found."""
        if found is None:
            return None
        self.evidence[path] = found.spans
        return found.value

    def take_all(self, path: str, found: Iterable[Found[T]]) -> tuple[T, ...]:
        """The found values, each one's spans noted under `path[i]`."""
        values: list[T] = []
        for index, one in enumerate(found):
            self.evidence[f"{path}[{index}]"] = one.spans
            values.append(one.value)
        return tuple(values)

    def add(self, code: FindingCode, severity: Severity, path: str, message: str) -> None:
        """Note a finding."""
        self.findings.append(Finding(code=code, severity=severity, path=path, message=message))
