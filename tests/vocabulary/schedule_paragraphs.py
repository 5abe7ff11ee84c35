"""Guideline paragraphs that cite the MTUS: the words, whether they say so, and body, title and pages."""

from __future__ import annotations

Cited = tuple[str, str | None, str | None]
Paragraph = tuple[str, bool | None, tuple[Cited, ...]]
CHRONIC = "Chronic Pain Treatment Guidelines"

SCHEDULE: tuple[Paragraph, ...] = (
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
        "DECISION BASED ON ODG, HIP CHAPTER, ARTHROSCOPY, WHICH IS NOT PART OF THE MTUS.",
        False,
        (("ODG", "HIP CHAPTER, ARTHROSCOPY", None),),
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
        (
            "Decision based on MTUS Elbow Disorders Guideline (ACOEM 2018), Section(s): Splints: Kinds; "
            "Cervical and Thoracic Spine Disorders Guideline (ACOEM 2016), Section(s): Electromyography."
        ),
        True,
        (
            ("MTUS", "Elbow Disorders Guideline (ACOEM 2018), Section(s): Splints: Kinds", None),
            (
                "MTUS",
                "Cervical and Thoracic Spine Disorders Guideline (ACOEM 2016), Section(s): Electromyography",
                None,
            ),
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
    ("The Expert Reviewer found the MTUS section used by the Claims Administrator relevant.", True, ()),
    ("The Expert Reviewer found the section of the MTUS cited by the UR physician applicable.", True, ()),
    ("The reviewer found the MTUS guideline used by the Claims Administrator not relevant.", None, ()),
    (
        "He found that the MTUS, Chronic Pain Guidelines, Massage therapy, page 60, was applicable.",
        True,
        (("MTUS", "Chronic Pain Guidelines, Massage therapy", "60"),),
    ),
    (
        "The reviewer found that the MTUS, Chronic Pain Guidelines, page 60, was not applicable.",
        None,
        (("MTUS", "Chronic Pain Guidelines", "60"),),
    ),
    (
        "The reviewer found the ACOEM guideline used by the Claims Administrator appropriate.",
        None,
        (("ACOEM", None, None),),
    ),
    (
        f"{CHRONIC}, Opioids used by patients with pain, page 78.",
        None,
        (("MTUS", f"{CHRONIC}, Opioids used by patients with pain", "78"),),
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
)
