# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Terms, consent and windows: who may say what, and whose version stands where."""

import pytest

from sulh.agreement.kinds import (
    KINDS,
    Consent,
    ConsentAct,
    ConsentClaim,
    Extension,
    OwnConsent,
    Request,
    StartBasis,
    Term,
    TermKind,
    Window,
    WindowKind,
)
from sulh.agreement.state import AgreementFold, ConsentRow, TermRow, WindowRow
from sulh.clock import When
from sulh.errors import Refused
from sulh.record.rows import read_row
from sulh.statement.assertion import How, Says
from tests.rooms import REPORT_VOICE, Table

TERM, CLAIM, CONSENT = "agreement.term.v1", "agreement.consent_claim.v1", "agreement.consent.v1"
WINDOW, EXTENSION = "agreement.window.v1", "agreement.extension.v1"
ALMOND = Says(speaker="spokesperson", how=How.NAMED, for_org="almond")


def table() -> Table:
    return Table(folds=[AgreementFold()])


def term(text: str = "no fire across the line") -> Term:
    return Term(says=REPORT_VOICE, term_kind=TermKind.PROHIBITION, text=text)


def codes(world: Table) -> list[str]:
    return [void.code for void in world.voids()]


def test_a_term_is_named_by_the_statement_that_introduced_it() -> None:
    world = table()
    anchor = world.say(TERM, term())
    version = world.say(TERM, term("no incursions"), ("of", anchor))
    third = world.say(TERM, term("no shots"), ("of", version))
    rows = {key: read_row(value, TermRow) for key, value in world.rows.items("agreement", "term/")}
    assert rows[f"term/{anchor}"].of is None
    assert rows[f"term/{version}"].of == rows[f"term/{third}"].of == anchor
    assert rows[f"term/{anchor}"].body.text == "no fire across the line"


def test_an_issuer_supersedes_its_own_statement_and_the_old_one_stays() -> None:
    world = table()
    anchor = world.say(TERM, term())
    mended = world.say(TERM, term("no fire from either side"), ("supersedes", anchor))
    value = world.rows.get("agreement", f"term/{anchor}")
    assert value is not None
    assert read_row(value, TermRow).origin.superseded_by == mended
    world.say(TERM, term("again"), ("supersedes", anchor))
    assert codes(world) == ["already_superseded"]


def test_nobody_supersedes_another_issuers_words() -> None:
    world = table()
    anchor = world.say(TERM, term(), issuer="almond")
    world.say(TERM, term("other words"), ("supersedes", anchor), issuer="walnut")
    assert codes(world) == ["not_your_own"]
    assert "say another version of it with role of" in world.refusals[0]


def test_a_reference_to_nothing_is_void_and_changes_nothing_else() -> None:
    world = table()
    world.say(TERM, term(), ("window", "ab" * 32))
    world.say(CLAIM, ConsentClaim(says=REPORT_VOICE, party="almond", value=Consent.NOT_CARRIED))
    world.say(TERM, term(), ("denies", "ab" * 32))
    assert codes(world) == ["unknown_thing", "ref_missing", "unknown_ref_role"]
    assert list(world.rows.items("agreement", "term/")) == []


def test_a_party_consents_with_its_own_key_to_exactly_one_statement() -> None:
    world = table()
    anchor = world.say(TERM, term())
    version = world.say(TERM, term("other words"), ("of", anchor))
    act = world.say(CONSENT, ConsentAct(value=OwnConsent.SIGNED), ("term", version), issuer="walnut")
    value = world.rows.get("agreement", f"consent/{act}")
    assert value is not None
    row = read_row(value, ConsentRow)
    assert (row.party, row.refs["term"]) == ("walnut", (version,))


def test_only_a_party_consents() -> None:
    world = table()
    anchor = world.say(TERM, term())
    world.say(CONSENT, ConsentAct(value=OwnConsent.SIGNED), ("term", anchor), issuer="heron")
    assert codes(world) == ["not_a_party"]
    assert not next(kind for kind in KINDS if kind.name == CONSENT).documentary


