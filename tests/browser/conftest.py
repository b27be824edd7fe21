# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""One browser and one served exercise for the tests here; both are gone before a test elsewhere runs."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, StorageState, sync_playwright

from tests.browser.watch import ARGUMENTS
from tests.browser.world import Place, build, served

CHROMIUM = shutil.which("chromium")


@pytest.fixture(scope="session")
def exercise(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small exercise's folder; nobody writes into it."""
    return build(tmp_path_factory.mktemp("browser") / "exercise")


# Of the package and no longer: while the driver runs, nothing else of this thread can have an event loop.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium, as it is installed here."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def place(exercise: Path) -> Iterator[Place]:
    """The exercise, served."""
    with served(exercise) as place:
        yield place


@pytest.fixture(scope="package")
def inside(browser: Browser, place: Place) -> StorageState:
    """The cookies of somebody who reads the open layer."""
    return place.log_in(browser)
