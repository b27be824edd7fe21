# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The exercise in the demo

exercise-link = EXERCISE: an invented truce
exercise-back = The founding record
exercise-truth = What really happened, apart from the record: { $file }
