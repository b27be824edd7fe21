# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The state on one screen. { $who } is a speaker with sources; { $party } an organisation's name.
## Not yet read by a native reader. Private terms (-flag) only keep a left-to-right word whole.

-flag-json = --json --limit 0

brief-comma = {"، "}
brief-semicolon = {"؛ "}
brief-colon = {": "}
brief-slash = {" / "}

brief-exercise = { term-rec-exercise }: یہاں سب کچھ فرضی ہے، حقیقی نہیں، اور اس کی ڈیجیٹل کلیدیں کسی کو بھی معلوم ہو سکتی ہیں۔
brief-opening-documentary = { $count ->
    [one] یہ مواد ایک دستاویز نگار نے { $count } اخباری رپورٹ سے مرتب کیا ہے۔
   *[other] یہ مواد ایک دستاویز نگار نے { $count } اخباری رپورٹوں سے مرتب کیا ہے۔
}
brief-opening-one-side = زیادہ تر ایک ہی فریق کی بات نقل ہوئی ہے: فریقین سے منسوب { $total } دعووں میں سے { $count } کی نسبت { $party } کی طرف ہے۔
brief-opening-nobody = یہاں درج کوئی بات کسی نے ثابت نہیں کی۔ کسی فریق نے یہاں کسی چیز پر دستخط نہیں کیے، اور ریکارڈ کا سالم ہونا اس کے سچ ہونے کا ثبوت نہیں۔

brief-voices = کن کی آواز موجود نہیں
brief-voices-note = جہاں صرف “r1” لکھا ہو، وہ اسی رپورٹ کی اپنی بات ہے، کسی فریق کی نہیں۔
brief-voice = { $party }: اپنے نام سے { $own }، اپنی جانب سے مگر بلا نام { $unnamed }، اپنے بارے میں دوسروں کی طرف سے { $others }
brief-voice-report = خود رپورٹوں کی اپنی باتیں: { $report }؛ بلا نام ذرائع: { $unnamed }
brief-not-carried = { $party } کی طرف سے ذرائع میں مذکور نہیں: { $what }
brief-its-consent = بعض شرائط پر رضامندی
brief-its-answer = ایک تجویز کا جواب

brief-held = کس دن کیا نافذ بتایا گیا
brief-held-note = یہ ذرائع کا دعویٰ ہے؛ اس سے یہ معلوم نہیں ہوتا کہ کسی نے فائرنگ کی یا نہیں۔ “ممکنہ طور پر” کا مطلب ہے کہ اس امکان کو خارج نہیں کیا جا سکتا؛ اس کا مطلب “غالباً” نہیں۔
brief-window = { $kind }: { $runs }
brief-holds-yes = ذرائع کے مطابق { $days } نافذ
brief-holds-possibly = ممکنہ طور پر { $days } نافذ
brief-holds-no = { $days } نافذ نہیں
brief-on = { $day } کو
brief-since = { $day } سے
brief-called = ذرائع کے الفاظ میں: { $words }

brief-agreed = جس پر اتفاق بتایا گیا
brief-agreed-note = جب تک کسی سطر میں صراحت نہ ہو، ان میں سے کسی بات کے پیچھے کسی فریق کی ڈیجیٹل کلید نہیں۔
brief-consent = { $party }: { $value }، { $who }
brief-value-of = { $party }: { $value }
brief-consent-by-key = { $party }: { $value }، اسی فریق کی اپنی ڈیجیٹل کلید سے

brief-demanded = جس کا مطالبہ کیا گیا، اور جس پر اتفاق نہیں
brief-demanded-note = {""}
brief-demand = { $by } کا مطالبہ (مخاطب: { $of }): { $text }
brief-demand-of-nobody = { $by } کا مطالبہ، کسی کا نام لیے بغیر: { $text }

brief-claimed = جس کا دعویٰ کیا گیا، اور جس کی تردید ہوئی
brief-claimed-note = دعویٰ شواہد نہیں ہوتا، اور خاموشی نہ رضامندی ہے نہ اعتراف۔
brief-alleged = { $act }؛ مبینہ فاعل: { $actors }
brief-denied = تردید: { $who }
brief-no-other-side = کسی دوسرے فریق کی روداد ذرائع میں مذکور نہیں

brief-conflicts = جہاں ذرائع میں باہم اختلاف ہے
brief-conflicts-note = ہر بات اپنے کہنے والے کے ساتھ دی گئی ہے؛ کسی کو ترجیح نہیں دی گئی۔
brief-value = { $who }: { $value }

