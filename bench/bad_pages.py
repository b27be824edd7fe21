# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A person's browser on the bad line: when a page can be read, a form be filled in, what was signed is received.

The person reads and speaks at an organisation's own node; host, node, line and browser share this machine. Before a
page is measured for the first time the browser's memory of files is emptied. A page can be read once it is drawn
(first contentful paint); what comes later, fonts and the map, is then kept from coming at all, and the same is done.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from statistics import median
from typing import Any

from tests.browser.speaking import Desk, desk, granted, log_in
from tests.cli.commands import found

from bench.bad_line import RATE, BadLine, bad_line
from bench.measure import Row

FAMILY = "network"
CHROMIUM = Path("/usr/bin/chromium")
LATER = ("/incidents", "/agreement", "/cases", "/talks", "/record")
HELD = 200
DAYS = 7
MOST_REPORT, MOST_SECONDS = 3_000, 10.0
MOST_MINUTES = 15
NEVER_NEEDED = ["*.woff2*", "*/static/vendor/*", "*/static/map/*"]
PATIENCE = 240_000  # milliseconds: a page on this line takes seconds, its fonts minutes

PAINTED = """() => new Promise((done) => {
  const look = () => {
    const [at] = performance.getEntriesByName("first-contentful-paint");
    at ? done(at.startTime) : setTimeout(look, 50);
  };
  look();
})"""
# Signed while there is no line, at moments of the past week; the clock is the test's.
SIGN = """async ([files, wanted, days, from, to]) => {
  const { compose, seal, keyOf } = await import(files.sign);
  const { setup } = await import(files.offline);
  const held = await setup();
  const start = Date.now() - days * 86400000, step = (days * 86400000) / wanted.length;
  const now = Date.now;
  try {
    for (let at = from; at < to; at++) {
      Date.now = () => Math.floor(start + at * step);
      const key = await keyOf(held.account);
      const position = { mechanism: key.mechanism, org: key.org, role: key.role, seq: key.position.seq + 1, prev: key.position.id, seen: held.seen };
      await seal(await compose(wanted[at], position, key, wanted[at].kind), key);
    }
  } finally {
    Date.now = now;
  }
}"""
LEAVES = """async () => {
  const held = await new Promise((done) => {
    const asked = indexedDB.open("sulh-keys");
    asked.onsuccess = () => done(asked.result);
  });
  const all = await new Promise((done) => {
    const asked = held.transaction("leaves").objectStore("leaves").getAll();
    asked.onsuccess = () => done(asked.result);
  });
  held.close();
  return all.sort((a, b) => a.seq - b.seq).map(({ id, seq, state, madeAt, leaf }) => ({ id, seq, state, madeAt, size: leaf?.length ?? 0 }));
}"""


def browsed(base: Path) -> Iterator[Row]:
    """Every row of a browser."""
    if not CHROMIUM.exists():
        yield Row(name="a browser on the bad line", family=FAMILY, skipped="no Chromium here")
        return
    from playwright.sync_api import sync_playwright

    with desk(found(base)) as served, bad_line(_port(served), "pages") as line, sync_playwright() as driver:
        rules = f"--host-resolver-rules=MAP localhost:{_port(served)} 127.0.0.1:{line.port}"
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox", rules])
        context = browser.new_context(base_url=f"http://localhost:{_port(served)}", locale="en")
        context.set_default_timeout(PATIENCE)
        line.fair = True
        page = context.new_page()
        log_in(page)
        key = granted(page, served)
        line.fair = False
        yield from _pages(page, line)
        yield from _spoken(page, line, served, key)
        line.fair = True
        _keep_forms(page)
        line.fair = False
        yield from _held(page, line, served, key)
        browser.close()


def _port(served: Desk) -> int:
    return int(served.url.rpartition(":")[2])


def _forget_files(page: Any) -> None:
    tools = page.context.new_cdp_session(page)
    tools.send("Network.clearBrowserCache")
    tools.detach()


def _row(name: str, took: list[float], **more: Any) -> Row:
    return Row(
        name=f"{name}, in Chromium on the bad line",
        family=FAMILY,
        value=round(median(took), 1),
        unit="s",
        spread=(round(min(took), 1), round(max(took), 1)),
        **more,
    )


def _pages(page: Any, line: BadLine) -> Iterator[Row]:
    first, fonts, sizes = [], [], []
    for _ in range(3):
        page.goto("about:blank")
        _forget_files(page)
        before = line.bytes[False]
        page.goto("/compliance?lang=ur", wait_until="commit")
        first.append(page.evaluate(PAINTED) / 1_000)
        sizes.append(line.bytes[False] - before)
        page.wait_for_load_state("networkidle")
        page.evaluate("() => document.fonts.ready.then(() => 0)")
        came = page.evaluate(
            "() => performance.getEntriesByType('resource').filter((one) => one.name.endsWith('.woff2')).map((one) => one.responseEnd)"
        )
        fonts.append(max(came) / 1_000)
        assert min(came) / 1_000 > first[-1], "a font was waited for"
    note = f"median of 3, in Urdu; {max(sizes):,} bytes had come by then; fonts had come after {median(fonts):.0f} s"
    yield _row("first page, until it can be read", first, note=note)
    later = []
    for path in LATER:
        page.goto(path, wait_until="commit")
        later.append(page.evaluate(PAINTED) / 1_000)
    yield _row(
        "later page, until it can be read", later, note=f"median of {len(later)}; no line is set for this"
    )


