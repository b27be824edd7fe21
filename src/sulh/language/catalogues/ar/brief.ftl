# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The state on one screen. { $who } is a speaker with sources; { $party } an organisation's name.
## Not yet read by a native reader. Private terms (-flag) only keep a left-to-right word whole.

-flag-json = --json --limit 0

brief-comma = {"، "}
brief-semicolon = {"؛ "}
brief-colon = {": "}
brief-slash = {" / "}

brief-exercise = { term-rec-exercise }: كل ما هنا مفترض وليس حقيقياً، وقد تكون مفاتيحه معروفة لأي كان.
brief-opening-documentary = { $count ->
    [zero] أعدّ هذه المادة موثّق واحد من دون أي تقرير صحفي.
    [one] أعدّ هذه المادة موثّق واحد من تقرير صحفي واحد.
    [two] أعدّ هذه المادة موثّق واحد من تقريرين صحفيين.
    [few] أعدّ هذه المادة موثّق واحد من { $count } تقارير صحفية.
    [many] أعدّ هذه المادة موثّق واحد من { $count } تقريراً صحفياً.
   *[other] أعدّ هذه المادة موثّق واحد من { $count } تقرير صحفي.
}
brief-opening-one-side = معظم المنقول عن طرف واحد: عدد الأقوال المنسوبة إلى الأطراف { $total }، منها { $count } منسوبة إلى { $party }.
brief-opening-nobody = لم يُثبت أحد شيئاً مما ورد هنا، ولم يوقّع أي طرف هنا على شيء، وسلامة السجل لا تعني صحة ما فيه.

brief-voices = الأصوات الغائبة
brief-voices-note = حيثما ورد «r1» وحده فهو قول التقرير نفسه، وليس قولاً لأي طرف.
brief-voice = { $party }: باسم الجهة نفسها { $own }، وعن متحدثين باسمها لم تُذكر أسماؤهم { $unnamed }، وعنها من جهات أخرى { $others }
brief-voice-report = ما تقوله التقارير نفسها: { $report }؛ مصادر لم تُذكر أسماؤها: { $unnamed }
brief-not-carried = ما لم يرد في المصادر من جانب { $party }: { $what }
brief-its-consent = الرضا ببعض البنود
brief-its-answer = الرد على أحد المقترحات

brief-held = ما قيل إنه كان سارياً، وفي أي يوم
brief-held-note = هذا ما تقوله المصادر، ولا يدل على أن أحداً أطلق النار أو لم يطلقها. و«ممكن» تعني أنه لا يمكن استبعاد ذلك، ولا تعني «من المرجح».
brief-window = { $kind }: { $runs }
brief-holds-yes = سريان { $days } بحسب المصادر
brief-holds-possibly = سريان ممكن { $days }
brief-holds-no = لا سريان { $days }
brief-on = في { $day }
brief-since = اعتباراً من { $day }
brief-called = بتعبير المصادر: { $words }

brief-agreed = ما قيل إنه متفق عليه
brief-agreed-note = لا يستند شيء من ذلك إلى مفتاح أي طرف ما لم يُذكر ذلك في السطر نفسه.
brief-consent = { $party }: { $value }، { $who }
brief-value-of = { $party }: { $value }
brief-consent-by-key = { $party }: { $value }، بمفتاح الطرف نفسه

brief-demanded = ما يُطالَب به ولم يُتفق عليه
brief-demanded-note = {""}
brief-demand = مطلب { $by } (موجَّه إلى: { $of }): { $text }
brief-demand-of-nobody = مطلب { $by }، من دون تسمية أي جهة: { $text }

brief-claimed = ما ادُّعي، وما نُفي
brief-claimed-note = الادعاء ليس دليلاً، والسكوت ليس رضا ولا إقراراً.
brief-alleged = { $act }؛ المنسوب إليه بحسب الادعاء: { $actors }
brief-denied = نفي: { $who }
brief-no-other-side = لم ترد في المصادر رواية أي طرف آخر

