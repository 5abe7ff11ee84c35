"""Disputed treatments that are neither drugs nor courses of visits."""

from __future__ import annotations

from .treatments import CPT, LIMB, PHYSICAL, SPINE, Family, Pattern

EVERYONE = (*PHYSICAL, "psych")

OTHER_FAMILIES: tuple[Family, ...] = (
    Family(
        "diagnostic",
        PHYSICAL,
        (
            Pattern("MRI of the {part}", "MRI of the {part}"),
            Pattern("MRI of the {part} without contrast", "MRI of the {part} without contrast"),
            Pattern("Repeat MRI of the {part}", "Repeat MRI of the {part}"),
        ),
        "MRI",
        ("ACOEM Chapter 8 Neck and Upper Back Complaints", "177-179"),
        "Diagnostic Testing (ACOEM 2019)",
        "MRI (magnetic resonance imaging)",
        against=(
            (
                "A second scan is for a significant change in symptoms or findings that suggests serious "
                "pathology. The "
                "examination is the same, word for word, as it was before the first one."
            ),
        ),
        favor=(
            (
                "Strength has fallen by a full grade since the last study, which was done three years "
                "ago, and a surgeon "
                "is waiting for the picture."
            ),
        ),
    ),
    Family(
        "diagnostic",
        PHYSICAL,
        (
            Pattern("Urine drug screen", "Urine drug screen"),
            Pattern("Retrospective urine drug screen (DOS: {dos})", "urine drug screen"),
            Pattern("Urine drug screen, DOS: {dos}", "Urine drug screen"),
        ),
        "urine drug screen",
        (f"{CPT} Drug testing", "43"),
        "Opioids Guideline (ACOEM 2017)",
        "Pain Chapter, Urine drug testing (UDT)",
        against=(
            (
                "How often one tests turns on risk. Five screens within a year for somebody who was "
                "never scored for risk "
                "is more than can be explained, and no result changed anything."
            ),
        ),
        favor=(
            (
                "The last screen is fourteen months old, an opioid is in use, and a yearly test is the "
                "least that low "
                "risk calls for."
            ),
        ),
    ),
    Family(
        "dmepos",
        PHYSICAL,
        (
            Pattern("TENS unit, 30 day rental", "TENS unit", 30, "day"),
            Pattern("60 day rental of a TENS unit", "TENS unit", 60, "day"),
            Pattern("Purchase of TENS unit", "TENS unit"),
        ),
        "TENS unit",
        (f"{CPT} TENS, chronic pain (transcutaneous electrical nerve stimulation)", "114-116"),
        "Chronic Pain Guideline (ACOEM 2017)",
        "Pain Chapter, TENS",
        against=(
            (
                "One month of trial, with a log of how often the device was on and what it did, comes "
                "first. Neither log "
                "nor treatment plan with goals was submitted."
            ),
        ),
        favor=(
            (
                "A month at home was logged day by day; pills were cut from four to one and the garden "
                "is being tended "
                "again."
            ),
        ),
    ),
    Family(
        "dmepos",
        LIMB,
        (
            Pattern("Cold therapy unit (7 day rental)", "Cold therapy unit", 7, "day"),
            Pattern("Cold therapy unit rental for 14 days", "Cold therapy unit", 14, "day"),
        ),
        "cold therapy unit",
        ("ACOEM Chapter 13 Knee Complaints", "337-338"),
        "Shoulder Disorders (ACOEM 2016)",
        "Continuous-flow cryotherapy",
        against=(
            (
                "Continuous-flow cooling is an option for a week after an operation. As no operation has "
                "been authorized "
                "the device has nothing to be used after."
            ),
        ),
        favor=(
            (
                "The operation took place the day before and a week of cooling is the period that "
                "the literature "
                "supports."
            ),
        ),
    ),
    Family(
        "injection",
        SPINE,
        (
            Pattern("Epidural steroid injection to the {part}", "Epidural steroid injection"),
            Pattern("Trigger point injections x 4, {part}", "Trigger point injections", 4, "injection"),
            Pattern("Medial branch block, {part}", "Medial branch block"),
        ),
        "injection",
        (f"{CPT} Epidural steroid injections (ESIs)", "46"),
        "Low Back Disorders (ACOEM 2019)",
        "Pain Chapter, Injections",
        against=(
            (
                "The examination and the imaging have to tell the same story before a needle is used. "
                "Here the dermatome "
                "that hurts is not the one that the study would explain."
            ),
            "Relief after the previous procedure was not put in figures, nor was its length given.",
        ),
        favor=(
            (
                "The last procedure gave seventy percent relief for ten weeks with half of the tablets, "
                "and imaging, "
                "weakness and dermatome agree with one another."
            ),
        ),
    ),
    Family(
        "injection",
        ("shoulder", "knee"),
        (
            Pattern("Corticosteroid injection to the {part}", "Corticosteroid injection"),
            Pattern("Hyaluronic acid injections x 3, {part}", "Hyaluronic acid injections", 3, "injection"),
        ),
        "injection",
        ("ACOEM Chapter 9 Shoulder Complaints", "204"),
        "Knee Disorders (ACOEM 2019)",
        "Hyaluronic acid injections",
        against=(
            (
                "Severe arthritis that has not answered to at least three months of the usual measures "
                "is the indication. "
                "The films speak of mild wear and the usual measures have been sparse."
            ),
        ),
        favor=(
            (
                "Tablets upset the stomach, exercises have been kept up for five months, and the joint "
                "space is nearly "
                "gone. Putting off a replacement is a sensible goal."
            ),
        ),
    ),
    Family(
        "surgery",
        ("shoulder", "knee"),
        (
            Pattern("{part} arthroscopy with debridement", "{part} arthroscopy with debridement"),
            Pattern("Diagnostic arthroscopy of the {part}", "Diagnostic arthroscopy of the {part}"),
        ),
        "arthroscopy",
        ("ACOEM Chapter 13 Knee Complaints", "343-345"),
        "Knee Disorders (ACOEM 2019)",
        "Indications for Surgery, Arthroscopy",
        against=(
            (
                "Washing out a joint which hurts because its cartilage is worn does no better than sham "
                "surgery in the "
                "trials, and no mechanical block was found at either of the last two visits."
            ),
        ),
        favor=(
            (
                "A displaced tear with true locking is present on the study and at the bedside, and four "
                "months of "
                "exercise have not helped."
            ),
        ),
    ),
    Family(
        "evaluation_management",
        EVERYONE,
        (
            Pattern("Pain management consultation", "Pain management consultation"),
            Pattern("Psychiatric consultation", "Psychiatric consultation"),
            Pattern("Follow-up visit in 6 weeks", "Follow-up visit"),
        ),
        "visit",
        ("ACOEM Chapter 5 Cornerstones of Disability Prevention and Management", "92"),
        "Initial Approaches to Treatment (ACOEM 2017)",
        "Pain Chapter, Office visits",
        against=(
            (
                "A referral is for the case in which the treater is out of his depth or a plan of care "
                "may benefit from "
                "another view. The reason for this one is left blank on the form."
            ),
        ),
        favor=(
            (
                "The treater writes that what he has to offer is exhausted and asks one well put "
                "question. That is what "
                "another view is for."
            ),
        ),
    ),
    Family(
        "home_health",
        (*SPINE, "knee"),
        (
            Pattern(
                "Home health aide, 4 hours per day, 3 days per week for 6 weeks",
                "Home health aide",
                72,
                "hour",
            ),
            Pattern("Home health aide 20 hours", "Home health aide", 20, "hour"),
        ),
        "home health aide",
        (f"{CPT} Home health services", "51"),
        "Chronic Pain Guideline (ACOEM 2017)",
        "Home health services",
        against=(
            (
                "Medical treatment for a person who cannot leave the house is covered; shopping and "
                "cleaning are not, "
                "and the form lists only these. The worker drove to the visit."
            ),
        ),
        favor=(
            (
                "Wound care and transfers in the weeks after a large operation are medical, and nobody "
                "else lives in the "
                "house."
            ),
        ),
    ),
    Family(
        "transportation",
        PHYSICAL,
        (
            Pattern(
                "Transportation to and from medical appointments",
                "Transportation to and from medical appointments",
            ),
        ),
        "transportation",
        ("ACOEM Chapter 5 Cornerstones of Disability Prevention and Management", "83"),
        "General Approaches (ACOEM 2017)",
        "Knee & Leg Chapter, Transportation",
        against=(
            "No disability that keeps the worker from driving or from taking the bus has been put on paper.",
        ),
        favor=("Driving is forbidden by the treater in writing and the clinic lies ninety miles away.",),
    ),
    Family(
        "program",
        EVERYONE,
        (
            Pattern("Functional restoration program, 10 days", "Functional restoration program", 10, "day"),
            Pattern("Weight loss program x 10 weeks", "Weight loss program", 10, "week"),
        ),
        "program",
        (f"{CPT} Chronic pain programs (functional restoration programs)", "30-32"),
        "Chronic Pain Guideline (ACOEM 2017)",
        "Pain Chapter, Chronic pain programs",
        against=(
            (
                "Entry hinges on a thorough evaluation with baseline measures and on a list of "
                "predictors of failure that "
                "has been dealt with. Neither is enclosed."
            ),
        ),
        favor=(
            (
                "The evaluation ran to a whole day, baseline measures are enclosed, surgery is not "
                "wanted, and motive "
                "to return to work is shown."
            ),
        ),
    ),
)
