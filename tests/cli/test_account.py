# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Accounts by command: made, listed, closed, mended, and never a byte of them in the record."""

from pathlib import Path

import pytest

from sulh.access.door import Shown, open_door
from sulh.access.passkeys import loopback
from sulh.errors import Refused
from tests.access.world import OTHER, PASSWORD
from tests.cli.commands import Mechanism, bytes_of, sulh
from tests.test_house import FILES, SOURCE, imports, part

MADE = ("--org", "almond", "--role", "liaison_officer", "--person", "Maryam")


@pytest.fixture(autouse=True)
def own_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A place for the machine's secret that is the test's own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def add(mechanism: Mechanism, *words: object, name: str = "maryam", password: str = PASSWORD) -> object:
    ran = sulh("account", "add", mechanism.dir, name, *MADE, "--json", *words, stdin=password + "\n")
    assert ran.status == 0, ran.err
    return ran.json


def test_an_account_is_made_listed_closed_and_opened_again(mechanism: Mechanism) -> None:
    before = bytes_of(mechanism.dir / "record")
    assert add(mechanism, "--may", "read,say") == {
        "name": "maryam",
        "person": "Maryam",
        "org": "almond",
        "role": "liaison_officer",
        "layer": "org",
        "may": "read,say",
        "closed_at": None,
    }
    listed = sulh("account", "list", mechanism.dir)
    assert listed.out == "maryam: Maryam, reads org:almond, may read,say\n"
    closed = sulh("account", "disable", mechanism.dir, "maryam")
    assert closed.out == "account maryam is closed; its logins have ended and its tokens let nobody in\n"
    assert sulh("account", "list", mechanism.dir).out == "maryam: Maryam, closed\n"
    assert sulh("account", "enable", mechanism.dir, "maryam", "--lang", "ur").status == 0
    assert sulh("account", "forget", mechanism.dir, "maryam").status == 0
    assert bytes_of(mechanism.dir / "record") == before
    assert sulh("audit", mechanism.dir).status == 0


def test_a_password_is_read_from_a_line_and_never_from_an_argument(mechanism: Mechanism) -> None:
    add(mechanism)
    door = open_door(mechanism.dir, loopback(8470))
    door.log_in("maryam", PASSWORD, "::1")
    assert sulh("account", "password", mechanism.dir, "maryam", stdin=OTHER + "\n").status == 0
    with pytest.raises(Refused):
        door.log_in("maryam", PASSWORD, "::1")
    door.log_in("maryam", OTHER, "::1")
    made = sulh("account", "password", mechanism.dir, "maryam", "--generate", "--json").json["password"]
    door.log_in("maryam", made, "::1")
    door.close()
    assert made not in sulh("account", "list", mechanism.dir, "--json").out


def test_a_token_is_shown_once_works_in_its_scope_and_ends_by_its_id(mechanism: Mechanism) -> None:
    add(mechanism)
    words = ("--label", "sitrep", "--layer", "open", "--days", "7")
    made = sulh("account", "token", mechanism.dir, "maryam", *words, "--json").json
    door = open_door(mechanism.dir, loopback(8470))
    shown = Shown(authorization=f"Bearer {made['token']}")
    assert door.reader(shown).gate == "open"
    (listed,) = sulh("account", "list", mechanism.dir, "--json").json
    assert [token["id"] for token in listed["tokens"]] == [made["id"]]
    assert made["token"] not in str(listed)
    assert f"token {made['id']}: sitrep, until" in sulh("account", "list", mechanism.dir).out
    assert sulh("account", "revoke", mechanism.dir, made["id"]).status == 0
    with pytest.raises(Refused, match="was revoked"):
        door.reader(shown)
    door.close()


def test_what_cannot_be_is_one_sentence_and_makes_nothing(mechanism: Mechanism) -> None:
    add(mechanism)
    at = mechanism.dir
    for words, said, typed in [
        (("add", at, "maryam", *MADE), "an account maryam is there", PASSWORD),
        (
            ("add", at, "sara", "--org", "oak"),
            "org of an account: an organisation of the charter was",
            PASSWORD,
        ),
        (("add", at, "sara", "--layer", "open"), "org of an account", PASSWORD),
        (
            ("add", at, "sara", "--may", "sign"),
            "may of an account: read, hand_in, say was expected",
            PASSWORD,
        ),
        (("add", at, "sara", *MADE), "a password of 15 to 256 characters", "short"),
        (("add", at), "name of an account", PASSWORD),
        (("disable", at, "nobody"), "there is no account nobody here", ""),
        (("disable", at, "\udcff"), "there is no account", ""),
        (("revoke", at, "0" * 12), "there is no token 000000000000 here", ""),
        (("token", at, "maryam", "--may", "say"), "token of an account: org: read was expected", ""),
        (("token", at, "maryam", "--days", "0"), "days of an account", ""),
        (("list", at / "nowhere"), "a mechanism's folder with a record/ in it was expected", ""),
    ]:
        ran = sulh("account", *words, stdin=typed + "\n")
        assert ran.status == 1 and said in ran.sentence, ran.err
    assert len(sulh("account", "list", at, "--json").json) == 1


def test_a_folder_that_was_brought_here_says_that_its_passwords_are_elsewheres(
    mechanism: Mechanism, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    add(mechanism)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another"))
    assert "was made on another machine" in sulh("account", "list", mechanism.dir).out
    door = open_door(mechanism.dir, loopback(8470))
    with pytest.raises(Refused) as caught:
        door.log_in("maryam", PASSWORD, "::1")
    assert caught.value.code == "bad_login"
    door.close()


def test_an_export_and_the_served_log_hold_nothing_of_accounts(mechanism: Mechanism, tmp_path: Path) -> None:
    add(mechanism)
    assert sulh("export", mechanism.dir, tmp_path / "out.jsonl").status == 0
    assert b"maryam" not in (tmp_path / "out.jsonl").read_bytes().lower()
    held = {path.name for path in (mechanism.dir / "local").iterdir() if path.name.startswith("access")}
    assert "access.sqlite" in held


ACCOUNTS = {
    "accounts",
    "door",
    "passkeys",
    "passwords",
    "reader",
    "register",
    "sessions",
    "throttle",
    "tokens",
}


def test_nothing_below_the_doors_knows_accounts_and_accounts_know_no_way_into_the_record() -> None:
    """Structural: no fold, kind or statement can be made of an account, and no account makes one."""
    inside = SOURCE / "access"
    for path in FILES:
        for module, line in imports(path):
            words = module.split(".")
            if words[1] == "access" and len(words) > 2 and words[2] in ACCOUNTS:
                assert part(path) in {"access", "node", "web", "cli"}, f"{path}:{line}"
            if path.parent == inside and path.stem in ACCOUNTS:
                allowed = words[1] in {"access", "errors"} or words[1:3] == ["log", "local"]
                assert allowed or module == "sulh.host.folder.Folder", f"{path}:{line}: {module}"
