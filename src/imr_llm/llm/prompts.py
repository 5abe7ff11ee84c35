"""Prompts as versioned files: found, hashed, rendered.

A prompt is a folder `prompts/<name>/v<k>/` of parts `<part>.md.j2`. Each part starts with YAML front matter
between `---` lines whose `variables:` lists exactly the variables that the template uses. What several
prompts have in common is written once, in `prompts/_shared/<file>.md.j2` without front matter, and a line
`{% include "<file>" %}` puts it in. Letter text is only ever the value of a variable, so braces inside a
letter are never read as template language.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from imr_llm.domain.exchange import PromptIdentity
from imr_llm.errors import ShippedFileError
from imr_llm.llm.shipped import shipped_path

if TYPE_CHECKING:
    from jinja2 import Template

_SUFFIX = ".md.j2"
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_VERSION = re.compile(r"v([1-9][0-9]*)")
_FENCE = "---\n"
_SHARED = "_shared"
_INCLUDE = re.compile(r"^\{% include \"([a-z][a-z0-9_]*(?:/[a-z][a-z0-9_]*)*)\" %\}\n?", re.MULTILINE)
_DEEPEST = 5
"""Shared files that may stand in one another: more is a circle."""


@dataclass(frozen=True, slots=True)
class PromptPart:
    """One part of a prompt: its text, without front matter and with what it includes, and its variables."""

    source: str
    variables: frozenset[str]
    template: Template = field(repr=False)


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt in one version, ready to render."""

    identity: PromptIdentity
    parts: Mapping[str, PromptPart]

    def render(self, part: str, **variables: object) -> str:
        """The text of one part (`system`, `user` …), without blank space around it.

        Raises KeyError for a part that the prompt does not have, and TypeError unless `variables` are
        exactly those that the part's front matter lists.
        """
        chosen = self.parts.get(part)
        if chosen is None:
            raise KeyError(f"prompt {self.identity.name!r} has no part {part!r}, only {sorted(self.parts)}")
        missing, unknown = chosen.variables - variables.keys(), variables.keys() - chosen.variables
        if missing or unknown:
            raise TypeError(
                f"prompt {self.identity.name!r} part {part!r}: "
                f"missing variables {sorted(missing)}, unknown variables {sorted(unknown)}"
            )
        return chosen.template.render(variables).strip()


def load_prompt(name: str, version: str | None = None, *, folder: Path | None = None) -> Prompt:
    """A prompt; the newest version unless one (`v1`) is named, the shipped ones unless a `folder` is given.

    Raises ShippedFileError for an unknown name or version and for a malformed template.
    """
    return _shipped(name, version) if folder is None else _found(folder, name, version)


@cache
def _shipped(name: str, version: str | None) -> Prompt:
    """A prompt that ships with the package: every exchange asks for one, and they stay as they are."""
    return _found(shipped_path("prompts"), name, version)


def _found(top: Path, name: str, version: str | None) -> Prompt:
    versions = _versions(top, name)
    wanted = versions[-1].name if version is None else version
    chosen = next((one for one in versions if one.name == wanted), None)
    if chosen is None:
        raise ShippedFileError(
            f"prompt {name!r} has no version {wanted!r}: there is {', '.join(one.name for one in versions)}"
        )
    return _load(chosen)


def list_prompts(folder: Path | None = None) -> tuple[PromptIdentity, ...]:
    """Every prompt in every version, by name and then from the oldest version to the newest.

    The shipped prompts unless a `folder` is given; raises ShippedFileError for a malformed one.
    """
    top = folder or shipped_path("prompts")
    names = sorted(one.name for one in top.iterdir() if one.is_dir() and _NAME.fullmatch(one.name))
    return tuple(_load(version).identity for name in names for version in _versions(top, name))


def _versions(top: Path, name: str) -> list[Path]:
    # The name becomes a path, so anything but a plain word is refused before the disk is looked at.
    folders = (
        [one for one in (top / name).iterdir() if one.is_dir() and _VERSION.fullmatch(one.name)]
        if _NAME.fullmatch(name) and (top / name).is_dir()
        else []
    )
    if not folders:
        known = sorted(one.name for one in top.iterdir() if one.is_dir() and _NAME.fullmatch(one.name))
        raise ShippedFileError(f"no prompt {name!r}: there is {', '.join(known) or 'none at all'}")
    return sorted(folders, key=lambda one: int(one.name[1:]))


@cache
def _load(folder: Path) -> Prompt:
    name = folder.parent.name
    files = sorted(folder.glob(f"*{_SUFFIX}"), key=lambda one: one.name)
    if not files:
        raise ShippedFileError(f"prompt {name!r} {folder.name} has no {_SUFFIX} file")
    digest = hashlib.sha256()
    parts: dict[str, PromptPart] = {}
    for file in files:
        where = f"{name}/{folder.name}/{file.name}"
        whole = _with_included(_content(file), folder.parents[1] / _SHARED, where)
        content = whole.encode("utf-8")
        digest.update(f"{file.name}\0{len(content)}\0".encode())
        digest.update(content)
        parts[file.name.removesuffix(_SUFFIX)] = _part(whole, where)
    return Prompt(PromptIdentity(name, folder.name, digest.hexdigest()), parts)


def _content(file: Path) -> str:
    # Line ends differ between checkouts on different systems; the prompt that is sent does not.
    return file.read_bytes().replace(b"\r\n", b"\n").decode("utf-8")


def _with_included(content: str, shared: Path, where: str, depth: int = 0) -> str:
    """A template with the shared files in the place of the lines that include them.

    They become a part of it before anything is hashed, shown or parsed, so that all three see the whole.
    """
    if depth > _DEEPEST:
        raise ShippedFileError(f"prompt file {where}: includes shared files in a circle")

    def included(line: re.Match[str]) -> str:
        file = shared / f"{line.group(1)}{_SUFFIX}"
        if not file.is_file():
            raise ShippedFileError(f"prompt file {where}: there is no shared file {line.group(1)!r}")
        return _with_included(_content(file), shared, where, depth + 1)

    return _INCLUDE.sub(included, content)


def _part(content: str, where: str) -> PromptPart:
    import yaml
    from jinja2 import Environment, StrictUndefined, TemplateSyntaxError, meta

    head, fence, body = content.removeprefix(_FENCE).partition(f"\n{_FENCE}")
    if not content.startswith(_FENCE) or not fence:
        raise ShippedFileError(f"prompt file {where} does not start with front matter between '---' lines")
    try:
        matter = yaml.safe_load(head)
    except yaml.YAMLError:
        raise ShippedFileError(f"prompt file {where}: the front matter is not YAML") from None
    listed = matter.get("variables") if isinstance(matter, dict) else None
    if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
        raise ShippedFileError(f"prompt file {where}: the front matter must list `variables:`")
    environment = Environment(
        undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True
    )
    try:
        parsed = environment.parse(body)
        used = meta.find_undeclared_variables(parsed)
        template = environment.from_string(body)
    except TemplateSyntaxError as error:
        raise ShippedFileError(
            f"prompt file {where}, line {error.lineno} of the template: {error.message}"
        ) from None
    if tuple(meta.find_referenced_templates(parsed)):
        raise ShippedFileError(
            f'prompt file {where}: an include needs a line of its own, {{% include "path/of/file" %}}'
        )
    if used != set(listed):
        raise ShippedFileError(
            f"prompt file {where}: lists variables {sorted(listed)} but uses {sorted(used)}"
        )
    return PromptPart(body, frozenset(listed), template)
