"""Who is responsible for what is kept about people: said wherever the bot speaks of their data."""

from bot.language import Language
from bot.programme.model import Controller
from bot.texts import Texts


def responsible(controller: Controller, language: Language, texts: Texts) -> str:
    """Who, and how to write to them, in one line."""
    return texts("responsible", language, name=controller.name[language], email=controller.email)


def responsible_in_full(controller: Controller, language: Language, texts: Texts) -> str:
    """The same with the address, and with their data protection officer where there is one."""
    name, address = controller.name[language], controller.address[language]
    said = texts("responsible-full", language, name=name, address=address, email=controller.email)
    if controller.officer is None:
        return said
    return "\n".join((said, texts("responsible-officer", language, officer=controller.officer)))
