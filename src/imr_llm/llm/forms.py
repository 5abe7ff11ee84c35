"""The three ways of asking for an answer in the reply schema, as parts of a request body."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from pydantic import BaseModel

from imr_llm.domain.exchange import Message
from imr_llm.llm.strict import strict_schema
from imr_llm.settings import ReplyMode


def json_line(value: object) -> str:
    """JSON as it is sent: on one line, without blanks, every character as it is."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class ReplyForm:
    """What a mode adds to a request: keys of the body, and for json_object a paragraph of the prompt."""

    body: Mapping[str, object]
    instruction: str | None = None
    written: str = field(init=False, repr=False, compare=False)
    """The keys as they stand in a request's JSON, written once: a schema is longer than many a letter."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "written", json_line(self.body)[1:-1])

    def messages(self, given: tuple[Message, ...]) -> list[dict[str, str]]:
        """The messages to send; the instruction goes to the end of the first system message."""
        sent = [{"role": one.role, "content": one.content} for one in given]
        if self.instruction is not None:
            if not sent or sent[0]["role"] != "system":
                sent.insert(0, {"role": "system", "content": self.instruction})
            else:
                sent[0]["content"] = f"{sent[0]['content']}\n\n{self.instruction}"
        return sent


@cache
def reply_form(mode: ReplyMode, purpose: str, reply_type: type[BaseModel]) -> ReplyForm:
    """How to ask for `reply_type`; `purpose` becomes the name of the schema or function.

    Built once per type, because pydantic takes milliseconds to write a schema. Raises TypeError for a type
    that strict mode cannot express.
    """
    schema = strict_schema(reply_type)
    match mode:
        case ReplyMode.JSON_SCHEMA:
            shape = {"name": purpose, "strict": True, "schema": schema}
            return ReplyForm({"response_format": {"type": "json_schema", "json_schema": shape}})
        case ReplyMode.TOOLS:
            function = {
                "name": purpose,
                "description": "Give the answer.",
                "strict": True,
                "parameters": schema,
            }
            return ReplyForm(
                {
                    "tools": [{"type": "function", "function": function}],
                    "tool_choice": {"type": "function", "function": {"name": purpose}},
                }
            )
        case ReplyMode.JSON_OBJECT:
            printed = json_line(schema)
            return ReplyForm(
                {"response_format": {"type": "json_object"}},
                "Answer with one JSON object and nothing around it. The object must fit the "
                f'JSON Schema "{purpose}":\n{printed}',
            )
