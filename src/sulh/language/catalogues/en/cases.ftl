# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The words of a case: how likely, how trusted, what is answered and ordered, for whom.

chance-almost-no-chance = almost no chance
chance-very-unlikely = very unlikely
chance-unlikely = unlikely
chance-roughly-even = roughly even chance
chance-likely = likely
chance-very-likely = very likely
chance-almost-certain = almost certain
stance-accepts = accepts it
stance-partly = accepts part of it
stance-contests = contests it
remedy-kind-explanation = explanation
remedy-kind-apology = apology
remedy-kind-order-to-forces = order to the forces
remedy-kind-disciplinary = disciplinary action
remedy-kind-withdrawal = withdrawal of forces
remedy-kind-restitution = restitution
remedy-kind-compensation = compensation
remedy-kind-patrol-or-cbm = patrol or confidence-building measure
remedy-kind-reopening = reopening of a crossing
remedy-kind-referral = { term-case-referral }
remedy-kind-penalty = { term-agr-penalty }
disclosure-to-all = for all
disclosure-mechanism = for the mechanism
disclosure-named-roles = for named roles alone
consents-team-only = for the team alone
consents-mechanism = for the mechanism
consents-public-without-name = for all, without the name
consents-not-asked = was not asked
