# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What is found: findings with three verdicts. Not yet read by a native reader.

brief-found = څه وموندل شول
brief-found-note = درې بېلې پوښتنې: وپېښېدل که نه، کومه ماده نقض شوه که نه، چا وکړل. وروستی تایید په دې مانا دی چې د هوکړې شوې کړنلارې له مخې صادر شوی؛ سم لاسلیک یوازې وايي چې خبره چا کړې، او هېڅ نه تصدیقوي.
found-occurrence = پېښېدل: { $verdict }
found-breach = د مادې نقض: { $verdict }
found-attribution = مسوولیت: { $verdict }
found-none = رایه نه ده ورکړل شوې
found-reasons = { $verdict }؛ د اثبات معیار: { $standard }؛ دلایل: { $why }
found-is-confirmed = { term-occ-confirmed }
found-is-partly-confirmed = { term-occ-partly_confirmed }
found-is-not-confirmed = { term-occ-not_confirmed }
found-is-unfounded = { term-occ-unfounded }
found-is-inconclusive = { term-occ-inconclusive }
found-is-not-verifiable = { term-occ-not_verifiable } ({ $hindrance })
found-hindered-access = لاسرسی نه و
found-hindered-time = وخت کم و
found-hindered-means = وسایل نه وو
found-is-violation = { term-agr-violation } ({ $severity })
found-severity-serious = درنه
found-severity-ordinary = عادي
found-severity-technical = تخنیکي
found-is-provocation = { term-agr-provocation }
found-is-permitted = { term-brc-permitted }
found-is-outside-scope = { term-brc-outside_scope } ({ $of })
found-scope-place = د ځای له مخې
found-scope-time = د وخت له مخې
found-scope-actor = د فاعل له مخې
found-scope-term = د مادې د الفاظو له مخې
found-is-ambiguous-term = { term-brc-ambiguous_term }
found-is-party = { $party }
found-is-affiliate-of = { $actor }، چې { $party } یې ځواب‌ورکوونکی دی
found-is-jointly = په ګډه { $party }
found-is-unknown-actor = { term-case-unknown_actor }
found-is-accidental = هېچا قصد نه درلود
found-is-not-attributable = { term-case-not_attributable }
found-is-outside-mandate = د دې نظام له واکه بهر
found-share-largely = {" "}(ډېره برخه)
found-share-equally = {" "}(برابر)
found-share-partly = {" "}(قسمي)
found-standard-reasonable-suspicion = معقول شک
found-standard-reasonable-grounds = { term-case-reasonable_grounds }
found-standard-balance-of-probabilities = د احتمالاتو انډول
found-standard-clear-and-convincing = څرګند او قانع کوونکی
found-standard-beyond-reasonable-doubt = له معقول شک پورته
found-state-waiting = مسوده: نه دی صادر شوی
found-state-issued = صادر: دواړو ګډو رییسانو د هوکړې شوې کړنلارې له مخې وروستی تایید ورکړی
found-state-split = { term-case-split }: یو ګډ رییس تایید ورنه کړ؛ هېڅ ترې نه لازمېږي
found-state-corrected = نور نافذ نه دی: وروستۍ موندنې یې ځای نیولی
found-late = د وروستي تایید وخت تېر شوی
found-about = د { $which } په اړه
found-signed-off = وروستی تایید: { $who }
found-refused = { $who } تایید ورنه کړ: { $why }
found-override = د دواړو ګډو رییسانو په خپله خبره شمېرل کېږي، ځکه یو ګډ لاسلیکوونکی غلی پاتې شو
found-corrects = د دې ځای نیسي: { $which }
found-corrected-by = ځای یې { $which } نیولی؛ د لوستلو لپاره پاتې دی
found-no-reply = له { $party } ځواب نه دی رسېدلی
found-reply = د { $party } ځواب: { $text }
found-reply-open = { $party } تر { $until } پورې ځواب ورکولای شي

## Beside a finding.

found-dissent = د { $who } مخالف نظر: { $words }
found-votes = پینل: موافق { $agree }، مخالف { $refuse }
found-text = الفاظ په { $tongue }، لوستونکي: { $who }
found-text-unread = الفاظ په { $tongue }: هېڅوک نه وايي چې لوستي یې دي
found-late-reply = د { $party } ځنډېدلی ځواب: { $text }
found-support = تر شا یې: راپورونه { $reports }، خپلواکې سرچینې { $origins }؛ دا هېڅ نه ټاکي، خلک یې ټاکي
found-marking = لوستونکي: { $marking }
found-public-not-issued = نه دی خپور شوی: مسوده ده
found-public-split = د منشور له مخې خلکو ته نه دی خپور شوی؛ په درول شویو کې شمېرل کېږي
found-public-embargoed = تر { $until } درول شوی: { $reason }
found-public-waiting = لا خلکو ته نه دی خپور شوی
found-public-owed = د خپرولو وخت یې تېر شوی
found-public-public = ټولو ته خپور شوی
found-withheld = هغه موندنې چې خلک یې نه ویني: { $count }

