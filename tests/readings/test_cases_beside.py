# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What stands beside a finding: who read and answered it, for whom it is, whether the public sees it, what corrected it."""

import msgspec

from sulh.cases.evidence import Item
from sulh.cases.kinds import Extract, SignoffValue, Vote
from sulh.cases.verdicts import NotAttributable
from sulh.mechanism import States
from sulh.readings.cases_beside import Beside, BesideOn, Known, ReplyState, Way, withheld
from sulh.readings.findings import findings
from sulh.record.charter import Panel
from sulh.record.overrides import OverrideRow
from sulh.record.seal_rows import ReleaseRow
from tests.cases.findings import AGREE, GROUNDS, finding
from tests.readings.cases_world import CaseWorld, case_world

AT = "2025-10-31T21:40:00Z"


def told(table: CaseWorld, *cited: Item) -> tuple[CaseWorld, str, str]:
    """(world, finding, case): walnut is found against."""
    term = table.term()
    table.consent(term)
    report = table.report(AT)
    case = table.case(("incident", report))
    refs = [("evidence", item.statement) for item in cited]
    of = msgspec.structs.replace(finding(), evidence=cited)
    number = table.draft(report, ("case", case), *refs, of=of, term=term)
    assert table.voids() == [], table.refusals
    return table, number, case


def beside(table: CaseWorld, number: str) -> BesideOn:
    states = States(table.rows)
    every = findings(states)
    return Beside(states, every, table.moment).of(next(one for one in every if one.id == number))


def test_an_unanswered_window_reads_no_reply_received_and_not_before_it_is_over() -> None:
    table, number, _ = told(case_world())
    table.later(71)
    (reply,) = beside(table, number).replies
    assert (reply.party, reply.state) == ("walnut", ReplyState.OPEN)
    table.later(1)
    assert beside(table, number).replies[0].state is ReplyState.NO_REPLY


def test_an_answer_stands_beside_the_finding_late_or_not() -> None:
    table, number, _ = told(case_world())
    table.later(72)
    late = table.reply(number, "walnut", words="We looked again.")
    table.later()
    (reply,) = beside(table, number).replies
    assert (reply.state, [answer[0] for answer in reply.answers]) == (ReplyState.LATE, [late])
    second, other, _ = told(case_world())
    second.reply(other, "walnut")
    second.later()
    assert beside(second, other).replies[0].state is ReplyState.REPLIED


def test_what_is_attributed_to_nobody_every_party_may_answer() -> None:
    table = case_world()
    term = table.term()
    report = table.report(AT)
    nobody = NotAttributable(standard=GROUNDS, rationale="two words against each other")
    number = table.draft(report, of=finding(attribution=nobody), term=term)
    table.later(80)
    assert [one.party for one in beside(table, number).replies] == ["almond", "walnut"]


def test_each_text_shows_who_says_by_its_hash_that_it_read_it() -> None:
    table, number, _ = told(case_world())
    table.text(number)
    table.reply(number, "walnut")
    table.later(72)
    table.say(
        "cases.signoff.v1",
        msgspec.structs.replace(AGREE, read=table.read(number)),
        ("finding", number),
        issuer="heron",
    )
    table.later()
    own, other = beside(table, number).texts
    assert (own.lang, own.by, own.read) == ("en", None, ("walnut", "heron"))
    assert (other.lang, other.by, other.read) == ("tr", "stork", ())


def test_votes_and_dissents_stand_beside() -> None:
    table, number, _ = told(case_world(panel=Panel(members=("heron", "stork", "kestrel"), needs=2)))
    table.dissent(number, "almond")
    table.later(72)
    table.say("cases.vote.v1", Vote(value=SignoffValue.AGREE), ("finding", number), issuer="kestrel")
    table.later()
    found = beside(table, number)
    assert [(one.org, one.words) for one in found.dissents] == [("almond", "The angle does not fit.")]
    assert found.votes == (("kestrel", "agree", None),)


# --- for whom it is ----------------------------------------------------------------------------------------


def marked(marking: str) -> tuple[CaseWorld, str, str]:
    table = case_world()
    source = table.report(AT, by="almond")
    table, number, _ = told(table, Item(statement=source, marking=marking))
    return table, number, source


