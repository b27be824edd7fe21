# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Where things stand on a drawing of the ground and of the time, in whole pixels; a template only writes them down.

The ground is drawn without tiles: registered lines, each in the same style with whose it is, a circle for how closely
a place is known, degrees, and a scale. No state, no country and nothing protected is ever on it. The same record
gives the same drawing in every language: its west is left, and its time runs from left to right.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta

from sulh.agreement.line_kinds import Agreeing
from sulh.clock import format_time
from sulh.mechanism import States
from sulh.places.chain import Vertex
from sulh.places.fixed import nearest_turn, scale
from sulh.places.point import show_degrees
from sulh.readings.tellings import EPOCH
from sulh.web.console.plain import Plain

WIDTH, HEIGHT, EDGE = 960, 540, 48  # of the ground, in pixels
NM_PER_M = 1_000_000_000
WIDEST_M = 20_000  # of a circle that moves the frame: one vague report must not shrink all others
LEAST_M = 1_500  # to the edge of the frame on each side
THIN = 3  # pixels: vertices nearer to the last one are left out
MOST_LINES = 40
MOST_POINTS = 1_500  # of one line on a page
DAY_S, HOUR_S = 86_400, 3_600
LANE, TOP, BAR = 16, 26, 10  # of the timeline
MOST_LANES = 24
STEPS_S = (HOUR_S, 3 * HOUR_S, 6 * HOUR_S, *(DAY_S * n for n in (1, 2, 7, 14, 28, 91, 182, 364, 1820, 3640)))


class Dot(Plain, frozen=True, kw_only=True):
    """A place: the circle in which it lies. `at`: degrees as text."""

    report: str
    mark: str
    x: int
    y: int
    r: int


class DrawnLine(Plain, frozen=True, kw_only=True):
    """A registered line. whose: None where it is proposed to all; agreed: the parties whose last word is that they agree.

    parts: points "x,y x,y" of each piece that lies in the frame
    """

    id: str
    mark: str
    label: str
    whose: str | None
    agreed: tuple[str, ...]
    parts: tuple[str, ...]
    x: int
    y: int


class Grid(Plain, frozen=True, kw_only=True):
    """A meridian or parallel: its pixel and its degrees."""

    at: int
    text: str


class Ground(Plain, frozen=True, kw_only=True):
    """A drawing of the ground; scale_m metres are scale_px pixels long."""

    width: int
    height: int
    dots: tuple[Dot, ...]
    lines: tuple[DrawnLine, ...]
    meridians: tuple[Grid, ...]
    parallels: tuple[Grid, ...]
    scale_m: int
    scale_px: int


class Bar(Plain, frozen=True, kw_only=True):
    """An incident or report in time: from x, as long as its best span; the thin one is all that is possible."""

    report: str
    mark: str
    x: int
    wide: int
    y: int
    thin_x: int
    thin_wide: int


class Tick(Plain, frozen=True, kw_only=True):
    """A moment on the timeline, UTC."""

    x: int
    at: str


class Timeline(Plain, frozen=True, kw_only=True):
    """A drawing of the time; `left_out`: those for which there was no row."""

    width: int
    height: int
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    left_out: int


class Placed(Plain, frozen=True, kw_only=True):
    """What is to be drawn as a circle."""

    report: str
    mark: str
    lat_e7: int
    lon_e7: int
    radius_m: int


class Timed(Plain, frozen=True, kw_only=True):
    """What is to be drawn as a bar; seconds since 1970."""

    report: str
    mark: str
    best: tuple[int, int]
    hull: tuple[int, int]


