"""Layout is undone, characters are plain, and numbers stay what they are."""

from __future__ import annotations

import pytest

from imr_llm.letters import clean


def cleaned(text: str) -> str:
    """The clean text of a source text."""
    return clean(text).text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("non-\n\ncertified", "non-certified"),
        ("non-\ncertified", "non-certified"),
        ("pages 101-\n102", "pages 101-102"),
        ("levels L4-\nL5", "levels L4-L5"),
        ("Non-\nMTUS Citation", "Non-MTUS Citation"),
        ("twelve treat-\nments; all treatments", "twelve treatments; all treatments"),
        ("long-\nterm use; long-term care", "long-term use; long-term care"),
        ("hydro-\ncodone", "hydrocodone"),
        ("modi-\nfication", "modification"),
        ("follow-\nup", "follow-up"),
        ("recommen-\ndation, modu-\nlation", "recommendation, modulation"),
        (
            "consul-\ntation at the work-\nstation; a workstation",
            "consultation at the workstation; a workstation",
        ),
        ("tire tech-\nnician", "tire technician"),
        ("radio-\ngraphy", "radiography"),
        ("failed conser-\nvative care", "failed conservative care"),
        ("a supras-\npinatus tear", "a supraspinatus tear"),
        ("an appor-\ntionment, condi-\ntioned", "an apportionment, conditioned"),
        ("a well-\nknown drug", "a well-known drug"),
        ("is medically-\nnecessary", "is medically-necessary"),
        ("pre-\nview", "pre-view"),
        ("pain -\nnot better", "pain -\nnot better"),
        ("soft\xad\nware", "software"),
        ("soft\xadware", "software"),
        ("certi\ufffe\nfication", "certification"),
        ("non\ufffe\ncertified", "non-certified"),
        ("non\x02\ncertified", "non-certified"),
        ("101\ufffe\n102", "101-102"),
        ("post\ufffe\noperative", "post-operative"),
        ("re\ufffe\nquested", "requested"),
        ("Mental/\nStress", "Mental/\nStress"),
    ],
)
def test_line_end_hyphens(source: str, expected: str) -> None:
    """A hyphen at a line end stays unless the letter or the halves show that it only broke the word."""
    assert cleaned(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("“it’s” – 4—5", '"it\'s" - 4-5'),
        ("a\u00a0b\u2009c\td", "a b c d"),
        ("ﬁrst ﬂoor o\ufb03ce", "first floor office"),
        ("5 m² 10⁶ H₂O", "5 m² 10⁶ H₂O"),
        ("1½ tablets", "1½ tablets"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("Cafe\u0301", "Café"),
        ("ＭＴＵＳ １２", "MTUS 12"),
        ("wait…", "wait..."),
        ("Norco\u2122", "Norco\u2122"),
        ("line\u2028line\x0bline\x85line", "line\nline\nline\nline"),
    ],
)
def test_plain_characters(source: str, expected: str) -> None:
    """Characters become plain; superscripts, subscripts and fractions stay, as they would change numbers."""
    assert cleaned(source) == expected


def test_paragraphs_of_a_double_spaced_letter() -> None:
    """One blank line after every line is no paragraph; more of them are."""
    text = "The first line \n\ngoes on here \n\nand ends. \n\n \n\nA new one \n\nbegins and \n\nends."
    assert cleaned(text) == "The first line\ngoes on here\nand ends.\n\nA new one\nbegins and\nends."


def test_paragraphs_of_a_single_spaced_letter() -> None:
    """A blank line is a paragraph, unless a sentence goes on after it."""
    text = "The first\nline ends.\n\nA new one. This sentence\n\n\ngoes on\nover blank lines."
    assert cleaned(text) == "The first\nline ends.\n\nA new one. This sentence\ngoes on\nover blank lines."


def test_one_line_paragraphs_stay_paragraphs() -> None:
    """Where every paragraph is one line, a blank line does not mean double spacing."""
    assert cleaned("One.\n\nTwo.\n\nThree.") == "One.\n\nTwo.\n\nThree."


