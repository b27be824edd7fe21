# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What the public page says of itself, and marks of translations. Not yet read by a native reader.

face-what = ما هذه الصفحة
face-is = تعرض ما قاله الناس والجهات وما وقّعوه: من قاله ومتى، وما الذي يناقضه، ومن غاب صوته.
face-is-not = لا تحكم في شيء. «{ console-is-signed }» تعني من تكلم، و«{ console-is-checked }» تعني أن السجل كامل، و«{ console-is-found }» تعني ما خلصت إليه هيئة هذه الآلية نفسها. ولا تعني أي منها أن شيئا صحيح.
face-as-of = حتى
face-to-day = ما أُبلغ عنه في يوم، ومن كان يراقب
face-to-compliance = كل بند، وما تقوله مصادره، وما لا يمكن لأحد أن يعرفه
face-to-cases = الشكاوى والردود والنتائج، وحيث لم يتفق الأعضاء
face-to-record = كل إفادة تمكن قراءتها هنا، مع إيصالها
face-check = تحقق بنفسك
face-check-one = لكل مدخل في السجل إيصال؛ ومن لديه الملف يفحصه من دون هذا الموقع:
face-check-head = رأس السجل الموقّع، والميثاق الذي بدأ به، للجميع:
face-check-all = من لديه نسخة من السجل يحسبه كله من جديد، ويقارن بالجذر والملخص في أسفل هذه الصفحة:
face-data = الشيء نفسه كبيانات:
face-translated-by = ترجمة: { $who }
face-not-confirmed = لم يؤكدها أحد آخر
face-original = الكلمات الأصلية
face-more = و{ $count } غيرها: صفحتها
face-empty = لم يُقل هنا شيء بعد عن وقف لإطلاق النار أو حادث أو اتفاق. وليس ذلك سلامًا ولا غيابه: بل يعني فقط أن هذا العرض لا يحوي بيانًا عنه.
face-empty-do = ما يمكن أن يُقال أولًا: بند أو مدة زمنية أو تقرير.
