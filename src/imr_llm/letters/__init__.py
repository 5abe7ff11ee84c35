"""From a file to a letter: source text, clean text with an offset map, and the sections of the form.

The names are imported when first used, so that a process that only takes files apart starts fast.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from imr_llm.letters.cleaning import clean
    from imr_llm.letters.corpora import is_letter_row
    from imr_llm.letters.files import SourceFile
    from imr_llm.letters.load import load_letter
    from imr_llm.letters.sections import find_sections
    from imr_llm.letters.sources import LoadedSource, iter_letters, letters_in_file

_HOMES = {
    "LoadedSource": "sources",
    "SourceFile": "files",
    "clean": "cleaning",
    "find_sections": "sections",
    "is_letter_row": "corpora",
    "iter_letters": "sources",
    "letters_in_file": "sources",
    "load_letter": "load",
}

__all__ = [
    "LoadedSource",
    "SourceFile",
    "clean",
    "find_sections",
    "is_letter_row",
    "iter_letters",
    "letters_in_file",
    "load_letter",
]


def __getattr__(name: str) -> object:
    """A name of this room, from the module that defines it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
