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
