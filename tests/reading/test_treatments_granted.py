"""Treatments that were granted or advised in one half of a story, and had in the other."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Six sessions of individual psychotherapy were authorized and were completed between "
                "March and May 2014."
            ),
            ["individual psychotherapy"],
        ),
        (
            (
                "In March 2014, an additional 10 sessions of aquatic therapy were approved by "
                "utilization review and these were completed by July."
            ),
            ["aquatic therapy"],
        ),
        ("Acupuncture was authorized in 2018 (12 sessions) and she completed all of these.", ["Acupuncture"]),
        ("Twelve visits of physical therapy were certified and he has completed them.", ["physical therapy"]),
        ("Eight chiropractic visits were authorized, all of which were attended.", ["chiropractic"]),
        (
            "A right knee arthroscopy was approved in May 2013 and was performed on June 3, 2013.",
            ["right knee arthroscopy"],
        ),
        (
            "A cervical epidural steroid injection was authorized and was given on 4/4/2014 with no relief.",
            ["cervical epidural steroid injection"],
        ),
        ("Six acupuncture sessions were certified in May and have been used.", ["acupuncture"]),
        (
            "A lumbar epidural steroid injection was requested and was done on 5/5/2014.",
            ["lumbar epidural steroid injection"],
        ),
        (
            "The orthopedist recommended arthroscopy of the shoulder. This was performed on 7/16/2013.",
            ["arthroscopy of the shoulder"],
        ),
        (
            "Carpal tunnel release was recommended by the hand surgeon, and this was done on June 4, 2012.",
            ["Carpal tunnel release"],
        ),
        (
            "Surgery was recommended and she underwent a left L5-S1 microdiscectomy in 2010.",
            ["left L5-S1 microdiscectomy"],
        ),
        (
            "A functional restoration program was approved and the patient completed it in June 2015.",
            ["functional restoration program"],
        ),
        ("Six sessions of psychotherapy were authorized but none has been completed.", []),
        (
            (
                "Twelve sessions of acupuncture were requested and six were authorized; the patient has "
                "not started."
            ),
            [],
        ),
        ("Physical therapy was authorized and is to be completed by July.", []),
        ("Physical therapy was authorized; the form was completed by the adjuster.", []),
        ("An MRI was authorized and was completed on 5/4/2014.", []),
        ("A functional capacity evaluation was approved and completed.", []),
        ("Acupuncture was requested and the request for authorization was completed.", []),
        ("Eight sessions of massage were approved and will be completed in May.", []),
        ("A spinal cord stimulator was recommended. A psychological evaluation was done on 5/4/2014.", []),
        ("A lumbar fusion was recommended by the surgeon. This was denied on 6/1/2014.", []),
        ("The surgeon recommended fusion. An MRI was performed on 7/16/2013.", []),
        ("Physical therapy was recommended. This was not done.", []),
    ],
)
def test_what_was_granted_and_had_is_read(text: str, expected: list[str]) -> None:
    """What was authorized, ordered or advised was had where the story says so, and not otherwise."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Bilateral L4-5 medial branch blocks were done on December 12, 2019 (80% relief for six "
                "hours) and radiofrequency ablation of the same levels on February 20, 2020."
            ),
            ["Bilateral L4-5 medial branch blocks", "radiofrequency ablation"],
        ),
        (
            "A right shoulder injection was given on 3/4/2012 and a left shoulder injection on 5/6/2012.",
            ["right shoulder injection", "left shoulder injection"],
        ),
        (
            "A lumbar epidural steroid injection was performed on 1/5/2013 and a second one on 3/3/2013.",
            ["lumbar epidural steroid injection"],
        ),
        (
            (
                "Left carpal tunnel release was performed in March 2012 and right carpal tunnel release "
                "in August 2012."
            ),
            ["Left carpal tunnel release", "right carpal tunnel release"],
        ),
        ("An MRI was done on 3/4/2012 and an EMG on 5/6/2012.", []),
        ("A knee arthroscopy was done on 3/4/2012 and an MRI on 5/6/2012.", ["knee arthroscopy"]),
        ("An injection was given on 3/4/2012 and surgery was requested on 5/6/2012.", ["injection"]),
        (
            (
                "In an earlier report the claims administrator had certified 6 sessions of acupuncture, "
                "none of which the applicant attended."
            ),
            [],
        ),
    ],
)
def test_the_second_of_two_days_is_read(text: str, expected: list[str]) -> None:
    """What was done on one day and what on another are both read."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "He had been authorized for 12 sessions of physical therapy and had completed 10 of "
                "them as of the last visit."
            ),
            ["physical therapy"],
        ),
        ("She was referred to acupuncture and completed six visits.", []),
        ("She was referred to physical therapy and completed an intake form.", []),
        (
            ("He was approved for a functional restoration program, which he attended for six weeks."),
            ["functional restoration program"],
        ),
        ("He was scheduled for surgery, which he had in May.", []),
        (
            (
                "Surgery was performed on 4/2/2013 consisting of a right knee arthroscopy, medial "
                "meniscectomy and chondroplasty."
            ),
            ["right knee arthroscopy, medial meniscectomy and chondroplasty"],
        ),
        ("Acupuncture was authorized and completed an important part of her care.", []),
        ("He was referred for physical therapy, which helped for a while.", ["physical therapy"]),
        ("He was referred for acupuncture and attended all visits.", ["acupuncture"]),
    ],
)
def test_whoever_was_authorized_for_it_had_it(text: str, expected: list[str]) -> None:
    """Who was authorized for or referred to a treatment had it where the story says so."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UR certified 6 of 12 visits of physical therapy and denied the rest.", []),
        ("The physician requested 12 visits of physical therapy and completed the RFA form.", []),
        ("The carrier authorized a lumbar MRI and six visits of acupuncture.", []),
        ("The patient was referred to physical therapy and was given a home exercise sheet.", []),
        ("A lumbar brace was ordered and provided by the DME vendor.", ["lumbar brace"]),
        ("The patient was advised to lose weight and to use ice.", []),
        ("The doctor recommended surgery, which the patient declined.", []),
        ("The doctor recommended an injection, which he does not want.", []),
        ("The provider recommended epidural injections, which are denied.", []),
        ("Twelve visits were approved and the patient will attend them.", []),
        ("It was recommended that she have surgery and she had a second opinion.", []),
        ("Surgery was recommended; it was done in error on the form.", []),
        ("The request for acupuncture was certified and the request for massage was done on 4/4/14.", []),
        ("UR modified the request and authorized 6 visits, which the reviewer found sufficient.", []),
        ("An arthroscopy was requested in May and an MRI was done in June.", []),
        ("A cortisone injection was given on 3/4/2012 and a referral on 5/6/2012.", ["cortisone injection"]),
        (
            ("A knee injection was given on 3/4/2012 and a request for surgery made on 5/6/2012."),
            ["knee injection"],
        ),
        ("The surgeon recommended fusion. It was denied in May 2012.", []),
        ("The surgeon recommended a discogram. This was done on 4/4/2012.", []),
        ("The QME recommended an arthroscopy of the knee. This was done on a recent visit.", []),
        ("Acupuncture was prescribed, and this was given to the adjuster on 5/5/2014.", []),
        ("If therapy is authorized and completed he may return to work.", []),
        ("The plan is for therapy to be authorized and completed.", []),
        ("Physical therapy was requested and provided that it is approved he will attend.", []),
        ("Prior to the request the doctor recommended surgery.", []),
        ("Surgery is being considered and he underwent an MRI.", []),
        ("The patient was recommended for surgery and completed a psychological evaluation.", []),
        ("She was scheduled for a block and completed her labs.", []),
        ("The previous treatment with opioids was noted.", []),
        ("Conservative treatment with therapy has not been tried.", []),
        ("The patient lives where a cane is needed.", []),
        ("The following were requested: 1. Physical therapy. 2. TENS unit. 3. Back brace.", []),
        ("He had the following complaints: 1. Neck pain. 2. Back pain. 3. Physical therapy not helping.", []),
        ("Treatment plan and prior treatments: 1. PT was done. 2. Request TENS unit.", []),
        ("She attended the clinic, received: 1. Acupuncture referral. 2. Back brace request.", []),
    ],
)
def test_what_was_only_granted_is_not_read(text: str, expected: list[str]) -> None:
    """What was granted, asked for or talked of beside something that was done is not had."""
    assert treatments(text) == expected
