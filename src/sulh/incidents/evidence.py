# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be said of evidence: that it exists, by its hash, and through whose hands it went.

The chain of custody is the evidentiary copy's. Working copies may be many; a copy of one is still a working copy.
"""

from enum import StrEnum

from sulh.errors import Refused
from sulh.statement.admiralty import Credibility, Reliability
from sulh.statement.assertion import Assertion, Label, Lines
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Line, Name, Text


class Medium(StrEnum):
    """What the evidence is."""

    PHOTO = "photo"
    VIDEO = "video"
    AUDIO = "audio"
    IMAGERY = "imagery"
    DOCUMENT = "document"
    STATEMENT = "statement"
    DATA = "data"
    OBJECT = "object"
    OTHER = "other"


class Copy(StrEnum):
    """Which copy: the evidentiary one is kept as it was taken, all work is done on working ones."""

    EVIDENTIARY = "evidentiary"
    WORKING = "working"


class Consent(StrEnum):
    """Whether whoever gave it, or is seen in it, agreed to its use."""

    GIVEN = "given"
    NOT_NEEDED = "not_needed"
    NOT_ASKED = "not_asked"


class Evidence(Assertion, frozen=True, kw_only=True):
    """Body of `incidents.evidence.v1`: something bears on a report; refs: report, copy_of (evidence).

    `occurred` is when it was taken. Whoever signs this holds it.
    sha256     hash of the material itself, also where it stays with its holder
    blob       hash of what lies beside the log, for all who hold the record
    device     what took it; custodian: the office that keeps it
    persons    names of people concerned, sealed always
    """

    medium: Medium
    copy: Copy
    label: Label = ""
    sha256: Hex32 | None = None
    blob: Hex32 | None = None
    device: Line | None = None
    custodian: Line | None = None
    consent: Consent | None = None
    words: Text | None = None
    reliability: Reliability | None = None
    credibility: Credibility | None = None
    persons: Lines = ()

    def check(self) -> None:
        """Refuse what can be held and has no hash: nobody could tell later whether it is the same."""
        super().check()
        if self.medium is not Medium.OBJECT and self.sha256 is None and self.blob is None:
            raise Refused(
                "evidence_without_hash",
                "evidence that is no object is named by its hash; give sha256 of this {medium}",
                medium=self.medium,
            )


class Custody(Said, frozen=True, kw_only=True):
    """Body of `incidents.custody.v1`: the issuer hands evidence over to `to`; ref: evidence.

    `occurred` is when. The receiver says that it has it by `incidents.about.v1`, acknowledge.
    """

    to: Name
    copy: Copy
    seal_number: Line | None = None
    words: Text | None = None
    persons: Lines = ()
