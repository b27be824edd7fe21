# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The console's frame, in a browser.
## Not yet read by a native reader.

console-skip = انتقل إلى المحتوى
console-nav = الصفحات
console-public = العرض العام، بلا تسجيل دخول
console-look = كيف تريد أن تقرأ
console-look-do = تطبيق
console-digits = الأرقام
console-digits-own = أرقام اللغة
console-calendar = التقويم
console-calendar-gregorian = ميلادي
console-calendar-hijri = هجري قمري
console-calendar-solar = هجري شمسي
console-reads = هذه الصفحة تعرض
console-made-from = مصنوعة من
console-entries = المداخل: { $count }
console-root = جذر السجل
console-digest = خلاصة الحالة
console-contents = في هذه الصفحة
console-as-data = المعلومات نفسها كبيانات
console-more = و { $count } غيرها؛ كلها في البيانات
console-none = لا شيء
console-on = التقدير ليوم
console-on-do = عرض
console-on-now = وقت السجل نفسه
console-holds-yes = قيد السريان
console-holds-no = خارج السريان
console-holds-possibly = السريان ممكن
console-documentary = لم يوقّع أحد شيئاً من هذا عن أي طرف: هذا السجل يقول ما تقوله مصادره.

console-fault = لا يمكن عرض هذا
console-fault-record = السجل
console-code = الرمز:
console-face = نظرة عامة

## Signed, received, checked, found: four words that never stand for one another.

console-is-signed = موقّع
console-is-received = { term-rec-received }
console-is-checked = { term-rec-checked }
console-is-found = { term-case-finding }
console-is-said = قيل عنه
console-is-sealed = { term-rec-sealed }
console-is-void = { term-rec-void }

## The record

console-record = { term-rec-record }
console-record-note = كل ما قيل، بالترتيب الذي قُبل به. ولا يُخرَج منه شيء أبداً.
console-live-show = جديد: اعرضه
console-now = وقت السجل
console-now-cosigned = بلغه الموقّعون المشاركون
console-now-host = بقول المضيف وحده
console-head = الرأس المنشور
console-tiers = عند من هو
console-charter = معرّف الميثاق
console-cosigners = الموقّعون المشاركون
console-holds = ما عنده من المداخل
console-reached = قال ذلك في
console-behind = متأخر بعدد مداخل
console-never = لم يحدث بعد
console-cosigners-empty = لا يسمّي الميثاق موقّعاً مشاركاً: لا يقف في وجه تاريخ آخر إلا قول المضيف. ويمكن للجانبين تعديل الميثاق لتسمية أحد.
console-entries-title = المداخل
console-shown = المداخل في هذا العرض: { $count }
console-what = ماذا
console-signer = وقّعه
console-stub = مختوم لغيرك
console-newer = الأحدث
console-older = الأقدم
console-record-empty = لا شيء من هذا السجل عام بعد. سجّل الدخول لقراءة ما هو مفتوح لجهتك.
console-voids = مداخل عديمة الأثر
console-voids-note = تبقى في السجل ولا تغيّر شيئاً؛ وكل نسخة تسمّيها بالطريقة نفسها.
console-voids-empty = لا شيء. كل مدخل في هذا العرض محسوب.
console-entry-number = المدخل { $number }
console-stub-note = هذا المدخل مختوم لغيرك، أو أن بايتاته لا تقول شيئاً. كل ما يمكن لهذا العرض أن يظهره أنه موجود هنا.
console-signed-by = { $party } بصفة { $role }، بالمفتاح
console-received-as = المدخل { $number } في السجل
console-between = قيل بين
console-proven-charter = (تاريخ الميثاق)
console-proven-host = (قول المضيف وحده)
console-proven-cosigner = (موقّع مشارك واحد)
console-proven-cosigners = (موقّعون مشاركون)
console-proven-unknown = (غير معروف بعد)
console-not-yet = لا نهاية معروفة بعد
console-checked-by = فحص هذا البرنامج: البايتات والتوقيع والمفتاح والصلاحية. والتوقيع لا يجعل القول صحيحاً.
console-void-why = للسبب
console-found-nothing = لا شيء هنا يقول إن هذا صحيح؛ الاستنتاجات يضعها أشخاص ويعتمدها الرئيسان المشاركان.
console-proof = افحصه بنفسك
console-proof-note = يفحص متصفحك بالإيصال التوقيع والمفتاح والمكان في السجل والرأس الموقّع، دون أن يثق بقول هذه الصفحة.
console-proof-do = افحص في هذا المتصفح
console-proof-holds = ثبت: بايتات هذه الصفحة في السجل تحت هذا الرأس الموقّع. قارن معرّف الميثاق بما نشرته جهتك.
console-proof-not = لم يثبت. احتفظ بالإيصال ولا تعتمد على هذه الصفحة.
console-proof-head = الرأس
console-proof-old = لا يستطيع هذا المتصفح فحص تواقيع Ed25519. احفظ الإيصال وافحصه بالصفحة غير المتصلة.
console-proof-failed = تعذّر الحصول على الإيصال:
console-receipt = احفظ الإيصال
console-said = ما قيل
console-opened-here = فُتح لجهتك
console-not-here = ليس في هذا العرض
console-id = المعرّف
console-bytes = البايتات التي وُقّعت بعينها
console-bytes-note = التوقيع على هذه وحدها لا على غيرها.

