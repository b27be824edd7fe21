# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Logging in at a node. Not yet read by a native reader.

login-title = لاگ ان
login-note = یہ صفحہ اس نوڈ کے ان لوگوں کے لیے ہے جنہیں اکاؤنٹ دیا گیا ہے۔ عوامی صفحے کے لیے اکاؤنٹ درکار نہیں۔
login-name = لاگ ان نام
login-password = پاس ورڈ
login-do = لاگ ان کریں
login-end = لاگ آؤٹ کریں
login-passkey = پاس کی سے لاگ ان کریں
login-passkey-host = پاس کی اس پتے پر کام کرتی ہے:
login-passkey-failed = آلے نے پاس کی نہیں دی۔ دوبارہ کوشش کریں یا پاس ورڈ استعمال کریں۔

access-title = آپ کا اکاؤنٹ
access-person = نام
access-org = ادارہ
access-role = کردار
access-layer = کیا پڑھ سکتے ہیں
access-may = کیا کر سکتے ہیں
access-layer-public = جو عوام کے لیے ہے
access-layer-open = جو چارٹر کے تمام اداروں کے لیے کھلا ہے
access-layer-org = جو تمام اداروں کے لیے کھلا ہے، اور جو اس ادارے کے لیے سربمہر ہے
access-act-read = پڑھنا
access-act-hand-in = کہیں اور دستخط شدہ بیانات جمع کرانا
access-act-say = ایسے بیانات دینا جن پر یہ نوڈ دستخط کرتا ہے
access-passkeys = پاس کیز
access-passkeys-note = پاس کی آپ کے آلے میں رہتی ہے؛ اس کا اندازہ نہیں لگایا جا سکتا اور وہ غلطی سے کسی کو دی نہیں جا سکتی۔
access-passkey-label = اس آلے کا کوئی نام
access-passkey-add = پاس کی شامل کریں
access-passkey-suspect = شاید نقل ہو چکی ہے؛ اس سے کوئی داخل نہیں ہو سکتا
access-remove = ہٹائیں
access-password-change = پاس ورڈ تبدیل کریں
access-password-old = موجودہ پاس ورڈ
access-password-new = نیا پاس ورڈ (کئی الفاظ، کم از کم { $least } حروف)
access-password-again = نیا پاس ورڈ ایک بار پھر
access-sessions = کھلے لاگ ان
access-sessions-count = اس اکاؤنٹ سے کھلے لاگ ان: { $count }
access-sessions-end = باقی سب ختم کریں
access-tokens = پروگراموں کے رسائی ٹوکن
access-token-until = { $day } تک
access-token-end = ختم کریں

account-added = اکاؤنٹ { $name } بن گیا
account-password-set = { $name } کا نیا پاس ورڈ مقرر ہوا؛ اس کے تمام لاگ ان ختم ہو گئے
account-password-once = پاس ورڈ، جو صرف اسی بار دکھایا جا رہا ہے:
account-line = { $name }: { $person }، کیا پڑھ سکتے ہیں: { $layer }، کیا کر سکتے ہیں: { $may }
account-line-closed = { $name }: { $person }، بند
account-elsewhere = اس کا پاس ورڈ کسی اور مشین پر یا اس مشین کے کسی اور صارف نے بنایا تھا؛ اسے یوں نئے سرے سے مقرر کریں: sulh account password
account-token-line = ٹوکن { $id }: { $label }، { $time } تک
account-none = کوئی اکاؤنٹ نہیں
account-closed = اکاؤنٹ { $name } بند ہے؛ اس کے لاگ ان ختم ہو گئے اور اس کے ٹوکنوں سے کوئی داخل نہیں ہو سکتا
account-reopened = اکاؤنٹ { $name } دوبارہ کھل گیا
account-forgotten = { $name } کی تمام پاس کیز اور لاگ ان ختم ہو گئے
account-token-once = { $name } کا { $days } دن کا ٹوکن، جو صرف اسی بار دکھایا جا رہا ہے:
account-token-revoked = ٹوکن { $id } سے اب کوئی داخل نہیں ہو سکتا
account-type = پاس ورڈ (کئی الفاظ، کم از کم { $least } حروف):
account-type-again = ایک بار پھر:

