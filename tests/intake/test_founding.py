# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The founding record: nothing of it is lost, nothing is added, and bad files are refused with their place."""

import copy
import re
from collections.abc import Iterator

import msgspec
import pytest
import yaml

from sulh.errors import Refused
from sulh.intake.founding import founding_of, read_founding
from sulh.intake.reported import cut, pick
from sulh.intake.yaml import Value, read_yaml
from sulh.mechanism import RULESET
from sulh.statement import canon
from sulh.statement.assertion import Assertion, How
from tests.intake.founding import RECORD, folded, founding

# Leaves that only carry structure, or that stand in a draft in another form, each with that form.
RENAMED = {
    "mechanism": "mechanism_clause",
    "understanding_to_continue": "understanding",
    "extension_of_w1": "agreement.extension.v1",
    "label_used_by_a_party": '"label"',
    "under review": "under_review",
    "discussed": '"discussed":true',
    "not carried": "not_carried",
    "asif (on X)": '"through":"on X"',
    "foreign_office, unnamed": "Foreign Office, unnamed",
    "2025-10-25T14:30": "2025-10-25T14:30:00+03:00",
}
MARK = re.compile(r" ?\(r[0-9](?:, r[0-9])*\)")


def _leaves(value: Value) -> Iterator[str]:
    """Every scalar, and every key that is a value (a language, a report) or a name of ours."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from _leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner)
    else:
        yield value


def _everything() -> str:
    """All drafts, organisations and the balance as text, with quotation marks unescaped."""
    read = founding()
    parts = [canon.encode(org).decode() for org in read.organisations]
    for draft in read.drafts:
        when = [draft.occurred.since, draft.occurred.until] if draft.occurred else []
        refs = [label for _, label in draft.refs]
        parts += [draft.kind, draft.label, *when, *refs, canon.encode(draft.body).decode()]
    return "\n".join([*parts, read.balance]).replace('\\"', '"')


def _names() -> dict[str, str]:
    """Ids of speakers and actors in the file -> the words that stand in drafts for them."""
    top = yaml.safe_load(RECORD.read_text(encoding="utf-8"))
    speakers = {key: row.get("name", row["office"]) for key, row in top["speakers"].items()}
    actors = {key: row["names"]["en"] for key, row in top["actors"].items() if "names" in row}
    return speakers | actors


def test_no_leaf_of_the_file_is_lost() -> None:
    everything, names = _everything(), _names()
    lost = []
    for leaf in _leaves(read_yaml(RECORD.read_bytes(), "record.yaml")):
        pieces = [leaf] if leaf in everything else [MARK.sub("", part) for part in leaf.split("; ")]
        for piece in pieces:
            stand_in = RENAMED.get(piece, names.get(piece, piece))
            spoken = re.sub(r"\b(mujahid)\b", lambda found: names[found[0]], stand_in)
            given = re.sub(r" \((?:report|mujahid, through Anadolu)\)$", "", piece)
            if not any(form in everything for form in (piece, stand_in, spoken, given)):
                lost.append(leaf)
    # A pointer within the file: the two names of the head of delegation are values of that conflict.
    assert lost == ["see conflicts"]


def _places(value: Value, place: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    if isinstance(value, str):
        yield place
    for key, inner in value.items() if isinstance(value, dict) else ():
        yield from _places(inner, (*place, key))
    for number, inner in enumerate(value) if isinstance(value, list) else ():
        yield from _places(inner, (*place, str(number)))


def test_every_leaf_matters_another_word_there_is_refused_or_changes_a_draft() -> None:
    top = read_yaml(RECORD.read_bytes(), "record.yaml")
    whole, unread = founding(), []
    for place in _places(top):
        changed = _put(top, list(place), "another word")
        assert isinstance(changed, dict)
        try:
            if founding_of(changed, "record.yaml") == whole:
                unread.append(".".join(place))
        except Refused:
            continue
    assert unread == []


def test_every_row_stands_once_for_each_of_its_reports() -> None:
    top = yaml.safe_load(RECORD.read_text(encoding="utf-8"))
    drafts = founding().drafts
    for section in ("events", "windows", "terms", "demands", "sessions", "proposals"):
        for row in top[section]:
            found = [d for d in drafts if d.label == row["id"] or d.label.startswith(f"{row['id']}/r")]
            versions = [d for d in found if d.label.count("/") <= 1]
            sources = [label for d in versions for role, label in d.refs if role == "source"]
            assert sources == row["reports"], row["id"]


def test_the_record_folds_without_a_void_and_only_the_documentarian_speaks() -> None:
    table = folded()
    assert (table.voids(), table.refusals) == ([], [])
    assert table.size == len(founding().drafts)
    for draft in founding().drafts:
        assert RULESET.kinds[draft.kind].documentary
        if isinstance(draft.body, Assertion):
            assert draft.body.says.how is not How.OWN_ACT


def test_no_real_organisation_gets_a_key() -> None:
    assert [org.id for org in founding().organisations] == ["pakistan", "afghan_taliban", "turkiye", "qatar"]
    assert all(org.root is None for org in founding().organisations)
    assert {org.kind for org in founding().organisations} == {"party", "mediator"}


def test_a_label_that_a_party_uses_stands_only_with_its_user() -> None:
    labels = [d.body for d in founding().drafts if d.label.startswith("label_")]
    assert labels
    for body in labels:
        assert msgspec.to_builtins(body)["used_by"] == "pakistan"


def test_a_value_is_given_only_to_the_reports_that_carry_it() -> None:
    reports = ("r0", "r1", "r2")
    assert pick({"r0": "temporary", "r1": "immediate"}, "r1", reports) == "immediate"
    assert pick({"r0": "temporary"}, "r2", reports) is None
    assert cut("no violations (r1); no incursions (r2)", "r2") == "no incursions"
    assert cut("the aim (r1, r2); a step (r0)", "r0") == "a step"
    assert cut("members; officials (r1)", "r0") is None
    assert cut("action: concrete (r0), verifiable (r2); dismantle (r2)", "r1") == (
        "action: concrete (r0), verifiable (r2); dismantle (r2)"
    )
    assert cut("no marks; at all", "r1") == "no marks; at all"


MINIMAL = """
reports: {r1: {outlet_cited: unnamed, title: A title, published: "2025-10-26", date_known: stated}}
speakers: {speaker: {for: almond, office: spokesperson}}
actors: {almond: {role: party, names: {en: Almond}}, walnut: {role: party, names: {en: Walnut}}}
terms: [{id: t1, kind: prohibition, text: no fire, consent: {almond: asserted_by_self}, says: speaker, reports: [r1]}]
"""


def test_a_small_file_becomes_drafts() -> None:
    labels = [draft.label for draft in read_founding(MINIMAL.encode()).drafts]
    assert labels == ["r1", "t1", "t1/r1/consent/almond"]


@pytest.mark.parametrize(
    ("old", "new", "code", "sentence"),
    [
        ("text: no fire, ", "", "key_missing", "row t1 of terms needs the key text"),
        ("kind: prohibition", "kind: ban", "bad_value", "row t1 of terms: mechanism, window"),
        ("text: no fire", "texts: no fire", "unknown_field", "row t1 of terms has the key texts"),
        ("[r1]", "[r7]", "unknown_report", "row t1 of terms is carried by r7, which is none of r1"),
        ("asserted_by_self", "agreed", "bad_value", "under consent of almond, 'agreed' was found"),
        (
            "says: speaker",
            "says: walnut",
            "bad_row",
            "row t1 of terms cannot become a statement: asserted_by",
        ),
        (
            "2025-10-26",
            "26 October",
            "bad_row",
            "row r1 of reports cannot become a statement: expected a day",
        ),
        ("for: almond", "for: hazel", "bad_value", "row speaker of speakers: one of almond, walnut"),
        ("terms: [", "clauses: [", "bad_section", "was expected as clauses"),
        ("id: t1,", "id: t1, id: t1,", "doubled_key", "line 5: the key id stands twice"),
        ("no fire", "*no fire", "bad_yaml", "is not YAML in UTF-8"),
        ("no fire", "!!python/name:os.system no fire", "yaml_not_plain", "the tag"),
    ],
)
def test_a_bad_file_is_refused_with_row_and_key(old: str, new: str, code: str, sentence: str) -> None:
    with pytest.raises(Refused) as caught:
        read_founding(MINIMAL.replace(old, new, 1).encode())
    assert caught.value.code == code
    assert sentence in str(caught.value)


def test_a_file_that_would_expand_without_bound_is_refused() -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    with pytest.raises(Refused, match="an alias was found"):
        read_founding(bomb.encode())
    with pytest.raises(Refused, match="is not YAML in UTF-8"):
        read_founding(b"[" * 5_000)
    with pytest.raises(Refused, match="is not YAML in UTF-8"):
        read_founding(b"\xff\xfe\x00")


def _mangled(value: Value, place: list[str]) -> Iterator[tuple[list[str], Value]]:
    """Copies of the file with one node at a time replaced by something of another shape."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _mangled(inner, [*place, key])
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _mangled(inner, [*place, str(number)])
    others: list[Value] = ["x", ["x"], {"x": "y"}]
    for other in others:
        yield place, other


