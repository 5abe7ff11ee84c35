"""Conclusions in which another verb than "is" decides, and necessity told as a noun."""

from __future__ import annotations

import pytest

from imr_llm.vocabulary.polarity import conclusion


def concluded(rationale: str) -> bool | None:
    """What a rationale concludes, None for nothing."""
    found = conclusion(rationale)
    return None if found is None else found[0]


@pytest.mark.parametrize(
    "rationale",
    [
        "The appeal to overturn is granted and the program is approved as medically necessary.",
        "I would certify the 40 patches as medically necessary.",
        "I would allow the scooter as medically necessary.",
        "The second block should be certified as medically necessary.",
        "The splint qualifies as medically necessary.",
        "There is a clear necessity for the splint.",
        "I find that there is medical necessity for two visits.",
        "The necessity of the ultrasound has been established.",
        "The reports support the necessity of the block.",
        "I find the necessity of the ultrasound to be established.",
        "The request rises to the level of medical necessity.",
        "Medical necessity: established.",
        "Medically necessary now.",
        "No doubt the block is medically necessary.",
        "No red flags are present, but the ultrasound is medically necessary.",
        "No less than four visits are medically necessary.",
        "No surgery is planned and therapy is medically necessary.",
        "I do not accept the denial, and I view the bed as medically necessary.",
        "It is my opinion that the injection is medically necessary.",
        "There is no reason to delay, and the surgery is medically necessary.",
        "The scan can certainly be called medically necessary.",
        "The splint is certainly medically necessary.",
        "The new weakness makes the scan medically necessary.",
        "The lapse renders these visits medically necessary.",
        "There is no question of the medical necessity of the splint.",
        "There is no doubt about medical necessity.",
        "There is no doubt that the splint is medically necessary.",
        "It cannot be doubted that the surgery is medically necessary.",
        "The medical necessity of the scan is beyond question.",
        "There is little doubt that the gel is medically necessary.",
        "He can hardly walk and the scooter is medically necessary.",
        "He had little relief from all that was tried and the block is medically necessary.",
        "The request is for only one injection and it is medically necessary.",
    ],
)
def test_necessity_may_be_concluded_with_other_verbs(rationale: str) -> None:
    """`I would certify it as`, `there is a necessity for it`, `its necessity is established`."""
    assert concluded(rationale) is True


@pytest.mark.parametrize(
    "rationale",
    [
        "I find no necessity for this cream.",
        "So no necessity is shown.",
        "I would not drive a nail with this, and there is no necessity for it.",
        "Until then the necessity of the referral is not demonstrated.",
        "Without a weight its necessity has not been substantiated, and the denial is affirmed.",
        "I do not see the necessity of a bed.",
        "There is no evidence of its necessity.",
        "Medical necessity: not established.",
        "Not medically necessary now.",
        "Not medically necessary without a trial of oral drugs.",
        "Four more visits not medically necessary until the diagnosis is clear.",
        "Six crowns can not be said to be medically necessary.",
        "The gel cannot be described as medically necessary.",
        "It is not felt that this is medically necessary.",
        "The request does not rise to the level of medical necessity.",
        "The request falls short of medical necessity.",
        "It is not a medical necessity.",
        "I would not certify the gel as medically necessary.",
        "The request is not approved as medically necessary.",
        "The request is non-certified as not medically necessary.",
        "The block does not qualify as medically necessary.",
        "This does not make the block medically necessary.",
        "The gel is far from medically necessary.",
        "Nor is the gel medically necessary.",
        "In no way is it medically necessary.",
        "No further therapy is medically necessary.",
        "Therefore, no additional units are medically necessary.",
        "I am unable to find it medically necessary.",
        "The scan can hardly be called medically necessary.",
        "The splint can hardly be regarded as medically necessary.",
        "The gel can scarcely be described as medically necessary.",
        "It is hardly considered medically necessary.",
        "It is doubtful that the block is medically necessary.",
        "There is little to show that the gel is medically necessary.",
        "There is scant evidence that the gel is medically necessary.",
        "None of this makes the block medically necessary.",
        "Recovery renders the visits not medically necessary.",
        "There is no doubt that the gel is not medically necessary.",
        "The medical necessity of the gel is doubtful.",
        "I find insufficient evidence to consider this medically necessary.",
        "There is no reason to find the gel medically necessary.",
        "The prior determination that the request was not medically necessary is upheld.",
        "Until that is sorted out the study is not medically necessary.",
        "Until they arrive, the study is not medically necessary.",
    ],
)
def test_necessity_may_be_denied_with_other_verbs(rationale: str) -> None:
    """`no necessity for it`, `cannot be said to be`, `far from`, `no further visits are`."""
    assert concluded(rationale) is False


