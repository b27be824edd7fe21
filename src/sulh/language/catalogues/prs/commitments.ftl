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
