"""Words of other languages that speak to a program or a model, without their accents and in lower case."""

from __future__ import annotations

import unicodedata

from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

_GAP = r"(?: +[^\s.!?]+){0,5}? +"
_DECIDED = (
    r"[\"'`]?(?:overturned|upheld|anulad[oa]s?|revocad[oa]s?|aprobad[oa]s?|confirmad[oa]s?|denegad[oa]s?|"
    r"annule(?:e|s|es)?|infirme(?:e|s|es)?|approuve(?:e|s|es)?|accepte(?:e|s|es)?|"
    r"genehmigt|aufgehoben|bewilligt|stattgegeben|anulad[oa]s?|revogad[oa]s?|aprovad[oa]s?|"
    r"annullat[oaie]|ribaltat[oaie]|approvat[oaie]|goedgekeurd|vernietigd|herroepen|uchylon[eyai]|"
    r"zatwierdzon[eyai]|"
    r"onaylandi|iptal|disetujui|dibatalkan|chap +thuan|phe +duyet|inaprubahan|binaligtad|aprobate|anulate)\b"
)
_IGNORE = (
    r"\b(?:"
    rf"(?:ignor(?:a|e|ar|en|ad)|omit(?:e|a|an|ir)|olvid(?:a|e|en|ar)|descart(?:a|e|en|ar)|(?:hagan?|haz|"
    rf"hacer) +caso"
    rf" +omiso +de|no +(?:hagas?|hagan|sigas?|sigan|obedezcas?)){_GAP}(?:instruccion(?:es)?|"
    rf"indicacion(?:es)?|ordenes|reglas)"
    rf"|(?:ignor(?:e|em|ar)|esqueca|desconsidere|desconsidera){_GAP}(?:instrucao|instrucoes|ordens|regras|"
    rf"orientacoes)"
    rf"|(?:ignore[rz]?|ignores|oublie[rz]?|oublies|(?:ne +)?(?:tenez|tiens|tenir) +(?:pas|aucun) +compte|"
    rf"faites"
    rf" +abstraction){_GAP}(?:instructions?|consignes?|directives|ordres)"
    rf"|(?:ignorier(?:e|en|t)|vergiss|vergessen|missachte[nt]?|missachten|verwerfen?){_GAP}"
    r"(?:anweisung(?:en)?|instruktion(?:en)?|anleitung(?:en)?|vorgaben?|befehle)"
    rf"|(?:ignora(?:re|te)?|dimentica(?:re|te)?|trascura(?:re|te)?){_GAP}(?:istruzion[ei]|direttive|ordini|"
    rf"indicazioni)"
    rf"|(?:negeer|vergeet){_GAP}(?:instructies?|aanwijzingen|opdrachten)"
    rf"|(?:zignoruj(?:cie)?|ignoruj(?:cie)?|pomin(?:cie)?|zapomnij){_GAP}(?:instrukcj[eai]\w*|polece(?:n|"
    rf"nia)|wytyczn\w+)"
    rf"|(?:bo +qua|phot +lo|quen){_GAP}(?:huong +dan|chi +dan|chi +thi|lenh|yeu +cau)"
    rf"|(?:huwag +(?:mong +|ninyong +)?(?:pansinin|sundin)|balewalain|kalimutan){_GAP}(?:tagubilin|utos|"
    rf"instruksyon|panuto)"
    rf"|(?:abaikan|lupakan){_GAP}(?:instruksi|perintah|petunjuk)"
    rf"|(?:onceki|yukaridaki|tum){_GAP}(?:talimat\w*|komut\w*)(?: +\w+)? +(?:yok|unut|gormezden|dikkate)"
    rf"|(?:ignora(?:ti)?|uita(?:ti)?){_GAP}(?:instructiuni(?:le)?)"
    rf"|(?:ignorera|glom){_GAP}(?:instruktioner|anvisningar)"
    r")\b"
)
_MACHINE = (
    r"\b(?:modelos? +de +(?:lenguaje|linguagem|idioma)|modelos? +linguistic[oa]s?|inteligencia +artificial|"
    r"asistente +de +ia|modeles? +de +langage|intelligence +artificielle|assistants? +(?:ia|virtuel)|"
    r"sprachmodelle?|kunstliche\w* +intelligenz|ki[- ](?:modell|assistent|system)|modell[oi] +linguistic[oi]|"
    r"modell[oi] +di +linguaggio|intelligenza +artificiale|taalmodel(?:len)?|kunstmatige +intelligentie|"
    r"model(?:u|e|owi)? +jezykow\w+|sztuczn\w+ +inteligencj\w+|mo +hinh +ngon +ngu|tri +tue +nhan +tao|"
    r"modelo +ng +wika|artipisyal +na +(?:katalinuhan|intelihensiya)|dil +modeli|yapay +zeka|model +bahasa|"
    r"kecerdasan +buatan|sprakmodell|inteligenta +artificiala)\b"
)
_DEMAND = (
    r"\b(?:(?:marca|marque|marquen|registra|registre|informa|informe|indica|indique|reporta|reporte|"
    r"responde|responda|"
    r"devuelve|devuelva|escribe|escriba|declara|declare|considera|considere|clasifica|clasifique|pon|ponga)"
    r"|(?:marquez|indiquez|indique|repondez|reponds|declarez|considerez|signalez|enregistrez|renvoyez|"
    r"retournez|ecrivez)"
    r"|(?:markiere[nt]?|melden?|gib|geben|antworte[nt]?|setze[nt]?|trage[nt]?|werten?|berichte[nt]?|"
    r"bezeichne[nt]?)"
    r"|(?:registe|relate|devolva|retorne|escreva|classifique|defina)"
    r"|(?:segna(?:re|te)?|contrassegna|rispondi|rispondete|restituisci|scrivi|indicate|considera(?:te)?)"
    r"|(?:markeer|meld|antwoord|noteer|oznacz(?:cie)?|odpowiedz|zapisz|danh +dau|tra +loi|ghi|bao +cao|"
    r"markahan|"
    rf"isulat|iulat|tandai|laporkan|isaretle|bildir|marcheaza|raspunde)){_GAP}{_DECIDED}"
)
_DECIDES = (
    r"\b(?:aprueb(?:a|e|an|en)|apruebas|aprobar|aprobad[oa]s?|revoc(?:a|ar|ado|ada|ados|adas)|anulad[oa]s?|"
    r"approuvez?|approuver|approuvee?s?|acceptee?s?|genehmig(?:t|e|en|te|ten)|bewillig(?:t|e|en)|aufgehoben|"
    r"approvat[oaie]|approvare|aprovad[oa]s?|aprovar|zatwierdz\w+|goedgekeurd|goedkeuren|inaprubahan|"
    r"onaylan\w+|"
    r"disetujui|chap +thuan|asistente +que|asistente +de|assistant +qui|assistente +che|ein +assistent)\b"
)
OTHER_LANGUAGES = worded(f"{_IGNORE}|{_MACHINE}|{_DEMAND}|{_DECIDES}")
"""What speaks to a machine in Latin letters, as `without_accents` gives them, with single spaces."""

_NOT_ASCII = late(r"[^\x00-\x7f]+")
_LETTERS = str.maketrans({"đ": "d", "ł": "l", "ß": "ss", "ı": "i", "ø": "o", "æ": "ae", "œ": "oe"})


def without_accents(text: str) -> str:
    """A text in lower case with its letters plain; its length may change."""
    if text.isascii():
        return text
    return _NOT_ASCII.sub(lambda found: _plain(found.group()), text)


def _plain(letters: str) -> str:
    """Letters without their accents."""
    apart = unicodedata.normalize("NFKD", letters.translate(_LETTERS))
    return "".join(one for one in apart if not unicodedata.combining(one))
