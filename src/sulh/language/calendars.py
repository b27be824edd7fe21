# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Shows a day in three calendars: Gregorian, lunar Hijri (Umm al-Qura) and the Afghan solar Hijri.

The record is Gregorian with its zone; the other two stand beside it for reading and are never stored.
Month names follow the glossary: Afghan Dari and Pashto sets, never the Iranian ones. Pashto inflects a
month inside a date, so it has two lists. Solar names in en, ur, ar and tr, and Hijri names in ps and prs,
are from memory and wait for a native reader.
"""

from datetime import date
from enum import StrEnum

from sulh.errors import Refused
from sulh.language.digits import to_digits
from sulh.language.tongues import known


class Calendar(StrEnum):
    """Which count of days a date is shown in."""

    GREGORIAN = "gregorian"
    HIJRI = "hijri"
    SOLAR = "solar"


# What the published Umm al-Qura tables cover; and for the solar years, those from 1300 SH on whose leap
# years the arithmetic rule and the observed equinox give alike, to the same last day.
HIJRI_FIRST, SOLAR_FIRST, LAST = date(1924, 8, 1), date(1921, 3, 21), date(2077, 11, 16)

_GREGORIAN = {
    "en": "January February March April May June July August September October November December",
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "ps": "جنوري فبروري مارچ اپریل مۍ جون جولای اګست سېپتمبر اکتوبر نومبر دسمبر",
    "prs": "جنوری فبروری مارچ اپریل می جون جولای اگست سپتمبر اکتوبر نومبر دسمبر",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
}
_SOLAR = {
    "en": "Hamal Sawr Jawza Saratan Asad Sunbula Mizan Aqrab Qaws Jadi Dalw Hut",
    "ur": "حمل ثور جوزا سرطان اسد سنبلہ میزان عقرب قوس جدی دلو حوت",
    "ps": "وری غویی غبرګولی چنګاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب",
    "prs": "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت",
    "ar": "الحمل الثور الجوزاء السرطان الأسد السنبلة الميزان العقرب القوس الجدي الدلو الحوت",
    "tr": "Hamel Sevr Cevza Seretan Esed Sünbüle Mizan Akrep Kavs Cedi Delv Hut",
}
_SOLAR_INFLECTED_PS = "وري غویي غبرګولي چنګاښ زمري وږي تلې لړم لیندۍ مرغومي سلواغې کب"
_HIJRI = {
    "en": "Muharram,Safar,Rabi al-Awwal,Rabi al-Thani,Jumada al-Ula,Jumada al-Akhira,Rajab,Shaban,Ramadan,"
    "Shawwal,Dhu al-Qada,Dhu al-Hijja",
    "ur": "محرم,صفر,ربیع الاول,ربیع الثانی,جمادی الاول,جمادی الثانی,رجب,شعبان,رمضان,شوال,ذوالقعدہ,ذوالحجہ",
    "ps": "محرم,صفر,ربیع الاول,ربیع الثاني,جمادی الاول,جمادی الثاني,رجب,شعبان,رمضان,شوال,ذیقعده,ذیحجه",
    "prs": "محرم,صفر,ربیع‌الاول,ربیع‌الثانی,جمادی‌الاول,جمادی‌الثانی,رجب,شعبان,رمضان,شوال,ذیقعده,ذیحجه",
    "ar": "محرم,صفر,ربيع الأول,ربيع الآخر,جمادى الأولى,جمادى الآخرة,رجب,شعبان,رمضان,شوال,ذو القعدة,ذو الحجة",
    "tr": "Muharrem,Safer,Rebiülevvel,Rebiülahir,Cemaziyelevvel,Cemaziyelahir,Recep,Şaban,Ramazan,Şevval,"
    "Zilkade,Zilhicce",
}
# {d} day, {m} month, {y} year.
_DAY = {"ps": "د {y} {e}کال د {m} {d}مه"}
_DAY_ELSE = "{d} {m} {y}{e}"
_ERA = {
    Calendar.GREGORIAN: dict.fromkeys(("en", "ur", "ps", "prs", "ar", "tr"), ""),
    Calendar.HIJRI: {
        "en": " AH",
        "ur": " ہجری قمری",
        "ps": "سپوږمیز لېږدیز ",
        "prs": " هجری قمری",
        "ar": " هـ",
        "tr": " (hicri)",
    },
    Calendar.SOLAR: {
        "en": " SH",
        "ur": " ہجری شمسی",
        "ps": "لمریز لېږدیز ",
        "prs": " هجری شمسی",
        "ar": " هـ ش",
        "tr": " (hicri şemsi)",
    },
}
# Whether the last day is included must be said, so each phrase says it. Pashto's is built by _span_ps.
_SPAN = {
    "en": "{first} to the end of {last}",
    "ur": "{first} سے {last} کے اختتام تک",
    "prs": "از {first} تا پایان {last}",
    "ar": "من {first} حتى نهاية {last}",
    "tr": "{first} – {last} (son gün dâhil)",
}


def hijri(day: date) -> tuple[int, int, int]:
    """Year, month, day by Umm al-Qura: 2025-11-06 is (1447, 5, 15). Raises Refused "calendar_range"."""
    from hijridate import Gregorian  # slow to start, and few pages show it

    _check_range(day, HIJRI_FIRST)
    year, month, number = Gregorian(day.year, day.month, day.day).to_hijri().datetuple()
    return year, month, number


def solar(day: date) -> tuple[int, int, int]:
    """Year, month, day of the solar Hijri: 2025-11-06 is (1404, 8, 15). Raises Refused "calendar_range"."""
    from persiantools.jdatetime import JalaliDate  # slow to start; only its arithmetic is used, not its names

    _check_range(day, SOLAR_FIRST)
    found = JalaliDate(day)  # type: ignore[no-untyped-call]
    return int(found.year), int(found.month), int(found.day)


def in_calendar(day: date, calendar: Calendar) -> tuple[int, int, int]:
    """Year, month, day in that calendar. Raises Refused "calendar_range"."""
    if calendar is Calendar.HIJRI:
        return hijri(day)
    return solar(day) if calendar is Calendar.SOLAR else (day.year, day.month, day.day)


def month_name(
    month: int, lang: str, calendar: Calendar = Calendar.GREGORIAN, *, inflected: bool = False
) -> str:
    """The name of month 1 to 12; `inflected` gives the form inside a Pashto date."""
    if calendar is Calendar.HIJRI:
        names = _HIJRI[known(lang)].split(",")
    elif calendar is Calendar.SOLAR:
        names = (_SOLAR_INFLECTED_PS if inflected and lang == "ps" else _SOLAR[known(lang)]).split()
    else:
        names = _GREGORIAN[known(lang)].split()
    if not 1 <= month <= len(names):
        raise TypeError(f"there is no month {month}")
    return names[month - 1]


def show_day(day: date, lang: str, calendar: Calendar = Calendar.GREGORIAN) -> str:
    """The day as the language writes it, such as ۱۵ عقرب ۱۴۰۴ هجری شمسی. Raises Refused "calendar_range"."""
    return _DAY.get(known(lang), _DAY_ELSE).format(**_parts(day, lang, calendar))


def show_span(first: date, last: date, lang: str, calendar: Calendar = Calendar.GREGORIAN) -> str:
    """From a day to the end of another, both included; one day alone is shown as that day."""
    if first == last:
        return show_day(first, lang, calendar)
    if known(lang) == "ps":
        return _span_ps(_parts(first, lang, calendar), _parts(last, lang, calendar))
    return _SPAN[lang].format(first=show_day(first, lang, calendar), last=show_day(last, lang, calendar))


def _span_ps(first: dict[str, str], last: dict[str, str]) -> str:
    """A Pashto span: its prepositions stand between month and day, the ordinals after them inflect.

    Year and month are said once where both days share them.
    """
    year, month, again = "د {y} {e}کال ", "د {m} ", ""
    if first["y"] != last["y"]:
        again = year + month
    elif first["m"] != last["m"]:
        again = month
    start = (year + month + "له {d}مې څخه ").format(**first)
    return start + (again + "د {d}مې تر پایه").format(**last)


def _parts(day: date, lang: str, calendar: Calendar) -> dict[str, str]:
    year, month, number = in_calendar(day, calendar)
    return {
        "y": to_digits(str(year), lang),
        "m": month_name(month, lang, calendar, inflected=True),
        "d": to_digits(str(number), lang),
        "e": _ERA[calendar][lang],
    }


def _check_range(day: date, first: date) -> None:
    if not first <= day <= LAST:
        raise Refused(
            "calendar_range",
            "this calendar is known from {first} to {last}, found {found}; show the Gregorian day",
            first=first.isoformat(),
            last=LAST.isoformat(),
            found=day.isoformat(),
        )
