"""Injuries that a seeded worker may have, each with its own history."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Condition:
    """One kind of case; mechanisms are past-tense clauses without their subject."""

    key: str
    jobs: tuple[str, ...]
    mechanisms: tuple[str, ...]
    body_parts: tuple[str, ...]
    complaints: tuple[str, ...]
    findings: tuple[str, ...]
    diagnoses: tuple[tuple[str, str, str], ...]
    medications: tuple[str, ...]
    prior_treatments: tuple[str, ...]
    ruled_out: str
    request_parts: tuple[str, ...]
    specialties: tuple[str, ...]


CONDITIONS = {
    condition.key: condition
    for condition in (
        Condition(
            "lumbar",
            ("delivery driver", "nursery worker", "certified nursing assistant", "roofer", "stock clerk"),
            (
                "bent to lift a sack of fertilizer and could not straighten up again",
                "slipped from the tailgate of a truck and landed on the buttocks",
                "was rear-ended while driving a company van",
                "stepped into a trench that had been left uncovered and was jolted",
            ),
            ("low back", "left leg"),
            (
                "There is pain in the low back and in the left leg, 7/10 on a VAS and worse on sitting.",
                "The chief complaint is of an aching low back with tingling along the left leg, 5-8/10.",
                (
                    "Complaints on the day of the visit: low back stiffness in the morning, left leg "
                    "burning at night."
                ),
            ),
            (
                "LMRI shows a 3 mm protrusion at L5-S1 abutting the traversing root.",
                "SLR is + at 50 deg., EHL 4+/5, and sensation is dull in an L5 pattern.",
                "Paraspinal spasm 2+ with forward flexion to mid shin; gait is slow but w/o a limp.",
                "An EMG/NCS was read as showing chronic L5 changes; plain films are unremarkable.",
                "Oswestry was 44% in the fall and 42% now, i.e. no real change.",
            ),
            (
                ("lumbar radiculopathy", "724.4", "M54.16"),
                ("lumbar disc displacement", "722.10", "M51.26"),
                ("lumbago", "724.2", "M54.5"),
                ("myofascial pain syndrome", "729.1", "M79.18"),
            ),
            ("Norco", "gabapentin", "naproxen", "cyclobenzaprine"),
            (
                "physical therapy",
                "acupuncture",
                "chiropractic treatment",
                "two lumbar epidural steroid injections",
                "L5-S1 microdiscectomy",
            ),
            "cauda equina syndrome",
            ("lumbar spine", "low back"),
            ("Physical Medicine and Rehabilitation", "Occupational Medicine", "Anesthesiology"),
        ),
        Condition(
            "shoulder",
            ("drywall finisher", "baggage handler", "school custodian", "meat cutter"),
            (
                "reached overhead for a falling carton and had a sharp pull",
                "tripped over a hose and came down on an outstretched arm",
                "was pulling on a jammed freight door when something snapped",
            ),
            ("right shoulder",),
            (
                "The right shoulder hurts with any reach above the chest and wakes {possessive} at night.",
                "Right shoulder pain is put at 6/10 with a catching feeling on lowering the arm.",
                "{Subject} cannot lie on the right shoulder and has weakness with lifting a gallon of milk.",
            ),
            (
                "Flexion 120, abduction 105, ER 40; Hawkins and Neer are both positive.",
                "MR arthrogram: partial thickness articular sided supraspinatus fraying, type II acromion.",
                "There is 1+ tenderness of the bicipital groove and the AC joint is quiet.",
                "Strength is 4/5 in abduction with pain; drop arm negative, sensation intact.",
            ),
            (
                ("impingement syndrome", "726.2", "M75.41"),
                ("partial rotator cuff tear", "840.4", "M75.111"),
                ("bicipital tenosynovitis", "726.12", "M75.21"),
            ),
            ("ibuprofen", "tramadol", "omeprazole"),
            (
                "physical therapy",
                "a subacromial injection",
                "home exercise program",
                "arthroscopic subacromial decompression",
            ),
            "adhesive capsulitis",
            ("right shoulder",),
            ("Orthopedic Surgery", "Physical Medicine and Rehabilitation", "Sports Medicine"),
        ),
        Condition(
            "knee",
            ("firefighter", "tile setter", "hotel housekeeper", "parking enforcement officer"),
            (
                "pivoted on a wet loading dock and heard a pop",
                "fell from the second rung of a ladder and struck a bench",
                "was struck by a pallet jack while walking through the aisle",
            ),
            ("left knee",),
            (
                "The left knee swells by the end of the shift and gives way on stairs.",
                "Pain of the left knee is rated 4 to 7 out of 10, and kneeling is not possible.",
                "{Subject} speaks of locking and of a grinding feeling in the left knee.",
            ),
            (
                "Exam: effusion 1+, medial joint line tenderness, McMurray's equivocal, Lachman's negative.",
                "Weight bearing films reveal 2 mm of medial space remaining with small osteophytes.",
                (
                    "MRI was read as a horizontal cleavage tear of the posterior horn plus grade III "
                    "chondral loss."
                ),
                (
                    "Flexion is 115 degrees, extension lacks 5; the quadriceps measure 1 cm less than "
                    "the other side."
                ),
            ),
            (
                ("medial meniscus tear", "836.0", "S83.242A"),
                ("osteoarthritis of the knee", "715.96", "M17.12"),
                ("chondromalacia patellae", "717.7", "M22.42"),
            ),
            ("Celebrex", "Ultram", "etodolac"),
            ("physical therapy", "a cortisone injection", "bracing", "arthroscopic partial meniscectomy"),
            "septic arthritis",
            ("left knee",),
            ("Orthopedic Surgery", "Sports Medicine", "Occupational Medicine"),
        ),
        Condition(
            "neck",
            ("claims examiner", "bus operator", "welder", "grocery checker"),
            (
                "was thrown forward when the bus braked hard",
                "struck the head on a low beam while stooping under a conveyor",
                "lifted a patient who suddenly went limp",
            ),
            ("neck", "right arm"),
            (
                "{Subject} has a stiff neck with pins and needles down the right arm to the thumb.",
                "The neck pain is constant at 6/10; the right arm goes numb with computer work.",
                "The neck pain is described as throbbing and right arm pain as electric.",
            ),
            (
                "Spurling's reproduces the arm symptoms; biceps reflex is 1+ against 2+.",
                (
                    "Cervical MRI: C5-6 osteophyte complex with moderate foraminal narrowing, no cord "
                    "signal change."
                ),
                (
                    "ROM is cut by a third in extension; there are trigger points with a twitch in the "
                    "trapezius."
                ),
                "NCS were within normal limits although the needle study was not done.",
            ),
            (
                ("cervical radiculopathy", "723.4", "M54.12"),
                ("cervical spondylosis", "721.0", "M47.812"),
                ("cervicalgia", "723.1", "M54.2"),
                ("post-traumatic headache", "339.20", "G44.309"),
            ),
            ("Lyrica", "Relafen", "Zanaflex", "Percocet"),
            (
                "physical therapy",
                "chiropractic manipulation",
                "a cervical epidural steroid injection",
                "C5-6 anterior fusion",
            ),
            "myelopathy",
            ("cervical spine", "neck"),
            ("Neurology", "Physical Medicine and Rehabilitation", "Anesthesiology"),
        ),
        Condition(
            "wrist",
            ("data entry operator", "seamstress", "line cook", "medical transcriptionist"),
            (
                "developed pain gradually from keying up to nine hours a day",
                "caught the hand between two rollers of a press",
                "braced against a wall during a fall",
            ),
            ("right wrist", "right hand"),
            (
                (
                    "The right wrist aches and the right hand tingles at night so that {subject} shakes "
                    "it awake."
                ),
                "Numbness of the right hand and soreness across the right wrist are rated 5/10.",
                (
                    "{Subject} drops cups with the right hand, and the right wrist is tender along the "
                    "radial side."
                ),
            ),
            (
                "Tinel's and Phalen's are positive; thenar bulk is kept, grip 18 kg on the affected side.",
                "Electrodiagnostic study showed a median distal latency of 4.9 msec.",
                "Two point discrimination 6 mm; Finkelstein's is negative.",
                "X-rays three views were negative for fracture.",
            ),
            (
                ("carpal tunnel syndrome", "354.0", "G56.01"),
                ("de Quervain's tenosynovitis", "727.04", "M65.4"),
                ("trigger finger", "727.03", "M65.341"),
            ),
            ("Mobic", "Neurontin", "Prilosec"),
            (
                "occupational therapy",
                "a carpal tunnel injection",
                "night splinting",
                "first dorsal compartment release",
            ),
            "complex regional pain syndrome",
            ("right wrist", "right hand"),
            ("Hand Surgery", "Orthopedic Surgery", "Plastic Surgery"),
        ),
        Condition(
            "psych",
            ("correctional officer", "bank teller", "paramedic", "school counselor"),
            (
                "was held at gunpoint during a robbery",
                "witnessed the death of a co-worker in a forklift rollover",
                "was assaulted by an inmate and knocked unconscious",
            ),
            ("psyche",),
            (
                "Accepted is the psyche; {subject} reports crying spells, poor sleep and a fear of crowds.",
                (
                    "The claim is for psyche, with irritability, flashbacks and a loss of interest being "
                    "described."
                ),
            ),
            (
                "BDI-II was 31 and BAI 27 on intake; after three months 29 and 27 respectively.",
                "On mental status exam the affect is constricted, thought is linear, no SI or HI.",
                "GAF of 52 is assigned; concentration fails after about ten minutes.",
            ),
            (
                ("posttraumatic stress disorder", "309.81", "F43.10"),
                ("major depressive disorder", "296.22", "F32.1"),
                ("generalized anxiety disorder", "300.02", "F41.1"),
            ),
            ("sertraline", "trazodone", "Wellbutrin"),
            ("individual psychotherapy", "group therapy", "biofeedback"),
            "bipolar disorder",
            ("psyche",),
            ("Psychiatry", "Psychology", "Clinical Psychology"),
        ),
    )
}
