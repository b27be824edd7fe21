# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The instants that the host's heads must pass soon: where windows begin and end, by anybody's version."""

from datetime import UTC, datetime

from sulh.agreement.kinds import Extension, StartBasis, Window, WindowKind
from sulh.agreement.state import AgreementFold
from sulh.clock import When
from sulh.host.dues import Deadlines
from tests.rooms import REPORT_VOICE, Table

WINDOW, EXTENSION = "agreement.window.v1", "agreement.extension.v1"


def at(day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2025, 10, day, hour, minute, tzinfo=UTC)


def when(text: str) -> When:
    return When(since=text, until=text, zone="+05:00")


def window(**parts: object) -> Window:
    return Window(says=REPORT_VOICE, window_kind=WindowKind.TRUCE, **parts)  # type: ignore[arg-type]


def test_the_fold_lists_starts_ends_and_what_extensions_make_of_them() -> None:
    fold = AgreementFold()
    world = Table(folds=[fold])
    assert isinstance(fold, Deadlines)
    assert list(fold.dues(world.rows)) == []
    start = when("2025-10-15T18:00:00+05:00")
    anchor = world.say(WINDOW, window(start=start, start_basis=StartBasis.STATED, hours=48))
    version = world.say(
        WINDOW, window(start=start, start_basis=StartBasis.AGREED, end=when("2025-10-18")), ("of", anchor)
    )
    world.say(EXTENSION, Extension(says=REPORT_VOICE, hours=24), ("extends", version))
    world.say(
        EXTENSION, Extension(says=REPORT_VOICE, until=when("2025-10-25T12:00:00+05:00")), ("extends", anchor)
    )
    world.say(WINDOW, window(open_ended=True))
    assert set(fold.dues(world.rows)) == {
        at(15, 13),
        at(17, 13),
        at(17, 19),  # the whole day of the 18th, in its own zone
        at(18, 19),
        at(18, 13),
        at(19, 19),
        at(25, 7),
    }
