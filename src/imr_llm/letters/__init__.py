"""From a file to a letter: source text, clean text with an offset map, and the sections of the form."""

from imr_llm.letters.cleaning import clean
from imr_llm.letters.corpora import is_letter_row
from imr_llm.letters.files import SourceFile
from imr_llm.letters.load import load_letter
from imr_llm.letters.sections import find_sections
from imr_llm.letters.sources import LoadedSource, iter_letters, letters_in_file

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
