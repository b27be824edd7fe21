# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A truce as five people live it, each in a browser of their own at the node of their own organisation.

Fire is reported, denied, seen by all; a case is opened, a finding drafted and answered; one co-chair signs it off and
the other refuses; what both can sign says less, and is signed by both, by their own hands on a machine apart.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.truce import Person
from tests.browser.truce_world import WORDS, Truce, founded, nodes
from tests.browser.watch import seeing
from tests.browser.world import log_in

pytestmark = pytest.mark.soak
SHOTS = {
    "en": "Shots from the other side of the mill",
    "ur": "چکی کے پار سے گولیاں چلیں",
    "ps": "د ژرندې له هغې خوا ډزې وشوې",
}
DENIED = {
    "en": "Nobody of ours fired.",
    "ur": "ہم میں سے کسی نے فائر نہیں کیا۔",
    "ps": "زموږ هېچا ډزې نه دي کړې.",
}
HEARD = {"en": "Two posts heard it.", "ur": "دو چوکیوں نے اسے سنا۔", "ps": "دوو پوستو واورېدې."}
ONE_POST = {"en": "One post alone saw it.", "ur": "صرف ایک چوکی نے دیکھا۔", "ps": "یوازې یوې پوستې ولیده."}
PLACE = {"precision": "named_only", "names": ["The mill"]}


@pytest.fixture(scope="module")
def truce(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Truce]:
    """Served for all languages: each plays the story once more on the same record."""
    base = tmp_path_factory.mktemp("truce")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(base / "state"))
        with nodes(founded(base / "all")) as truce:
            yield truce


@pytest.mark.parametrize("lang", ["en", "ur", "ps"])
def test_five_people_on_five_nodes_live_a_truce(
    browser: Browser, truce: Truce, lang: str, tmp_path: Path
) -> None:
    with ExitStack() as stack:
        people = {name: come(stack, browser, truce, name, lang) for name in PEOPLE}
        play(browser, truce, people, lang, tmp_path)
        stack.pop_all().close()


# Who comes: the name of an account, at the node of its organisation.
PEOPLE: Mapping[str, str] = {
    "monitors-monitor": "monitors",
    "almond-party": "almond",
    "walnut-liaison-officer": "walnut",
    "walnut-party": "walnut",
    "heron-co-chair": "heron",
    "stork-co-chair": "stork",
}


def come(stack: ExitStack, browser: Browser, truce: Truce, name: str, lang: str) -> Person:
    """Somebody logs in, in a browser of their own."""
    url = truce.nodes[PEOPLE[name]].url
    cookies = log_in(browser, url, name, lang=lang)
    page = stack.enter_context(seeing(browser, url, EXPECTED, storage_state=cookies))
    return Person(page=page, lang=lang)


EXPECTED = "the server responded with a status of 404"  # asked before the node has it


