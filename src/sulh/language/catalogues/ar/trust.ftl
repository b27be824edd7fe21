# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Record: trust.

fault-asked-order = يجب أن يكون كل وقت سؤال بعد الذي قبله، والرقم { $number } ({ $time }) ليس كذلك؛ اكتب الأوقات بالترتيب وكلاً منها مرة واحدة.
fault-not-a-cosigner = الجهة { $org } ليست معلنة موقّعاً مشاركاً؛ المعلَنون: { $known }.
fault-own-silence = قالت الجهة { $org } إن موقّعها المشارك نفسه صامت؛ فليوقّع هو، أو ليقل ذلك الرئيس المشارك الآخر.
fault-not-silent = قيل إن الجهة { $org } صامتة عن رأس الشجرة بحجم { $size }، ويوجد رأس مقيَّد بحجم { $held } يحمل توقيعها.
fault-digest-size = المطلوب خلاصة حالة لا تتجاوز { $seen } من المداخل التي رأتها الإفادة، والموجودة لعدد { $size }؛ قلها حين يشملها رأس شجرة.
fault-digest-of-other-rules = خلاصة حالة الطبقة { $layer } بعد { $size } من المداخل هي بالقواعد { $expected } ولا تفتح شيئاً؛ وهذه تذكر { $found }.
fault-digest-said = قالت الجهة { $org } من قبل خلاصة حالة الطبقة { $layer } بعد { $size } من المداخل؛ وما قيل يبقى.
fault-head-before-statement = المطلوب رأس شجرة يشمل المدخل { $entry }، والمذكور رأس بحجم { $size }.
fault-override-not-adopted = لم يعتمد الميثاق { $name }، فلا وقت محدداً يمكن بعده للرئيسين المشاركين أن يعتدّا بإفادة رغم الصمت.
fault-override-said = قالت الجهة { $org } من قبل عن هذه الإفادة إن { $silent } صامت.
fault-unknown-statement = لا يوجد قبل هذا مدخل هو الإفادة { $id }.
fault-not-overridable = المدخل { $entry } ليس من نوع يُعتدّ به رغم الصمت: الميثاق والنصاب والمفاتيح والموافقة والإتلاف تبقى لأصحابها.
fault-unknown-relay = المذكرة موقّعة باسم { $name } بمعرّف المفتاح { $key_id }، ولا يعلن الميثاق ناقلاً كهذا.
fault-relay-form = هذه ليست مذكرة نقل: المطلوب { $expected }، والموجود { $found }؛ سلّم المذكرة كما أعطاها الناقل.
fault-relay-origin = المطلوب مذكرة عن سجل المداخل { $expected }، والموجودة عن { $found }.
