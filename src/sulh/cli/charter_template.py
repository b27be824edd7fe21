# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The commented charter template that `sulh new DIR` writes."""

from sulh.record.charter import ELEMENTS
from sulh.record.procedure import TEMPLATE

_VALUES = "\n".join(f"  #   {value.name}: {value.number}   ({value.unit})" for value in TEMPLATE)
_NAMES = "\n".join(f"  # - {value.name}" for value in TEMPLATE)
_ELEMENTS = "\n".join(f"# - {element}" for element in ELEMENTS)

TEMPLATE_TEXT = f"""\
# The charter: entry 0 of the record. Nothing is on by default; what is left out is shown as "not adopted".
# Fill this in together. Each root key named here must assent before anything else is admitted.

# real, exercise or documentary. Keys of one class are refused by another.
charter_class: real

# What the mechanism is called, in each language that has a name for it.
title:
  en: Joint monitoring and verification mechanism

# The charter's own date, with zone. Until heads are logged, this is "now".
date: "2026-01-01T00:00:00Z"

# The log's name, for ever: a name that one of you controls. Letters, digits, dots, dashes and slashes.
origin: mechanism.example/log

# Who takes part. kind: party (two or more), co_chair (exactly two), secretariat (exactly one: runs the host,
# trusted for nothing but availability), monitor, guarantor. names: its own names for itself; reference: names
# that all adopt (no effect on status or recognition). root: the public key that "sulh key show" prints.
# zone: the fixed offset in which the organisation counts its days.
organisations:
  - {{id: party_a, kind: party, names: {{en: Party A}}, zone: "+05:00", root: "64 hex digits"}}
  - {{id: party_b, kind: party, names: {{en: Party B}}, zone: "+04:30", root: "64 hex digits"}}
  - {{id: chair_one, kind: co_chair, names: {{en: First co-chair}}, zone: "+03:00", root: "64 hex digits"}}
  - {{id: chair_two, kind: co_chair, names: {{en: Second co-chair}}, zone: "+03:00", root: "64 hex digits"}}
  - {{id: secretariat, kind: secretariat, names: {{en: Secretariat}}, zone: "+00:00", root: "64 hex digits"}}

# Duties that you adopt. A statement that belongs to a duty which is not adopted is refused, and says so.
mandate: []
{_ELEMENTS}

# How many root keys of each side an amendment or a new ruleset needs: all, any or none. A vacant seat never
# counts as having agreed.
quorums:
  amendment: {{parties: all, co_chairs: all}}
  ruleset: {{parties: all, co_chairs: all}}

# Who cosigns tree heads ("I hold this head", never "I agree"). vkey: the cosigner's C2SP verifier key.
cosigners: []
# - {{org: party_a, vkey: "party-a.example/cosign+keyid+base64", url: "https://cosign.party-a.example"}}

# Who may read every entry and open blob. Empty: all organisations above.
record_readers: []

# Whether the public may know that something stands where nothing was released: its entry number and month, and
# neither kind nor issuer. false: the public sees the size of the record alone.
exists_only: false

# Who gives the verdict of a finding, where that is not the two co-chairs: organisations from above, and how many of
# them have to agree (more than half). The co-chairs still sign off that it was issued under the agreed procedure.
# panel: {{members: [party_a, party_b, chair_one], needs: 2}}

# Whether a finding that one co-chair refuses is shown to the public as split; the parties see it in any case.
publish_split: false

# Recognised lists that screening may use. Empty: none.
lists: []

# Limits per key, so that one voice cannot drown the others.
quotas:
  statements_per_day: 2000
  open_gaps: 16

# The standing procedure. adopted: names of the values that you take as they are; differences: those that you
# change. The template's values:
procedure:
{_VALUES}
  adopted: []
{_NAMES}
  differences: {{}}
  # reply_window: 96
"""
