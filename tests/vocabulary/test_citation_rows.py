"""Guideline paragraphs that name several sources in a row, or one behind a denial of the MTUS."""

from __future__ import annotations

import pytest

from imr_llm.vocabulary.citations import parse_citations, says_based_on_mtus


def cited(text: str) -> list[tuple[str, str | None, str | None]]:
    """Body, title and pages of every citation of a paragraph."""
    return [(one.citation.guideline, one.citation.title, one.citation.pages) for one in parse_citations(text)]


@pytest.mark.parametrize("joined", [", ", "; ", " and ", ", and "])
def test_adopted_guidelines_in_a_row_are_each_cited(joined: str) -> None:
    """Every adopted guideline that a paragraph lists is a citation of its own."""
    text = f"Decision based on MTUS Opioids 2017 (ACOEM){joined}Chronic Pain 2017 (ACOEM)."
    assert cited(text) == [
        ("MTUS", "Opioids 2017 (ACOEM)", None),
        ("MTUS", "Chronic Pain 2017 (ACOEM)", None),
    ]


def test_a_section_of_an_adopted_guideline_is_no_other_one() -> None:
    """A title that goes on behind its edition stays whole."""
    text = "Decision based on MTUS Opioids 2017 (ACOEM), Section(s): Subacute Pain and Chronic Pain."
    assert cited(text) == [("MTUS", "Opioids 2017 (ACOEM), Section(s): Subacute Pain and Chronic Pain", None)]


@pytest.mark.parametrize("verb", ["relied on", "based the decision on", "the reviewer relied on", "used"])
@pytest.mark.parametrize("told", ["applicable", "relevant to this request", "that addresses it"])
def test_what_was_relied_on_instead_of_the_mtus_is_cited(verb: str, told: str) -> None:
    """A denial of the MTUS ends where the paragraph tells what was relied on."""
    text = f"The reviewer found no section of the MTUS {told} and {verb} the ODG, Knee Chapter, Bone scan."
    assert cited(text) == [("ODG", "Knee Chapter, Bone scan", None)]
    said = says_based_on_mtus(text)
    assert said is not None and not said[0]


@pytest.mark.parametrize(
    "article",
    [
        "Smith TT, Jones GJ. Oral splints: do they help in bruxism? Crit Rev Oral Biol Med. 1998",
        "Van Dam A, Low B. Braces after sprains. J Sports Med. 2011",
        "Okoro CU et al. Sleep and pain. Pain Med. 2009",
    ],
)
def test_an_article_behind_a_guideline_is_another_source(article: str) -> None:
    """Authors behind a semicolon begin a citation of their own."""
    text = f"Decision based on Non-MTUS Citation ODG, Head Chapter, Dental trauma; {article}."
    assert cited(text) == [("ODG", "Head Chapter, Dental trauma", None), ("OTHER", article, None)]


@pytest.mark.parametrize("lead", ["a published article, ", "an article: ", "a peer-reviewed study, "])
def test_what_a_source_is_does_not_belong_to_its_title(lead: str) -> None:
    """The kind of source that leads to a title is left out of it."""
    text = f"The Claims Administrator based its decision on {lead}Orr V et al., Annals of Medicine 2005."
    assert cited(text) == [("OTHER", "Orr V et al., Annals of Medicine 2005", None)]


def test_an_article_of_a_title_stays() -> None:
    """`A` that begins a title is no lead to it."""
    text = "Decision based on Non-MTUS Citation A comparison of two braces in the sprained ankle, 2009."
    assert [title for _, title, _ in cited(text)] == [
        "A comparison of two braces in the sprained ankle, 2009"
    ]