def test_words_doubled_across_a_page_break_stay() -> None:
    """The letter's own slips are not mended."""
    assert cleaned("is part of his\n\n\n\nhis program.") == "is part of his\nhis program."


def test_flat_text_has_the_same_length_on_one_line() -> None:
    """`flat` is the clean text with newlines as spaces."""
    made = clean("a\n\nB c\nd")
    assert made.flat == "a  B c d"
    assert len(made.flat) == len(made.text)


@pytest.mark.parametrize(
    "line",
    [
        "Page 2 of 5",
        "Page 2of 5",
        "                    Page  2  of  5",
        "Final Letter of Determination      Form Effective 5.16.13      Page  1  of  3",
        "Final Letter of Determination      Form Effective 5.16.13      Page 1 of 3",
        "Page 2 0f 5",
        "Paqe 2 of 5",
        "Page 2/5",
        "Page: 2 of 5",
        "Pg. 2 of 5",
        "(Page 2 of 5)",
        "Page 2 of 5 pages",
        "Form Effective 5.16.13      Page 2 of 5",
        "Final Letter of Determination      Form E\ufb00ective 5.16.13      Page 1 of 3",
        "MAXIMUS Federal Services, Inc.      Page 2 of 5",
        "Independent Medical Review      Page 2 of 5",
        "FinaI Determination Letter for lMR Case Number CM13-OO34417    2",
        "Final  Determination  Letter  for  IMR  Case  Number  CM13-0034417    2",
        "Final Determination Letter for IMR Case Number CM13-0034417    2",
        "IMR Final Determination  CM18-0024406  1",
    ],
)
def test_furniture_lines_go_wherever_they_stand(line: str) -> None:
    """A known running head between two lines of a sentence is dropped."""
    assert cleaned(f"the request\n{line}\nis denied.") == "the request\nis denied."


@pytest.mark.parametrize(
    "text",
    [
        "See page 2 of 5 of the report.",
        "The dose was\n10\nunits.",
        "THERAPY,\n\n23\n\nDecision",
        "Page 3 of 7 of the report shows it.",
        "Case Number: CM13-0034417    Page 1 of 5",
        "The note, pg 2/5, shows it.",
        "Seen on page\n2/5\nof the note.",
        "1\nNorco\n2\nSoma",
        "Case CM13-0034417 was assigned.",
    ],
)
def test_content_that_looks_like_furniture_stays(text: str) -> None:
    """Numbers and page references inside the letter's sentences are content."""
    assert cleaned(text).split() == text.split()


def test_bare_page_numbers_at_form_feeds() -> None:
    """Numbers that count the pages go; another number next to a page break stays."""
    text = "first page\n1\n\fsecond page\n2\n\fthe dose was\n10\n\fmg daily\n4\n\f"
    assert cleaned(text).split() == [
        "first",
        "page",
        "second",
        "page",
        "the",
        "dose",
        "was",
        "10",
        "mg",
        "daily",
    ]


def test_a_number_behind_the_last_sentence_is_its_pages() -> None:
    """One that a blank line parts from it goes; one with words behind it, or that a clause wants, stays."""
    assert cleaned("It is not necessary.\n\n\n2\n").split() == ["It", "is", "not", "necessary."]
    assert cleaned("The dose was\n\n2\n").split()[-1] == "2"
    assert cleaned("It is not necessary.\n2\n").split()[-1] == "2"
    assert cleaned("It is not necessary.\n\n2\n\nNorco").split()[-2] == "2"


def test_a_lone_page_between_the_sentences_of_one_line_goes() -> None:
    """Where a sentence ended and another begins; what a citation says of a page stays."""
    parted = cleaned("It is necessary. Page 4 of 5 The brace")
    assert " ".join(parted.split()) == "It is necessary. The brace"
    for kept in (
        "See Page 4 of 5 The brace",
        "It is so. Page 4 of 5 tells more",
        "It is so. See page 4 of 5 It",
    ):
        assert cleaned(kept).split() == kept.split()


