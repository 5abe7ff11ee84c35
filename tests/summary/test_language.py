"""The language of a summary: the little words of another language may not prevail in own words."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Language, Sentence, Style, Summary
from imr_llm.summary import verify, write_summary
from imr_llm.summary.language import little_words
from tests.summary.records import CREATED, all_records

OTHER = {Language.EN: Language.ES, Language.ES: Language.EN}


def language_messages(summary: Summary, record: CaseRecord) -> list[str]:
    """What the check of the language says."""
    return [one.message for one in verify(summary, record) if one.check == "language"]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", sorted(all_records()))
def test_a_template_summary_is_in_its_language(name: str, language: Language) -> None:
    """English quotations and names of treatments in it change nothing."""
    record = all_records()[name]
    assert (
        language_messages(write_summary(record, Style(language=language), created_at=CREATED), record) == []
    )


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", sorted(all_records()))
def test_a_summary_in_another_language_fails_whole_and_by_sentence(name: str, language: Language) -> None:
    """The summary says that it is in the one language, and its sentences are in the other."""
    record = all_records()[name]
    written = write_summary(record, Style(language=OTHER[language]), created_at=CREATED)
    messages = language_messages(written.model_copy(update={"style": Style(language=language)}), record)
    assert messages[0].startswith("the summary is in ")
    assert len(messages) > len(written.items)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.ES, "The reviewer upheld the denial, so it still stands."),
        (Language.EN, "El revisor mantuvo la denegación, así que sigue en pie."),
        (Language.ES, "El revisor said that the care is not needed here."),
    ],
)
def test_one_sentence_in_another_language_is_found(language: Language, text: str) -> None:
    """Also where all others are in the right one, and where the languages are mixed."""
    record = all_records()["two_therapies"]
    summary = write_summary(record, Style(language=language), created_at=CREATED)
    first = summary.items[0]
    said = (*first.explanation, Sentence(text=text, paths=("disputed_items[0].decision",)))
    items = (first.model_copy(update={"explanation": said}), *summary.items[1:])
    (message,) = language_messages(summary.model_copy(update={"items": items}), record)
    assert message.startswith(f"request 1, sentence {len(said)}: ")


def test_no_word_tells_two_languages() -> None:
    """Accents and capitals do not count; words that both languages have tell neither."""
    assert little_words("The denial, SEGÚN él") == {"en": 1, "es": 2}
    assert little_words("No me son a la once he") == {"es": 1}
    assert not little_words("MRI 12 no a")
