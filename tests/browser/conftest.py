# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""One browser and one served exercise for the tests here; both are gone before a test elsewhere runs."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, StorageState, sync_playwright

from tests.browser.watch import ARGUMENTS
from tests.browser.world import Exercise, Place, build, served
from tests.waiting import PATIENCE

CHROMIUM = shutil.which("chromium")


@pytest.fixture(scope="session")
def exercise(tmp_path_factory: pytest.TempPathFactory) -> Exercise:
    """The small exercise; nobody writes into its folder."""
    path = tmp_path_factory.mktemp("browser") / "exercise"
    path.mkdir()
    return build(path)


# Of the package and no longer: while the driver runs, nothing else of this thread can have an event loop.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium, as it is installed here."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=CHROMIUM, args=list(ARGUMENTS), timeout=PATIENCE * 1000
        )
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def place(exercise: Exercise) -> Iterator[Place]:
    """The exercise, served."""
    with served(exercise) as place:
        yield place


@pytest.fixture(scope="package")
def inside(place: Place) -> StorageState:
    """The cookies of somebody who reads all that Almond may."""
    return place.seated
