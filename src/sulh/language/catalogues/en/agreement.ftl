# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What an agreement says, as data
attribute-rule = what it asks, as data
attribute-class = what kind of ceasefire it is
attribute-purpose = what it is for
attribute-mediated = whether it was mediated
attribute-mechanism-agreed = whether it sets up a mechanism
attribute-enforcement = whether it has means of enforcement
attribute-written = whether it is written
attribute-authentic = in which languages it is authentic
attribute-prevailing = which language decides
attribute-texts = its texts by their hashes
attribute-observability = how a breach could be noticed
attribute-by-authority = on what authority