def test_the_pages_of_a_fragment_count_from_any_number() -> None:
    """Three of them, or two of which one parts two words or is the end, all set off by blank lines."""
    page = "she was seen again and had care for pain in the neck\n" * 14
    three = (
        f"{page}Chapter 8 Neck and Upper\n\n3\n\nBack Complaints\n"
        f"{page}may have a one\n\n4\n\nmonth trial\n{page}so.\n\n5\n"
    )
    assert cleaned(three).split() == (
        f"{page}Chapter 8 Neck and Upper Back Complaints {page}may have a one month trial {page}so.".split()
    )
    two = f"{page}below:\n\n\n3\n\n\n\n1. Injection: Overturned\n{page}so.\n\n\n4\n"
    assert cleaned(two).split() == f"{page}below: 1. Injection: Overturned {page}so.".split()
    last = f"{page}relies on the MTUS\n\n\n3\n\nChronic Pain Guidelines.\n{page}so.\n\n\n\n4\n"
    assert cleaned(last).split() == f"{page}relies on the MTUS Chronic Pain Guidelines. {page}so.".split()
    content = f"{page}Neck and Upper\n\n3\n\nBack Complaints\n{page}Norco\n\n4\n\nSoma\n{page}so."
    assert cleaned(content).split() == content.split()


def test_a_page_number_that_its_clause_could_want_is_of_the_series() -> None:
    """`strength 4-/5,` could go on with a number; two blank lines behind it and the pages after it say no."""
    page = "she was seen again and had care for pain in the neck. " * 14
    text = f"{page}with strength 4-/5,\n\n1\n\n\nbrisk reflexes.\n{page}So.\n\n2\n\n\n{page}\n\n3\n"
    assert cleaned(text).split() == f"{page}with strength 4-/5, brisk reflexes. {page}So. {page}".split()
    within = (
        f"{page}So.\n\n1\n\n{page}of the guideline of 2009,\n\n2\n\nSection: Pain. {page}So.\n\n3\n\n{page}"
    )
    assert (
        cleaned(within).split()
        == f"{page}So. {page}of the guideline of 2009, Section: Pain. {page}So. {page}".split()
    )
    levels = f"{page}of levels 4,\n\n5\n\nand 6.\n{page}"
    assert cleaned(levels).split() == levels.split()


def test_specks_of_a_scan_around_page_numbers() -> None:
    """Specks on the line of a counted page go with it; a sentence's own marks stay."""
    text = "the request\n.    Page 1 of 3   ~\nfor a brace\n'  Page 2 of 3 .\nis denied."
    assert cleaned(text) == "the request\nfor a brace\nis denied."
    assert cleaned("the request\n- Page 1 of 3 is\n- Page 2 of 3 .").startswith(
        "the request\n- Page 1 of 3 is"
    )


STORY = "she has had care for pain in the neck and has been seen again and was sent on, " * 4


def test_the_pages_of_a_letter_whose_lines_were_run_together() -> None:
    """They are counted to the last one; what a sentence tells of some page of something is the sentence's."""
    pages = f"{STORY}Page 1 of 3 {STORY}Page 2 of 3 {STORY}and denied. Page 3 of 3"
    assert cleaned(pages).split() == f"{STORY}{STORY}{STORY}and denied.".split()
    for told in ("page 2 of 3", "page 3 of 3 and page 1 of 3", "page 1 of 9 and page 2 of 9"):
        text = f"{STORY}as {told} shows, {STORY}and denied."
        assert cleaned(text).split() == text.split()


def test_hyphens_at_the_line_ends_of_lines_run_together() -> None:
    """They join the halves of a word as at a line end; one that stands for a word stays."""
    told = "UR non- certified the MRI by a Non- MTUS Citation, certi- fied pre- and post- operative care."
    found = cleaned(f"{STORY}{told} {STORY}")
    assert "UR non-certified the MRI by a Non-MTUS Citation, certified" in found
    assert "pre- and post-operative care." in found
    assert cleaned("non- certified") == "non- certified"


