# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Logging in at a node. Not yet read by a native reader.

login-title = تسجيل الدخول
login-note = هذه الصفحة لمن أُعطي حسابا من أهل هذه العقدة. أما الصفحة العامة فلا تحتاج إلى حساب.
login-name = اسم الدخول
login-password = كلمة المرور
login-do = تسجيل الدخول
login-end = تسجيل الخروج
login-passkey = الدخول بمفتاح مرور
login-passkey-host = تعمل مفاتيح المرور على هذا العنوان:
login-passkey-failed = لم يعط الجهاز مفتاح مرور. أعد المحاولة أو استعمل كلمة المرور.

access-title = حسابك
access-person = الاسم
access-org = الجهة
access-role = الصفة
access-layer = ما تمكن قراءته
access-may = ما يمكن فعله
access-layer-public = ما هو متاح للجمهور
access-layer-open = ما هو مفتوح لجميع جهات الميثاق
access-layer-org = ما هو مفتوح لجميع الجهات وما خُتم لهذه الجهة
access-act-read = القراءة
access-act-hand-in = تسليم إفادات وُقّعت في مكان آخر
access-act-say = الإدلاء بإفادات توقّعها هذه العقدة
access-passkeys = مفاتيح المرور
access-passkeys-note = مفتاح المرور يحفظه جهازك؛ لا يمكن تخمينه ولا يُعطى لأحد خطأً.
access-passkey-label = اسم لهذا الجهاز
access-passkey-add = إضافة مفتاح مرور
access-passkey-suspect = ربما نُسخ؛ لا يدخل به أحد
access-remove = إزالة
access-password-change = تغيير كلمة المرور
access-password-old = كلمة المرور الحالية
access-password-new = كلمة مرور جديدة (عدة كلمات، الحد الأدنى لعدد الأحرف { $least })
access-password-again = كلمة المرور الجديدة مرة أخرى
access-sessions = الجلسات المفتوحة
access-sessions-count = عدد الجلسات المفتوحة بهذا الحساب: { $count }
access-sessions-end = إنهاء كل الجلسات الأخرى
access-tokens = رموز وصول البرامج
access-token-until = حتى { $day }
access-token-end = إنهاء

account-added = أُنشئ الحساب { $name }
account-password-set = ضُبطت كلمة مرور جديدة لـ{ $name }؛ وانتهت كل جلساته
account-password-once = كلمة المرور، تُعرض هذه المرة فقط:
account-line = { $name }: { $person }، ما تمكن قراءته: { $layer }، ما يمكن فعله: { $may }
account-line-closed = { $name }: { $person }، مغلق
account-elsewhere = أُنشئت كلمة مروره على جهاز آخر أو بواسطة مستخدم آخر لهذا الجهاز؛ اضبطها من جديد بالأمر: sulh account password
account-token-line = الرمز { $id }: { $label }، حتى { $time }
account-none = لا توجد حسابات
account-closed = الحساب { $name } مغلق؛ انتهت جلساته ولا يدخل أحد برموزه
account-reopened = الحساب { $name } مفتوح من جديد
account-forgotten = انتهت كل مفاتيح مرور { $name } وجلساته
account-token-once = رمز { $name }، مدته بالأيام { $days }، يُعرض هذه المرة فقط:
account-token-revoked = لم يعد أحد يدخل بالرمز { $id }
account-type = كلمة المرور (عدة كلمات، الحد الأدنى لعدد الأحرف { $least }):
account-type-again = مرة أخرى:

fault-access-format = كان المتوقع في { $path } ملف حسابات بالصيغة { $expected }، وهناك ملف آخر: انقله وأنشئ الحسابات من جديد
fault-account-exists = الحساب { $name } موجود، ولا يُعطى الاسم مرتين: اختر اسما آخر
fault-account-unknown = لا يوجد هنا حساب باسم { $name }؛ انظر: sulh account list
fault-bad-account = الخانة { $field } من الحساب: كان المتوقع { $expected }، ووُجد { $found }
fault-bad-form = لم يأت هذا من صفحة فتحتها هذه الجلسة: افتح الصفحة من جديد وأرسله مرة أخرى
fault-bad-login = الاسم وكلمة المرور لا يتوافقان، أو الحساب مغلق: أعد المحاولة، أو اسأل من ينشئ حسابات هذه العقدة
fault-bad-passkey = لم يُقبل مفتاح المرور ({ $problem }): أعد المحاولة، أو ادخل بكلمة المرور
fault-bad-token = هذا الرمز مجهول أو انتهت مدته أو أُلغي أو حسابه مغلق: اطلب رمزا جديدا
fault-login-again = كان المتوقع لهذا دخول حديث (الحد الأقصى بالدقائق: { $minutes }): سجّل الدخول من جديد ثم كرّر ذلك
fault-login-busy = كثيرون يسجّلون الدخول في الوقت نفسه؛ أعد المحاولة (الانتظار بالثواني: { $after_seconds })
fault-login-wait = سبقت هذه محاولات كثيرة؛ أعد المحاولة (الانتظار بالثواني: { $after_seconds })
fault-no-machine-key = تحتاج كلمات المرور إلى مكان لسر هذا الجهاز، ولا مكان تمكن الكتابة فيه: اضبط HOME أو XDG_STATE_HOME على مجلد تمكن الكتابة فيه
fault-no-session = لم يسجّل أحد الدخول هنا، أو انتهت الجلسة: سجّل الدخول من جديد
fault-not-allowed = لا يحق لـ{ $name } فعل هذا هنا ({ $act }): اسأل من ينشئ حسابات هذه العقدة
fault-passkey-copied = تراجع عدّاد مفتاح المرور هذا كأن الجهاز نُسخ: ادخل بكلمة المرور، وأزل مفتاح المرور، وأخبر من ينشئ حسابات هذه العقدة
fault-passwords-differ = لم تكن كلمة المرور الجديدة واحدة في المرتين: اكتبها مرتين بالشكل نفسه
fault-token-unknown = لا يوجد هنا الرمز { $id }؛ معرّفه هو الجزء بين أول علامتي _؛ انظر: sulh account list
fault-weak-password = كان المتوقع كلمة مرور عدد أحرفها من { $least } إلى { $most }، أحرفها المختلفة لا تقل عن { $distinct }، في سطر واحد وليس فيها اسم الحساب: خذ عدة كلمات
