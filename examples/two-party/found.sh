#!/usr/bin/env bash
# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
#
# Founds an exercise between two invented parties, Almond and Walnut, under the co-chairs Heron and Stork:
# the record in ./truce, every key in ./keys (a real mechanism makes each key on its owner's own machine).
set -euo pipefail

public() { sulh key show "keys/$1.key" --json | sed 's/.*"public": "\([0-9a-f]*\)".*/\1/'; }

for org in almond walnut heron stork desk; do
  sulh key new "keys/$org-root.key" --org "$org" --role root --class exercise --json > /dev/null
done

cat > charter.yaml <<CHARTER
charter_class: exercise
title: {en: "A truce between Almond and Walnut (exercise)", ur: "بادام اور اخروٹ کی جنگ بندی (مشق)"}
date: "2026-03-01T00:00:00Z"
origin: truce.example/log
organisations:
  - {id: almond, kind: party, names: {en: Almond, ur: بادام}, zone: "+05:00", root: "$(public almond-root)"}
  - {id: walnut, kind: party, names: {en: Walnut, ur: اخروٹ}, zone: "+04:30", root: "$(public walnut-root)"}
  - {id: heron, kind: co_chair, names: {en: Heron}, zone: "+03:00", root: "$(public heron-root)"}
  - {id: stork, kind: co_chair, names: {en: Stork}, zone: "+03:00", root: "$(public stork-root)"}
  - {id: desk, kind: secretariat, names: {en: Secretariat}, zone: "+00:00", root: "$(public desk-root)"}
mandate: [windows, line, talks]
quorums: {amendment: {parties: all, co_chairs: all}, ruleset: {parties: all, co_chairs: all}}
quotas: {statements_per_day: 2000, open_gaps: 16}
procedure: {adopted: [reply_window, sign_off]}
CHARTER

id=$(sulh new truce --charter charter.yaml --key keys/desk-root.key --json | sed 's/.*"charter_id": "\([0-9a-f]*\)".*/\1/')
for org in almond walnut heron stork; do
  sulh say truce record.assent.v1 "{\"charter\": \"$id\"}" --key "keys/$org-root.key" > /dev/null
done

grant() { # organisation, role
  sulh key new "keys/$1-$2.key" --org "$1" --role "$2" --class exercise --json > /dev/null
  sulh key show "keys/$1-$2.key" --grant truce | sulh say truce record.key_grant.v1 - --key "keys/$1-root.key" > /dev/null
}
grant almond party
grant walnut party
grant walnut liaison_officer
grant desk monitor

echo "founded: $id"
