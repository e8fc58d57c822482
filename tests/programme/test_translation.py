"""Numbers and signs in the two languages: what counts as equal and what does not."""

import pytest

from bot.programme.rules.numbers import equal_numbers
from bot.programme.rules.translation import unbalanced_sign


@pytest.mark.parametrize(
    ("sl", "it"),
    [
        ("gradnja 3.tira", "costruzione del 3° binario"),
        ("v letih 2022–2026", "negli anni 2022-2026"),
        ("do 1. 9. 2023 vsaj 30 eur", "almeno 30 eur entro il 1/9/2023"),
        ("velja od 1. 1. 2027", "vale dal 1 gennaio 2027"),
        ("1. septembra 2026", "il 1° settembre 2026"),
        ("decembra 2026", "nel 12/2026"),
        ("1.000 ljudi", "1000 persone"),
        ("s štirimi občinami", "con i 4 comuni"),
        ("vseh 9 stebrov", "tutti e nove i pilastri"),
        ("brez števil", "senza numeri"),
    ],
)
def test_equal_numbers_may_be_written_differently(sl: str, it: str) -> None:
    """Ordinals, ranges, dates, thousands and small numbers in words are the same number."""
    assert equal_numbers(sl, it)


@pytest.mark.parametrize(
    ("sl", "it"),
    [
        ("največ 30 eur", "al massimo 300 eur"),
        ("velja od 1. 2. 2027", "vale dal 1 gennaio 2027"),
        ("1. tir in 1. vlak", "il 1° binario e il treno"),
        ("365 dni", "tutti i giorni"),
        ("leta 2023", "nel 2022"),
        ("dvakrat po 5", "cinque volte 6"),
    ],
)
def test_different_numbers_are_noticed(sl: str, it: str) -> None:
    """Each number counts as often as it stands there."""
    assert not equal_numbers(sl, it)


@pytest.mark.parametrize(
    "text",
    [
        "»zero waste«",
        "«zero waste»",
        "„tako“ in „tako”",
        "“così”",
        'rekel je "da"',
        "(eko)mesto [v oklepaju]",
        "hvala :) in adijo ;-)",
        "a) prvi, b) drugi",
        "l'acqua d’inverno",
    ],
)
def test_signs_in_pairs_are_left_alone(text: str) -> None:
    """Each language's own quotation marks, faces and numbering are no mistakes."""
    assert unbalanced_sign(text) is None


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("»zero waste", "»"),
        ("zero waste«)", "«"),
        ("(eko mesto", "("),
        ("eko) mesto", ")"),
        ('"da', '"'),
        ("(a]", "("),
    ],
)
def test_a_sign_without_its_partner_is_named(text: str, sign: str) -> None:
    """The first one that stands alone."""
    assert unbalanced_sign(text) == sign
