"""From a file to a letter: source text, clean text with an offset map, and the sections of the form."""

from imr_llm.letters.cleaning import clean
from imr_llm.letters.load import load_letter
from imr_llm.letters.sections import find_sections

__all__ = ["clean", "find_sections", "load_letter"]