## The agreement

console-agreement = الاتفاق
console-agreement-note = لا يلزم البند طرفاً إلا برضا ذلك الطرف نفسه؛ وما يقوله غيره عن رضاه لا يلزم أحداً.
console-windows = الأوقات التي تسري فيها البنود
console-terms = البنود
console-terms-empty = لا بند في هذا السجل بعد. يقترح الطرف بنداً هكذا:
console-term-one = بند
console-binds = يلزم: { $parties }
console-no-consent = لم يُقل شيء عن الرضا
console-open-count = أمور متروكة: { $count }
console-open = ما يتركه مفتوحاً
console-open-empty = لم يُترك شيء مما يبحث عنه هذا البرنامج.
console-papers = الوثائق
console-signatories = الموقّعون: { $parties }
console-amendments = التعديلات
console-to-compliance = ما يمكن قوله عنه
console-to-term = نصه والرضا به
console-texts = النصوص
console-consent = { term-agr-consent }
console-versions = كل الصيغ
console-superseded = استبدله قائله
console-contested = يقول قائله إن المفتاح كان مسروقاً
console-interpretations = كيف يُقرأ
console-confirmed-by = أكّده: { $parties }
console-no-text = النص غير وارد
console-text-original = كلمات الإفادة نفسها
console-text-named = مسمّى ببصمته؛ ونصه غير وارد
console-text-confirmed = ترجمة أكدتها جهة أخرى
console-text-unconfirmed = ترجمة لم يؤكدها أحد
console-text-not-carried = نص ليس في هذا السجل
console-weight-prevailing = هو الفاصل عند الاختلاف
console-weight-authentic = أصلي
console-lang-en = الإنجليزية
console-lang-ur = الأردية
console-lang-ps = البشتو
console-lang-prs = الدرية
console-lang-ar = العربية
console-lang-tr = التركية
console-lang-und = اللغة غير مذكورة
console-term-window = مدة
console-term-prohibition = حظر
console-term-placement = تموضع
console-term-zone = منطقة
console-term-line = الخط
console-term-obligation = التزام
console-term-commitment = تعهد
console-term-notification = إخطار مسبق
console-term-exception = استثناء
console-term-self-defence-reserve = دفاع عن النفس
console-term-access = وصول
console-term-responsibility = مسؤولية
console-term-flow = حركة مرور
console-term-mechanism-clause = آلية
console-term-non-derogation = يبقى كما هو
console-term-consequence = عاقبة
console-term-information = معلومات
console-term-permitted-act = فعل مسموح
console-term-definition = تعريف
console-term-purpose = غاية

## Compliance

console-compliance = الامتثال
console-asks-nothing = لا يطلب منه شيئاً
console-asks-nobody = لا يطلب هذا البند من أحد ما يمكن تقديره.
console-alleged = حوادث منسوبة: { $count }
console-findings = استنتاجات: { $count }
console-watched = روقب: { $least } من 1000 دقيقة؛ المطلوب: { $asked }
console-watched-unasked = روقب: { $least } من 1000 دقيقة؛ لا مقدار مطلوب
console-tone-good = تحقّق، أو روقب كما يطلب الميثاق
console-tone-grave = مستنتج أو متأخر
console-tone-open = مفتوح
console-bound = ملزَم برضاه
console-bound-yes = ملزَم
console-bound-no = غير ملزَم
console-bound-possibly = إلزامه ممكن
console-alleged-of-it = المنسوب إليه
console-alleged-by = حوادث { $incidents }، تقارير { $reports }، مصادر مستقلة { $origins }:
console-nothing-alleged = لا شيء في هذا العرض
console-denied-by = نفاه
console-who-looked = من راقب
console-found = المستنتج
console-no-finding = لا استنتاج
console-owed = المستحق
console-statements = الإفادات التي وراءه

## Talks

console-talks = المفاوضات
console-talks-note = كما ترويه المصادر؛ مصدران روايتان، ولا تُختار أي منهما.
console-sessions = الجلسات
console-sessions-empty = لا جلسة في هذا السجل بعد. من له ذلك يدوّنها هكذا:
console-proposals-empty = لا مقترح في هذا السجل بعد. يُدوَّن هكذا:
console-conflicts-empty = لا يتناقض مصدران في هذا العرض.
console-said-by = القائل

fault-bad-query = { $name } يقبل: { $expected }؛ والمطلوب كان: { $found }.
fault-not-shown = لا شيء يُقرأ هنا تحت { $what }؛ انظر قائمة السجل، أو سجّل الدخول.
fault-streams-busy = هنا { $count } من التدفقات المفتوحة ولا يُفتح المزيد لهذا القارئ؛ أعد المحاولة بعد { $after_seconds } ثانية، أو اقرأ الصفحات.
fault-bad-position = المطلوب في Last-Event-ID موضع من 0 إلى { $end }، والموجود: { $found }؛ اقرأ القائمة من جديد وتابع من آخرها.

# Whose keys only keep the record going.
console-role-root = المفاتيح الجذرية
console-role-sealing = مفاتيح الختم
