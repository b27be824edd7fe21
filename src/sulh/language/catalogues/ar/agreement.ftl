# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What an agreement says, as data
attribute-rule = ما يطلبه كبيانات
attribute-class = نوع وقف إطلاق النار
attribute-purpose = غرضه
attribute-mediated = هل جرت فيه وساطة
attribute-mechanism-agreed = هل ينشئ آلية
attribute-enforcement = هل فيه وسائل إنفاذ
attribute-written = هل هو مكتوب
attribute-authentic = لغات النصوص ذات الحجية
attribute-prevailing = اللغة المرجَّحة
attribute-texts = نصوصه بتجزئاتها
attribute-observability = كيف يمكن أن يُلاحظ الخرق
attribute-by-authority = بأي صلاحية

## Refusals

fault-deadline-unclear = الموعد النهائي إما وقت ({ "by" }) وإما أيام أو ساعات من حدث، لا الاثنان معاً؛ وُجد: الحدث { $event }، { $days } يوم، { $hours } ساعة، { "by" }: { $by }.
fault-rule-of-other-kind = كان يُنتظر أن تكون القاعدة من النوع { $expected } كنوع البند، ووُجد النوع { $found }؛ افصل الفقرة أو صحّح نوعها.
fault-prevailing-not-authentic = لا يمكن أن يُرجَّح النص بلغة { $prevailing } لأنه ليس ذا حجية (ذات الحجية: { $authentic })؛ اذكره هناك أو لا تذكر النص المرجَّح.
fault-other-text = تجزئة النص بلغة { $lang } هي { $expected } وذُكرت { $found }؛ اقرأ النص الموجود في السجل واذكر تجزئته.
fault-own-translation = الجهة { $issuer } هي التي قدمت هذه الترجمة؛ وتؤكدها جهة أخرى.
fault-replaces-itself = ذُكر البند { $id } جديداً ومستبدَلاً معاً؛ يحل البند محل بند آخر.

## What a file of an agreement says wrongly or leaves open

agreement-problem = { $file } السطر { $line }، { $key }: { $why }
agreement-open = { $file } السطر { $line }، الفقرة { $label }: { $what }
agreement-open-record = الفقرة { $label }: { $what }
agreement-checked = { $file }: الفقرات المقروءة { $clauses }، الأخطاء { $problems }، الأمور المتروكة مفتوحة { $open }
agreement-linted = الأمور المتروكة مفتوحة: { $open }
redline-same = { $label }: كما هي
redline-changed = { $label }: تغيّرت
redline-added = { $label }: جديدة
redline-removed = { $label }: حُذفت
redline-moved = في موضع آخر
redline-counts = كما هي { $same }، تغيّرت { $changed }، جديدة { $added }، حُذفت { $removed }

lint-no-rule = ما يطلبه مكتوب بالكلمات فقط لا كبيانات
lint-binds-nobody = لم يُسمَّ من يلزمه
lint-no-actor = لم يُسمَّ من عليه أن يفعله أو يمتنع عنه
lint-no-place = لم يُذكر المكان الذي يسري فيه
lint-no-time = لم يُذكر الوقت الذي يسري منه أو حتى نهايته
lint-no-test = لم يُذكر معيار يقال به هل جرى التقيد به
lint-no-verifier = لم يُسمَّ من يفحصه
lint-not-graded = لم يُذكر كيف يمكن أن يُلاحظ الخرق
lint-unobservable = لا يستطيع أحد أن يرى خرقه؛ ولا يمكن أن يُعرض على أنه متقيَّد به
lint-declared-only = لا يعلم التقيد به إلا الطرف نفسه
lint-vague-word = يمكن فهم «{ $detail }» على وجهين
lint-open-list = قائمة الأفعال مفتوحة: لم يُذكر ما يدخل فيها أيضاً
lint-deadline-before-start = موعده النهائي ({ $detail }) قبل بدايته
lint-event-not-named = لم يُذكر ما هو «{ $detail }» الذي يُحسب منه الموعد النهائي
lint-no-authoriser = لم يُسمَّ من يأذن بالاستثناء
lint-no-condition = لم يُذكر الشرط الذي يسري به
lint-excepts-nothing = لم يُذكر من أي فقرة هو استثناء
lint-no-notice = لم يُذكر من يُبلَّغ عند استعماله
lint-no-recipient = لم يُذكر لمن هو أو من يُبلَّغ به
lint-no-decider = لم يُسمَّ من يقرر
lint-no-penalty = لم يُذكر ما يترتب عليه
lint-no-quorum = لم يُذكر من يجب حضوره لاتخاذ قرار
lint-no-deadlock-breaker = لم يُذكر ما يحدث إذا لم يُتخذ قرار
lint-readings-differ = يفهمه كل طرف على طريقته