brief-proposals = تجاویز اور جوابات
brief-proposals-note = {""}
brief-proposal = { $by }: { $subject }
brief-discussed = بتایا گیا کہ زیرِ بحث آیا
brief-answer = { $party }: { $value }، { $who }
brief-no-answer = کوئی جواب مذکور نہیں

brief-unverifiable = کس کی تصدیق کوئی نہیں کر سکتا، اور کیوں
brief-unverifiable-note = کچھ نہ دیکھنا مشاہدہ نہیں۔ یہاں کسی شرط کے بارے میں یہ نہیں دکھایا گیا کہ اس کی پاسداری ہوئی۔
brief-why = { $terms }: { $why }
brief-every-term = تمام شرائط

says-in = { $who } ({ $where })
says-report = { $where }
says-unnamed = بلا نام ذریعہ
says-unnamed-for = { $party } کی جانب سے بلا نام ذریعہ
says-named = { $party } کی جانب سے { $speaker }
says-own-act = خود { $party }، اپنی ڈیجیٹل کلید سے
value-none = ذرائع میں مذکور نہیں
value-not-carried = { $party }: ذرائع میں مذکور نہیں

## Values

window-truce = مختصر جنگ بندی
window-ceasefire = { term-agr-ceasefire }
window-understanding = جاری رکھنے پر مفاہمت

consent-signed = { term-consent-signed }
consent-initialled = { term-consent-initialled }
consent-orally-accepted = { term-consent-orally_accepted }
consent-announced-by-mediator = ثالث کا اعلان
consent-asserted-by-self = خود اسی فریق کا دعویٰ
consent-asserted-by-other = { term-consent-asserted_by_other }
consent-disputed = { term-consent-disputed }
consent-denied = { term-consent-denied }
consent-withdrawn = { term-consent-withdrawn }
consent-not-carried = ذرائع میں مذکور نہیں

answer-accepted = { term-talk-accepted }
answer-accepted-in-part = جزوی طور پر قبول
answer-rejected = { term-talk-rejected }
answer-countered = { term-talk-counter_proposal } دی گئی
answer-under-review = زیرِ غور
answer-not-carried = کوئی جواب مذکور نہیں

why-start-not-carried = کسی ذریعے نے آغاز نہیں بتایا
why-start-not-stated = آغاز صراحت سے نہیں بتایا گیا بلکہ اخذ کیا گیا ہے
why-end-not-carried = کسی ذریعے نے اختتام نہیں بتایا
why-end-by-extension-unknown = توسیع ہوئی، مگر کسی نے نہیں بتایا کہ کب تک
why-hour-unknown = گھنٹہ معلوم نہیں
why-sources-differ = ذرائع میں اختلاف ہے
why-ends-on-breach-undecided = خلاف ورزی کی صورت میں ختم ہو جاتی ہے، مگر کسی نے نہیں بتایا کہ خلاف ورزی کا تعین کون کرے گا

why-no-text-carried = معاہدے کا متن مذکور نہیں
why-consent-not-given = کسی فریق کی رضامندی اس کی اپنی ڈیجیٹل کلید سے نہیں دی گئی
why-consent-not-carried = کسی ایک فریق کی رضامندی سرے سے مذکور نہیں
why-window-not-sure = یہ یقینی نہیں کہ اُس دن اس کا اطلاق ہوتا تھا
why-no-window = کہیں مذکور نہیں کہ اس کا اطلاق کب سے کب تک ہے
why-binds-nobody-named = یہ نہیں بتایا گیا کہ اس کا پابند کون ہے
why-not-observable = اس کی خلاف ورزی کسی کے مشاہدے میں نہیں آ سکتی
why-no-verifier = تصدیق کرنے والا کوئی موجود نہیں
why-no-observation = اس کے بارے میں کوئی مشاہدہ نہیں

## The end of the screen

brief-more = اور مزید { $count }: سب دیکھنے کے لیے { -flag-json } لکھیں
brief-sound = ریکارڈ سالم ہے: اندراجات { $size }، جڑ { $root }، حالت کا ہیش { $digest }
brief-sound-heads = دستخط شدہ خلاصے اور ثبوت سالم ہیں: اندراجات { $size }، جڑ { $root }
brief-keys-public = اس ریکارڈ کی ڈیجیٹل کلیدیں ایک شائع شدہ ابتدائی قدر سے بنی ہیں: کوئی بھی ان سے دستخط کر سکتا ہے۔
brief-page = یہی معلومات صفحے کی صورت میں: { $file }
brief-try = آزمانے کے لیے تین سطریں:
brief-try-day = کسی دوسرے دن کے لحاظ سے صورتحال
brief-try-size = ریکارڈ کی کسی پہلے وقت کی حالت کا ہیش
brief-try-flip = ایک نقل میں ایک بائٹ بدلیں، اور آڈٹ کو بتانے دیں کہ کون سا اندراج بدلا
why-asserted-only = صرف دعووں پر مبنی ہے