def _spoken(page: Any, line: BadLine, served: Desk, key: str) -> Iterator[Row]:
    """Without any font and any map, from the form to the host's receipt."""
    tools = page.context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send("Network.setBlockedURLs", {"urls": NEVER_NEEDED})
    ready, took, sent = [], [], []
    for number in range(3):
        page.goto("about:blank")
        if number == 0:
            _forget_files(page)
        clock = _clock(page)
        page.goto("/speak/report?lang=en", wait_until="commit")
        page.locator("form[data-ready=own-key]").wait_for()
        ready.append(clock())
        page.locator("[name='act']").select_option("shelling")
        page.locator("[name='words']").fill("Shells fell on the mill; two people were hurt. " * 3)
        page.locator("[name='_occurred.since_day']").fill("2026-03-02")
        page.locator("[name='_occurred.since_hour']").fill("14:30")
        page.locator("button[data-own]").click()
        yes = page.locator("dialog.sign button.yes")
        yes.wait_for()
        before, clock = line.bytes[True], _clock(page)
        yes.click()
        _until(page, lambda least=number: len(served.said(key)) > least)
        took.append(clock())
        sent.append(line.bytes[True] - before)
    tools.send("Network.setBlockedURLs", {"urls": []})
    tools.detach()
    yield _row(
        "form, until it can be signed",
        ready,
        note="median of 3, the first with no file held; fonts and map blocked",
    )
    yield _row(
        "signed in the browser, until the host has it",
        took,
        goal=MOST_SECONDS,
        ok=max(took) < MOST_SECONDS,
        note=f"median of 3; {max(sent):,} bytes up at most by then; fonts and map blocked",
    )


def _clock(page: Any) -> Any:
    import time

    start = time.perf_counter()
    return lambda: time.perf_counter() - start


def _until(page: Any, holds: Any) -> None:
    left = MOST_MINUTES * 60 * 10
    while not holds():
        page.wait_for_timeout(100)
        left -= 1
        assert left, "it never came"


def _keep_forms(page: Any) -> None:
    page.goto("/offline?lang=en")
    page.locator("#offline[data-ready]").wait_for()
    page.locator("[data-do=keep]").click()
    page.locator("[data-part=on]").wait_for()
    _until(page, lambda: page.evaluate(_SEEN))


_SEEN = """async () => {
  const held = await new Promise((done) => {
    const asked = indexedDB.open("sulh-offline");
    asked.onsuccess = () => done(asked.result);
  });
  const one = await new Promise((done) => {
    const asked = held.transaction("setup").objectStore("setup").get("one");
    asked.onsuccess = () => done(asked.result);
  });
  held.close();
  return Boolean(one?.seen);
}"""


def _held(page: Any, line: BadLine, served: Desk, key: str) -> Iterator[Row]:
    """A week of statements, each signed without a line, go when it is there again."""
    from bench.network import REPORT, report
    from sulh.web.console.static import address

    spoken = len(served.said(key))
    page.context.set_offline(True)
    page.goto("/speak/report")
    page.locator("form[data-ready=own-key]").wait_for()
    files = {name: address(f"{name}.js") for name in ("sign", "offline")}
    occurred = {"since": "2026-03-02T10:00:00+05:00", "until": "2026-03-02T10:10:00+05:00", "zone": "+05:00"}
    wanted = [
        {
            "kind": REPORT,
            "body": json.loads(json.dumps(report(number))),
            "refs": [],
            "occurred": occurred,
            "marking": "TLP:GREEN",
            "lang": "ps",
        }
        for number in range(HELD)
    ]
    page.evaluate(SIGN, [files, wanted, DAYS, 0, HELD])
    leaves = [one for one in page.evaluate(LEAVES) if one["seq"] > spoken]
    assert len(leaves) == HELD and leaves[-1]["madeAt"] - leaves[0]["madeAt"] > (DAYS - 1) * 86_400
    assert len(served.said(key)) == spoken
    before, down, clock = line.bytes[True], line.bytes[False], _clock(page)
    page.context.set_offline(False)
    _until(page, lambda: len(served.said(key)) >= spoken + HELD)
    took, up = clock(), line.bytes[True] - before
    down = line.bytes[False] - down
    said = served.said(key)[spoken:]
    with served.host.lock:
        entries = [served.host.state.record.chains.index_of(id) for _, id in said]
    assert [id for _, id in said] == [one["id"] for one in leaves], "something is lost, doubled or another"
    assert entries == sorted(entries), "out of order"
    least = sum(one["size"] for one in leaves) / RATE
    yield Row(
        name=f"{HELD} statements that a browser signed in {DAYS} days without a line, all received",
        family=FAMILY,
        value=round(took, 1),
        unit="s",
        reference=round(least, 1),
        reference_name="the line's own time for their bytes, one after the other and without any loss",
        ratio=round(took / least, 2),
        ok=True,
        note=f"{up:,} bytes up, {down:,} down; each once and in the order of its number; the browser shows it as "
        "received when the last answer is in",
    )
    with suppress(AssertionError):
        _until(page, lambda: all(one["state"] == "admitted" for one in page.evaluate(LEAVES)))
    assert all(one["state"] == "admitted" for one in page.evaluate(LEAVES)), (
        "the browser has not heard of all"
    )
