# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

fault-sent-before = أُرسل هذا النموذج من قبل بكلمات أخرى، بوصفه البيان { $id }؛ افتحه هناك وقله من جديد.
