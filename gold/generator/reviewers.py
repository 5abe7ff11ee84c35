"""The expert reviewer's credentials and the passages of the form that print them."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from .conditions import Condition
from .prose import listed

SUBSPECIALTIES = (
    "Pain Medicine",
    "Sports Medicine",
    "Health Psychology",
    "Addiction Medicine",
    "Spine Surgery",
)
STATES = ("California", "Texas", "New York", "Florida", "Oregon", "Arizona", "Washington", "Ohio")
STANDING = (
    "He/she has been in active clinical practice for more than five years and is currently working "
    "at least 24 "
    "hours a week in active practice."
)


@dataclass(frozen=True)
class Reviewer:
    """What a letter tells about the expert reviewer; `manner` is licensed, certified or block."""

    manner: str
    fields: tuple[str, ...]
    subspecialties: tuple[str, ...]
    states: tuple[str, ...]

    def sentence(self, who: str) -> str:
        """The credentials as running text; `who` as the form calls the reviewer."""
        sub = f", has a subspecialty in {listed(self.subspecialties)}" if self.subspecialties else ""
        states = listed(self.states)
        verb = "licensed in" if self.manner == "licensed" else "Board Certified in"
        return f"The {who} is {verb} {listed(self.fields)}{sub} and is licensed to practice in {states}."

    def block(self) -> tuple[str, str]:
        """The two labelled lines of the later forms."""
        return (
            f"State(s) of Licensure: {', '.join(self.states)}",
            f"Certification(s)/Specialty: {', '.join(self.fields)}",
        )

    def record(self) -> dict[str, object]:
        """The reviewer as the case record holds them."""
        record: dict[str, object] = {"licensed_states": list(self.states)}
        if self.manner == "licensed":
            record["licensed_in"] = listed(self.fields)
        else:
            record["specialties"] = list(self.fields)
        if self.manner == "certified":
            record["board_certified"] = True
        if self.subspecialties and self.manner != "block":
            record["subspecialties"] = list(self.subspecialties)
        return record


def draw_reviewer(rng: Random, condition: Condition, manner: str) -> Reviewer:
    """A reviewer of a specialty that fits the condition."""
    count = 2 if manner == "block" and rng.random() < 0.5 else 1
    fields = tuple(rng.sample(condition.specialties, k=count))
    subs = tuple(rng.sample(SUBSPECIALTIES, k=rng.randrange(0, 3)))
    return Reviewer(manner, fields, subs, tuple(rng.sample(STATES, k=rng.randrange(1, 4))))


def made_by(reviewer: Reviewer, who: str) -> list[str]:
    """The paragraphs of the section on how a determination was made."""
    opening = (
        f"MAXIMUS Federal Services sent the complete case file to an {who}."
        if who.startswith("e")
        else f"MAXIMUS Federal Services sent the complete case file to a {who}."
    )
    free = "He/she has no affiliation with the employer, employee, providers or the claims administrator."
    if reviewer.manner == "block":
        return [f"{opening} {free} {STANDING}", *reviewer.block()]
    return [f"{opening} {free} {reviewer.sentence(who)} {STANDING}"]
