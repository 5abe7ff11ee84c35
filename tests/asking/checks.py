"""What must hold of every draft, whatever the reply was."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter


def assert_grounded(letter: Letter, draft: Draft) -> None:
    """Every leaf that is set has spans under its path, every span slices exactly, and none stands alone."""
    leaves = dict(_leaves(draft))
    for path, value in leaves.items():
        assert draft.evidence.get(path), f"no evidence for {path} = {value!r}"
    for path, spans in draft.evidence.items():
        assert path in leaves, f"evidence for {path}, which is not set"
        for span in spans:
            assert letter.text[span.start : span.end] == span.text
            assert span.text.strip()


def _leaves(draft: Draft) -> Iterator[tuple[str, object]]:
    for name in ("case", "reviewer", "patient"):
        yield from _model_leaves(name, getattr(draft, name))
    for name in ("clinical_summary", "clinical_summary_source"):
        if getattr(draft, name) is not None:
            yield name, getattr(draft, name)
    for index, document in enumerate(draft.documents_reviewed):
        yield f"documents_reviewed[{index}]", document
    for index, item in enumerate(draft.disputed_items):
        for path, value in _model_leaves(f"disputed_items[{index}]", item):
            # An item whose request was not found has no treatment either, and only its place as number.
            if item.request or not path.endswith((".request", ".treatment", ".category", ".number")):
                yield path, value


def _model_leaves(path: str, value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _model_leaves(f"{path}.{name}", getattr(value, name))
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from _model_leaves(f"{path}[{index}]", one)
    elif value is not None:
        yield path, value
