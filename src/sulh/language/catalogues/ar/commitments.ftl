# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What is owed: what is refused. Not yet read by a native reader.

fault-bad-deadline = الموعد النهائي إما تاريخ ({ "at" } مع { "until" }) وإما حدث وعدد أيام؛ اكتب واحداً منهما كاملاً.
fault-owner-verifies = هذا التعهد على الجهة { $owner } وهي التي كانت ستتحقق منه؛ سمِّ جهة أخرى، أو اترك { "verifier" } فارغاً.
fault-bad-verifier = المطلوب للتحقق جهة واحدة أو دور واحد من هذه: { $known }؛ والموجود { $found }.
fault-done-and-not-done = قيل { $verdict } مع وقت التنفيذ؛ احذف أحدهما.
fault-not-the-owner = قالت الجهة { $issuer } إلى أين وصل تعهد الجهة { $owner }؛ لا تعلن تنفيذه إلا { $owner }، ويفحصه المتحقق، ويدلي غيرهما بادعاء.
fault-own-check = هذا التعهد على الجهة { $owner } وقد قالت إنها فحصته؛ أعلني تنفيذه عبر commitments.progress.v1، ودعي المتحقق يفحصه.
fault-not-the-verifier = فحصت الجهة { $issuer } ما يعود التحقق منه إلى { $expected }؛ أبلغ بما رأيت بدلاً من ذلك.

## On the screen. Not yet read by a native reader.

brief-owed = ما على كل جهة ومتى
brief-owed-note = ما أُعلن ليس ما جرى التحقق منه. والتأخر يُعرف من أوقات السجل ولا يقوله أحد.
owed-line = على الجهة { $party }: { $what }: { $status }
owed-due = حتى { $day }
owed-disputed-by = اعتراض: { $who }
owed-late-yes = متأخر
owed-late-possibly = ربما متأخر
owed-status-pending = لم يبدأ
owed-status-in-progress = جارٍ
owed-status-declared-done = { term-commit-declared_done }، ولم يُتحقق منه
owed-status-verified-done = { term-commit-verified_done }
owed-status-partly = جرى التحقق من جزء منه
owed-status-late = { term-commit-late }
owed-status-not-done = فُحص فلم يكن منفذاً
owed-status-disputed = محل خلاف
owed-status-suspended = معلّق
owed-why-said-of-it = يقوله غيره ولم يقله هو
owed-why-changed-by-one-side = الصيغة اللاحقة من جهة واحدة لا تُحتسب
owed-why-no-deadline = لم يحدَّد تاريخ
owed-why-event-unknown = تُحسب الأيام من حدث لم يؤرخه أحد
owed-why-dates-differ = أُرّخ الحدث بتواريخ مختلفة
owed-why-beyond-the-record = هذا اليوم بعد آخر وقت في السجل
owed-why-clock-stood-still = أوقف الرئيسان المشاركان المدة حيناً
owed-why-no-verifier = لم يُسمَّ من يتحقق منه
owed-why-declared-only = كلمته وحده
owed-why-checked-not-done = وجده المتحقق غير منفذ
owed-why-checks-differ = اختلف المتحققون
owed-why-not-verifiable = لم يستطع المتحقق أن يجزم
owed-why-reopened = كان قد جرى التحقق منه من قبل
owed-why-disputed-by-some = اعترض عليه أحد
