"""Body parts that no noun of the body names: abbreviated limbs and spines, organs together, bare regions."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.patterns import late

_SYSTEMS = late(
    r"(?<!\w)(?:circulatory|cardiovascular|respiratory|nervous|digestive|gastrointestinal|urologic(?:al)?|"
    r"immune|reproductive|endocrine|internal|pulmonary|musculoskeletal|gi|vascular) "
    r"(?:and (?:circulatory|cardiovascular|respiratory|nervous|digestive|gastrointestinal) )?"
    r"(?:systems?|organs?|tract)(?!\w)"
)
_LIMB = late(
    r"(?<![\w/])(?:(?:(?:[Bb]ilat(?:eral)?\.?|[Rr]ight|[Ll]eft|[Bb]oth|[RL][Tt]?\.?|B/L|\([RL]\))\s)(?:UE|"
    r"LE)s?|"
    r"[BRL](?:UE|LE)s?)(?![\w/])"
)
"""`bilat UE`, `RLE`: the extremities as notes abbreviate them."""
_SPINE = late(r"(?<![\w/])[CTL]/S(?![\w/])")
"""`C/S`, `L/S`: the parts of the spine as notes abbreviate them."""
_REGION_IN_PAIN = late(
    r"(?<!\w)(?:cervical|thoracic|lumbar|lumbosacral)"
    r"(?=(?:(?:,|\sand|,\sand|\s?[/&])\s(?:(?:the|right|left|bilateral|both)\s)*[a-z]+){0,2}\s"
    r"(?:complaints|symptoms)(?!\w))|"
    r"(?<!\w)(?:cervical|thoracic|lumbar|lumbosacral)"
    r"(?=(?:(?:,|\sand|,\sand|\s?[/&])\s(?:cervical|thoracic|lumbar)){0,2}\spain(?!\w))"
)
"""`[lumbar] and left knee complaints`, `[thoracic] and [lumbar] pain`: the region for the part."""
_IN_PAIN = ("complaints", "symptoms", "r pain", "l pain", "c pain")


def names_without_nouns(text: str, folded: str, *, prose: bool) -> list[Range]:
    """Where such parts stand in a text, which is `folded`; in `prose` the spine is abbreviated, too."""
    found: list[Range] = []
    if "UE" in text or "LE" in text:
        found += [one.span() for one in _LIMB.finditer(text)]
    if prose and "/S" in text:
        found += [one.span() for one in _SPINE.finditer(text)]
    if any(word in folded for word in _IN_PAIN):
        found += [one.span() for one in _REGION_IN_PAIN.finditer(folded)]
    if "system" in folded or "organ" in folded or "tract" in folded:
        found += [one.span() for one in _SYSTEMS.finditer(folded)]
    return found
