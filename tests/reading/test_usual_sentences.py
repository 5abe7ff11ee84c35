"""Ordinary sentences of case summaries: lists by semicolons, notes, stories, how it goes with drugs."""

from __future__ import annotations

import pytest

from tests.reading.test_prose import fields_of, patient_of
from tests.reading.test_taken_and_had import treatments


def _told(text: str, field: str) -> object:
    return fields_of(patient_of(text)[0]).get(field)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Thus far, the patient has been treated with analgesic medications; a left knee arthroscopy; "
                "unspecified amounts of PT before surgery and 12 sessions after it; a cortisone "
                "injection in May 2012; and extensive periods of time off of work."
            ),
            ["left knee arthroscopy", "PT", "cortisone injection"],
        ),
        (
            (
                "Thus far, the applicant has been treated with the following: NSAIDs; a lumbar brace before "
                "surgery and after it; 12 sessions of acupuncture; and work restrictions."
            ),
            ["lumbar brace", "acupuncture"],
        ),
        ("Chiropractic and acupuncture x several visits.", ["Chiropractic", "acupuncture"]),
        ("PT and massage x unknown number.", ["PT", "massage"]),
        ("L4-5 ESI 6/2012 with 50% relief x 2 mos; repeat ESI denied by UR.", ["L4-5 ESI"]),
        ("PT 24 visits completed 3/2014; additional PT not approved.", ["PT"]),
        (
            (
                "Records show treatment for pain in the neck and both wrists, consisting of a carpal tunnel "
                "release (2009), hand therapy, and splints."
            ),
            ["carpal tunnel release", "hand therapy", "splints"],
        ),
        (
            "The treatment course has included chiropractic care and two trigger point injections.",
            ["chiropractic care", "trigger point injections"],
        ),
        (
            "Evaluation and treatment to date has consisted of X-rays, physical therapy and a wrist splint.",
            ["physical therapy", "wrist splint"],
        ),
        ("He was seen at the ER, given crutches and Toradol IM.", ["crutches", "Toradol IM"]),
        ("She was seen for psychotherapy from May to August 2013.", ["psychotherapy"]),
        ("The chiropractor has seen him for 10 sessions of spinal manipulation.", ["spinal manipulation"]),
        ("She came to left carpal tunnel release on 5/6/2013.", ["left carpal tunnel release"]),
        ("A hinged knee brace is worn for stairs.", ["hinged knee brace"]),
        ("The strain was treated by another provider with chiropractic care.", ["chiropractic care"]),
        ("Treatment has included OT 30 visits with desensitization.", ["OT", "desensitization"]),
        (
            (
                "Thus far, he has been treated with: medications; a lumbar corset, which he no longer wears; "
                "a functional restoration program, which was completed in 2012; and psychotherapy."
            ),
            ["lumbar corset", "functional restoration program", "psychotherapy"],
        ),
        (
            (
                "Thus far, he has been treated with an epidural injection; a request for surgery, which was "
                "denied; and psychotherapy."
            ),
            ["epidural injection", "psychotherapy"],
        ),
        (
            (
                "Thus far, he has been treated with opioids; physical therapy, manipulative therapy, and "
                "acupuncture over the claim; and work restrictions."
            ),
            ["physical therapy", "manipulative therapy", "acupuncture"],
        ),
        ("Cervical injections in March and July of 2012 each gave relief.", ["Cervical injections"]),
        (
            "A lumbar discectomy in 2009 was followed by an L5-S1 fusion in 2012.",
            ["lumbar discectomy", "L5-S1 fusion"],
        ),
        (
            "The surgeon gave him an injection and later performed a cuff repair.",
            ["injection", "cuff repair"],
        ),
        ("Psychotherapy began in August 2012 and she has attended 40 sessions.", ["Psychotherapy"]),
        ("She has been managed on medication and intermittent chiropractic.", ["chiropractic"]),
        ("Prior treatments: 1) chiropractic - helped, 2) PT - no help.", ["chiropractic", "PT"]),
        ("She has had CBT w/ Dr. [redacted].", ["CBT"]),
        (
            "Diagnosis: carpal tunnel syndrome, status post release, shoulder strain s/p decompression.",
            ["release", "decompression"],
        ),
        ("PT began 3/2015 and 10 visits are documented.", ["PT"]),
        ("Initial care at the clinic: Naprosyn, ice, PT x 6.", ["ice", "PT"]),
        ("Occupational therapy, 16 visits, ended 4-2015.", ["Occupational therapy"]),
        ("He had IV antibiotics via PICC line and cryoablation in 2013.", ["IV antibiotics", "cryoablation"]),
        ("He received massage therapy paid out of pocket.", ["massage therapy"]),
        ("The hip is managed with home exercises alone.", ["home exercises"]),
        ("He has since been anxious, and saw a therapist for 6 sessions of CBT.", ["CBT"]),
        ("Tx for back - PT, chiro, 2 ESIs.", ["PT", "chiro", "ESIs"]),
        ("Epidurals in 2006, 2008 and 2011 gave months of relief each.", ["Epidurals"]),
        ("Her past treatment notably included an arthroscopy and a splint.", ["arthroscopy", "splint"]),
        (
            "He underwent repair of the flexor carpi radialis and median nerve.",
            ["repair of the flexor carpi radialis and median nerve"],
        ),
        (
            "He underwent repair of the cuff and excision of a cyst.",
            ["repair of the cuff", "excision of a cyst"],
        ),
        (
            "He has undergone bilateral knee arthroscopies, most recently on the left on 5/5/2011, and PT.",
            ["bilateral knee arthroscopies", "PT"],
        ),
        (
            (
                "Treatment has included PT, an SCS trial in 2011 which failed, and diagnostic medial branch "
                "blocks at right L2, L3 and L4 on 1-12-2016."
            ),
            ["PT", "SCS trial", "diagnostic medial branch blocks at right L2, L3 and L4"],
        ),
    ],
)
def test_treatments_of_usual_sentences_are_had(text: str, expected: list[str]) -> None:
    """Lists parted by semicolons, notes up to what was asked for, and plain verbs tell what was had."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The patient was seen for physical therapy evaluation.",
        "He was seen for acupuncture consultation on 3/3/2014.",
        "He came to the surgery center for a consultation.",
        "She came to discuss knee surgery.",
        "PT 3/2013; requested again by the provider.",
        "ESI requested 2/2013; denied by carrier.",
        "Acupuncture x several visits recommended.",
        "A back brace is worn by his co-worker.",
        "No treatment, including physical therapy, has been given.",
        "Treatment gave him better tolerance of therapy.",
        "The request for surgery was followed by an appeal.",
        "The therapy authorization ended in 2014.",
        "His disability payments for surgery ended in 2014.",
        "Discussion of surgery in 2012 and 2013 gave him no relief.",
        "Pt with R foot crush injury 8/5/13 (pallet jack).",
        "Pt sustained a crush injury of the right foot 3/2/2014; it was not treated.",
        "Diagnostic studies have included MRI and EMG.",
    ],
)
def test_what_only_looks_like_them_is_not(text: str) -> None:
    """Visits that looked at something, what was asked for and what others wear is no treatment had."""
    assert treatments(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "52 y/o F nurse, DOI 3/4/12, gurney rolled over L foot and she fell onto R hip.",
            "gurney rolled over L foot and she fell onto R hip",
        ),
        (
            "The claimant is a 40 year old man with an injury on 3/4/2012, falling off a ladder.",
            "falling off a ladder",
        ),
        (
            (
                "Date of injury 3/4/2012. The applicant, a truck driver, reported that a strap snapped and "
                "struck him in the face."
            ),
            "a strap snapped and struck him in the face",
        ),
        (
            (
                "He was injured on 8/6/2012. He was working as a roofer and was carrying some shingles "
                "when he slipped and fell."
            ),
            "carrying some shingles when he slipped and fell",
        ),
        (
            "The mechanism of injury was pushing a cart up a ramp, when she felt a pull in the shoulder.",
            "pushing a cart up a ramp",
        ),
        (
            "Injury occurred on 3/4/2012 when he was lifting a box; box slipped and he wrenched his back.",
            "lifting a box; box slipped and he wrenched his back",
        ),
        ("She fell 9/2/13 and sustained a concussion.", "fell"),
        ("He was injured on 3/4/2012 when lifting a box, although he told that he fell.", "lifting a box"),
        ("First injury involved the low back while moving a desk.", "moving a desk"),
        ("DOI 3/4/12, falling asleep is difficult.", None),
        ("DOI 3/4/2012, stepping off curbs is painful.", None),
        ("DOI 3/4/12, twisting and bending aggravate the pain.", None),
        ("The patient was injured on 3/4/2012, clinic hit its capacity and she was sent away.", None),
    ],
)
def test_how_it_came_about_beside_the_date(text: str, expected: str | None) -> None:
    """What befell the worker stands beside the date in few words; what bothers since then is no story."""
    assert _told(text, "mechanism_of_injury") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Medications were Gabapentin 10%/Amitriptyline 10% cream and Motrin.",
            ["Gabapentin 10%/Amitriptyline 10% cream", "Motrin"],
        ),
        ("He takes Motrin. Tramadol was not taken as she was afraid of it.", ["Motrin"]),
        ("Meds: Mobic. Tramadol was taken the first week only.", ["Mobic"]),
        ("Meds: Norflex. Had gabapentin in 2012, no benefit.", ["Norflex"]),
        ("No constipation with Colace.", ["Colace"]),
        ("He takes Motrin. He had been on Vicodin.", ["Motrin"]),
        ("He takes Motrin. She had been taking Norco and Soma in 2012.", ["Motrin"]),
        ("He had been on Vicodin and Mobic for over a year.", ["Vicodin", "Mobic"]),
        ("She had been taking Norco 10/325 with relief.", ["Norco"]),
        ("Norco was changed to Percocet, then to OxyContin.", ["OxyContin"]),
        ("Norco was changed to Percocet.", ["Percocet"]),
        ("He was taking Norco, but now takes only Advil.", ["Advil"]),
        ("He is taking Norco and now takes only half a tablet.", ["Norco"]),
        ("He has remained on tramadol and gabapentin.", ["tramadol", "gabapentin"]),
        ("Meds ibuprofen 800. Plan Synvisc-One L knee.", ["ibuprofen"]),
        ("Prior tx: PT x 9, Flector patch. Meds: Tylenol prn; no longer using Flector.", ["Tylenol"]),
        ("Meds: Flector patch and Motrin. He takes Flector daily.", ["Flector patch", "Motrin"]),
        ("PMH: HTN, controlled w/ lisinopril.", ["lisinopril"]),
        ("She takes tramadol. Tramadol was not taken every day.", ["tramadol"]),
        ("Current medications: Norco, no side effects; Lyrica with good relief.", ["Norco", "Lyrica"]),
        ("She has had gabapentin since 2012, no benefit from massage.", ["gabapentin"]),
    ],
)
def test_how_it_goes_with_a_drug(text: str, expected: list[str]) -> None:
    """A drug without harm or that keeps an illness down is taken; one that was hardly taken is not."""
    assert _told(text, "medications") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Diagnoses: 1. Hypertension, aggravated by pain and stress. 2. Hyperlipidemia.",
            ["Hypertension, aggravated by pain and stress", "Hyperlipidemia"],
        ),
        ("PMH: HTN, controlled w/ lisinopril.", ["HTN"]),
        ("Diagnoses considered were CRPS and neuropathy. Final diagnosis: neuropathy.", ["neuropathy"]),
        ("He also carries an orthopedic diagnosis of lumbar strain.", ["lumbar strain"]),
        (
            (
                "The diagnoses listed are cervical strain, myofascial pain syndrome, and status post right "
                "shoulder arthroscopy; rule out gout."
            ),
            ["cervical strain", "myofascial pain syndrome", "status post right shoulder arthroscopy"],
        ),
        (
            "She sustained a lumbar strain and a left wrist sprain for which she received therapy.",
            ["lumbar strain", "left wrist sprain"],
        ),
        (
            "Diagnoses: Insomnia related to GAD; hypertension.",
            ["Insomnia related to GAD", "hypertension"],
        ),
        ("She is taking metformin from her personal physician for diabetes.", ["diabetes"]),
        ("He sustained a lumbar strain in 2004, for which he received therapy and recovered.", None),
    ],
)
def test_diagnoses_of_usual_sentences(text: str, expected: list[str] | None) -> None:
    """What brings a disorder on and what keeps it down are told of it, and are none of their own."""
    assert _told(text, "diagnoses") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She has low back pain of 7/10 radiating into the right leg, with weakness of the right foot.",
            ["low back"],
        ),
        ("He has neck pain. With Lyrica, burning of the left leg is down from 7 to 3.", ["neck"]),
        ("He has neck pain going to the left shoulder blade and at times to the left hand.", ["neck"]),
        (
            "He noted low back pain with radiation down the right leg. He has right leg numbness.",
            ["low back"],
        ),
        (
            "He also has a claim for the left knee with a different date of injury. He has shoulder pain.",
            ["shoulder"],
        ),
        (
            "She has pain in the neck rated 7 out of 10, low back rated 8 out of 10, and knees rated 6/10.",
            ["neck", "low back", "knees"],
        ),
        (
            "She later claimed the right hip as a compensatory consequence. She has left knee pain.",
            ["right hip", "left knee"],
        ),
        ("The pot slipped, scalding the right forearm.", ["right forearm"]),
        ("The truck dropped off a dock, jarring his low back.", ["low back"]),
        ("He was hurt when his right hand struck the mast.", ["right hand"]),
        ("She has neck pain and left arm numbness.", ["neck", "left arm"]),
        ("She notes swelling of both ankles from Norvasc. She has knee pain.", ["knee"]),
        ("She notes swelling of both ankles from standing.", ["both ankles"]),
        ("She has pain in the wrist and a trigger finger of the right ring finger.", ["wrist"]),
        ("She has pain of the right foot, with weakness of the right foot.", ["right foot"]),
        ("He has a claim for the left knee with a date of injury of 3/4/2012.", ["left knee"]),
    ],
)
def test_parts_of_usual_sentences(text: str, expected: list[str]) -> None:
    """Where a pain goes and what a drug eased is no part that was hurt; what is rated or claimed is."""
    assert _told(text, "body_parts") == expected
