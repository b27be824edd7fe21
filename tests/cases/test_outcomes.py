# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What becomes of a finding: values that were adopted, answers in time and late, panels, evidence, markings."""

import msgspec
import pytest

from sulh.cases.evidence import BANDS, Chance, Item, Likely, strictest
from sulh.cases.findings import MAX_REPLIES
from sulh.cases.kinds import (
    Dissent,
    Extract,
    Finding,
    FindingText,
    SignoffValue,
    TalksReleased,
    Vote,
    Words,
    words_hash,
)
from sulh.cases.life import CaseStatus
from sulh.cases.verdicts import NotAttributable, Occurrence
from sulh.errors import Refused
from sulh.record.charter import Panel
from tests.cases.findings import AGREE, GROUNDS, finding, happened
from tests.cases.world import ALL, REPORT, Bench, chartered

PANEL = Panel(members=("almond", "walnut", "rook"), needs=2)
FOR, AGAINST = Vote(value=SignoffValue.AGREE), Vote(value=SignoffValue.REFUSE, why="not proved")


def without(*names: str) -> tuple[str, ...]:
    return tuple(name for name in ALL if name not in names)


@pytest.mark.parametrize("name", ["reply_window", "sign_off", "remedy"])
def test_a_finding_is_refused_under_values_that_are_not_adopted_and_says_which(name: str) -> None:
    bench = Bench(charter=chartered(without(name)))
    bench.find(bench.case())
    assert f"has not adopted {name};" in bench.refused("values_not_adopted")


def test_a_finding_of_no_violation_needs_no_time_for_a_remedy() -> None:
    bench = Bench(charter=chartered(without("remedy")))
    bench.find(bench.case(), finding(breach=None, reply_until=bench.at(72)))
    assert bench.codes() == []


def test_a_violation_that_nobody_is_named_for_has_its_time_to_answer_too() -> None:
    bench = Bench()
    case = bench.case()
    nobody = NotAttributable(standard=GROUNDS, rationale="nobody saw who")
    bench.find(case, finding(attribution=nobody))
    bench.refused("reply_window_short")
    body = finding(attribution=nobody, reply_until=bench.at(72))
    number = bench.find(case, body)
    assert bench.reply(number, "almond", body) and bench.reply(number, "walnut", body)
    assert len(bench.outcome(number).replies) == 2


def test_an_answer_is_kept_in_time_and_late_and_each_says_what_was_read() -> None:
    bench = Bench()
    number = bench.find(bench.case())
    bench.reply(number)
    bench.later(72)
    bench.reply(number)
    assert [reply.late for reply in bench.outcome(number).replies] == [False, True]
    bench.reply(number, "almond")
    assert "about walnut" in bench.refused("not_named")
    bench.reply(number, words=finding(party="almond", occurrence=Occurrence.PARTLY_CONFIRMED))
    assert bench.codes() == ["not_named"]  # verdicts are judged by their reasons, which are the same words
    other = Finding(size=1, occurrence=happened(), summary="other words")
    bench.reply(number, words=other)
    assert "has no text in en whose hash is" in bench.refused("words_unknown")


def test_a_party_answers_a_few_times_and_not_for_ever() -> None:
    bench = Bench()
    number = bench.find(bench.case())
    for _ in range(MAX_REPLIES + 1):
        bench.reply(number)
    assert bench.codes() == ["replied_enough"]


def test_a_text_in_another_language_can_be_read_and_answered() -> None:
    bench = Bench()
    number = bench.find(bench.case())
    words = Words(occurrence="İki nokta duydu.")
    dissent = Dissent(words="kanıt yetmez", read={"tr": words_hash(words)})
    bench.by("walnut", "dissent", dissent, ("finding", number))
    bench.refused("words_unknown")
    bench.by("stork", "finding_text", FindingText(lang="tr", words=words), ("finding", number))
    bench.by("walnut", "dissent", dissent, ("finding", number))
    assert len(bench.codes()) == 1
    with pytest.raises(Refused, match="none was, fill in the field read"):
        Dissent(words="no", read={}).check()


def test_nobody_fills_a_finding_with_texts() -> None:
    bench = Bench()
    number = bench.find(bench.case())
    for at in range(9):
        text = FindingText(lang="tr", words=Words(occurrence=f"metin {at}"))
        bench.by("almond", "finding_text", text, ("finding", number))
    assert bench.codes() == ["too_many_texts"]


def test_nobody_signs_off_before_the_time_to_answer_has_run_on_the_records_clock() -> None:
    bench = Bench()
    case = bench.case()
    number = bench.find(case)
    assert bench.status(case) is CaseStatus.REPLY_OPEN
    bench.later(71)
    bench.sign_off(number)
    assert bench.codes() == ["reply_window_open"] * 2
    bench.later(1)
    assert bench.status(case) is CaseStatus.SIGN_OFF
    bench.sign_off(number)
    assert bench.status(case) is CaseStatus.ISSUED
    row = bench.outcome(number)
    assert (row.issued_now, row.remedy_due, row.publish_due) == (
        bench.at(),
        bench.at(30 * 24),
        bench.at(30 * 24),
    )


def test_one_co_chair_that_refuses_splits_it() -> None:
    bench = Bench()
    case = bench.case()
    number = bench.find(case)
    bench.sign_off(number, "stork", value=SignoffValue.REFUSE)
    assert bench.status(case) is CaseStatus.SPLIT
    assert bench.file(case).owing == ()


def test_where_a_panel_gives_the_verdict_the_co_chairs_sign_after_it() -> None:
    bench = Bench(charter=chartered(panel=PANEL))
    number = bench.find(bench.case())
    bench.by("almond", "vote", FOR, ("finding", number))
    bench.refused("reply_window_open")
    bench.later(72)
    bench.sign_off(number, "heron")
    bench.refused("panel_first")
    bench.by("stork", "vote", FOR, ("finding", number))
    assert "no member of a panel of this charter (almond, walnut, rook)" in bench.refused("not_on_panel")
    bench.by("almond", "vote", FOR, ("finding", number))
    bench.by("almond", "vote", FOR, ("finding", number))
    bench.refused("already_signed_off")
    bench.sign_off(number, "heron")
    bench.refused("panel_first")
    bench.by("rook", "vote", FOR, ("finding", number))
    bench.by("walnut", "vote", AGAINST, ("finding", number))
    bench.sign_off(number)
    row = bench.outcome(number)
    assert (row.issued_at is not None, row.split_at) == (True, None)
    assert [(vote.org, vote.value.value) for vote in row.votes] == [
        ("almond", "agree"),
        ("rook", "agree"),
        ("walnut", "refuse"),
    ]


def test_a_panel_that_cannot_agree_any_more_splits_it_and_no_co_chair_mends_that() -> None:
    bench = Bench(charter=chartered(panel=PANEL))
    number = bench.find(bench.case())
    bench.later(72)
    for org in ("almond", "walnut"):
        bench.by(org, "vote", AGAINST, ("finding", number))
    assert bench.outcome(number).split_at is not None
    bench.sign_off(number)
    assert bench.codes() == ["panel_first"] * 2 and bench.outcome(number).issued_at is None


def test_a_charter_without_a_panel_has_no_votes() -> None:
    bench = Bench()
    number = bench.find(bench.case())
    bench.by("almond", "vote", FOR, ("finding", number))
    assert "(none)" in bench.refused("not_on_panel")


@pytest.mark.parametrize("needs", [1, 3])
def test_a_panel_decides_by_more_than_half_and_no_more_than_all(needs: int) -> None:
    panel = Panel(members=("almond", "walnut"), needs=needs)
    with pytest.raises(Refused, match="needs more than half of them"):
        msgspec.structs.replace(chartered(), panel=panel)._check_panel(panel, ["almond", "walnut"])


# --- what it rests on -------------------------------------------------------------------------------------


def resting(bench: Bench, *items: Item) -> Finding:
    body = finding(reply_until=bench.at(72))
    return msgspec.structs.replace(body, evidence=items)


def test_each_item_of_evidence_stands_in_the_body_and_among_the_references() -> None:
    bench = Bench()
    case = bench.case()
    one = Item(statement="dd" * 32)
    bench.find(case, resting(bench, one))
    bench.refused("evidence_not_referred")
    bench.find(case, resting(bench), ("evidence", one.statement))
    bench.refused("evidence_not_referred")
    bench.find(case, resting(bench, one), ("evidence", one.statement))
    assert len(bench.codes()) == 2


