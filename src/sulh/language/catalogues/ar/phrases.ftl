# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Words of ours within the sentence of a fault: what was expected, what was found, why (errors.Phrase).
## Their English stands where they are raised. Not yet read by a native reader.

## Of many

phrase-none = لا شيء
phrase-nobody = لا أحد
phrase-nobody-else = لا أحد غيرهم
phrase-nothing = لا شيء
phrase-not-given = غير مذكور
phrase-this-one = هذا نفسه
phrase-both = الاثنان معاً
phrase-neither-whole = لا واحد منهما كاملاً
phrase-any = أيّ واحد
phrase-more = أكثر من ذلك
phrase-one-or-more = واحد أو أكثر
phrase-a-second = ثانٍ
phrase-the-end = النهاية
phrase-ended = منتهٍ
phrase-no-role = لا صفة
phrase-no-words = لا كلمات
phrase-other-form = صيغة أخرى
phrase-one-of = واحد من: { $choices }
phrase-from-to = من { $first } إلى { $last }

## Numbers, texts and lengths

phrase-bytes = { $n ->
    [zero] صفر بايت
    [one] بايت واحد
    [two] بايتان
    [few] { $n } بايتات
    [many] { $n } بايتاً
   *[other] { $n } بايت
}
phrase-at-most-bytes = { $n } بايت على الأكثر
phrase-more-bytes = أكثر من { $n } بايت
phrase-other-bytes = بايتات أخرى
phrase-leaves-and-bytes = الإفادات: { $leaves }، والبايتات الباقية: { $n }
phrase-bytes-at = بايتات أخرى عند الموضع { $at }
phrase-other-points = رموز أخرى
phrase-lines = { $n ->
    [zero] لا أسطر
    [one] سطر واحد
    [two] سطران
    [few] { $n } أسطر
    [many] { $n } سطراً
   *[other] { $n } سطر
}
phrase-hashes = { $n ->
    [zero] لا بصمات
    [one] بصمة واحدة
    [two] بصمتان
    [few] { $n } بصمات
    [many] { $n } بصمة
   *[other] { $n } بصمة
}
phrase-cells = { $n ->
    [zero] لا خلايا
    [one] خلية واحدة
    [two] خليتان
    [few] { $n } خلايا
    [many] { $n } خلية
   *[other] { $n } خلية
}
phrase-too-many-bytes = حجمه بالبايت { $n }، والحد { $most }
phrase-whole-number = عدد صحيح
phrase-number-from = عدد من { $least } إلى { $most }
phrase-a-text = نص
phrase-text-length = نص من { $least } إلى { $most } حرفاً
phrase-one-line = من { $least } إلى { $most } حرفاً في سطر واحد
phrase-printable = من { $least } إلى { $most } حرفاً مرئياً
phrase-no-controls = نص بلا محارف تحكم
phrase-utf8-text = نص يمكن كتابته بترميز { "UTF-8" }
phrase-ends-newline = نص ينتهي بسطر جديد
phrase-newline-at-end = سطر جديد في النهاية
phrase-code-word = كلمة من { "a-z" } و{ "0-9" } و{ "_" }
phrase-hex-digits = 64 رقماً بالنظام الستة عشري ({ "a-f, 0-9" })
phrase-public-key = مفتاح علني من 64 رقماً بالنظام الستة عشري
phrase-account-name = { "a-z 0-9 . _ -" } (64 على الأكثر)
phrase-charter-org = جهة من الميثاق (للطبقتين { "open" } و{ "org" })

## Time and place

phrase-a-time = وقت
phrase-time-below = وقت أقل من { $limit }
phrase-posix-seconds = ثوانٍ قبل عام 9999 ({ "POSIX" })
phrase-a-day = يوم مثل { $example }
phrase-not-before-start = يوم لا يسبق { "date_start" }
phrase-hours-of-day = ساعات يوم واحد مثل { "06:00-18:00" }
phrase-an-area = مساحة
phrase-radius = نصف قطر لا يقل عن متر
phrase-names-only = أسماء بلا إحداثيات
phrase-place-fields = { "lat_e7" } و{ "lon_e7" } و{ "radius_m" }
phrase-decimal-degrees = درجات عشرية بسبع خانات على الأكثر
phrase-at-most-degrees = { $n } درجة على الأكثر
phrase-within-degrees = خط عرض ضمن 85 درجة وخط طول ضمن 180 درجة

## What an address may ask

