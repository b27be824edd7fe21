# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every kind, reference, field and choice has its short word in every language; what lacks one is listed here.

Whoever adds a room is told by these lists which words it needs: `fields.ftl` of each language, and for values that
other pages name already a line in `labels.FAMILIES`.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from msgspec import inspect

from sulh.agreement.state import SHAPES as AGREEMENT
from sulh.cases.state import SHAPES as CASES
from sulh.clock import When
from sulh.commitments.state import SHAPES as COMMITMENTS
from sulh.incidents.rows import SHAPES as INCIDENTS
from sulh.language import LANGUAGES
from sulh.language.catalogue import say
from sulh.language.catalogue import sentences as all_sentences
from sulh.mechanism import KINDS
from sulh.operations.state import SHAPES as OPERATIONS
from sulh.record.things import Shape
from sulh.talks.state import SHAPES as TALKS
from sulh.web.console import labels
from sulh.web.console.looks import Look
from sulh.web.console.words import Words

SHAPES: dict[str, Shape] = {**AGREEMENT, **CASES, **COMMITMENTS, **INCIDENTS, **OPERATIONS, **TALKS}
# A kind stands in a sentence and on a button, a field beside its box, a reference and a choice in a list.
LIMITS = {"kind-": 48, "field-": 40, "ref-": 48, "choice-": 60, "help-": 110}
# The same letters in all tongues: languages by their own names, markings and cipher suites.
CODES = ("^(en|", "^TLP:", "^(MLKEM")
sentences = cache(all_sentences)
CHOICES = re.compile(r"\^\(([a-z_|]+)\)\\Z\Z")


def structs(shape: Any, seen: dict[type, Any]) -> dict[type, Any]:
    """Every struct within a shape, by its class."""
    if isinstance(shape, inspect.StructType):
        if shape.cls not in seen:
            seen[shape.cls] = shape
            for field in shape.fields:
                structs(field.type, seen)
    else:
        for inner in within(shape):
            structs(inner, seen)
    return seen


def within(shape: Any) -> Iterator[Any]:
    match shape:
        case inspect.UnionType():
            yield from shape.types
        case inspect.DictType():
            yield from (shape.key_type, shape.value_type)
        case inspect.VarTupleType() | inspect.ListType():
            yield shape.item_type
        case inspect.Metadata():
            yield shape.type


def values(shape: Any) -> Iterator[str]:
    """What may be chosen, of a field's shape: values of enumerations and of patterns, tags of structs."""
    if isinstance(shape, inspect.EnumType):
        yield from (str(one.value) for one in shape.cls)
    elif isinstance(shape, inspect.StructType):
        if shape.tag is not None:
            yield str(shape.tag)
    elif isinstance(shape, inspect.StrType):
        pattern = shape.pattern or ""
        if (found := CHOICES.match(pattern)) and not pattern.startswith(CODES):
            yield from found[1].split("|")
    else:
        for inner in within(shape):
            yield from values(inner)


def all_structs() -> dict[type, Any]:
    seen: dict[type, Any] = {}
    for kind in KINDS:
        structs(inspect.type_info(kind.body), seen)
    return seen


STRUCTS = all_structs()
FIELDS = [(cls.__name__, field) for cls, shape in STRUCTS.items() for field in shape.fields]
TAGS = [
    (cls.__name__, str(shape.tag_field), str(shape.tag))
    for cls, shape in STRUCTS.items()
    if shape.tag is not None
]
CHOSEN = [(owner, field.encode_name, value) for owner, field in FIELDS for value in values(field.type)] + TAGS


