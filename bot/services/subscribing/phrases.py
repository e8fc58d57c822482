"""How people ask something of the bot itself, in both languages, dialects and without carons: the table of phrases.

A phrase is compared as requests.py folds it: small letters, no accents, words with one blank between them.
"""

import re
from dataclasses import dataclass
from typing import Final

from bot.language import Language


@dataclass(frozen=True, slots=True)
class Request:
    """The screen that serves it, as commands name it, and the language it was said in; None for words of both.

    `lead` is the id of a sentence to be put on top of that screen. `is_cry` is for words that may as well be those of
    somebody in distress: below the screen stands whom to call.
    """

    screen: str
    language: Language | None
    lead: str = ""
    is_cry: bool = False


# What one can be subscribed to: "kako se prijavim na razpis" asks for something else.
_SL: Final = re.compile(r"(?:vseh?|vsega|vas|(?:e-?)?novic\w*|sporocil\w*|obvestil\w*|vabil\w*|dogodk\w*)")
_KINDS_IT: Final = re.compile(r"(?:iscrizion|notizi|avvis|invit|comunicazion|messagg|newsletter)\w*")
_IT: Final = re.compile(rf"(?:tutto|(?:\w+(?: |'))?{_KINDS_IT.pattern})")

_WANT_SL: Final = re.compile(r"(?:cem|cen|hocem|hocen|zelim|rada? bi|hotela? bi)")
_NOT_SL: Final = re.compile(r"(?:ne ?ce[mn]|noce[mn]|noc[mn]|nece[mn]|ne zeli[mn]|ne rabi[mn]|ne mara[mn])")
_LETTERS_SL: Final = re.compile(r"(?:sporocil|obvestil|novic|vabil)\w*")
_THIS_SL: Final = re.compile(
    rf"(?:(?:vse )?(?:to|tole|tega)|(?:(?:to|ta|te|tole|vase|vasa|vas) )?{_LETTERS_SL.pattern})"
)
_THIS_IT: Final = re.compile(
    rf"(?:(?:tutto )?quest[oaie]|(?:(?:quest[oaie]|i vostri|le vostre|il|la|i|le) )?{_KINDS_IT.pattern})"
)
_WRITE_SL: Final = re.compile(r"(?:posilja\w*|pis\w*|tez\w*|najeda\w*|nadlegova\w*)")

_ERASE_SL: Final = re.compile(
    r"(?:izbris|pobris|zbris)\w* (?:mi )?(?:vse )?(?:moj\w* )?podatk\w*(?: o meni)?"
    r"|(?:izbris|pobris|zbris)\w* me(?: (?:iz|z|s) (?:vas\w+ )?(?:seznam|baz|evidenc|sistem)\w*)?"
    r"|(?:izbris|pobris|zbris)\w* (?:vse|use)(?: kar (?:veste|vete|imate|hranite))? o meni"
)
_ERASE_IT: Final = re.compile(
    r"(?:cancell|elimin)\w* (?:tutti )?i (?:miei )?dati(?: su di me)?"
    r"|(?:cancella|elimina)(?:te)?mi|mi (?:cancelli|elimini|cancellate|eliminate)"
    r"|(?:cancell|elimin)\w* tutto (?:quello che (?:avete|sapete) )?(?:su )?di me"
)
_DATA_SL: Final = re.compile(
    r"(?:kaj|kej|katere podatke)(?: vse)? (?:veste|vete|hranite|imate)(?: vse)? o meni|moji podatki"
    r"|(?:pokazi|poslji)\w* (?:mi )?moje podatke"
)
_DATA_IT: Final = re.compile(
    r"(?:che|quali) dati (?:avete|conservate)(?: su di me| di me)?|i miei dati"
    r"|(?:che )?cosa (?:avete|conservate|sapete) (?:su )?di me"
)

