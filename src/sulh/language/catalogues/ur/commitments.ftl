# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What is owed: what is refused. Not yet read by a native reader.

fault-bad-deadline = آخری تاریخ یا تو ایک تاریخ ہوتی ہے ({ "at" }، { "until" } کے ساتھ) یا ایک واقعہ اور دنوں کی تعداد؛ دونوں میں سے ٹھیک ایک پوری طرح لکھیں۔
fault-owner-verifies = یہ وعدہ { $owner } کا ہے اور وہی اس کی تصدیق بھی کرتا؛ کسی اور ادارے کا نام دیں، یا { "verifier" } خالی چھوڑیں۔
fault-bad-verifier = تصدیق کے لیے ایک ادارہ، یا ان میں سے ایک کردار درکار تھا: { $known }؛ ملا: { $found }۔
fault-done-and-not-done = رائے { $verdict } کے ساتھ تکمیل کا وقت بھی دیا گیا؛ ان میں سے ایک نکال دیں۔
fault-not-the-owner = ادارے { $issuer } نے { $owner } کے وعدے کی پیش رفت بتائی؛ تکمیل کا اعلان صرف { $owner } کرتا ہے، تصدیق کرنے والا جانچتا ہے، دوسرے دعویٰ بیان کرتے ہیں۔
fault-own-check = یہ وعدہ { $owner } کا ہے اور اس نے خود اسے جانچنے کی بات کی؛ commitments.progress.v1 سے تکمیل کا اعلان کریں، اور جانچ تصدیق کرنے والے پر چھوڑیں۔
fault-not-the-verifier = ادارے { $issuer } نے وہ جانچا جس کی تصدیق { $expected } کے ذمے ہے؛ جو دیکھا اس کی رپورٹ دیں۔

## On the screen. Not yet read by a native reader.

brief-owed = کس کے ذمے کیا ہے، اور کب تک
brief-owed-note = تکمیل کا اعلان تصدیق نہیں۔ تاخیر ریکارڈ کے اوقات سے معلوم ہوتی ہے؛ اسے کوئی نہیں کہتا۔
owed-line = { $party } کے ذمے: { $what }: { $status }
owed-due = { $day } تک
owed-disputed-by = اعتراض: { $who }
owed-late-yes = تاخیر سے
owed-late-possibly = ممکن ہے تاخیر سے
owed-status-pending = شروع نہیں ہوا
owed-status-in-progress = جاری ہے
owed-status-declared-done = { term-commit-declared_done }، تصدیق نہیں ہوئی
owed-status-verified-done = { term-commit-verified_done }
owed-status-partly = جزوی تکمیل کی تصدیق ہوئی
owed-status-late = { term-commit-late }
owed-status-not-done = جانچ میں مکمل نہیں پایا گیا
owed-status-disputed = متنازع
owed-status-suspended = معطل
owed-why-said-of-it = یہ دوسرے کہتے ہیں؛ اس نے خود نہیں کہا
owed-why-changed-by-one-side = صرف ایک طرف کا بعد کا نسخہ شمار نہیں ہوتا
owed-why-no-deadline = کوئی تاریخ مقرر نہیں
owed-why-event-unknown = دن ایسے واقعے سے گنے جاتے ہیں جس کی تاریخ کسی نے نہیں بتائی
owed-why-dates-differ = واقعے کی تاریخیں مختلف بتائی گئیں
owed-why-beyond-the-record = یہ دن ریکارڈ کے آخری وقت کے بعد ہے
owed-why-clock-stood-still = دونوں شریک چیئروں نے کچھ عرصے کے لیے مدت روک دی
owed-why-no-verifier = تصدیق کے لیے کسی کا نام نہیں
owed-why-declared-only = صرف اس کی اپنی بات
owed-why-checked-not-done = تصدیق کرنے والے نے اسے مکمل نہیں پایا
owed-why-checks-differ = تصدیق کرنے والوں میں اختلاف ہے
owed-why-not-verifiable = تصدیق کرنے والا فیصلہ نہ کر سکا
owed-why-reopened = پہلے اس کی تصدیق ہو چکی تھی
owed-why-disputed-by-some = کسی نے اعتراض کیا
