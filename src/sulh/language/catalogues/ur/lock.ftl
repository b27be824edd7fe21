# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Locking a login, and keys. Not yet read by a native reader.

lock-title = مقفل
lock-note = یہ لاگ ان مقفل ہے۔ یہ اسی اکاؤنٹ کے پاس ورڈ یا پاس کی سے دوبارہ کھلتا ہے۔
lock-now = ابھی مقفل کریں
lock-do = کھولیں
lock-passkey = پاس کی سے کھولیں
lock-other = یہ آپ کا نہیں؟
lock-shared = یہ آلہ دوسرے لوگ بھی استعمال کرتے ہیں
lock-shared-note = اگر { $cover } منٹ تک کوئی نہ چھوئے تو صفحہ ڈھک جاتا ہے، اور { $ends } منٹ بعد لاگ ان ختم ہو جاتا ہے۔ اس میں سے کچھ یاد نہیں رکھا جاتا۔
lock-unreached = صفحہ ڈھکا ہوا ہے۔ نوڈ جواب نہیں دے رہا، اس لیے ممکن ہے وہاں لاگ ان ابھی کھلا ہو۔
lock-again = دوبارہ کوشش کریں
keyboard-title = کی بورڈ کے بٹن
keyboard-help = یہ فہرست
keyboard-step = صفحے کے اگلے یا پچھلے اندراج پر
keyboard-field = صفحے کے پہلے خانے پر
keyboard-off = اس آلے پر یہ بٹن بند رکھیں
keyboard-close = بند کریں
fault-session-locked = یہ لاگ ان مقفل ہے: اسے اس کے پاس ورڈ یا پاس کی سے کھولیں
fault-unlock-other = یہ لاگ ان کسی اور اکاؤنٹ کا ہے: اسے ختم کریں، پھر اپنے نام سے لاگ ان کریں