def test_what_is_said_of_consent_fits_who_says_it() -> None:
    with pytest.raises(Refused, match="asserted_by_self for walnut is said by the party itself, but for_org"):
        ConsentClaim(says=ALMOND, party="walnut", value=Consent.ASSERTED_BY_SELF).check()
    with pytest.raises(Refused, match="anyone but the party"):
        ConsentClaim(says=ALMOND, party="almond", value=Consent.ASSERTED_BY_OTHER).check()
    own = Says(speaker="almond", how=How.OWN_ACT, for_org="almond")
    with pytest.raises(Refused, match="with its own key"):
        ConsentClaim(says=own, party="almond", value=Consent.SIGNED).check()


def test_only_a_mediator_announces_as_one() -> None:
    world = table()
    anchor = world.say(TERM, term())
    claim = ConsentClaim(says=ALMOND, party="walnut", value=Consent.ANNOUNCED_BY_MEDIATOR)
    world.say(CLAIM, claim, ("term", anchor))
    rook = Says(speaker="ministry", how=How.NAMED, for_org="rook")
    world.say(CLAIM, ConsentClaim(says=rook, party="walnut", value=claim.value), ("term", anchor))
    assert codes(world) == ["not_a_mediator"]


def test_an_organisation_that_the_charter_does_not_know_is_refused() -> None:
    world = table()
    bound = Term(says=REPORT_VOICE, term_kind=TermKind.OBLIGATION, text="to notify", binds=("hazel",))
    world.say(TERM, bound)
    assert codes(world) == ["unknown_organisation"]


def test_an_own_act_is_signed_by_whose_act_it_is() -> None:
    world = table()
    own = Says(speaker="almond", how=How.OWN_ACT, for_org="almond")
    body = Term(says=own, term_kind=TermKind.OBLIGATION, text="to notify")
    world.say(TERM, body, issuer="almond")
    world.say(TERM, body, issuer="walnut")
    assert codes(world) == ["not_own_act"]


def test_no_part_of_a_statement_puts_an_own_act_into_anothers_mouth() -> None:
    world = table()
    asked = Request(party="walnut", says=Says(speaker="walnut", how=How.OWN_ACT, for_org="walnut"))
    window = Window(says=REPORT_VOICE, window_kind=WindowKind.TRUCE, requested_by=asked)
    world.say(WINDOW, window, issuer="almond")
    hazel = Request(party="walnut", says=Says(speaker="x", how=How.NAMED, for_org="hazel"))
    world.say(WINDOW, Window(says=REPORT_VOICE, window_kind=WindowKind.TRUCE, requested_by=hazel))
    assert codes(world) == ["not_own_act", "unknown_organisation"]


def test_a_window_keeps_its_times_and_an_extension_leads_to_it() -> None:
    world = table()
    day = When(since="2025-10-15", until="2025-10-15", zone="+05:00")
    window = Window(
        says=REPORT_VOICE, window_kind=WindowKind.TRUCE, start=day, start_basis=StartBasis.ANNOUNCED, hours=48
    )
    anchor = world.say(WINDOW, window)
    world.say(EXTENSION, Extension(says=REPORT_VOICE, until_words="talks conclude"), ("extends", anchor))
    value = world.rows.get("agreement", f"window/{anchor}")
    assert value is not None
    assert read_row(value, WindowRow).body == window
    assert codes(world) == []


def test_a_window_with_two_ends_or_a_start_without_basis_is_refused() -> None:
    two = Window(says=REPORT_VOICE, window_kind=WindowKind.TRUCE, hours=48, open_ended=True)
    with pytest.raises(Refused, match="one end at most"):
        two.check()
    bare = Window(
        says=REPORT_VOICE,
        window_kind=WindowKind.TRUCE,
        start=When(since="2025-10-15", until="", zone="+05:00"),
    )
    with pytest.raises(Refused, match="stand together or not at all"):
        bare.check()


def test_a_reports_own_voice_is_no_partys_statement() -> None:
    says = Says(speaker="report", how=How.REPORT, for_org="almond")
    with pytest.raises(Refused, match="a report's own voice is no party's statement"):
        Term(says=says, term_kind=TermKind.OBLIGATION, text="to notify").check()
