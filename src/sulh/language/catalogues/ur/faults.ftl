# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Where a fault was found; stands before its sentence.

place-file = فائل { $file }
place-entry = اندراج { $entry }
fault-attributed-to-no-party = { $name } اس چارٹر کا فریق نہیں ({ $known }) اور جواب نہیں دے سکتا؛ اسے کسی فریق سے منسوب کریں، یا outside_mandate کہیں۔
fault-reply-window-long = نتیجۂ تحقیق زیادہ سے زیادہ { $expected } تک جوابوں کا انتظار کرتا ہے؛ reply_until یہ ہے: { $found }۔
fault-being-computed = جو یہاں دکھایا جاتا ہے اسے { $count } اندراجات سے شمار کیا جا رہا ہے؛ یہ تقریباً { $after_seconds } سیکنڈ میں یہاں ہو گا، اور کچھ دوبارہ بھیجنے کی ضرورت نہیں۔
fault-bad-batch = 1 سے { $most } تک بیانات متوقع تھے، ہر ایک چار بائٹ میں اپنی لمبائی کے بعد، اور { $found } ملا
