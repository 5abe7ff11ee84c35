"""Replies of a model that knows nothing: they fit the schema and quote arbitrary words of the letter.

And what of such nonsense got into a record, and whether that is told.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

from imr_llm.asking import AnswersReply, ExtractReply, number_lines
from imr_llm.asking.fields import OF_THE_HEADING
from imr_llm.asking.numbering import NumberedLine
from imr_llm.asking.replies import (
    Answer,
    DecisionReply,
    HeaderReply,
    ItemReply,
    NecessityReply,
    Passage,
    PatientReply,
    Quoted,
    ReviewerReply,
    SummaryReply,
    UrActionReply,
)
from imr_llm.domain.exchange import Exchange, Reply
from imr_llm.domain.letter import Letter
from imr_llm.domain.provenance import TokenUsage
from imr_llm.domain.record import CaseRecord, Decision, Severity, UrAction
from imr_llm.evaluation.compare import Leaf, Verdict, compare
from imr_llm.evaluation.fields import is_on
from imr_llm.evaluation.gold import Gold
from imr_llm.pipeline import Plan, record_steps
from imr_llm.settings import EngineChoice, Settings
from tests.pipeline.driving import driven

_QUESTION = re.compile(r"^\d+\. `([^`]+)`:", re.MULTILINE)
_SHOWN = re.compile(r"^(\d+)\| ", re.MULTILINE)
_OF_THE_REQUEST = {"number", "treatment", "category", *(one.partition(".")[2] for one in OF_THE_HEADING)}
_NO_USAGE = TokenUsage(prompt_tokens=0, completion_tokens=0, cached_tokens=0)


class Nonsense:
    """Answers exchanges about one letter: every quote stands on the line that it names."""

    def __init__(self, letter: Letter, seed: int) -> None:
        self._random = random.Random(seed)
        self._letter = letter
        self._lines = [one for one in number_lines(letter).lines if letter.words(one.clean)]

    def answer(self, exchange: Exchange) -> Reply:
        """A reply of the type that is asked for."""
        parsed = self.extraction() if exchange.reply_type is ExtractReply else self.answers(exchange)
        return Reply(parsed, None, _NO_USAGE, 1, cached=False)

    def extraction(self) -> ExtractReply:
        """A whole reading."""
        header = {name: self._quote_or_none() for name in HeaderReply.model_fields if name != "appeal_notice"}
        return ExtractReply(
            header=HeaderReply.model_validate({**header, "appeal_notice": self._passage_or_none()}),
            reviewer=ReviewerReply(
                licensed_in=self._quote_or_none(),
                specialties=self._quotes(),
                subspecialties=self._quotes(),
                licensed_states=self._quotes(),
                board_certified=self._quote_or_none(),
            ),
            summary=SummaryReply(lines=self._passage(), taken_from_ur=self._quote_or_none()),
            patient=PatientReply(
                age=self._quote_or_none(),
                sex=self._quote_or_none(),
                date_of_injury=self._quote_or_none(),
                mechanism_of_injury=self._quote_or_none(),
                body_parts=self._quotes(),
                diagnoses=self._quotes(),
                medications=self._quotes(),
                prior_treatments=self._quotes(),
            ),
            documents=[self._passage()],
            items=[self._item() for _ in range(self._random.randint(1, 3))],
        )

    def answers(self, exchange: Exchange) -> AnswersReply:
        """An answer to each question, from the lines that the exchange shows."""
        asked = exchange.messages[-1].content
        shown = {int(number) for number in _SHOWN.findall(asked)}
        lines = [one for one in self._lines if one.number in shown] or self._lines
        paths = _QUESTION.findall(asked)
        return AnswersReply(answers=[Answer(path=path, words=self._quote(lines)) for path in paths])

    def _item(self) -> ItemReply:
        decision, action = self._random.choice(list(Decision)), self._random.choice(list(UrAction))
        return ItemReply(
            request=self._quote(),
            decision=DecisionReply(value=decision, words=self._quote()),
            ur_action=UrActionReply(value=action, words=self._quote()),
            ur_approved=self._quote_or_none(),
            administrator_basis=self._passage_or_none(),
            reviewer_basis=self._passage_or_none(),
            rationale=self._passage_or_none(),
            necessity=NecessityReply(value=self._random.random() < 0.5, words=self._quote()),
            key_reasons=self._quotes(),
        )

    def _quote(self, lines: Sequence[NumberedLine] | None = None) -> Quoted:
        line = self._random.choice(lines or self._lines)
        words = self._letter.words(line.clean).split()
        count = self._random.randint(1, min(5, len(words)))
        start = self._random.randrange(len(words) - count + 1)
        return Quoted.of(" ".join(words[start : start + count]), line.number)

    def _quote_or_none(self) -> Quoted | None:
        return self._quote() if self._random.random() < 0.7 else None

    def _quotes(self) -> list[Quoted]:
        return [self._quote() for _ in range(self._random.randint(0, 3))]

    def _passage(self) -> Passage:
        first = self._random.choice(self._lines).number
        return Passage.of(first, min(first + self._random.randint(0, 6), self._lines[-1].number))

    def _passage_or_none(self) -> Passage | None:
        return self._passage() if self._random.random() < 0.7 else None


def nonsensical(letter: Letter, engine: EngineChoice, seed: int) -> CaseRecord:
    """The record of a letter by a model that knows nothing, whatever it is asked again."""
    model = Nonsense(letter, seed)
    plan = Plan(
        engine=engine,
        model="nonsense",
        max_tokens=2000,
        field_reasks=2,
        reask_tokens=20_000,
        style=Settings().style,
    )
    return driven(record_steps(letter, plan), model.answer)


def wrong(gold: Gold, record: CaseRecord, reader: CaseRecord) -> Iterator[Leaf]:
    """The values that are not the gold's, and that the offline reader does not read as well."""
    own = {(leaf.path, str(leaf.got)) for leaf in compare(gold.record, reader).leaves}
    for leaf in compare(gold.record, record).leaves:
        if leaf.verdict in {Verdict.RIGHT, Verdict.MISSED} or (leaf.path, str(leaf.got)) in own:
            continue
        yield leaf


def is_told(leaf: Leaf, record: CaseRecord) -> bool:
    """Whether a finding is on a value, on the request that it was worked out from, or on all of its item."""
    assert leaf.path is not None
    item, _, name = leaf.path.partition(".")
    request = f"{item}.request"
    for one in record.findings:
        if is_on(one.path, leaf.path):
            return True
        if one.path == request and (name.split(".")[0] in _OF_THE_REQUEST or one.severity is Severity.ERROR):
            return True
    return False