def play(browser: Browser, truce: Truce, people: Mapping[str, Person], lang: str, into: Path) -> None:
    """The story."""
    monitor, _, officer, party, heron, stork = people.values()
    term = say_term(truce)

    # 1. A monitor reports, and says whom somebody named.
    monitor.go("/incidents")
    monitor.offered("report")
    times = {
        "since_day": "2026-03-02",
        "since_hour": "10:00",
        "until_day": "2026-03-02",
        "until_hour": "10:20",
    }
    monitor.fill({f"_occurred.{name}": value for name, value in times.items()})
    monitor.fill({"act": "shelling", "words": SHOTS[lang], "means": "heard"})
    monitor.fill({"actors.0.words": "walnut", "actors.0.basis": "alleged", "actors.0.party": "walnut"})
    report = monitor.sign_here()

    # 2. A liaison officer of whom it names denies it.
    officer.until(f"/api/incidents/{report}", bool, "the report is at the officer's node")
    officer.go(f"/incidents/{report}")
    officer.offered("denial")
    officer.fill({"words": DENIED[lang]})
    denial = officer.sign_here()

    # 3. Everybody sees the same incident, with the denial beside it.
    marks = set()
    for person in people.values():
        path = f"/api/incidents/{report}"
        seen = person.until(
            path, lambda found: [one["id"] for one in found["denials"]] == [denial], "the denial"
        )
        marks.add(seen["incident"]["mark"])
        person.go(f"/incidents/{report}")
        expect(person.page.get_by_text(SHOTS[lang]).first).to_be_visible()
        expect(person.page.get_by_text(DENIED[lang]).first).to_be_visible()
    assert len(marks) == 1

    # 4. A co-chair opens a case on it, and drafts what was found.
    heron.go(f"/incidents/{report}")
    heron.offered("case")
    heron.fill({"label": f"c-{lang}"})
    case = heron.sign_here()
    finding = draft(
        heron, case, term, f"f1-{lang}", lang, {"attribution.verdict": "party", "attribution.party": "walnut"}
    )

    # 5. The party that it is about answers, in its own words, beside it.
    party.until(f"/api/cases/{case}", lambda found: len(found["findings"]) == 1, "the finding")
    party.go(f"/cases/{case}")
    party.offered("reply", f"f1-{lang}")
    party.fill({"stance": "contests", "words": DENIED[lang]})
    party.sign_here()

    # 6. One co-chair signs it off, the other refuses: both stand there, and nothing is issued.
    for person, org, value in (
        (heron, "heron", {"value": "agree"}),
        (stork, "stork", {"value": "refuse", "why": ONE_POST[lang]}),
    ):
        sign_off(browser, truce, person, org, case, f"f1-{lang}", value, into)
    for person in people.values():
        person.until(
            f"/api/cases/{case}", lambda found: found["findings"][0]["state"] == "split", "the split"
        )
        person.go(f"/cases/{case}")
        expect(person.page.get_by_text(ONE_POST[lang]).first).to_be_visible()
        person.reads("found-state-split")
    assert not stork.data(f"/api/cases/{case}")["findings"][0]["counts"]

    # 7. What both can sign says less: it happened, and nobody can say who.
    corrects = {"_ref.corrects": finding, "attribution.verdict": "not_attributable"}
    draft(stork, case, term, f"f2-{lang}", lang, corrects)
    for person, org in ((stork, "stork"), (heron, "heron")):
        sign_off(browser, truce, person, org, case, f"f2-{lang}", {"value": "agree"}, into)
    for person in people.values():
        path, counts = (
            f"/api/cases/{case}",
            lambda found: [one["counts"] for one in found["findings"]] == [False, True],
        )
        person.until(path, counts, "the finding counts")
        person.go(f"/cases/{case}")
        expect(person.page.get_by_text(person.word("console-is-found"), exact=True).first).to_be_visible()

    # 8. The public sees that something stands there, and none of the words.
    for url in (truce.host, truce.nodes["almond"].url):
        with seeing(browser, url, "status of 404") as page:
            for path in ("/", "/record", "/incidents", "/cases", f"/incidents/{report}", f"/cases/{case}"):
                page.goto(f"{path}?lang={lang}")
                text = page.get_by_role("main").inner_text()
                assert not re.search(
                    "|".join((SHOTS[lang], DENIED[lang], HEARD[lang], ONE_POST[lang])), text
                ), path


def say_term(truce: Truce) -> str:
    """A term to be measured by; the parties said it before the story begins."""
    says = {"speaker": "Almond", "how": "own_act", "for_org": "almond"}
    body = {
        "says": says,
        "term_kind": "prohibition",
        "label": "t1",
        "text": "No fire across the line.",
        "binds": ["almond", "walnut"],
    }
    said = truce.made.say("agreement.term.v1", body, "almond-party")
    assert said.status == 0, said.err
    return str(said.json["id"])


def draft(person: Person, case: str, term: str, label: str, lang: str, more: Mapping[str, str]) -> str:
    """A finding: it happened, it breached the term, and who did it as far as that can be said."""
    person.until(f"/api/cases/{case}", bool, "the case")
    person.go(f"/cases/{case}")
    person.offered("finding")
    person.fill({"label": label, "_ref.term": term})
    person.fill({"occurrence.verdict": "confirmed"} | reasons("occurrence", lang))
    person.fill({"breach.verdict": "violation"} | reasons("breach", lang) | {"breach.severity": "ordinary"})
    person.fill(dict(more) | reasons("attribution", lang))
    return person.sign_here()


def reasons(verdict: str, lang: str) -> dict[str, str]:
    return {f"{verdict}.standard": "reasonable_grounds", f"{verdict}.rationale": HEARD[lang]}


def sign_off(
    browser: Browser,
    truce: Truce,
    person: Person,
    org: str,
    case: str,
    label: str,
    values: Mapping[str, str],
    into: Path,
) -> None:
    """By one's own hand: a node's pen may not."""
    shown = lambda found: any(one["label"] == label for one in found["findings"])  # noqa: E731
    person.until(f"/api/cases/{case}", shown, "the finding")
    person.go(f"/cases/{case}")
    person.offered("signoff", label)
    person.fill(values)
    expect(person.page.get_by_role("button", name=person.word("speak-sign-here"))).to_have_count(0)
    person.sign_with_own_key(browser, truce.own_key(org), WORDS, into)
