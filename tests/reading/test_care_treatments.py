"""Treatments had, by kinds of wording: lists, verbs, notes, and where a name ends."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.reading.test_care import patient_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Treatment has included a walking boot, gel pads, Thera-Band exercises, and PT.",
            ["walking boot", "gel pads", "Thera-Band exercises", "PT"],
        ),
        (
            "He was treated with PT, TENS, a rocker sole and a weighted vest.",
            ["PT", "TENS", "rocker sole", "weighted vest"],
        ),
        ("Past treatment: cold packs, singing bowl work, TENS.", ["cold packs", "TENS"]),
        ("Treatments include NSAIDs, rest, and time off.", []),
        (
            "Treatment has included antibiotics, an MRI, physical therapy, a work-up and Norco.",
            ["physical therapy"],
        ),
        ("Treatment and diagnostics to date have included x-rays and aqua therapy.", ["aqua therapy"]),
        ("Treatment over the years has consisted of massage and a corset.", ["massage", "corset"]),
        (
            "Rehabilitation consisted of speech therapy and vision therapy.",
            ["speech therapy", "vision therapy"],
        ),
        (
            "Procedures: left carpal tunnel release 2/3/2012; trigger finger release 5/6/2013.",
            ["left carpal tunnel release", "trigger finger release"],
        ),
        ("PSH: appendectomy, L4-5 laminotomy.", ["appendectomy", "L4-5 laminotomy"]),
        ("Tried: chiro, yoga, TENS.", ["chiro", "yoga", "TENS"]),
        ("Tx = PT x 8, wrist brace.", ["PT", "wrist brace"]),
        ("DME: walker, shower chair.", ["walker", "shower chair"]),
        (
            "He has had two operations, a meniscectomy in 2009 and a hardware removal in 2011.",
            ["meniscectomy", "hardware removal"],
        ),
        (
            "She had conservative treatment, including acupuncture and heat packs.",
            ["acupuncture", "heat packs"],
        ),
        ("He was given naproxen and a wrist brace.", ["wrist brace"]),
        ("Treated w/ OT, dry needling x 2 and TPI.", ["OT", "dry needling", "TPI"]),
        ("PSHx: hysterectomy, left knee scope 2009.", ["hysterectomy", "left knee scope"]),
        ("Prior treatment was bracing, taping, and PT; a fusion was discussed.", ["bracing", "taping", "PT"]),
        ("Dental history: crown on #2, root canal #14.", ["crown on #2", "root canal #14"]),
        ("She was given advice and sent home.", []),
    ],
)
def test_listed_treatments(text: str, names: Sequence[str]) -> None:
    """Most of an announced list known, the rest of it counts; drugs, tests and rest never do."""
    assert list(patient_of(text).prior_treatments) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She began aquatic therapy on 3/1/2014.", ["aquatic therapy"]),
        ("She is to begin aquatic therapy on 3/1/2014.", []),
        ("Aquatic therapy was begun in May.", ["Aquatic therapy"]),
        ("Aquatic therapy is to be started in May.", []),
        ("A wrist brace has been provided.", ["wrist brace"]),
        ("A wrist brace was denied.", []),
        ("Massage and traction have helped.", ["Massage", "traction"]),
        ("PT, massage and traction were tried.", ["PT", "massage", "traction"]),
        ("The therapy notes indicate that ten visits were completed.", []),
        ("She completed 10 out of 12 authorized hand therapy visits.", ["hand therapy"]),
        ("Hand therapy was authorized.", []),
        ("He is doing yoga and continues with counseling.", ["yoga", "counseling"]),
        ("He did not respond to massage.", ["massage"]),
        ("The surgeon performed a left ulnar nerve transposition.", ["left ulnar nerve transposition"]),
        ("The surgeon performed an examination.", []),
        ("His thumb was immobilized in a spica cast.", ["spica cast"]),
        ("A wrist brace has not been provided.", []),
        ("Acupuncture, of which she had four visits, was halted.", ["Acupuncture"]),
        ("Acupuncture, four visits in the spring, was of some help.", ["Acupuncture"]),
        (
            "He was sent for massage, which gave some relief, and then for acupuncture, which did not.",
            ["massage", "acupuncture"],
        ),
        ("He was referred for massage.", []),
        ("She was in group therapy for a year.", ["group therapy"]),
        ("He was discharged with a wrist splint.", ["wrist splint"]),
        (
            "The patient was placed in a halo brace and then had six sessions of physical therapy.",
            ["halo brace", "physical therapy"],
        ),
        ("He reports good relief from cervical facet injections.", ["cervical facet injections"]),
        ("There have been nine acupuncture visits.", ["acupuncture"]),
        ("She is currently receiving biofeedback.", ["biofeedback"]),
        (
            "She was treated by a therapist with ultrasound treatments and massage.",
            ["ultrasound treatments", "massage"],
        ),
        (
            "He underwent a discectomy and later attended hand therapy at [redacted].",
            ["discectomy", "hand therapy"],
        ),
        ("The patient has pain. His wife has had physical therapy.", []),
        ("Mr. Doe had a left knee arthroscopy in 2011.", ["left knee arthroscopy"]),
        ("He had injections on two occasions and a brace in the past.", ["injections", "brace"]),
        ("She walks with a cane.", []),
        ("She was issued a cane.", ["cane"]),
    ],
)
def test_treatments_told_by_a_verb(text: str, names: Sequence[str]) -> None:
    """What began, was given, used or helped was had; what is to begin, was denied or is another's was not."""
    assert list(patient_of(text).prior_treatments) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("OT 14 visits to date, finger splint.", ["OT", "finger splint"]),
        ("Carpal tunnel release done 3/4/15.", ["Carpal tunnel release"]),
        ("TFESI L5-S1 (3/15, no help), pool therapy.", ["TFESI L5-S1", "pool therapy"]),
        ("Splint dispensed 4/12.", ["Splint"]),
        ("Plan: OT 14 visits, finger splint.", []),
        ("Request: OT 14 visits.", []),
        ("A/P: OT 14 visits, finger splint.", []),
        ("OT 2x6 weeks.", []),
        ("OT 8 more visits.", []),
        ("PE: cast dry 3/4/15.", []),
        ("Pt 44 M, DOI 3/4/15.", []),
    ],
)
def test_treatments_of_notes(text: str, names: Sequence[str]) -> None:
    """Notes tell of treatments without a verb where a date, a count or a result shows that they were had."""
    assert list(patient_of(text).prior_treatments) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "She underwent C5-C6 discectomy and fusion in 2011. Diagnosis: status post cervical fusion.",
            ["C5-C6 discectomy and fusion"],
        ),
        (
            "She underwent right knee arthroscopy in 2011. Diagnosis: status post left knee arthroscopy.",
            ["right knee arthroscopy", "left knee arthroscopy"],
        ),
        ("Diagnosis: status post ankle fusion.", ["ankle fusion"]),
        ("Impression: s/p L3-4 fusion. He had an L5-S1 fusion in 2012.", ["L3-4 fusion", "L5-S1 fusion"]),
        (
            "He had right shoulder arthroscopy and debridement.",
            ["right shoulder arthroscopy and debridement"],
        ),
        (
            "He had right shoulder arthroscopy and left carpal tunnel release.",
            ["right shoulder arthroscopy", "left carpal tunnel release"],
        ),
        ("He had physical therapy for the hip for six weeks.", ["physical therapy for the hip"]),
        ("He had physical therapy for six weeks.", ["physical therapy"]),
        (
            "He had repair of the nerves to the long and ring fingers.",
            ["repair of the nerves to the long and ring fingers"],
        ),
    ],
)
def test_where_a_treatment_ends(text: str, names: Sequence[str]) -> None:
    """One operation is one entry; a diagnosis that names it again adds none, another side or level does."""
    assert list(patient_of(text).prior_treatments) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The patient required a right knee arthroscopy.", ["right knee arthroscopy"]),
        ("The surgeon felt that she required a right knee arthroscopy.", []),
        ("The claimant has not required surgery or injections.", []),
        (
            "He was taken for nailing of the tibia and had a skin graft.",
            ["nailing of the tibia", "skin graft"],
        ),
        ("He was operated upon for trigger finger release in 2011.", ["trigger finger release"]),
        ("He was operated on for a torn meniscus.", []),
        ("She saw a psychologist, had biofeedback and tried yoga.", ["biofeedback", "yoga"]),
        ("He fell, had immediate pain and was sent home.", []),
        ("She was seen, given a sling and sent home.", ["sling"]),
        ("She has custom orthotics, now worn out.", ["custom orthotics"]),
        ("Traction was interrupted by a hernia.", ["Traction"]),
        ("A stimulator trial was failed.", ["stimulator trial"]),
        (
            "She had an ankle fusion in 2010, with hardware removal in 2012.",
            ["ankle fusion", "hardware removal"],
        ),
        (
            "He underwent a shoulder manipulation followed by 12 visits of hand therapy.",
            ["shoulder manipulation", "hand therapy"],
        ),
        (
            "The records document six visits of chiropractic care and a course of yoga.",
            ["chiropractic care", "yoga"],
        ),
        ("The records mention a prior request for yoga.", []),
        ("Past treatment is documented to include massage and a back brace.", ["massage", "back brace"]),
        ("Surgical hx: left knee scope 2009, hernia repair 2011.", ["left knee scope", "hernia repair"]),
        (
            "There followed a shoulder manipulation, then hydrodilatation.",
            ["shoulder manipulation", "hydrodilatation"],
        ),
    ],
)
def test_further_cues_of_treatment(text: str, names: Sequence[str]) -> None:
    """What was required, given, owned, interrupted or recorded was had; what somebody thought of was not."""
    assert list(patient_of(text).prior_treatments) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He has had over 30 chiropractic visits.", ["chiropractic"]),
        ("He has had 30+ acupuncture visits.", ["acupuncture"]),
        ("She has had an unspecified number of massage sessions.", ["massage"]),
        ("She attended 8 group sessions.", ["group sessions"]),
        ("He did 12 therapy visits.", ["therapy"]),
        (
            "She had two spine operations, the last being a laminoplasty in 2012.",
            ["spine operations", "laminoplasty"],
        ),
        ("She had two spine operations, the last without relief.", ["spine operations"]),
        (
            "She had medial branch blocks at the right L3, L4 and L5 levels in 2013.",
            ["medial branch blocks at the right L3, L4 and L5 levels"],
        ),
        ("He underwent ablation of the left C3 and C4 nerves.", ["ablation of the left C3 and C4 nerves"]),
        (
            "He had open reduction and pinning of two metacarpals.",
            ["open reduction and pinning of two metacarpals"],
        ),
        ("Treatment included ORIF of the radius fracture.", ["ORIF of the radius fracture"]),
        ("She has had crowns on teeth #3 and #4.", ["crowns on teeth #3 and #4"]),
        ("Dx: status post L4-5 laminoplasty. The laminoplasty helped.", ["L4-5 laminoplasty"]),
        ("FEV1 was 60% with response to bronchodilator.", []),
    ],
)
def test_names_of_treatments(text: str, names: Sequence[str]) -> None:
    """Counts are no part of a name, levels are, however many; the name that says most is kept."""
    assert list(patient_of(text).prior_treatments) == names