def test_there_is_enough_to_look_at() -> None:
    assert len(STRUCTS) > 100
    assert len(FIELDS) > 500
    assert len(CHOSEN) > 300


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_has_its_name(lang: str) -> None:
    own = sentences(lang)
    assert [kind.name for kind in KINDS if labels.kind_label(kind.name) not in own] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_reference_has_its_name(lang: str) -> None:
    roles = {role for shape in SHAPES.values() for role in shape.refs} | {"source", "of", "supersedes"}
    own = sentences(lang)
    assert sorted(role for role in roles if labels.ref_label(role) not in own) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_field_has_its_label(lang: str) -> None:
    own = sentences(lang)
    lacks = {
        f"{owner}.{f.encode_name}"
        for owner, f in FIELDS
        if labels.field_label(owner, f.encode_name) not in own
    }
    tags = {f"{owner}.{name}" for owner, name, _ in TAGS if labels.field_label(owner, name) not in own}
    assert sorted(lacks | tags) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_value_to_choose_has_its_word(lang: str) -> None:
    own = sentences(lang)
    assert [f"{o}.{n}: {v}" for o, n, v in CHOSEN if labels.choice_label(o, n, v) not in own] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_two_values_of_one_field_never_have_one_word(lang: str) -> None:
    by_field: dict[str, dict[str, list[str]]] = {}
    for owner, name, value in CHOSEN:
        word = say(lang, labels.choice_label(owner, name, value))
        by_field.setdefault(f"{owner}.{name}", {}).setdefault(word, []).append(value)
    doubled = {at: found for at, words in by_field.items() for found in words.values() if len(set(found)) > 1}
    assert doubled == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_two_fields_of_one_struct_never_have_one_label(lang: str) -> None:
    own = sentences(lang)
    doubled = []
    for cls, shape in STRUCTS.items():
        said = [own[labels.field_label(cls.__name__, field.encode_name)] for field in shape.fields]
        doubled += [f"{cls.__name__}: {word}" for word in set(said) if said.count(word) > 1]
    assert sorted(doubled) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_label_is_longer_than_its_place(lang: str) -> None:
    long = [
        f"{id} ({len(text)}): {text}"
        for id, text in sentences(lang).items()
        for start, most in LIMITS.items()
        if id.startswith(start) and not 0 < len(text) <= most
    ]
    assert long == []


def test_no_word_is_kept_that_nothing_asks_for() -> None:
    """A second translation of a term would begin so."""
    asked = {labels.kind_label(kind.name) for kind in KINDS}
    asked |= {labels.ref_label(role) for shape in SHAPES.values() for role in shape.refs}
    asked |= {labels.ref_label(role) for role in ("source", "of", "supersedes")}
    asked |= {labels.choice_label(*one) for one in CHOSEN} | set(labels.YES_NO.values())
    for name in ("field_label", "help_label"):
        find = getattr(labels, name)
        asked |= {find(owner, field.encode_name) for owner, field in FIELDS} | {
            find(o, n) for o, n, _ in TAGS
        }
    asked |= {labels.field_label("", field.encode_name) for _, field in FIELDS}
    own = {id for id in sentences("en") if id.startswith(tuple(LIMITS))}
    assert sorted(own - asked) == []


def test_a_word_is_found_by_the_struct_first_and_by_its_name_else() -> None:
    assert labels.field_label("Turn", "to") == "field-turn-to"
    assert labels.field_label("Custody", "to") == "field-to"
    assert labels.choice_label("Turn", "to", "resumed") == "choice-turn-to-resumed"
    assert labels.choice_label("Report", "reliability", "F") == "said-reliability-f"
    assert labels.choice_label("Evidence", "consent", "given") == "said-consent-to-use-given"
    assert labels.choice_label("ConsentClaim", "value", "signed") == "consent-signed"
    assert labels.choice_label("Member", "role", "co_chair") == "term-role-co_chair"


@pytest.mark.parametrize(
    "odd", ["", ".", "a", "a.b", "record.", "x" * 99, "incidents.report\n.v1", "../etc", "ur"]
)
def test_what_nobody_knows_has_no_label_and_is_no_error(odd: str) -> None:
    assert labels.field_label(odd, odd) == labels.ref_label(odd) == labels.choice_label(odd, odd, odd) == ""
    assert labels.kind_label(odd) == ""
    assert labels.body_of(odd) is None


