"""Looking for identities is linear: adversarial text takes no longer than its length allows."""

from __future__ import annotations

import time

import pytest

from imr_llm.identities import disguise_for
from imr_llm.letters import load_letter
from tests.cli.command import THREE_ITEMS
from tests.patience import CPU_SECONDS

SIZE = 60_000


@pytest.mark.parametrize(
    "piece",
    (
        *("O'", "A.", "Sincerely,\n", "Mr. Smith ", "Dear ", "12 A ", "Calle ", "a@", "5-", "de la "),
        *(
            "Employee: ",
            "Name   ",
            "P.O. Box ",
            "1 A St. ",
            "93001 ",
            "Provider Name:\n",
            "Employee: A. Gil ",
        ),
    ),
)
def test_adversarial_text_is_linear(piece: str) -> None:
    """No repetition of a piece of a name, an address or a number makes any pattern backtrack."""
    text = THREE_ITEMS.read_text(encoding="utf-8")
    letter = load_letter(text.replace("\n\n", f"\n\n{piece * (SIZE // len(piece))}\n\n", 1).encode())
    started = time.process_time()
    disguise = disguise_for(letter)
    assert disguise.restored(disguise.hidden(letter.text)) == letter.text
    assert time.process_time() - started < CPU_SECONDS