## Cases.

brief-cases = د تصدیق دوسیې
brief-cases-note = څه چې راغلي او څه چې ټاکل شوي یو ځای دي. د نظام خپل ځنډ د هر چا په څېر ښودل کېږي.
case-title = دوسیې د پړاو له مخې
case-none = په دې ثبت کې هېڅ دوسیه نشته
case-stage-count = { $stage }: { $count }
case-stage-received = رسېدلی، لا دوسیه نشته
case-stage-registered = ثبت شوې
case-stage-triaged = ژوند په خطر کې، لومړی دې ارام شي
case-stage-open = پرانیستې
case-stage-team-tasked = ټیم ګومارل شوی
case-stage-on-site = ټیم په ځای کې
case-stage-suspended-access = درول شوې: لاسرسی نشته
case-stage-draft = حقایق راپور شوي، موندنه لیکل کېږي
case-stage-reply-open = لوري ځواب ورکولای شي
case-stage-sign-off = وروستي تایید ته ګوري
case-stage-issued = موندنه صادره شوې
case-stage-split = { term-case-split }
case-stage-remedy = جبراني اقدام ټاکل شوی
case-stage-closed = { term-case-closed }
case-stage-withdrawn = شکایت کوونکي بېرته واخیست
case-stage-lapsed = ساقطه شوې
case-stage-reopened = { term-case-reopened }
case-opened = پرانیستل شوې: { $when }
case-complained = شکایت: { $who }
case-live = ژوند په خطر کې دی: له هرې رایې مخکې ارامول
case-calmed = د ارامولو لپاره وشول: { $what }
case-step-receipt = د شکایت رسید
case-step-dispatch = د ټیم لېږل
case-step-preliminary = لومړنی راپور
case-step-draft = د موندنې مسوده
case-step-reply = { term-case-reply }
case-step-sign-off = { term-case-sign_off }
case-step-remedy-order = د جبراني اقدام ټاکل
case-step-publication = خپرول
case-step-visit-answer = د لیدنې ځواب
case-clock-running = { $step }: تر { $due } پورې
case-clock-late = { $step }: ځنډېدلی، تر { $due } پورې و
case-clock-met = { $step }: پر وخت
case-clock-met-late = { $step }: په ځنډ، د { $due } پر ځای { $done }
case-clock-not-adopted = { $step }: وخت نه دی ټاکل شوی
case-clock-stopped = { $step }: نور نه دی لازم
case-lateness = { $step }: له { $count } څخه { $late } ځنډېدلي
case-team = ټیم: { $who }
case-team-missing = له { $party } پرته؛ ثبت شوی دلیل: { $why }
case-report-arrived = ټیم رسېدلی: { $facts }
case-report-preliminary = لومړنی راپور، یوازې حقایق: { $facts }
case-report-final = راپور، یوازې حقایق: { $facts }
case-signs = لاسلیک: { $who }
case-silent = څه یې نه دي ویلي: { $who }
case-evidence = شواهد: { $count }، حساس او تت شوي: { $blurred }
case-turn-closed = تړل: { $why }
case-turn-reopened = بیا پرانیستل: { $why }
case-turn-withdrawn = بېرته اخیستل: { $why }
case-turn-suspended-access = د لاسرسي له امله درول: { $why }
case-turn-resumed = بیا پیل: { $why }
case-turn-lapsed = ساقطول: { $why }
case-turn-waits = { $turn } ({ $who } ویلي؛ د بل ګډ رییس په تمه)
case-embargo = تر { $until } درول شوی: { $reason }
case-why-live-risk = ژوند په خطر کې
case-why-deescalation = لومړی ارامول
case-why-witness-safety = د اورېدل شویو خوندیتوب
case-why-team-safety = د ټیم خوندیتوب
case-why-reply-open = لوري لا ځواب ورکولای شي
case-why-other = بل دلیل
case-heard = اورېدل شوي کسان: { $count }؛ څوک دي، دلته چېرته نشته
case-leaks = افشا شوي: { $count }
case-owing = نه شي تړل کېدای: جبراني اقدام نه دی ټاکل شوی، { $which }
case-findings = موندنې: { $which }
case-step = { $when }: { $what }، { $who }

