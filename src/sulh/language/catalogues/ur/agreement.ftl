# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What an agreement says, as data
attribute-rule = شرط کیا مانگتی ہے، بطور ڈیٹا
attribute-class = جنگ بندی کی قسم
attribute-purpose = مقصد
attribute-mediated = کیا ثالثی ہوئی
attribute-mechanism-agreed = کیا یہ نظام قائم کرتا ہے
attribute-enforcement = کیا اس میں نفاذ کے ذرائع ہیں
attribute-written = کیا یہ تحریری ہے
attribute-authentic = کن زبانوں میں مستند ہے
attribute-prevailing = کون سی زبان فیصلہ کن ہے
attribute-texts = متون کے ہیش
attribute-observability = خلاف ورزی کیسے معلوم ہو سکتی ہے
attribute-by-authority = کس اختیار سے

## Refusals

fault-deadline-unclear = مہلت یا تو ایک وقت ({ "by" }) ہوتی ہے یا کسی واقعے سے دنوں یا گھنٹوں کی گنتی، دونوں نہیں؛ ملا: واقعہ { $event }، { $days } دن، { $hours } گھنٹے، { "by" }: { $by }۔
fault-rule-of-other-kind = شرط کی طرح { $expected } قسم کا قاعدہ متوقع تھا، { $found } قسم کا ملا؛ شق کو الگ کریں یا اس کی قسم درست کریں۔
fault-prevailing-not-authentic = { $prevailing } زبان کا متن فیصلہ کن نہیں ہو سکتا کیونکہ وہ مستند نہیں (مستند: { $authentic })؛ اسے وہاں لکھیں یا فیصلہ کن زبان نہ لکھیں۔
fault-other-text = { $lang } زبان کے متن کا ہیش { $expected } ہے، { $found } لکھا گیا؛ ریکارڈ میں موجود متن پڑھیں اور اسی کا ہیش لکھیں۔
fault-own-translation = یہ ترجمہ { $issuer } خود لایا ہے؛ اس کی تصدیق کوئی دوسرا ادارہ کرتا ہے۔
fault-replaces-itself = شرط { $id } نئی بھی لکھی گئی اور بدلی جانے والی بھی؛ ایک شرط کسی دوسری کی جگہ لیتی ہے۔