@pytest.mark.parametrize(
    "rationale",
    [
        "The request was approved as medically necessary by UR.",
        "The first four visits had been certified as medically necessary.",
        "The visits that are certified as medically necessary are paid.",
        "He would certify the visits as medically necessary.",
        "I would certify the visits as medically necessary if a plan were given.",
        "It might be regarded as medically necessary.",
        "The surgeon finds a necessity for the splint.",
        "The utilization reviewer saw no necessity for it.",
        "He stopped work out of necessity.",
        "A certificate of medical necessity is absent.",
        "The necessity of weaning has been explained to the patient.",
        "The necessity of surgery was shown on the last MRI.",
        "The guideline asks that the necessity be documented.",
        "Medical necessity can be established by a plan.",
        "The provider must show that there is medical necessity.",
        "If it is a medical necessity, it can be asked for again.",
        "What makes the block medically necessary is not told.",
        "This does not make the block any less medically necessary.",
        "UR said that no additional visits are medically necessary.",
        "UR was wrong to hold that this is not medically necessary.",
        "It is unlikely that the block is medically necessary.",
        "I see no medical necessity to alter the denial.",
        "It would rise to the level of medical necessity with a plan.",
        "It can scarcely be considered medically necessary.",
        "Surgery is rarely considered medically necessary for a sprain.",
        "A scan is often considered medically necessary after trauma.",
        "A deficit makes a scan medically necessary.",
        "That is not what makes the scan medically necessary.",
        "The surgeon argues that the weakness makes the scan medically necessary.",
        "There is some question as to the medical necessity of the splint.",
        "UR wrote that there is no question about the medical necessity of the splint.",
        "UR has no doubt that the gel is medically necessary.",
        "The prior determination that the request was not medically necessary is overturned.",
        "It is the opinion of the surgeon that the injection is medically necessary.",
        "The opinion of the surgeon is that the injection is medically necessary.",
        "Only the first six visits are medically necessary.",
        "Until that is sorted out the study is medically necessary.",
        "Until the study is not medically necessary, care goes on.",
        "He is to be weaned until it is not medically necessary.",
    ],
)
def test_what_others_did_or_what_is_open_is_no_conclusion(rationale: str) -> None:
    """The past tense, somebody's view, a condition or another thing's necessity decides nothing."""
    assert concluded(rationale) is None


@pytest.mark.parametrize(
    ("rationale", "expected"),
    [
        ("Based on MTUS, the request is not recommended and not medically necessary.", False),
        ("Per the ODG, the brace is not indicated and not medically necessary.", False),
        ("The request is not supported and not medically necessary.", False),
        ("This quantity is not reasonable and not medically necessary.", False),
        ("I concur with UR and find the request not medically necessary.", False),
        ("I disagree with the carrier and find the scan medically necessary.", True),
        ("The QME did not find the scan medically necessary.", None),
        ("UR found the request not medically necessary.", None),
        ("The provider and the QME find the scan medically necessary.", None),
    ],
)
def test_whose_finding_it_is(rationale: str, expected: bool | None) -> None:
    """What is not recommended by a guideline is no report of it, and `I agree and find` is the reviewer's."""
    found = conclusion(rationale)
    assert (found[0] if found is not None else None) is expected


@pytest.mark.parametrize(
    "rationale",
    [
        "In a prior IMR, the drug was found not medically necessary. The record is stronger now.",
        "A 2013 IMR determined that the drug was medically necessary. It is not supported today.",
        "Earlier reviewers concluded that the brace is not medically necessary. I see it otherwise.",
        "In the 2012 decision the drug was medically necessary. It is not supported today.",
        "The contention that the request is medically necessary is without merit.",
        "I reject the notion that the drug is not medically necessary.",
        "The view that the request is not medically necessary is not shared.",
        "The drug is medically necessary, the provider writes. This reviewer differs.",
        "The drug is not medically necessary, in UR's view. There is ample support for it.",
        "The request is medically necessary; at least that is what the provider believes.",
        "The medical necessity of the brace is established, says the provider.",
        "Such drugs are medically necessary for patients at risk of bleeding. This patient is not.",
    ],
)
def test_what_is_told_of_other_views_times_and_people_concludes_nothing(rationale: str) -> None:
    """Earlier reviews, claims that are only judged, a speaker named behind, and rules for patients."""
    assert conclusion(rationale) is None


@pytest.mark.parametrize(
    ("rationale", "necessary"),
    [
        ("Based on the previous review, the request is not medically necessary.", False),
        ("The prior determination that the request was not medically necessary is upheld.", False),
        ("It is my opinion that the request is medically necessary.", True),
        ("The retrospective request is not medically necessary in 2013.", False),
        ("Based on the 2014 review of records, the drug is not medically necessary.", False),
        (
            "Given the prior determination and lack of benefit, the request was not medically necessary.",
            False,
        ),
        ("After the prior decision, records were added and the request is medically necessary.", True),
        ("The request is not medically necessary for people with this finding.", False),
        ("Therefore, the drug is medically necessary, as the provider writes.", True),
        ("The argument that it helps is weak. The request is not medically necessary.", False),
    ],
)
def test_the_reviewers_own_conclusion_stands_beside_such_words(rationale: str, *, necessary: bool) -> None:
    """What is now concluded counts, whoever else is named."""
    found = conclusion(rationale)
    assert found is not None
    assert found[0] is necessary
