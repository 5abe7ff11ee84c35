"""A letter that begins or breaks off in the middle of something goes to a person."""

from __future__ import annotations

import pytest

from imr_llm import Settings, extract, summarize
from imr_llm.domain.record import FindingCode, Severity
from imr_llm.settings import EngineChoice
from tests.checking.drafts import DRAFT, TEXT, Told, letter, told

BREAKS_OFF: Told = [(FindingCode.MISSING_SECTION, Severity.ERROR, "disputed_items")]
WHOLE = TEXT.rstrip()


@pytest.mark.parametrize(
    "end",
    [
        " The next item is for",
        "\n\n3. CERVICAL TRACTION UNIT, 30 DAY REN",
        "\n\n3. CERVICAL TRACTION UNIT (30 DAYS)",
        " Sleep was rated 4/1",
        " It helps (a little",
    ],
)
def test_a_text_that_breaks_off_is_an_error(end: str) -> None:
    """What follows the break is missing, and with it any further item."""
    assert told(DRAFT, letter(WHOLE + end)) == BREAKS_OFF


@pytest.mark.parametrize(
    "end",
    [
        "",
        "\n\n3\n",
        ' "It helps."',
        " (See the first item.)",
        " Therefore the pillow is medically necessary",
        " The denial is overturned ",
        " Sleep was rated\n\nSincerely,\n\nMedical Director",
    ],
)
def test_a_text_with_its_end_is_whole(end: str) -> None:
    """A full stop, a conclusion without one and the letter's closing end a letter, whatever page it is."""
    assert told(DRAFT, letter(WHOLE + end)) == []


def test_a_text_that_begins_in_the_middle_of_an_item_is_an_error() -> None:
    """A fragment whose first words are the end of a heading has lost what stood before them."""
    start = TEXT.index("UPUNCTURE X 12")
    cut = letter(TEXT[start:].replace("UPUNCTURE X 12 VISITS", "upuncture x 12 visits"))
    assert set(BREAKS_OFF) <= set(told(DRAFT, cut))


def test_an_item_that_the_numbers_skip_is_missing() -> None:
    """A page may be lost; two items with one number are told and may both be there."""
    assert told(DRAFT, letter(TEXT.replace("2. CERVICAL", "3. CERVICAL"))) == BREAKS_OFF
    assert told(DRAFT, letter(TEXT.replace("2. CERVICAL", "1. CERVICAL"))) == [
        (FindingCode.ITEM_COUNT_CONFLICT, Severity.WARNING, "disputed_items")
    ]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("length", ["full", "short"])
def test_the_summary_of_such_a_text_claims_no_result(language: str, length: str) -> None:
    """It says that the copy is cut off, and neither the result nor how many requests there are."""
    settings = Settings(engine=EngineChoice.READER, summary_language=language, summary_length=length)
    whole, cut = (
        summarize(extract(text.encode(), settings=settings), settings=settings).text
        for text in (WHOLE, WHOLE + " The next item is for")
    )
    notice, headline = {
        "en": ("This copy of the letter is not whole", "Result: not clear."),
        "es": ("Esta copia de la carta no está completa", "Resultado: no está claro."),
    }[language]
    assert notice in cut
    assert headline in cut
    assert notice not in whole
    assert headline not in whole
