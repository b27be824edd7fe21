# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A draft goes with what was said, and with nothing else."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.speaking import Desk, desk, fill, sitting
from tests.browser.test_signing import drafts
from tests.cli.commands import Mechanism, founded, mechanism
from tests.waiting import until

__all__ = ["founded", "mechanism"]


@pytest.fixture
def almond(mechanism: Mechanism) -> Iterator[Desk]:
    with desk(mechanism) as served:
        yield served


@pytest.mark.soak
def test_a_draft_whose_line_broke_outlives_a_look_at_what_was_said_before(
    browser: Browser, almond: Desk
) -> None:
    with sitting(browser, almond, "status of 404") as page:
        place = f'JSON.stringify(["maryam|almond|party", "denial", "{almond.report}"])'

        def submitted() -> None:
            """As the form leaves it when it is sent by the node's key."""
            page.goto(f"/speak/denial?about={almond.report}&lang=en")
            page.locator(".draft").wait_for(state="attached")
            page.evaluate(f"sessionStorage.setItem('sulh-said', {place})")

        page.goto(f"/speak/denial?about={almond.report}&lang=en")
        page.locator(".draft").wait_for(state="attached")
        fill(page, "Not said yet")
        until(lambda: len(drafts(page)) == 1, "the draft is kept")
        submitted()
        page.goto("/sent?lang=en")  # no answer came: the way back leads by the list
        page.goto(f"/sent/{'ab' * 32}")
        page.wait_for_load_state("networkidle")
        assert len(drafts(page)) == 1
        submitted()
        page.goto(f"/sent/{'ab' * 32}")
        page.wait_for_load_state("networkidle")
        assert len(drafts(page)) == 1
        submitted()
        page.goto(f"/sent/{'ab' * 32}", referer=f"{almond.url}/speak/denial?lang=en")
        until(lambda: drafts(page) == [], "straight from the form it was said")
