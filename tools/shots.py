# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Photographs every page of a running console: each language, wide and narrow, light and dark; six to a sheet.

    python tools/shots.py OUT --url http://127.0.0.1:8470 [--cookies FILE] [--also PATH ...] [--only NAME ...]

OUT gets one picture of each whole page, NAME-LANG-WIDTH-COLOURS.png, and sheet-NAME-WIDTH-COLOURS.png with the
six languages beside each other. FILE is what Playwright's `storage_state` wrote, of whoever shall read; without it
the public reads. What a browser was told while it drew (errors, requests elsewhere) is printed at the end.
"""

import argparse
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from sulh.language import LANGUAGES
from sulh.web.console.pages import PAGES

WIDTHS = (1440, 390)
HEIGHT = 900
# On a sheet: two rows of three, each page as wide as this, and cut off below what a first look needs.
TILE = {1440: (700, 900), 390: (300, 900)}
# A page that draws a map goes on after it has loaded.
DRAWS, MAP_MS = "[data-map], .maplibregl-map", 4_000
COLOURS = ("light", "dark")


def addresses(ask: Callable[[str], Any]) -> dict[str, str]:
    """Every page of the table by its name, with what shows most of it; the face; one that fails.

    `ask` gives the data behind an address of /api/.
    """
    named: dict[str, str] = {"entry": "60"}
    other = ""
    whole = ask("/api/incidents?since=1990-01-01&until=2100-01-01")["incidents"]
    if whole:
        most = max(whole, key=lambda one: (one["reports"], one["report"]))
        named |= {"incident": most["report"], "pair": most["report"]}
        other = ask(f"/api/incidents/{most['report']}")["reports"][-1]["report"]
    cards = [card for column in ask("/api/cases")["columns"] for card in column["cards"]]
    if cards:
        named["case"] = max(cards, key=lambda one: (len(one["findings"]), one["id"]))["id"]
    terms = ask("/api/agreement")["terms"]
    if terms:
        named |= {"term": terms[0]["id"], "cell": terms[0]["id"]}
    found = {"face": "/"}
    for page in PAGES:
        if "{which}" not in page.path or page.name in named:
            found[page.name] = page.path.replace("{which}", named.get(page.name, ""))
    if "pair" in found:
        found["pair"] += f"?other={other}"
    return {**found, "fault": "/cases/none"}


def main(words: Sequence[str] | None = None) -> int:
    """Draw them all."""
    args = _arguments(words)
    args.out.mkdir(parents=True, exist_ok=True)
    told: list[str] = []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=args.chromium, args=["--no-sandbox", "--use-angle=swiftshader"]
        )
        paths = _paths(browser, args)
        for colours in args.colours:
            for width in args.widths:
                with_of = _context(browser, args, width, colours)
                with_of.on(
                    "console", lambda line: told.append(f"{line.type}: {line.text} {line.location['url']}")
                )
                with_of.on("weberror", lambda error: told.append(str(error.error)))
                for name, path in paths.items():
                    print(f"{name} {width} {colours}", flush=True)
                    shots = list(_shoot(with_of, args.out, name, path, width, colours, args.langs))
                    _sheet(browser, shots, args.out / f"sheet-{name}-{width}-{colours}.png", width)
                with_of.close()
        browser.close()
    print("\n".join(sorted(set(told))), file=sys.stderr)
    return 0


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    parser.add_argument("--url", default="http://127.0.0.1:8470")
    parser.add_argument("--cookies", type=Path)
    parser.add_argument("--also", action="append", default=[], metavar="PATH")
    parser.add_argument("--only", nargs="*", default=[], metavar="NAME")
    parser.add_argument("--langs", nargs="*", default=list(LANGUAGES))
    parser.add_argument("--widths", nargs="*", type=int, default=list(WIDTHS))
    parser.add_argument("--colours", nargs="*", default=list(COLOURS))
    parser.add_argument("--chromium", default=shutil.which("chromium"))
    return parser.parse_args(words)


def _context(browser: Browser, args: argparse.Namespace, width: int, colours: Any) -> BrowserContext:
    return browser.new_context(
        base_url=args.url,
        viewport={"width": width, "height": HEIGHT},
        color_scheme=colours,
        reduced_motion="reduce",
        storage_state=args.cookies,
    )


def _paths(browser: Browser, args: argparse.Namespace) -> dict[str, str]:
    """What to draw, by name."""
    context = _context(browser, args, WIDTHS[0], "light")
    found = addresses(lambda path: context.request.get(path).json())
    context.close()
    found |= {path.strip("/").replace("/", "-").split("?")[0]: path for path in args.also}
    return {name: path for name, path in found.items() if not args.only or name in args.only}


def _shoot(
    context: BrowserContext, out: Path, name: str, path: str, width: int, colours: str, langs: Sequence[str]
) -> Iterator[tuple[str, Path]]:
    """One picture of the whole page in each language."""
    page = context.new_page()
    for lang in langs:
        page.goto(f"{path}{'&' if '?' in path else '?'}lang={lang}")
        page.evaluate("document.fonts.ready.then(() => true)")
        if page.locator(DRAWS).count():
            page.wait_for_timeout(MAP_MS)
        picture = out / f"{name}-{lang}-{width}-{colours}.png"
        page.screenshot(path=picture, full_page=True)
        yield lang, picture
    page.close()


def _sheet(browser: Browser, shots: Sequence[tuple[str, Path]], out: Path, width: int) -> None:
    """The pictures beside each other, three in a row, cut off below."""
    wide, high = TILE.get(width, TILE[390])
    tiles = "".join(
        f'<figure><figcaption>{lang}</figcaption><div><img src="{picture.resolve().as_uri()}"></div></figure>'
        for lang, picture in shots
    )
    page = browser.new_page(
        viewport={"width": 3 * (wide + 8) if wide > 400 else 6 * (wide + 8), "height": 400}
    )
    page.goto(out.parent.resolve().as_uri())  # a page of this folder may show its pictures
    page.set_content(
        "<style>body{margin:0;display:flex;flex-wrap:wrap;background:#888;font:12px sans-serif}figure{margin:4px}"
        f"div{{width:{wide}px;height:{high}px;overflow:hidden;background:#fff}}img{{width:{wide}px}}</style>{tiles}",
        wait_until="load",
    )
    page.screenshot(path=out, full_page=True)
    page.close()


if __name__ == "__main__":
    raise SystemExit(main())
