"""What people ask of the bot itself, in words: to be left alone, to subscribe, to have their data shown or erased.

A whole message must fit, and a short one: "nehajte graditi" is about building. Whoever wants to leave must get out,
whichever word they use, so this comes before the model, which would look for an entry.
"""

import re
from dataclasses import dataclass
from typing import Final

from bot.language import Language
from bot.language.folding import fold

_MOST_WORDS: Final = 8
_BEFORE: Final = re.compile(r"^\W*(?:(?:prosim(?: vas)?|per favore|please)\W+)?")
_AFTER: Final = re.compile(r"(?:\W+(?:prosim|per favore|please|grazie|hvala))?\W*$")

# What one can be subscribed to: "kako se prijavim na razpis" asks for something else.
_SL: Final = r"(?:vseh?|vsega|vas|(?:e-?)?novic\w*|sporocil\w*|obvestil\w*|vabil\w*|dogodk\w*)"
_KINDS_IT: Final = r"(?:iscrizion|notizi|avvis|invit|comunicazion|messagg|newsletter)\w*"
_IT: Final = rf"(?:tutto|(?:\w+(?: |'))?{_KINDS_IT})"


@dataclass(frozen=True, slots=True)
class Request:
    """The screen that serves it, as commands name it, and the language it was said in; None for words of both."""

    screen: str
    language: Language | None


_WAYS: Final[tuple[tuple[Request, re.Pattern[str]], ...]] = (
    (
        Request("erase", "sl"),
        re.compile(r"(?:izbris|pobris|zbris)\w* (?:mi )?(?:vse )?(?:moj\w* )?podatk\w*(?: o meni)?"),
    ),
    (Request("erase", "it"), re.compile(r"cancell\w* (?:tutti )?i (?:miei )?dati(?: su di me)?")),
    (Request("erase", None), re.compile(r"(?:delete|erase) my data")),
    (
        Request("data", "sl"),
        re.compile(r"(?:kaj|kej|katere podatke) (?:veste|vete|hranite|imate) o meni|moji podatki"),
    ),
    (
        Request("data", "it"),
        re.compile(r"(?:che|quali) dati (?:avete|conservate)(?: su di me| di me)?|i miei dati"),
    ),
    (
        Request("settings", "sl"),
        re.compile(
            rf"(?:kako se )?(?:odjav|izpis)\w*(?: (?:me|se))?(?: (?:od|iz|na) {_SL})?"
            r"|(?:pre)?nehaj(?:te)?(?: mi)?(?: (?:posilj|posiljat|pis|tezit)\w*)?(?: sporocil\w*)?"
            r"|ne (?:posiljaj\w*|pisi|pisite)(?: mi)?(?: (?:vec|nic|nicesar|ponoci|zvecer))*"
            rf"|(?:nocem|ne zelim|ne rabim|ne maram) (?:vec )?(?:teh |vasih )?{_SL}"
            r"|(?:dej|daj|dajte|pusti|pustite) (?:mi|me) (?:mir|pri miru|na miru)"
            r"|pavza|premor|mirne ure"
        ),
    ),
    (
        Request("settings", "it"),
        re.compile(
            r"basta (?:cosi|messaggi|notizie|avvisi|inviti|comunicazioni)"
            r"|smett\w+(?: di scriver\w+)?"
            rf"|(?:come (?:mi |si )?)?(?:disdi|disiscri)\w+(?: (?:da )?{_IT})?"
            rf"|come mi cancello|cancellami(?: (?:da )?{_IT})?"
            rf"|non (?:voglio|vorrei) piu (?:ricevere )?{_IT}"
            r"|non (?:mandat|inviat|mandar|inviar|scriv|scriver)\w*(?: (?:piu|nulla|niente|di notte|la notte))*"
            r"|lasciatemi in pace|mi lasci in pace|pausa"
        ),
    ),
    # "Basta" is said in the Slovene of the coast as well.
    (Request("settings", None), re.compile(r"stop|basta|unsubscribe|opt ?out")),
    (
        Request("subscribe", "sl"),
        re.compile(
            rf"(?:kako se (?:lahko )?)?(?:naroc|prijav)\w*(?: (?:me|se))?(?: na {_SL})"
            r"|kako se (?:lahko )?narocim|narocit?e? me"
        ),
    ),
    (
        Request("subscribe", "it"),
        re.compile(rf"(?:come )?mi (?:posso )?iscriv\w+|(?:come mi |vorrei |voglio )?iscriv\w+ (?:a )?{_IT}"),
    ),
    (Request("subscribe", None), re.compile(r"subscribe|newsletter")),
)


def asked(text: str) -> Request | None:
    """The request that a message makes of the bot, None for every other.

    >>> asked("Prosim, odjavite me od vsega!")
    Request(screen='settings', language='sl')
    """
    words = _AFTER.sub("", _BEFORE.sub("", " ".join(fold(text).split())))
    if len(words.split()) > _MOST_WORDS:
        return None
    return next((request for request, ways in _WAYS if ways.fullmatch(words)), None)
