# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# Fixed slots. Slot: مقررہ وقفہ. Size class: حجم کا درجہ.

fault-bad-slot-plan = { $least } سے { $most } سیکنڈ کے وقفے، حجم کے 1 سے { $lanes } درجے (1,024 بائٹ، 0 سے 10 بار دگنا) اور 1 سے { $queue } تک کی قطار متوقع تھی۔
fault-bad-slots-file = توقع تھی کہ { $path } بتائے کہ کون سا بیان اپنے وقفے کا منتظر ہے، مگر: { $problem }؛ اسے بحال کریں، یا الگ رکھ دیں، پھر جو منتظر تھا وہ ضائع ہے۔
fault-slot-recipients = وقفے کے لیے 1 سے { $limit } تک الگ الگ وصول کنندگان متوقع تھے، ملے { $found }؛ کم وصول کنندگان کے لیے سربمہر کریں، ضرورت ہو تو دو بار۔
fault-slots-full = اس حجم کے { $waiting } بیانات پہلے ہی اپنے وقفوں کے منتظر ہیں؛ انتظار کریں، یا فوراً جمع کرائیں، جس سے ظاہر ہو گا کہ کہنے کو کچھ تھا۔
fault-slot-too-long = { $size } بائٹ وقفوں کے کسی درجے ({ $classes }) میں نہیں آتے؛ اسے مختصر کریں، یا اب سے ہمیشہ کے لیے وقفوں میں اس درجے کی جگہ رکھیں۔

# The digest of an organisation's layer.
fault-layer-needs-keys = جو { $org } کھولتا ہے وہ صرف اسی کی کلیدوں سے کھلتا ہے؛ --keys سے وہ فولڈر دیں جس میں وہ ہیں۔
fault-other-layer-keys = { $path } میں { $org } کے لیے کھولنے والی کلیدیں متوقع تھیں، اور وہ { $found } کے لیے کھولتی ہیں۔
