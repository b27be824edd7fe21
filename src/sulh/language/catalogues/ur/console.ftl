# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The console's frame, in a browser.
## Not yet read by a native reader.

console-skip = سیدھا مواد پر جائیں
console-nav = صفحات
console-public = عوامی منظر، لاگ ان کے بغیر
console-look = آپ کیسے پڑھنا چاہتے ہیں
console-look-do = لاگو کریں
console-digits = ہندسے
console-digits-own = زبان کے اپنے
console-calendar = کیلنڈر
console-calendar-gregorian = عیسوی
console-calendar-hijri = ہجری قمری
console-calendar-solar = ہجری شمسی
console-reads = اس صفحے پر
console-made-from = کس سے بنا
console-entries = اندراجات: { $count }
console-root = ریکارڈ کی جڑ
console-digest = حالت کا خلاصہ
console-contents = اس صفحے میں
console-as-data = یہی معلومات ڈیٹا کی صورت میں
console-more = اور { $count } مزید؛ سب ڈیٹا میں موجود ہیں
console-none = کوئی نہیں
console-on = کس دن کے لیے دیکھا جائے
console-on-do = دکھائیں
console-on-now = ریکارڈ کا اپنا وقت
console-holds-yes = نافذ
console-holds-no = نافذ نہیں
console-holds-possibly = ممکنہ طور پر نافذ
console-documentary = ان میں سے کسی پر کسی فریق نے دستخط نہیں کیے: یہ ریکارڈ وہی کہتا ہے جو اس کے ذرائع کہتے ہیں۔

console-fault = یہ دکھایا نہیں جا سکتا
console-fault-record = ریکارڈ
console-code = کوڈ:
console-face = جائزہ

## Signed, received, checked, found: four words that never stand for one another.

console-is-signed = دستخط شدہ
console-is-received = { term-rec-received }
console-is-checked = { term-rec-checked }
console-is-found = { term-case-finding }
console-is-said = اس کے بارے میں کہا گیا
console-is-sealed = { term-rec-sealed }
console-is-void = { term-rec-void }

## The record