phrase-ask-layer = { "public" } أو { "open" } أو { "org:NAME" }
phrase-ask-moment = يوم ({ "2026-03-02" }) أو وقت مع منطقته الزمنية
phrase-ask-position = موضع: عدد صحيح من 0
phrase-ask-natural = عدد صحيح من 0
phrase-ask-most = عدد صحيح؛ ويُعطى { $n } على الأكثر
phrase-ask-org = اسم جهة
phrase-ask-sector = اسم قطاع
phrase-ask-area = الغرب والجنوب والشرق والشمال بالدرجات، مثل { "69.5,34,70,34.5" }
phrase-ask-named = معرّف حادثة أو رقم لاسلكي أو بداية معرّف تقرير
phrase-ask-count = اسم عدد من الأعداد المعروضة
phrase-ask-count-of = صاحب العدد: حروف صغيرة وأرقام و{ "_" } و{ "." }، مثل معرّف
phrase-ask-which = رقم مدخل، أو معرّف من 64 رقماً بالنظام الستة عشري

## Files and their rows

phrase-the-file = الملف
phrase-mapping-at-top = كان يلزم في الأعلى أقسام بأسمائها
phrase-a-mapping = قيم بأسمائها
phrase-mapping-of-keys = حقول بأسمائها
phrase-rows-by-id = صفوف بمعرّفاتها
phrase-list-of-rows = قائمة صفوف
phrase-keys-and-values = كانت تلزم حقول وقيمها؛ و{ "sulh new DIR" } يكتب نموذجاً
phrase-origin-missing = { "origin" } غير موجود
phrase-procedure-list = { "procedure" } ليست قائمة حقول وقيم
phrase-one-log = { "--log" } واحد
phrase-other-format = صيغته { $found } وليست { $expected }
phrase-other-file = نوع آخر من الملفات
phrase-tiles-version = النسخة { $version } بقطع من النوع { $type }
phrase-beyond-end = أجزاء تقع بعد نهايته
phrase-no-sides = أطراف غير ممكنة
phrase-no-layer = لا طبقة مما يُرسم هنا
phrase-no-description = وصف تتعذر قراءته
phrase-numbers = عدد الأرقام في { $field } هو { $found }، واللازم { $n }
phrase-sums-overflow = قيم { "most" } و{ "width_m" } و{ "span_s" } كبيرة مع { "extent_m" } و{ "extent_s" } إلى حد أن المجموع يتجاوز السعة
phrase-extent-unfit = { "precise_m" } أو { "precise_s" } أو أحد حقول { "extent" } أكبر من أن تُوزن به التقارير، أو أحد حقول { "extent" } أصغر من جذر { "most" }
phrase-rates-order = مفاتيح { "rates" } ليست تصاعدية
phrase-other-spelling = نصه ليس ما يكتبه { "sulh fuse" }، فتسمّي بصمته غيره

## Who says it, and the charter

phrase-the-party = الطرف نفسه
phrase-not-the-party = أي جهة غير الطرف
phrase-an-organisation = الجهة
phrase-a-key-word = المفتاح
phrase-a-mandate-element = عنصر الولاية
phrase-a-panel-member = عضو الهيئة
phrase-twice = { $what } { $value } وارد مرتين
phrase-unknown-value = { $value } غير معروف ({ $what }؛ المعروف: { $known })
phrase-panel-needs = الهيئة المؤلفة من { $members } يلزمها أكثر من نصف أعضائها ولا أكثر من جميعهم، لا { $needs }
phrase-one-relay = { $org } تذكر أكثر من ناقل
phrase-only-documentarian = لدى { $org } مفتاح، وفي الميثاق التوثيقي لا يملكه إلا الموثّق
phrase-no-root-key = ليس لدى { $org } مفتاح جذر وليست مدرجة شاغرة
phrase-one-documentarian = للميثاق التوثيقي موثّق واحد تماماً
phrase-parties-chairs = يلزم طرفان أو أكثر ورئيسان مشاركان تماماً
phrase-one-secretariat = تلزم أمانة واحدة تماماً، وهي التي تشغّل الجهة المضيفة
phrase-no-elements = لا يُعدّ أي عنصر من الولاية معتمداً في ميثاق توثيقي
phrase-log-key = يجب أن يكون مفتاح سجل المداخل من نوع Ed25519 باسم { $expected } لا { $found }
phrase-no-cosigner-key = { $name } ليس مفتاح موقّع مشارك، بل من النوع { $type }
phrase-no-relay-key = { $name } ليس مفتاح ناقل، بل من النوع { $type }
phrase-two-uses = للمفتاح { $key } استعمالان
phrase-name-for-two = اسم المفتاح { $name } يدل على مفتاحين
phrase-one-name-two-keys = لمفتاحين اسم واحد ومعرّف واحد

## Statements, seals and keys