## Remedies and visits.

remedy-line = د { $party } جبراني اقدام: { $what } ({ $state }؛ { $status })
remedy-is-proposed = د یوه ګډ رییس وړاندیز
remedy-is-refused = بل ګډ رییس ونه مانه
remedy-is-ordered = دواړو ګډو رییسانو ټاکلی
remedy-due = تر { $due } پورې، تصدیق: { $verifier }
remedy-late = { term-commit-late }
remedy-unknown = په ثبت کې ژمنه نشته
visit-line = { $by } له { $of } لیدنه وغوښته: { $what } ({ $state })
visit-is-proposed = د بل ګډ رییس په تمه
visit-is-refused = بل ګډ رییس ونه مانه
visit-is-asked = ځواب ته په تمه
visit-is-unanswered = پر وخت ځواب رانغی
visit-is-granted = اجازه ورکړل شوې
visit-is-conditional = { term-access-conditional }
visit-is-delayed = { term-access-delayed }
visit-is-denied = { term-access-denied }
visit-is-reported = ټیم راپور ورکړی
visit-shows-done = ټیم بشپړ ولید
visit-shows-partly = ټیم په قسمي ډول بشپړ ولید
visit-shows-not-done = ټیم نابشپړ ولید
visit-shows-not-verifiable = { term-occ-not_verifiable }: هېچا ونه شو کتلای

## How the parties were treated.

treated-title = له لورو سره چلند
treated-note = هېڅ شمېر لوري نه پرتله کوي: چې لږ څارل کېږي، لږ راپورېږي.
treated-complaints = { $party }: شکایتونه { $count }، تر کار لاندې { $taken }؛ خپل راپورونه { $reports }
treated-time = له شکایت تر موندنې: منځنی { $hours } ساعته، له { $count }
treated-time-none = له شکایت تر موندنې: لا هېڅ
treated-replies = د ځواب فرصتونه { $asked }: ځواب { $replied }، په ځنډ { $late }، هېڅ { $silent }
treated-against = له { $issued } صادرو موندنو په { $count } کې نوم؛ د نورو ویناوې { $reports }
treated-access = د څارونکو منع، د څارونکو په خبره { $watchers }، د نورو په خبره { $others }؛ ټولې ټاکل شوې څارنې { $planned }
treated-split = د ده پر شکایتونو صادرې موندنې: { $which }
found-who-party = یو لوری
found-who-affiliate-of = یو فاعل چې یو لوری یې ځواب‌ورکوونکی دی
found-who-jointly = څو لوري په ګډه
found-who-unknown-actor = { term-case-unknown_actor }
found-who-accidental = { found-is-accidental }
found-who-not-attributable = { term-case-not_attributable }
found-who-outside-mandate = { found-is-outside-mandate }
found-who-no-verdict = { found-none }

## What may be told outside.

released-title = له نظام بهر کوم راپورونه ویل کېدای شي
released-note = د هرې کرښې تر شا لږ تر لږه { $persons } کسان دي؛ څه چې داسې نه پټېږي یوازې شمېرل کېږي.
released-line = { $place }، له { $from } تر { $until }: { $count }
released-anywhere = هر چېرته
released-withheld = درول شوي: { $count }؛ مخکې ښودل شوي او بېرته اخیستل شوي: { $withdrawn }

## What was said in a case, step by step.

case-said-case = دوسیه پرانیستل شوه
case-said-receipt = { case-step-receipt }
case-said-triage = شدت او سمدستي خطر وکتل شول
case-said-deescalation = د ارامولو ګام
case-said-tasking = ټیم ګومارل شو
case-said-team-report = د ټیم راپور
case-said-member-word = پر راپور د غړي خبره
case-said-finding = د موندنې مسوده
case-said-finding-text = موندنه په بله ژبه
case-said-reply = { case-step-reply }
case-said-dissent = { term-case-dissent }
case-said-vote = د پینل رایه
case-said-signoff = د وروستي تایید خبره
case-said-remedy = { term-case-remedy }
case-said-turn = د دوسیې اوښتل
case-said-assent = د بل ګډ رییس خبره
case-said-embargo = د یو وخت لپاره درول
case-said-visit-request = د لیدنې غوښتنه
case-about-complaint = شکایت { $which }
case-about-incident = پېښه { $which }
case-about-report = راپور { $which }

## What is refused.

fault-no-such-case = د یوې دوسیې نښه یا د پېژند پیل یې په کار و (نښې: { $known })؛ { $found } له { $count } سره سمون لري.
