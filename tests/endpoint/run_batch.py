"""Stands in for vLLM's `vllm run-batch -i FILE -o FILE --model MODEL`, which needs vLLM itself.

Reads and writes the same lines: results in the order of the requests; where a request fails, an empty body
with the error beside it. The completions are those of the test endpoint.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.endpoint.__main__ import COMPLETIONS
from tests.endpoint.answers import Ending
from tests.endpoint.chat import Chat
from tests.endpoint.scripts import Scripts


def main() -> None:
    """Answer every request of a file."""
    parser = argparse.ArgumentParser(prog="python -m tests.endpoint.run_batch", description=__doc__)
    parser.add_argument("-i", "--input-file", type=Path, required=True)
    parser.add_argument("-o", "--output-file", type=Path, required=True)
    parser.add_argument("--model", required=True)
    given = parser.parse_args()
    chat = Chat(Scripts(COMPLETIONS))
    with given.output_file.open("w", encoding="utf-8") as output:
        for number, line in enumerate(given.input_file.read_text("utf-8").split("\n")):
            if line.strip():
                result = _result(chat, json.loads(line), given.model, number)
                output.write(json.dumps(result, ensure_ascii=False) + "\n")


def _result(chat: Chat, request: dict[str, object], model: str, number: int) -> dict[str, object]:
    # As vLLM's own reader of these lines, which takes no line without them.
    custom_id, method, url, body = (request[name] for name in ("custom_id", "method", "url", "body"))
    if method != "POST" or url != "/v1/chat/completions" or not isinstance(body, dict):
        sys.exit(f"line {number}: not a chat request")
    status: int = 404
    said: dict[str, object] = {"error": {"message": f"The model {body['model']!r} does not exist."}}
    if body["model"] == model:
        given = chat.answer(body, {})
        whole = given.ending is Ending.WHOLE and not given.delay
        status = given.status if whole else 500
        said = json.loads(given.body) if whole else {"error": {"message": "scripted fault"}}
    answer, problem = (said, None) if status == 200 else (None, said)
    return {
        "id": f"vllm-{number}",
        "custom_id": custom_id,
        "response": {"status_code": status, "request_id": f"vllm-batch-{number}", "body": answer},
        "error": problem,
    }


if __name__ == "__main__":
    main()