RUNNING_HEAD = "Final Determination Letter for IMR Case Number CM13-0028815"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("ahead of any decision to\n2\n\fgo on with it.", "ahead of any decision to go on with it."),
        ("The decision rationale:\n\n\n1\n\n\fShe has had it.", "The decision rationale: She has had it."),
        ("The diagnoses are:\n1\n\fA strain.", "The diagnoses are: A strain."),
        ("Therapy, Section(s):\n\n1\n\n\fMobilization. The", "Therapy, Section(s): Mobilization. The"),
        ("Therapy, Page(s):\n\n1\n\n\fThe decision", "Therapy, Page(s): 1 The decision"),
        ("the quantity approved:\n1\n\fThe rest", "the quantity approved: 1 The rest"),
        ("Soma, Norco and\n\n\n1\n\n\fPrilosec daily.", "Soma, Norco and Prilosec daily."),
        ("Pain Chapter, 9,\n\n1\n\n\fKnee Chapter", "Pain Chapter, 9, 1 Knee Chapter"),
        ("Therapy of the knee, and\n\n1\n\n\fSoma too.", "Therapy of the knee, and Soma too."),
        ("Norco, Soma, and\n\n1\n\n\fTablet a day", "Norco, Soma, and 1 Tablet a day"),
        ("a trial of 4 to\n2\n\fsessions in all.", "a trial of 4 to 2 sessions in all."),
        ("cited nothing for its\n\n2\n\n\ndenial of it.", "cited nothing for its denial of it."),
        ("cited 1\n\f nothing for its\n\n2\n\n\ndenial.", "cited 1 nothing for its denial."),
        ("the request is for\n\n2\n\nmore sessions.", "the request is for 2 more sessions."),
        ("she was given\n\n2\n\ninjections.", "she was given 2 injections."),
        (
            "relied on the Disability Guidelines\n\n1\n\n\n(ODG), Pain.",
            "relied on the Disability Guidelines (ODG), Pain.",
        ),
        (
            "RELIED UPON: Official\n\n- 1 -\n\n\nDisability Guidelines",
            "RELIED UPON: Official Disability Guidelines",
        ),
        (f"4 of the 6 visits of\n\n{' ' * 38}1\n\ntherapy.", "4 of the 6 visits of therapy."),
        (
            "the request is for 12 visits of\n\n  2\n\nhours each.",
            "the request is for 12 visits of 2 hours each.",
        ),
        ("the notes of\n\n1\n\n12/05/2022 and later", "the notes of 12/05/2022 and later"),
        ("it burns on three out of\n\n- 1 -\n\nfive days.", "it burns on three out of five days."),
        ("a trial of it, and\n\n1\n\n\nfurther visits then.", "a trial of it, and further visits then."),
        ("a trial of it, and\n\n6\n\nfurther visits then.", "a trial of it, and 6 further visits then."),
        ("since there were no\n\n1\n\nradiographs", "since there were no radiographs"),
        ("as in claim no\n\n1\n\nof them", "as in claim no 1 of them"),
        ("a trial of\n\n6\n\n\nfurther visits then.", "a trial of 6 further visits then."),
        ("went from three\n \n\n\n4\n\n\n \nhours to six", "went from three hours to six"),
        (f"palpation and by\n{RUNNING_HEAD}\n\n   4\n\nimaging.", "palpation and by imaging."),
    ],
)
def test_page_numbers_inside_a_sentence(text: str, left: str) -> None:
    """A page's number goes from a sentence that runs over the page; a number that counts something stays."""
    assert cleaned(text).split() == left.split()


@pytest.mark.parametrize(
    ("behind", "goes"),
    [
        ("IMR ISSUES, DECISIONS AND RATIONALES", True),
        ("DOCUMENTS REVIEWED", True),
        ("NORCO 10/325MG #60: Upheld", True),
        ("MRI OF THE KNEE", False),
    ],
)
def test_a_number_before_a_part_of_the_form(behind: str, goes: bool) -> None:
    """Apart before a heading of the form or of an item it is a page's; before other words it stays."""
    text = f"It was denied in full.\n\n\n1\n\n{behind}"
    assert ("1" in cleaned(text).split()) is not goes