phrase-the-statement = الإفادة
phrase-what-is-said = ما قيل
phrase-the-inside = ما بداخل الختم
phrase-the-sealed-field = الحقل المختوم
phrase-the-wraps = المفاتيح المغلّفة
phrase-wraps-of = مفاتيح مغلّفة للإفادة { $id }
phrase-the-document = الوثيقة الموقّعة
phrase-the-envelope = المغلّف
phrase-payload-type = يجب أن يكون { "payloadType" } هو { $type } مع توقيع واحد من 64 بايتاً
phrase-first-has-none = الرقم الأول وحده لا تسبقه إفادة
phrase-number-is = الرقم { $number } لهذا المفتاح هو { $id }
phrase-names-before = الرقم { $number } لهذا المفتاح يسمّي { $id } قبله
phrase-ciphertext-other = لا يُفتح النص المعمّى تحت هذه الإفادة
phrase-text-other = النص غير النص الذي تلتزم به الإفادة
phrase-content-key-other = مفتاح المحتوى غير المفتاح الذي تلتزم به الإفادة
phrase-tag-not-there = علامة المتلقي ليست بين علامات الإفادة
phrase-not-padded = لم يُكمَّل النص إلى طول فئته
phrase-amendment-seated = عيّن تعديلٌ مفتاحه
phrase-key-not-seated = لم يُعيَّن مفتاحه قبله
phrase-heads-no-fork = الرأسان بحجمين مختلفين، أو لهما جذر واحد
phrase-one-digest = الخلاصتان متطابقتان
phrase-one-leaf = في الرأسين مدخل واحد هناك
phrase-promise-kept = الوعد لمدخل آخر، أو وُفي به
phrase-two-numbers = للإفادتين رقمان، أو هما واحدة

## The log: notes, heads, proofs, policies

phrase-root = الجذر { $root }
phrase-size = الحجم { $size }
phrase-size-root = الحجم { $size }، الجذر { $root }
phrase-size-from = حجم من { $least } إلى { $most }
phrase-leaves = المداخل من { $first } إلى { $last }
phrase-lines-size = عدد الأسطر { $n }، الحجم { $size }
phrase-the-journal = دفتر اليومية
phrase-head-row = صف الرأس
phrase-head-row-note = مذكرة صف الرأس
phrase-mutable-name = اسم قابل للتغيير
phrase-written-once = اسم يُكتب مرة واحدة
phrase-partial-tile = قطعة غير مكتملة
phrase-no-such-tile = لا قطعة بهذا الاسم
phrase-head-short = الرأس الموقّع بحجم { $size } لا يبلغه
phrase-no-numbers = { "first" } و{ "size" } ليسا عددين
phrase-rows-for-one = عدد الصفوف { $n } بدل واحد
phrase-leaf-no-bytes = مدخل ليس بايتات
phrase-no-head-row = صف الرأس ليس رأساً
phrase-where-contents = المحتويات
phrase-where-hashes = بصمات الصفحات
phrase-where-length = الطول
phrase-where-page = الصفحة { $number }
phrase-where-seal = الختم
phrase-index-below = موضع أصغر من { $size }
phrase-place-within = موضع ضمن الحجم { $size }
phrase-place-in = { $place } في { $size }
phrase-old-size = حجم سابق لا يقل عن 1
phrase-growing-sizes = حجمان متزايدان من 1 على الأقل
phrase-a-proof = برهان
phrase-empty-proof = برهان فارغ
phrase-longer-proof = برهان أطول
phrase-shorter-proof = برهان أقصر
phrase-empty-root = جذر الشجرة الفارغة
phrase-no-proof-from-0 = لا برهان من الحجم 0
phrase-lines-of-keys = أسطر مفاتيحه: { $n }
phrase-ascii-above = { "ASCII" } فوق الرأس
phrase-ascii-above-signed = { "ASCII" } فوق الرأس الموقّع
phrase-empty-line = سطر فارغ قبل الرأس
phrase-empty-line-signed = سطر فارغ قبل الرأس الموقّع
phrase-at-most-lines = { $n } من أسطر البرهان على الأكثر
phrase-at-most-hashes = { $n } من البصمات على الأكثر
phrase-at-most-signatures = { $n } من أسطر التوقيع على الأكثر
phrase-head-below = نص رأس أقل من { $n } بايت
phrase-longer = أطول من ذلك
phrase-first-line-old = سطر أول: { "old" } وحجم
phrase-origin-utf8 = اسم سجل المداخل بترميز { "UTF-8" }
phrase-origin-length = اسم سجل مداخل من { $n } بايت على الأكثر
phrase-head-origin = رأس يبدأ باسم سجل المداخل
phrase-decimal-size = حجم بأرقام عشرية
phrase-size-newline = حجم وسطر جديد
phrase-base64-hash = بصمة بصيغة { "base64" }
phrase-base64-root = جذر بصيغة { "base64" }
phrase-hash-bytes = بصمة من { $n } بايتاً
phrase-root-bytes = جذر من { $n } بايتاً
phrase-one-signature = سطر توقيع واحد
phrase-one-signature-of = سطر توقيع واحد من { $name }
phrase-signature-line = سطر توقيع
phrase-key-id-signature = معرّف مفتاح وتوقيع
phrase-over-this = توقيع على هذا النص
phrase-over-else = توقيع على نص آخر
phrase-note-parts = نص وسطر فارغ وأسطر توقيع
phrase-head-lines = ثلاثة أسطر أو أكثر: { "origin, size, root" }
phrase-three-lines = ثلاثة أسطر، وحجم أقل من { "2^53" }
phrase-five-lines = خمسة أسطر أولها { $first }
phrase-and-four-lines = { $first } وأربعة أسطر أخرى
phrase-two-hashes = بصمتان ووقت
phrase-index-number = { "index" } ورقم
phrase-a-key = مفتاح
phrase-key-once = مفتاح يرد هنا مرة واحدة
phrase-key-of-type = مفتاح من النوع { $type }
phrase-type = النوع { $type }
phrase-free-name = اسم غير مأخوذ
phrase-policy-words = { "log" } أو { "witness" } أو { "group" } أو { "quorum" } مع كلماتها
phrase-at-most-logs = { $n } من سجلات المداخل على الأكثر
phrase-at-most-witnesses = { $n } من الموقّعين المشاركين على الأكثر
phrase-at-most-groups = { $n } من المجموعات على الأكثر
phrase-members-before = أعضاء سُمّوا في أسطر سابقة
phrase-members-once = كل عضو في مجموعة واحدة ومرة واحدة
phrase-all-any = { "all" } أو { "any" } أو رقم من 1 إلى { $n }
phrase-a-quorum = سطر { "quorum" }
phrase-one-quorum = سطر { "quorum" } واحد
phrase-quorum-before = نصاب سُمّي في سطر سابق

