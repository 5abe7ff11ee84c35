"""Tells of the case in template sentences, each with the record paths that it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imr_llm.domain.record import CaseRecord, Decision, Outcome
from imr_llm.domain.summary import Sentence
from imr_llm.summary.conditions import (
    both_injury_dates,
    cut_off,
    decided,
    holds_for_record,
    injury_over_time,
)
from imr_llm.summary.grade import words
from imr_llm.summary.lengths import fits_in_quotation, longest_quoted
from imr_llm.summary.patterns import any_of
from imr_llm.summary.quotes import clause_of, quoted, source_sentences
from imr_llm.summary.texts import Texts
from imr_llm.summary.values import listed, written_date, written_requests

_WHOLE_NOTICE = 60
"""Words up to which an appeal notice is quoted whole."""


class CaseSentences:
    """The sentences that can be written of a record as a whole; each method writes what the record has.

    Without `quoting` the letter's words stand in none of them but as names of things.
    """

    def __init__(self, record: CaseRecord, texts: Texts, *, quoting: bool = True) -> None:
        self._record = record
        self._texts = texts
        self._quoting = quoting

    def headline(self) -> Sentence:
        """The outcome."""
        record, texts = self._record, self._texts
        for key in ("headline.unclear", "headline.upheld_one", "headline.overturned_one"):
            if holds_for_record(key, record):
                rests_on = () if key == "headline.unclear" else ("outcome",)
                return Sentence(text=texts.write(key), paths=rests_on)
        paths = ("outcome", "disputed_items")
        if record.outcome is Outcome.MIXED:
            counts = {
                decision.value: written_requests(decided(record, decision), texts.words)
                for decision in Decision
            }
            return Sentence(text=texts.write("headline.mixed", **counts), paths=paths)
        key = "headline.upheld_many" if record.outcome is Outcome.UPHELD else "headline.overturned_many"
        return Sentence(text=texts.write(key, count=str(len(record.disputed_items))), paths=paths)

    def general(self, *keys: str) -> Iterator[Sentence]:
        """Fixed sentences that are true of every letter."""
        for key in keys:
            yield Sentence(text=self._texts.write(f"general.{key}"))

    def fixed(self, key: str, *paths: str) -> Iterator[Sentence]:
        """A fixed sentence where it holds."""
        if holds_for_record(key, self._record):
            yield Sentence(text=self._texts.write(key), paths=paths)

    def notices(self, keys: Sequence[str]) -> Iterator[Sentence]:
        """What is unclear or noteworthy in the letter as a whole, each where it holds."""
        for key in keys:
            if key == "both_injury_dates":
                yield from self._both_injury_dates()
            else:
                yield from self.fixed(f"overview.{key}")

    def _both_injury_dates(self) -> Iterator[Sentence]:
        dates = both_injury_dates(self._record)
        if dates is not None:
            header, summary = (written_date(day, self._texts.words) for day in dates)
            text = self._texts.write("overview.both_injury_dates", header=header, summary=summary)
            yield Sentence(text=text, paths=("case.date_of_injury", "patient.date_of_injury"))

    def items(self) -> Iterator[Sentence]:
        """How many requests the letter decides, where it is whole."""
        if cut_off(self._record):
            return
        count = len(self._record.disputed_items)
        key, values = ("items_one", {}) if count == 1 else ("items_many", {"count": str(count)})
        yield Sentence(text=self._texts.write(f"overview.{key}", **values), paths=("disputed_items",))

    def case_number(self) -> Iterator[Sentence]:
        """The number of the case, as printed."""
        number = self._record.case.case_number
        if number is not None:
            text = self._texts.write("overview.case_number", number=number)
            yield Sentence(text=text, paths=("case.case_number",))

    def dates(self) -> Iterator[Sentence]:
        """The dates of injury, utilization review, application and decision.

        A date of injury that the letter disputes is no fact: `notices` tells both.
        """
        case = self._record.case
        of_patient = self._record.patient.date_of_injury
        path = "case.date_of_injury" if case.date_of_injury is not None else "patient.date_of_injury"
        disputed = both_injury_dates(self._record) is not None
        known = (
            (
                "injury_period" if injury_over_time(self._record) else "date_of_injury",
                path,
                None if disputed else case.date_of_injury or of_patient,
            ),
            ("ur_decision_date", "case.ur_decision_date", case.ur_decision_date),
            (
                "application_received_date",
                "case.application_received_date",
                case.application_received_date,
            ),
            ("determination_date", "case.determination_date", case.determination_date),
        )
        for key, path_of_date, day in known:
            if day is not None:
                text = self._texts.write(f"overview.{key}", date=written_date(day, self._texts.words))
                yield Sentence(text=text, paths=(path_of_date,))

    def reviewer(self) -> Iterator[Sentence]:
        """The field of the reviewer: that of the licence, else the specialties."""
        reviewer = self._record.reviewer
        fields = tuple(f"reviewer.specialties[{index}]" for index in range(len(reviewer.specialties)))
        if reviewer.licensed_in is not None:
            text = self._texts.write("overview.licensed_in", field=reviewer.licensed_in)
            yield Sentence(text=text, paths=("reviewer.licensed_in",))
        elif fields:
            certified = reviewer.board_certified is True
            text = self._texts.write(
                "overview.board_certified" if certified else "overview.specialties",
                fields=listed(reviewer.specialties, self._texts.words),
            )
            yield Sentence(text=text, paths=(*fields, "reviewer.board_certified") if certified else fields)

    def reviewer_more(self) -> Iterator[Sentence]:
        """The reviewer's subspecialties and the states of the licence."""
        for field in ("subspecialties", "licensed_states"):
            entries: tuple[str, ...] = getattr(self._record.reviewer, field)
            if entries:
                paths = tuple(f"reviewer.{field}[{index}]" for index in range(len(entries)))
                text = self._texts.write(f"overview.{field}", fields=listed(entries, self._texts.words))
                yield Sentence(text=text, paths=paths)

    def documents(self) -> Iterator[Sentence]:
        """How many documents the letter lists as reviewed."""
        count = len(self._record.documents_reviewed)
        if count > 1:
            text = self._texts.write("overview.documents_many", count=str(count))
            yield Sentence(text=text, paths=("documents_reviewed",))
        yield from self.fixed("overview.documents_one", "documents_reviewed")

    def meaning_of_decisions(self) -> Iterator[Sentence]:
        """What the decisions mean, as the form itself defines its words."""
        yield from self.fixed("meaning.upheld")
        yield from self.fixed("meaning.overturned")
        yield from self.fixed("meaning.overturned_in_doubt")

    def appeal_notice(self) -> Iterator[Sentence]:
        """The letter's own notice, quoted; where nothing of it can be, that it is there."""
        quotes = self._notice_quotes()
        for index, quote in enumerate(quotes):
            key = "meaning.notice" if index == 0 else "meaning.another_notice"
            text = self._texts.write(key, quote=quoted(quote, self._texts.words))
            yield Sentence(text=text, paths=("case.appeal_notice",))
        if not quotes:
            yield from self.fixed("meaning.notice_in_letter", "case.appeal_notice")

    def _notice_quotes(self) -> list[str]:
        """The sentences of the notice that speak of binding effect or appeal, all of a short notice."""
        notice = self._record.case.appeal_notice
        if notice is None or not self._quoting:
            return []
        said = source_sentences(notice)
        if len(words(notice)) > _WHOLE_NOTICE:
            of_letter = self._texts.letter_cues
            cues = [any_of(limit.patterns) for limit in of_letter.limit if limit.from_notice]
            said = [one for one in said if any(cue.search(of_letter.lowered(one)) for cue in cues)]
        longest = longest_quoted(self._texts.audience)
        whole = (one if fits_in_quotation(one, longest) else clause_of(one) for one in said)
        return [one for one in whole if fits_in_quotation(one, longest)]
