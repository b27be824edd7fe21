# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Finds the loaded words that our own sentences never use.

Each side has words that already judge. They may stand only in a quotation with its speaker; in a
catalogue such a message has an id that begins with `quotation-`. Words are matched whole: محدود
(limited) contains حدود and sınırlı (limited) contains sınır, and neither is loaded. The lists hold the
forms that inflection makes; a form that is not listed is not found, so a native reader still reads.
"""

import re
import unicodedata
from functools import cache

from sulh.language.scripts import fold
from sulh.language.tongues import known

QUOTATION = "quotation-"

# Whole words and phrases; a space stands for any gap, a ZWNJ or a hyphen.
_WORDS: dict[str, str] = {
    "en": "terrorist, terrorists, terrorism, terror, militant, militants, militancy, regime, regimes, martyr, "
    "martyrs, martyred, martyrdom, enemy, enemies, border, borders, jihadist, jihadists, jihadi, jihadis, "
    "extremist, extremists, extremism, so called, neutralised, neutralized, occupier, occupiers, aggressor, "
    "infiltrate, infiltrates, infiltrated, infiltrating, infiltration, infiltrations, infiltrator, infiltrators",
    "ur": "دہشت گرد, دہشت گردوں, دہشت گردی, دہشتگرد, دہشتگردوں, دہشتگردی, عسکریت پسند, عسکریت پسندوں, "
    "عسکریت پسندی, شدت پسند, شدت پسندوں, شدت پسندی, خوارج, شہید, شہدا, شہداء, شہیدوں, ہلاک, "
    "ہلاکت, ہلاکتیں, ہلاکتوں, دشمن, دشمنوں, دشمنی, رجیم, سرحد, سرحدی, سرحدیں, سرحدوں, کالعدم",
    "ps": "ترهګر, ترهګرو, ترهګرې, ترهګري, ترهګرۍ, شهید, شهیدان, شهیدانو, شهیدې, دښمن, دښمنان, دښمنانو, دښمني, "
    "دښمنۍ, رژیم, رژیمونه, رژیمونو, وسلوال, وسلوالو, وسلوالان, وسلوالانو, پوله, پولې, پولو, سرحد, سرحدي, "
    "سرحدونه, سرحدونو, سرحداتو, اشغالګر, اشغالګرو, اشغالګران",
    "prs": "تروریست, تروریستی, تروریستان, تروریست ها, تروریزم, تروریسم, دهشت افگن, دهشت افگنان, دهشت افگنی, "
    "دهشتگرد, جنگجو, جنگجوی, جنگجویان, شهید, شهدا, شهیدان, دشمن, دشمنان, دشمنی, رژیم, رژیمی, مرز, مرزی, مرزها, "
    "سرحد, سرحدی, سرحدات, اشغالگر, اشغالگران",
    "ar": "إرهابي, إرهابية, إرهابيون, إرهابيين, إرهاب, شهيد, شهيدة, شهداء, عدو, أعداء, عدوان, ميليشيا, ميليشيات, "
    "مليشيا, مليشيات, مزاعم, زعم, يزعم, حدود, حدودي, حدودية, احتلال",
    "tr": "etkisiz hale getirildi, etkisiz hale getirilen, sözde",
}
# Turkish nouns, found with their plural, possessive and case endings but not with those that make
# another word (sınırlı, sınırsız, sınırlama).
_TURKISH_NOUNS = "terör terörist terörizm militan şehit şehid düşman rejim sınır hudut hudud"
_TURKISH_ENDING = r"(?:l[ae]r)?(?:[ıiuü]?m[ıiuü]z|s?[ıiuü])?(?:[ny]?[ıiuüae]|[ıiuü]n|n[ıiuü]n|n?[dt][ae]n?)?"
# Arabic joins these before a word: and, so, with, to, as, the.
_ARABIC_PREFIX = "(?:[وف])?(?:ال|لل|[بكل](?:ال)?)?"


def check(text: str, lang: str) -> list[str]:
    """The loaded words in a text of that language, as they stand in it folded, in order; [] if neutral."""
    return [match.group() for match in _pattern(known(lang)).finditer(_plain(text, lang))]


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    words = sorted((_plain(word, lang) for word in _WORDS[lang].split(",")), key=len, reverse=True)
    choices = "|".join(re.escape(word) for word in words)
    if lang == "tr":
        choices += f"|(?:{'|'.join(_TURKISH_NOUNS.split())}){_TURKISH_ENDING}"
    prefix = _ARABIC_PREFIX if lang == "ar" else ""
    return re.compile(rf"(?<!\w){prefix}(?:{choices})(?!\w)")


def _plain(text: str, lang: str) -> str:
    """Words with single spaces: hyphens and ZWNJ open a gap, so that a compound shows its parts."""
    gaps = re.sub("[\u200c_\u2010\u2011-]", " ", text)
    if lang != "tr":
        return fold(gaps)
    # Folding would take ı for i and ş for s, which makes other words of them.
    lowered = gaps.replace("İ", "i").replace("I", "ı").lower()
    return " ".join(unicodedata.normalize("NFC", lowered).split())
