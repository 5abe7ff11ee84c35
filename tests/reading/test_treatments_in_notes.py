"""Treatments of which notes and statements tell more than that they were had: refused, asked for, counted."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He has had PT and would like acupuncture.", ["PT"]),
        ("He has had PT and declined injections.", ["PT"]),
        ("He has had PT and never had injections.", ["PT"]),
        ("She has had PT but refused surgery.", ["PT"]),
        ("She has had an ESI, declined surgery.", ["ESI"]),
        ("He received PT and wants more.", ["PT"]),
        ("He received TPIs and awaits authorization for an ESI.", ["TPIs"]),
        ("She had acupuncture and plans to have surgery.", ["acupuncture"]),
        ("He has had PT, would like acupuncture.", ["PT"]),
        ("He underwent RFA and hopes to avoid surgery.", ["RFA"]),
        ("He has received PT but denies relief.", ["PT"]),
        ("She completed PT and should start a HEP.", ["PT"]),
        ("He has had chiro and expects to return to work.", ["chiro"]),
        ("He tried TENS and asked for a replacement.", ["TENS"]),
        ("She received ESIs and was offered surgery.", ["ESIs"]),
        ("He received authorization for PT and ESI.", []),
        ("He has had no PT and would like acupuncture.", []),
        ("She had requested PT and acupuncture.", []),
        ("He had a proposed fusion and declined it.", []),
        ("He had PT and acupuncture denied by UR.", ["PT"]),
        ("She has had denied PT.", []),
        ("He has had scheduled ESI and it was cancelled.", []),
        ("He has received approval for surgery.", []),
        ("She had and declined PT.", []),
        ("He had recommended and planned surgery.", []),
        ("She has received, but declined, an offer of surgery.", []),
        ("He had, and still may need, injections.", []),
        ("He had not PT and not acupuncture.", []),
        ("She has had PT denied and surgery denied.", []),
        ("He has been offered and refused injections.", []),
    ],
)
def test_another_statement_behind_puts_no_treatment_ahead(text: str, expected: list[str]) -> None:
    """What is wished for or declined in the next statement does not take away what was had."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The patient underwent arthroscopy and physical therapy was prescribed.", ["arthroscopy"]),
        (
            "She had a carpal tunnel release in 2012 and occupational therapy was ordered.",
            ["carpal tunnel release"],
        ),
        (
            "He has had physical therapy and a lumbar epidural steroid injection was authorized.",
            ["physical therapy"],
        ),
        ("He underwent fusion and a bone stimulator was approved.", ["fusion"]),
        ("Treatment has included PT, chiro, and acupuncture was declined.", ["PT", "chiro"]),
        ("He received an injection and a walker is to be provided.", ["injection"]),
        ("She was given a sling and therapy is to start next week.", ["sling"]),
        ("He had surgery and PT was denied.", []),
        ("She has had PT but refused surgery.", ["PT"]),
        (
            "He underwent arthroscopy and 12 visits of PT were prescribed and completed.",
            ["arthroscopy", "PT"],
        ),
        ("She had an injection and a brace was prescribed, which she wears daily.", ["injection", "brace"]),
        ("He had a brace that was prescribed by Dr. Smith.", ["brace"]),
        ("He has used the TENS unit that was approved in 2012.", ["TENS unit"]),
        (
            "Treatment has included a back brace that was ordered in May, PT and medications.",
            ["back brace", "PT"],
        ),
        ("He had PT which was authorized in 2012.", ["PT"]),
        ("He has had therapy and physical therapy was helpful.", ["physical therapy"]),
        ("He underwent fusion and physical therapy was started.", ["fusion", "physical therapy"]),
        ("He had ESI and a second one was given.", ["ESI"]),
        (
            "She had acupuncture and chiropractic care, both of which were approved in 2012.",
            ["acupuncture", "chiropractic care"],
        ),
        ("She had surgery but it was cancelled.", []),
        ("She was to have PT but refused.", []),
        ("Treatment included PT, which was denied.", []),
        ("He had acupuncture, but denied any benefit.", ["acupuncture"]),
    ],
)
def test_what_was_prescribed_behind_a_list_was_not_had(text: str, expected: list[str]) -> None:
    """A treatment that was prescribed, authorized or declined was had only where that is told."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Past tx: PT neck 18, knee 24; ESI C7-T1 x 1", ["PT", "ESI C7-T1"]),
        ("Past tx: PT R shoulder x 12, back x 6; TENS.", ["PT", "TENS"]),
        ("Past tx: chiro neck 12 and back 8; massage", ["chiro", "massage"]),
        ("Past tx: PT neck 18, knee 24, ESI C7-T1 x 1", ["PT neck", "ESI C7-T1"]),
        (
            "Past tx: PT neck 12, acupuncture 6 (no change), vestibular rehab 8",
            ["PT neck", "acupuncture", "vestibular rehab"],
        ),
        ("Tx: PT hand 6; cortisone R elbow x 2.", ["PT hand", "cortisone R elbow"]),
        ("Past tx: fusion C5 and C6; PT.", ["fusion C5 and C6", "PT"]),
    ],
)
def test_counts_by_part_are_no_name(text: str, expected: list[str]) -> None:
    """What a note counts by parts is one treatment, without the parts and the counts."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tx to date: PT, meds; pt deferred injections.", ["PT"]),
        ("Tx: PT; pt refuses surgery.", ["PT"]),
        ("Treatments: PT x 8 - pt states it helped.", ["PT"]),
        ("Tx to date: PT deferred; ESI x 1.", ["ESI"]),
        ("Prior treatment: NSAIDs, pt denies PT.", []),
        ("Past tx: pt had chiro x 12, ESI x 2.", ["chiro", "ESI"]),
        ("Pt had PT x 12.", ["PT"]),
        ("Pt with PT x 12, TENS.", []),
        ("Tx: pt educated on HEP; ice.", []),
        ("Treatment: pt instructed in HEP.", []),
        ("PT had no effect.", ["PT"]),
        ("PT had helped.", ["PT"]),
        ("Surgery R shoulder advised by ortho 11/2012, pt deferred.", []),
    ],
)
def test_pt_is_the_patient_where_a_person_acts(text: str, expected: list[str]) -> None:
    """A patient who defers, states or denies something is no physical therapy."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RFA 5/1/14: Norco, PT.", []),
        ("5/1/14 RFA requests PT.", []),
        ("Per RFA dated 5/1/14, ESI requested.", []),
        ("The RFA of 5/1/2014 lists PT x 12.", []),
        ("Treatment to date: PT, chiro. RFA 3/2/15 for ESI.", ["PT", "chiro"]),
        ("Tx: PT 12, chiro 6, RFA 3/2/15 for ESI.", ["PT", "chiro"]),
        ("Tx: PT 12; RFA 3/2/15.", ["PT", "RFA"]),
        ("Tx: PT 12; RFA L4-S1 3/2/15 (50% relief).", ["PT", "RFA L4-S1"]),
        ("RFA mentioned.", []),
        ("ESI x 2, RFA on file.", ["ESI"]),
        ("Treatment: PT, RFA signed by Dr. Smith.", ["PT"]),
        ("Past treatment has included PT, ESI and the RFA was faxed on 3/2/15.", ["PT", "ESI"]),
        ("She had an RFA in 2013.", ["RFA"]),
        ("He underwent RFA at L4-5.", ["RFA at L4-5"]),
        ("Has had MBB then RFA (6 mo relief).", ["MBB", "RFA"]),
        ("She had MBB; RFA denied.", ["MBB"]),
        ("The RFA for MRI was sent.", []),
        ("There was no RFA in the file.", []),
        ("UR received RFA 4/2/2014.", []),
        ("The RFA received 4/2/2014 is for PT.", []),
        ("We received the RFA for aquatic therapy.", []),
    ],
)
def test_a_request_form_is_no_ablation(text: str, expected: list[str]) -> None:
    """RFA is the form where it is on file, faxed, received by a reviewer or lists something."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PSH: L knee ACL reconstruction 1998, non-industrial, doing well.", ["L knee ACL reconstruction"]),
        ("Tx: TPI offered, not given; PT.", ["PT"]),
        ("Tx: PT x 18, cane. PRP suggested by prior ortho, declined.", ["PT", "cane"]),
        ("CAM boot x 4 wks, lace-up brace. Injection discussed, not done.", ["CAM boot", "lace-up brace"]),
        ("Treatment included exercises advised by the therapist, PT.", ["PT"]),
        ("Surgery R shoulder advised by ortho 11/2012, pt deferred.", []),
    ],
)
def test_what_was_talked_of_was_not_had(text: str, expected: list[str]) -> None:
    """What a note says was offered, advised or discussed was not had, nor is how a thing arose one."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brother s/p THA.", []),
        ("Father s/p CABG, DM.", []),
        ("Wife s/p hip replacement.", []),
        ("His brother is s/p lumbar fusion.", []),
        ("He is s/p THA.", ["THA"]),
        ("Pt s/p THA, brother died of MI.", ["THA"]),
    ],
)
def test_what_a_relative_had_was_not_had(text: str, expected: list[str]) -> None:
    """What notes tell of a brother or a wife is none of the worker's."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PT w/out relief.", ["PT"]),
        ("He had ESI w/out benefit.", ["ESI"]),
        ("PT x 12 w/out benefit; LESI x 2 w/out benefit.", ["PT", "LESI"]),
        ("SURG: L4-5 laminectomy/discectomy 2010, no lasting benefit.", ["L4-5 laminectomy/discectomy"]),
        (
            (
                "PROC: LESI x 2 (2011). SCS trial 2012 - failed, leads pulled day 5. R troch bursa inj "
                "8/2014, 60% relief x 10 wks, walked 1 mile/d."
            ),
            ["LESI", "SCS trial", "R troch bursa inj"],
        ),
        ("He had an LESI.", ["LESI"]),
        ("LESI gave 50% relief.", ["LESI"]),
        ("LESI 3/2/12 - 50% relief.", ["LESI"]),
        ("s/p LESI.", ["LESI"]),
        ("s/p LESI x 3.", ["LESI"]),
        ("PROC: none. SURG: none.", []),
        ("PROC: ESI requested.", []),
        ("SURG: recommended by Dr. A.", []),
        ("SURG: R CTR 2010; L CTR 2011.", ["R CTR", "L CTR"]),
    ],
)
def test_notes_of_operations_and_procedures(text: str, expected: list[str]) -> None:
    """Notes put operations and procedures behind short labels, and a spinal injection goes by initials."""
    assert treatments(text) == expected