class _Frame:
    """From degrees to pixels."""

    def __init__(self, placed: Sequence[Placed]) -> None:
        first = placed[0]
        lons = [nearest_turn(one.lon_e7, first.lon_e7) for one in placed]
        lats = [one.lat_e7 for one in placed]
        self.lat, self.lon = (min(lats) + max(lats)) // 2, (min(lons) + max(lons)) // 2
        self.north, self.east = scale(self.lat)
        self.east = max(self.east, 1)  # at a pole
        around = max(LEAST_M, *(min(one.radius_m, WIDEST_M) for one in placed)) * NM_PER_M
        across = (max(lons) - min(lons)) * self.east + 2 * around
        along = (max(lats) - min(lats)) * self.north + 2 * around
        self.unit = max(across // (WIDTH - 2 * EDGE), along // (HEIGHT - 2 * EDGE), 1) + 1

    def x(self, lon_e7: int) -> int:
        return WIDTH // 2 + (nearest_turn(lon_e7, self.lon) - self.lon) * self.east // self.unit

    def y(self, lat_e7: int) -> int:
        return HEIGHT // 2 - (lat_e7 - self.lat) * self.north // self.unit

    def length(self, metres: int) -> int:
        return metres * NM_PER_M // self.unit


def ground(states: States, placed: Sequence[Placed]) -> Ground | None:
    """The ground around these; None where nothing has a place."""
    if not placed:
        return None
    frame = _Frame(placed)
    step = _nice(2 * EDGE * frame.unit // frame.north)
    metres = _nice(3 * EDGE * frame.unit // NM_PER_M)
    dots = (
        Dot(
            report=one.report,
            mark=one.mark,
            x=frame.x(one.lon_e7),
            y=frame.y(one.lat_e7),
            r=max(4, frame.length(one.radius_m)),
        )
        for one in placed
    )
    return Ground(
        width=WIDTH,
        height=HEIGHT,
        # The widest first, so that none hides a smaller one.
        dots=tuple(sorted(dots, key=lambda one: -one.r)),
        lines=tuple(_lines(states, frame)),
        meridians=tuple(_grid(frame.x, frame.lon, step, WIDTH)),
        parallels=tuple(_grid(frame.y, frame.lat, step, HEIGHT)),
        scale_m=metres,
        scale_px=frame.length(metres),
    )


def _nice(least: int) -> int:
    """The least of 1, 2, 5, 10, 20, … that is no less."""
    ten = 1
    while 10 * ten <= least:
        ten *= 10
    return next(n * ten for n in (1, 2, 5, 10) if n * ten >= least)


def _grid(to: Callable[[int], int], middle: int, step: int, most: int) -> Iterable[Grid]:
    base = middle // step * step
    for n in range(-20, 21):
        at = to(base + n * step)
        if EDGE // 2 <= at <= most - EDGE // 2:
            yield Grid(at=at, text=_short_degrees(base + n * step))


def _short_degrees(value_e7: int) -> str:
    text = show_degrees(value_e7).rstrip("0")
    return f"{text.rstrip('.')}°"


def _lines(states: States, frame: _Frame) -> Iterable[DrawnLine]:
    said: dict[str, dict[str, bool]] = {}
    for word in states.line_agreements:
        target = word.row.first("version")
        if target is not None:
            said.setdefault(target, {})[word.row.party] = word.row.body.value is Agreeing.AGREES
    number = 0
    for thing in states.lines:
        for version in thing.current:
            body = version.row.body
            parts = _parts(body.version().vertices, frame)
            if not parts or number == MOST_LINES:
                continue
            number += 1
            # Lines often run together: each name stands at another place along them.
            x, y = parts[0][len(parts[0]) * (number % 5 + 1) // 7]
            yield DrawnLine(
                id=version.id,
                mark=f"L{number}",
                label=body.label,
                whose=body.whose,
                agreed=tuple(party for party, yes in said.get(version.id, {}).items() if yes),
                parts=tuple(" ".join(f"{a},{b}" for a, b in part) for part in parts),
                x=min(max(x, 4), WIDTH - 30),
                y=min(max(y, 14), HEIGHT - 6),
            )


def _parts(vertices: Sequence[Vertex], frame: _Frame) -> list[list[tuple[int, int]]]:
    """The pieces in the frame, with no more points than can be told apart."""
    parts: list[list[tuple[int, int]]] = []
    before: tuple[int, int] | None = None
    open_, points = False, 0
    for number, (lat, lon) in enumerate(vertices):
        here = (frame.x(lon), frame.y(lat))
        last = number == len(vertices) - 1
        if before is not None and not last and max(abs(here[0] - before[0]), abs(here[1] - before[1])) < THIN:
            continue
        if before is not None and _near(before, here) and points < MOST_POINTS:
            if not open_:
                parts.append([before])
            parts[-1].append(here)
            open_, points = True, points + 1
        else:
            open_ = False
        before = here
    return parts


def _near(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return (
        max(one[0], other[0]) >= 0
        and min(one[0], other[0]) <= WIDTH
        and max(one[1], other[1]) >= 0
        and min(one[1], other[1]) <= HEIGHT
    )


def timeline(timed: Sequence[Timed]) -> Timeline | None:
    """The time of these; None where nothing has one."""
    if not timed:
        return None
    first, last = min(one.best[0] for one in timed), max(one.best[1] for one in timed)
    span = max(last - first, HOUR_S)
    first, last = first - span // 20, first + span + span // 20
    step = next((one for one in STEPS_S if (last - first) // one <= 8), STEPS_S[-1])

    def at(second: int) -> int:
        return (min(max(second, first), last) - first) * WIDTH // (last - first)

    lanes: list[int] = []
    bars: list[Bar] = []
    for one in sorted(timed, key=lambda one: (one.best, one.report)):
        x = at(one.best[0])
        wide = max(BAR, at(one.best[1]) - x)
        thin_x = at(one.hull[0])
        begins, ends = min(x, thin_x), max(x + wide, at(one.hull[1]))
        lane = next((n for n, taken in enumerate(lanes) if taken < begins), len(lanes))
        if lane >= MOST_LANES:
            continue
        lanes[lane : lane + 1] = [ends + 4]
        bars.append(
            Bar(
                report=one.report,
                mark=one.mark,
                x=x,
                wide=wide,
                y=TOP + lane * LANE,
                thin_x=thin_x,
                thin_wide=max(1, at(one.hull[1]) - thin_x),
            )
        )
    start = -(-first // step) * step
    ticks = (
        Tick(x=at(s), at=format_time(EPOCH + timedelta(seconds=s))) for s in range(start, last + 1, step)
    )
    return Timeline(
        width=WIDTH,
        height=TOP + len(lanes) * LANE + 4,
        bars=tuple(bars),
        ticks=tuple(ticks),
        left_out=len(timed) - len(bars),
    )