def test_a_finding_inherits_the_strictest_marking_of_what_it_cites() -> None:
    table, number, _ = marked("TLP:CLEAR")
    assert beside(table, number).marking == "TLP:CLEAR"
    # The fold refuses a finding that is marked wider than its items; one that slipped by is read by its items.
    row = table.states.row(type(findings(table.states)[0].row), number)
    assert row is not None
    strict = msgspec.structs.replace(row.body.evidence[0], marking="TLP:RED")
    body = msgspec.structs.replace(row.body, evidence=(strict,))
    table.rows.apply("cases", {f"finding/{number}": msgspec.structs.replace(row, body=body)})
    assert beside(table, number).marking == "TLP:RED"


def test_an_originator_that_marks_its_statement_wider_lets_the_finding_out() -> None:
    table, number, source = marked("TLP:CLEAR")
    release = ReleaseRow(org="almond", key="22" * 32, index=9, marking="TLP:AMBER")
    table.rows.apply("record", {f"release/{source}": release})
    assert beside(table, number).marking == "TLP:AMBER"
    table.rows.apply("record", {f"release/{source}": msgspec.structs.replace(release, marking="TLP:CLEAR")})
    assert beside(table, number).marking == "TLP:CLEAR"


def test_an_extract_counts_in_the_place_of_the_whole() -> None:
    table = case_world()
    source = table.report(AT, by="almond")
    extract = table.say(
        "cases.extract.v1", Extract(words="A shell fell."), ("statement", source), issuer="almond"
    )
    term, report = table.term(), table.report(AT)
    of = msgspec.structs.replace(
        finding(), evidence=(Item(statement=source, marking="TLP:RED", extract=extract),)
    )
    number = table.draft(report, ("evidence", source), ("extract", extract), of=of, term=term)
    assert table.voids() == [], table.refusals
    assert beside(table, number).marking == "TLP:CLEAR"


# --- whether the public sees it ----------------------------------------------------------------------------


def test_a_split_finding_is_public_only_where_the_charter_says_so() -> None:
    for publish, known in ((False, Known.SPLIT), (True, Known.PUBLIC)):
        table, number, _ = told(case_world(publish_split=publish))
        table.decide(number, "stork", refuse=True)
        table.later()
        assert beside(table, number).known is known


def test_an_embargo_holds_a_finding_back_and_ends() -> None:
    table, number, case = told(case_world())
    table.issue(number)
    assert beside(table, number).known is Known.PUBLIC
    table.embargo(case, hours=10)
    table.later()
    found = beside(table, number)
    assert (found.known, found.embargo and found.embargo[0]) == (Known.EMBARGOED, "witness_safety")
    table.later(10)
    assert beside(table, number).known is Known.PUBLIC


def test_what_nobody_released_is_owed_to_the_public_once_its_time_has_come() -> None:
    table, number, _ = told(case_world())
    release = ReleaseRow(org="kestrel", key="22" * 32, index=9, marking="TLP:GREEN")
    table.rows.apply("record", {f"release/{number}": release})
    table.issue(number)
    assert beside(table, number).known is Known.WAITING
    table.later(24 * 30)
    assert beside(table, number).known is Known.OWED
    assert withheld([beside(table, number)]) == {Known.OWED: 1}


def test_one_co_chair_alone_embargoes_nothing_for_ever() -> None:
    table, number, case = told(case_world())
    release = ReleaseRow(org="kestrel", key="22" * 32, index=9, marking="TLP:GREEN")
    table.rows.apply("record", {f"release/{number}": release})
    table.issue(number)
    table.later(24 * 30)
    table.embargo(case, hours=10)
    table.later()
    assert beside(table, number).known is Known.OWED
    table.embargo(case, hours=10, org="stork")
    table.later()
    assert beside(table, number).known is Known.EMBARGOED


def test_a_draft_is_nobodys_finding_yet() -> None:
    table, number, _ = told(case_world())
    table.later()
    assert beside(table, number).known is Known.NOT_ISSUED


def test_a_finding_says_by_which_way_it_counts() -> None:
    table, number, _ = told(case_world())
    table.later()
    assert beside(table, number).way is Way.NOT_YET
    table.issue(number)
    assert beside(table, number).way is Way.JOINT
    table.rows.apply("record", {f"override/{number}": OverrideRow(words=(), counts_at=40)})
    assert beside(table, number).way is Way.OVERRIDE


def test_corrections_stand_in_one_chain_oldest_first() -> None:
    table, first, _ = told(case_world())
    table.issue(first)
    report, term = table.report(AT), table.term()
    second = table.draft(report, ("corrects", first), term=term, label="f2")
    table.issue(second)
    third = table.draft(report, ("corrects", second), term=term, label="f3")
    table.later()
    for number in (first, second, third):
        assert beside(table, number).chain == (first, second, third)
