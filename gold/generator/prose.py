"""The many ways in which a letter words one fact; whatever is drawn here is in the letter as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random

from .conditions import Condition
from .truth import Header, Item, Person

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip

OPENINGS = (
    "The patient is a {age} year old {gender} who was injured on {doi} when {subject} {mechanism}.",
    (
        "This {age}-year-old {gender} {job} sustained an industrial injury on {doi}. {Subject} "
        "reportedly {mechanism}."
    ),
    "{age}-year-old {gender}, {job}, DOI {doi}. Mechanism of injury: {mechanism}.",
    "The IW is a {age} y/o {letter} with a date of injury of {doi}. {Subject} {mechanism}.",
    "According to the file the claimant ({age}, {gender}), employed as a {job}, {mechanism} on {doi}.",
    "Age: {age}. Sex: {letter}. Date of injury: {doi}. As told in the first report, {subject} {mechanism}.",
    "The records concern a {gender} of {age} years who works as a {job}. On {doi} {subject} {mechanism}.",
    (
        "The applicant is a {age} yr old {noun}. {Subject} has filed a claim for an injury of {doi}, and "
        "the history is "
        "that {subject} {mechanism}."
    ),
    "{doi} is given as the date of injury, the day on which this {age} year-old {gender} {job} {mechanism}.",
    "The employee, now {age} years of age, is a {noun} who, on {doi}, {mechanism} at work.",
)
DIAGNOSES = (
    "Diagnoses: {semi}.",
    "The diagnoses given are {and_list}.",
    "Assessment: {numbered}.",
    "Dx: {semi}.",
    "The treating physician lists {and_list} as the diagnoses.",
)
MEDICATIONS = (
    "Current medications include {and_list}.",
    "{Subject} is taking {and_list}.",
    "Meds: {comma}.",
    "The medication list on that date reads: {comma}.",
    "Medications prescribed are {and_list}.",
)
PRIOR = (
    "Treatment to date has included {and_list}.",
    "{Subject} has already had {and_list}.",
    "Prior treatment consisted of {and_list}.",
    "Past care: {comma}.",
    "Conservative and other care so far: {comma}.",
)
DISTRACTORS = (
    "Allergies: penicillin.",
    "There is no history of diabetes or hypertension.",
    "{Subject} denies bowel or bladder trouble.",
    "{Subject} is allergic to sulfa.",
    "Height 5'8\", weight 191 lbs., BP 132/84.",
    "No tobacco; a glass of wine on weekends.",
    "{Subject} remains TTD per the last PR-2.",
    "Modified duty was offered but not taken up.",
    "Rule out {ruled_out}.",
    "There is no sign of {ruled_out}.",
)
DENIED = (
    "On {ur} utilization review denied {denied}.",
    "Utilization review of {ur} non-certified {denied}.",
    "In a determination dated {ur} UR did not certify {denied}.",
    "The UR physician, writing on {ur}, denied {denied}.",
)
MODIFIED = (
    "UR modified {name}, approving {amount} {unit}.",
    "As to {name}, UR modified the request and certified {amount} {unit}.",
    "{name} was modified by UR, with {amount} {unit} being approved.",
)
OPENERS = (
    "The file has been gone through page by page.",
    "The treating provider's reasoning is brief.",
    "There are two guidelines that bear on the matter.",
    "It helps to begin with what was asked for.",
    "UR's report and the treater's appeal do not agree on the facts.",
    "The question here is a narrow one.",
    "Progress reports over a ten month span were compared.",
    "This item has to be looked at apart from the others.",
    "The worker's course has been a long one.",
    "Evidence for this intervention is mixed.",
)
HEDGES = (
    "That said, the documentation leaves something to be desired.",
    "Other reviewers might weigh the same facts in another way.",
    "The appeal letter adds little to this.",
    "It is understood that the complaint is a real one.",
    'The provider states that the treatment "is medically necessary to cure or relieve," without more.',
    "The chart is in part illegible.",
    "None of this is meant as a criticism of the care given.",
    "The peer to peer call was not returned.",
    "",
    "",
)
REFUSED = (
    "Therefore, the request for {name} is not medically necessary.",
    "As such, {name} is not medically necessary.",
    "For these reasons the requested {name} is not medically necessary.",
    "Medical necessity has not been shown, and {name} is not medically necessary.",
    "In sum, the {name} at issue is not medically necessary.",
    "Consequently {name} as requested is not medically necessary.",
    "The criteria are not met and the request for {name} is not medically necessary.",
    "Based on the above, {name} is not medically necessary.",
)
GRANTED = (
    "Therefore, the request for {name} is medically necessary.",
    "As such, {name} is medically necessary.",
    "For these reasons the requested {name} is medically necessary.",
    "The criteria are met and the request for {name} is medically necessary.",
    "In sum, the {name} at issue is medically necessary.",
    "UR's determination cannot be followed; {name} is medically necessary.",
    "Based on the above, {name} is medically necessary.",
)


def spoken(rng: Random, day: date) -> str:
    """A date in one of the ways in which letters print it."""
    return rng.choice(
        (
            f"{day.month}/{day.day}/{day.year}",
            f"{day.month:02d}/{day.day:02d}/{day.year}",
            f"{day.month}/{day.day}/{day.year % 100:02d}",
            f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
        )
    )


def listed(words: Sequence[str]) -> str:
    """`a, b and c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def summary(
    *, rng: Random, person: Person, condition: Condition, header: Header, items: Sequence[Item], injury: str
) -> str:
    """The clinical case summary; `injury` is the date of injury as it is to be printed."""
    pronouns = {
        "subject": person.subject,
        "Subject": person.subject.capitalize(),
        "possessive": person.possessive,
        "ruled_out": condition.ruled_out,
    }
    opening = rng.choice(OPENINGS).format(
        age=person.age,
        gender="female" if person.female else "male",
        noun="woman" if person.female else "man",
        letter="F" if person.female else "M",
        job=person.job,
        doi=injury,
        mechanism=person.mechanism,
        **pronouns,
    )
    middle = [
        rng.choice(condition.complaints).format(**pronouns),
        *rng.sample(condition.findings, k=rng.randrange(2, len(condition.findings) + 1)),
        _facts(rng, DIAGNOSES, [_diagnosis(*diagnosis) for diagnosis in person.diagnoses], pronouns),
        _facts(rng, MEDICATIONS, person.medications, pronouns),
        _facts(rng, PRIOR, person.prior_treatments, pronouns),
        *(sentence.format(**pronouns) for sentence in rng.sample(DISTRACTORS, k=rng.randrange(1, 4))),
    ]
    rng.shuffle(middle)
    return " ".join([opening, *middle, *_utilization_review(rng, header, items)])


def rationale(rng: Random, item: Item) -> tuple[str, ...]:
    """One or two paragraphs that argue for and state `item.necessary`."""
    family = item.family
    arguments = list(family.favor if item.necessary else family.against)
    rng.shuffle(arguments)
    name = family.short if rng.random() < 0.5 else item.treatment
    if item.necessary is None:
        ending = "Whether a part of it might be of use is left to the treating provider."
    else:
        ending = rng.choice(GRANTED if item.necessary else REFUSED).format(name=name)
    sentences = [rng.choice(OPENERS), *arguments, rng.choice(HEDGES), ending]
    kept = [sentence for sentence in sentences if sentence]
    if rng.random() < 0.3:
        return " ".join(kept[:2]), " ".join(kept[2:])
    return (" ".join(kept),)


def _diagnosis(name: str, code: str | None) -> str:
    return name if code is None else f"{name} ({code})"


def _facts(rng: Random, frames: Sequence[str], words: Sequence[str], pronouns: dict[str, str]) -> str:
    return rng.choice(frames).format(
        semi="; ".join(words),
        comma=", ".join(words),
        and_list=listed(words),
        numbered=" ".join(f"{position}. {word}" for position, word in enumerate(words, start=1)),
        **pronouns,
    )


def _utilization_review(rng: Random, header: Header, items: Sequence[Item]) -> list[str]:
    denied = [item.treatment for item in items if item.ur_action == "denied"]
    sentences = []
    several = len(denied) > 6
    if denied:
        named = "all of the other items in dispute" if several else listed(denied)
        sentences.append(rng.choice(DENIED).format(ur=spoken(rng, header.ur_decision), denied=named))
    for item in items:
        if item.ur_action == "modified" and item.ur_amount is not None:
            unit = (
                "tablets"
                if item.unit == "unit" and "patch" not in item.treatment.lower()
                else f"{item.unit}s"
            )
            unit = "patches" if "patch" in item.treatment.lower() else unit
            sentences.append(
                rng.choice(MODIFIED).format(name=item.treatment, amount=int(item.ur_amount), unit=unit)
            )
    return sentences[1:] + sentences[:1] if several else sentences
