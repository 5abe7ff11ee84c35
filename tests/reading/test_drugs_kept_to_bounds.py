"""Rules about drugs kept to their bounds: names of persons, requests, guidelines, allergies."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The patient takes Norco once in the morning and Soma once at night.", ["Norco", "Soma"]),
        ("Patient takes Ambien once before bed.", ["Ambien"]),
        ("Medications: Prilosec once before meals; Naproxen twice daily.", ["Prilosec", "Naproxen"]),
        ("He still uses Norco just once, at night.", ["Norco"]),
        ("Medications: Norco once, at bedtime; Soma.", ["Norco", "Soma"]),
        ("Meds: Daypro. Prednisone once in 2012.", ["Daypro"]),
        (
            "He continues Norco without relief. He uses Lyrica with no improvement so far.",
            ["Norco", "Lyrica"],
        ),
        ("She takes Soma and Norco with no relief to date.", ["Soma", "Norco"]),
        ("With Norco, his pain is reduced from 8/10 to zero on good days.", ["Norco"]),
        ("His current regimen of Norco and Soma reduces his pain to none.", ["Norco", "Soma"]),
        ("His pain is reduced by Norco to nothing.", ["Norco"]),
        (
            "Current medications are Percocet and Soma prescribed after he was admitted for a detox in 2009.",
            ["Percocet", "Soma"],
        ),
        ("He is prescribed Percocet since he was admitted for a detox from alcohol in 2009.", ["Percocet"]),
    ],
)
def test_a_drug_that_is_taken_now_stays_whatever_it_does(text: str, expected: list[str]) -> None:
    """What is taken once a day, helps little or takes all pain away is still taken."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dr. Sarna prescribed Norco.", ["Norco"]),
        ("He was evaluated by Dr. Urso and continues to take Norco.", ["Norco"]),
        ("He was treated with physical therapy by Ziana Lopez, PT.", []),
        ("Treatment was continued by Ocella Jackson, NP.", []),
        ("He was seen by Soma Patel, MD, and takes Norco.", ["Norco"]),
        ("He treats with Dr. A. Norco and takes Soma.", ["Soma"]),
        ("Treatment has included Norco, PT and chiropractic care.", ["Norco"]),
        ("She takes Norco and uses a Mirena IUD.", ["Norco"]),
        ("He uses a TENS unit made by Siliq.", []),
        ("Medications were listed on page B-12 of the file. She takes Norco.", ["Norco"]),
        ("He takes vitamin B-12 daily.", ["vitamin B-12"]),
        ("He was exposed to benzoyl peroxide while using a mixer.", []),
        ("He was spraying spinosad when he fell.", []),
        ("He uses a horse chestnut cane.", []),
        ("His pain is controlled by Norco Tablets.", ["Norco"]),
        ("Per Dr. Smith Norco is continued.", ["Norco"]),
        ("He is treated with Topical Voltaren, PT and ice.", ["Topical Voltaren"]),
        ("He was handling methotrexate when he fell. He takes Soma.", ["Soma"]),
    ],
)
def test_a_name_is_not_a_drug_where_it_is_of_something_else(text: str, expected: list[str]) -> None:
    """A person, a firm, a page, a cane and a substance at work are no drugs."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lyrica is for nerve pain and is being requested.", []),
        ("Tramadol is for moderate to severe pain according to the guidelines.", []),
        ("Tramadol is used for moderate pain.", []),
        ("Lyrica has been effective for neuropathic pain in diabetics and is therefore requested.", []),
        ("Topamax has been helpful in similar cases and the provider seeks it.", []),
        ("Lunesta is used for sleep.", []),
        ("Cymbalta has been effective for chronic pain.", []),
        ("Lyrica is for his nerve pain.", ["Lyrica"]),
        ("Cymbalta has been effective for her mood.", ["Cymbalta"]),
    ],
)
def test_what_a_drug_is_for_in_general_says_nothing_of_the_worker(text: str, expected: list[str]) -> None:
    """Guidelines and requests tell what drugs are for and that they help, and nobody takes them."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Drug allergies: Penicillin. Codeine.", []),
        ("Drug intolerances: Codeine. Tramadol.", []),
        ("Drug reactions: Codeine. Tramadol.", []),
        ("Medications not tolerated: Lyrica. Cymbalta.", []),
        ("Medications recommended: Lyrica. Cymbalta.", []),
        ("Medications in dispute: Lyrica. Cymbalta.", []),
        ("Medications to be started: Lyrica. Cymbalta.", []),
        ("Drug screen of 3/4/2014: Hydrocodone. Oxymorphone.", []),
        ("Medications: Lyrica. Cymbalta.", ["Lyrica", "Cymbalta"]),
    ],
)
def test_a_label_of_what_is_not_taken_begins_no_list_of_drugs(text: str, expected: list[str]) -> None:
    """Allergies, requests and tests are no lists of drugs that are taken."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He takes Norco and now Lyrica has been denied.", ["Norco"]),
        ("The patient tried Norco and now Lyrica is sought.", []),
        ("He takes Norco and now Lyrica is at issue.", ["Norco"]),
        ("He takes Norco and now Lyrica.", ["Norco", "Lyrica"]),
        ("Soma was stopped in May and he takes it no more.", []),
        ("Lyrica was disliked, and he takes it no longer.", []),
    ],
)
def test_what_is_now_asked_for_or_taken_no_more_is_not_taken(text: str, expected: list[str]) -> None:
    """`And now` may begin a denial or a request, and what one takes no more is over."""
    assert medications(text) == expected
