"""How each side's guideline paragraph is worded, by year and form."""

from __future__ import annotations

from random import Random

from .treatments import CPT
from .truth import Basis, Citation, Item

OLD_CPT = "Chronic Pain Medical Treatment Guidelines,"
SILENT = (
    "The {who} did not cite any medical evidence for its decision.",
    "The {who} did not cite any evidence based guidelines for its decision.",
)


def set_bases(rng: Random, items: list[Item], year: int) -> None:
    """Give every item both paragraphs as a determination of that year words them."""
    for item in items:
        item.claims_basis = _determination(rng, item, year, "Claims Administrator", "its")
        item.reviewer_basis = _determination(rng, item, year, "Expert Reviewer", "his/her")


def set_bases_2013(rng: Random, items: list[Item], reviewer: str) -> None:
    """The same in the sentences of 2013, where `reviewer` is how the form calls the expert reviewer."""
    for item in items:
        item.claims_basis = _sentence_2013(rng, item, "Claims Administrator", "based its decision on")
        verb = "relied on" if reviewer == "Expert Reviewer" else "based his/her decision on"
        item.reviewer_basis = _sentence_2013(rng, item, reviewer, verb)


def contradictory(item: Item) -> Basis:
    """A paragraph that denies the MTUS and then cites a chapter of it."""
    title, pages = item.family.mtus
    old = title.replace(CPT, OLD_CPT)
    text = (
        f"The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS "
        f"Citation MTUS: {old}"
    )
    return Basis(f"{text}, pages {pages}.", False, (Citation("MTUS", old, pages),))


def relied_upon(rng: Random, item: Item) -> Basis:
    """The only basis of a professional review."""
    title, pages = item.family.mtus
    if rng.random() < 0.5 and not title.startswith("ACOEM"):
        old = title.replace(CPT, OLD_CPT)
        why = "This section was chosen because it speaks to the service in question."
        return Basis(f"{old}, pages {pages}, part of the MTUS. {why}", True, (Citation("MTUS", old, pages),))
    odg = item.family.odg
    text = f"The MTUS was not relied upon. Relied upon instead: Official Disability Guidelines (ODG), {odg}."
    return Basis(text, False, (Citation("ODG", odg),))


def _determination(rng: Random, item: Item, year: int, who: str, whose: str) -> Basis:
    kind = rng.choice(("mtus", "mtus", "mtus", "odg", "odg", "none" if who.startswith("Claims") else "odg"))
    if kind == "none":
        return Basis(rng.choice(SILENT).format(who=who), None)
    if kind == "odg":
        odg = item.family.odg
        denial = f"The {who} did not base their decision on the MTUS."
        if whose == "his/her" and rng.random() < 0.4:
            denial = f"The {who} found that no section of the MTUS was applicable."
        text = f"{denial} Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), {odg}."
        return Basis(text, False, (Citation("ODG", odg),))
    lead = rng.choice(("Decision based on MTUS", f"The {who} based {whose} decision on the MTUS"))
    if year >= 2018:
        return Basis(f"{lead} {item.family.dated}.", True, (Citation("MTUS", item.family.dated),))
    title, pages = item.family.mtus
    return Basis(f"{lead} {title} Page(s): {pages}.", True, (_old_citation(title, pages),))


def _sentence_2013(rng: Random, item: Item, who: str, verb: str) -> Basis:
    kind = rng.choice(("mtus", "mtus", "odg", "none" if who.startswith("Claims") else "mtus"))
    if kind == "none":
        return Basis(rng.choice(SILENT).format(who=who), None)
    if kind == "odg":
        odg = item.family.odg
        text = (
            f"The {who} {verb} the Official Disability Guidelines (ODG), {odg}, which is not part "
            f"of the MTUS."
        )
        return Basis(text, False, (Citation("ODG", odg),))
    title, pages = item.family.mtus
    old = title.replace(CPT, OLD_CPT)
    word = "pages" if "-" in pages else "page"
    text = f"The {who} {verb} the {old}, {word} {pages}, which is part of the MTUS."
    return Basis(text, True, (_old_citation(old, pages),))


def _old_citation(title: str, pages: str) -> Citation:
    if title.startswith("ACOEM "):
        return Citation("ACOEM", title.removeprefix("ACOEM "), pages)
    return Citation("MTUS", title, pages)
