# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Words that leave a clause open: what they ask can be read in two ways, and each side reads its own.

Lists are short on purpose: a word stands here only where a reader in the field could not say whether what it
asks was done. They are the project's own compilation and await native readers.
"""

import re
from functools import cache

VAGUE: dict[str, tuple[str, ...]] = {
    "en": (
        "adequate",
        "and so on",
        "appropriate",
        "as far as possible",
        "as necessary",
        "as soon as possible",
        "best efforts",
        "certain areas",
        "endeavour",
        "etc",
        "feasible",
        "gradual",
        "gradually",
        "if needed",
        "in due course",
        "in principle",
        "normal",
        "promptly",
        "proportionate",
        "reasonable",
        "relevant",
        "shortly",
        "should",
        "significant",
        "soon",
        "sufficient",
        "where possible",
    ),
    "ur": (
        "بتدریج",
        "جتنا ممکن ہو",
        "جلد از جلد",
        "حتی الامکان",
        "حسب ضرورت",
        "خاطر خواہ",
        "عنقریب",
        "متعلقہ",
        "معقول",
        "مناسب",
        "وغیرہ",
    ),
    "ps": (
        "په تدریج",
        "تر ممکنه حده",
        "د اړتیا له مخې",
        "ژر تر ژره",
        "کافي",
        "معقول",
        "مناسب",
        "نور داسې",
        "اړوند",
    ),
    "prs": (
        "به تدریج",
        "به‌زودی",
        "تا حد امکان",
        "در صورت لزوم",
        "در اسرع وقت",
        "کافی",
        "مربوطه",
        "معقول",
        "مناسب",
        "و غیره",
    ),
    "ar": (
        "إلخ",
        "بالقدر الممكن",
        "تدريجياً",
        "حسب الاقتضاء",
        "عند الضرورة",
        "في أقرب وقت",
        "في الوقت المناسب",
        "قدر الإمكان",
        "كاف",
        "مناسب",
        "معقول",
        "ذات الصلة",
    ),
    "tr": (
        "aşamalı olarak",
        "en kısa sürede",
        "gerektiğinde",
        "ilgili",
        "ilke olarak",
        "kademeli olarak",
        "makul",
        "mümkün olduğunca",
        "uygun",
        "vb",
        "vesaire",
        "yakında",
        "yeterli",
    ),
}


@cache
def _pattern(lang: str) -> re.Pattern[str] | None:
    words = VAGUE.get(lang, ())
    # Longest first, so that "as soon as possible" is not found as "soon". Turkish and the others add endings
    # to a word; only English ends at its end.
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    ending = r"(?!\w)" if lang == "en" else ""
    return re.compile(rf"(?<!\w)(?:{listed}){ending}", re.IGNORECASE) if words else None


def vague_words(text: str, lang: str) -> tuple[str, ...]:
    """The listed words that stand in a text of that language, each once, in order."""
    pattern = _pattern(lang)
    return (
        () if pattern is None else tuple(dict.fromkeys(found[0].lower() for found in pattern.finditer(text)))
    )
