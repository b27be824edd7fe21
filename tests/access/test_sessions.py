# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Sessions and tokens: how long, for whom, and what ends them."""

from collections.abc import Callable

import pytest

from sulh.access.door import Shown
from sulh.access.reader import NOBODY, Act, Layer
from sulh.access.sessions import IDLE_SECONDS, MAX_SESSIONS, MOST_SECONDS, form_mark, require_mark
from sulh.errors import Refused
from tests.access.world import HOME, OTHER, PASSWORD, world

ORIGIN = "http://localhost:8470"


def refused(call: Callable[..., object], *args: object, **given: object) -> str:
    with pytest.raises(Refused) as caught:
        call(*args, **given)
    return caught.value.code


def test_a_session_ends_when_nobody_uses_it_and_after_a_day_at_the_latest() -> None:
    made = world()
    made.account()
    secret = made.log_in()
    start = made.clock.now
    while made.clock.now + IDLE_SECONDS <= start + MOST_SECONDS:
        made.door.sessions.find(secret, made.clock.now)
        made.clock.now += IDLE_SECONDS
    made.door.sessions.find(secret, made.clock.now)
    assert refused(made.door.sessions.find, secret, made.clock.now + 1) == "no_session"
    idle = made.log_in()
    assert refused(made.door.sessions.find, idle, made.clock.now + IDLE_SECONDS + 1) == "no_session"


def test_a_login_makes_new_bytes_and_ends_what_the_browser_showed_before() -> None:
    """Session fixation: what somebody planted is never what is logged in."""
    made = world()
    made.account()
    first = made.log_in()
    planted = "A" * 43
    for before in (first, planted, "", "not ours; at all", "\ud800"):
        secret = made.door.log_in("maryam", PASSWORD, HOME, before=before)[1]
        assert secret != before and len(secret) == 43
        assert refused(made.door.sessions.find, before, made.clock()) == "no_session"


def test_a_closed_account_is_out_at_once_and_stays_out() -> None:
    made = world()
    account = made.account()
    secret = made.log_in()
    token = made.door.tokens.issue(
        account, label="t", layer=Layer.ORG, may=[Act.READ], days=9, now=made.clock()
    )
    made.door.accounts.close("maryam", made.clock())
    assert refused(made.door.reader, Shown(cookie=secret)) == "no_session"
    assert refused(made.door.reader, Shown(authorization=f"Bearer {token}")) == "bad_token"
    assert refused(made.door.sessions.begin, account, "password", made.clock()) == "no_session"
    made.door.accounts.reopen("maryam")
    assert refused(made.door.reader, Shown(cookie=secret)) == "no_session"
    assert made.door.reader(Shown(authorization=f"Bearer {token}")).org == "almond"


def test_a_new_password_ends_every_session() -> None:
    made = world()
    made.account()
    mine, other = made.log_in(), made.log_in()
    shown = Shown(cookie=mine, mark=form_mark(mine), origin=ORIGIN, changes=True)
    assert refused(made.door.change_password, shown, OTHER, OTHER, HOME) == "bad_login"
    new = made.door.change_password(shown, PASSWORD, OTHER, HOME)
    for secret in (mine, other):
        assert refused(made.door.sessions.find, secret, made.clock()) == "no_session"
    assert made.door.sessions.find(new, made.clock()).account.name == "maryam"
    assert refused(made.log_in) == "bad_login"
    made.log_in(password=OTHER)


def test_an_account_keeps_a_bounded_number_of_sessions() -> None:
    made = world()
    account = made.account()
    first = made.log_in()
    for _ in range(MAX_SESSIONS):
        made.clock.now += 1
        last = made.log_in()
    assert made.door.sessions.count(account) == MAX_SESSIONS
    assert refused(made.door.sessions.find, first, made.clock()) == "no_session"
    made.door.sessions.end_others(account, last)
    assert made.door.sessions.count(account) == 1


def test_a_change_needs_our_own_page_and_the_mark_of_its_session() -> None:
    """CSRF, from another site and from another port of the same machine."""
    made = world()
    made.account()
    secret, other = made.log_in(), made.log_in()
    good = Shown(cookie=secret, mark=form_mark(secret), origin=ORIGIN, changes=True)
    assert made.door.reader(good).org == "almond"
    for mark, origin in [
        ("", ORIGIN),
        (form_mark(other), ORIGIN),
        (form_mark(secret)[:-1], ORIGIN),
        ("\ud800ü", ORIGIN),
        (form_mark(secret), ""),
        (form_mark(secret), "null"),
        (form_mark(secret), "http://localhost:9999"),
        (form_mark(secret), "https://localhost:8470"),
    ]:
        bad = Shown(cookie=secret, mark=mark, origin=origin, changes=True)
        assert refused(made.door.reader, bad) == "bad_form"
    with pytest.raises(Refused) as caught:
        require_mark(secret, "")
    assert str(caught.value) == (
        "this did not come from a page that this login had opened: open the page again and send it once more"
    )


