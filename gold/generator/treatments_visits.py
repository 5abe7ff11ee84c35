"""Courses of visits that a seeded letter may dispute."""

from __future__ import annotations

from .treatments import CPT, SPINE, Family, visits

VISITS: tuple[Family, ...] = (
    visits(
        category="rehabilitation",
        name="Physical therapy",
        title=f"{CPT} Physical Medicine",
        pages="98-99",
        dated="Initial Approaches to Treatment (ACOEM 2017)",
        odg="Physical therapy",
        against=(
            (
                "The guideline speaks of 9-10 visits with a fading of frequency into home exercise. More "
                "than two dozen "
                "are on file, and what they brought in strength or range was never measured."
            ),
            (
                "No flare and no new surgery is described. It is unclear why exercises already learned "
                "cannot be done "
                "at home by now."
            ),
        ),
        favor=(
            (
                "Only three visits have ever been attended, each with a gain of ten to fifteen degrees. "
                "A short further "
                "course stays inside the number recommended."
            ),
        ),
    ),
    visits(
        category="rehabilitation",
        name="Acupuncture",
        title="Acupuncture Treatment Guidelines",
        pages="9",
        dated="Chronic Pain Guideline (ACOEM 2017)",
        odg="Acupuncture",
        against=(
            (
                "An extension hangs on functional improvement, meaning a real change in daily activities "
                "or work status "
                "with less dependence on care. After the first six nothing of the kind is charted."
            ),
        ),
        favor=(
            (
                "Medication was cut by half since the first block of needling and hours at work rose "
                "from four to six, "
                "so that improvement as the regulation defines it is there."
            ),
        ),
        unit="visit",
    ),
    visits(
        category="rehabilitation",
        name="Chiropractic treatment",
        title=f"{CPT} Manual therapy & manipulation",
        pages="58-60",
        dated="Low Back Disorders (ACOEM 2019)",
        odg="Manipulation",
        against=(
            (
                "A trial of six over two weeks comes first and more only upon evidence of gain. The "
                "request skips the "
                "trial altogether."
            ),
        ),
        favor=(
            (
                "The trial of six is completed with a documented return to the usual job; this flare is "
                "the first in "
                "fourteen months."
            ),
        ),
        where=SPINE,
    ),
    visits(
        category="mental_health",
        name="Cognitive behavioral therapy",
        title=f"{CPT} Psychological treatment",
        pages="101-102",
        dated="Workplace Mental Health Guideline (ACOEM 2018)",
        odg="Mental Illness & Stress Chapter, Cognitive therapy",
        against=(
            (
                "Four to six visits are the opening block, after which the scores are compared. The "
                "provider asks for "
                "the whole course before any comparison can be made."
            ),
        ),
        favor=(
            (
                "The opening block lowered the depression inventory by eleven points and the worker "
                "drives again. "
                "Continued treatment within the recommended total is what the guideline foresees."
            ),
        ),
        where=("psych", "lumbar", "neck"),
    ),
    visits(
        category="mental_health",
        name="Biofeedback",
        title=f"{CPT} Biofeedback",
        pages="24-25",
        dated="Workplace Mental Health Guideline (ACOEM 2018)",
        odg="Pain Chapter, Biofeedback",
        against=(
            (
                "Biofeedback is not a stand-alone treatment but goes along with cognitive therapy, three "
                "to four visits "
                "first. Far more than that are sought and no cognitive therapy is under way."
            ),
        ),
        favor=(
            (
                "It is being given side by side with cognitive therapy and the surface EMG readings fell "
                "at each of the "
                "first four visits."
            ),
        ),
        where=("psych",),
    ),
)
