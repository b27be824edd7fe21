# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What is owed: what is refused. Not yet read by a native reader.

fault-bad-deadline = مهلت یا یک تاریخ است ({ "at" } با { "until" }) یا یک رویداد و شمار روزها؛ از این دو درست یکی را کامل بنویسید.
fault-owner-verifies = این تعهد از { $owner } است و تصدیق آن را هم خودش می‌کرد؛ نهاد دیگری را نام ببرید، یا { "verifier" } را خالی بگذارید.
fault-bad-verifier = برای تصدیق یک نهاد، یا یکی از این نقش‌ها لازم بود: { $known }؛ یافت شد: { $found }.
fault-done-and-not-done = همراه با { $verdict } زمان اجرا هم گفته شده است؛ یکی را بردارید.
fault-not-the-owner = نهاد { $issuer } پیشرفت تعهد { $owner } را گفته است؛ اجرا را تنها { $owner } اعلام می‌کند، تصدیق‌کننده بررسی می‌کند، دیگران ادعا می‌گویند.
fault-own-check = این تعهد از { $owner } است و گفته که خودش آن را بررسی کرده است؛ اجرا را با commitments.progress.v1 اعلام کنید، و بررسی را به تصدیق‌کننده بگذارید.
fault-not-the-verifier = نهاد { $issuer } چیزی را بررسی کرده که تصدیق آن با { $expected } است؛ آنچه را دیده‌اید گزارش دهید.

## On the screen. Not yet read by a native reader.

brief-owed = چه کسی چه را تا کی باید انجام دهد
brief-owed-note = اعلام‌شده هرگز تصدیق‌شده نیست. تأخیر از وقت‌های دفتر ثبت برمی‌آید؛ کسی آن را نمی‌گوید.
owed-line = تعهد { $party }: { $what }: { $status }
owed-due = تا { $day }
owed-disputed-by = اعتراض: { $who }
owed-late-yes = با تأخیر
owed-late-possibly = شاید با تأخیر
owed-status-pending = آغاز نشده
owed-status-in-progress = در جریان
owed-status-declared-done = { term-commit-declared_done }، تصدیق نشده
owed-status-verified-done = { term-commit-verified_done }
owed-status-partly = بخشی از آن تصدیق شد
owed-status-late = { term-commit-late }
owed-status-not-done = بررسی شد و اجرا نشده بود
owed-status-disputed = مورد اختلاف
owed-status-suspended = تعلیق‌شده
owed-why-said-of-it = دیگران می‌گویند؛ خودش نگفته است
owed-why-changed-by-one-side = نسخهٔ پسین یک طرف به تنهایی به شمار نمی‌آید
owed-why-no-deadline = تاریخی تعیین نشده
owed-why-event-unknown = روزها از رویدادی شمرده می‌شود که کسی تاریخ آن را نگفته
owed-why-dates-differ = تاریخ رویداد متفاوت گفته شده
owed-why-beyond-the-record = این روز پس از آخرین وقت دفتر ثبت است
owed-why-clock-stood-still = هر دو رئیس مشترک مهلت را برای مدتی متوقف کردند
owed-why-no-verifier = کسی برای تصدیق نام برده نشده
owed-why-declared-only = تنها سخن خودش
owed-why-checked-not-done = تصدیق‌کننده آن را اجراشده نیافت
owed-why-checks-differ = تصدیق‌کنندگان اختلاف دارند
owed-why-not-verifiable = تصدیق‌کننده نتوانست بگوید
owed-why-reopened = پیش از این تصدیق شده بود
owed-why-disputed-by-some = کسی اعتراض کرده است
