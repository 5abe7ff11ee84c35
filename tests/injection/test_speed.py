"""Looking for orders is linear: adversarial text takes no longer than its length allows."""

from __future__ import annotations

import time

import pytest

from imr_llm import extract
from imr_llm.settings import Settings
from tests.cli.command import THREE_ITEMS
from tests.patience import CPU_SECONDS

SIZE = 60_000


@pytest.mark.parametrize("piece", ["#", "-", "=", "`", "<", "{", "[", '"', "': ", "41 ", "f", "A1", "you "])
def test_adversarial_text_is_linear(piece: str) -> None:
    """No repetition of what markup, data and codes are made of makes any pattern backtrack."""
    text = THREE_ITEMS.read_text(encoding="utf-8")
    grown = text.replace("\n\n", f"\n\n{piece * (SIZE // len(piece))}\n\n", 1)
    started = time.process_time()
    record = extract(grown, settings=Settings(engine="reader"))
    assert len(record.disputed_items) == 3
    assert time.process_time() - started < CPU_SECONDS
