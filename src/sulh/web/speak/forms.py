# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The one table of curated forms: what stands first, what it is about, and where it is offered.

A form's address is /speak/ and its name; every other kind that somebody may say has a form too, under the kind's
own name. Who is offered what follows from the kinds (roles, mandate elements) and from nothing else.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sulh.access.reader import Act, Reader
from sulh.incidents.rows import WORDED
from sulh.mechanism import FOLDS, RULESET
from sulh.record.charter import CharterBody
from sulh.record.things import OF, SOURCE, SUPERSEDES, Points, Shape
from sulh.statement.kind import Kind

SHAPES: Mapping[str, Shape] = {
    name: shape for fold in FOLDS for name, shape in getattr(fold, "shapes", {}).items()
}
# What machines say, what founds and seals, and what is made by a command with a key of its own.
BY_COMMAND = frozenset(
    {
        *(
            "record.charter.v1",
            "record.assent.v1",
            "record.head.v1",
            "record.key_grant.v1",
            "record.key_rotate.v1",
        ),
        *("record.amendment.v1", "record.ruleset.v1", "record.approval.v1", "record.state_digest.v1"),
        *(
            "record.relayed.v1",
            "record.alarm.v1",
            "record.sealed.v1",
            "record.sealing_key.v1",
            "record.rewrap.v1",
        ),
        *("record.disclose.v1", "record.shred.v1", "record.silence.v1", "record.override.v1"),
        *("record.release.v1", "record.retract.v1", "agreement.line.v1", "agreement.zone.v1"),
        "incidents.parameters.v1",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """One form. first: fields that stand first, in that order; the rest stands folded away, unless it is required.

    about      what a page shows -> the reference that leads to it;   pages   where it is offered without one
    occurred   asks when it happened, first of all;   fill: what is filled in before
    needs      fields of which this form asks for one at least, though the record would take none of them: whoever
               reads a case of which nothing is said, or a triage without a word of danger, can do nothing with it
    """

    name: str
    kind: str
    first: tuple[str, ...] = ()
    about: Mapping[str, str] = field(default_factory=dict)
    pages: tuple[str, ...] = ()
    occurred: bool = False
    fill: Mapping[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()

    @property
    def room(self) -> str:
        """The room that it is said to."""
        return self.kind.partition(".")[0]


def _speech(
    name: str,
    kind: str,
    *first: str,
    pages: tuple[str, ...] = (),
    occurred: bool = False,
    about: Mapping[str, str] | None = None,
    needs: tuple[str, ...] = (),
    **more: str,
) -> Speech:
    return Speech(
        name=name,
        kind=f"{kind}.v1",
        first=first,
        about={**(about or {}), **more},
        pages=pages,
        occurred=occurred,
        needs=needs,
    )


TAKE_BACK = "take-back"  # not a form of its own: the word by which one recalls what one said

FORMS: tuple[Speech, ...] = (
    _speech(
        *(
            "report",
            "incidents.report",
            "act",
            "words",
            "site",
            "sector",
            "means",
            "time_precision",
            "actors",
        ),
        *("casualties", "harm", "damage"),
        pages=("incidents", "day", "face"),
        occurred=True,
    ),
    _speech("claim", "incidents.claim", "about", "value", "party", incident="incident", claim="counters"),
    _speech(
        *("denial", "incidents.denial", "words"),
        about=dict.fromkeys(
            ("incident", "report", "claim", "tie", "complaint", "petition", "evidence"), "denies"
        ),
    ),
    _speech(
        *("complaint", "incidents.complaint", "allegations", "words", "asks", "sector", "site"),
        pages=("cases", "incidents"),
        occurred=True,
        about={"incident": "report", "report": "report", "term": "term", "cell": "term"},
    ),
    _speech(
        *("petition", "incidents.petition", "petitioner", "words", "asks", "people", "sector"),
        pages=("cases",),
        occurred=True,
        about={"incident": "report", "report": "report"},
    ),
    _speech(
        *("evidence", "incidents.evidence", "medium", "copy", "words", "sha256", "custodian"),
        occurred=True,
        about={"incident": "report", "report": "report"},
    ),
    _speech(
        *("assessment", "incidents.assessment", "words", "act", "direction"),
        needs=("words", "act", "direction", "weapon_class", "reliability", "credibility"),
        incident="report",
        report="report",
    ),
    _speech("link", "incidents.link", "value", "why", incident="one", report="one", pair="one"),
    _speech("link-answer", "incidents.link_answer", "value", "why", link="link", double_count="link"),
    _speech("double-count", "incidents.double_count", "why", "units", pair="one"),
    _speech(
        "word-on",
        "incidents.about",
        "act",
        "words",
        report="about",
        claim="about",
        denial="about",
        complaint="about",
    ),
    _speech(
        *("case", "cases.case", "label", "summary", "disclosure"),
        pages=("cases",),
        needs=("label", "summary"),
        about={"incident": "incident", "report": "report", "complaint": "complaint", "petition": "complaint"},
    ),
    _speech("receipt", "cases.receipt", "number", "words", complaint="complaint", petition="complaint"),
    _speech(
        *("triage", "cases.triage", "live_risk", "severity", "why"),
        needs=("live_risk", "severity"),
        case="case",
    ),
    _speech("deescalation", "cases.deescalation", "step", "channel", "reached", case="case", occurred=True),
    _speech("tasking", "cases.tasking", "team", "missing", "what", case="case", visit_request="visit"),
    _speech("team-report", "cases.team_report", "stage", "facts", "access", "evidence", tasking="tasking"),
    _speech("member-word", "cases.member_word", "value", "why", team_report="report"),
    _speech(
        *(
            "finding",
            "cases.finding",
            "label",
            "occurrence",
            "breach",
            "attribution",
            "reply_until",
            "summary",
        ),
        case="case",
    ),
    _speech("finding-text", "cases.finding_text", "lang", "words", finding="finding"),
    _speech("reply", "cases.reply", "stance", "words", "read", finding="finding"),
    _speech("dissent", "cases.dissent", "words", "read", finding="finding"),
    _speech("vote", "cases.vote", "value", "why", "read", finding="finding"),
    _speech("signoff", "cases.signoff", "value", "why", "read", finding="finding"),
    _speech("remedy", "cases.remedy", "owner", "remedy", "what", "due", "verifier", finding="finding"),
    _speech("turn", "cases.turn", "to", "why", case="case"),
    _speech("embargo", "cases.embargo", "reason", "until", "words", case="case"),
    _speech("case-assent", "cases.assent", "value", "why", remedy="act", turn="act", visit_request="act"),
    _speech(
        "visit-request",
        "cases.visit_request",
        "of",
        "what",
        "when",
        "sector",
        case="case",
        commitment="commitment",
    ),
    _speech(
        "visit-answer", "cases.visit_answer", "value", "when", "conditions", "why", visit_request="request"
    ),
    _speech("visit-report", "cases.visit_report", "shows", "facts", "when", visit_request="request"),
    _speech("consent", "agreement.consent", "value", "reservation", term="term"),
    _speech("consent-claim", "agreement.consent_claim", "party", "value", "note", term="term", cell="term"),
    _speech(
        "term",
        "agreement.term",
        "term_kind",
        "text",
        "label",
        "binds",
        pages=("agreement",),
        instrument="instrument",
    ),
    _speech("interpretation", "agreement.interpretation", "text", "by_authority", term="term"),
    _speech(
        *(
            "window",
            "agreement.window",
            "window_kind",
            "label",
            "start",
            "end",
            "hours",
            "open_ended",
            "between",
        ),
        pages=("agreement",),
    ),
    _speech(
        *("extension", "agreement.extension", "until", "hours", "open_ended", "agreed_by"),
        needs=("until", "until_words", "hours", "open_ended"),
        window="extends",
    ),
    _speech(
        *("session", "talks.session", "label", "called", "place", "agenda", "hosts", "mediators"),
        needs=("label", "called", "place", "agenda"),
        pages=("talks",),
        occurred=True,
    ),
    _speech(
        "proposal",
        "talks.proposal",
        "subject",
        "label",
        "functions",
        "by",
        pages=("talks",),
        session="session",
    ),
    _speech("answer", "talks.answer", "party", "value", "reason", proposal="answers"),
    _speech(
        *("commitment", "commitments.commitment", "owner", "what", "commitment_kind", "deadline", "verifier"),
        "criterion",
        about={"term": "term", "cell": "term", "finding": "finding", "session": "session"},
        pages=("compliance",),
    ),
    _speech("progress", "commitments.progress", "status", "note", commitment="commitment"),
    _speech("check", "commitments.check", "verdict", "why", "done_at", commitment="commitment"),
    _speech(
        *("patrol-outcome", "operations.patrol_outcome", "outcome", "start", "end", "heard_or_seen", "words"),
        pages=("day",),
        about={"patrol": "patrol", "post": "post"},
    ),
    _speech(
        *("restriction", "operations.restriction", "restriction_kind", "outcome", "sector", "start", "end"),
        *("by_whom", "by_words", "what_it_hid", "words"),
        pages=("day", "compliance"),
        about={"patrol": "patrol", "post": "post"},
    ),
)
_TAKE_BACK = Speech(
    name=TAKE_BACK,
    kind="incidents.about.v1",
    first=("act", "words"),
    about=dict.fromkeys(WORDED, "about"),
    fill={"act": "recall"},
)
BY_NAME: Mapping[str, Speech] = {speech.name: speech for speech in (*FORMS, _TAKE_BACK)}
BY_KIND: Mapping[str, Speech] = {speech.kind: speech for speech in FORMS}


def speech_of(name: str) -> Speech | None:
    """The form of that name, or the plain one of a kind."""
    found = BY_NAME.get(name) or BY_KIND.get(name)
    if found is None and name in RULESET.kinds and name not in BY_COMMAND and not RULESET.kinds[name].inner:
        found = Speech(name=name, kind=name, occurred="says" in RULESET.kinds[name].body.__struct_fields__)
    return found


def may_say(kind: Kind, reader: Reader, charter: CharterBody) -> bool:
    """Whether a reader's role may say it under this charter, here or by a key of its own."""
    if kind.inner or kind.name in BY_COMMAND or not reader.may & {Act.SAY, Act.HAND_IN}:
        return False
    documentary = charter.charter_class == "documentary"
    if reader.role not in kind.roles or (documentary and not kind.documentary):
        return False
    return kind.element is None or documentary or kind.element in charter.mandate


def speeches(reader: Reader, charter: CharterBody) -> Sequence[Speech]:
    """Everything that a reader may say: curated forms first, then every other kind."""
    kinds = RULESET.kinds
    curated = [one for one in FORMS if may_say(kinds[one.kind], reader, charter)]
    others = [name for name, kind in kinds.items() if name not in BY_KIND and may_say(kind, reader, charter)]
    return [*curated, *(one for one in map(speech_of, others) if one is not None)]


def refs_of(kind: str) -> Mapping[str, Points]:
    """The references that a kind knows, those of its own things first; a statement that supersedes says so itself."""
    shape = SHAPES.get(kind)
    if shape is None:
        return {}
    found = {role: points for role, points in shape.roles.items() if role not in (SOURCE, OF, SUPERSEDES)}
    late = {
        role: shape.roles[role] for role in (OF, SOURCE) if role in shape.roles and shape.roles[role].most
    }
    return {**found, **late}


def supersedes(kind: str) -> bool:
    """Whether its issuer mends it by a later statement of the same kind."""
    shape = SHAPES.get(kind)
    return shape is not None and shape.versions