def test_a_verdict_rests_on_items_of_its_finding_alone() -> None:
    body = finding()
    strange = msgspec.structs.replace(body.occurrence, evidence=("ee" * 32,))
    with pytest.raises(Refused, match="none of the finding's items of evidence"):
        msgspec.structs.replace(body, occurrence=strange).check()


def test_what_was_said_in_talks_is_no_evidence_unless_its_speaker_releases_it() -> None:
    bench = Bench()
    case = bench.case()
    said = bench.proposal()
    item = Item(statement=said)
    bench.find(case, resting(bench, item), ("evidence", said))
    assert "was said in talks by almond" in bench.refused("talks_not_released")
    bench.by("walnut", "talks_released", TalksReleased(), ("statement", said))
    bench.refused("not_originator")
    bench.by("almond", "talks_released", TalksReleased(), ("statement", REPORT))
    bench.refused("not_said_in_talks")
    bench.by("almond", "talks_released", TalksReleased(), ("statement", said))
    bench.find(case, resting(bench, item), ("evidence", said))
    assert len(bench.codes()) == 3


def test_a_finding_is_for_no_more_readers_than_what_it_rests_on() -> None:
    bench = Bench()
    case = bench.case()
    red = Item(statement="dd" * 32, marking="TLP:RED")
    bench.find(case, resting(bench, red), ("evidence", red.statement), marking="TLP:AMBER")
    assert "marked TLP:AMBER and rests on something marked TLP:RED" in bench.refused("marking_too_wide")
    unmarked = Item(statement="dd" * 32)
    bench.find(case, resting(bench, unmarked), ("evidence", unmarked.statement), marking="TLP:CLEAR")
    bench.refused("marking_too_wide")
    bench.find(case, resting(bench, red), ("evidence", red.statement), marking="TLP:RED")
    assert len(bench.codes()) == 2
    assert strictest("TLP:GREEN", "TLP:AMBER+STRICT", "TLP:AMBER") == "TLP:AMBER+STRICT"
    assert strictest() == "TLP:CLEAR"


def test_an_extract_of_its_originator_counts_in_its_place() -> None:
    bench = Bench()
    case = bench.case()
    target = "dd" * 32
    extract = bench.by(
        "walnut", "extract", Extract(words="four shots"), ("statement", target), marking="TLP:CLEAR"
    )
    item = Item(statement=target, marking="TLP:RED", extract=extract)
    bench.find(case, resting(bench, item), ("evidence", target), marking="TLP:CLEAR")
    bench.refused("extract_of_other")  # it has to be referred to
    bench.find(case, resting(bench, item), ("evidence", target), ("extract", extract), marking="TLP:CLEAR")
    strange = Item(statement="ee" * 32, extract=extract)
    bench.find(case, resting(bench, strange), ("evidence", "ee" * 32), ("extract", extract))
    bench.refused("extract_of_other")
    assert len(bench.codes()) == 2


# --- how likely -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", list(Chance))
def test_a_word_of_likelihood_fits_its_number(word: Chance) -> None:
    low, high = BANDS[word]
    for percent in (low, high):
        Likely(word=word, percent=percent).check()
    for percent in (low - 1, high + 1):
        with pytest.raises(Refused) as why:
            Likely(word=word, percent=percent).check()
        assert why.value.code == "chance_unfit"


def test_the_bands_leave_no_number_without_a_word() -> None:
    assert {n for low, high in BANDS.values() for n in range(low, high + 1)} == set(range(1, 100))


def test_a_finding_checks_the_words_of_each_verdict() -> None:
    body = finding()
    assert body.attribution is not None
    unsure = msgspec.structs.replace(body.attribution, likely=Likely(word=Chance.LIKELY, percent=90))
    with pytest.raises(Refused, match="likely stands for 55 to 80 percent, and 90 was given"):
        msgspec.structs.replace(body, attribution=unsure).check()


def test_a_correction_takes_the_remedy_away_that_the_corrected_one_owed() -> None:
    bench = Bench()
    case = bench.case()
    first = bench.issue(case)
    assert bench.file(case).owing == (first,)
    body = finding(breach=None, reply_until=bench.at(72))
    second = bench.issue(case, body, ("corrects", first))
    file = bench.file(case)
    assert (file.owing, file.issued) == ((), (second,))
    assert bench.outcome(first).issued_at is not None  # it stays readable as what it was
    assert AGREE.read == {}
