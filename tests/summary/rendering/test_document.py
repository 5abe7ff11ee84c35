"""What a form shows is the summary's own text, whatever its style, with sources where they are asked for."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from imr_llm.domain.record import Category, Decision, DisputedItem
from imr_llm.domain.summary import ItemSummary, Language, Sentence, Style
from imr_llm.errors import FormError
from imr_llm.summary import OutputForm, render, render_all
from imr_llm.summary.assemble import assembled
from imr_llm.summary.parts import Parts
from imr_llm.summary.rendering.document import LETTER_LANGUAGE, Said, document_of
from imr_llm.summary.texts import load_texts
from imr_llm.vocabulary.harmless import plain
from tests.summary.records import all_records, record
from tests.summary.rendering.samples import STYLES, summaries, summary_of, words_of

SENTENCES = st.one_of(
    st.text(alphabet="aMRI ADLsUR[]().:“”\n-", min_size=1),
    st.sampled_from(["The MRI [sic] of 3/4.", "UR denied this.", "Request 1: Brace.", "Not MRI, ADLs; ROM."]),
    st.text(min_size=1),
).filter(lambda text: bool(text.strip()))


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_the_text_form_is_the_summarys_text(style: Style) -> None:
    """Taken apart and put together again, no word is lost, added or moved, in any style."""
    for summary in summaries(style).values():
        assert render(summary, OutputForm.TEXT).decode() == f"{summary.text}\n"


@pytest.mark.parametrize("language", Language)
def test_texts_of_several_letters_stand_under_their_names(language: Language) -> None:
    """As in every other form, in the summary's language; nothing else is added to the texts."""
    (first, one), (second, other) = list(summaries(Style(language=language)).items())[:2]
    title = load_texts(one.style).words.title_named
    expected = [title.format(name=first), one.text, title.format(name=second), other.text]
    shown = render_all([(first, one), (second, other)], OutputForm.TEXT).decode()
    assert shown == "\n\n".join(expected) + "\n"


def test_the_parts_are_told_apart() -> None:
    """Overview without a heading, a section for each request, the meaning, and terms under a heading."""
    summary = summaries()["five_items"]
    (layout,) = document_of([("five", summary)], show_sources=False).summaries
    headings = [section.heading and section.heading.text for section in layout.sections]
    assert headings[0] is None
    assert [heading and heading[:9] for heading in headings[1:6]] == [
        f"Request {number}" for number in range(1, 6)
    ]
    assert len(headings) == 7
    assert layout.terms_heading is not None
    assert [one.term.text for one in layout.terms] == [one.term for one in summary.terms]


def test_every_sentence_has_its_own_sources() -> None:
    """Behind each sentence stand the paths that the summary gives for it, and none unless asked for."""
    summary = summaries()["five_items"]
    (layout,) = document_of([(None, summary)], show_sources=True).summaries
    shown = [one for section in layout.sections for one in section.sentences]
    told = [*summary.overview, *(one for item in summary.items for one in item.explanation), *summary.meaning]
    assert [one.sources for one in shown] == [one.paths for one in told]
    assert layout.headline.sources == summary.headline.paths
    (without,) = document_of([(None, summary)], show_sources=False).summaries
    said: list[Said] = [one for section in without.sections for one in section.sentences]
    assert all(one.sources == () for one in said)


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_the_heading_of_a_request_rests_on_that_request(style: Style) -> None:
    """Also where the requests are sorted for an audience."""
    records = all_records()
    for name, summary in summaries(style).items():
        (layout,) = document_of([(None, summary)], show_sources=True).summaries
        headings = [one.heading for one in layout.sections if one.heading is not None]
        shown = list(zip(headings, summary.items, strict=False))
        assert len(shown) == len(summary.items)
        for heading, item in shown:
            for path in heading.sources:
                index = int(path.removeprefix("disputed_items[").removesuffix("].request"))
                assert records[name].disputed_items[index].number == item.number
        assert any(heading.sources for heading, _ in shown)


def test_sources_stand_in_brackets_behind_the_sentence() -> None:
    """In text, a reader sees at once which value a sentence rests on; fixed sentences have none."""
    text = render(summaries()["one_drug"], OutputForm.TEXT, show_sources=True).decode()
    assert "so it still stands. [disputed_items[0].decision] The letter" in text
    assert "The date of injury is February 3, 2009. [case.date_of_injury] The" in text
    assert "This letter is about care for a work injury. It gives" in text


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_the_letters_own_words_are_marked_with_their_language(style: Style) -> None:
    """Quotations and requests are the letter's; where the summary is in another language, they say so."""
    for summary in summaries(style).values():
        (layout,) = document_of([(None, summary)], show_sources=False).summaries
        for section in layout.sections:
            said = [*section.sentences, *([section.heading] if section.heading else [])]
            for run in (run for one in said for run in one.runs):
                assert run.language in {style.language, LETTER_LANGUAGE}
                if run.language is style.language is not LETTER_LANGUAGE:
                    assert not any(quote in summary.text for quote in _quotations(run.text))