console-record = { term-rec-record }
console-record-note = جو کچھ کہا گیا، اسی ترتیب میں جس میں درج ہوا۔ یہاں سے کبھی کچھ نکالا نہیں جاتا۔
console-live-show = نئے: دکھائیں
console-now = ریکارڈ کا وقت
console-now-cosigned = شریک دستخط کنندگان یہاں تک پہنچ چکے ہیں
console-now-host = صرف میزبان کے بیان پر
console-head = شائع شدہ سرا
console-tiers = کس کے پاس ہے
console-charter = چارٹر کی شناخت
console-cosigners = شریک دستخط کنندگان
console-holds = ان کے پاس اندراجات
console-reached = کب کہا
console-behind = کتنے اندراجات پیچھے
console-never = ابھی تک کبھی نہیں
console-cosigners-empty = چارٹر میں کوئی شریک دستخط کنندہ نہیں: دوسری تاریخ کے مقابلے میں صرف میزبان کا بیان ہے۔ دونوں جانب چارٹر میں ترمیم کر کے کسی کو نامزد کر سکتے ہیں۔
console-entries-title = اندراجات
console-shown = اس منظر میں اندراجات: { $count }
console-what = کیا
console-signer = کس نے دستخط کیے
console-stub = دوسروں کے لیے سربمہر
console-newer = نئے
console-older = پرانے
console-record-empty = اس ریکارڈ میں ابھی کچھ عوامی نہیں۔ جو آپ کے ادارے کے لیے کھلا ہے اسے پڑھنے کے لیے لاگ ان کریں۔
console-voids = بے اثر اندراجات
console-voids-note = یہ ریکارڈ میں رہتے ہیں اور کچھ نہیں بدلتے؛ ہر نقل انہیں یکساں بتاتی ہے۔
console-voids-empty = کوئی نہیں۔ اس منظر کا ہر اندراج شمار ہوتا ہے۔
console-entry-number = اندراج { $number }
console-stub-note = یہ اندراج دوسروں کے لیے سربمہر ہے، یا اس کی بائٹس کچھ نہیں کہتیں۔ یہ منظر صرف اتنا دکھا سکتا ہے کہ یہ یہاں موجود ہے۔
console-signed-by = { $party } نے بطور { $role }، اس کلید سے
console-received-as = ریکارڈ کا اندراج { $number }
console-between = کہے جانے کا وقت
console-proven-charter = (چارٹر کی تاریخ)
console-proven-host = (صرف میزبان کا بیان)
console-proven-cosigner = (ایک شریک دستخط کنندہ)
console-proven-cosigners = (شریک دستخط کنندگان)
console-proven-unknown = (ابھی معلوم نہیں)
console-not-yet = ابھی کوئی حد نہیں
console-checked-by = اس پروگرام نے: بائٹس، دستخط، کلید اور اختیار۔ دستخط ہونے سے بات سچ نہیں ہو جاتی۔
console-void-why = وجہ
console-found-nothing = یہاں کچھ نہیں کہتا کہ یہ سچ ہے؛ نتائجِ تحقیق لوگ نکالتے ہیں اور دونوں شریک چیئر ان کی منظوری دیتے ہیں۔
console-proof = خود جانچیں
console-proof-note = آپ کا براؤزر رسید سے دستخط، کلید، لاگ میں جگہ اور دستخط شدہ سرا جانچتا ہے، اس صفحے کی بات پر بھروسا کیے بغیر۔
console-proof-do = اس براؤزر میں جانچیں
console-proof-holds = درست ہے: اس صفحے کی بائٹس اس دستخط شدہ سرے کے تحت لاگ میں ہیں۔ چارٹر کی شناخت اس سے ملائیں جو آپ کے ادارے نے شائع کی۔
console-proof-not = درست نہیں۔ رسید محفوظ رکھیں اور اس صفحے پر بھروسا نہ کریں۔
console-proof-head = سرا
console-proof-old = یہ براؤزر Ed25519 دستخط نہیں جانچ سکتا۔ رسید محفوظ کریں اور آف لائن صفحے سے جانچیں۔
console-proof-failed = رسید نہیں مل سکی:
console-receipt = رسید محفوظ کریں
console-said = کیا کہا گیا
console-opened-here = آپ کے ادارے کے لیے کھولا گیا
console-not-here = اس منظر میں نہیں
console-id = شناخت
console-bytes = وہی بائٹس جن پر دستخط ہوئے
console-bytes-note = دستخط انہی پر ہے، کسی اور چیز پر نہیں۔

## The agreement

console-agreement = { term-agr-agreement }
console-agreement-note = شرط کسی فریق کو صرف اس کی اپنی رضامندی سے پابند کرتی ہے؛ دوسرے اس کی رضامندی کے بارے میں جو کہیں، وہ کسی کو پابند نہیں کرتا۔
console-windows = وہ مدتیں جن میں شرائط لاگو ہیں
console-terms = شرائط
console-terms-empty = اس ریکارڈ میں ابھی کوئی شرط نہیں۔ فریق شرط یوں تجویز کرتا ہے:
console-term-one = شرط
console-binds = پابند: { $parties }
console-no-consent = رضامندی کے بارے میں کچھ نہیں کہا گیا
console-open-count = کھلی باتیں: { $count }
console-open = یہ کیا کھلا چھوڑتی ہے
console-open-empty = یہ پروگرام جو کچھ ڈھونڈتا ہے، اس میں سے کچھ کھلا نہیں چھوٹا۔
console-papers = دستاویزات
console-signatories = دستخط کنندگان: { $parties }
console-amendments = ترامیم
console-to-compliance = اس کے بارے میں کیا کہا جا سکتا ہے
console-to-term = اس کا متن اور رضامندی
console-texts = متن
console-consent = { term-agr-consent }
console-versions = تمام متون
console-superseded = جاری کرنے والے نے اس کی جگہ دوسرا دیا
console-contested = جاری کرنے والا کہتا ہے کہ کلید چوری ہو گئی تھی
console-interpretations = اسے کیسے پڑھا جائے
console-confirmed-by = تصدیق: { $parties }
console-no-text = الفاظ موجود نہیں
console-text-original = بیان کے اپنے الفاظ
console-text-named = ہیش سے نامزد؛ متن موجود نہیں
console-text-confirmed = ترجمہ، دوسرے ادارے سے تصدیق شدہ
console-text-unconfirmed = ترجمہ جس کی کسی نے تصدیق نہیں کی
console-text-not-carried = متن جو اس ریکارڈ میں نہیں
console-weight-prevailing = اختلاف ہو تو یہی فیصلہ کن
console-weight-authentic = مستند
console-lang-en = انگریزی
console-lang-ur = اردو
console-lang-ps = پشتو
console-lang-prs = دری
console-lang-ar = عربی
console-lang-tr = ترکی
console-lang-und = زبان نہیں بتائی گئی
console-term-window = مدت
console-term-prohibition = ممانعت
console-term-placement = تعیناتی
console-term-zone = زون
console-term-line = لائن
console-term-obligation = ذمہ داری
console-term-commitment = وعدہ
console-term-notification = پیشگی اطلاع
console-term-exception = استثنا
console-term-self-defence-reserve = اپنا دفاع
console-term-access = رسائی
console-term-responsibility = جواب دہی
console-term-flow = آمدورفت
console-term-mechanism-clause = نظام
console-term-non-derogation = جوں کا توں
console-term-consequence = نتیجہ
console-term-information = معلومات
console-term-permitted-act = جائز فعل
console-term-definition = تعریف
console-term-purpose = مقصد

