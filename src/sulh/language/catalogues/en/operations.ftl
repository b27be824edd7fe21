# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## On the screen.

brief-looked = Who was there to see, this day
brief-looked-note = Minutes by sector; where two numbers stand, it lies between them. Where nobody looked, seeing nothing says nothing.
looked-number = { $count }
looked-range = { $low } to { $high }
looked-sector = of { $asked } minutes { $planned } planned, { $done } said to be watched, { $denied } kept out; { $covered } covered
looked-heard = heard or seen: { $count }
looked-disputed = disputed by somebody else: { $minutes }
looked-one-party = watched by one party's people alone: { $minutes }
looked-unreported = planned, and no word of it: { $minutes }
looked-sensors-down = a sensor out of order: { $minutes }
looked-sensors-silent = no word of a sensor: { $minutes }