_LEAVE_SL: Final = re.compile(
    rf"(?:(?:kako se(?: lahko)?|{_WANT_SL.pattern}(?: se)?|se {_WANT_SL.pattern}) )?(?:odjav|izpis)\w*"
    rf"(?: bi)?(?: (?:me|se))?(?: (?:od|iz|na) {_SL.pattern})?"
    rf"|(?:pre)?neh(?:aj|ajte|ej|ejte|i|ite)(?: ze)?(?: mi)?(?: {_WRITE_SL.pattern})?(?: sporocil\w*| s tem)?"
    r"|ne (?:posiljaj\w*|posiljat\w*|pisi|pisite|pisat)(?: mi)?(?: (?:vec|nic|nicesar|ponoci|zvecer))*"
    rf"|ne mi (?:vec )?{_WRITE_SL.pattern}(?: (?:vec|nic))*"
    rf"|{_NOT_SL.pattern} (?:vec )?(?:teh |vasih )?{_SL.pattern}"
    rf"|{_NOT_SL.pattern}(?: (?:vec|tega|teh|vasih|nic|nicesar))* (?:dobiva|prejema|sprejema)\w*"
    rf"(?: (?:vec|tega|teh|vasih|nic|nicesar|{_SL.pattern}))*"
    r"|(?:dej|dejte|daj|dajte|pust|pusti|pustite|pustte) (?:mi|me|nas)(?: ze)? (?:mir|(?:pri?|na|v) miru)"
    r"|(?:zdaj |zdej )?(?:je )?(?:dosti?|dovolj)(?: je)?(?: (?:tega|sporocil\w*|obvestil\w*|novic))?"
)
_SETTINGS_SL: Final = re.compile(
    rf"{_LEAVE_SL.pattern}|(?:(?:{_WANT_SL.pattern}|daj(?:te)? me na) )?(?:premor|pav?uz[ao]|pavz[ao])|mirne ure"
    r"|(?:na kaj|kam) (?:vse )?sem (?:naroce|prijavlje)n[ai]?|moja narocila|moja narocnina"
)
_SETTINGS_IT: Final = re.compile(
    r"basta (?:cosi|messaggi|notizie|avvisi|inviti|comunicazioni)"
    r"|smett\w+(?: di (?:scriver|mandar|inviar|disturbar)\w+)?(?: messaggi)?"
    r"|(?:(?:come|vorrei|voglio|come posso|come faccio a) (?:mi |si )?)?"
    rf"(?:disdi|disiscri)\w+(?: (?:da )?{_IT.pattern})?"
    rf"|come mi cancello|(?:vorrei|voglio) cancellarmi(?: (?:da )?{_IT.pattern})?"
    rf"|cancella(?:te)?mi (?:da )?{_IT.pattern}"
    rf"|non (?:voglio|vorrei|desidero) piu {_IT.pattern}"
    rf"|non (?:voglio|vorrei|desidero) (?:piu )?ricever\w*(?: (?:piu|nulla|niente|{_THIS_IT.pattern}|{_IT.pattern}))*"
    r"|non (?:mi )?(?:mandat|inviat|mandar|inviar|scriv|scriver|mandi|invii)\w*"
    r"(?: (?:piu|nulla|niente|di notte|la notte))*"
    r"|(?:lascia(?:te)?mi|mi lasci(?:ate)?) (?:in pace|stare)"
    r"|(?:mett(?:imi|etemi) in |vorrei (?:una )?)?pausa"
    r"|a (?:che )?cosa sono iscritt[oa]|le mie iscrizioni"
)
# "I don't want any more": of our messages, of these answers, or of everything.
_CRY_SL: Final = re.compile(
    rf"(?:tega )?{_NOT_SL.pattern} (?:(?:tega|nic|nicesar) )?vec(?: (?:tega|nic|nicesar))?"
    r"|(?:dosti?|dovolj) (?:(?:mi je|i?mam)(?: (?:vsega|tega))?|je vsega)|i?mam (?:dosti?|dovolj)(?: (?:vsega|tega))?"
)
_CRY_IT: Final = re.compile(
    r"non (?:ne |lo )?voglio piu(?: (?:questo|nulla|niente|saperne))?|ne ho abbastanza(?: di (?:tutto|questo))?"
)

_WHY_SL: Final = re.compile(
    rf"(?:zaka[jv]?|zakej|cemu|kako to da)(?: pa)?(?: {_THIS_SL.pattern})?(?: sem| mi)?(?: {_THIS_SL.pattern})?(?: mi)?"
    r" (?:dobiva\w*|dobi[ml]\w*|prejema\w*|prejel\w*|posilja\w*|posla\w*|pises|pisete)(?: mi)?"
    rf"(?: {_THIS_SL.pattern})?"
)
_WHY_IT: Final = re.compile(
    r"(?:perche|come mai)(?: mi)? (?:ricev\w+|arriva\w*|mandat?[aei]|invi(?:a|i|ate)|scriv(?:i|e|ete)"
    rf"|(?:ho|avete|ha|hai) (?:ricevuto|scritto|mandato|inviato))(?: {_THIS_IT.pattern})?"
)
_SUBSCRIBE_SL: Final = re.compile(
    rf"(?:(?:kako se(?: lahko)?|{_WANT_SL.pattern} se) )?(?:naroc|prijav)\w*(?: (?:me|se))?(?: na {_SL.pattern})"
    rf"|kako se (?:lahko )?narocim|{_WANT_SL.pattern} se naroc\w+|narocit?e? me"
)
_SUBSCRIBE_IT: Final = re.compile(
    rf"(?:come )?mi (?:posso )?iscriv\w+|(?:come mi |vorrei |voglio )?iscriv\w+ (?:a )?{_IT.pattern}"
)
_AGREE_SL: Final = re.compile(
    r"(?:(?:ja|da|seveda|ok|jaz) )*(?:se strinja[mn]|strinja[mn] se|soglasam|privolim)(?: s tem)?"
)
_AGREE_IT: Final = re.compile(
    r"(?:(?:si|ok|certo|va bene) )*(?:acconsento|accetto|sono d'accordo|do il (?:mio )?consenso)"
)

WAYS: Final[tuple[tuple[Request, re.Pattern[str]], ...]] = (
    (Request("erase", "sl"), _ERASE_SL),
    (Request("erase", "it"), _ERASE_IT),
    (Request("erase", None), re.compile(r"(?:delete|erase) my data")),
    (Request("data", "sl"), _DATA_SL),
    (Request("data", "it"), _DATA_IT),
    (Request("settings", "sl"), _SETTINGS_SL),
    (Request("settings", "it"), _SETTINGS_IT),
    # "Basta" is said in the Slovene of the coast as well.
    (Request("settings", None), re.compile(r"stop|basta|unsubscribe|opt[ -]?out")),
    (Request("settings", "sl", is_cry=True), _CRY_SL),
    (Request("settings", "it", is_cry=True), _CRY_IT),
    (Request("settings", "sl", lead="why-in-words"), _WHY_SL),
    (Request("settings", "it", lead="why-in-words"), _WHY_IT),
    (Request("subscribe", "sl"), _SUBSCRIBE_SL),
    (Request("subscribe", "it"), _SUBSCRIBE_IT),
    (Request("subscribe", None), re.compile(r"subscribe|newsletter")),
    (Request("agree", "sl"), _AGREE_SL),
    (Request("agree", "it"), _AGREE_IT),
    (Request("help", "sl"), re.compile(r"pomoc")),
    (Request("help", "it"), re.compile(r"aiuto")),
    (Request("help", None), re.compile(r"help")),
)
"""The requests and all their phrases; the first that fits the whole message counts."""