fault-file-label-twice = الاسم { $label } موجود من قبل في السطر { $line }؛ لكل شيء اسمه.
fault-file-label-unknown = ليس { $label } اسماً لشيء قبل هذا السطر ولا معرّفاً من 64 رقماً؛ اكتبه قبله أو صحّح الاسم.
fault-file-key-unknown = لا معنى للمفتاح { $key } هنا؛ المفاتيح هي: { $known }
fault-file-key-missing = المفتاح { $key } ناقص؛ أضفه.
fault-file-value = كان يُنتظر: { $expected }؛ ووُجد: { $found }؛ صحّحه.
fault-more-than-a-day = { $count } إفادة أكثر من حد اليوم الواحد ({ $limit })؛ لم يُسلَّم شيء؛ قسّم الملف.
fault-nothing-handed-in = كانت الإفادة { $number } من { $count } سترفض ({ $code }): { $why }؛ لم يُسلَّم شيء.
fault-agreement-words = مع { "sulh agreement" } { $action } كان يُنتظر { $expected }، ووُجدت { $found } كلمات.
fault-agreement-unsound = { $file }، السطر { $line }، { $key }: { $why }؛ انظرها كلها: { "sulh agreement check" } { $file }
fault-agreement-no-key = ليس { $key } مفتاحاً في ملف اتفاق؛ انظرها كلها: { "sulh agreement explain" }
fault-no-such-clause = ليس { $name } اسماً أو معرّفاً لبند أو وثيقة في هذا السجل، أو هو لأكثر من واحد؛ سمّه بمعرّفه.

## Beside the terms, on the screen and the page

agreed-read = يذكر { $party } أنه قرأ: { $languages }
agreed-opinion = قُرئ هكذا بلا صلاحية من أحد: { $text } { $who }
agreed-interpretation = قُرئ هكذا بصلاحية { $authority }: { $text } { $who }
agreed-suspend = { $party } يعلّق عن نفسه من { $when }: { $why }
agreed-withdraw = { $party } ينسحب عن نفسه من { $when }: { $why }
agreed-return = { $party } يعود من { $when }: { $why }
agreed-goes-on = تستمر مع ذلك للجهة { $party }: { $terms }
agreed-amendment = { $new } محل { $old }
agreed-consented = رضي بكل ما هو جديد: { $parties }
agreed-waiting = ليس بعد؛ وتستمر لهم الصيغة السابقة: { $parties }
agreed-unconfirmed = { $language }، ترجمة { $translator }، لم يؤكدها غيره: { $text }
agreed-confirmed = { $language }، ترجمة { $translator }، أكدها { $parties }: { $text }
agreed-authentic = النصوص ذات الحجية: { $languages }
agreed-prevailing = عند الاختلاف يُرجَّح النص بلغة { $language }
agreed-basis-original = { $language }
agreed-basis-named = { $language } (نصه غير وارد)
agreed-basis-confirmed = { $language } (ترجمة مؤكدة)
agreed-basis-unconfirmed = { $language } (ترجمة لم يؤكدها أحد)
agreed-basis-not-carried = { $language } (نص ليس في هذا السجل)
