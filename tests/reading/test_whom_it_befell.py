"""Whom a story befell, what is blamed for the complaints, teeth by number, and where a pain only goes."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    "text",
    [
        "She is troubled by guilt about a co-worker who was hurt helping her out.",
        "DOI 3/4/12. He feels guilty about a coworker who was injured when the boiler burst.",
        "DOI 3/4/12. She avoids driving because a friend was hurt while driving the same van.",
        "DOI 3/4/12. He has nightmares of another officer who was shot in the hallway.",
        "DOI 3/4/12. He often thinks of the inmate who injured himself cutting a wire.",
        "DOI 3/4/12. She cares for her husband, who was struck by a car at a crossing.",
    ],
)
def test_what_befell_somebody_else(text: str) -> None:
    """What happened to a colleague, a friend or a relative is not how the worker was injured."""
    assert patient_of(text).mechanism_of_injury is None


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "On 3/4/12 a coworker was injured when a press broke and she ran to help.",
            "a coworker was injured when a press broke and she ran to help",
        ),
        ("This is a crew member who fell from a ladder on 3/4/12.", "fell from a ladder"),
        ("DOI 3/4/12. A carpenter, who fell from a roof, has back pain.", "fell from a roof"),
        (
            "A guard who was held hostage for two hours on 3/4/12 has nightmares.",
            "was held hostage for two hours",
        ),
        (
            "A clerk, a father of three, who on 3/4/12 was taken hostage in a bank, has headaches.",
            "was taken hostage in a bank",
        ),
        ("On 3/4/12 he was carjacked at a red light by two men.", "was carjacked at a red light by two men"),
        ("On 3/4/12 the patient was ambushed by three men.", "was ambushed by three men"),
        ("She was hurt on 3/4/12 when she was beaten with a chair.", "was beaten with a chair"),
    ],
)
def test_what_befell_the_worker(text: str, mechanism: str) -> None:
    """What the worker suffered is told also of captivity and ambush, and also where somebody else is near."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("Thirty years of running a press are named as the cause.", "Thirty years of running a press"),
        ("He has neck pain. The cause given is repetitive lifting of kegs.", "repetitive lifting of kegs"),
        ("She has wrist pain. The patient names years of typing as the cause.", "years of typing"),
        ("DOI 3/4/12. She has wrist pain. A fall is listed as the cause of the symptoms.", "A fall"),
        (
            "He has hearing loss, with exposure to jet engines named as the cause.",
            "exposure to jet engines",
        ),
        ("He has knee pain. Prolonged kneeling on concrete is blamed.", "Prolonged kneeling on concrete"),
        (
            "He has a cough. Exposure to solvents was identified as the likely cause of his symptoms.",
            "Exposure to solvents",
        ),
        ("He has knee pain. Degenerative disease is given as the cause.", None),
        ("He has knee pain. Smoking is given as the cause of the cough.", None),
        ("He has knee pain. Lack of records is given as the cause of the denial.", None),
        ("He stopped the drug. Dosing at night was named as the cause of the nausea.", None),
    ],
)
def test_what_is_blamed(text: str, mechanism: str | None) -> None:
    """Work, an event or an exposure that is given as the cause tells how the complaints came about."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("The baker developed asthma from flour dust; the date of injury is 3/4/12.", "flour dust"),
        ("She developed a rash from epoxy resins at the plant.", "epoxy resins at the plant"),
        (
            "She developed a cough from hair sprays over the course of four years, DOI 3/4/12.",
            "hair sprays over the course of four years",
        ),
        ("He developed hives from latex gloves. DOI 3/4/12.", "latex gloves"),
        ("DOI 3/4/12. He developed a rash from the adhesive of the pain patches.", None),
        ("DOI 3/4/12. He developed a rash from the antibiotic over three days.", None),
        ("He developed pain from a severe to a mild level over many years of work.", None),
    ],
)
def test_what_made_ill(text: str, mechanism: str | None) -> None:
    """A substance that the complaints came from tells the injury, a remedy that did harm does not."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "He was hit on 3/4/12. Tooth #9 was knocked out and teeth #7 and #8 were loosened.",
            ("Tooth #9", "teeth #7 and #8"),
        ),
        ("She fell on 3/4/12. The front teeth hurt. Teeth #8 and #9 were avulsed.", ("front teeth",)),
        ("She fell on 3/4/12. Teeth #8 and #9 were chipped. Tooth #8 aches.", ("Teeth #8 and #9",)),
        ("He was hit on 3/4/12. The upper lip required stitches.", ("upper lip",)),
        ("He was hit on 3/4/12. The chin needed six sutures.", ("chin",)),
        ("She sustained cuts of the neck, which healed, and a sprain of the wrist.", ("neck", "wrist")),
        (
            "He sustained scrapes of both knees, which have healed, and a fracture of the left wrist.",
            ("both knees", "left wrist"),
        ),
        ("DOI 3/4/12. There is a healed scar of the left knee.", ()),
        ("He fell on 3/4/12. He has L shldr pain. A scan of the left shoulder was done.", ("left shoulder",)),
        ("He fell on 3/4/12. Rt. shldr aches.", ("Rt. shldr",)),
    ],
)
def test_parts_that_were_wounded(text: str, parts: tuple[str, ...]) -> None:
    """Teeth count by their numbers unless they are told of in words, too, and wounds beside those healed."""
    found = patient_of(text).body_parts
    assert tuple(part.lower() for part in found) == tuple(part.lower() for part in parts)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("DOI 3/4/12. She has neck pain with radiation to the left arm, numbness, and headaches.", ("neck",)),
        ("DOI 3/4/12. He has groin pain spreading to the scrotum, tingling at the scar.", ("groin",)),
        ("DOI 3/4/12. He has low back pain going into the right buttock, spasms, and aches.", ("low back",)),
        (
            "DOI 3/4/12. He hurt his left leg. Back pain radiates to the left leg, pain 6/10.",
            ("left leg", "Back"),
        ),
    ],
)
def test_a_list_goes_on_behind_where_a_pain_goes(text: str, parts: tuple[str, ...]) -> None:
    """A complaint that a list goes on with is not of the part that a pain before it only goes to."""
    assert patient_of(text).body_parts == parts


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("The packet for this review concerns a 41 year-old officer, a mother of two, who has pain.", 41),
        ("The file received pertains to a 44 year-old cook, father of two.", 44),
        ("The matter involves a 38-year-old roofer, father of two, in pain.", 38),
        ("This appeal is about a 52 year-old driver, a widow.", 52),
        ("The rule applies to a 70 year-old, not to him.", None),
    ],
)
def test_whom_a_file_is_about(text: str, age: int | None) -> None:
    """The age of whom a packet, a matter or an appeal concerns is the worker's."""
    assert patient_of(text).age == age
