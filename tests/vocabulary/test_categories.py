"""Every usual treatment falls into the category that RECORD.md's list gives it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.domain.record import Category
from imr_llm.vocabulary.categories import classify

TREATMENTS = {
    Category.PHARMACEUTICAL: (
        "Norco",
        "Omeprazole DR",
        "Flector patches",
        "Ketoprofen cream",
        "compound topical cream",
        "Flurbiprofen 20%/Lidocaine 5%/Amitriptyline",
        "Lidoderm patch",
        "Terocin",
        "Medrol dose pack",
        "Theramine (medical food)",
        "Vitamin D3",
        "an unspecified muscle relaxant",
        "Hydrocodone/APAP",
        "Hydrocodne/acetaminophn",
        "Docuprene",
        "Tylenol #3",
        "Silicone gel",
        "Norco for pain after knee surgery",
    ),
    Category.REHABILITATION: (
        "Physical therapy",
        "PHYSICAL THERAPY",
        "PT",
        "OT",
        "Post-operative physical therapy",
        "Postoperative occupational therapy",
        "Physical therapy evaluation and treatment",
        "Chiropractic manipulation",
        "Chiropratic treatment",
        "Acupuncture",
        "accupuncture",
        "massage therapy",
        "Aquatic therapy",
        "work hardening",
        "work conditioning",
        "Home exercise program",
        "Physical therapy with ultrasound therapy and myofascial release",
        "Physcial thearpy",
    ),
    Category.DIAGNOSTIC: (
        "MRI",
        "Lumbar spine MRI",
        "MRI without contrast",
        "30 day event monitor",
        "Implantable loop recorder",
        "Ambulatory blood pressure monitor",
        "EMG/NCV",
        "EMG",
        "Electromyography (EMG)/Nerve Conduction Velocity (NCV)",
        "Urine drug screen",
        "UDS",
        "CT scan",
        "bone scan",
        "Sleep study",
        "x-rays",
        "Functional capacity evaluation",
        "Pre-operative EKG",
        "Pre-op labs (CBC, CMP, PT/INR)",
        "discogram",
        "Follow-up MRI",
        "Testosterone level",
        "DNA testing",
    ),
    Category.DMEPOS: (
        "Ultrasound bone stimulator, rental",
        "Low intensity pulsed ultrasound unit for the tibia",
        "Ultrasonic bone healing system",
        "Over-the-door pulley set",
        "Abdominal binder",
        "Rollator",
        "TENS unit",
        "H-wave",
        "Cold therapy unit",
        "Post-operative cold therapy unit",
        "Cold therapy unit for arthroscopic shoulder surgery",
        "DVT compression device",
        "Lumbar brace",
        "LSO brace",
        "interferential unit",
        "Hospital bed",
        "custom orthotics",
        "hearing aids",
        "Cervical traction unit",
        "TENS supplies: electrodes and batteries",
        "Home exercise kit",
        "Silicone gel sheeting for the scar",
        "Shoulder sling",
        "CPM machine",
    ),
    Category.INJECTION: (
        "Lumbar ESI",
        "Cervical epidural steroid injection",
        "medial branch block",
        "facet injection",
        "Trigger point injections",
        "Botox",
        "Synvisc",
        "viscosupplementation",
        "Toradol injection",
        "B12 injection",
        "Right knee injection with Kenalog",
        "radiofrequency ablation",
        "Ultrasound guided cortisone injection",
        "Facet neurotomy",
        "PRP",
    ),
    Category.SURGERY: (
        "Right shoulder arthroscopy",
        "Left knee arthroscopy with partial medial meniscectomy",
        "Anterior cervical discectomy and fusion",
        "L4-S1 fusion",
        "Free flap coverage",
        "Rotational flap closure",
        "Carpal tunnel release",
        "Assistant surgeon",
        "Lumbar laminectomy",
        "total knee arthroplasty",
        "rotator cuff repair",
        "spinal cord stimulator trial",
        "Hardware removal",
        "subacromial decompression",
        "wrist arthrodesis",
        "Lumbar fusion with postoperative brace",
    ),
    Category.EVALUATION_MANAGEMENT: (
        "Orthopedic consultation",
        "Pain management consult",
        "Referral to a spine surgeon",
        "Follow-up visit",
        "Office visit",
        "Psychological evaluation",
        "psych evaluation",
        "Pre-operative clearance",
        "Pre-op medical clearance",
        "second opinion",
        "Functional restoration program evaluation",
        "Follow up",
        "Psychiatric medication management",
        "Psychotropic medication management visits",
        "Consultation for lumbar fusion",
    ),
    Category.MENTAL_HEALTH: (
        "COGNITIVE BEHAVIORAL THERAPY",
        "CBT",
        "Beck Anxiety Inventory",
        "Minnesota personality inventory",
        "BIOFEEDBACK",
        "EMG biofeedback",
        "psychotherapy",
        "Group psychotherapy",
        "Individual counseling",
        "hypnotherapy",
        "Psychiatric treatment",
        "Cognitive behavorial therapy",
    ),
    Category.HOME_HEALTH: ("Home health aide", "home health care", "Home care assistance", "caregiver"),
    Category.DENTAL: ("Dental crown", "root canal", "porcelain crowns for teeth 3 and 4"),
    Category.TRANSPORTATION: ("Transportation to and from appointments", "medical transportation"),
    Category.PROGRAM: (
        "Functional Restoration Program",
        "FRP",
        "weight loss program",
        "detoxification",
        "detox program",
        "inpatient stay",
        "inpatient hospital stay",
        "HELP program",
    ),
    Category.OTHER: (
        "Interpreter",
        "gym membership",
        "Extracorporeal shockwave therapy",
        "Shock wave treatment of the elbow",
        "ESWT, right heel",
        "",
        "unheard-of matter",
        "12",
    ),
}
CASES = [(treatment, category) for category, named in TREATMENTS.items() for treatment in named]


@pytest.mark.parametrize(("treatment", "category"), CASES)
def test_treatments_fall_into_their_category(treatment: str, category: Category) -> None:
    """Full names, abbreviations, usual misspellings and combinations are all placed."""
    assert classify(treatment) is category


@pytest.mark.parametrize(("treatment", "category"), CASES)
def test_case_and_line_breaks_do_not_matter(treatment: str, category: Category) -> None:
    """A heading in capitals over two lines is placed like the same words in a row."""
    assert classify(treatment.upper().replace(" ", "\n")) is category


@given(st.text(max_size=80))
def test_any_words_have_a_category(treatment: str) -> None:
    """Nothing is refused."""
    assert classify(treatment) in Category