## Compliance

console-compliance = { term-agr-compliance }
console-asks-nothing = اس سے کچھ نہیں مانگتی
console-asks-nobody = یہ شرط کسی سے ایسی چیز نہیں مانگتی جسے پرکھا جا سکے۔
console-alleged = مبینہ واقعات: { $count }
console-findings = نتائجِ تحقیق: { $count }
console-watched = نگرانی: 1000 میں سے { $least } منٹ؛ مطلوب: { $asked }
console-watched-unasked = نگرانی: 1000 میں سے { $least } منٹ؛ کوئی حد مقرر نہیں
console-tone-good = تصدیق ہوئی، یا اتنی نگرانی ہوئی جتنی چارٹر چاہتا ہے
console-tone-grave = ثابت یا تاخیر
console-tone-open = کھلا
console-bound = اپنی رضامندی سے پابند
console-bound-yes = پابند
console-bound-no = پابند نہیں
console-bound-possibly = ممکنہ طور پر پابند
console-alleged-of-it = اس پر الزام
console-alleged-by = واقعات { $incidents }، رپورٹیں { $reports }، ایک دوسرے سے آزاد ذرائع { $origins }:
console-nothing-alleged = اس منظر میں کچھ نہیں
console-denied-by = تردید:
console-who-looked = کس نے دیکھا
console-found = تحقیق میں کیا پایا گیا
console-no-finding = کوئی نتیجۂ تحقیق نہیں
console-owed = واجب
console-statements = اس کے پیچھے بیانات

## Talks

console-talks = { term-talk-talks }
console-talks-note = جیسا ذرائع بتاتے ہیں؛ دو ذرائع، دو روایتیں، اور کوئی چنی نہیں جاتی۔
console-sessions = نشستیں
console-sessions-empty = اس ریکارڈ میں ابھی کوئی نشست نہیں۔ جسے اختیار ہو وہ یوں درج کرتا ہے:
console-proposals-empty = اس ریکارڈ میں ابھی کوئی تجویز نہیں۔ یوں درج ہوتی ہے:
console-conflicts-empty = اس منظر میں کوئی دو ذرائع ایک دوسرے کی نفی نہیں کرتے۔
console-said-by = کس کا بیان

fault-bad-query = { $name } کے لیے چاہیے: { $expected }؛ پوچھا گیا: { $found }۔
fault-not-shown = { $what } کے تحت یہاں پڑھنے کو کچھ نہیں؛ ریکارڈ کی فہرست دیکھیں، یا لاگ ان کریں۔
fault-streams-busy = یہاں { $count } لگاتار رابطے کھلے ہیں اور اس پڑھنے والے کے لیے مزید نہیں کھولے جاتے؛ { $after_seconds } سیکنڈ بعد دوبارہ کوشش کریں، یا صفحات پڑھیں۔
fault-bad-position = Last-Event-ID میں 0 سے { $end } تک کی جگہ چاہیے تھی، ملی: { $found }؛ فہرست دوبارہ پڑھیں اور اس کے آخر سے آگے بڑھیں۔

# Whose keys only keep the record going.
console-role-root = بنیادی کلیدیں
console-role-sealing = مہر کی کلیدیں