def test_a_mark_tells_nothing_of_its_cookie() -> None:
    made = world()
    made.account()
    secret = made.log_in()
    assert refused(made.door.sessions.find, form_mark(secret)[:43], made.clock()) == "no_session"


def test_who_shows_nothing_reads_what_is_public_and_who_shows_something_bad_reads_nothing() -> None:
    made = world()
    assert made.door.reader(Shown()) is NOBODY
    assert refused(made.door.reader, Shown(cookie="x")) == "no_session"
    for wrong in (
        "Basic abc",
        "Bearer ",
        "bearer x",
        "Bearer sulh_0123456789ab_" + "A" * 43,
        "Bearer \ud800",
    ):
        assert refused(made.door.reader, Shown(authorization=wrong)) == "bad_token"


def test_a_token_has_a_scope_that_is_never_wider_than_its_account() -> None:
    made = world()
    account = made.account(layer=Layer.OPEN)
    issue = made.door.tokens.issue
    now = made.clock()
    token = issue(account, label="press", layer=Layer.PUBLIC, may=[Act.READ], days=30, now=now)
    reader = made.door.reader(Shown(authorization=f"Bearer {token}"))
    assert (reader.gate, reader.may) == ("public", frozenset({Act.READ}))
    assert refused(reader.require, Act.HAND_IN) == "not_allowed"
    for layer, may, days in [
        (Layer.ORG, "read", 9),
        (Layer.OPEN, "say", 9),
        (Layer.OPEN, "read", 0),
        (Layer.OPEN, "read", 367),
    ]:
        given = {"label": "t", "layer": layer, "may": [Act(may)], "days": days, "now": now}
        assert refused(issue, account, **given) == "bad_account"
    # An account that is narrowed later narrows its tokens with it.
    full = issue(account, label="t", layer=Layer.OPEN, may=[Act.READ, Act.HAND_IN], days=9, now=now)
    made.door._register.rows("UPDATE account SET layer = 'public', may = 'read'")
    narrowed = made.door.tokens.reader(full, now)
    assert (narrowed.gate, narrowed.may) == ("public", frozenset({Act.READ}))


def test_a_token_ends_by_itself_by_revocation_and_by_one_wrong_character() -> None:
    made = world()
    account = made.account()
    now = made.clock()
    token = made.door.tokens.issue(account, label="t", layer=Layer.ORG, may=[Act.READ], days=30, now=now)
    assert made.door.tokens.reader(token, now + 30 * 86_400 - 1).org == "almond"
    assert refused(made.door.tokens.reader, token, now + 30 * 86_400) == "bad_token"
    changed = token[:-5] + ("A" if token[-5] != "A" else "B") + token[-4:]
    assert refused(made.door.tokens.reader, changed, now) == "bad_token"
    id = token.split("_")[1]
    other = made.account("sara")
    assert refused(made.door.tokens.revoke, id, now, other) == "token_unknown"
    made.door.tokens.revoke(id, now, account)
    with pytest.raises(Refused) as caught:
        made.door.tokens.reader(token, now)
    assert str(caught.value) == (
        "this token is unknown, has ended, was revoked, or its account is closed: ask for a new one"
    )
    assert [t.revoked_at for t in made.door.tokens.of(account)] == [now]


def test_a_token_changes_things_without_a_mark_since_no_browser_sends_it_by_itself() -> None:
    made = world()
    account = made.account()
    token = made.door.tokens.issue(
        account, label="t", layer=Layer.ORG, may=[Act.HAND_IN], days=30, now=made.clock()
    )
    reader = made.door.reader(Shown(authorization=f"Bearer {token}", changes=True))
    reader.require(Act.HAND_IN)
    assert refused(reader.require, Act.READ) == "not_allowed"


def test_a_login_is_fresh_for_ten_minutes() -> None:
    made = world()
    made.account()
    secret = made.log_in()
    made.door.sessions.find(secret, made.clock() + 600).require_fresh()
    stale = made.door.sessions.find(secret, made.clock() + 601)
    assert refused(stale.require_fresh) == "login_again"
