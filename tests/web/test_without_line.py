# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The worker that a device keeps forms by, and the one that ends it."""

import re
from unittest.mock import MagicMock

import pytest

from sulh.access.reader import NOBODY, Act, Layer, Reader
from sulh.mechanism import RULESET
from sulh.record.charter import CharterBody
from sulh.statement.kind import Kind
from sulh.web.app import make_app
from sulh.web.console.routes import Console
from sulh.web.console.static import files
from sulh.web.own import make_own_app
from sulh.web.speak import without_line
from sulh.web.speak.fields import form_of
from sulh.web.speak.forms import FORMS
from sulh.web.speak.without_line import KEPT_FILES, WORKER_POLICY, ending_worker, kept_forms, readable, worker
from tests.web.inside import asked

HOST = frozenset({"127.0.0.1"})


def test_a_worker_names_every_file_that_a_kept_page_needs_and_follows_from_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = worker().decode()
    assert '"{VERSION}"' not in text and '"{FILES}"' not in text
    addresses = {file.address: name for name, file in files().items()}
    named = {addresses[address] for address in re.findall(r'"(/static/console/[^"]+)"', text)}
    assert named == set(KEPT_FILES)
    # What a kept script imports is kept too: else it would not run without a line.
    for name in named:
        for imported in re.findall(rb'from "(/static/[^"]+)"', files()[name].data):
            assert addresses[imported.decode()] in named, (name, imported)
    version = re.search(r'VERSION = "([0-9a-f]{16})"', text)
    assert version is not None
    worker.cache_clear()
    monkeypatch.setattr(without_line, "KEPT_FILES", KEPT_FILES[:-1])
    assert version[1].encode() not in worker()
    worker.cache_clear()


@pytest.mark.filterwarnings("ignore:.*deprecated inferred style")
def test_a_host_serves_a_worker_that_ends_itself_and_a_node_one_that_is_asked_for_anew() -> None:
    nobody = MagicMock()
    host = make_app(nobody, allowed_hosts=HOST, front=nobody, console=Console(nobody))
    node = make_own_app(nobody, allowed_hosts=HOST, front=nobody, desk="desk")
    for app, expected in ((host, ending_worker()), (node, worker())):
        status, headers, body = asked(app, "/worker.js")
        assert status == 200 and body == expected
        assert headers["cache-control"] == "no-cache" and headers["content-security-policy"] == WORKER_POLICY
        assert headers["content-type"].startswith("text/javascript")
    assert b"unregister" in ending_worker() and b'addEventListener("fetch"' not in ending_worker()


def test_nobody_and_whoever_may_hand_in_nothing_has_no_form_to_keep() -> None:
    charter = MagicMock(spec=CharterBody, charter_class="exercise")
    charter.mandate = {kind.element for kind in RULESET.kinds.values()}
    reads = Reader(layer=Layer.ORG, org="almond", role="monitor", name="Maryam", may=frozenset({Act.READ}))
    hands = Reader(layer=Layer.ORG, org="almond", role="monitor", name="Maryam", may=frozenset(Act))
    assert kept_forms(NOBODY, charter) == kept_forms(reads, charter) == kept_forms(hands, None) == ()
    names = {one.name for one in kept_forms(hands, charter)}
    assert {"report", "patrol-outcome", "restriction", "evidence"} <= names
    # What binds, and what is about a statement that is read elsewhere, is said elsewhere.
    assert not names & {"denial", "consent", "vote", "signoff", "case", "commitment"}


def test_every_field_of_a_kept_form_is_one_that_a_script_reads() -> None:
    script = files()["reading.js"].data.decode()
    (readers,) = re.findall(r"const READERS = \{(.*?)\n\};", script, re.DOTALL)
    known = set(re.findall(r"\b([a-z_]+)\b", readers))
    kinds: list[Kind] = [RULESET.kinds[one.kind] for one in FORMS]
    looks = {
        field.look.value for kind in kinds if readable(kind) for field in without_line.every(form_of(kind))
    }
    assert looks <= known, looks - known
