"""Texts that nobody foresees: any Unicode whatever, and the worst that people and programs send to bots."""

import unicodedata
from typing import Final

from hypothesis import strategies as st

# Hypothesis leaves lone surrogates out unless told that no category is excluded.
_ANY_LETTER: Final = st.characters(exclude_categories=())
# Hard to fold: carons, accents, marks that combine, dotted and dotless i, ligatures, width.
_TRICKY: Final = "čšžćđàéèìòùŠŽČÈaAcszi\u0307\u030c\u0301\u0300\u0327İıIÅæœøłßẞfiflﬃΣςﾞﾟｶ각각ªº²½ⅷǅﷺ _'’-,. \ud83d"
_MOST: Final = 60


def any_text(most: int = _MOST) -> st.SearchStrategy[str]:
    """Text of any characters, every other time made of the ones that are hard to fold."""
    return st.text(_ANY_LETTER, max_size=most) | st.text(st.sampled_from(_TRICKY), max_size=most)


def without_marks(text: str) -> str:
    """What somebody types who leaves all carons and accents out."""
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


PATHOLOGICAL: Final = {
    "empty": "",
    "spaces": " " * 200,
    "line ends": "\r\n\u2028\u2029\x0b\x85" * 20,
    "null and control characters": "kanalizacija\x00\x01\x1b[2J\x7f",
    "10,000 characters": "kanalizacija in cesta " * 455,
    "one word of 10,000 letters": "a" * 10_000,
    "5,000 times the same word": "kanalizacija " * 5000,
    "300 unknown words": " ".join(f"q{number}xqzwy" for number in range(300)),
    "all letters may bear a caron": "cszcszcszcszcszcszcszcsz " * 100,
    "conjunctions only": "in pa ter e ed " * 200,
    "punctuation only": ",.;!?…" * 300,
    "one letter": "k",
    "Zalgo": "k\u0334\u0321\u0351a\u0337\u0328\u034dn\u0335\u0322a\u0338l\u0336" * 200,
    "letters with their carons apart": unicodedata.normalize("NFD", "Kdaj bo nova šola v Šmarjah, če sploh?"),
    "right-to-left marks": "\u202ekdaj\u202c \u200fbo\u200e \u2067kanalizacija\u2069",
    "zero width characters": "ka\u200bna\u200cli\u200dza\u2060ci\ufeffja",
    "emoji sequences": "\U0001f469\U0001f3fd\u200d\U0001f9bd \U0001f468\u200d\U0001f467 1\ufe0f\u20e3" * 50,
    "half a surrogate pair": "kdaj \ud83d bo \udc4d kanalizacija",
    "surrogates only": "\ud800\udfff" * 500,
    "ligatures": "ﬁﬂﬃ Ĳ œuvre ﷺ ㎏ ⅷ",
    "letters in full width": "Ｋｄａｊ ｂｏ ｋａｎａｌｉｚａｃｉｊａ",
    "letters for formulas": "𝐤𝐝𝐚𝐣 𝕓𝕠 𝓀𝒶𝓃𝒶𝓁𝒾𝓏𝒶𝒸𝒾𝒿𝒶",
    "Turkish capitals": "İSTANBUL ISPARTA ıI",
    "private use and unassigned": "\ue000\U000f0000\U0010ffff\u0378" * 50,
    "many scripts": "školaшколаσχολείοمدرسة学校स्कूल학교",
    "markup": "<b>kdaj</b> & <script>alert(1)</script> *bo* [x](tg://user?id=1) %s {0} \\N{x}",
}
"""By name: long, empty, endless, and all that Unicode has in store."""