brief-conflicts = مواضع تعارض المصادر
brief-conflicts-note = يُذكر كل قول مع قائله، ولا يُرجَّح قول على آخر.
brief-value = { $who }: { $value }

brief-proposals = المقترحات والردود عليها
brief-proposals-note = {""}
brief-proposal = { $by }: { $subject }
brief-discussed = قيل إنه جرى بحثه
brief-answer = { $party }: { $value }، { $who }
brief-no-answer = لا رد مذكور في المصادر

brief-unverifiable = ما لا يستطيع أحد التحقق منه، ولماذا
brief-unverifiable-note = عدم رؤية شيء ليس رصداً. ولا يُعرض هنا أي بند على أنه جرى الامتثال له.
brief-why = { $terms }: { $why }
brief-every-term = جميع البنود

says-in = { $who } ({ $where })
says-report = { $where }
says-unnamed = مصدر لم يُذكر اسمه
says-unnamed-for = متحدث لم يُذكر اسمه (الجهة: { $party })
says-named = { $speaker } (الجهة: { $party })
says-own-act = الجهة نفسها: { $party }، بمفتاحها
value-none = لم يرد في المصادر
value-not-carried = { $party }: لم يرد في المصادر

## Values

window-truce = { term-agr-truce }
window-ceasefire = { term-agr-ceasefire }
window-understanding = تفاهم على الاستمرار

consent-signed = { term-consent-signed }
consent-initialled = { term-consent-initialled }
consent-orally-accepted = { term-consent-orally_accepted }
consent-announced-by-mediator = وفق ما أعلنه وسيط
consent-asserted-by-self = وفق ما أعلنه الطرف نفسه
consent-asserted-by-other = { term-consent-asserted_by_other }
consent-disputed = { term-consent-disputed }
consent-denied = { term-consent-denied }
consent-withdrawn = { term-consent-withdrawn }
consent-not-carried = لم يرد في المصادر

answer-accepted = { term-talk-accepted }
answer-accepted-in-part = مقبول جزئياً
answer-rejected = { term-talk-rejected }
answer-countered = قُدّم { term-talk-counter_proposal }
answer-under-review = قيد النظر
answer-not-carried = لا رد مذكور في المصادر

why-start-not-carried = لا يذكر أي مصدر البداية
why-start-not-stated = البداية مستنتجة وليست مذكورة صراحة
why-end-not-carried = لا يذكر أي مصدر النهاية
why-end-by-extension-unknown = جرى التمديد، ولا أحد يقول إلى متى
why-hour-unknown = الساعة غير معروفة
why-sources-differ = المصادر غير متفقة
why-ends-on-breach-undecided = ينتهي السريان بوقوع خرق، ولا أحد يقول من الذي يحدد وقوعه

why-no-text-carried = لم يرد نص الاتفاق في المصادر
why-consent-not-given = لم يصدر رضا أحد الأطراف بمفتاحه
why-consent-not-carried = لم يرد في المصادر أي شيء عن رضا أحد الأطراف
why-window-not-sure = ليس مؤكداً أنه كان سارياً في ذلك اليوم
why-no-window = لم يُذكر من متى وإلى متى يسري
why-binds-nobody-named = لم يُذكر على من يسري
why-not-observable = لا يستطيع أحد أن يرصد خرقه
why-no-verifier = لا يوجد من يتولى التحقق
why-no-observation = لا يوجد أي رصد بشأنه

## The end of the screen