## What a system, its network or SQLite says

phrase-status = حالة الجواب { $status }
phrase-status-bytes = حالة الجواب { $status }، بالبايت: { $n }
phrase-nothing-within = لم يأتِ شيء (المهلة بالثواني: { $seconds })
phrase-system-busyerror = يستعمله برنامج آخر
phrase-system-cantopenerror = تعذّر فتحه
phrase-system-corrupterror = بايتاته تالفة
phrase-system-eacces = لا إذن بذلك
phrase-system-eaddrinuse = العنوان مستعمل من قبل
phrase-system-eaddrnotavail = العنوان ليس لهذا الجهاز
phrase-system-econnrefused = لا أحد يستمع هناك
phrase-system-econnreset = انقطع الاتصال
phrase-system-edquot = استُنفدت حصة القرص
phrase-system-eexist = موجود من قبل
phrase-system-ehostunreach = لا طريق إلى ذلك الجهاز
phrase-system-eio = أبلغ القرص عن خطأ
phrase-system-eisdir = هو مجلد لا ملف
phrase-system-emfile = عدد الملفات المفتوحة كبير جداً
phrase-system-enetunreach = لا وصول إلى الشبكة
phrase-system-enoent = لا ملف ولا مجلد بهذا الاسم
phrase-system-enospc = لا مكان على القرص
phrase-system-enotdir = ليس مجلداً
phrase-system-enotempty = المجلد غير فارغ
phrase-system-eperm = لا إذن بذلك
phrase-system-epipe = انقطع الاتصال
phrase-system-erofs = القرص للقراءة فقط
phrase-system-etimedout = لم يأتِ الجواب في وقته
phrase-system-fullerror = لا مكان على القرص
phrase-system-gaierror = لم يُعثر على جهاز بهذا الاسم
phrase-system-incompleteread = انقطع الجواب في منتصفه
phrase-system-ioerror = أبلغ القرص عن خطأ
phrase-system-lockederror = يستعمله برنامج آخر
phrase-system-notadberror = ليس ملف قاعدة بيانات
phrase-system-permissionserror = لا إذن بذلك
phrase-system-readonlyerror = للقراءة فقط
phrase-system-remotedisconnected = انقطع الاتصال قبل الجواب
phrase-system-sqlerror = جداوله ليست كما يجب
phrase-system-timeouterror = لم يأتِ الجواب في وقته
phrase-system-unicodedecodeerror = النص ليس بترميز { "UTF-8" }

## What does not have its shape

phrase-misfit-lacks = ينقص في { $at } الحقل { $field }
phrase-misfit-unknown = حقل غير معروف { $field } في { $at }
phrase-misfit-type = { $at }: المطلوب { $expected }، والموجود { $found }
phrase-misfit-limit = { $at }: حد { $expected } هو { $limit }
phrase-misfit-pattern = { $at }: يجب أن يكون النص بهذه الصيغة: { $pattern }
phrase-misfit-choice = { $at }: { $found } ليس من القيم المقبولة
phrase-misfit-cut = النص مقطوع
phrase-misfit-json = ليس { "JSON" } صحيحاً (من البايت { $byte })
