"""Guideline paragraphs: every citation with its body, title and pages, and what is said of the MTUS."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.vocabulary.citations import parse_citations, says_based_on_mtus
from tests.patience import CPU_SECONDS

Cited = tuple[str, str | None, str | None]
CHRONIC = "Chronic Pain Treatment Guidelines"

PARAGRAPHS: tuple[tuple[str, bool | None, tuple[Cited, ...]], ...] = (
    # An article with the journal that it stands in is one source.
    (
        "Decision based on Non-MTUS Citation Care of the gums: a review. J Periodontol 2009 Mar; 80(2):11-9.",
        False,
        (("OTHER", "Care of the gums: a review. J Periodontol 2009 Mar; 80(2):11-9", None),),
    ),
    (
        (
            "Decision based on Non-MTUS Citation American Academy of Gum Care, Parameter: Roots in Repair. "
            "J Periodontol 2002; 71:34-42."
        ),
        False,
        (
            (
                "OTHER",
                "American Academy of Gum Care, Parameter: Roots in Repair. J Periodontol 2002; 71:34-42",
                None,
            ),
        ),
    ),
    # What is said of a body that was cited before cites it no second time.
    (
        (
            "ACOEM, 2nd Edition (2004), Chapter 9, Shoulder Complaints, pages 209-211, which is part of the "
            "MTUS, and Official Disability Guidelines (ODG), Shoulder Chapter, Manipulation. ACOEM describes "
            "when to refer and says little of adhesions. ODG was applied in addition, as it speaks of them."
        ),
        True,
        (
            ("ACOEM", "2nd Edition (2004), Chapter 9, Shoulder Complaints", "209-211"),
            ("ODG", "Shoulder Chapter, Manipulation", None),
        ),
    ),
    # A chapter that is dated stands under the body whose chapter it is.
    (
        "Decision based on MTUS ACOEM Chapter 13 Knee Complaints 2004, Section(s): Surgical Considerations.",
        True,
        (("ACOEM", "Chapter 13 Knee Complaints 2004, Section(s): Surgical Considerations", None),),
    ),
    (
        "Decision based on MTUS ACOEM Guidelines, 2nd Edition, Chapter 8: Low Back Complaints 2004.",
        True,
        (("ACOEM", "2nd Edition, Chapter 8: Low Back Complaints 2004", None),),
    ),
    (
        (
            "Decision based on MTUS ACOEM Chapter 5 Cornerstones of Disability Prevention Page(s): 83, and "
            "MTUS Knee Complaints 2004, Section(s): Initial Care."
        ),
        True,
        (
            ("ACOEM", "Chapter 5 Cornerstones of Disability Prevention", "83"),
            ("MTUS", "Knee Complaints 2004, Section(s): Initial Care", None),
        ),
    ),
    # The form of 2014 and 2015: pages.
    (
        f"Decision based on MTUS {CHRONIC} Opioids, criteria for use Page(s): 76-80, 124.",
        True,
        (("MTUS", f"{CHRONIC} Opioids, criteria for use", "76-80, 124"),),
    ),
    # A point before the pages ends nothing; before other words it does.
    (
        f"Decision based on MTUS {CHRONIC} Capsaicin topic; Topical Analgesics topic. Page(s): 28, 111-113.",
        True,
        (("MTUS", f"{CHRONIC} Capsaicin topic; Topical Analgesics topic", "28, 111-113"),),
    ),
    (
        "Decision based on MTUS ACOEM Chapter 12 Low Back Complaints. Pages 303-305.",
        True,
        (("ACOEM", "Chapter 12 Low Back Complaints", "303-305"),),
    ),
    (
        "ACOEM, 2nd Edition (2004), Chapter 11, page 270, part of the MTUS. Page 270 tells when to refer.",
        True,
        (("ACOEM", "2nd Edition (2004), Chapter 11", "270"),),
    ),
    (
        "The decision was based on the ODG, Knee Chapter. Patients over 65 were not seen.",
        None,
        (("ODG", "Knee Chapter", None),),
    ),
    (f"Decision based on MTUS {CHRONIC} Page(s): 8, 18-19, 68.", True, (("MTUS", CHRONIC, "8, 18-19, 68"),)),
    (
        f"Decision based on MTUS {CHRONIC} NSAIDs, GI symptoms &\ncardiovascular risk Page(s): 68-69.",
        True,
        (("MTUS", f"{CHRONIC} NSAIDs, GI symptoms & cardiovascular risk", "68-69"),),
    ),
    (
        "Decision based on Non-MTUS Citation ODG, Pain Chapter, Sleep aids; Stress Chapter, Zolpidem.",
        False,
        (("ODG", "Pain Chapter, Sleep aids", None), ("ODG", "Stress Chapter, Zolpidem", None)),
    ),
    (
        (
            "The MTUS has nothing on it. The reviewer relied on the ODG, Knee Chapter, Braces, and on Ruiz "
            "and Lang, Unloading the knee, Orthopedics Today 2009, as the ODG says little."
        ),
        False,
        (
            ("ODG", "Knee Chapter, Braces", None),
            ("OTHER", "Ruiz and Lang, Unloading the knee, Orthopedics Today 2009", None),
        ),
    ),
    (
        "The MTUS discusses slings, but it does not name this one. ODG, Knee Chapter, Slings.",
        False,
        (("ODG", "Knee Chapter, Slings", None),),
    ),
    (
        (
            "ODG, Hip Chapter, Arthroscopy, which is not part of the MTUS. The MTUS mentions it only in "
            "passing, and the ODG sets out criteria."
        ),
        False,
        (("ODG", "Hip Chapter, Arthroscopy", None),),
    ),
    (
        "Neither the MTUS nor ACOEM speaks of inhalers. The reviewer relied on the GINA report, page 12.",
        False,
        (("OTHER", "GINA report", "12"),),
    ),
    (
        "The MTUS contains no section on shoes. Official Disability Guidelines, Foot Chapter, Orthotics.",
        False,
        (("ODG", "Foot Chapter, Orthotics", None),),
    ),
    (
        "Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints Page(s): 209-211.",
        True,
        (("ACOEM", "Chapter 9 Shoulder Complaints", "209-211"),),
    ),
    (
        (
            f"Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303-305, and {CHRONIC} "
            "Physical Medicine Page(s): 98-99."
        ),
        True,
        (
            ("ACOEM", "Chapter 12 Low Back Complaints", "303-305"),
            ("MTUS", f"{CHRONIC} Physical Medicine", "98-99"),
        ),
    ),
    (
        f"Decision based on MTUS {CHRONIC} Weaning Page(s): 124; Opioids, dosing Page 86.",
        True,
        (("MTUS", f"{CHRONIC} Weaning", "124"), ("MTUS", "Opioids, dosing", "86")),
    ),
    (
        "Decision based on MTUS Postsurgical Treatment Guidelines.",
        True,
        (("MTUS", "Postsurgical Treatment Guidelines", None),),
    ),
    ("Decision based on MTUS.", True, (("MTUS", None, None),)),
    (
        "Decision based on MTUS/ACOEM Guidelines Chapter 8, page 181",
        True,
        (("ACOEM", "Chapter 8", "181"),),
    ),
    # Sections in place of pages are part of the title, and the schedule adopted in 2017.
    (
        (
            "Decision based on MTUS Chronic Pain Medical Treatment 2009, and Low Back Complaints 2004, "
            "Section(s): "
            "Initial Care, Physical Methods."
        ),
        True,
        (
            ("MTUS", "Chronic Pain Medical Treatment 2009", None),
            ("MTUS", "Low Back Complaints 2004, Section(s): Initial Care, Physical Methods", None),
        ),
    ),
    (
        "Decision based on MTUS Shoulder Disorders (ACOEM 2016), Section(s): Rotator Cuff Tears, 21.",
        True,
        (("MTUS", "Shoulder Disorders (ACOEM 2016), Section(s): Rotator Cuff Tears, 21", None),),
    ),
    (
        "Decision based on MTUS Chronic Pain Guidelines 2017 (ACOEM), Section(s): Home Health Care.",
        True,
        (("MTUS", "Chronic Pain Guidelines 2017 (ACOEM), Section(s): Home Health Care", None),),
    ),
    (
        "The Expert Reviewer relied on the guideline used by the Claims Administrator.",
        None,
        (),
    ),
    (
        "Decision based on MTUS Chronic Pain Guidelines (ACOEM May 15, 2017), Section(s): Opioids.",
        True,
        (("MTUS", "Chronic Pain Guidelines (ACOEM May 15, 2017), Section(s): Opioids", None),),
    ),
    (
        (
            "The Claims Administrator based its decision on the Elbow Complaints (ACOEM Practice Guidelines, "
            "2nd Edition (2007 Revision), Chapter 10), pages 40-42, which is part of the MTUS."
        ),
        True,
        (
            (
                "ACOEM",
                "Elbow Complaints (ACOEM Practice Guidelines, 2nd Edition (2007 Revision), Chapter 10)",
                "40-42",
            ),
        ),
    ),
    (
        "Decision based on MTUS Neck and Upper Back Complaints (ACOEM Practice Guidelines, 2004, Chapter 8).",
        True,
        (
            (
                "ACOEM",
                "Neck and Upper Back Complaints (ACOEM Practice Guidelines, 2004, Chapter 8)",
                None,
            ),
        ),
    ),
    # Words that join or describe are no part of a title.
    (
        (
            f"The Expert Reviewer relied on the {CHRONIC}, Biofeedback, page 24 and Behavioral "
            "Interventions, page 23, part of the MTUS."
        ),
        True,
        (("MTUS", f"{CHRONIC}, Biofeedback", "24"), ("MTUS", "Behavioral Interventions", "23")),
    ),
    (
        (
            "Decision based on MTUS Knee Disorders (ACOEM 2019), and Non-MTUS Citation Official Disability "
            "Guidelines (ODG), Knee, Walking aids."
        ),
        True,
        (("MTUS", "Knee Disorders (ACOEM 2019)", None), ("ODG", "Knee, Walking aids", None)),
    ),
    (
        (
            "The Expert Reviewer relied on the ACR Manual on Contrast Media, an established medical text "
            "which is not part of the MTUS."
        ),
        False,
        (("OTHER", "ACR Manual on Contrast Media", None),),
    ),
    # What is said of the schedule after the citation.
    ("The decision is not based on any part of the MTUS.", False, ()),
    (
        (
            "The Claims Administrator based its decision on the Official Disability Guidelines (ODG), Neck, "
            "Discography, which is not part of the MTUS."
        ),
        False,
        (("ODG", "Neck, Discography", None),),
    ),
    (f"{CHRONIC}, Lidoderm, page 56, part of the MTUS.", True, (("MTUS", f"{CHRONIC}, Lidoderm", "56"),)),
    (
        "Decision based on MTUS Low Back Disorders (ACOEM 2019).",
        True,
        (("MTUS", "Low Back Disorders (ACOEM 2019)", None),),
    ),
    # Not the MTUS, by the form's own words.
    (
        (
            "The Claims Administrator did not base their decision on the MTUS. Decision based on "
            "Non-MTUS Citation "
            "Official Disability Guidelines (ODG), Knee Chapter, Hyaluronic acid."
        ),
        False,
        (("ODG", "Knee Chapter, Hyaluronic acid", None),),
    ),
    (
        (
            "The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS "
            "Citation "
            "MTUS: CHRONIC PAIN MEDICAL TREATMENT\n\nGUIDELINES, PART TWO, PAIN INTERVENSIONS, 31-32"
        ),
        False,
        (("MTUS", "CHRONIC PAIN MEDICAL TREATMENT GUIDELINES, PART TWO, PAIN INTERVENSIONS", "31-32"),),
    ),
    (
        (
            f"Decision based on MTUS {CHRONIC} Opioids Page(s): 78. Decision based on Non-MTUS Citation "
            "ODG-TWC, Pain."
        ),
        True,
        (("MTUS", f"{CHRONIC} Opioids", "78"), ("ODG", "Pain", None)),
    ),
    (
        (
            "Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Pain Chapter; and "
            "http://www.example.org/sleep.html"
        ),
        False,
        (("ODG", "Pain Chapter", None), ("OTHER", "http://www.example.org/sleep.html", None)),
    ),
    (
        "Decision based on Non-MTUS Citation Cochrane Database Syst Rev. 2009 Jul 8;(3). Topical agents.",
        False,
        (("OTHER", "Cochrane Database Syst Rev. 2009 Jul 8;(3). Topical agents", None),),
    ),
    (
        (
            "Decision based on Non-MTUS Citation Other Medical Treatment Guideline or Medical "
            "Evidence: Smith's "
            "Textbook of Sleep, 3rd ed. 2010."
        ),
        False,
        (("OTHER", "Smith's Textbook of Sleep, 3rd ed. 2010", None),),
    ),
    (
        "Decision based on Non-MTUS Citation A Handbook of Splints, Miller 2003.",
        False,
        (("OTHER", "A Handbook of Splints, Miller 2003", None),),
    ),
    (
        "Decision based on Non-MTUS Citation FDA (Carisoprodol).",
        False,
        (("OTHER", "FDA (Carisoprodol)", None),),
    ),
    # The sentences of 2013.
    (
        (
            "The Claims Administrator based its decision on the Chronic Pain Medical Treatment "
            "Guidelines, pages "
            "78-80, which is part of the Medical Treatment Utilization Schedule (MTUS)."
        ),
        True,
        (("MTUS", "Chronic Pain Medical Treatment Guidelines", "78-80"),),
    ),
    (
        (
            "The Claims Administrator based its decision on the American College of Occupational and "
            "Environmental "
            "Medicine (ACOEM) Guidelines, 2nd Edition, (2004), Low Back Complaints, pg. 303, which is "
            "part of the "
            "MTUS. It also cited the Official Disability Guidelines (ODG) (Low Back Summary), which is "
            "not part of "
            "the MTUS."
        ),
        True,
        (("ACOEM", "2nd Edition, (2004), Low Back Complaints", "303"), ("ODG", "Low Back Summary", None)),
    ),
    (
        (
            "The Physician Reviewer based his/her decision on the MTUS Chronic Pain Treatment "
            "Guidelines, pp. 12-15 "
            "and ODG, Pain Chapter, page 23."
        ),
        True,
        (("MTUS", CHRONIC, "12-15"), ("ODG", "Pain Chapter", "23")),
    ),
    (
        (
            "The Expert Reviewer found that no section of the MTUS was applicable and relevant to the "
            "issue at "
            "dispute. The Expert Reviewer relied on the Official Disability Guidelines, Shoulder."
        ),
        False,
        (("ODG", "Shoulder", None),),
    ),
    (
        "The Claims Administrator did not base its decision on the MTUS but on the ODG, Low Back.",
        False,
        (("ODG", "Low Back", None),),
    ),
    ("The MTUS is silent on hearing aids.", False, ()),
    ("Hearing aids are not addressed in the MTUS.", False, ()),
    (
        "The Expert Reviewer found the guidelines used by the Claims Administrator relevant and appropriate.",
        None,
        (),
    ),
    (
        (
            "The Claims Administrator based its decision on page 23 of the Chronic Pain Medical "
            "Treatment Guidelines."
        ),
        None,
        (("MTUS", "Chronic Pain Medical Treatment Guidelines", "23"),),
    ),
    (
        "The Claims Administrator based its decision on the AMA Guides.",
        None,
        (("OTHER", "AMA Guides", None),),
    ),
    ("The Claims Administrator did not cite any medical evidence for its decision.", None, ()),
    ("The Claims Administrator based its decision on clinical experience.", None, ()),
    ("", None, ()),
)

WORDS = (
    *(
        "MTUS",
        "Non-MTUS Citation",
        "ACOEM",
        "ODG",
        "Official Disability Guidelines (ODG)",
        "Page(s):",
        "76-80",
    ),
    *("Decision based on", "did not base", "their decision on the", "Chronic Pain Treatment Guidelines", "."),
    *(
        ",",
        ";",
        "and",
        "which is part of the",
        "Section(s):",
        "Knee Chapter",
        "2004",
        "(",
        ")",
        "page 23 of the",
    ),
    *("based its decision on", "FDA", "http://x.y", "\n", "(ACOEM 2017)", "The Expert Reviewer", "124"),
)


@pytest.mark.parametrize(("text", "says", "cited"), PARAGRAPHS, ids=lambda value: str(value)[:70])
def test_paragraphs_are_read(text: str, says: bool | None, cited: tuple[Cited, ...]) -> None:
    """What is cited, with title and pages as printed, and whether the MTUS is said to be the basis."""
    found = parse_citations(text)
    assert (
        tuple((one.citation.guideline.value, one.citation.title, one.citation.pages) for one in found)
        == cited
    )
    said = says_based_on_mtus(text)
    assert (said and said[0]) == says
    check_places(text)


def test_white_space_of_the_layout_does_not_matter() -> None:
    """Double spacing inside a paragraph changes no citation."""
    for text, says, cited in PARAGRAPHS:
        spaced = text.replace(" ", " \n\n")
        found = parse_citations(spaced)
        assert [(one.citation.guideline.value, one.citation.title) for one in found] == [
            (guideline, title) for guideline, title, _ in cited
        ]
        said = says_based_on_mtus(spaced)
        assert (said and said[0]) == says


def test_the_body_named_decides_where_names_stand_together() -> None:
    """An ACOEM edition of the adopted schedule is the MTUS's, an ACOEM chapter of the old one ACOEM's."""
    adopted, old = (
        parse_citations(f"Decision based on MTUS Knee Disorders ({edition}).")[0].citation.guideline.value
        for edition in ("ACOEM 2019", "see Knee chapter")
    )
    assert (adopted, old) == ("MTUS", "MTUS")
    [chapter] = parse_citations("Decision based on MTUS ACOEM Chapter 13 Knee Complaints.")
    assert chapter.citation.guideline.value == "ACOEM"


@given(st.lists(st.sampled_from(WORDS), max_size=16).map(" ".join) | st.text(max_size=120))
def test_any_paragraph_is_read_without_error(text: str) -> None:
    """Whatever the paragraph, every range lies in it and shows its value."""
    check_places(text)
    said = says_based_on_mtus(text)
    assert said is None or 0 <= said[1][0] < said[1][1] <= len(text)


@pytest.mark.parametrize(
    "piece",
    [
        "MTUS ",
        "ODG, ",
        "page 1, ",
        "did not base ",
        "          ",
        "(",
        "Non-MTUS Citation ",
        "a. ",
        "; FDA x",
    ],
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    """No megabyte of text takes time by the square of its length."""
    text = "Decision based on " + piece * (1_000_000 // len(piece))
    begin = time.process_time()
    parse_citations(text)
    says_based_on_mtus(text)
    assert time.process_time() - begin < CPU_SECONDS


def check_places(text: str) -> None:
    """Every range of every citation lies in the text, and title and pages stand where they point."""
    for one in parse_citations(text):
        start, end = one.range
        assert 0 <= start < end <= len(text)
        for place, value in ((one.title_range, one.citation.title), (one.pages_range, one.citation.pages)):
            if place is None:
                assert value is None
            else:
                assert start <= place[0] < place[1] <= end
                assert " ".join(text[slice(*place)].split()) == value
        assert start <= one.guideline_range[0] < one.guideline_range[1] <= end


@pytest.mark.parametrize(
    "spoken",
    [
        "The ODG was added since the other guideline is silent on it.",
        "The ODG does not recommend it.",
        "ODG states that a trial comes first.",
        "The ODG is more recent.",
        "The Official Disability Guidelines were consulted for the rest.",
        "ODG supports it after surgery.",
        "The ODG requires a trial.",
        "ODG has criteria for it.",
        "The Official Disability Guidelines recommends it as an option; ODG notes risks.",
        "The ODG are of use here.",
    ],
)
def test_a_body_that_is_spoken_of_again_is_no_further_citation(spoken: str) -> None:
    """Behind a citation with a title a sentence that tells of the same body cites nothing more."""
    found = parse_citations(f"Decision based on ODG, Low Back Chapter, Facet joint injections. {spoken}")
    assert [one.citation.title for one in found] == ["Low Back Chapter, Facet joint injections"]


def test_the_point_of_an_edition_belongs_to_the_title() -> None:
    """`12th ed.` ends with its point, before pages as at the end."""
    cited = "Decision based on Non-MTUS Citation Textbook of Hand Care, 12th ed."
    assert [one.citation.title for one in parse_citations(cited)] == ["Textbook of Hand Care, 12th ed."]
    assert [one.citation.title for one in parse_citations(f"{cited}, page 40")] == [
        "Textbook of Hand Care, 12th ed."
    ]


def test_a_body_that_is_named_again_in_a_list_is_cited() -> None:
    """What a list of guidelines names without a title is a citation of its own."""
    found = parse_citations("Decision based on ODG, Pain Chapter, Opioids, and ACOEM.")
    assert [one.citation.guideline.value for one in found] == ["ODG", "ACOEM"]
