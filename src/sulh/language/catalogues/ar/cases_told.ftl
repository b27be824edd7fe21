# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What is found: findings with three verdicts. Not yet read by a native reader.

brief-found = ما الذي تبيّن
brief-found-note = ثلاثة أسئلة منفصلة: هل وقع الأمر، وهل خُرق بند، ومن فعله. الاعتماد يعني أنه صدر وفق الإجراء المتفق عليه؛ والتوقيع الصحيح يبيّن من القائل ولا يتحقق من شيء.
found-occurrence = الوقوع: { $verdict }
found-breach = خرق البند: { $verdict }
found-attribution = المسؤولية: { $verdict }
found-none = لم يُبدَ رأي
found-reasons = { $verdict }؛ معيار الإثبات: { $standard }؛ الأسباب: { $why }
found-is-confirmed = { term-occ-confirmed }
found-is-partly-confirmed = { term-occ-partly_confirmed }
found-is-not-confirmed = { term-occ-not_confirmed }
found-is-unfounded = { term-occ-unfounded }
found-is-inconclusive = { term-occ-inconclusive }
found-is-not-verifiable = { term-occ-not_verifiable } ({ $hindrance })
found-hindered-access = لا وصول
found-hindered-time = ضيق الوقت
found-hindered-means = لا وسائل
found-is-violation = { term-agr-violation } ({ $severity })
found-severity-serious = جسيم
found-severity-ordinary = عادي
found-severity-technical = فني
found-is-provocation = { term-agr-provocation }
found-is-permitted = { term-brc-permitted }
found-is-outside-scope = { term-brc-outside_scope } ({ $of })
found-scope-place = من حيث المكان
found-scope-time = من حيث الزمان
found-scope-actor = من حيث الفاعل
found-scope-term = من حيث نص البند
found-is-ambiguous-term = { term-brc-ambiguous_term }
found-is-party = { $party }
found-is-affiliate-of = { $actor }، وعنه يُسأل { $party }
found-is-jointly = بالاشتراك { $party }
found-is-unknown-actor = { term-case-unknown_actor }
found-is-accidental = لم يتعمده أحد
found-is-not-attributable = { term-case-not_attributable }
found-is-outside-mandate = خارج ولاية هذه الآلية
found-share-largely = {" "}(إلى حد كبير)
found-share-equally = {" "}(بالتساوي)
found-share-partly = {" "}(جزئياً)
found-standard-reasonable-suspicion = اشتباه معقول
found-standard-reasonable-grounds = { term-case-reasonable_grounds }
found-standard-balance-of-probabilities = رجحان الاحتمالات
found-standard-clear-and-convincing = واضح ومقنع
found-standard-beyond-reasonable-doubt = بما لا يدع مجالاً لشك معقول
found-state-waiting = مسودة: لم يصدر
found-state-issued = صادر: اعتمده الرئيسان المشاركان وفق الإجراء المتفق عليه
found-state-split = { term-case-split }: لم يعتمده أحد الرئيسين المشاركين؛ ولا يترتب عليه شيء
found-state-corrected = لم يعد سارياً: حل محله استنتاج لاحق
found-late = فات موعد الاعتماد
found-about = بشأن { $which }
found-signed-off = اعتمده: { $who }
found-refused = لم يعتمده { $who }: { $why }
found-override = يُعتد به بكلمة الرئيسين المشاركين لأن موقّعاً مشاركاً لزم الصمت
found-corrects = يحل محل { $which }
found-corrected-by = حل محله { $which }، ويبقى مقروءاً
found-no-reply = لم يرد رد (الجهة: { $party })
found-reply = رد { $party }: { $text }
found-reply-open = يمكن أن يرد { $party } حتى { $until }

## Beside a finding.

found-dissent = رأي مخالف ({ $who }): { $words }
found-votes = اللجنة: { $agree } مع، { $refuse } ضد
found-text = النص باللغة { $tongue }، قرأه: { $who }
found-text-unread = النص باللغة { $tongue }: لم يقل أحد إنه قرأه
found-late-reply = رد متأخر ({ $party }): { $text }
found-support = ما يسنده: تقارير { $reports }، مصادر مستقلة { $origins }؛ هذا لا يقرر شيئاً، بل الناس
found-marking = القراء: { $marking }
found-public-not-issued = غير معلن: مسودة
found-public-split = غير معلن للعموم بموجب الميثاق؛ ويُعد بين المحجوب
found-public-embargoed = محجوب حتى { $until }: { $reason }
found-public-waiting = لم يُعلن للعموم بعد
found-public-owed = فات موعد إعلانه
found-public-public = معلن للجميع
found-withheld = استنتاجات لا يراها العموم: { $count }

