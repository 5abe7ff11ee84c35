"""Treatments that a seeded letter may dispute: how they are requested, cited and argued."""

from __future__ import annotations

from dataclasses import dataclass

SPINE = ("lumbar", "neck")
LIMB = ("shoulder", "knee", "wrist")
PHYSICAL = SPINE + LIMB
CPT = "Chronic Pain Treatment Guidelines"


@dataclass(frozen=True)
class Pattern:
    """One wording of a request, with what a careful person reads in it."""

    request: str
    treatment: str
    amount: float | None = None
    unit: str | None = None
    dose: str | None = None
    refills: int | None = None


@dataclass(frozen=True)
class Family:
    """One treatment; `mtus` is (title, pages), `dated` the adopted guideline, `odg` the ODG title."""

    category: str
    conditions: tuple[str, ...]
    patterns: tuple[Pattern, ...]
    short: str
    mtus: tuple[str, str]
    dated: str
    odg: str
    against: tuple[str, ...]
    favor: tuple[str, ...]


def drug(
    *,
    name: str,
    dose: str,
    count: int,
    title: str,
    pages: str,
    dated: str,
    odg: str,
    against: tuple[str, ...],
    favor: tuple[str, ...],
    where: tuple[str, ...] = PHYSICAL,
) -> Family:
    """A drug, in the ways in which drugs are requested."""
    patterns = (
        Pattern(f"{name} {dose} #{count}", name, count, "unit", dose),
        Pattern(f"{name} {dose} #{count} with 2 refills", name, count, "unit", dose, 2),
        Pattern(f"{name} {dose}, quantity {count}", name, count, "unit", dose),
        Pattern(f"{name} {dose}, #{count}, 1 refill", name, count, "unit", dose, 1),
        Pattern(f"Retrospective {name} {dose} #{count} (DOS: {{dos}})", name, count, "unit", dose),
    )
    return Family("pharmaceutical", where, patterns, name, (title, pages), dated, odg, against, favor)


def visits(
    *,
    category: str,
    name: str,
    title: str,
    pages: str,
    dated: str,
    odg: str,
    against: tuple[str, ...],
    favor: tuple[str, ...],
    where: tuple[str, ...] = PHYSICAL,
    unit: str = "session",
) -> Family:
    """A course of visits, in the ways in which courses are requested."""
    patterns = (
        Pattern(f"{name} x 12 {unit}s", name, 12, unit),
        Pattern(f"{name}, 8 {unit}s, {{part}}", name, 8, unit),
        Pattern(f"{name} 2 times a week for 6 weeks for the {{part}}", name, 12, "visit"),
        Pattern(f"{name} 2x4 for the {{part}}", name, 8, "visit"),
        Pattern(f"10 {unit}s of {name}", name, 10, unit),
    )
    return Family(category, where, patterns, name, (title, pages), dated, odg, against, favor)
