# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What the commands print. Commands, file names, ids and hashes are params and stay as they are.
## Not yet read by a native reader. Private terms (-option) only keep a left-to-right word whole.

-option-charter = --charter
-option-key = --key
-option-o = -O

audit-confirmed = آپ کے بتائے ہوئے چارٹر کے مطابق ریکارڈ میں کوئی تضاد نہیں
audit-not-confirmed = چارٹر { $charter } کے مطابق ریکارڈ میں کوئی تضاد نہیں، لیکن یہ چارٹر آپ نے خود نہیں بتایا ({ -option-charter } کے ساتھ وہ شناخت دیں جو اس کے ادارے شائع کرتے ہیں)
audit-heads-only = صرف دستخط شدہ خلاصے اور ثبوت دیکھے گئے: ریکارڈ کے کسی قاری کی ڈیجیٹل کلید ({ -option-key }) کے بغیر اندراجات نہیں مل سکتے
audit-no-cosigners = کوئی شریک دستخط کنندہ نہیں: کسی مختلف تاریخ کے مقابلے میں صرف میزبان کی بات موجود ہے
audit-cosigners = شریک دستخط کنندگان: { $names }
audit-void = بے اثر: اندراج { $entry } ({ $code }): { $why }
audit-voids = { $count ->
    [one] { $count } اندراج موجود ہے مگر اس سے کچھ نہیں بدلتا؛ میزبان کو اسے مسترد کرنا چاہیے تھا
   *[other] { $count } اندراجات موجود ہیں مگر ان سے کچھ نہیں بدلتا؛ میزبان کو انہیں مسترد کرنا چاہیے تھا
}

key-public = ڈیجیٹل کلید: { $key }
key-for = ادارہ: { $org }، کردار: { $role }، قسم: { $class }
key-kept = { $file } میں محفوظ ہے: جو یہ فائل پڑھ سکے وہ دستخط کر سکتا ہے؛ اسے مشترکہ کمپیوٹروں پر نہ رکھیں
key-grant = یہ ڈیجیٹل کلید تب معتبر ہوگی جب اس کے ادارے کی بنیادی کلید { $kind } اس متن کے ساتھ کہے:
key-nobody = ابھی کوئی نہیں

new-charter-id = چارٹر کی شناخت: { $charter }
new-publish = یہ شناخت اپنے ذرائع سے شائع کریں: اس کے بغیر کسی کو معلوم نہیں ہوگا کہ اس نظام کا ریکارڈ کون سا ہے۔
new-keys = میزبان کی کلیدیں: { $folder } (log.key خلاصوں پر دستخط کرتی ہے، host.key رسیدوں پر؛ دونوں کو مشترکہ کمپیوٹروں پر نہ رکھیں)
new-waiting = جب تک یہ منظوری نہ دیں، کچھ اور درج نہیں ہوگا: { $names }۔ ہر ایک کی بنیادی کلید یہ کہے:
new-in-force = نافذ ہے: کسی اور کی منظوری درکار نہیں
new-template = { $file } لکھ دی گئی: اسے پُر کریں (ہر خانے کی وضاحت وہیں ہے)، پھر یہ چلائیں:

say-entry = اندراج { $entry }: { $id }، موصول { $time }
say-known = پہلے سے ریکارڈ میں ہے: { $id }
say-refused = درج نہیں ہوا ({ $code }): { $why }
import-done = درج ہوئے: { $admitted }، درج نہیں ہوئے: { $refused }، پہلے سے موجود: { $known }
import-copied = { $size } اندراجات { $folder } میں نقل ہوئے؛ جانچنے کے لیے: { $command }
export-done = { $size } اندراجات { $file } میں لکھے گئے
serve-on = { $folder } اب { $url } پر دستیاب ہے (ختم کرنے کے لیے Ctrl-C)

doctor-ok = ٹھیک
doctor-mend = درست کریں
doctor-python = Python { $version }
doctor-python-do = 3.11 یا اس سے نیا نصب کریں
doctor-optimise = Python بغیر { -option-o } کے چل رہا ہے
doctor-optimise-do = اسے { -option-o } کے بغیر چلائیں
doctor-free = یہاں { $mebibytes } MiB جگہ خالی ہے
doctor-free-do = ریکارڈ بڑھنے سے پہلے جگہ بنائیں
doctor-output = ٹرمینل کی انکوڈنگ { $encoding } ہے
doctor-output-do = PYTHONIOENCODING=utf-8 مقرر کریں
doctor-record = { $folder }: اندراجات { $size }، ہیش { $digest }
doctor-unreadable = { $folder } پڑھا نہیں جا سکتا
doctor-copy = یہ نقل ہے: میزبان کی کلیدیں کہیں اور ہیں
doctor-key-missing = { $file } موجود نہیں
doctor-key-missing-do = اسے بحال کریں؛ اس کے بغیر کچھ درج نہیں ہو سکتا
doctor-key-open = { $file } صرف اس کا مالک پڑھ سکتا ہے
