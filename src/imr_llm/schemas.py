"""The JSON Schemas that ship with the package, generated from the models that the program uses.

`case_record` and `summary` describe what comes out. The `…_reply` schemas are, key for key, what an endpoint
is sent to answer in.
"""

from __future__ import annotations

from pydantic import BaseModel

from imr_llm.asking.replies import AnswersReply, ExtractReply
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Summary
from imr_llm.llm.strict import Schema, strict_schema
from imr_llm.summary import SummaryReply

_RESULTS: dict[str, type[BaseModel]] = {"case_record": CaseRecord, "summary": Summary}
_REPLIES: dict[str, type[BaseModel]] = {
    "answers_reply": AnswersReply,
    "extract_reply": ExtractReply,
    "summary_reply": SummaryReply,
}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_names() -> tuple[str, ...]:
    """Every name that `schema` knows, in alphabetical order."""
    return tuple(sorted(_RESULTS | _REPLIES))


def schema(name: str) -> Schema:
    """The JSON Schema of a result or of a model-facing reply; raises KeyError for an unknown name."""
    if name in _REPLIES:
        return strict_schema(_REPLIES[name])
    return {"$schema": _DIALECT, **_RESULTS[name].model_json_schema(mode="serialization")}
