# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# Faults of copies and mirrors.

fault-copy-nothing = لم ينشر المصدر أي رأس بعد؛ اسأل مرة أخرى بعد { $after_seconds } ثانية.
fault-copy-behind = في هذه النسخة { $held } من { $size } قيدا: توقّع حين تحوزها كلها، اسأل مرة أخرى بعد { $after_seconds } ثانية.
fault-copy-lacks = تنقص هذه النسخة ملفات عددها { $count } يجب أن تحوزها، منها { $path }: توقّع حين تحوزها، اسأل مرة أخرى بعد { $after_seconds } ثانية.
fault-copy-blob = أعطى المصدر بايتات غير التي يسميها المدخل بتجزئتها: حُفظت دليلا.
fault-copy-forked = وقّع مفتاح السجل رأسا حجمه { $found } وجذره { $root }، ورأسنا الذي حجمه { $size } من شجرة أخرى: تفرّع السجل؛ حُفظت المذكرتان، ولم يؤخذ شيء.