def test_pages_before_a_semicolon() -> None:
    """Bare pages that end one of several citations are its pages."""
    text = (
        "Decision based on Non-MTUS Citation MTUS: CHRONIC PAIN MEDICAL TREATMENT GUIDELINES, PSYCHOLOGICAL "
        "TREATMENT, 101-102; OFFICIAL DISABILITY GUIDELINES, STRESS, EXPOSURE THERAPY"
    )
    assert cited(text) == [
        ("MTUS", "CHRONIC PAIN MEDICAL TREATMENT GUIDELINES, PSYCHOLOGICAL TREATMENT", "101-102"),
        ("ODG", "STRESS, EXPOSURE THERAPY", None),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "American Academy of Neurology and the American Headache Society, Acute treatment of migraine, 2015",
        "American College of Cardiology and American Heart Association (ACC/AHA), Valve disease, 2014",
        "National Sleep Foundation and American Academy of Sleep Medicine: Chronic insomnia in adults",
    ],
)
@pytest.mark.parametrize(
    "lead", ["Decision based on Non-MTUS Citation ", "The reviewer based his/her decision on the "]
)
def test_a_title_of_two_bodies_is_one_citation(lead: str, title: str) -> None:
    """Two associations that issued a guideline together are cited once."""
    assert cited(f"{lead}{title}.") == [("OTHER", title, None)]


def test_two_bodies_with_titles_of_their_own_are_two_citations() -> None:
    """An association named behind the title of another one is cited apart."""
    text = "Decision based on Non-MTUS Citation FDA, Botox label and American Heart Association, Stroke."
    assert cited(text) == [
        ("OTHER", "FDA, Botox label", None),
        ("OTHER", "American Heart Association, Stroke", None),
    ]


@pytest.mark.parametrize(
    "how",
    [
        "as the next best source of evidence",
        "in the absence of a section that addresses the request",
        "because the schedule does not speak of it",
        "since it is the most specific",
        "to reach this decision",
        "for want of a better source",
        "instead",
    ],
)
def test_how_a_guideline_was_relied_on_is_no_citation(how: str) -> None:
    """What stands behind the verb is no source where the guideline was named before it."""
    text = f"The Official Disability Guidelines (ODG), Elbow Chapter, Splints, was relied upon {how}."
    assert cited(text) == [("ODG", "Elbow Chapter, Splints", None)]


def test_why_each_body_was_relied_on_cites_nothing_more() -> None:
    """A body cited before is not cited again by the sentence that tells why it was chosen."""
    text = (
        "ACOEM, 2nd Edition (2004), Chapter 10, Elbow Complaints, pages 33-34. The Official Disability "
        "Guidelines (ODG), Elbow Chapter, Splints. ACOEM was relied upon because it is adopted; ODG was used "
        "as it is newer."
    )
    assert [one[0] for one in cited(text)] == ["ACOEM", "ODG"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The MTUS, ACOEM Guidelines, Chapter 10, Elbow Complaints, pages 33-34.", True),
        ("MTUS, Chronic Pain Medical Treatment Guidelines, Topicals, page 111.", True),
        ("The MTUS, ODG and literature were searched.", None),
    ],
)
def test_a_paragraph_that_opens_with_the_schedule(text: str, expected: bool | None) -> None:
    """The schedule and the part of it that is cited say that the decision rests on it."""
    said = says_based_on_mtus(text)
    assert (said[0] if said is not None else None) is expected


@pytest.mark.parametrize(
    "denial",
    [
        "The MTUS was reviewed and is silent on sleep studies.",
        "The MTUS doesn't address hardware; ODG does, and is the next in the hierarchy.",
        "MTUS wasn’t helpful here.",
    ],
)
def test_a_guideline_that_is_silent_is_not_cited(denial: str) -> None:
    """What is only said to have nothing on a treatment is no source, and the decision does not rest on it."""
    text = f"Official Disability Guidelines (ODG), Pain Chapter, Polysomnography. {denial}"
    assert cited(text) == [("ODG", "Pain Chapter, Polysomnography", None)]
    said = says_based_on_mtus(text)
    assert said is not None and not said[0]


@pytest.mark.parametrize("whose", ["the", "the California", "California's", "the CA"])
def test_what_is_part_of_the_schedule_of_california_cites_it_once(whose: str) -> None:
    """That a guideline is part of the schedule is no citation of its own, in whatever words."""
    text = (
        "The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines "
        f"(2009), Topicals, pg. 111, which is part of {whose} Medical Treatment Utilization Schedule (MTUS)."
    )
    assert cited(text) == [("MTUS", "Chronic Pain Medical Treatment Guidelines (2009), Topicals", "111")]
    assert says_based_on_mtus(text) == (True, (25, len(text) - 1))