brief-more = { $count ->
    [zero] ولا مزيد: لعرض الكل أضف { -flag-json }
    [one] وسطر واحد آخر: لعرض الكل أضف { -flag-json }
    [two] وسطران آخران: لعرض الكل أضف { -flag-json }
    [few] و{ $count } أسطر أخرى: لعرض الكل أضف { -flag-json }
    [many] و{ $count } سطراً آخر: لعرض الكل أضف { -flag-json }
   *[other] و{ $count } سطر آخر: لعرض الكل أضف { -flag-json }
}
brief-sound = السجل سليم: عدد المداخل { $size }، والجذر { $root }، وبصمة الحالة { $digest }
brief-sound-heads = رؤوس الشجرة والبراهين سليمة: عدد المداخل { $size }، والجذر { $root }
brief-keys-public = مفاتيح هذا السجل مأخوذة من بذرة منشورة: يستطيع أي شخص أن يوقّع بها.
brief-page = المحتوى نفسه في صفحة: { $file }
brief-try = ثلاثة أسطر للتجربة:
brief-try-day = الوضع بالنظر إلى يوم آخر
brief-try-size = بصمة السجل كما كان في وقت سابق
brief-try-flip = غيّر بايتاً واحداً في نسخة، ودع التدقيق يحدد المدخل الذي تغيّر
why-asserted-only = يستند إلى أقوال فقط

## What sources can differ in: fields of statements, shown where two versions of one thing disagree

attribute-text = النص
attribute-binds = على من يسري
attribute-binds-words = على من يسري بحسب المصادر
attribute-name = الاسم
attribute-signatories = من وقّع
attribute-capacity = بأي صفة
attribute-value = القيمة
attribute-wording = بماذا وُصف
attribute-start = متى بدأ
attribute-start-words = متى بدأ، بتعبير المصدر
attribute-end = متى ينتهي
attribute-hours = كم ساعة
attribute-until = إلى متى
attribute-until-words = إلى متى، بتعبير المصدر
attribute-announced = متى أُعلن
attribute-requested-by = من طلبه
attribute-holds = بأي شرط يسري
attribute-occurred = متى وقع
attribute-site = أين
attribute-actors = من قام بالفعل
attribute-target = ما الذي أصيب
attribute-cause = لماذا
attribute-casualties = من لحقه أذى
attribute-words = الألفاظ
attribute-names = الأسماء
attribute-called = ترتيبه في العدّ
attribute-place = المكان
attribute-duration = كم دام
attribute-first-day = كم دام اليوم الأول
attribute-hosts = من استضاف
attribute-mediators = من توسّط
attribute-agenda = ما كان على جدول الأعمال
attribute-aim = الهدف
attribute-outcome = النتيجة
attribute-subject = ماذا اقتُرح
attribute-functions = المهام
attribute-reason = السبب
attribute-size = كم شخصاً
attribute-head = من ترأس
attribute-members = الأعضاء

brief-sealed = ما هو مختوم
brief-sealed-note = ما في الختم لا يراه إلا من خُتم له؛ أما وجوده فيراه الجميع.
brief-sealed-count = المختوم: بيانات كاملة: { $whole }؛ حقول مفردة من بيانات: { $parts }
brief-sealed-later = ومنذ ذلك أُفصح عن: { $disclosed }؛ اعترض متلقٍّ على: { $disputed }؛ أتلف الرئيسان المشاركان: { $shredded }؛ وسمها مُصدرها من جديد: { $released }؛ سُحب: { $retracted }

## Who says what of the ceasefire.

brief-ceasefire = من يقول ماذا عن وقف إطلاق النار الآن
brief-ceasefire-note = كلٌّ ببياناته هو، ولا حكم لأحد. ما يقوله واحد لا يجعل قول غيره أوثق؛ والصمت ليس موافقة ولا نفيًا.
cease-others = آخرون لا يتحدثون باسم أي من هؤلاء
cease-nothing = لا شيء في هذا العرض.
cease-yes = { $kind } { $label }: سارٍ الآن بحسب قوله
cease-possibly = { $kind } { $label }: قد يكون ساريًا الآن بحسب قوله
cease-no = { $kind } { $label }: غير سارٍ الآن بحسب قوله
cease-said = (المدخل { $entry }، في السجل حتى { $time })
cease-alleges = يقول إن أفعالًا من هذه الجهة ({ $party }) تخالف: { $terms }
cease-denies = ينفي أفعالًا من هذه الجهة ({ $party }) تخالف: { $terms }
cease-found = ما وجدته الآلية، في استنتاجات يُعتدّ بها
cease-finding = { $term }، { $party }: { $which }
cease-looked = من كان حاضرًا ليرى