def test_a_shape_is_followed_down_to_the_struct_of_a_tag() -> None:
    body = labels.body_of("cases.finding.v1")
    breach = labels.part_of(body, "breach", {"verdict": "outside_scope", "of": "time"})
    assert labels.owner_of(breach) == "OutsideScope"
    assert labels.owner_of(labels.part_of(body, "breach", {"verdict": "what no room knows"})) == ""
    reports = labels.body_of("incidents.report.v1")
    actors = labels.part_of(reports, "actors", [])
    assert labels.owner_of(labels.item_of(actors, {"words": "", "basis": "stated"})) == "AllegedActor"
    assert labels.part_of(reports, "no such field", 1) is None
    assert labels.owner_of(labels.part_of(reports, "site", None)) == ""
    assert When in STRUCTS


def test_our_own_codes_are_said_in_the_readers_language_with_the_code_behind() -> None:
    words = Words(Look(lang="ur"), None)
    shown = words.body("incidents.report.v1", {"means": "seen", "count": 3}, "en")
    assert say("ur", "said-means-seen") in shown
    assert '<bdi dir="ltr" class="code">seen</bdi>' in shown
    assert say("ur", "field-means") in shown
    assert '<bdi dir="ltr" class="code">means</bdi>' in shown


@pytest.mark.parametrize("own", ["denial", "true", "A", "confirmed"])
def test_a_persons_own_words_are_never_shown_as_ours_though_they_be_a_code(own: str) -> None:
    words = Words(Look(lang="ur"), None)
    for name in ("access", "summary", "label", "no such field"):
        shown = words.body("cases.finding.v1", {name: own}, "en")
        assert not any(
            say("ur", id) in shown for id in ("said-access-denial", "choice-yes", "said-reliability-a")
        )
        assert own in shown


def test_a_hostile_body_is_escaped_wherever_it_stands() -> None:
    """Field names and kinds come out of bytes that somebody else signed."""
    bad = '"><script>x</script>'
    words = Words(Look(lang="ps"), None)
    for kind in ("incidents.report.v1", "cases.finding.v1", bad):
        for body in (
            {bad: bad},
            {"means": bad, "act": bad},
            {"says": {bad: [bad]}},
            {"breach": {"verdict": bad}},
        ):
            assert "<script" not in words.body(kind, body, bad)
    assert "<script" not in words.kind(bad) + words.ref(bad)


def test_a_body_of_the_wrong_shape_is_shown_and_breaks_nothing() -> None:
    """An entry without effect may hold anything."""
    words = Words(Look(lang="tr"), None)
    odd: list[Any] = [
        None,
        0,
        -1,
        True,
        "x",
        [],
        {},
        [[[]]],
        [{"a": None}],
        {"since": 1},
        {"breach": {"verdict": []}},
    ]
    for kind in KINDS:
        for field in inspect.type_info(kind.body).fields:  # type: ignore[attr-defined]
            for value in odd:
                assert field.encode_name in words.body(kind.name, {field.encode_name: value}, "en")


def test_a_place_is_shown_in_degrees_digit_for_digit_in_every_language() -> None:
    site = {"lat_e7": 309596611, "lon_e7": -5, "precision": "point"}
    for lang in LANGUAGES:
        shown = Words(Look(lang=lang), None).body("incidents.report.v1", {"site": site}, "en")
        assert ">30.9596611<" in shown
        assert ">-0.0000005<" in shown


def test_what_lies_in_an_object_of_names_has_its_labels() -> None:
    shown = Words(Look(lang="en"), None).body(
        "record.charter.v1", {"quorums": {"x": {"parties": "all"}}}, "en"
    )
    assert say("en", "choice-quorum-all") in shown


def test_fields_stand_in_the_order_of_their_struct_and_strange_ones_last() -> None:
    body = {"zzz": 1, "act": "shelling", "says": {"how": "named", "speaker": "S"}, "breach": 1}
    shown = Words(Look(lang="en"), None).body("incidents.report.v1", body, "en")
    assert [
        shown.index(f">{name}<") for name in ("says", "speaker", "how", "act", "breach", "zzz")
    ] == sorted(shown.index(f">{name}<") for name in body | {"speaker": 1, "how": 1})
