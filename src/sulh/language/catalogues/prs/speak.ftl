# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

fault-sent-before = این فورم پیشتر با واژه‌های دیگر، به‌عنوان بیانیهٔ { $id }، فرستاده شده است؛ آن را در آنجا باز کنید و از نو بگویید.
