# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
# The cosigner: what `sulh cosign` prints, and its faults.

cosign-key-cosign = شریک دستخط کی کلید (Ed25519)، چارٹر کے لیے:
cosign-key-ml-dsa = شریک دستخط کی دوسری کلید (ML-DSA-44)، چارٹر کے لیے؛ جہاں دونوں درج ہوں وہاں دونوں کے دستخط لازم ہیں:
cosign-key-relay = آگے پہنچانے والے کی کلید، چارٹر کے لیے:
cosign-serving = { $name } یہاں شریک دستخط کرتا ہے: { $url } (ختم کرنے کے لیے Ctrl-C)
cosign-head = { $origin }: حجم { $size }، جڑ { $root }، شریک دستخط کا وقت { $at }
cosign-no-heads = ابھی کسی خلاصے پر شریک دستخط نہیں ہوئے
cosign-offences = محفوظ درخواستیں: { $proven } ثابت کرتی ہیں کہ لاگ نے دو مختلف تاریخوں پر دستخط کیے، { $others } خود کچھ ثابت نہیں کرتیں
cosign-relayed = آگے بھیجے گئے بیانات: { $pending } کا میزبان نے ابھی جواب نہیں دیا، { $answered } کا دے دیا
fault-clock-behind = اس مشین کی گھڑی ایک ایسے وقت سے { $seconds } سیکنڈ پیچھے ہے جس پر پہلے دستخط ہو چکے؛ اسے درست کریں، تب تک کسی چیز پر دستخط نہیں ہوں گے۔
fault-cosign-argument = { $what } نہیں دیا گیا؛ یوں دیں: { $example }
fault-cosign-conflict = حجم { $size } سے ثبوت درکار ہے، جو یہاں شریک دستخط شدہ تازہ ترین خلاصہ ہے؛ وہاں سے دوبارہ پوچھیں۔
fault-cosign-growth = { $expected } درکار تھا؛ ملا: { $found }۔
fault-cosign-inconsistent = حجم { $old } سے { $size } تک تسلسل کا ثبوت درست نہیں: { $reason }۔ درخواست محفوظ کر لی گئی ہے۔
fault-cosign-log-key = کسی لاگ کی عوامی کلید (قسم 1) درکار ہے؛ ملی: قسم { $kind }، نام { $name }۔ میزبان سے sulh info کے ذریعے لاگ کی کلید لیں۔
fault-cosign-old-size = پرانا حجم زیادہ سے زیادہ { $size } ہونا چاہیے، جو خلاصے کا حجم ہے؛ ملا: { $found }۔
fault-cosign-request = یہ add-checkpoint کی درخواست یا جواب نہیں: { $expected } درکار تھا؛ ملا: { $found }۔
fault-cosign-unknown-log = نامعلوم لاگ { $origin }: اس شریک دستخط کنندہ کو دوسرے لاگوں کی کلیدیں دی گئی تھیں۔
fault-cosign-unsigned = دستخط درست نہیں: { $name } کی ہر دستخط کرنے والی کلید کی ایک سطر درکار تھی؛ ملا: { $found }۔
fault-cosigner-ahead = { $name } اس لاگ کا حجم { $known } کا خلاصہ دکھاتا ہے جس پر اس کی کلید کے دستخط ہیں، اور ہمارا حجم { $size } ہے: یہ نقل پیچھے لے جائی گئی، یا کوئی دوسری نقل آگے بڑھ رہی ہے؛ یہاں کچھ شامل نہ کریں۔
fault-cosigner-claims = { $name } ہمارے حجم { $size } کے خلاصے کی تردید کرتا ہے (حالت { $status }: { $said }) اور لاگ کی کلید سے دستخط شدہ ایسا کوئی خلاصہ نہیں دکھاتا: وہ غلط ہے یا لاگ؛ دونوں کا خود موازنہ کریں۔
fault-cosigner-disputes = { $name } حجم { $known } اور جڑ { $root } کا خلاصہ دکھاتا ہے جس پر اسی لاگ کی کلید کے دستخط ہیں، اور ہمارا حجم { $size } کا خلاصہ اس کا تسلسل نہیں: لاگ دو شاخوں میں بٹ گیا ہے؛ دونوں خلاصے محفوظ رکھیں، کچھ شامل نہ کریں۔
fault-cosigner-key-exists = { $path } پہلے سے موجود ہے اور اسے ویسا ہی رہنے دیا گیا؛ کوئی اور نام چنیں۔
fault-cosigner-key-file = { $path } میں شریک دستخط کنندہ کی کلیدیں نہیں ({ $problem })؛ یوں بنائیں: sulh cosign key FILE --name NAME
fault-cosigner-key-open = { $path } کو اس مشین پر دوسرے بھی پڑھ سکتے ہیں: اگر یہ یہاں اہم ہے تو نئی کلیدیں بنائیں، یا اسے یوں محدود کریں: chmod 600 { $path }
fault-cosigner-key-twice = { $name } کی کلیدوں کے ہر استعمال کے لیے الگ بیج درکار ہے، ایک بیج دو بار ملا: نئی کلیدیں بنائیں۔
fault-cosigner-later = { $url } نے حالت { $status } سے جواب دیا اور کہا: { $said }۔ { $after_seconds } سیکنڈ بعد دوبارہ پوچھا جائے گا۔
fault-cosigner-refuses = { $url } نے حالت { $status } کے ساتھ انکار کیا اور کہا: { $said }۔ اس کا چلانے والا لاگ، کلید اور پتے کو دیکھے۔
fault-cosigner-silent = { $url } نے شریک دستخط کنندہ کی طرح جواب نہیں دیا: { $problem }۔ { $after_seconds } سیکنڈ بعد دوبارہ پوچھا جائے گا۔
fault-cosigner-no-line = { $name } نے اپنی درج کردہ کسی کلید کے دستخط کے بغیر جواب دیا: اس کے چلانے والے کے ساتھ کلیدوں کا موازنہ کریں۔
fault-cosigner-url = { -scheme-https } سے شروع ہونے والا پتا درکار ہے، یا اسی مشین کا { -scheme-http } پتا؛ ملا: { $found }۔
fault-held-damaged = شریک دستخط کنندہ کی یادداشت پڑھی نہ جا سکی ({ $reason }): اسے بحال کریں یا نئی کلیدیں درج کرائیں؛ اس کے بغیر یہ کسی دوسری تاریخ پر دستخط کر سکتا ہے۔
fault-held-format = { $path } پر شریک دستخط کنندہ کی یادداشت درکار تھی (شکل { $expected })؛ کوئی اور فائل ملی: درست جگہ دیں۔
fault-held-missing = { $path } میں شریک دستخط کنندہ کی یادداشت نہیں؛ یہ یوں شروع ہوتی ہے: sulh cosign serve
fault-held-unavailable = شریک دستخط کنندہ کی یادداشت میں بائٹس لکھے یا پڑھے نہ جا سکے ({ $reason })؛ { $after_seconds } سیکنڈ بعد دوبارہ کوشش کریں۔
fault-relay-full = یہاں اس بھیجنے والے کے { $count } بیانات پڑے ہیں جن کا میزبان نے جواب نہیں دیا؛ جواب آنے پر مزید لیے جائیں گے، { $after_seconds } سیکنڈ بعد دوبارہ پوچھیں۔
fault-relay-note = یہ آگے پہنچانے والے کا نوٹ نہیں: { $expected } درکار تھا؛ ملا: { $found }۔ اسے محفوظ رکھیں اور دوبارہ پوچھیں۔
