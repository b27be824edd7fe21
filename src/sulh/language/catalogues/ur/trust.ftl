# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Record: trust.

fault-asked-order = پوچھنے کا ہر وقت پچھلے کے بعد کا ہونا چاہیے، اور نمبر { $number } ({ $time }) ایسا نہیں؛ اوقات ترتیب سے اور ایک ایک بار لکھیں۔
fault-not-a-cosigner = { $org } شریک دستخط کنندہ قرار نہیں دیا گیا؛ قرار دیے گئے: { $known }۔
fault-own-silence = { $org } نے کہا کہ اس کا اپنا شریک دستخط کنندہ خاموش ہے؛ یا وہ دستخط کرے، یا دوسرا شریک صدر یہ کہے۔
fault-not-silent = کہا گیا کہ { $org } اس خلاصے پر خاموش ہے جس میں { $size } اندراجات ہیں، مگر { $held } اندراجات کے ایک درج شدہ خلاصے پر اس کے دستخط ہیں۔
fault-digest-size = خلاصۂ حالت زیادہ سے زیادہ ان { $seen } اندراجات کا ہو سکتا ہے جو اس بیان نے دیکھے؛ ملا: { $size } کا۔ جب کوئی دستخط شدہ خلاصہ ان کا احاطہ کر لے تب کہیں۔
fault-digest-of-other-rules = تہہ { $layer } کا خلاصۂ حالت { $size } اندراجات کے بعد قواعد { $expected } کے مطابق ہوتا ہے اور کچھ نہیں کھولتا؛ اس میں { $found } لکھا ہے۔
fault-digest-said = { $org } تہہ { $layer } کا خلاصۂ حالت { $size } اندراجات کے بعد پہلے ہی بتا چکا ہے؛ جو کہا گیا وہ قائم رہتا ہے۔
fault-head-before-statement = اندراج { $entry } کا احاطہ کرنے والا دستخط شدہ خلاصہ درکار تھا؛ نام لیا گیا: { $size } کا۔
fault-override-not-adopted = چارٹر نے { $name } اختیار نہیں کیا، اس لیے کوئی وقت مقرر نہیں جس کے بعد شریک صدور خاموشی کے باوجود شمار کرا سکیں۔
fault-override-said = { $org } اس بیان کے بارے میں پہلے ہی کہہ چکا ہے کہ { $silent } خاموش ہے۔
fault-unknown-statement = اس سے پہلے کوئی اندراج بیان { $id } نہیں۔
fault-not-overridable = اندراج { $entry } ایسی قسم کا نہیں جو خاموشی کے باوجود شمار ہو سکے: چارٹر، کورم، کلیدیں، رضامندی اور تلفی انہی کے پاس رہتے ہیں جن کے ہیں۔
fault-unknown-relay = نوٹ پر { $name } کے دستخط ہیں (کلید کی شناخت { $key_id })، اور چارٹر میں ایسا کوئی ترسیل کنندہ نہیں۔
fault-relay-form = یہ ترسیل کا نوٹ نہیں: { $expected } درکار تھا؛ ملا: { $found }۔ نوٹ ویسا ہی دیں جیسا ترسیل کنندہ نے دیا۔
fault-relay-origin = نوٹ لاگ { $expected } کے بارے میں درکار تھا؛ ملا: { $found } کے بارے میں۔

## Who watches the record, on the screen.

brief-trust = ریکارڈ پر نظر کون رکھتا ہے
brief-trust-note = مشترکہ دستخط کا مطلب ہے «یہ میرے پاس ہے»، کبھی «میں متفق ہوں» نہیں؛ خاموشی کسی کے ذمے نہیں ڈالی جاتی۔
trust-now-cosigned = ریکارڈ کا وقت: { $time }، جہاں تک اس کے شریک دستخط کنندگان پہنچے
trust-now-host = ریکارڈ کا وقت: { $time }، صرف میزبان کے کہنے پر
trust-tiers = فریقوں اور ایک شریک صدر کے پاس: { $joint } اندراجات؛ ایک شریک صدر کے پاس: { $operational } اندراجات
trust-holds = { $party } کے پاس { $size } اندراجات ہیں، کہا گیا: { $time }
trust-behind = { $party } کے پاس { $size } اندراجات ہیں، کہا گیا: { $time }؛ { $since } سے { $behind } پیچھے
trust-never = { $party } نے کسی درج شدہ خلاصے پر مشترکہ دستخط نہیں کیے
trust-silence = { $party } کے مطابق اس کے نوڈ نے { $size } اندراجات کے خلاصے کے لیے بے نتیجہ پوچھا؛ کتنی بار: { $count }
trust-digest-agreed = { $size } اندراجات کے بعد ایک ہی حالت نکالی: { $parties }
trust-digest-alone = { $size } اندراجات کے بعد کسی اور نے نہیں بتایا کہ کیا حالت نکلی؛ بتانے والا: { $parties }
trust-digest-parted = { $size } اندراجات کے بعد مختلف حالتیں نکالی گئیں
trust-digest-value = { $digest }: { $parties }
trust-digest-unsure = ان میں غلط کون سی ہے، اس سے معلوم نہیں ہوتا: جس کے پاس اندراجات ہیں وہ خود دوبارہ نکالے
trust-withholding = { $relay } کے مطابق اس نے بیان { $id } { $time } کو لیا (پیش کنندہ: { $party })؛ { $due } تک کسی اندراج میں نہیں تھا: میزبان نے روکا یا رد کیا، یا اسے بھیجا ہی نہیں گیا
trust-not-admitted = { $relay } کے مطابق اس نے بیان { $id } { $time } کو لیا (پیش کنندہ: { $party })؛ کسی اندراج میں نہیں، اور کوئی وقت اختیار نہیں کیا گیا جس تک ہونا چاہیے
trust-admitted-late = { $relay } کے مطابق اس نے بیان { $id } { $time } کو لیا (پیش کنندہ: { $party })؛ اندراج { $entry } میں ہے، { $due } کے بعد
trust-override-word = { $party } کے مطابق { $silent } خاموش ہے؛ کتنی بار پوچھا: { $count }
trust-override-waits = اندراج { $entry } شمار نہیں ہوتا: اس کے لیے دونوں شریک صدور، چارٹر کا وقت اور باقی ہر نشست درکار ہے
trust-override-counts = اندراج { $entry } اندراج { $since } سے شمار ہوتا ہے، دونوں شریک صدور کے کہنے پر
trust-alarm = { $party } کے مطابق یہاں کلید { $accused } کے خلاف ایک سند موجود ہے ({ $what }): { $certificate }؛ کوئی بھی اسے جانچ سکتا ہے
trust-what-fork = دو تاریخیں
trust-what-equivocation = ایک نمبر کے تحت دو بیانات
trust-what-broken-promise = توڑا گیا وعدہ
trust-what-inadmissible = ایسا اندراج جو قائم نہیں رہ سکتا
trust-what-false-digest = غلط خلاصۂ حالت
trust-proven = شریک دستخط کنندگان سے ثابت: { $first } اور { $last } کے درمیان کہا گیا
