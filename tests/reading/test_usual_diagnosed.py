"""What the usual sentences say that somebody was diagnosed with."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The surgeon diagnosed lumbar degenerative disc disease, discogenic low back pain and "
                "depression, and is considering a two level fusion."
            ),
            ["lumbar degenerative disc disease", "discogenic low back pain", "depression"],
        ),
        (
            (
                "The treating physician diagnosed cervical radiculopathy and left shoulder impingement, "
                "and requests an MRI."
            ),
            ["cervical radiculopathy", "left shoulder impingement"],
        ),
        ("Dr. Moss diagnosed lateral epicondylitis and recommended a brace.", ["lateral epicondylitis"]),
        (
            "The QME diagnosed chronic pain syndrome, opioid dependence and depression.",
            ["chronic pain syndrome", "opioid dependence", "depression"],
        ),
        (
            (
                "The psychologist diagnosed major depressive disorder, single episode, and is planning "
                "six sessions of therapy."
            ),
            ["major depressive disorder, single episode"],
        ),
        (
            "The provider diagnosed knee osteoarthritis in 2014 and is requesting a knee replacement.",
            ["knee osteoarthritis"],
        ),
        (
            (
                "The chiropractor has diagnosed lumbar sprain, thoracic sprain and myospasm, and is "
                "treating him twice a week."
            ),
            ["lumbar sprain", "thoracic sprain", "myospasm"],
        ),
        (
            (
                "The injured worker was diagnosed as having rotator cuff tear, shoulder impingement, and "
                "adhesive capsulitis."
            ),
            ["rotator cuff tear", "shoulder impingement", "adhesive capsulitis"],
        ),
        ("She was diagnosed with carpal tunnel syndrome. She has numbness.", ["carpal tunnel syndrome"]),
        (
            (
                "The claimant has been diagnosed with bilateral carpal tunnel syndrome, left greater than"
                " right, and de Quervain's tenosynovitis."
            ),
            ["bilateral carpal tunnel syndrome, left greater than right", "de Quervain's tenosynovitis"],
        ),
        (
            ("The patient is diagnosed with 1) cervical disc disease 2) shoulder bursitis 3) epicondylitis."),
            ["cervical disc disease", "shoulder bursitis", "epicondylitis"],
        ),
        (
            ("The primary treating physician has diagnosed the patient with lumbar strain and ankle sprain."),
            ["lumbar strain", "ankle sprain"],
        ),
        (
            "The provider has diagnosed him with lumbar strain and ankle sprain.",
            ["lumbar strain", "ankle sprain"],
        ),
        ("She was diagnosed in 2013 with plantar fasciitis.", ["plantar fasciitis"]),
        (
            "Dr. Patel has diagnosed bilateral plantar fasciitis; orthotics are requested.",
            ["bilateral plantar fasciitis"],
        ),
        ("An orthopedist diagnosed a rotator cuff tear on 3/4/13.", ["rotator cuff tear"]),
        (
            "Her dentist diagnosed bruxism, xerostomia and TMJ disorder.",
            ["bruxism", "xerostomia", "TMJ disorder"],
        ),
        ("The claimant has been diagnosed as suffering from lumbar disc disease.", ["lumbar disc disease"]),
        ("The patient's condition was diagnosed as lateral epicondylitis.", ["lateral epicondylitis"]),
        (
            "This was diagnosed as lateral epicondylitis of the right elbow.",
            ["lateral epicondylitis of the right elbow"],
        ),
        (
            ("Guidelines recommend it for a diagnosis of radiculopathy. She was diagnosed with knee pain."),
            ["knee pain"],
        ),
    ],
)
def test_what_somebody_was_diagnosed_with(text: str, expected: list[str]) -> None:
    """What somebody was diagnosed with is a diagnosis, without what is none."""
    found = patient_of(text).diagnoses
    assert [one.name + (f" [{one.code}]" if one.code else "") for one in found] == expected