def test_what_the_schedule_lacks_beside_a_page_of_it_denies_nothing() -> None:
    """Where a page of the MTUS is cited, too, why the ODG was used besides says neither."""
    text = (
        "MTUS Chronic Pain Medical Treatment Guidelines, Aquatic therapy, page 22. ODG, Low Back Chapter, "
        "Gym memberships. The ODG was used because the MTUS does not address gyms."
    )
    assert [one[0] for one in cited(text)] == ["MTUS", "ODG"]
    said = says_based_on_mtus(text)
    assert said is None or said[0]


def test_that_a_guideline_is_relevant_is_no_part_of_its_title() -> None:
    """The end of `found the …, relevant` stays out of the title."""
    text = "The Expert Reviewer found the ODG, Fitness for Duty Chapter, Capacity evaluation, relevant."
    assert cited(text) == [("ODG", "Fitness for Duty Chapter, Capacity evaluation", None)]


def test_an_adopted_guideline_behind_another_ones_sections_is_cited() -> None:
    """Behind a semicolon another dated title is a citation of its own, whatever sections came before it."""
    text = (
        "Decision based on MTUS Elbow Disorders 2018 (ACOEM), Section(s): Splints; "
        "Hand, Wrist, and Forearm Disorders 2019 (ACOEM), Section(s): Injections."
    )
    assert cited(text) == [
        ("MTUS", "Elbow Disorders 2018 (ACOEM), Section(s): Splints", None),
        ("MTUS", "Hand, Wrist, and Forearm Disorders 2019 (ACOEM), Section(s): Injections", None),
    ]


@pytest.mark.parametrize("title", ["Knee, Knee supports", "Pain, Peer support and groups", "Neck, Support"])
def test_a_support_may_end_a_title(title: str) -> None:
    """A support that stands at the end of a title, or is joined to another one, is no verb."""
    assert cited(f"Decision based on Non-MTUS Citation ODG, {title}.") == [("ODG", title, None)]


def test_what_a_guideline_supports_is_no_title() -> None:
    """Where a guideline supports something, its title has ended."""
    assert cited("The ODG, Knee Chapter, supports the use of a brace.") == [("ODG", "Knee Chapter", None)]


@pytest.mark.parametrize("points", ["It is the only chapter of", "Those were the nearest criteria in"])
def test_a_source_that_is_pointed_back_to_is_cited_once(points: str) -> None:
    """A sentence about the source before it is no further citation of it."""
    text = f"Official Disability Guidelines (ODG), Eye Chapter, Contact lenses. {points} the ODG for lenses."
    assert cited(text) == [("ODG", "Eye Chapter, Contact lenses", None)]


@pytest.mark.parametrize(
    "silent", ["The MTUS and ODG are silent on it.", "The MTUS and the ODG do not help."]
)
def test_a_society_may_open_a_paragraph(silent: str) -> None:
    """A society and what it published are a source, and two bodies that are silent together are none."""
    text = f"American Podiatric Association, Care of the diabetic foot. {silent}"
    assert cited(text) == [("OTHER", "American Podiatric Association, Care of the diabetic foot", None)]
    said = says_based_on_mtus(text)
    assert said is not None and not said[0]


def test_another_chapter_that_supports_it_is_cited() -> None:
    """A sentence that points back and names another chapter cites that one, too."""
    text = "The ODG, Neck Chapter, Collars. This is supported by the ODG, Pain Chapter, Braces."
    assert cited(text) == [("ODG", "Neck Chapter, Collars", None), ("ODG", "Pain Chapter, Braces", None)]


@pytest.mark.parametrize(
    "reason",
    [
        "It was chosen since the MTUS chapter on follow-up names such visits but not how many.",
        "This source was used because the MTUS says little of repeat tests.",
        "ODG was preferred because the ACOEM chapter is twenty years old.",
        "These were consulted since MTUS guidance on the matter is thin.",
    ],
)
def test_a_body_within_a_reason_is_not_cited(reason: str) -> None:
    """Why one source was chosen may speak of another, which is not relied on."""
    text = f"Official Disability Guidelines (ODG), Shoulder Chapter, Arthrography. {reason}"
    assert cited(text) == [("ODG", "Shoulder Chapter, Arthrography", None)]