def test_in_spanish_the_letters_english_is_told_apart() -> None:
    """A screen reader changes its voice for a quotation and a request, and back for a full form."""
    summary = summaries(Style(language=Language.ES))["five_items"]
    (layout,) = document_of([(None, summary)], show_sources=False).summaries
    heading = layout.sections[1].heading
    assert heading is not None
    assert [(run.language.value, run.text) for run in heading.runs] == [
        ("es", "Solicitud 1: "),
        ("en", "MRI "),
        ("es", "[resonancia magnética]"),
        ("en", " of the left knee without contrast"),
        ("es", "."),
    ]
    english = [run.text for one in layout.sections[1].sentences for run in one.runs if run.language == "en"]
    assert " guidelines support imaging where conservative care has failed." in english
    page = render(summary, OutputForm.HTML).decode()
    assert '<html lang="es">' in page
    assert '<span lang="en">MRI </span>[resonancia magnética]<span lang="en"> of the left knee' in page


def _quotations(text: str) -> list[str]:
    return [part.partition("”")[0] for part in text.split("“")[1:] if part.partition("”")[0]]


def test_a_title_names_the_letter_or_counts_the_letters() -> None:
    """One letter by its name where it has one, several by their number."""
    summary = summary_of("Brace")
    titles = [
        document_of(named, show_sources=False).title
        for named in ([(None, summary)], [("a.txt", summary)], [("a", summary), ("b", summary)])
    ]
    assert titles == ["Summary of the letter", "Summary of the letter a.txt", "Summaries of 2 letters"]


def test_a_text_that_is_not_that_of_the_parts_is_refused() -> None:
    """A summary that was changed by hand is not shown as if it were whole."""
    summary = summary_of("Brace")
    changed = [
        summary.model_copy(update={"text": summary.text.replace("upheld", "overturned")}),
        summary.model_copy(update={"text": f"{summary.text}\n\nOne more thing."}),
        summary.model_copy(update={"terms": summary.terms[1:]}),
        summary.model_copy(update={"text": ""}),
    ]
    for one in changed:
        with pytest.raises(FormError, match="does not say what its parts say"):
            render(one, OutputForm.HTML)


@example(said=["x", "R", "x", "x"], request="x")
@example(said=["x", "x", "A", "[]"], request="x")
@example(said=["x", "x", "x", "ROM", "[sic]"], request="x")
@given(st.lists(SENTENCES, min_size=4, max_size=12), SENTENCES)
def test_whatever_a_model_writes_is_taken_apart_and_put_together_again(said: list[str], request: str) -> None:
    """Sentences with line ends, brackets, abbreviations or bare marks: each comes out as it went in."""
    item = DisputedItem(
        number=1, request=request, treatment=request, category=Category.DIAGNOSTIC, decision=Decision.UPHELD
    )
    made = record(item)
    headline, *others = (Sentence(text=text, paths=(f"path[{at}]",)) for at, text in enumerate(said))
    told = ItemSummary(
        number=1, request=request, decision=Decision.UPHELD, explanation=tuple(others[: len(others) // 2])
    )
    parts = Parts(headline, (), (told,), tuple(others[len(others) // 2 :]))
    summary = assembled(made, parts, Style(), made.provenance, load_texts())
    shown = render(summary, OutputForm.TEXT).decode()
    assert words_of(shown) == words_of(plain(" ".join(words_of(summary.text))))
    (layout,) = document_of([(None, summary)], show_sources=True).summaries
    sections = [one for section in layout.sections for one in section.sentences]
    assert [one.sources for one in sections] == [one.paths for one in others]


def test_no_summary_makes_no_document() -> None:
    """There is no empty document."""
    with pytest.raises(FormError, match="no summary"):
        render_all([], OutputForm.MARKDOWN)


def test_control_characters_are_written_out() -> None:
    """What would move a cursor or turn the reading direction is shown as its code, in every form of text."""
    summary = summary_of("Brace \x1b[31m \u202e red")
    for form in (OutputForm.TEXT, OutputForm.MARKDOWN, OutputForm.HTML):
        shown = render(summary, form).decode()
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        assert "u202e" in shown
