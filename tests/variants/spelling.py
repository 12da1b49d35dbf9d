# SPDX-License-Identifier: MIT
"""The same articles as careless or other hands would type them."""
import re
import zlib

BARE_UZBEK = str.maketrans("ўқғҳЎҚҒҲ", "укгхУКГХ")
APOSTROPHES = "'`ʻʼ‘’"
LATIN_LOOKALIKES = str.maketrans("аеосрхАЕОСРХКМТВНі", "aeocpxAEOCPXKMTBHi")
CYRILLIC_LOOKALIKES = str.maketrans("aeocpxAEOCPXKMTBH", "аеосрхАЕОСРХКМТВН")
KAZAKH_LATIN = dict(zip("абвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіэюя", (
    "a b v g ǵ d e ıo j z ı ı k q l m n ń o ó p r s t ý u ú f h h ts ch sh sh 0 y i e ıý ıa").split()))
KAZAKH_LATIN.update({"ә": "á", "ь": "", "ъ": ""})


def bare_uzbek(text):
    return text.translate(BARE_UZBEK)


def apostrophe(mark):
    return lambda text: re.sub(f"[{APOSTROPHES}]", mark, text)


def lookalikes(text):
    """One word in four has letters of the other alphabet."""
    table = LATIN_LOOKALIKES if len(re.findall("[а-я]", text)) > len(re.findall("[a-z]", text)) else CYRILLIC_LOOKALIKES
    changed = lambda m: m.group().translate(table) if zlib.crc32(m.group().encode()) % 4 == 0 else m.group()
    return re.sub(r"\w+", changed, text)


def kazakh_latin(text):
    """The spelling with acutes; small dotless i for и, й, with the capital I."""
    def letter(match):
        c = match.group()
        if c == "І":
            return c
        made = KAZAKH_LATIN.get(c.lower(), c)
        if c == c.lower():
            return made
        made = "I" + made[1:] if made.startswith("ı") else made[:1].upper() + made[1:]
        return made
    return re.sub("[а-яёәіңғүұқөһ]", letter, text, flags=re.IGNORECASE)


VARIANTS = {
    "letters": (["uz-Cyrl"], bare_uzbek),
    "lookalikes": (["uz-Cyrl", "uz-Latn", "kk", "ru", "en"], lookalikes),
    "kk-Latn": (["kk"], kazakh_latin),
    **{f"apostrophe-U+{ord(mark):04X}": (["uz-Latn"], apostrophe(mark)) for mark in APOSTROPHES},
}
