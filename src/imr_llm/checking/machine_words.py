"""English words that speak to a program or a model which reads the letter: orders, roles, answers told."""

from __future__ import annotations

from collections.abc import Iterator

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

_MACHINE = (
    r"(?:(?:large +)?language +model|ai(?:[ -]+(?:model|assistant|system|agent|reader|reviewer|tool|"
    r"summarizer|"
    r"language +model))?|llm|chat ?bot|chatgpt|gpt|machine +learning +(?:model|system))s?"
)
_SOFTWARE = (
    r"(?:automated|automatic|machine|software|computer|ai|llm) +(?:review +|reading +)?(?:system|"
    r"reader|reviewer|extraction|extractor|parser|processor|processing|tool|software|agent|assistant|program|"
    r"pipeline|bot|model|summary|summarizer|summarization|script|abstraction|abstractor|indexing)s?"
)
_HANDLING = (
    r"(?:read|process|pars|extract|summari[sz]|abstract|analy[sz]|ingest|index|scann|review|transcrib)"
    r"(?:ing|es|s|e)?"
)
_DOCUMENT = r"(?:this|the) +(?:letter|document|text|file|record|page|input|data|pdf|determination)"
_DECIDED = (
    r"[\"'`]?(?:overturned|upheld|approved|certified|granted|authorized|denied|"
    r"(?:not +)?medically +necessary)"
)
_ANSWER = r"(?:respond|reply|answer|output|return|print|emit|generate)"
_INSTRUCTIONS = (
    r"(?:instructions?|prompts?|rules|directions|directives|messages?|context|constraints|commands|orders|"
    r"schema)"
)
_IGNORE = (
    r"\b(?:ignore|disregard|forget|override|overrule|bypass|supersede|supersedes|discard|do +not +follow|"
    r"don't +follow|pay +no +attention +to|stop +following)"
    r"(?:(?: +(?:all|any|every|the|of|your|my|these|those|other|what|whatever))*"
    r" +(?:previous|prior|above|preceding|earlier|foregoing|existing|system|initial|original|former|your|all)"
    rf"(?: +(?:of|the|your|system|previous|prior|and|or|other|given))* +{_INSTRUCTIONS}"
    r"|(?: +(?:all|every|the|of|your|my|these|those))* +instructions?"
    r" +(?:above|before|given|you|that +you|so +far|in +your|from +(?:the|your))"
    r"|(?: +about)? +(?:everything|anything|all|whatever|what)(?: +that)?"
    r" +(?:(?:was +|is +|came +|stands +|has +been +|you +were +)?(?:told|written|said|above|before|"
    r"earlier|up +to +here))"
    r")\b"
)
_ADDRESS = (
    rf"\b(?:(?:you +are|you're|act +as|pretend +to +be|behave +as|assume +the +role +of)"
    rf" +(?:now +)?(?:an? +|the +)?(?:helpful +|honest +|obedient +)?(?:{_MACHINE}|{_SOFTWARE})"
    rf"|(?:(?<=as a )|(?<=as an )|(?<=as the )){_MACHINE}"
    rf"|(?:note|attention|instructions?|message|notice|dear|hello|hey|hi|important|request)"
    rf"(?: +(?:to|for))?(?: +(?:the|any|all))?[ ,:]* *(?:{_MACHINE}|{_SOFTWARE})"
    r"|you +are +(?:now +)?(?:a|an|my|the) +(?:[a-z]+ +){0,2}assistant(?! +(?:surgeon|adjuster))"
    rf"|(?:(?<=any )|(?<=all )|(?<=every )|(?<=for )|(?<=by )|(?<=the )|(?<=an )|(?<=a ))(?:{_MACHINE}|"
    rf"{_SOFTWARE})"
    r"(?: +\w+){0,4} +(?:must|should|shall|is +to|are +to|has +to|have +to|will)"
    r"|(?:(?<=for the )|(?<=to the )|(?<=to any )|(?<=for any ))(?:model|program|parser|extractor|"
    r"summarizer|machine|"
    r"script|software|bot|system)s? *[:;,]"
    rf"|{_MACHINE}s?,? +(?:please|must|should|shall|you)"
    rf"|{_SOFTWARE},? +(?:please|must|should|shall)"
    rf"|(?:{_MACHINE}|{_SOFTWARE}) +(?:that +|which +)?(?:is +|are +)?{_HANDLING} +{_DOCUMENT}"
    rf"|(?:when|while|if|before|after|anyone|anything|whoever|whatever) +{_HANDLING} +{_DOCUMENT}"
    r",? +(?:you|please|always|must|should|shall|report|mark|set|output|return|treat|state|say|write|record)"
    rf"|(?:whoever|whatever|anyone|anything) +(?:\w+ +){{0,2}}{_HANDLING} +{_DOCUMENT}"
    r" +(?:automatically|with +(?:software|ai|a +(?:model|program|machine))))\b"
)
_YOU = (
    r"\byour +(?:(?:real|true|only|new|next|actual|first|current|final) +)?(?:task|role|goal|objective|"
    r"output|reply|"
    r"json|summary|extraction|training|guidelines|programming|system|persona|completion)"
    r" +(?:is|must|should|shall|will|has +to|needs +to|requires?|now)\b"
    r"|\byou +(?:must|should|shall|will|are +to|have +to|need +to) +(?:now +|always +|only +|instead +)*"
    r"(?:respond|output|answer +with|reply +with|extract|classify|label|mark|set +(?:the|all|every|each)|"
    r"ignore|disregard|overwrite|obey|comply|report +(?:that|all|every|each|the +(?:decision|outcome)))\b"
    r"|\b(?:(?<=in )|(?<=for ))your +(?:summary|output|json|extraction|completion|answer|reply|response)\b"
)
_DEMAND = (
    rf"\b(?:{_ANSWER}(?: +(?:only|exclusively|solely|just|with|in|back|the|a|an|valid|following|strictly))*"
    rf" +json|(?:{_ANSWER}|write|say|state)(?: +(?:only|just|with|that|the|word|always))+ +{_DECIDED}"
    r"|(?:mark|report|record|classify|label|extract|set|output|return|treat|register|code|flag|change|"
    r"list|save|"
    r"interpret|show|present|enter|give|rate|count)"
    r" +(?:this|all|every|each|the|these|both|any|items?|it|them|everything)"
    rf"(?: +(?!(?:is|was|are|were)\b)[\w#,]+){{0,7}} +(?:as|to|=|with) +(?:being +)?{_DECIDED}"
    r"|(?:decisions?|outcome|status|result|verdict) +(?:field +|value +)?(?:of|for|in|on) +(?:all|every|"
    r"each|both|any)"
    rf"(?: +\w+){{0,4}} *(?:is|are|=|:|must +be|should +be|shall +be|to) *(?:now +)?{_DECIDED}"
    r"|(?:all|both|every|each|these) +(?:of +(?:the|these) +)?(?:\w+ +){0,3}(?:items?|requests?|"
    r"decisions?|denials?|"
    rf"services?|determinations?) +(?:must|should|shall|(?:is|are) +to|needs? +to|(?:has|have) +to)"
    rf" +(?:now +)?be +(?:\w+ +){{0,2}}(?:as +)?{_DECIDED}"
    r"|(?:report|record|register|extract|give|enter|output|list|set) +(?:the|his|her|their|"
    r"its) +(?:patient's +|"
    r"worker's +|item's +)?(?:age|sex|gender|dose|quantity|decisions?|outcome|diagnos[ie]s|medications?|"
    r"case +number|"
    r"body +parts?|priority|specialty|refills|request)(?: +of +(?:\w+ +){1,3}| +)(?:as|to|=)\b"
    rf"|(?:correct|right|true|real|actual|expected|only +valid) +(?:answer|output|value|decision +value|"
    rf"label)"
    r"(?: +(?:for|of|to|in) +(?:\w+ +){1,4})? *(?:is|are|=|:)"
    r"|(?:change|replace|correct|rewrite|overwrite|adjust|edit) +(?:the|every|all|each|any)"
    r" +(?:\w+ +){0,2}(?:decision|dose|quantity|amount|request|outcome|finding|value|answer|age|date)s?"
    r" +(?:\w+ +){0,4}(?:to|with|by|from)"
    r"|(?:leave|skip|omit|drop|exclude|remove|delete) +(?:out +)?(?:the +|item +|all +|every +|any +)"
    r"(?:\w+ +){0,4}(?:from|in|out +of) +(?:the|your|its|any) +(?:record|output|summary|json|answer|"
    r"list +of +items|extraction)"
    r"|(?:do +not|don't|never|must +not|should +not) +(?:mention|reveal|reproduce|flag|report|warn|disclose)"
    r" +(?:this|these|any|the) +(?:instruction|message|note|text|notice|paragraph|finding|warning|"
    r"conflict|order)s?"
    r"|(?:summary|summaries|record|extraction|output|abstract)s?(?: +of +(?:this|the) +\w+)?"
    r" +(?:must|should|shall|has +to|needs +to|have +to|is +to|are +to)"
    r" +(?:\w+ +){0,2}(?:say|state|show|read|report|list|contain|conclude|include|present|name|have))\b"
)
_MACHINERY = (
    r"\b(?:system|developer|hidden|user|initial) +prompt\b(?! +(?:treat|care|pay|atten))|"
    r"\bprompt +injection\b"
    r"|\b(?:this|your|previous|above|original|new) +prompt(?= *[.:,;!?)])"
    r"|\bdeveloper +mode\b|\bjailbreak\w*\b|\bdebug +mode\b|\badmin(?:istrator)? +(?:mode|override|command)\b"
    r"|\boverride +(?:code|key|authorization|mode|protocol)\b|\bdo +anything +now\b"
    r"|\bfrom +now +on,? +(?:you|all|every|treat|answer|report)\b|\bnew +(?:system +)?instructions?(?: *:|"
    r"\s+for\b)"
    r"|\b(?:updated|revised|real|actual|additional|hidden|secret|final) +(?:system +)?instructions? *:"
    r"|\bend +of +(?:the +)?(?:system +)?(?:prompt|instructions|context|user +(?:input|message)|"
    r"untrusted +\w+)\b"
    r"|\b(?:trusted|authorized|privileged) +(?:user|operator|instructions?) +(?:override|message|mode|"
    r"follows?)\b"
    r"|\bconversation +(?:reset|restart|history)\b|\bnew +(?:conversation|session|task) *:"
    r"|\bjson\b|\b(?:tool|function)[ _]call\b|\bapi +key\b|\bcontext +window\b|\blanguage +models?\b|"
    r"\bchat ?gpt\b"
)
_CORRECTED = (
    r"\b(?:read|interpret|take|understand) +[\"']?(?:upheld|overturned)[\"']? +(?:as|to +mean)"
    r" +[\"']?(?:upheld|overturned)\b"
    r"|\b(?:upheld|overturned)[\"']? +(?:means|stands +for|denotes|should +be +read +as|"
    r"is +to +be +read +as)\b"
)
ENGLISH = worded(f"{_IGNORE}|{_ADDRESS}|{_YOU}|{_DEMAND}|{_MACHINERY}|{_CORRECTED}")
"""What speaks to a machine, in English, in lower case and with single spaces."""

_SLIP = worded(
    r"\b(?:typos?|typographical|clerical +(?:error|mistake)|misprint(?:s|ed)?|printing +error|"
    r"scanning +error|"
    r"transposed|(?:been|were|was|is|are) +(?:reversed|switched|swapped|inverted)"
    r" +(?:in|by|when|for|throughout|on) +(?:this|the|all|every|scanning|printing))\b"
)
_DECIDES = late(r"\b(?:decisions?(?! rationale)|determinations?|headings?|outcomes?|upheld|overturned)\b")
_AROUND = 120


def said_wrong(text: str) -> Iterator[Range]:
    """Where a text says of its own decisions that they are printed wrong."""
    for slip in _SLIP.finditer(text):
        low = max(slip.start() - _AROUND, text.rfind(". ", 0, slip.start()) + 1, 0)
        stop = text.find(". ", slip.end())
        high = min(slip.end() + _AROUND, stop if stop >= 0 else len(text))
        if _DECIDES.search(text, low, high) is not None:
            yield low, high
