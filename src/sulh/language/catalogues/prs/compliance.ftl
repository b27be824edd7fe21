# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What can be said of each term and party.
## Not yet read by a native reader.

comply-is-breached = نقض شده
comply-is-disputed = مورد اختلاف
comply-is-late = دیرتر از موعد
comply-is-alleged = ادعای تخطی
comply-is-suspended = معلق
comply-is-not-verifiable = غیرقابل تصدیق
comply-is-unknown = نامعلوم
comply-is-not-yet-due = هنوز موعدش نرسیده
comply-is-no-breach-found = نقضی یافت نشد
comply-is-kept = رعایت شده
comply-is-not-in-force = نافذ نیست
comply-party = { $party }: { $status }
comply-alleged = ادعاشده: رویدادها { $incidents }، گزارش‌ها { $reports }، منابع مستقل از یکدیگر { $origins } ({ $who })
comply-denied-by = تکذیب از سوی { $who }
comply-unsure = شاید به آن مربوط باشد و شاید نه: { $count }
comply-answered = پاسخ‌داده‌شده با یافته‌ها: { $count }
comply-watched = نظارت یقینی در سکتوری که کمتر از همه نظارت شده: { $least } از هر 1000 دقیقه؛ منشور { $asked } می‌خواهد
comply-watched-unasked = نظارت یقینی در سکتوری که کمتر از همه نظارت شده: { $least } از هر 1000 دقیقه؛ منشور اندازه‌ای تعیین نکرده است
comply-findings = یافته‌ها: { $which }
comply-owed = بر عهده: { $which }
comply-under = چنان پرسیده شده که گویا این متن الزام‌آور باشد: { $version }
comply-nobody = در این دفتر هیچ ماده‌ای نیست
comply-note = روز، پرسش از همان روز است؛ لحظه، پرسش از هر آنچه تا آن وقت بوده است. هیچ عددی در این‌جا طرف‌ها را با هم مقایسه نمی‌کند: هر که کمتر نظارت شده، دربارهٔ او گزارش هم کمتر است.
comply-title = دربارهٔ هر ماده چه می‌توان گفت
why-consent-undated = از دفتر برنمی‌آید که رضایت چه وقت داده شده است
why-consent-not-sure = یقینی نیست که در آن وقت مکلف بوده باشد
why-withdrawn = با عمل خود از سند بیرون رفته است
why-suspended = با عمل خود سند را معلق کرده است
why-replaced = مواد دیگری که خود به آن‌ها رضایت داده جای آن را گرفته است
why-time-not-sure = زمان وقوع به دقت کافی معلوم نیست
why-place-not-sure = محل وقوع به دقت کافی معلوم نیست، یا مورد اختلاف است
why-declared-only = نقض آن تنها از سخن خود او آشکار می‌شود
why-observability-unknown = کسی نمی‌گوید که نقض آن چگونه می‌تواند دیده شود
why-no-test-given = معیار نقض آن به صورت داده نیامده است
why-coverage-not-adopted = منشور تعیین نکرده است که چه مقدار از وقت باید نظارت شود
why-coverage-too-low = کمتر از آنچه منشور می‌خواهد نظارت شده است
why-not-watched = کسی برنامهٔ نظارت نداشت
why-finding-issued = یافته‌ای با تأیید نهایی هر دو رئیس مشترک چنین می‌گوید
why-finding-waiting = یک یافته در انتظار تأیید نهایی است
why-finding-split = یک رئیس مشترک به یافته تأیید نهایی نداده است
why-finding-not-joint = یافته صادر شده، ولی هنوز در دست همهٔ کسانی نیست که باید باشد
why-finding-contested = یک رئیس مشترک می‌گوید کلیدی که با آن تأیید شده دزدیده بوده است
why-finding-outside-scope = یافته دربارهٔ چیزی است که در آن وقت او را مکلف نمی‌کرد
why-excepted = یافته می‌گوید که استثنایی آن را مجاز کرده بود
why-not-confirmed = یافته می‌گوید که تصدیق نشد
why-self-reported = خود آن را گزارش داده است
why-done-late = تصدیق شده که پس از موعد انجام شده است
why-declared-not-verified = انجام آن اعلام شده، ولی کسی آن را تصدیق نکرده است
why-partly-done = تصدیق شده که بخشی از آن انجام شده است
why-not-done = تصدیق‌کننده می‌گوید که انجام نشده است
why-nothing-declared = هیچ‌جا نیامده است که انجام شده باشد
why-due-unknown = معلوم نیست موعدش چه وقت است
why-duty-disputed = آنچه بر عهده است یا بررسی شده، مورد اختلاف است
why-owed-by-others-word = دیگران می‌گویند که این بر عهدهٔ اوست؛ نه خود او می‌گوید و نه ماده
why-other-verifier = کسی جز آن که ماده نام برده آن را تصدیق کرده است
why-duty-suspended = هر دو رئیس مشترک مهلت آن را متوقف کرده‌اند

fault-no-such-term = برچسب یک ماده یا آغاز شناسهٔ آن لازم بود (برچسب‌ها: { $known })، و { $found } هیچ‌یک نیست.
fault-no-such-party = یکی از طرف‌ها لازم بود ({ $known })، و { $found } هیچ‌یک نیست.
fault-no-such-version = آغاز شناسهٔ تنها یک متن لازم بود، از یک ماده یا منطقه، و { $count } شناسه با { $found } آغاز می‌شود.
comply-empty = در این نما ماده‌ای نیست، پس چیزی در آن رعایت یا نقض نمی‌شود. مواد در صفحهٔ توافق پیشنهاد و پذیرفته می‌شود:
