# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Readings over small records: windows at their edges, terms that are never kept, conflicts, voices."""

import msgspec

from sulh.agreement.kinds import (
    Consent,
    ConsentAct,
    ConsentClaim,
    Extension,
    OwnConsent,
    StartBasis,
    Term,
    TermKind,
    Window,
    WindowKind,
)
from sulh.clock import Holds, When
from sulh.incidents.kinds import Claim
from sulh.mechanism import FOLDS, States
from sulh.readings.compliance import Status, TermWhy, terms_on
from sulh.readings.conflicts import conflicts
from sulh.readings.moment import parse_moment
from sulh.readings.voices import voices
from sulh.readings.windows import WindowWhy, windows_on
from sulh.record.state import CharterRow
from sulh.statement.assertion import How, Says
from tests.rooms import REPORT_VOICE, Table, charter

WINDOW, EXTENSION = "agreement.window.v1", "agreement.extension.v1"
TERM, CONSENT, CLAIM = "agreement.term.v1", "agreement.consent.v1", "agreement.consent_claim.v1"


def day(text: str) -> When:
    return When(since=text, until=text, zone="+05:00")


def truce(since: str = "2025-10-15", basis: StartBasis = StartBasis.STATED, hours: int | None = 48) -> Window:
    return Window(
        says=REPORT_VOICE,
        window_kind=WindowKind.TRUCE,
        start=day(since),
        start_basis=basis,
        hours=hours,
        open_ended=hours is None,
    )


def world() -> Table:
    table = Table(folds=FOLDS)
    table.rows.apply("record", {"charter": CharterRow(id="00" * 32, body=charter(), in_force_at=1)})
    return table


def holds(table: Table, on: str) -> Holds:
    return windows_on(States(table.rows), parse_moment(on))[0].holds


def why(table: Table, on: str) -> tuple[WindowWhy, ...]:
    return windows_on(States(table.rows), parse_moment(on))[0].why


def test_a_window_of_unknown_hour_holds_surely_only_between_its_edges() -> None:
    table = world()
    table.say(WINDOW, truce())
    answers = [holds(table, f"2025-10-{number}") for number in (14, 15, 16, 17, 18)]
    assert answers == [Holds.NO, Holds.POSSIBLY, Holds.YES, Holds.POSSIBLY, Holds.NO]
    assert why(table, "2025-10-15") == (WindowWhy.HOUR_UNKNOWN, WindowWhy.ASSERTED_ONLY)
    assert holds(table, "2025-10-16T12:00:00+05:00") is Holds.YES


def test_an_announcement_is_no_start() -> None:
    table = world()
    table.say(WINDOW, truce(basis=StartBasis.ANNOUNCED))
    assert holds(table, "2025-10-16") is Holds.POSSIBLY
    assert WindowWhy.START_NOT_STATED in why(table, "2025-10-16")
    assert holds(table, "2025-10-18") is Holds.NO


def test_sources_that_differ_make_a_certain_answer_possible_only() -> None:
    table = world()
    anchor = table.say(WINDOW, truce())
    table.say(WINDOW, truce("2025-10-17"), ("of", anchor))
    assert holds(table, "2025-10-16") is Holds.POSSIBLY
    assert WindowWhy.SOURCES_DIFFER in why(table, "2025-10-16")


def test_a_silent_source_does_not_vote() -> None:
    table = world()
    anchor = table.say(WINDOW, truce())
    table.say(WINDOW, Window(says=REPORT_VOICE, window_kind=WindowKind.TRUCE), ("of", anchor))
    assert holds(table, "2025-10-16") is Holds.YES


def own(org: str) -> Says:
    return Says(speaker=org, how=How.OWN_ACT, for_org=org)


def test_one_side_alone_does_not_lengthen_a_window() -> None:
    table = world()
    anchor = table.say(WINDOW, truce())
    first = Extension(says=own("almond"), hours=24)
    extension = table.say(EXTENSION, first, ("extends", anchor), issuer="almond")
    assert holds(table, "2025-10-17") is Holds.POSSIBLY
    second = Extension(says=own("walnut"), hours=24)
    table.say(EXTENSION, second, ("extends", anchor), ("of", extension), issuer="walnut")
    assert holds(table, "2025-10-17") is Holds.YES
    assert holds(table, "2025-10-19") is Holds.NO


def test_an_extension_of_unknown_length_leaves_the_end_open() -> None:
    table = world()
    anchor = table.say(WINDOW, truce())
    vague = Extension(says=REPORT_VOICE, until_words="talks conclude")
    table.say(EXTENSION, vague, ("extends", anchor))
    assert holds(table, "2025-10-19") is Holds.POSSIBLY
    assert WindowWhy.END_BY_EXTENSION_UNKNOWN in why(table, "2025-10-19")
    assert holds(table, "2025-10-16") is Holds.YES


def test_a_window_that_every_party_states_itself_is_not_only_asserted() -> None:
    table = world()
    anchor = table.say(WINDOW, msgspec.structs.replace(truce(), says=own("almond")), issuer="almond")
    both = msgspec.structs.replace(truce(), says=own("walnut"))
    table.say(WINDOW, both, ("of", anchor), issuer="walnut")
    assert WindowWhy.ASSERTED_ONLY not in why(table, "2025-10-16")


def test_a_window_without_any_time_is_possible_always() -> None:
    table = world()
    table.say(WINDOW, Window(says=REPORT_VOICE, window_kind=WindowKind.TRUCE))
    assert holds(table, "2025-01-01") is Holds.POSSIBLY
    assert why(table, "2025-01-01") == (
        WindowWhy.START_NOT_CARRIED,
        WindowWhy.END_NOT_CARRIED,
        WindowWhy.ASSERTED_ONLY,
    )


