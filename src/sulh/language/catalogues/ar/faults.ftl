# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Where a fault was found; stands before its sentence.

place-file = الملف { $file }
place-entry = المدخل { $entry }
fault-attributed-to-no-party = { $name } ليس طرفاً في هذا الميثاق ({ $known }) ولا يستطيع الرد؛ انسبه إلى طرف، أو قل outside_mandate.
fault-reply-window-long = ينتظر الاستنتاج الردود حتى { $expected } على أبعد تقدير؛ وقيمة reply_until هي { $found }.
fault-being-computed = يُحسب الآن ما يُعرض هنا من المداخل (عددها { $count })؛ يكون جاهزاً بعد وقت قصير (بالثواني تقريباً: { $after_seconds })، ولا حاجة إلى إرسال شيء مرة أخرى.
fault-bad-batch = كان المتوقع من 1 إلى { $most } أقوال، كل منها بعد طوله في أربعة بايتات، ووُجد { $found }
