"""The scripted completions: readable files, and which of them answers a request.

Every file starts with the line `# AUTHORED FOR TESTS, NOT A MODEL'S`. README.md beside this module tells how
to add one, and of the form that answers for a whole letter (`letters.py`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from tests.endpoint.changes import strings_of, with_changes
from tests.endpoint.letters import LetterScript, letter_script
from tests.endpoint.obeying import obeyed, obeyed_summary, way_of
from tests.endpoint.places import PlaceError, ShownLines, placed

HEADER = "# AUTHORED FOR TESTS, NOT A MODEL'S"
_KEYS = {"purpose", "contains", "reply", "variants", "changed"}
_OF_LETTERS = ("extract", "answer")
_LEAST_LIKE = 0.5
_VARIANT = re.compile(r"(?:batch-[^+&]*&)?(variant|slip)-([^+]+)(?:\+.*)?")


class ScriptError(Exception):
    """A completion file is not of the form that README.md describes, or a request has no single answer."""


@dataclass(frozen=True, slots=True)
class Script:
    """One completion file: when it answers, and with what."""

    name: str
    purpose: str
    contains: tuple[str, ...]
    reply: str
    variants: Mapping[str, str] = field(default_factory=dict)

    def answers(self, purpose: str, text: str) -> bool:
        """Whether this script is for a request of this purpose with this text in its messages."""
        return self.purpose == purpose and all(words in text for words in self.contains)

    def completion(self, text: str, model: str) -> str:
        """The completion for a request with this text; PlaceError for words that it does not show.

        `variant-NAME` is wrong each time, `slip-NAME` only until the request shows what it said.
        """
        chosen = _VARIANT.fullmatch(model)
        variant = self.variants.get(chosen[2]) if chosen else None
        if chosen is None or variant is None or (chosen[1] == "slip" and self._is_shown(variant, text)):
            return placed(self.reply, text)
        return placed(variant, text)

    def _is_shown(self, variant: str, text: str) -> bool:
        """Whether a request shows something that only this variant says."""
        own = set(strings_of(json.loads(variant))) - set(strings_of(json.loads(self.reply)))
        return any(json.dumps(one, ensure_ascii=False)[1:-1] in text for one in own if " " in one)


class Scripts:
    """All scripts of a folder and the folders in it; files that are added later are seen."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._scripts: tuple[Script, ...] = ()
        self._letters: tuple[LetterScript, ...] = ()
        self._seen: dict[Path, int] = {}
        self.refresh()

    def refresh(self) -> bool:
        """Read the folder again if a file in it has changed; whether it had."""
        seen = {path: path.stat().st_mtime_ns for path in sorted(self._folder.rglob("*.yaml"))}
        if seen == self._seen:
            return False
        loaded = [load_file(path) for path in seen]
        self._scripts = tuple(one for one in loaded if isinstance(one, Script))
        self._letters = tuple(one for one in loaded if isinstance(one, LetterScript))
        self._seen = seen
        return True

    def completion(self, purpose: str, text: str, model: str) -> str:
        """The completion for a request: by the file whose words it holds, else by that of its letter.

        Raises ScriptError when no file answers, or several do, or it names words that are not shown.
        """
        way = way_of(model)
        if way is not None and purpose == "summarize":
            return obeyed_summary(text)
        try:
            if way is not None and (letter := self.find_letter(text)) is not None:
                return obeyed(letter, purpose, text, way)
            if purpose not in _OF_LETTERS or self._matching(purpose, text):
                return self.find(purpose, text).completion(text, model)
            letter = self.find_letter(text)
            script = letter if letter is not None else self.find(purpose, text)
            if isinstance(script, LetterScript):
                return script.completion(purpose, text, model)
            return script.completion(text, model)
        except PlaceError as problem:
            raise ScriptError(str(problem)) from None

    def find_letter(self, text: str) -> LetterScript | None:
        """The script of the letter of which the request shows lines, None for an unknown letter.

        Raises ScriptError where two letters have as many of the lines.
        """
        shown = ShownLines(text)
        likeness = {one.name: one.likeness(shown) for one in self._letters}
        most = max(likeness.values(), default=0.0)
        best = [one for one in self._letters if likeness[one.name] == most]
        if most < _LEAST_LIKE:
            return None
        if len(best) > 1:
            raise ScriptError(f"several letters match equally: {', '.join(one.name for one in best)}")
        return best[0]

    def find(self, purpose: str, text: str) -> Script:
        """The script with the most `contains` lines that all stand in the messages.

        Raises ScriptError when there is none or when two are equally specific.
        """
        matching = self._matching(purpose, text)
        if not matching:
            names = [one.name for one in self._scripts if one.purpose == purpose]
            names += [one.name for one in self._letters if purpose in _OF_LETTERS]
            known = ", ".join(sorted(names)) or "no file"
            raise ScriptError(
                f"no completion for purpose {purpose!r} matches; of this purpose there is: {known}"
            )
        most = max(len(one.contains) for one in matching)
        best = [one for one in matching if len(one.contains) == most]
        if len(best) > 1:
            raise ScriptError(f"several completions match equally: {', '.join(one.name for one in best)}")
        return best[0]

    def _matching(self, purpose: str, text: str) -> list[Script]:
        matching = [one for one in self._scripts if one.answers(purpose, text)]
        if not matching and self.refresh():
            matching = [one for one in self._scripts if one.answers(purpose, text)]
        return matching


def load_script(path: Path) -> Script:
    """One completion file of the form that names words; raises ScriptError as `load_file`."""
    script = load_file(path)
    if not isinstance(script, Script):
        raise ScriptError(f"{path}: answers for a letter")
    return script


def load_file(path: Path) -> Script | LetterScript:
    """One completion file of either form; raises ScriptError naming the file and what is wrong with it."""
    content = path.read_text("utf-8")
    if not content.startswith(HEADER):
        raise ScriptError(f"{path}: the first line must be {HEADER!r}")
    try:
        data = yaml.load(content, Loader=_Plain)
    except yaml.YAMLError as error:
        raise ScriptError(f"{path}: {error}") from None
    if isinstance(data, dict) and "letter" in data:
        try:
            return letter_script(path.stem, data)
        except ValueError as problem:
            raise ScriptError(f"{path}: {problem}") from None
    if not isinstance(data, dict) or not {"purpose", "contains", "reply"} <= data.keys() <= _KEYS:
        raise ScriptError(
            f"{path}: must have purpose, contains, reply and may have variants, changed, nothing else"
        )
    contains = data["contains"]
    if not isinstance(contains, list) or not all(isinstance(one, str) for one in contains):
        raise ScriptError(f"{path}: contains must be a list of strings")
    variants = {str(name): _text(value) for name, value in (data.get("variants") or {}).items()}
    for name, changes in (data.get("changed") or {}).items():
        try:
            variants[str(name)] = _text(with_changes(data["reply"], changes))
        except (KeyError, IndexError, TypeError, ValueError):
            raise ScriptError(f"{path}: {name!r} names a place that the reply does not have") from None
    return Script(
        name=path.stem,
        purpose=str(data["purpose"]),
        contains=tuple(contains),
        reply=_text(data["reply"]),
        variants=variants,
    )


def _text(value: object) -> str:
    # A string is sent as it stands, so that a file can hold a completion that is no JSON.
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


class _Plain(yaml.SafeLoader):
    """YAML as JSON has it: dates stay strings, and yes, no, on, off are words."""


_Plain.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag != "tag:yaml.org,2002:timestamp"
        and not (tag == "tag:yaml.org,2002:bool" and first in "yYnNoO")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