def fire(table: Table, *refs: tuple[str, str]) -> str:
    body = Term(says=REPORT_VOICE, term_kind=TermKind.PROHIBITION, text="no fire", binds=("almond", "walnut"))
    return table.say(TERM, body, *refs)


def test_a_term_that_both_parties_signed_is_still_never_kept() -> None:
    table = world()
    window = table.say(WINDOW, truce())
    term = fire(table, ("window", window))
    for party in ("almond", "walnut"):
        table.say(CONSENT, ConsentAct(value=OwnConsent.SIGNED), ("term", term), issuer=party)
    (seen,) = terms_on(States(table.rows), parse_moment("2025-10-16"))
    assert (seen.in_force, seen.status) == (Holds.YES, Status.UNKNOWN)
    assert TermWhy.CONSENT_NOT_GIVEN not in seen.why
    assert TermWhy.NO_OBSERVATION in seen.why
    assert [(c.party, c.given_by_key) for c in seen.consent] == [("almond", True), ("walnut", True)]
    (later,) = terms_on(States(table.rows), parse_moment("2025-10-20"))
    assert later.status is Status.NOT_IN_FORCE
    assert "compliant" not in {str(value) for value in Status}


def test_no_claim_and_no_silence_stands_for_a_partys_consent() -> None:
    table = world()
    term = fire(table)
    rook = Says(speaker="ministry", how=How.NAMED, for_org="rook")
    for party in ("almond", "walnut"):
        claim = ConsentClaim(says=rook, party=party, value=Consent.SIGNED)
        table.say(CLAIM, claim, ("term", term))
    (seen,) = terms_on(States(table.rows), parse_moment("2025-10-16"))
    assert TermWhy.CONSENT_NOT_GIVEN in seen.why
    assert not any(view.given_by_key for view in seen.consent)


def test_a_party_that_withdraws_makes_the_term_disputed() -> None:
    table = world()
    term = fire(table)
    for value in (OwnConsent.SIGNED, OwnConsent.WITHDRAWN):
        table.say(CONSENT, ConsentAct(value=value), ("term", term), issuer="almond")
    (seen,) = terms_on(States(table.rows), parse_moment("2025-10-16"))
    assert seen.status is Status.DISPUTED
    table.say(CONSENT, ConsentAct(value=OwnConsent.SIGNED), ("term", term), issuer="almond")
    (again,) = terms_on(States(table.rows), parse_moment("2025-10-16"))
    assert again.status is Status.UNKNOWN


def test_a_claim_that_a_party_denied_is_shown_and_does_not_outrank_its_own_act() -> None:
    table = world()
    term = fire(table)
    table.say(CONSENT, ConsentAct(value=OwnConsent.SIGNED), ("term", term), issuer="almond")
    said = Says(speaker="ministry", how=How.NAMED, for_org="rook")
    table.say(CLAIM, ConsentClaim(says=said, party="almond", value=Consent.DENIED), ("term", term))
    (seen,) = terms_on(States(table.rows), parse_moment("2025-10-16"))
    assert seen.status is Status.UNKNOWN
    assert [view.value for view in seen.consent] == ["denied", "signed"]
    table.say(CLAIM, ConsentClaim(says=said, party="walnut", value=Consent.DENIED), ("term", term))
    (seen,) = terms_on(States(table.rows), parse_moment("2025-10-16"))
    assert seen.status is Status.DISPUTED


def test_a_conflict_shows_every_value_and_who_gives_it() -> None:
    table = world()
    kind = "incidents.claim.v1"
    walnut = Says(speaker="spokesperson", how=How.NAMED, for_org="walnut")
    table.say(kind, Claim(says=REPORT_VOICE, about="who fired", value="walnut"))
    table.say(kind, Claim(says=walnut, about="who fired", value="almond"))
    table.say(kind, Claim(says=REPORT_VOICE, about="who fired", party="almond", not_carried=True))
    table.say(kind, Claim(says=REPORT_VOICE, about="when", value="at night"))
    (found,) = conflicts(States(table.rows))
    assert (found.id, [value.value for value in found.values]) == (
        "claims/who fired",
        ["walnut", "almond", None],
    )


def test_a_value_that_its_issuer_replaced_is_no_conflict() -> None:
    table = world()
    anchor = table.say(WINDOW, truce())
    table.say(WINDOW, truce(hours=72), ("supersedes", anchor))
    assert conflicts(States(table.rows)) == ()
    table.say(WINDOW, truce(hours=24), ("of", anchor))
    assert [found.attribute for found in conflicts(States(table.rows))] == ["hours"]


def test_voices_tell_own_words_from_words_about() -> None:
    table = world()
    almond = Says(speaker="spokesperson", how=How.NAMED, for_org="almond")
    unnamed = Says(speaker="officials", how=How.UNNAMED, for_org="almond")
    own = table.say("incidents.claim.v1", Claim(says=almond, about="x", value="y", party="walnut"))
    vague = table.say("incidents.claim.v1", Claim(says=unnamed, about="x", value="y"))
    report = table.say("incidents.claim.v1", Claim(says=REPORT_VOICE, about="x", value="y", party="walnut"))
    term = fire(table)
    act = table.say(CONSENT, ConsentAct(value=OwnConsent.SIGNED), ("term", term), issuer="walnut")
    found = {voice.org: voice for voice in voices(States(table.rows)).organisations}
    assert (found["almond"].own, found["almond"].unnamed) == ((own,), (vague,))
    assert (found["walnut"].own, found["walnut"].by_others) == ((act,), (own,))
    assert found["walnut"].by_report == (report, term)