@pytest.mark.parametrize(
    "source",
    [
        "AUA/SUFU Guideline, Adult Urodynamics, 2012",
        "AASM Clinical Guideline: Obstructive Sleep Apnea (2009)",
        "AAN Practice Parameter, Migraine, 2012",
        "ACR Appropriateness Criteria, Low Back Pain",
        "ADA Standards of Care 2014",
        "American Academy of Dermatology Guidelines, Acne, 2016",
    ],
)
def test_a_guideline_that_a_paragraph_begins_with_is_cited(source: str) -> None:
    """A paragraph may be nothing but the guideline of a society, and why the MTUS is none."""
    assert cited(f"{source}. The MTUS does not address it.") == [("OTHER", source, None)]


@pytest.mark.parametrize(
    "text",
    ["The MTUS Guidelines do not address this.", "UR Guidelines were not given.", "AUA Guideline is silent."],
)
def test_a_guideline_that_is_only_spoken_of_is_not_cited(text: str) -> None:
    """What a paragraph says of a guideline cites none."""
    assert cited(text) == []


def test_a_body_cited_with_its_page_is_cited_whatever_stands_before_it() -> None:
    """Why another body was relied on ends where the next one is cited."""
    text = "Decision based on MTUS Opioids 2017 (ACOEM), and because ODG Pain Chapter page 47 speaks of it."
    assert [body for body, _, _ in cited(text)] == ["MTUS", "ODG"]
    text = (
        "MTUS ACOEM Chapter 12, which was cited because it is the back, and Non-MTUS Citation ODG, Low Back."
    )
    assert [body for body, _, _ in cited(text)] == ["ACOEM", "ODG"]
    text = "AAOS Guidelines for fusion were not consulted. Decision based on MTUS ACOEM Chapter 12 page 305."
    assert [body for body, _, _ in cited(text)] == ["ACOEM"]


@pytest.mark.parametrize(
    ("paragraph", "citations"),
    [
        (
            "Decision based on MTUS Chronic Pain (2017 ACOEM): Opioids.",
            [("MTUS", "Chronic Pain (2017 ACOEM): Opioids", None)],
        ),
        ("Decision based on MTUS ACOEM, and Chronic Pain.", [("ACOEM", "Chronic Pain", None)]),
        (
            "Decision based on MTUS Chronic Pain Treatment Guidelines Page 9792.24.2.",
            [("MTUS", "Chronic Pain Treatment Guidelines Page 9792.24.2", None)],
        ),
    ],
)
def test_an_edition_a_joint_and_a_regulation_are_no_other_citation(
    paragraph: str, citations: list[tuple[str, str | None, str | None]]
) -> None:
    """The year may stand with the body, `and` before a title, and a regulation's number is no page."""
    assert cited(paragraph) == citations


@pytest.mark.parametrize(
    "named", ["MTUS/ACOEM guidelines are", "MTUS / ACOEM is", "MTUS guidelines are", "MTUS is"]
)
def test_silent_guidelines_are_not_cited(named: str) -> None:
    """Of two bodies named with a stroke that say nothing neither is relied on."""
    assert cited(f"The {named} silent. Decision based on ODG, Pain Chapter, Sleep aids.") == [
        ("ODG", "Pain Chapter, Sleep aids", None)
    ]


@pytest.mark.parametrize("told", ["270, Table 11-7", "343 and Figure 13-1", "301-305; Algorithm 12-1", "92"])
def test_tables_named_after_the_pages_belong_to_them(told: str) -> None:
    """A table or figure that is named after the pages of a citation is part of where it was cited from."""
    text = f"MTUS ACOEM Practice Guidelines, Chapter 11 Complaints of the Hand Page(s): {told}."
    assert cited(text) == [("ACOEM", "Practice Guidelines, Chapter 11 Complaints of the Hand", told)]


@pytest.mark.parametrize("which", ["", "which is "])
def test_what_kind_of_guideline_a_source_is_belongs_to_no_title(which: str) -> None:
    """The form's words on a guideline that is no part of the MTUS end the title in front of them."""
    kind = f"{which}a Medical Treatment Guideline (MTG) not part of the MTUS"
    text = f"Decision based on the Official Disability Guidelines (ODG), Knee Chapter, Bone scan, {kind}."
    assert cited(text) == [("ODG", "Knee Chapter, Bone scan", None)]
