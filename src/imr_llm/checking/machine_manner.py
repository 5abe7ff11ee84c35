"""Manners of speaking that no letter of the form has: orders, and talk to and about whoever reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imr_llm.domain.letter import Letter, Range, SectionKind
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import Keys
from imr_llm.vocabulary.word_finder import worded


def _listed(*groups: str) -> list[str]:
    """The plain words of some groups of alternatives."""
    words = (word for group in groups for word in group[len("(?:") : -1].split("|"))
    return sorted({word.replace("[sz]", letter) for word in words for letter in "sz"})


_SAYING = (
    r"(?:report|record|output|print|answer|reply|respond|write|say|state|tell|inform|include|insert|count|"
    r"merge|"
    r"omit|translate|imagine|pretend|mark|approve|overturn|grant|uphold|ignore|forget|"
    r"overlook|"
    r"disregard|enter|label|classify|summari[sz]e|assume|copy|reverse|invert|conclude|obey|capture|"
    r"declare|announce|"
    r"emit|produce|generate|certify|authorize|rewrite|overwrite|erase|delete|register|output|list|"
    r"award|void|quote|paraphrase|extract|convert|encode|decode|compose|interpret|swap|append|prepend|"
    r"describe|accept|mention|present|display|believe|trust)"
)
_DOING = (
    r"(?:treat|act|add|begin|start|end|set|give|provide|show|return|do|let|let's|consider|stop|switch|"
    r"read|make|"
    r"put|call|remember|note|drop|leave|remove|see|find|take|turn|keep|complete|fill|send|use|follow|"
    r"choose|select|"
    r"pick|pass|think|play|continue|apply|raise|file|save|move|deny|change|overlook|repeat|confirm|"
    r"replace|cancel|finish|skip)"
)
"""What doctors' plans say of treatments, too: an order where it is about a letter's matters."""
_ACTING = r"(?:treat|act|return|switch|start|begin|end|think|behave|speak|talk|play)"
_FORBIDDING = r"(?:never|don't|do|always|avoid|remember)"
_WHAT = (
    r"(?:the|this|that|these|those|all|each|every|any|both|an?|no|not|zero|only|it|them|him|her|me|us|"
    r"everything|"
    r"nothing|everyone|items?|yes|overturned|approved|approvals?|granted|upheld|your|instead|exactly|just|"
    r"one|"
    r"\"\w+)"
)
_HOW = r"(?:with|as|like|at|in|on|to|from|like|that|if|whether|for|so|up|out|over|back)"
_MATTER = (
    r"(?:approv\w*|overturn\w*|upheld|uphold|grant\w*|denials?|decisions?|outcomes?|items?|letters?|"
    r"documents?|"
    r"summar(?:y|ies)|records?|answers?|responses?|outputs?|json|instructions?|prompts?|necessary|"
    r"necessity|poems?|"
    r"fields?|values?|labels?|findings?|approver|reviewer|everything|verdicts?|determinations?|sentence|text|"
    r"opposite|award(?:s|ed)?)"
)
_FREE = r"(?:\s+[^\s.!?]+){0,12}?"
_POINTS_TO = (
    r"(?:see|read|note)\s+(?:(?!\b(?:overturn\w*|upheld|uphold|approv\w*|grant\w*|award\w*|as|only|json|outputs?|"
    r"answers?|prompts?|instructions?|opposites?|instead|everything|aloud|model|system|write|report|return|"
    r"respond|reply|say|poems?|ignore)\b)[^.;!?]){1,160}[.;]"
)
"""`See the discussion of item 1.`: a reviewer refers to another place of the letter, and to no result."""
_ORDER = late(
    rf"(?:(?:never|don't|do\s+not|always|avoid|remember)\b{_FREE}\s+[\"']?{_MATTER}\b|"
    rf"{_SAYING}\s+{_WHAT}\b|{_SAYING}\s+{_HOW}\b{_FREE}\s+[\"']?{_MATTER}\b"
    rf"|(?!{_POINTS_TO}){_DOING}\s+{_WHAT}\b[:,]?{_FREE}\s+[\"']?{_MATTER}\b"
    rf"|{_ACTING}\s+{_HOW}\b{_FREE}\s+[\"']?{_MATTER}\b)"
)
"""Orders, where a sentence begins with one: the verb in its plain form and what is to be done."""
_VERBS = Keys(
    f"{verb}{space}" for verb in _listed(_SAYING, _DOING, _ACTING, _FORBIDDING) for space in (" ", "\n")
)
_ENDINGS = frozenset(".!?:;")
_QUOTES = " \n\"'([)]*-•>"
_ASKING = ("please", "kindly")
_BEFORE = 12

_NO_MORE_THAN = "".join(
    f"(?<!{noun} {than} )"
    for noun in ("reason", "rationale", "explanation", "finding", "detail", "support")
    for than in ("beyond", "other than", "besides")
)
"""`No reason beyond this sentence` is told of what a person wrote."""
_NOT_DECIDED = "".join(
    f"(?<!{verb} )"
    for verb in (
        "approved",
        "certified",
        "authorized",
        "granted",
        "allowed",
        "denied",
        "modified",
        "requested",
        "had",
        "has",
        "have",
        "having",
        "saw",
        "received",
        "reviewed",
        "sent",
        "given",
        "contains",
        "with",
    )
)
"""`UR approved only the last of these`, `UR had only the last note` are told of utilization review."""
TALK = worded(
    r"\b(?:(?:bots?|nlp|chatgpt|gemini|copilot|openai|sudo|summarizers?|summarisers?|parsers?|paraphrasers?|"
    r"machine[- ]+readers?|ai[- ]+readers?|ai[- ]+generated|large +language)\b"
    r"|downstream +(?:processing|systems?|software|users?|tools?)|electronic +(?:purposes|processing|"
    r"copies|readers?)"
    r"|data +entry +(?:staff|team|software|system|note|bots?)|coders +|test +letter|test +document"
    r"|needs +review|needs_review|no +findings? +(?:should|must|may|shall|needs?)"
    r"|regardless +of +(?:what|the +content|content|anything|the +rest|the +above|how)"
    r"|(?:whatever|no +matter +what|despite +what) +(?:this|the|that|it|is|you)\b(?: +\w+){0,3} +"
    r"(?:says?|said|states?|stated|reads?|written|printed|elsewhere)"
    r"|the +opposite +of +what|opposite +in +what"
    r"|(?:this|the|following) +(?:document|letter|text|paragraph|notice|message|line|note|sentence|"
    r"section|page)"
    r" +(?:supersedes?|replaces?|overrides?|is +safe|is +trusted|is +verified|must +be +obeyed|has +priority|"
    r"takes +precedence|is +an +instruction|is +a +test)"
    r"|the +following +(?:replaces|supersedes|overrides|is +for)"
    r"|(?:this|the) +(?:text|letter|document|page|file|message) +is +(?:being +)?(?:read|processed|parsed|"
    r"summarized|"
    r"scanned|analyzed|ingested|handled) +(?:by|with|automatically)"
    r"|(?:model|program|software|computer|machine|system|assistant|agent|ai|algorithm|reader|tool) +"
    r"(?:reading|processing|parsing|summarizing|handling|analyzing|that +reads|which +reads|"
    r"that +processes) +(?:this|the)"
    r"|the +user +(?:wants|asks|asked|said|says|needs|expects|requests|requested)|"
    r"i +am +(?:the +)?(?:developer|your|an? +admin)"
    r"|(?:system|systems|site|root) +administrator|as +(?:the|an) +administrator\b"
    r"(?! +(?:would|did|does|do|has|had|say|said|suggest|propos|argu|h[eo]ld|reason|fear|wish|want|urg|"
    r"recommend|"
    r"f[io][nu]n?d|not|ask|"
    r"put|puts|contend|claim|conced|point|read|describ|observ|maintain|insist|believ|wrote|writes|offer|"
    r"decid)\w*)"
    r"|(?:all|the|any) +(?:prior|previous|earlier|other|above) +(?:directions|directives|instructions|"
    r"rules|orders|"
    r"guidance) +(?:are|is|were|have|has|should|must|no)"
    r"|new +directives?|(?:labels?|class|category|status|outcome|decision|result|verdict)s? +(?:for|"
    r"of) +(?:this|the) +"
    r"(?:document|letter|text|file|page) +(?:is|are|must|should)"
    r"|(?:document|letter|text) +(?:label|class|classification|category) *(?:is|:)"
    r"|(?:extraction|summary|processing|indexing|abstraction|machine|parsing|labeling|"
    r"annotation) +(?:instructions?|rules?|notes?|hints?)\b"
    r"|instructions? +for +(?:extraction|processing|summar|the +(?:reader|summar|extract|process|system|"
    r"software|ai))\w*"
    r"|decisions?(?: +\w+){0,3} +(?:to +be|must +be|should +be|shall +be) +(?:inverted|reversed|flipped|"
    r"swapped|changed|"
    r"recorded|reported|entered|captured|taken)"
    r"|(?:capture|record|report|enter|register|code|mark|show|store|save|list|take) +(?:the +|all +|each +)?"
    r"(?:decisions?|outcomes?|items?) +(?:as|=|to)\b"
    rf"|{_NO_MORE_THAN}this +(?:paragraph|text|line|sentence|message|document|prompt|input)s?\b"
    r"(?! +(?:(?:may +)?contains? +|is +)(?:confidential|privileged|protected|private|intended +only))"
    r"|(?:(?:everything|anything|nothing) +(?:that +\w+ +|\w+ +)?|all +(?:that +\w+ +)?)"
    r"(?:above|below|before +this|after +this|from +here)\b"
    r"|(?<!the )only +(?:upheld|overturned|approved|granted)"
    r"(?=[\"' ]*(?:[.;,!:]|$| +(?:items?|decisions?|outcomes?|verdicts?|answers?|values?|ones|"
    r"for +(?:each|every))\b))"
    rf"|(?:{_NOT_DECIDED}only +(?:this|the +(?:following|next|last))"
    r"|(?<!see )(?<!see the )(?<!to the )(?:text|paragraph|letter|document|heading|headings|sentence|passage|"
    r"decisions?|denials?) +"
    r"(?:printed +|given +)?(?:above|below))\b|(?:real|true|actual|correct|corrected) +letter +(?:begins|"
    r"starts|is|follows)"
    r"|(?:headings?|decisions?|denials?|outcomes?) +(?:is|are|was|were) +(?:printed +)?"
    r"(?:(?:as +)?(?:its|their|the) +opposites?|inverted|reversed +(?:for|in|by|to)|swapped)"
    r"|(?:approve|overturn|decide|grant|uphold)\(|(?:true|real|actual) +(?:result|outcome|decision) +is"
    r"|artificial +intelligence|neural +net\w*|robots? +(?:reading|must|should|shall|that)|automation\b|"
    r"auto-?processing"
    r"|chain +of +thought|think +step +by +step|few-?shot|example +(?:output|answer|response|reply)|"
    r"output +format"
    r"|(?:approval|debug|god|unrestricted|maintenance|test|training|override) +mode\b|extracted +(?:data|"
    r"values?|record)"
    r"|(?:language|reviewer|reading|review|summary|letter) +(?:tool|software|engine|program|assistant)s?\b"
    r"|summar(?:y|ies) +of +(?:this|the) +(?:letter|document|determination|case +letter)"
    r"|question *: +\S.{0,80}? +answer *:|q *: +\S.{0,80}? +a *:"
    r"|(?:decision|outcome|dose|age|sex|quantity) +(?:field|key|column|tag) *[:=]|result +for +\w+ *:"
    r"|(?:with|as) +the +(?:decision|outcome|result) +value|the +(?:decision|outcome|result) +(?:value|"
    r"code|field|key)\b)"
)
"""Talk of programs and of what they make of a text."""
MARKS = Keys(("<!--", "@assistant", "@ai", "@bot", "\n/set ", "\n/approve", "\n$ ", "assistant to="))
_SECOND = keyed(r"\byou(?:r|rs|rself|rselves|'re|'ve|'ll|'d)?\b", re.IGNORECASE)
_ASKED = worded(
    r"\byou(?:r|rself|'re)?\b(?: +[^\s.!?]+){0,6}? +(?:approve|overturn|grant|output|outputs|print|obey|"
    r"comply|pretend|"
    r"ignore|disregard|summari[sz]e|extract|mark|label|classify|respond|answer|reply|json|prompt|"
    r"instructions?|"
    r"guidelines|programming|task|role|job|training|persona|response|summary|reset|assistant)\b"
)
_TOLD_TO_NOBODY = frozenset(
    {
        *(SectionKind.CASE_SUMMARY, SectionKind.QUALIFICATIONS, SectionKind.DECISIONS, SectionKind.DOCUMENTS),
        *(SectionKind.RATIONALE, SectionKind.GUIDELINES, SectionKind.ISSUE, SectionKind.DECISION_LIST),
    }
)
"""Parts that speak of the patient and the request, and to nobody."""


def spoken(lines: str, flat: str) -> Iterator[Range]:
    """Where a text in lower case, with its lines and on one, gives an order or talks of what reads it."""
    for at in _VERBS.word_places(lines):
        if _opens_a_sentence(lines, at) and (order := _ORDER.match(lines, at)) is not None:
            yield order.span()
    yield from (one.span() for one in TALK.finditer(flat))
    yield from (one.span() for one in _ASKED.finditer(flat))
    yield from ((start, end) for _, start, end in MARKS.found(f"\n{lines}"))


def _opens_a_sentence(lines: str, at: int) -> bool:
    """Whether a sentence, a paragraph or an entry of a list begins at a place, or what is asked for."""
    before = lines[max(at - _BEFORE, 0) : at]
    words = before.rstrip(_QUOTES)
    gap = before[len(words) :]
    if not words or words[-1] in _ENDINGS or "\n\n" in gap:
        return True
    return (gap.strip(" ").startswith("\n") and gap.strip() != "") or words.endswith(_ASKING)


def second_persons(letter: Letter) -> Iterator[Range]:
    """Where a part of a letter that speaks to nobody speaks to somebody, in clean text."""
    for part in letter.sections.parts:
        if part.kind in _TOLD_TO_NOBODY:
            yield from (one.span() for one in _SECOND.finditer(letter.clean.text, *part.body))