def _put(top: Value, place: list[str], new: Value) -> Value:
    whole = copy.deepcopy(top)
    if not place:
        return new
    node: Value = whole
    for step in place[:-1]:
        assert not isinstance(node, str)
        node = node[int(step)] if isinstance(node, list) else node[step]
    if isinstance(node, list):
        node[int(place[-1])] = new
    elif isinstance(node, dict):
        node[place[-1]] = new
    return whole


def test_whatever_shape_a_value_has_the_reader_refuses_or_reads() -> None:
    top = read_yaml(MINIMAL.encode() + EXTRA.encode(), "x")
    refused = 0
    for place, new in _mangled(top, []):
        changed = _put(top, place, new)
        if not isinstance(changed, dict):
            continue
        try:
            founding_of(changed, "x")
        except Refused:
            refused += 1
    assert refused > 100


EXTRA = """
line: {name: the line, words: {r1: a line}, length_km: 100, reports: [r1]}
windows:
  - {id: w1, kind: truce, announced: "2025-10-15", effect: none, hours: 48, requested_by: {actor: walnut, says: report}, reports: [r1]}
  - {id: w2, kind: extension_of_w1, until: later, agreed_by: {almond: [r1]}, reports: [r1]}
sessions: [{id: s1, label: first, place: Doha, from: "2025-10-18", to: "2025-10-19", mediators: [walnut], delegations: {almond: {size: 7, reports: [r1]}}, reports: [r1]}]
proposals: [{id: p1, session: s1, by: almond, subject: a body, says: report, answer: {walnut: rejected, reason: none}, reports: [r1]}]
demands: [{id: d1, by: almond, of: walnut, text: honour, related: p1, reports: [r1]}]
events: [{id: e1, act: fire, says: report, at: [Here], alleged_actor: walnut, attribution_claim: {to: walnut, wording: support}, denied_by: {walnut: [r1]}, reports: [r1]}]
conflicts: [{about: the matter, values: {r1: "one (speaker)", walnut: not carried}}]
"""
