# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What is found: findings with three verdicts. Not yet read by a native reader.

brief-found = چه یافت شد
brief-found-note = سه پرسش جدا: آیا رخ داد، آیا ماده‌ای نقض شد، چه کسی کرد. تأیید نهایی یعنی مطابق طرزالعمل توافق‌شده صادر شده است؛ امضای درست تنها می‌گوید سخن از کیست و چیزی را تصدیق نمی‌کند.
found-occurrence = وقوع: { $verdict }
found-breach = نقض ماده: { $verdict }
found-attribution = مسئولیت: { $verdict }
found-none = نظری داده نشده
found-reasons = { $verdict }؛ معیار اثبات: { $standard }؛ دلایل: { $why }
found-is-confirmed = { term-occ-confirmed }
found-is-partly-confirmed = { term-occ-partly_confirmed }
found-is-not-confirmed = { term-occ-not_confirmed }
found-is-unfounded = { term-occ-unfounded }
found-is-inconclusive = { term-occ-inconclusive }
found-is-not-verifiable = { term-occ-not_verifiable } ({ $hindrance })
found-hindered-access = دسترسی نبود
found-hindered-time = وقت کافی نبود
found-hindered-means = وسایل نبود
found-is-violation = { term-agr-violation } ({ $severity })
found-severity-serious = شدید
found-severity-ordinary = عادی
found-severity-technical = تخنیکی
found-is-provocation = { term-agr-provocation }
found-is-permitted = { term-brc-permitted }
found-is-outside-scope = { term-brc-outside_scope } ({ $of })
found-scope-place = از نگاه مکان
found-scope-time = از نگاه زمان
found-scope-actor = از نگاه فاعل
found-scope-term = از نگاه متن ماده
found-is-ambiguous-term = { term-brc-ambiguous_term }
found-is-party = { $party }
found-is-affiliate-of = { $actor }، که { $party } پاسخگوی آن است
found-is-jointly = مشترکاً { $party }
found-is-unknown-actor = { term-case-unknown_actor }
found-is-accidental = کسی قصد نداشت
found-is-not-attributable = { term-case-not_attributable }
found-is-outside-mandate = خارج از صلاحیت این میکانیزم
found-share-largely = {" "}(عمدتاً)
found-share-equally = {" "}(برابر)
found-share-partly = {" "}(قسماً)
found-standard-reasonable-suspicion = شک معقول
found-standard-reasonable-grounds = { term-case-reasonable_grounds }
found-standard-balance-of-probabilities = ترازوی احتمالات
found-standard-clear-and-convincing = روشن و قانع‌کننده
found-standard-beyond-reasonable-doubt = فراتر از شک معقول
found-state-waiting = مسوده: صادر نشده
found-state-issued = صادر: هر دو رئیس مشترک مطابق طرزالعمل توافق‌شده تأیید نهایی داده‌اند
found-state-split = { term-case-split }: یک رئیس مشترک تأیید نکرد؛ چیزی از آن لازم نمی‌آید
found-state-corrected = دیگر نافذ نیست: یافتهٔ بعدی جای آن را گرفته است
found-late = وقت تأیید نهایی گذشته است
found-about = دربارهٔ { $which }
found-signed-off = تأیید نهایی: { $who }
found-refused = { $who } تأیید نکرد: { $why }
found-override = به سخن خود هر دو رئیس مشترک حساب می‌شود، زیرا یک هم‌امضاکننده خاموش ماند
found-corrects = جای این را می‌گیرد: { $which }
found-corrected-by = جایش را { $which } گرفته است؛ خواندنی می‌ماند
found-no-reply = پاسخی از { $party } نرسیده است
found-reply = پاسخ { $party }: { $text }
found-reply-open = { $party } تا { $until } می‌تواند پاسخ دهد

## Beside a finding.

found-dissent = نظر مخالف { $who }: { $words }
found-votes = هیئت: موافق { $agree }، مخالف { $refuse }
found-text = متن به { $tongue }، خواننده: { $who }
found-text-unread = متن به { $tongue }: کسی نگفته که خوانده است
found-late-reply = پاسخ با تأخیر { $party }: { $text }
found-support = پشتوانه: گزارش‌ها { $reports }، منابع مستقل { $origins }؛ این چیزی را تعیین نمی‌کند، مردم می‌کنند
found-marking = خوانندگان: { $marking }
found-public-not-issued = منتشر نشده: مسوده است
found-public-split = مطابق منشور به عموم منتشر نشده؛ در شمار نگه‌داشته‌شده‌هاست
found-public-embargoed = تا { $until } نگه داشته شده: { $reason }
found-public-waiting = هنوز به عموم منتشر نشده
found-public-owed = وقت انتشار آن گذشته است
found-public-public = برای همه منتشر شده
found-withheld = یافته‌هایی که عموم نمی‌بیند: { $count }

