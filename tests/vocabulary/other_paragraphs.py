"""Guideline paragraphs that cite other bodies, or in the sentences of 2013; as in `schedule_paragraphs`."""

from __future__ import annotations

from tests.vocabulary.schedule_paragraphs import CHRONIC, Paragraph

OTHER: tuple[Paragraph, ...] = (
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
