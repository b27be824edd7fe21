# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What the public page says of itself, and marks of translations. Not yet read by a native reader.

face-what = یہ صفحہ کیا ہے
face-is = یہ دکھاتا ہے کہ لوگوں اور اداروں نے کیا کہا اور کس پر دستخط کیے: کس نے کہا، کب کہا، اس کے خلاف کیا کہا گیا، اور کس کی آواز موجود نہیں۔
face-is-not = یہ کوئی فیصلہ نہیں کرتا۔ “{ console-is-signed }” بتاتا ہے کہ کس نے کہا، “{ console-is-checked }” یہ کہ ریکارڈ مکمل ہے، “{ console-is-found }” یہ کہ اس طریقۂ کار کے اپنے ادارے نے کیا پایا۔ ان میں سے کوئی یہ نہیں بتاتا کہ بات سچ ہے۔
face-as-of = اس وقت تک
face-to-day = کسی دن کیا بتایا گیا، اور کون دیکھ رہا تھا
face-to-compliance = ہر شق، اس کے ذرائع کیا کہتے ہیں، اور کیا کوئی نہیں جان سکتا
face-to-cases = شکایات، جوابات، نتائج، اور جہاں ارکان متفق نہ ہوئے
face-to-record = ہر بیان جو یہاں پڑھا جا سکتا ہے، اپنی رسید کے ساتھ
face-check = خود جانچیں
face-check-one = ریکارڈ کے ہر اندراج کی رسید ہے؛ جس کے پاس فائل ہو وہ اسے اس سائٹ کے بغیر جانچ سکتا ہے:
face-check-head = ریکارڈ کا دستخط شدہ سرا، اور وہ چارٹر جس سے یہ شروع ہوا، سب کے لیے:
face-check-all = جس کے پاس ریکارڈ کی نقل ہو وہ سب کچھ دوبارہ شمار کرتا ہے اور اس صفحے کے نیچے کی جڑ اور خلاصے سے ملاتا ہے:
face-data = یہی بطور ڈیٹا:
face-translated-by = ترجمہ: { $who }
face-not-confirmed = کسی اور نے تصدیق نہیں کی
face-original = اصل الفاظ
face-more = اور { $count } مزید: ان کا صفحہ
face-empty = یہاں ابھی جنگ بندی، کسی واقعے یا معاہدے کے بارے میں کچھ نہیں کہا گیا۔ یہ نہ امن ہے نہ امن کا نہ ہونا: صرف یہ کہ اس منظر میں اس کا کوئی بیان نہیں۔
face-empty-do = پہلے کیا کہا جا سکتا ہے: ایک شرط، ایک مدت، یا ایک رپورٹ۔
