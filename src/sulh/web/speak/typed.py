# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Values as people type them, to values of a statement and back: days and hours with a zone, places, texts.

    read_when(day, hour, …) -> When          "2026-03-02", "14:30", "+05:00"
    read_spot(text) -> (lat_e7, lon_e7)      34.5281, 69.1723 or 34°31'41"N 69°10'20"E, in any of three digit sets
    read_text(text, longest) -> str          one spelling of line ends and letters; what no statement may hold is refused

A place is counted in whole 1e-7 degrees with whole numbers alone: no float comes near it.
"""

import re
import unicodedata
from collections.abc import Mapping

from sulh.clock import When, parse_date, parse_time, parse_zone
from sulh.errors import Refused
from sulh.language.digits import from_digits
from sulh.places.point import show_degrees
from sulh.statement import canon
from sulh.statement.text import check_text

MAX_SPOT = 80  # characters: two angles in degrees, minutes and seconds with their letters are some 40
_HOUR = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9]))?\Z")
_ANGLE = re.compile(
    r"\s*(?P<sign>[+\-−]?)(?P<deg>[0-9]{1,3}(?:\.[0-9]{1,12})?)\s*(?:[°º]|deg)?"
    r"(?:\s*(?P<min>[0-9]{1,2}(?:\.[0-9]{1,10})?)\s*['′’])?(?:\s*(?P<sec>[0-9]{1,2}(?:\.[0-9]{1,8})?)\s*(?:\"|″|”|''))?"
    r"\s*(?P<side>[^\s\d,;،؛°'\"+\-.]{0,8})\s*"
)
# Sides of the sky as letters and words, in the six languages; +1 and -1 of latitude, of longitude.
SIDES: Mapping[str, tuple[str, int]] = {
    **dict.fromkeys(("n", "north", "شمال", "شمالي", "شمالی", "k", "kuzey"), ("lat", 1)),
    **dict.fromkeys(("s", "south", "جنوب", "جنوبي", "جنوبی", "سوېل", "g", "güney"), ("lat", -1)),
    **dict.fromkeys(("e", "east", "شرق", "شرقي", "شرقی", "مشرق", "ختيځ", "ختیځ", "d", "doğu"), ("lon", 1)),
    **dict.fromkeys(
        ("w", "west", "غرب", "غربي", "غربی", "مغرب", "لوېديځ", "لوېدیځ", "b", "batı"), ("lon", -1)
    ),
}
_DEGREE = 10_000_000
_LIMITS = {"lat": 90 * _DEGREE, "lon": 180 * _DEGREE}


def read_text(text: str, longest: int | None, *, lines: bool) -> str:
    """What was typed, as a statement may hold it. Refused `too_long_text`, `bad_character`, `unreadable`.

    A browser sends CR LF for every line end, and a keyboard gives letters in either of their spellings.
    """
    plain = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if not lines:
        plain = " ".join(plain.split())
    if longest is not None and len(plain) > longest:
        raise Refused(
            "too_long_text",
            "at most {limit} characters fit here, and {found} were written; shorten it",
            limit=longest,
            found=len(plain),
        )
    check_text(canon.encode(plain))
    return plain


def read_when(found: Mapping[str, str], zone: str) -> When | None:
    """Since and until as they were chosen; None where no day is. Refused as `When.check` says, and `bad_hour`.

    `found`: since_day, since_hour, until_day, until_hour. What has no end of its own is at that time.
    """
    since = _point(found.get("since_day", ""), found.get("since_hour", ""), zone)
    until = _point(
        found.get("until_day", "") or found.get("since_day", ""), found.get("until_hour", ""), zone
    )
    if not found.get("until_day") and not found.get("until_hour"):
        until = since
    if not since and not until:
        return None
    bare = any(text and "T" not in text for text in (since, until))
    when = When(since=since, until=until, zone=parse_and_keep(zone) if bare else "")
    when.check()
    return when


def read_moment(day: str, hour: str, zone: str) -> str:
    """A full time; "" where no day was chosen. Refused `bad_hour` where its hour is missing."""
    if not from_digits(day).strip():
        return ""
    return _point(day, hour or "?", zone)


def read_day(text: str) -> str:
    """A day as it was chosen; "" where none was."""
    plain = from_digits(text).strip()
    if plain:
        parse_date(plain)
    return plain


def parse_and_keep(zone: str) -> str:
    """A zone as it was typed, if it is one."""
    plain = from_digits(zone).strip()
    if not plain:
        raise Refused(
            "zone_missing",
            "the day {found} has no hour, so its zone is needed; give the offset in use there, such as +05:00",
            found="-",
        )
    parse_zone(plain)
    return plain


def _point(day: str, hour: str, zone: str) -> str:
    day, hour = read_day(day), from_digits(hour).strip()
    if not day or not hour:
        if hour and hour != "?":
            raise _bad_hour(hour)
        return day
    match = _HOUR.match(hour)
    if match is None:
        raise _bad_hour(hour)
    text = f"{day}T{int(match[1]):02d}:{match[2]}:{match[3] or '00'}{parse_and_keep(zone)}"
    parse_time(text)
    return text


def _bad_hour(found: str) -> Refused:
    return Refused(
        "bad_hour",
        "a day and an hour such as 14:30 were expected, and {found} was found; fill in both",
        found=found[:20],
    )


def spell_when(when: Mapping[str, object]) -> dict[str, str]:
    """Days, hours and zone of a time, as `read_when` reads them."""
    found: dict[str, str] = {}
    zone = str(when.get("zone") or "")
    for name in ("since", "until"):
        text = str(when.get(name) or "")
        day, _, rest = text.partition("T")
        found[f"{name}_day"] = day
        if rest:
            clock = re.match(r"[0-9:]+", rest)
            found[f"{name}_hour"] = clock[0] if clock else ""
            tail = rest[len(found[f"{name}_hour"]) :].lstrip(".0123456789")
            zone = zone or ("+00:00" if tail == "Z" else tail)
    return {**found, "zone": zone}


def read_spot(text: str) -> tuple[int, int] | None:
    """1e-7 degrees of latitude and longitude; None where nothing was written. Refused `bad_spot`."""
    plain = from_digits(text).replace("٫", ".").replace("،", ",").replace("؛", ",").strip().casefold()
    if not plain:
        return None
    if len(plain) > MAX_SPOT:
        raise _bad_spot(text)
    found: dict[str, int] = {}
    at = 0
    for axis in ("lat", "lon"):
        match = _ANGLE.match(plain, at)
        if match is None:
            raise _bad_spot(text)
        named, value = _angle(match, axis, text)
        if named in found or abs(value) > _LIMITS[named]:
            raise _bad_spot(text)
        found[named] = value
        at = match.end()
        if at < len(plain) and plain[at] in ",;":
            at += 1
    if at != len(plain) or found.keys() != _LIMITS.keys():
        raise _bad_spot(text)
    return found["lat"], found["lon"]


def _angle(match: re.Match[str], axis: str, text: str) -> tuple[str, int]:
    named, sign = axis, -1 if match["sign"] in ("-", "−") else 1
    if match["side"]:
        side = SIDES.get(match["side"])
        if side is None or match["sign"]:
            raise _bad_spot(text)
        named, sign = side
    if (match["min"] is not None and "." in match["deg"]) or (
        match["sec"] is not None and match["min"] is None
    ):
        raise _bad_spot(text)
    if match["sec"] is not None and "." in (match["min"] or ""):
        raise _bad_spot(text)
    size = _part(match["deg"], 1) + _part(match["min"], 60, text) + _part(match["sec"], 3_600, text)
    return named, sign * size


def _part(text: str | None, share: int, whole: str = "") -> int:
    """Degrees, minutes or seconds as 1e-7 degrees, rounded to the nearest by whole numbers."""
    if text is None:
        return 0
    before, _, after = text.partition(".")
    if share > 1 and int(before) >= 60:
        raise _bad_spot(whole)
    ten = int("1" + "0" * len(after))
    size, below = int(before + after) * _DEGREE, share * ten
    return (2 * size + below) // (2 * below)


def _bad_spot(found: str) -> Refused:
    return Refused(
        "bad_spot",
        "latitude and longitude were expected, such as 34.5281, 69.1723 or 34°31'41\"N 69°10'20\"E, and {found} was "
        "found",
        found=ascii(found[:MAX_SPOT]),
    )


def spell_spot(lat_e7: int, lon_e7: int) -> str:
    """A place as `read_spot` reads it."""
    return f"{show_degrees(lat_e7)}, {show_degrees(lon_e7)}"
