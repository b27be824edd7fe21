# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

fault-sent-before = أُرسل هذا النموذج من قبل بكلمات أخرى، بوصفه البيان { $id }؛ افتحه هناك وقله من جديد.
fault-field-twice = جاء هذا { $found } مرات ويُسأل عنه مرة واحدة
fault-field-empty = هذا لازم: املأه
fault-bad-code = كان المتوقع { $expected }، ووُجد: { $found }
fault-bad-choice = ليس { $found } من أجوبة هذا السؤال
fault-number-range = كان المتوقع عددًا من { $least } إلى { $most }، ووُجد: { $found }
fault-bad-count = كان المتوقع هنا من { $least } إلى { $most }، ووُجد: { $found }
fault-bad-pair = كان المتوقع في كل سطر اسمًا ونقطتين وما يُقال عنه، كل اسم مرة واحدة، ووُجد: { $found }
fault-field-elsewhere = هذا يخص جوابًا غير { $chosen }؛ أفرغه
fault-field-unknown = لا يسأل هذا النموذج عن { $found }؛ افتحه من جديد وأرسله مرة أخرى
fault-field-unfit = هذا لا يصلح هنا: { $problem }
fault-too-long-text = يتسع هذا المكان لـ { $limit } حرفًا على الأكثر، والمكتوب: { $found }؛ اختصره
fault-bad-hour = كان المتوقع يومًا وساعة مثل 14:30، ووُجد: { $found }؛ املأهما معًا
fault-bad-spot = كان المتوقع خط العرض وخط الطول، مثل 34.5281, 69.1723 أو 34°31'41"N 69°10'20"E، ووُجد: { $found }
fault-no-form = ليس { $name } مما يمكن أن يقوله { $who } هنا؛ انظر قائمة ما يمكنك قوله
fault-key-not-yours = كان المتوقع مفتاحًا لـ { $org } بصفة { $role } مُنح في هذا السجل، وليس { $found } كذلك