## Cases.

brief-cases = دوسیه‌های تصدیق
brief-cases-note = آنچه رسیده و آنچه تعیین شده یک‌جا است. تأخیر خود میکانیزم مانند تأخیر دیگران نشان داده می‌شود.
case-title = دوسیه‌ها به ترتیب مرحله
case-none = در این دفتر ثبت دوسیه‌ای نیست
case-stage-count = { $stage }: { $count }
case-stage-received = رسیده، هنوز دوسیه نیست
case-stage-registered = ثبت‌شده
case-stage-triaged = جان‌ها در خطر، نخست آرام‌سازی
case-stage-open = باز
case-stage-team-tasked = تیم گماشته شده
case-stage-on-site = تیم در محل
case-stage-suspended-access = متوقف: دسترسی نیست
case-stage-draft = حقایق گزارش شده، یافته نوشته می‌شود
case-stage-reply-open = طرف‌ها می‌توانند پاسخ دهند
case-stage-sign-off = در انتظار تأیید نهایی
case-stage-issued = یافته صادر شده
case-stage-split = { term-case-split }
case-stage-remedy = اقدام جبرانی تعیین شده
case-stage-closed = { term-case-closed }
case-stage-withdrawn = شاکی پس گرفت
case-stage-lapsed = ساقط‌شده
case-stage-reopened = { term-case-reopened }
case-opened = گشوده شد: { $when }
case-complained = شکایت: { $who }
case-live = جان‌ها در خطر است: آرام‌سازی پیش از هر نظر
case-calmed = برای آرام‌سازی انجام شد: { $what }
case-step-receipt = رسید شکایت
case-step-dispatch = فرستادن تیم
case-step-preliminary = گزارش مقدماتی
case-step-draft = مسودهٔ یافته
case-step-reply = { term-case-reply }
case-step-sign-off = { term-case-sign_off }
case-step-remedy-order = تعیین اقدام جبرانی
case-step-publication = انتشار
case-step-visit-answer = پاسخ به بازدید
case-clock-running = { $step }: تا { $due }
case-clock-late = { $step }: با تأخیر، تا { $due } بود
case-clock-met = { $step }: به‌موقع
case-clock-met-late = { $step }: با تأخیر، { $done } به‌جای { $due }
case-clock-not-adopted = { $step }: زمانی توافق نشده
case-clock-stopped = { $step }: دیگر لازم نیست
case-lateness = { $step }: از { $count } { $late } با تأخیر
case-team = تیم: { $who }
case-team-missing = بدون { $party }؛ دلیل ثبت‌شده: { $why }
case-report-arrived = تیم رسیده است: { $facts }
case-report-preliminary = گزارش مقدماتی، تنها حقایق: { $facts }
case-report-final = گزارش، تنها حقایق: { $facts }
case-signs = امضا: { $who }
case-silent = چیزی نگفته: { $who }
case-evidence = شواهد: { $count }، حساس و تارشده: { $blurred }
case-turn-closed = بستن: { $why }
case-turn-reopened = بازگشایی: { $why }
case-turn-withdrawn = پس‌گرفتن: { $why }
case-turn-suspended-access = توقف به سبب نبود دسترسی: { $why }
case-turn-resumed = ازسرگیری: { $why }
case-turn-lapsed = ساقط شدن: { $why }
case-turn-waits = { $turn } ({ $who } گفته؛ در انتظار رئیس مشترک دیگر)
case-embargo = تا { $until } نگه داشته شده: { $reason }
case-why-live-risk = جان‌ها در خطر
case-why-deescalation = نخست آرام‌سازی
case-why-witness-safety = ایمنی شنیده‌شدگان
case-why-team-safety = ایمنی تیم
case-why-reply-open = طرف‌ها هنوز می‌توانند پاسخ دهند
case-why-other = دلیل دیگر
case-heard = کسان شنیده‌شده: { $count }؛ کیستند، این‌جا هیچ‌جا نیست
case-leaks = افشاها: { $count }
case-owing = بسته نمی‌شود: اقدام جبرانی تعیین نشده، { $which }
case-findings = یافته‌ها: { $which }
case-step = { $when }: { $what }، { $who }

## Remedies and visits.

