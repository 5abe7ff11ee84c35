"""What a letter takes: characters sent and received, which `runs/estimate.py` has its numbers from.

`python -m benchmarks.tokens [--write FOLDER]`. Letters of three kinds: the examples, the handwritten gold and
the generated gold. Completions are not a model's: for every letter it is the reply that points at all that
the offline reader found in it, with two reasons for each item; beside it stand replies that people authored.
`--write` puts prompts and completions into files, to be counted with a tokenizer.
"""

from __future__ import annotations

import argparse
import json
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.asking.authored import REPLIES, letter_of
from tests.endpoint.places import placed
from tests.endpoint.scripts import load_script

from imr_llm.asking import ExtractReply, NumberedLetter, extraction, number_lines
from imr_llm.asking.replies import (
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
from imr_llm.domain.draft import Draft
from imr_llm.domain.record import DisputedItem
from imr_llm.letters import load_letter
from imr_llm.llm.forms import reply_form
from imr_llm.reading import read
from imr_llm.settings import ReplyMode

ROOT = Path(__file__).parents[1]
KINDS = {
    "examples": ROOT / "examples" / "letters",
    "handwritten gold": ROOT / "gold" / "handwritten",
    "generated gold": ROOT / "gold" / "generated",
}
REASON = "no gain in function is recorded with the therapy so far"
"""As long as authored reasons are on average. The reader gives none; replies authored have one to three."""
REASONS = 2


@dataclass(frozen=True, slots=True)
class Sizes:
    """Characters of one letter and of its extraction."""

    kind: str
    text: int
    prompt: int
    schema: int
    items: int
    completion: int
    texts: tuple[str, ...]
    """System message, user message, completion."""


class Pointing:
    """Writes the reply that points at what a draft found."""

    def __init__(self, numbered: NumberedLetter, draft: Draft) -> None:
        self._numbered = numbered
        self._draft = draft

    def reply(self) -> ExtractReply:
        """The whole reply."""
        lines = self._passage("clinical_summary")
        return ExtractReply(
            header=HeaderReply(
                **{
                    name: self._passage(f"case.{name}")
                    if name == "appeal_notice"
                    else self._quote(f"case.{name}")
                    for name in HeaderReply.model_fields
                }
            ),
            reviewer=ReviewerReply(
                licensed_in=self._quote("reviewer.licensed_in"),
                specialties=self._quotes("reviewer.specialties"),
                subspecialties=self._quotes("reviewer.subspecialties"),
                licensed_states=self._quotes("reviewer.licensed_states"),
                board_certified=self._quote("reviewer.board_certified"),
            ),
            summary=SummaryReply(lines=lines, taken_from_ur=self._quote("clinical_summary_source"))
            if lines is not None
            else None,
            patient=PatientReply(
                age=self._quote("patient.age"),
                sex=self._quote("patient.sex"),
                date_of_injury=self._quote("patient.date_of_injury"),
                mechanism_of_injury=self._quote("patient.mechanism_of_injury"),
                body_parts=self._quotes("patient.body_parts"),
                diagnoses=self._quotes("patient.diagnoses"),
                medications=self._quotes("patient.medications"),
                prior_treatments=self._quotes("patient.prior_treatments"),
            ),
            documents=[
                passage
                for index in range(len(self._draft.documents_reviewed))
                if (passage := self._passage(f"documents_reviewed[{index}]")) is not None
            ],
            items=[self._item(index, item) for index, item in enumerate(self._draft.disputed_items)],
        )

    def _item(self, index: int, item: DisputedItem) -> ItemReply:
        path = f"disputed_items[{index}]"
        decided, acted = self._quote(f"{path}.decision"), self._quote(f"{path}.ur_action")
        concluded = self._quote(f"{path}.medically_necessary")
        return ItemReply(
            request=self._quote(f"{path}.request") or Quoted.of(item.request, 1),
            decision=DecisionReply(value=item.decision, words=decided) if item.decision and decided else None,
            ur_action=UrActionReply(value=item.ur_action, words=acted) if item.ur_action and acted else None,
            ur_approved=self._quote(f"{path}.ur_approved"),
            administrator_basis=self._passage(f"{path}.claims_administrator_basis.text"),
            reviewer_basis=self._passage(f"{path}.reviewer_basis.text"),
            rationale=self._passage(f"{path}.rationale"),
            necessity=NecessityReply(value=item.medically_necessary, words=concluded)
            if item.medically_necessary is not None and concluded
            else None,
            key_reasons=[Quoted.of(REASON, len(self._numbered.lines))] * REASONS if item.rationale else [],
        )

    def _quotes(self, path: str) -> list[Quoted]:
        found: list[Quoted] = []
        while (one := self._quote(f"{path}[{len(found)}]")) is not None:
            found.append(one)
        return found

    def _quote(self, path: str) -> Quoted | None:
        below = f"{path}."
        spans = next(
            (spans for one, spans in self._draft.evidence.items() if one == path or one.startswith(below)), ()
        )
        if not spans:
            return None
        words = " ".join(" ".join(one.text.split()) for one in spans)
        return Quoted.of(words, self._line(spans[0].start), self._line(spans[-1].end - 1))

    def _passage(self, path: str) -> Passage | None:
        spans = self._draft.evidence.get(path, ())
        if not spans:
            return None
        return Passage.of(self._line(spans[0].start), self._line(spans[-1].end - 1))

    def _line(self, source: int) -> int:
        return next((one.number for one in self._numbered.lines if source < one.source[1]), 1)


def written(reply: ExtractReply) -> str:
    """A reply as models write JSON: a space behind colons and commas, no line ends."""
    return json.dumps(reply.model_dump(mode="json"), ensure_ascii=False)


def sizes_of(kind: str, path: Path) -> Sizes:
    """What one letter takes."""
    letter = load_letter(path)
    numbered, draft = number_lines(letter), read(letter)
    exchange = extraction(numbered, 8192)
    form = reply_form(ReplyMode.JSON_SCHEMA, exchange.purpose, exchange.reply_type)
    completion = written(Pointing(numbered, draft).reply())
    return Sizes(
        kind,
        text=len(letter.text),
        prompt=sum(len(message.content) for message in exchange.messages),
        schema=len(json.dumps(form.body, separators=(",", ":"))),
        items=len(draft.disputed_items),
        completion=len(completion),
        texts=(*(one.content for one in exchange.messages), completion),
    )


def authored() -> dict[str, ExtractReply]:
    """Replies that people wrote for tests, as a careful model would answer."""
    replies = {name: reply(letter_of(name)) for name, reply in REPLIES.items()}
    for path in sorted((ROOT / "tests" / "endpoint" / "completions" / "letters").glob("extract_*.yaml")):
        letter = load_letter(KINDS["examples"] / f"{path.stem.removeprefix('extract_')}.txt")
        shown = extraction(number_lines(letter), 8192).messages[-1].content
        replies[path.stem] = ExtractReply.model_validate_json(placed(load_script(path).reply, shown))
    return replies


NUMBERS = ("text", "prompt", "schema", "items", "completion")


def print_means(name: str, sizes: Sequence[Sizes]) -> None:
    """One line of means."""
    means = [statistics.mean(getattr(one, field) for one in sizes) for field in NUMBERS]
    text, prompt, schema, items, completion = means
    print(
        f"  {name:18} {len(sizes):4} {text:7.0f} {prompt:7.0f} {schema:7.0f} {items:6.1f} {completion:11.0f}"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=Path, help="folder for prompts and completions")
    folder_for_texts = parser.parse_args().write
    sizes = [
        sizes_of(kind, path)
        for kind, folder in KINDS.items()
        for path in sorted(folder.iterdir())
        if path.suffix in {".txt", ".pdf"}
    ]
    if folder_for_texts is not None:
        folder_for_texts.mkdir(parents=True, exist_ok=True)
        for number, one in enumerate(sizes):
            for name, text in zip(("system", "user", "completion"), one.texts, strict=True):
                (folder_for_texts / f"{number:03}_{name}.txt").write_text(text, encoding="utf-8")
    print("Characters per letter (means)")
    print(f"  {'letters':18} {'':4} {'text':>7} {'prompt':>7} {'schema':>7} {'items':>6} {'completion':>11}")
    for kind in KINDS:
        print_means(kind, [one for one in sizes if one.kind == kind])
    print_means("all", sizes)
    slope, start = statistics.linear_regression(
        [one.items for one in sizes], [one.completion for one in sizes]
    )
    off = [abs(start + slope * one.items - one.completion) / one.completion for one in sizes]
    print(
        f"\nCompletion ≈ {start:.0f} + {slope:.0f} for each item; off by "
        f"{statistics.mean(off):.0%} on average, {max(off):.0%} at most"
    )
    print("\nReplies authored for tests, beside what that line says of them")
    for name, answer in authored().items():
        items, length = len(answer.items), len(written(answer))
        reasons = [len(reason.words) for item in answer.items for reason in item.key_reasons]
        print(f"  {name:36} {items} items, {length:5} {start + slope * items:7.0f}   reasons {reasons}")


if __name__ == "__main__":
    main()
