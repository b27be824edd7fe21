# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Locking a login, and keys. Not yet read by a native reader.

lock-title = مقفل
lock-note = هذه الجلسة مقفلة. تُفتح من جديد بكلمة مرور الحساب نفسه أو بمفتاح مرور له.
lock-now = اقفل الآن
lock-do = فتح القفل
lock-passkey = فتح القفل بمفتاح مرور
lock-other = ليست لك؟
lock-shared = آخرون يستعملون هذا الجهاز
lock-shared-note = تُغطى الصفحة إذا لم يلمسها أحد (المدة بالدقائق: { $cover })، ثم تنتهي الجلسة (المدة بالدقائق: { $ends }). ولا يُحفظ شيء من هذا.
lock-unreached = الصفحة مغطاة. العقدة لا تجيب، فقد تكون الجلسة ما زالت مفتوحة هناك.
lock-again = أعد المحاولة
keyboard-title = مفاتيح لوحة المفاتيح
keyboard-help = هذه القائمة
keyboard-step = إلى البند التالي أو السابق في الصفحة
keyboard-field = إلى أول خانة في الصفحة
keyboard-off = إيقاف هذه المفاتيح على هذا الجهاز
keyboard-close = إغلاق
fault-session-locked = هذه الجلسة مقفلة: افتحها بكلمة مرورها أو بمفتاح مرورها
fault-unlock-other = هذه الجلسة لحساب آخر: أنهها ثم سجّل الدخول باسمك
