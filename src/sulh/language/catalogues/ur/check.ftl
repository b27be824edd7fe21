# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
# Receipts and certificates: what `sulh receipt` and `sulh check` print, and their faults.

-option-record = --record

receipt-written = اندراج { $entry } کی رسید { $file } میں لکھ دی گئی؛ کوئی بھی اسے یوں جانچ سکتا ہے: { $command }
check-confirmed = آپ کے بتائے ہوئے چارٹر کے تحت
check-unconfirmed = چارٹر { $charter } کے تحت، جس کی آپ نے تصدیق نہیں کی: کوئی بھی اپنے بنائے ہوئے چارٹر کے لیے ایسی فائل بنا سکتا ہے ({ -option-charter } کے ساتھ وہ شناخت دیں جو اس کے ادارے شائع کرتے ہیں)
check-said = { $org } ({ $role }) کی ایک کلید سے دستخط شدہ: { $kind }
check-stands = یہ { $size } اندراجات کے لاگ میں اندراج { $entry } ہے
check-tier-joint = لاگ کے اس خلاصے کی ہر فریق اور ایک شریک صدر نے توثیق کی ہے
check-tier-operational = لاگ کے اس خلاصے کی ایک شریک صدر نے توثیق کی ہے، ہر فریق نے نہیں
check-tier-none = لاگ کے اس خلاصے پر شریک دستخط اتنے کم ہیں کہ کوئی درجہ پورا نہیں ہوتا
check-tier-undeclared = کوئی شریک دستخط کنندہ مقرر نہیں: کسی مختلف تاریخ کے مقابلے میں صرف میزبان کی بات موجود ہے
check-tier-claim = فائل میں دی گئی پالیسیاں اس کے چارٹر کی نہیں؛ چارٹر میں ترمیم ہوئی یا نہیں، یہ صرف پورا ریکارڈ دکھا سکتا ہے، اس لیے یہاں کوئی درجہ شمار نہیں ہوتا
check-cosigner = { $name } نے { $time } پر شریک دستخط کیے
check-claimed = یہ اپنے بارے میں کہتا ہے کہ وقت یہ تھا: { $time } (دعویٰ)
check-unchecked-amendment = کوئی رسید یہ نہیں دکھاتی: آیا چارٹر میں ترمیم ہوئی
check-unchecked-revocation = کوئی رسید یہ نہیں دکھاتی: آیا کوئی کلید ختم کی جا چکی تھی یا اس کی مدت گزر چکی تھی
check-unchecked-void = کوئی رسید یہ نہیں دکھاتی: آیا اندراج نے ریکارڈ کا کوئی قاعدہ توڑا
check-not-before-charter = { $time } سے پہلے نہیں کہا گیا: چارٹر کی وہ تاریخ جس پر اس کے لکھنے والے نے دستخط کیے
check-not-before-host = { $time } سے پہلے نہیں کہا گیا، صرف میزبان کے کہنے کے مطابق
check-not-before-cosigner = { $time } سے پہلے نہیں کہا گیا، واحد شریک دستخط کنندہ کے کہنے کے مطابق
check-not-before-cosigners = ثابت ہے: { $time } سے پہلے نہیں کہا گیا (دو شریک دستخط کنندہ ادارے، جن میں ایک شریک صدر ہے)
check-not-before-unknown = کچھ نہیں بتاتا کہ یہ کب سے کہا گیا
check-not-after-charter = { $time } کے بعد نہیں کہا گیا: چارٹر کی وہ تاریخ جس پر اس کے لکھنے والے نے دستخط کیے
check-not-after-host = { $time } کے بعد نہیں کہا گیا، صرف میزبان کے کہنے کے مطابق
check-not-after-cosigner = { $time } کے بعد نہیں کہا گیا، واحد شریک دستخط کنندہ کے کہنے کے مطابق
check-not-after-cosigners = ثابت ہے: { $time } کے بعد نہیں کہا گیا (دو شریک دستخط کنندہ ادارے، جن میں ایک شریک صدر ہے)
check-not-after-unknown = شریک دستخط والا کوئی درج شدہ خلاصہ ابھی اس پر محیط نہیں: کچھ نہیں بتاتا کہ یہ کب تک کہا گیا
check-head-same = آپ کا لایا ہوا خلاصہ یہی ہے
check-head-elsewhere = آپ کا لایا ہوا خلاصہ حجم { $size } کا نہیں: کسی چیز کا موازنہ نہیں ہو سکتا
check-record-agrees = ریکارڈ میں یہ بیان اندراج { $entry } ہے اور شمار ہوتا ہے
check-record-void = ریکارڈ میں یہ بیان اندراج { $entry } ہے مگر بے اثر ہے: اس سے کچھ نہیں بدلتا
check-proven = ثابت ہے
check-consistent = کوئی تضاد نہیں، مگر صرف اس پروگرام سے ثابت نہیں: جس کے پاس ریکارڈ ہو وہ فیصلہ کر سکتا ہے ({ -option-record })
check-refuted = غلط ثابت ہوا: ریکارڈ کچھ اور دکھاتا ہے
check-says = ثبوت نامہ کہتا ہے: { $what }
check-fork = اس کلید نے ایک ہی لاگ کی دو مختلف تاریخوں پر دستخط کیے
check-equivocation = اس کلید نے ایک ہی نمبر کے تحت دو بیانات پر دستخط کیے
check-broken-promise = اس کلید نے ایک بیان کو لاگ میں وہ جگہ دینے کا وعدہ کیا جہاں دوسرا بیان ہے
check-inadmissible = لاگ کی اس کلید نے ایسے اندراج پر دستخط کیے جسے میزبان کو مسترد کرنا چاہیے تھا ({ $code })
check-false-digest = اس کلید نے حالت کے ایسے ہیش پر دستخط کیے جو اندراجات سے نہیں نکلتا
check-key-only = یہ ایک کلید کے بارے میں ہے؛ اسے کس کے ہاتھ نے استعمال کیا، یہ کوئی فائل نہیں دکھا سکتی
fault-bad-certificate = ثبوت نامہ درکار تھا، لیکن: { $problem }۔
fault-no-contradiction = ثبوت نامے کے حصے درست ہیں اور کسی پر الزام نہیں لگاتے: { $problem }؛ اس کے بنانے والے پر کم اعتبار کریں۔
fault-other-accused = ثبوت نامہ { $expected } پر الزام لگاتا ہے، مگر جو دکھاتا ہے وہ { $found } کا ہے۔
fault-other-refusal = کلید { $key } کا انکار دونوں بیانات میں سے کسی ایک کے بارے میں ہونا چاہیے تھا، مگر { $found } کے بارے میں ہے۔
fault-only-in-record = { $id } ریکارڈ میں موجود ہے مگر ایسی کوئی فائل اسے نہیں دکھا سکتی: { $problem }؛ خود ریکارڈ کی جانچ کریں۔
fault-no-such-entry = 64 ہیکس ہندسوں کی شناخت یا { $size } سے کم نمبر درکار تھا؛ { $wanted } اس ریکارڈ میں نہیں۔
fault-receipt-of-void = اندراج { $entry } بے اثر ہے ({ $code }): یہ موجود ہے مگر کچھ نہیں بدلتا، اور اس کی رسید نہیں بنتی۔
fault-no-file-to-check = { $path } پڑھی نہیں جا سکی: { $problem }
fault-two-heads = لاگ کی کلید نے حجم { $size } کے دو خلاصوں پر دستخط کیے: رسید میں جڑ { $expected } ہے اور دوسری جگہ سے آئے خلاصے میں { $found }؛ اس نے دو تاریخیں دکھائیں۔ ثبوت نامہ یہاں ہے: { $path }
fault-head-of-another = { $path } رسید کے لاگ کا دستخط شدہ خلاصہ نہیں: { $problem }
fault-not-in-record = ریکارڈ میں چارٹر { $found } کے تحت { $size } اندراجات ہیں، اور چارٹر { $expected } کے تحت اندراج { $entry } مانگا گیا۔
fault-record-differs = رسید اندراج { $number } پر جو بیان دکھاتی ہے، ریکارڈ میں وہاں دوسرا ہے: دونوں میں سے ایک کسی اور تاریخ کا ہے؛ ان کے خلاصوں کا موازنہ کریں۔
