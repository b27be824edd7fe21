# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What a plan of watches would see of an agreement's breaches.
## Not yet read by a native reader.

foresee-head = { $plan }: { $months } مہینے، ہر مہینے ہر شق کی { $breaches } خلاف ورزیاں، بیج { $seed }
foresee-note = یہ ایک منصوبے اور معاہدے کے الفاظ کے بارے میں ہے۔ اس میں کسی فریق کا طرزِ عمل شامل نہیں اور یہ فریقوں کا موازنہ نہیں کرتا۔ خلاف ورزیاں فرضی ہیں؛ آنکھ، کان اور آلات کیا محسوس کرتے ہیں، یہ مفروضہ ہے جسے منصوبہ بدل سکتا ہے۔ قوسین میں: ان مفروضوں کے تحت اصل حصہ 95 فیصد کی سطح پر کہاں ہے۔
foresee-never = نگرانی کوئی بھی کرے، نظر نہیں آئے گی: { $why }
foresee-seen = نظر آئے { $share } % ({ $low } تا { $high })
foresee-located = جگہ یقینی { $share } % ({ $low } تا { $high })
foresee-attributed = کسی جانب سے منسوب { $share } % ({ $low } تا { $high })
foresee-unplaced = جگہ: شق میں کسی درج شدہ لائن یا علاقے کا نام نہیں جس سے پرکھا جا سکے
foresee-lever = سب سے زیادہ فائدہ: { $what } ({ $of } خلاف ورزیوں میں سے: { $seen } مزید نظر آئیں، { $located } مزید کی جگہ یقینی، { $attributed } مزید منسوب)
foresee-no-lever = جو کچھ آزمایا گیا اس سے کوئی فائدہ نہیں
foresee-lever-patrol = { $sector } میں روزانہ ایک اور گشت
foresee-lever-sensor = { $sector } میں ایک اور آلہ ({ $sensor })
foresee-lever-access = تمام گشتوں کے لیے کھلی رسائی
foresee-lever-tolerance = ہر لائن اور علاقے کی رواداری آدھی
foresee-lever-agreed-version = ہر لائن اور علاقے کا ایک متفقہ متن
foresee-lever-verifier = یہ نام دینا کہ کون اور کس چیز سے جانچے گا
foresee-sensor-acoustic = صوتی
foresee-sensor-camera = کیمرا
foresee-assumed = کسی جدول میں نہیں، ایک گھنٹے کی نقل و حرکت سمجھا گیا: { $acts }
foresee-month = { $all } میں سے مہینہ { $done }
foresee-why-aim = ایک مقصد ہے، جس کی خلاف ورزی نہیں ہو سکتی
foresee-why-asks-nothing = اس میں ایسی کوئی بات نہیں مانگی گئی جس کی خلاف ورزی ہو سکے
foresee-why-through-others = یہ طے کرتی ہے کہ دوسری شقیں کب لاگو ہوں؛ ان کی خلاف ورزیاں وہیں گنی جاتی ہیں
foresee-why-not-verifiable = اس کی خلاف ورزی کوئی نہیں دیکھ سکتا
foresee-why-declared-only = صرف وہ فریق خود بتا سکتا ہے کہ خلاف ورزی ہوئی
foresee-why-no-rule = جو مانگا گیا وہ صرف الفاظ میں ہے، ڈیٹا کی صورت میں نہیں
foresee-why-no-acts = اس میں ایسے افعال یا افواج کا ذکر نہیں جن سے خلاف ورزی پہچانی جائے
foresee-why-no-verifier = کسی کا نام نہیں جو جانچے
foresee-why-no-test = کسی ایسی چیز کا نام نہیں جس سے جانچا جا سکے

fault-plan-value = { $file }، سطر { $line }، { $key }: متوقع: { $expected }؛ ملا: { $found }؛ اسے درست کریں۔
fault-plan-key-unknown = { $file }، سطر { $line }، { $key }: منصوبے میں اس کلید کا کوئی مطلب نہیں؛ دیکھیں: { "sulh foresee --schema" }
fault-plan-key-missing = { $file }، سطر { $line }، { $key }: یہ کلید نہیں ہے؛ اسے شامل کریں۔
fault-plan-label-twice = { $file }، سطر { $line }، { $key }: { $label } سطر { $first } پر پہلے سے موجود ہے؛ ہر ایک کا اپنا ہوتا ہے۔
fault-plan-label-unknown = { $file }، سطر { $line }، { $key }: { $label } اس منصوبے کے کسی سیکٹر کا نام نہیں؛ سیکٹر یہ ہیں: { $known }
fault-plan-version = { $file }، سطر { $line }، { $key }: منصوبے میں { $label } کا { $whose } کا متن ہے، مگر معاہدے میں ایسی کوئی لائن یا علاقہ نہیں؛ اس میں یہ ہیں: { $known }
fault-foresee-months = { $least } سے { $most } مہینے متوقع تھے، { $found } مانگے گئے
fault-foresee-words = معاہدے کی فائل اور نگرانی کا منصوبہ متوقع تھے: { "sulh foresee AGREEMENT --coverage PLAN" }