## What sources can differ in: fields of statements, shown where two versions of one thing disagree

attribute-text = متن
attribute-binds = کون پابند ہے
attribute-binds-words = ذرائع کے مطابق کون پابند ہے
attribute-name = نام
attribute-signatories = کس نے دستخط کیے
attribute-capacity = کس حیثیت میں
attribute-value = قدر
attribute-wording = اسے کیا کہا گیا
attribute-start = آغاز کب ہوا
attribute-start-words = آغاز کب ہوا، ذریعے کے الفاظ میں
attribute-end = اختتام کب ہے
attribute-hours = کتنے گھنٹے
attribute-until = کب تک
attribute-until-words = کب تک، ذریعے کے الفاظ میں
attribute-announced = اعلان کب ہوا
attribute-requested-by = کس کی درخواست پر
attribute-holds = کس صورت میں نافذ ہے
attribute-occurred = کب پیش آیا
attribute-site = کہاں
attribute-actors = کس نے کیا
attribute-target = کیا نشانہ بنا
attribute-cause = کیوں
attribute-casualties = کسے نقصان پہنچا
attribute-words = الفاظ
attribute-names = کون کون سے نام
attribute-called = شمار میں کیا کہا گیا
attribute-place = مقام
attribute-duration = کتنا عرصہ جاری رہا
attribute-first-day = پہلا دن کتنی دیر جاری رہا
attribute-hosts = میزبان کون تھا
attribute-mediators = ثالثی کس نے کی
attribute-agenda = ایجنڈے پر کیا تھا
attribute-aim = مقصد
attribute-outcome = ماحصل
attribute-subject = کیا تجویز کیا گیا
attribute-functions = کام
attribute-reason = وجہ
attribute-size = کتنے افراد
attribute-head = کس کی سربراہی میں
attribute-members = کون کون شامل تھا

brief-sealed = کیا سربمہر ہے
brief-sealed-note = مہر کے اندر جو ہے وہ صرف انہیں دکھتا ہے جن کے لیے سربمہر کیا گیا؛ یہ کہ وہ موجود ہے سب دیکھتے ہیں۔
brief-sealed-count = سربمہر: پورے بیانات: { $whole }؛ بیانات کے الگ خانے: { $parts }
brief-sealed-later = اس کے بعد ظاہر کیے گئے: { $disclosed }؛ وصول کنندہ نے اعتراض کیا: { $disputed }؛ دونوں شریک چیئرز نے تلف کیے: { $shredded }؛ کہنے والے نے نیا درجہ دیا: { $released }؛ واپس لیے گئے: { $retracted }

## Who says what of the ceasefire.

brief-ceasefire = جنگ بندی کے بارے میں اس وقت کون کیا کہتا ہے
brief-ceasefire-note = ہر ایک اپنے بیانات کے مطابق، کسی کا فیصلہ نہیں۔ ایک کی بات سے دوسرے کی بات زیادہ یقینی نہیں ہو جاتی؛ خاموشی نہ رضامندی ہے نہ تردید۔
cease-others = دوسرے، جو ان میں سے کسی کی طرف سے نہیں بولتے
cease-nothing = اس منظر میں کچھ نہیں۔
cease-yes = { $kind } { $label }: اپنے الفاظ کے مطابق اس وقت نافذ
cease-possibly = { $kind } { $label }: اپنے الفاظ کے مطابق اس وقت شاید نافذ ہو
cease-no = { $kind } { $label }: اپنے الفاظ کے مطابق اس وقت نافذ نہیں
cease-said = (اندراج { $entry }، ریکارڈ میں { $time } تک)
cease-alleges = { $party } کے عمل کا دعویٰ، ان شرائط کے خلاف: { $terms }
cease-denies = { $party } کے عمل کی تردید، ان شرائط کے خلاف: { $terms }
cease-found = نظام نے جو پایا، ان نتائجِ تحقیق میں جو شمار ہوتے ہیں
cease-finding = { $term }، { $party }: { $which }
cease-looked = دیکھنے کے لیے کون موجود تھا