fault-access-format = { $path } پر اکاؤنٹوں کی فائل (شکل { $expected }) درکار تھی اور وہاں کوئی اور فائل ہے: اسے ہٹائیں اور اکاؤنٹ نئے سرے سے بنائیں
fault-account-exists = اکاؤنٹ { $name } پہلے سے موجود ہے، اور ایک نام دوبارہ نہیں دیا جاتا: کوئی اور نام لیں
fault-account-unknown = یہاں { $name } نام کا کوئی اکاؤنٹ نہیں؛ دیکھیں: sulh account list
fault-bad-account = اکاؤنٹ کا خانہ { $field }: { $expected } درکار تھا، ملا: { $found }
fault-bad-form = یہ اس لاگ ان کے کھولے ہوئے کسی صفحے سے نہیں آیا: صفحہ دوبارہ کھولیں اور ایک بار پھر بھیجیں
fault-bad-login = نام اور پاس ورڈ ایک دوسرے سے نہیں ملتے، یا اکاؤنٹ بند ہے: دوبارہ کوشش کریں، یا اس نوڈ کے اکاؤنٹ بنانے والے سے پوچھیں
fault-bad-passkey = پاس کی قبول نہیں ہوئی ({ $problem }): دوبارہ کوشش کریں، یا پاس ورڈ سے لاگ ان کریں
fault-bad-token = یہ ٹوکن نامعلوم ہے، ختم ہو چکا ہے، منسوخ ہے، یا اس کا اکاؤنٹ بند ہے: نیا ٹوکن مانگیں
fault-login-again = اس کے لیے پچھلے { $minutes } منٹ کے اندر کا لاگ ان درکار تھا: دوبارہ لاگ ان کریں، پھر یہ دہرائیں
fault-login-busy = ایک ہی وقت میں بہت سے لوگ لاگ ان کر رہے ہیں؛ { $after_seconds } سیکنڈ بعد دوبارہ کوشش کریں
fault-login-wait = اس سے پہلے بہت زیادہ کوششیں ہوئیں؛ { $after_seconds } سیکنڈ بعد دوبارہ کوشش کریں
fault-no-machine-key = پاس ورڈوں کے لیے اس مشین کے راز کی جگہ درکار ہے اور کوئی جگہ لکھی نہیں جا سکتی: HOME یا XDG_STATE_HOME کو ایسے فولڈر پر مقرر کریں جہاں لکھا جا سکے
fault-no-session = یہاں کوئی لاگ ان نہیں، یا لاگ ان ختم ہو چکا ہے: دوبارہ لاگ ان کریں
fault-not-allowed = { $name } یہاں یہ نہیں کر سکتے ({ $act }): اس نوڈ کے اکاؤنٹ بنانے والے سے پوچھیں
fault-passkey-copied = اس پاس کی کا شمار پیچھے گیا، جیسے آلے کی نقل بنی ہو: پاس ورڈ سے لاگ ان کریں، پاس کی ہٹائیں، اور اس نوڈ کے اکاؤنٹ بنانے والے کو بتائیں
fault-passwords-differ = نیا پاس ورڈ دونوں بار ایک جیسا نہیں تھا: دونوں بار ایک ہی لکھیں
fault-token-unknown = یہاں ٹوکن { $id } نہیں؛ اس کی شناخت پہلے دو _ کے درمیان کا حصہ ہے؛ دیکھیں: sulh account list
fault-weak-password = { $least } سے { $most } حروف کا پاس ورڈ درکار تھا، جس میں کم از کم { $distinct } مختلف حروف ہوں، ایک ہی سطر میں ہو اور اکاؤنٹ کا نام اس میں نہ ہو: کئی الفاظ لیں
