from imr_llm.domain.letter import CleanText, LetterFormat, Sections


def find_sections(clean: CleanText) -> Sections:
    return Sections(LetterFormat.UNKNOWN)