## Cases.

brief-cases = ملفات التحقق
brief-cases-note = ما ورد وما بُتّ فيه معاً. وتأخر الآلية نفسها يُعرض كتأخر غيرها.
case-title = الملفات بحسب المرحلة
case-none = لا ملف في هذا السجل
case-stage-count = { $stage }: { $count }
case-stage-received = وارد، بلا ملف بعد
case-stage-registered = مسجّل
case-stage-triaged = أرواح في خطر، التهدئة أولاً
case-stage-open = مفتوح
case-stage-team-tasked = كُلّف فريق
case-stage-on-site = الفريق في الموقع
case-stage-suspended-access = موقوف: لا وصول
case-stage-draft = رُفعت الوقائع، والاستنتاج قيد الصياغة
case-stage-reply-open = للأطراف أن ترد
case-stage-sign-off = ينتظر الاعتماد
case-stage-issued = صدر الاستنتاج
case-stage-split = { term-case-split }
case-stage-remedy = حُدد إجراء الجبر
case-stage-closed = { term-case-closed }
case-stage-withdrawn = سحبه المشتكي
case-stage-lapsed = سقط
case-stage-reopened = { term-case-reopened }
case-opened = فُتح في { $when }
case-complained = صاحب الشكوى: { $who }
case-live = أرواح في خطر: التهدئة قبل أي رأي
case-calmed = أُجري للتهدئة: { $what }
case-step-receipt = إيصال الشكوى
case-step-dispatch = إيفاد فريق
case-step-preliminary = التقرير الأولي
case-step-draft = مسودة الاستنتاج
case-step-reply = { term-case-reply }
case-step-sign-off = { term-case-sign_off }
case-step-remedy-order = تحديد إجراء الجبر
case-step-publication = الإعلان
case-step-visit-answer = الرد على الزيارة
case-clock-running = { $step }: حتى { $due }
case-clock-late = { $step }: متأخر، كان حتى { $due }
case-clock-met = { $step }: في موعده
case-clock-met-late = { $step }: متأخراً، { $done } بدل { $due }
case-clock-not-adopted = { $step }: لم يُتفق على وقت
case-clock-stopped = { $step }: لم يعد مطلوباً
case-lateness = { $step }: { $late } من { $count } متأخر
case-team = الفريق: { $who }
case-team-missing = بلا { $party }؛ السبب المسجل: { $why }
case-report-arrived = وصل الفريق: { $facts }
case-report-preliminary = تقرير أولي، وقائع فقط: { $facts }
case-report-final = تقرير، وقائع فقط: { $facts }
case-signs = وقّعه: { $who }
case-silent = لم يقل شيئاً: { $who }
case-evidence = أدلة: { $count }، منها حساسة ومموهة: { $blurred }
case-turn-closed = إغلاق: { $why }
case-turn-reopened = إعادة فتح: { $why }
case-turn-withdrawn = سحب: { $why }
case-turn-suspended-access = توقف لعدم الوصول: { $why }
case-turn-resumed = استئناف: { $why }
case-turn-lapsed = إسقاط: { $why }
case-turn-waits = { $turn } (قاله { $who }؛ بانتظار الرئيس المشارك الآخر)
case-embargo = محجوب حتى { $until }: { $reason }
case-why-live-risk = أرواح في خطر
case-why-deescalation = التهدئة أولاً
case-why-witness-safety = سلامة من سُمعت أقوالهم
case-why-team-safety = سلامة الفريق
case-why-reply-open = ما زال للأطراف أن ترد
case-why-other = سبب آخر
case-heard = من سُمعت أقوالهم: { $count }؛ ومن هم لا يرد هنا
case-leaks = تسريبات لوحظت: { $count }
case-owing = لا يُغلق: لم يُحدد إجراء جبر، { $which }
case-findings = الاستنتاجات: { $which }
case-step = { $when }: { $what }، { $who }

## Remedies and visits.

