"""Where the story of an injury begins and ends: titles, leading verbs, second halves, the work of years."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "DOI 2/28/12, ascribed to holding a probe with the arm raised, 10-12 exams/day. Neck pain since.",
            "holding a probe with the arm raised",
        ),
        (
            "DOI 2/28/12, put down to feeding a stamping press, about 400 parts per hour. Hand pain.",
            "feeding a stamping press",
        ),
        (
            "A tutor went down on 5/20/2015 when a cart dropped into a gap and it tipped onto her.",
            "a cart dropped into a gap and it tipped onto her",
        ),
        (
            "He went down on the ice on 3/4/12 and struck his hip.",
            "went down on the ice on 3/4/12 and struck his hip",
        ),
        (
            "This man, who climbed for his living, came to grief on April 9, 2012: a bracket tore loose.",
            "a bracket tore loose",
        ),
        (
            "A woman who drove cattle for a living was hurt on 3/4/12 when a steer turned and crushed her.",
            "a steer turned and crushed her",
        ),
        (
            "While she was hoisting a trunk on 6/3/2010 the lift failed, and it dragged her by the arms.",
            "the lift failed, and it dragged her by the arms",
        ),
        (
            "While pulling a hose on 3/4/12 he felt a pop in the shoulder.",
            "pulling a hose on 3/4/12 he felt a pop in the shoulder",
        ),
    ],
)
def test_what_leads_to_the_story_is_no_part_of_it(text: str, mechanism: str) -> None:
    """Leading verbs, a trade, a rate and a date in the middle are left out."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "DOI 5/3/2009: an inmate lunged at the door; going after him she was slammed into the wall.",
            "an inmate lunged at the door; going after him she was slammed into the wall",
        ),
        (
            "DOI 5/3/12: stepped off a dock in dark, fell on hand; R ankle inverted in same fall.",
            "stepped off a dock in dark, fell on hand; R ankle inverted in same fall",
        ),
        (
            "DOI 3/4/2012: she was sighting a line when the ground gave way; the left leg went in.",
            "sighting a line when the ground gave way; the left leg went in",
        ),
        ("DOI 3/4/12: a board tilted; he felt a snap in the knee.", "a board tilted"),
        (
            "DOI 3/4/12: a pallet slid off the forks and he jumped clear; the knee swelled that night.",
            "a pallet slid off the forks and he jumped clear",
        ),
        (
            "DOI 3/4/12: the tail lift folded under her, and she hung by the right hand from the rail.",
            "the tail lift folded under her, and she hung by the right hand from the rail",
        ),
        (
            "DOI 3/4/12: the lift gate dropped under her, and she reported pain.",
            "the lift gate dropped under her",
        ),
    ],
)
def test_a_second_half_goes_on_with_the_story(text: str, mechanism: str) -> None:
    """Behind `;` or `, and she` the story goes on with what happened, and ends before what came of it."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "DOI 02/02/2012. Event: a mare bolted and the rein, wound about his wrist, jerked him.",
            "a mare bolted and the rein, wound about his wrist, jerked him",
        ),
        (
            "DOI 3/4/12. Incident: fell from a dock onto his back. Low back pain.",
            "fell from a dock onto his back",
        ),
        (
            "DOI 3/4/12. What happened: a drum rolled off and struck her shin.",
            "a drum rolled off and struck her shin",
        ),
        (
            "Mechanism as she gives it to him: on 12/14/2013 a bucket dropped behind her and struck her.",
            "a bucket dropped behind her and struck her",
        ),
        ("Mechanism of injury, according to the employer: slipped on a wet floor.", "slipped on a wet floor"),
        (
            "He was hurt on 08/30/2011. That afternoon a ladder hook gave way and he slid off a roof.",
            "a ladder hook gave way and he slid off a roof",
        ),
        (
            "Date of injury 3/4/12. Early that morning a pony shied and threw her against the fence.",
            "a pony shied and threw her against the fence",
        ),
    ],
)
def test_titles_and_times_of_day_lead_to_the_story(text: str, mechanism: str) -> None:
    """`Event:`, `Mechanism as she gives it:` and `That afternoon` tell that the story follows."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "Her claim is for both wrists, and arises from years of turning a capstan; it was slow.",
            "years of turning a capstan",
        ),
        ("DOI 3/4/12 (cumulative), from nineteen years of sorting mail.", "nineteen years of sorting mail"),
        ("His complaints stem from thirty years of laying tile.", "thirty years of laying tile"),
        ("The hand symptoms grew out of a decade of gutting fish.", "a decade of gutting fish"),
        ("The condition is laid to a lifetime of pulling nets.", "a lifetime of pulling nets"),
        ("His shoulder pain comes from years of favoring the other arm.", None),
        ("Her cough results from years of smoking two packs a day.", None),
    ],
)
def test_the_work_of_years(text: str, mechanism: str | None) -> None:
    """What complaints arise from is told where it is the work of years, and no habit."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    "text",
    [
        "DOI 3/4/12. Accident: industrial. Complaints: low back pain.",
        "Date of injury 3/4/12. Later that day he fell asleep at the clinic.",
    ],
)
def test_what_tells_no_story(text: str) -> None:
    """A bare title, or sleep, tells of no injury."""
    assert patient_of(text).mechanism_of_injury is None
