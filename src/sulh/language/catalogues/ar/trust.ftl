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

## Who watches the record, on the screen.

brief-trust = من يراقب السجل
brief-trust-note = التوقيع المشارك يقول «هذا عندي»، ولا يقول أبداً «أوافق»؛ والصمت لا يُنسب إلى أحد.
trust-now-cosigned = وقت السجل: { $time }، وقد بلغه الموقّعون المشاركون
trust-now-host = وقت السجل: { $time }، بقول الجهة المضيفة وحدها
trust-tiers = عند الطرفين ورئيس مشارك: عدد المداخل { $joint }؛ عند رئيس مشارك: عدد المداخل { $operational }
trust-holds = عدد المداخل عند { $party }: { $size }، قيل ذلك في { $time }
trust-behind = عدد المداخل عند { $party }: { $size }، قيل ذلك في { $time }؛ وهو متأخر بعدد { $behind } منذ { $since }
trust-never = لم يوقّع { $party } أي رأس شجرة مقيَّد
trust-silence = يقول { $party } إن عقدته طلبت توقيع رأس شجرة بحجم { $size } بلا جدوى؛ عدد المرات: { $count }
trust-digest-agreed = بعد { $size } من المداخل حسب الحالة نفسها: { $parties }
trust-digest-alone = بعد { $size } من المداخل لم يقل أحد غيره أي حالة حُسبت؛ القائل: { $parties }
trust-digest-parted = بعد { $size } من المداخل حُسبت حالات مختلفة
trust-digest-value = { $digest }: { $parties }
trust-digest-unsure = لا يُعرف من هذا أيها خطأ: من عنده المداخل يحسبها من جديد
trust-withholding = يقول { $relay } إنه تسلّم الإفادة { $id } في { $time } (سلّم المذكرة: { $party })؛ وحتى { $due } لم تكن في أي مدخل: حجبتها الجهة المضيفة أو رفضتها، أو لم تُرسل إليها
trust-not-admitted = يقول { $relay } إنه تسلّم الإفادة { $id } في { $time } (سلّم المذكرة: { $party })؛ وليست في أي مدخل، ولم يُعتمد وقت يلزم قبله ذلك
trust-admitted-late = يقول { $relay } إنه تسلّم الإفادة { $id } في { $time } (سلّم المذكرة: { $party })؛ وهي في المدخل { $entry }، بعد { $due }
trust-override-word = يقول { $party } إن { $silent } صامت؛ عدد مرات السؤال: { $count }
trust-override-waits = المدخل { $entry } لا يُعتدّ به: يلزم الرئيسان المشاركان معاً ووقت الميثاق وكل مقعد آخر
trust-override-counts = المدخل { $entry } يُعتدّ به من المدخل { $since }، بقول الرئيسين المشاركين
trust-alarm = يقول { $party } إن هنا شهادة على المفتاح { $accused } ({ $what }): { $certificate }؛ ولكل أحد أن يفحصها
trust-what-fork = تاريخان
trust-what-equivocation = إفادتان تحت رقم واحد
trust-what-broken-promise = وعد لم يُوفَ به
trust-what-inadmissible = مدخل لا يجوز أن يبقى
trust-what-false-digest = خلاصة حالة خاطئة
trust-proven = ثابت بالموقّعين المشاركين: قيل بين { $first } و{ $last }