remedy-line = إجراء جبر على الجهة { $party }: { $what } ({ $state }؛ { $status })
remedy-is-proposed = اقترحه أحد الرئيسين المشاركين
remedy-is-refused = لم يقبله الرئيس المشارك الآخر
remedy-is-ordered = حدده الرئيسان المشاركان
remedy-due = حتى { $due }، يتحقق منه { $verifier }
remedy-late = { term-commit-late }
remedy-unknown = لا تعهد في السجل
visit-line = طلب { $by } من { $of } زيارة: { $what } ({ $state })
visit-is-proposed = بانتظار الرئيس المشارك الآخر
visit-is-refused = لم يقبله الرئيس المشارك الآخر
visit-is-asked = بانتظار الرد
visit-is-unanswered = لا رد في الموعد
visit-is-granted = أُذن بها
visit-is-conditional = { term-access-conditional }
visit-is-delayed = { term-access-delayed }
visit-is-denied = { term-access-denied }
visit-is-reported = رفع الفريق تقريره
visit-shows-done = رآه الفريق منفذاً
visit-shows-partly = رآه الفريق منفذاً جزئياً
visit-shows-not-done = رآه الفريق غير منفذ
visit-shows-not-verifiable = { term-occ-not_verifiable }: لم يتمكن أحد من النظر

## How the parties were treated.

treated-title = معاملة الأطراف
treated-note = لا رقم يقارن بين الأطراف: من قلّت مراقبته قلّت التقارير عنه.
treated-complaints = { $party }: شكاوى { $count }، أُخذ بها { $taken }؛ تقاريره { $reports }
treated-time = من الشكوى إلى الاستنتاج: الوسيط { $hours } ساعة، من { $count }
treated-time-none = من الشكوى إلى الاستنتاج: لا شيء بعد
treated-replies = فرص الرد { $asked }: رد { $replied }، متأخراً { $late }، بلا رد { $silent }
treated-against = سُمّي في { $count } من { $issued } استنتاجات صادرة؛ أقوال غيره عنه { $reports }
treated-access = منع المراقبين، بقول المراقبين { $watchers }، بقول غيرهم { $others }؛ مجموع المراقبات المقررة { $planned }
treated-split = الاستنتاجات الصادرة بشأن شكاواه: { $which }
found-who-party = طرف
found-who-affiliate-of = جهة يُسأل عنها طرف
found-who-jointly = عدة أطراف بالاشتراك
found-who-unknown-actor = { term-case-unknown_actor }
found-who-accidental = { found-is-accidental }
found-who-not-attributable = { term-case-not_attributable }
found-who-outside-mandate = { found-is-outside-mandate }
found-who-no-verdict = { found-none }

## What may be told outside.

released-title = ما يمكن قوله من التقارير خارج الآلية
released-note = وراء كل سطر { $persons } أشخاص على الأقل؛ وما لا يُخفى هكذا يُعد فقط.
released-line = { $place }، من { $from } إلى { $until }: { $count }
released-anywhere = في أي مكان
released-withheld = محجوب: { $count }؛ عُرض ثم سُحب: { $withdrawn }

## What was said in a case, step by step.

case-said-case = فُتح الملف
case-said-receipt = { case-step-receipt }
case-said-triage = نُظر في الخطورة والخطر القائم
case-said-deescalation = خطوة تهدئة
case-said-tasking = كُلّف فريق
case-said-team-report = تقرير الفريق
case-said-member-word = كلمة عضو في التقرير
case-said-finding = مسودة الاستنتاج
case-said-finding-text = الاستنتاج بلغة أخرى
case-said-reply = { case-step-reply }
case-said-dissent = { term-case-dissent }
case-said-vote = تصويت اللجنة
case-said-signoff = كلمة في الاعتماد
case-said-remedy = { term-case-remedy }
case-said-turn = تحوّل الملف
case-said-assent = كلمة الرئيس المشارك الآخر
case-said-embargo = حجب لمدة
case-said-visit-request = طلب زيارة
case-about-complaint = الشكوى { $which }
case-about-incident = الحادث { $which }
case-about-report = التقرير { $which }

## What is refused.

fault-no-such-case = المطلوب وسم ملف واحد أو أول معرّفه (الوسوم: { $known })؛ و{ $found } يدل على { $count }.