remedy-line = اقدام جبرانی { $party }: { $what } ({ $state }؛ { $status })
remedy-is-proposed = پیشنهاد یک رئیس مشترک
remedy-is-refused = رئیس مشترک دیگر نپذیرفت
remedy-is-ordered = هر دو رئیس مشترک تعیین کردند
remedy-due = تا { $due }، تصدیق: { $verifier }
remedy-late = { term-commit-late }
remedy-unknown = تعهدی در دفتر ثبت نیست
visit-line = { $by } از { $of } بازدید خواست: { $what } ({ $state })
visit-is-proposed = در انتظار رئیس مشترک دیگر
visit-is-refused = رئیس مشترک دیگر نپذیرفت
visit-is-asked = در انتظار پاسخ
visit-is-unanswered = پاسخ به‌موقع نرسید
visit-is-granted = اجازه داده شد
visit-is-conditional = { term-access-conditional }
visit-is-delayed = { term-access-delayed }
visit-is-denied = { term-access-denied }
visit-is-reported = تیم گزارش داد
visit-shows-done = تیم انجام‌شده دید
visit-shows-partly = تیم قسماً انجام‌شده دید
visit-shows-not-done = تیم انجام‌نشده دید
visit-shows-not-verifiable = { term-occ-not_verifiable }: کسی نتوانست ببیند

## How the parties were treated.

treated-title = رفتار با طرف‌ها
treated-note = هیچ عددی طرف‌ها را مقایسه نمی‌کند: هر که کمتر نظارت شود کمتر گزارش می‌شود.
treated-complaints = { $party }: شکایت‌ها { $count }، رسیدگی‌شده { $taken }؛ گزارش‌های خودش { $reports }
treated-time = از شکایت تا یافته: میانه { $hours } ساعت، از { $count }
treated-time-none = از شکایت تا یافته: هنوز هیچ
treated-replies = فرصت پاسخ { $asked }: پاسخ { $replied }، با تأخیر { $late }، بی‌پاسخ { $silent }
treated-against = در { $count } از { $issued } یافتهٔ صادر نام برده شده؛ گفته‌های دیگران { $reports }
treated-access = مانع نظارت، به گفتهٔ ناظران { $watchers }، به گفتهٔ دیگران { $others }؛ همه نظارت‌های پلان‌شده { $planned }
treated-split = یافته‌های صادر دربارهٔ شکایت‌هایش: { $which }
found-who-party = یک طرف
found-who-affiliate-of = فاعلی که طرفی پاسخگوی آن است
found-who-jointly = چند طرف مشترکاً
found-who-unknown-actor = { term-case-unknown_actor }
found-who-accidental = { found-is-accidental }
found-who-not-attributable = { term-case-not_attributable }
found-who-outside-mandate = { found-is-outside-mandate }
found-who-no-verdict = { found-none }

## What may be told outside.

released-title = کدام گزارش‌ها را می‌توان بیرون از میکانیزم گفت
released-note = پشت هر سطر دست‌کم { $persons } تن است؛ آنچه چنین پنهان نشود تنها شمرده می‌شود.
released-line = { $place }، از { $from } تا { $until }: { $count }
released-anywhere = هر جا
released-withheld = نگه داشته: { $count }؛ پیشتر نشان داده و پس‌گرفته: { $withdrawn }

## What was said in a case, step by step.

case-said-case = دوسیه گشوده شد
case-said-receipt = { case-step-receipt }
case-said-triage = شدت و خطر آنی دیده شد
case-said-deescalation = گام آرام‌سازی
case-said-tasking = تیم گماشته شد
case-said-team-report = گزارش تیم
case-said-member-word = سخن عضو دربارهٔ گزارش
case-said-finding = مسودهٔ یافته
case-said-finding-text = یافته به زبان دیگر
case-said-reply = { case-step-reply }
case-said-dissent = { term-case-dissent }
case-said-vote = رأی هیئت
case-said-signoff = سخن دربارهٔ تأیید نهایی
case-said-remedy = { term-case-remedy }
case-said-turn = گردش دوسیه
case-said-assent = سخن رئیس مشترک دیگر
case-said-embargo = نگهداشت برای مدتی
case-said-visit-request = درخواست بازدید
case-about-complaint = شکایت { $which }
case-about-incident = رویداد { $which }
case-about-report = گزارش { $which }

## What is refused.

fault-no-such-case = برچسب یک دوسیه یا آغاز شناسهٔ آن لازم بود (برچسب‌ها: { $known })؛ { $found } با { $count } می‌خواند.