@pytest.mark.parametrize(
    ("heading", "behind", "goes"),
    [
        ("Soma 350mg #30: Upheld", "Claims Administrator guideline: The MTUS.", True),
        ("The cane is medically necessary", "Decision rationale: He limps.", True),
        ("Injections: Upheld", "Norco 10/325mg #60: Upheld", False),
    ],
)
def test_a_number_between_an_item_and_its_guideline(heading: str, behind: str, goes: bool) -> None:
    """A page may end behind an item's heading; before another heading the number may be the item's."""
    assert ("2" in cleaned(f"{heading}\n\n\n2\n\n{behind}").split()) is not goes


def test_a_column_of_numbers_is_content() -> None:
    """A page's number has no other number on the next line on either side, wherever the page ends."""
    column = "Grip in pounds:\n\n\n1\n2\n3\n\n\nIt is upheld."
    assert clean(column).text.count("\n2\n") == 1
    page = "She walks with a cane and was told to rest. " * 20
    assert "2" not in clean(f"{page}\n1\n{page}\n2\n{page}\n3\n").text


def test_the_last_page_may_be_short() -> None:
    """Page numbers count the pages however little stands on the last one."""
    page = "She walks with a cane and was told to rest. " * 20
    text = f"{page}\n1\n{page}\n2\nIt is upheld.\n3\n"
    assert not {"1", "2", "3"} & set(cleaned(text).split())
    text = f"{page}\n1\n{page}\n2\nIt is upheld.\n3\nTablets a day."
    assert {"1", "2", "3"} <= set(cleaned(text).split())


@pytest.mark.parametrize(
    ("before", "behind", "goes"),
    [
        ("and there was no record of any earlier trial of it, so that it would", "be the first", True),
        ("and the record of an earlier trial of it is so short that she has had", "injections of", False),
        ("so that it would", "be the first", False),
        ("and there was no record of any earlier trial of it in all those years.", "It was the first", False),
    ],
)
def test_a_number_alone_between_full_lines(before: str, behind: str, goes: bool) -> None:
    """No line of prose holds a number alone where more words would fit, unless it counts something."""
    text = f"{before}\n2\n{behind} that she had in the years since she was injured at her work.\n"
    assert ("2" in cleaned(text).split()) is not goes


def test_a_number_right_behind_an_items_heading() -> None:
    """Before an item's guideline stands no number of an item, with or without blank lines."""
    assert "3" not in cleaned("Soma 350mg #30: Upheld\n3\nMAXIMUS guideline: The MTUS.").split()
    assert "3" in cleaned("Soma 350mg #30: Upheld\n3\nNorco 10/325mg #60: Upheld").split()


def test_a_number_that_parts_a_sentence_counts_with_the_others() -> None:
    """A page's number behind a word that wants one is one of the series, so that the last is no content."""
    page = "She walks with a cane and was told to rest. " * 20
    text = f"{page}\n\n1\n\n{page}It is worn to\n\n\n2\n\n\nreduce her pain. It is upheld.\n\n3\n\n"
    assert not {"1", "2", "3"} & set(cleaned(text).split())


def test_a_number_before_a_word_that_is_not_counted_is_a_pages() -> None:
    """`Evidence for 2 its decision` is no English; `is for 2 weeks` is."""
    assert (
        cleaned("It cites no evidence for\n\n2\n\n\nits decision.")
        == "It cites no evidence for\nits decision."
    )
    assert "2" in cleaned("The brace is for\n\n2\n\n\nweeks.").split()


def test_a_running_head_with_the_case_number() -> None:
    """The case number goes from a page's head where the letter printed it before."""
    text = "Case Number: CM13-0034417\nthe request\nIMR Case Number: CM13-0034417    Page 2 of 5\nis denied."
    assert cleaned(text) == "Case Number: CM13-0034417\nthe request\nis denied."


def test_page_starts_mark_page_breaks() -> None:
    """A page number is recognised at page starts where the text has no form feeds."""
    text = "first page\n1\nsecond page\n2\n"
    assert clean(text, (0, 13)).text == "first page\nsecond page"


def test_blank_text_is_empty() -> None:
    """A text without visible characters is empty after cleaning."""
    assert cleaned(" \n\f\u200b\xa0\n") == ""
