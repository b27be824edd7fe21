# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What a plan of watches would see of an agreement's breaches.

foresee-head = { $plan }: { $months } months with { $breaches } breaches of each clause in each, seed { $seed }
foresee-note = This is about a plan and the words of an agreement. No party's conduct went into it, and nothing in it compares parties. Its breaches are invented; what eyes, ears and sensors perceive is assumed, and a plan may replace it. In brackets: where the true share lies, at 95 %, under these assumptions.
foresee-never = not seen, whoever watches: { $why }
foresee-seen = seen { $share } % ({ $low } to { $high })
foresee-located = place certain { $share } % ({ $low } to { $high })
foresee-attributed = put to a side { $share } % ({ $low } to { $high })
foresee-unplaced = place: the clause names no registered line or zone to judge by
foresee-lever = most is gained by { $what } (of { $of } breaches: seen { $seen } more, placed { $located } more, put to a side { $attributed } more)
foresee-no-lever = nothing that was tried gains anything
foresee-lever-patrol = one more patrol a day in { $sector }
foresee-lever-sensor = one more sensor in { $sector } ({ $sensor })
foresee-lever-access = open access for all patrols
foresee-lever-tolerance = half the tolerance of every line and zone
foresee-lever-agreed-version = one agreed version of every line and zone
foresee-lever-verifier = naming who checks it, and by what
foresee-sensor-acoustic = acoustic
foresee-sensor-camera = camera
foresee-assumed = in no table, taken for a movement of an hour: { $acts }
foresee-month = month { $done } of { $all }
foresee-why-aim = an aim, which nobody can breach
foresee-why-asks-nothing = it asks nothing that could be breached
foresee-why-through-others = it sets when other clauses apply; their breaches are counted there
foresee-why-not-verifiable = nobody could see a breach of it
foresee-why-declared-only = only the party itself could say that it was breached
foresee-why-no-rule = what it asks stands in words only, not as data
foresee-why-no-acts = it names no acts or forces by which a breach could be known
foresee-why-no-verifier = nobody is named who checks it
foresee-why-no-test = nothing is named by which it could be checked
