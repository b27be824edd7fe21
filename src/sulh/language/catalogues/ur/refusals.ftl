# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Faults of the rooms, the log and the commands. Not yet read by a native reader.
## A tree head is "دستخط شدہ خلاصہ", a leaf an entry, a tile "ہیش فائل", a bundle "اندراجات کی فائل".

## Private terms only keep a left-to-right word whole; -option-key stands in cli.ftl.

-option-dir = --dir
-option-on = --on
-option-published = --published
-suffix-yaml = {".yaml"}
-suffix-csv = {".csv"}
-folder-record = record/
-scheme-http = http://
-scheme-https = https://
-digits = 0-9
-day-published = 2022-06-01
-day-on = 2025-10-20
-time-on = 2025-10-20T18:00:00+05:00

## Statements: their text, form, keys and signatures

fault-not-utf8 = بیان کا متن UTF-8 میں درکار ہے؛ بائٹ { $at } پر یہ UTF-8 نہیں۔ اسے UTF-8 میں لکھ کر دوبارہ دستخط کریں۔
fault-not-nfc = متن یونیکوڈ کی معیاری صورت C میں نہیں، اس لیے ایک ہی لفظ دو طرح لکھا جا سکتا ہے؛ دستخط سے پہلے اسے اس صورت میں لائیں۔
fault-bad-character = مقام { $at } پر حرف { $code } کی بیان میں گنجائش نہیں: غیر مرئی، غیر متعین، کنٹرول کے اور پڑھنے کا رخ بدلنے والے حروف نہیں آ سکتے؛ اسے نکال دیں۔
fault-unbalanced-isolate = مقام { $at } پر رخ الگ کرنے والا نشان اپنے ہی متن میں بند نہیں ہوتا؛ اسے { "U+2069" } سے بند کریں۔
fault-unreadable = { $what } میں وہ خانے نہیں جو اس کی قسم میں ہوتے ہیں: { $problem }۔ { "docs/format.md" } دیکھیں۔
fault-not-canonical = { $what } معیاری صورت میں نہیں: بائٹ { $at } سے { $expected } درکار تھا؛ ملا: { $found }۔ اسے RFC 8785 کے مطابق لکھیں اور وہ خانے چھوڑ دیں جن میں طے شدہ قدر ہے۔
fault-too-deep = { $what } میں { $limit } سے زیادہ تہیں ہیں؛ تہیں کم کریں۔
fault-bad-key = { $what } میں خانے کا نام { $key } ہے؛ نام میں صرف { "a-z" }، { -digits } اور { "_" } آ سکتے ہیں۔
fault-bad-json-number = { $what } میں عدد { $number } ہے؛ صرف 53 بٹ تک کے پورے عدد ہو سکتے ہیں: نقاط درجے کے ایک کروڑویں حصے میں، مقداریں متن کی صورت میں۔
fault-unknown-kind = قسم { $kind } ان میں سے نہیں جنہیں قواعد کا یہ مجموعہ جانتا ہے؛ جانی ہوئی اقسام { "docs/format.md" } میں دیکھیں۔
fault-bad-leaf = اندراج میں پہلے بائٹ 1، پھر دستخط کے 64 بائٹ اور پھر بیان درکار ہے؛ ملے: { $size } بائٹ جو { $first } سے شروع ہوتے ہیں۔
fault-leaf-too-long = اندراج مقررہ حد سے بڑا ہے؛ اسے چھوٹا کریں یا طویل مواد الگ منسلک فائل میں رکھیں۔
fault-bad-envelope = DSSE لفافہ درکار تھا، مگر: { $problem }۔ اسے درست کر کے دوبارہ بھیجیں۔
fault-bad-signature = ان بائٹس پر ڈیجیٹل کلید { $key } کا جائز دستخط درکار تھا، اور یہ ایسا نہیں: یا دستخط کے بعد بائٹس بدلے، یا کسی اور کلید نے دستخط کیا، یا یہ کلید کچھ ثابت نہیں کرتی۔
fault-weak-key = ڈیجیٹل کلید { $key } کمزور ہے یا معیاری صورت میں نہیں، اس لیے ایک دستخط کئی پیغامات پر درست آ سکتا ہے؛ نئی کلید بنائیں: { "sulh key new" }
fault-report-speaks-for-nobody = رپورٹ کی اپنی آواز کسی فریق کا بیان نہیں، مگر { $found } اس کے ادارے یا عہدے کے طور پر درج ہے؛ بولنے والے کا نام دیں یا دونوں خانے خالی چھوڑیں۔
fault-own-act-of-nobody = اپنے فعل کے لیے خانہ { "for_org" } درکار ہے، یعنی وہ ادارہ جس کا یہ فعل ہے؛ صرف { $speaker } سے کوئی ادارہ معلوم نہیں ہوتا۔
fault-label-twice = لیبل { $label } دو بیانات کے لیے آیا ہے؛ ہر ایک کو الگ لیبل دیں۔
fault-unknown-label = { $draft } میں { $label } کا حوالہ ہے، مگر اس سے پہلے کا کوئی بیان یہ لیبل نہیں رکھتا؛ لیبل یا ترتیب درست کریں۔
fault-key-exists = { $path } پہلے سے موجود ہے اور اسے ویسا ہی رہنے دیا گیا؛ کوئی اور نام چنیں۔
fault-no-key-file = { $path } موجود نہیں؛ ڈیجیٹل کلید بنائیں: { "sulh key new" }
fault-bad-key-file = { $path } { "sulh" } کی کلید کی فائل نہیں: { $problem }۔ درست فائل دیں۔
fault-bad-chain-file = { $path } کو بتانا چاہیے کہ یہ ڈیجیٹل کلید کس عدد تک پہنچی ہے، مگر: { $problem }۔ فائل بحال کریں یا نئی کلید کو اختیار دیں۔
fault-key-in-use-now = اس وقت کوئی اور عمل { $path } سے دستخط کر رہا ہے؛ { $after_seconds } سیکنڈ بعد دوبارہ کوشش کریں۔

## The record: what may be said, and by which key

fault-other-mechanism = بیان نظام { $found } سے کہا گیا ہے، اور یہ نظام { $expected } ہے؛ اس نظام کے لیے دوبارہ دستخط کریں یا بیان وہیں بھیجیں۔
fault-unknown-key = ڈیجیٹل کلید { $key } کو اس ریکارڈ میں کبھی اختیار نہیں دیا گیا؛ پہلے اس کے ادارے کی بنیادی کلید اسے اختیار دے۔
fault-not-its-role = ڈیجیٹل کلید { $key } ادارے { $org } کی { $role } کے طور پر ہے، جبکہ بیان میں ادارہ { $claimed_org } اور کردار { $claimed_role } لکھا ہے؛ اپنے کردار سے کہیں۔
fault-out-of-scope = ڈیجیٹل کلید { $key } صرف یہ کہہ سکتی ہے: { $scope }؛ { $kind } نہیں۔ وہ کلید استعمال کریں جسے اس کا اختیار ہے۔
fault-revoked-key = ڈیجیٹل کلید { $key } پہلے ہی ختم کی جا چکی ہے؛ اس کلید سے دستخط کریں جو اس کی جگہ آئی۔
fault-expired-key = ڈیجیٹل کلید { $key } کی مدت { $time } پر ختم ہو گئی؛ نیا اختیار طلب کریں۔
fault-may-not-grant = بنیادی کلید کردار کی کلیدوں کو اور کردار کی کلید آلات کی کلیدوں کو اختیار دیتی ہے؛ { $role } نے { $level } درجے کی کلید کو اختیار دینا چاہا۔
fault-may-not-grant-role = ادارہ { $org } یہ کردار دے سکتا ہے: { $allowed }؛ { $role } نہیں۔
fault-wrong-class = یہ نظام { $expected } قسم کا ہے اور ڈیجیٹل کلید { $found } قسم کی؛ اس نظام کے لیے الگ کلید بنائیں۔
fault-wider-scope = کوئی ڈیجیٹل کلید اپنے اختیار سے زیادہ اختیار نہیں دے سکتی؛ دائرہ کم کریں۔
fault-key-in-use = ڈیجیٹل کلید { $key } پہلے ہی ایک کام کے لیے مقرر ہے؛ ایک کلید کا ایک ہی کام ہوتا ہے۔ دوسری کلید بنائیں۔
fault-may-not-revoke = کردار کی ڈیجیٹل کلید صرف ان آلات کی کلیدوں کو ختم کر سکتی ہے جنہیں اس نے خود اختیار دیا؛ باقی کے لیے بنیادی کلید استعمال کریں۔
fault-bad-contest = خانہ { "contested_from" } کلید کو اختیار ملنے کے اندراج ({ $since }) اور اس اندراج ({ $index }) کے درمیان ہونا چاہیے۔
fault-not-own-key = ڈیجیٹل کلید { $key } ادارے { $org } کی کلیدوں میں سے نہیں؛ ہر ادارہ صرف اپنی کلیدیں ختم کرتا ہے۔
fault-own-act = { $kind } فریق یا شریک چیئر کا اپنا فعل ہے؛ دستاویزی ریکارڈ صرف یہ بتاتا ہے کہ کس نے کیا کہا۔
fault-may-not-say = { $kind } یہ کردار کہہ سکتے ہیں: { $roles }؛ { $role } نہیں۔
fault-not-adopted = { $kind } مینڈیٹ کے جزو { $element } سے متعلق ہے، جسے چارٹر نے اختیار نہیں کیا۔
fault-published-key = ڈیجیٹل کلید { $key } نمائش کی ایک شائع شدہ ابتدائی قدر سے بنی ہے، اس لیے کوئی بھی اس سے دستخط کر سکتا ہے؛ نئی کلید بنائیں۔
fault-no-expiry = آلے کی ڈیجیٹل کلید کے لیے اختتام کا وقت درکار ہے، کیونکہ آلات کھو جاتے ہیں یا قبضے میں لے لیے جاتے ہیں۔

## The record: numbers, duplicates, limits, sealing

fault-duplicate = یہ پہلے ہی ریکارڈ میں ہے؛ دوبارہ کچھ بھیجنے کی ضرورت نہیں۔
fault-equivocation = ڈیجیٹل کلید { $key } شمارہ { $seq } کے تحت ایک اور بیان ({ $other }) پہلے کہہ چکی ہے؛ ایک شمارے پر ایک ہی بیان ہوتا ہے۔
fault-contradicts-prev = ڈیجیٹل کلید { $key } کا شمارہ { $seq } اپنے سے پہلے کا بیان { $prev } بتاتا ہے، مگر: { $problem }۔
fault-too-many-gaps = شمارہ { $seq } سے اس ڈیجیٹل کلید کے { $opened } شمارے خالی رہ جائیں گے، اور { $limit } کی گنجائش ہے؛ پہلے وہ بیانات بھیجیں جو رہ گئے ہیں۔
fault-quota = اس ڈیجیٹل کلید نے آج { $limit } بیانات کہہ دیے ہیں، جو اس کی روزانہ حد ہے؛ کل دوبارہ کوشش کریں۔
fault-needs-sealing = بیان ان سب سے کم لوگوں کے لیے ہے جو پورا ریکارڈ پڑھتے ہیں ({ $readers })، اور جو متن سربمہر نہ ہو وہ ہمیشہ کے لیے ان سب کے سامنے رہتا ہے؛ اسے سربمہر کریں یا { "TLP:GREEN" } کی درجہ بندی دیں۔
fault-needs-sealing-personal = { $kind } کا خانہ { $field } ذاتی ہے، اور جو متن سربمہر نہ ہو اسے ہمیشہ سب پڑھ سکتے ہیں؛ خانہ خالی چھوڑیں یا سربمہر کریں۔
fault-blob-too-long = منسلک فائل زیادہ سے زیادہ { $limit } بائٹ کی ہو سکتی ہے؛ ملے: { $size } بائٹ۔ اسے چھوٹا کریں۔
fault-bad-receipt = دستخط شدہ رسید یا درج نہ ہونے کی اطلاع درکار تھی، مگر: { $problem }۔
fault-reopen-needed = حالت میں { $state } اندراجات ہیں اور لاگ میں { $log }: ایک مرحلہ مکمل نہ ہو سکا؛ کم از کم { $after_seconds } سیکنڈ بعد فولڈر دوبارہ کھولیں۔
fault-admission-busy = { $waiting } بیانات جانچ کے منتظر ہیں اور اس سے زیادہ قطار میں نہیں رکھے جاتے؛ کچھ درج نہیں ہوا، { $after_seconds } سیکنڈ بعد دوبارہ بھیجیں۔

## The record: charter, decisions, rules

fault-charter-first = چارٹر اندراج 0 ہے: ریکارڈ اسی سے شروع ہوتا ہے، یہ اپنے لکھنے والے کا پہلا بیان ہے اور بعد میں نہیں آتا؛ تبدیلی کے لیے ترمیم تجویز کریں۔
fault-charter-contradiction = چارٹر میں باہم تضاد ہے: { $problem }۔ چارٹر درست کریں۔
fault-not-the-drafter = چارٹر پر اس ادارے کی بنیادی کلید کا دستخط درکار ہے جس کا نام چارٹر میں ہے، اور دستاویزی چارٹر پر صرف اس کے دستاویز نگار کا؛ یہ دستخط ایسا نہیں۔
fault-not-in-force = جب تک چارٹر میں درج ہر بنیادی کلید منظوری نہ دے، صرف منظوریاں درج ہوتی ہیں، اور اس کے بعد کوئی منظوری نہیں؛ ملا: { $kind }۔
fault-other-charter = چارٹر { $found } یہاں کا چارٹر نہیں: یہ کسی اور نظام سے متعلق ہے، یا جعلی ہے۔ چارٹر کی شناخت اداروں کی شائع کردہ شناخت سے ملائیں۔
fault-charter-changed = اندراج 0 پر چارٹر بعینہٖ اس کے لکھنے والے کے دستخط کے مطابق درکار تھا، اور دیا گیا چارٹر وہ نہیں۔
fault-policy-changed = اس فائل کے قواعدِ دستخط وہ نہیں جو چارٹر سے نکلتے ہیں۔
fault-unexpected-file = ریکارڈ میں اس فائل کا کوئی ذکر نہیں؛ یہ یہاں نہیں ہونی چاہیے۔
fault-blob-changed = منسلک فائل کا ہیش وہی ہونا چاہیے جو اس کے نام میں ہے؛ ملا: { $found }۔
fault-unknown-decision = { $id } اس ریکارڈ میں نہ کوئی ترمیم ہے نہ قواعد کا مجموعہ؛ شناخت درست کریں۔
fault-already-approved = ادارہ { $org } اس { $id } کی منظوری پہلے دے چکا ہے، یا یہ نافذ ہے، یا اس کا وقت گزر چکا ہے۔
fault-amends-root = ترمیم سے ادارے { $org } کی بنیادی کلید یا اس کی نوعیت نہیں بدل سکتی؛ اس کے بجائے کلید تبدیل کریں۔
fault-unknown-element = مینڈیٹ کا جزو { $element } معلوم نہیں؛ معلوم اجزا: { $known }۔
fault-unknown-template = چارٹر طریقۂ کار کے نمونے { $found } کی اقدار اختیار کرتا ہے، اور اس پروگرام کے ساتھ نمونہ { $expected } ہے۔
fault-unknown-procedure-value = { $name } طریقۂ کار کے نمونے کی اقدار میں نہیں؛ معلوم اقدار: { $known }۔
fault-unknown-ruleset = ریکارڈ قواعد کے مجموعے { $wanted } کے تحت ہے، اور یہ پروگرام یہ جانتا ہے: { $known }۔ وہ نسخہ استعمال کریں جس میں یہ قواعد ہوں؛ کچھ شمار نہیں کیا گیا۔
fault-unknown-layer = تہہ ان میں سے ایک ہوتی ہے: { $known }؛ طلب کی گئی: { $found }۔
fault-empty-record = ریکارڈ میں ابھی کوئی اندراج نہیں؛ اس کا پہلا اندراج چارٹر ہے۔
fault-no-record = نظام کا فولڈر درکار ہے جس میں { -folder-record } ہو، اور { $path } میں یہ نہیں؛ نیا بنائیں: { "sulh new" }
fault-folder-exists = { $path } پہلے سے موجود ہے اور اسے ویسا ہی رہنے دیا گیا؛ کوئی اور فولڈر چنیں۔

## The record: signed heads of its log

fault-unseen-head = بیان کے مطابق اس نے { $size } اندراجات کا دستخط شدہ خلاصہ دیکھا جس کی جڑ { $root } ہے، مگر اس سے پہلے ریکارڈ میں ایسا خلاصہ نہیں؛ تازہ ترین خلاصہ لے کر دوبارہ دستخط کریں۔
fault-head-origin = { $expected } کا دستخط شدہ خلاصہ درکار تھا؛ ملا: { $found } کا۔ یہ کسی اور لاگ کا ہے۔
fault-head-size = یہاں { $earlier } سے { $index } تک اندراجات کا دستخط شدہ خلاصہ درکار تھا؛ ملا: { $size } کا۔
fault-head-root = { $size } اندراجات کے دستخط شدہ خلاصے میں جڑ { $found } ہے، جبکہ اس سے پہلے کے اندراجات کی جڑ { $expected } ہے: لاگ کی کلید نے دو مختلف تاریخوں پر دستخط کیے۔
fault-head-time = { $name } نے سیکنڈ { $stamp } پر مشترکہ دستخط کیا اور میزبان نے اسے سیکنڈ { $logged } ({ $time }) پر درج کیا: فرق { $minutes } منٹ سے زیادہ ہے؛ گھڑیاں درست کریں۔

## The record: references between statements

fault-unknown-organisation = { $name } اس چارٹر کا کوئی ادارہ نہیں (معلوم: { $known })؛ جو چارٹر میں نہ ہو اسے الفاظ میں ویسے ہی لکھیں جیسے ذریعے میں ہے۔
fault-unknown-thing = کردار { $role } کا حوالہ { $id } کی طرف ہے، جہاں { $nouns } درکار تھا، اور اس اندراج سے پہلے ایسا کچھ نہیں؛ موجود چیز کا حوالہ دیں۔
fault-ref-missing = { $kind } کے لیے کردار { $role } کے { $least } سے { $most } تک حوالے درکار ہیں؛ ملے: { $count }۔ باقی حوالے دیں۔
fault-too-many-refs = { $kind } کے لیے کردار { $role } کے { $least } سے { $most } تک حوالے ہو سکتے ہیں؛ ملے: { $count }۔ زائد حوالے نکال دیں۔
fault-unknown-ref-role = { $kind } میں کردار { $role } والے حوالے کا کوئی مطلب نہیں؛ معلوم کردار: { $known }۔
fault-two-things = اسے { $first } کا نسخہ بھی بتایا گیا ہے اور { $second } کے نسخے کی جگہ لینے والا بھی؛ ایک بیان ایک ہی چیز کے بارے میں ہوتا ہے۔
fault-not-your-own = { $issuer } اس { $id } کی جگہ نہیں لے سکتا جو { $owner } نے کہا؛ کردار { "of" } کے ساتھ اس کا اپنا نسخہ کہیں۔
fault-already-superseded = { $id } کی جگہ { $by } پہلے ہی لے چکا ہے؛ اب اسی کی جگہ نیا بیان دیں۔
fault-not-own-act = { $issuer } نے اسے { $claimed } کے اپنے فعل کے طور پر دستخط کیا؛ یہ صرف { $claimed } کی اپنی ڈیجیٹل کلید کہہ سکتی ہے، دوسرے بتاتے ہیں کہ یہ کس نے کہا۔
fault-export-differs = برآمد شدہ فائل کے { $found } اندراجات سے وہ جڑ نہیں بنتی جس پر { $expected } اندراجات کے لیے دستخط ہیں: فائل بدلی یا کاٹی گئی ہے؛ اسے دوبارہ حاصل کریں۔
fault-bad-export = سطر { $line } برآمد شدہ فائل کی سطر نہیں: { $problem }۔ فائل دوبارہ حاصل کریں۔

## The agreement

fault-consent-is-own-act = { $party } اپنی رضامندی اپنی ڈیجیٹل کلید سے بتاتا ہے؛ دعوے کے بجائے { "agreement.consent.v1" } کہیں۔
fault-start-without-basis = مدت کا آغاز اور اس کی بنیاد ({ "start_basis" }: { $known }) یا دونوں دیں یا کوئی نہیں۔
fault-two-ends = مدت کا زیادہ سے زیادہ ایک اختتام ہوتا ہے: وقت، گھنٹوں کی تعداد، یا { "open_ended" }؛ ملے: { $count }۔
fault-speaker-contradicts-consent = { $party } کے لیے { $value } کہنے والا { $expected } ہوتا ہے، مگر { "for_org" } میں { $speaker } ہے؛ وہ قدر چنیں جو کہنے والے کے مطابق ہو۔
fault-not-a-party = { $issuer } اس چارٹر کا فریق نہیں؛ شرط پر رضامندی صرف فریق دیتا ہے، اور صرف اپنی طرف سے۔
fault-not-a-mediator = { "announced_by_mediator" } کے لیے چارٹر کے کسی ثالث، شریک چیئر یا ضامن کا بولنے والا درکار ہے؛ { $found } ان میں سے نہیں۔

## Incidents

fault-label-without-user = لقب کے لیے اس کے الفاظ اور { "used_by" }، یعنی اسے استعمال کرنے والا فریق، دونوں درکار ہیں؛ { $label } میں ایک کم ہے۔
fault-actor-without-name = مسلح گروہ کا نام درکار ہے؛ { $label } میں نام نہیں۔
fault-claim-without-value = دعوے میں یا تو قدر ہوتی ہے، یا { "not_carried" } اور کوئی قدر نہیں؛ { $about } کے بارے میں دعوے میں دونوں ہیں یا کوئی نہیں۔
fault-bad-site = درستی { $precision } والے مقام کے لیے { $expected } درکار ہے؛ یہ دیں یا درستی کا کوئی اور درجہ چنیں۔

## Talks

fault-proposal-without-author = تجویز میں { "by" } بتاتا ہے کہ کس نے پیش کی، یا جہاں ذریعہ کسی کا نام نہ لے وہاں { "discussed" } ہوتا ہے؛ { $label } میں دونوں ہیں یا کوئی نہیں۔

## Readers of the record

fault-bad-reader = ریکارڈ کے قاری کی ڈیجیٹل کلید سے دستخط شدہ درخواست درکار تھی: { $problem }۔
fault-not-a-reader = ڈیجیٹل کلید { $key } ریکارڈ کے کسی قاری کی نہیں؛ اندراجات صرف قارئین کے لیے ہیں۔
fault-readers-only = { $path } صرف ریکارڈ کے قارئین کو دیا جاتا ہے؛ { -option-key } سے اپنے ادارے کی ڈیجیٹل کلید بتائیں۔

## Intake: files that become statements

fault-unknown-file = { $path } ان میں سے نہیں جو لیے جا سکتے ہیں: دستخط شدہ لفافے (JSON)، { "sulh" } کی برآمد شدہ فائل، بانی ریکارڈ ({ -suffix-yaml }) یا UCDP GED جدول ({ -suffix-csv })۔
fault-no-publication-day = { $path } میں اشاعت کا دن نہیں؛ { -option-published } کے ساتھ دن لکھیں، مثلاً { -day-published }۔
fault-file-too-long = { $name } میں { $size } بائٹ ہیں، زیادہ سے زیادہ { $limit } ہو سکتے ہیں؛ اسے تقسیم کریں۔
fault-not-utf8-file = { $name } بائٹ { $at } پر UTF-8 نہیں؛ اسے UTF-8 میں محفوظ کریں۔
fault-bad-yaml = { $name } UTF-8 میں YAML نہیں: { $problem }۔ اسے فائل میں درست کریں۔
fault-yaml-not-plain = { $name } سطر { $line }: صرف خانے، فہرستیں اور متن درکار ہیں؛ ملا: { $found }۔ اسے پورا لکھیں۔
fault-doubled-key = { $name } سطر { $line }: خانہ { $key } ایک ہی جگہ دو بار ہے؛ ایک ضائع ہو جائے گا۔ ایک کو نکال دیں۔
fault-bad-csv = { $name } CSV نہیں: { $problem }۔ اسے فائل میں درست کریں۔
fault-bad-columns = { $name } کی پہلی قطار میں ان میں سے ہر کالم ایک بار درکار ہے: { $expected }؛ غائب یا دوہرے: { $found }۔
fault-bad-columns-in-row = { $name } قطار { $row } میں { $found } خانے ہیں؛ پہلی قطار کی طرح { $expected } درکار ہیں۔ اسے فائل میں درست کریں۔
fault-bad-cell = { $name } قطار { $row }، کالم { $column }: { $expected } درکار تھا؛ ملا: { $found }۔ اسے فائل میں درست کریں۔
fault-doubled-event = { $name } قطار { $row }: واقعہ { $id } اوپر پہلے سے موجود ہے؛ ایک ہی رکھیں۔
fault-bad-section = { $name }: حصہ { $section } میں { $expected } درکار تھا؛ اسے فائل میں درست کریں۔
fault-bad-row = حصہ { $section } کی قطار { $row } سے بیان نہیں بن سکتا: { $problem }۔
fault-doubled-row = قطار { $row } حصہ { $section } میں دو بار ہے؛ ایک کو دوسری شناخت دیں۔
fault-unknown-field = حصہ { $section } کی قطار { $row } میں خانہ { $key } ہے، جسے کوئی نہیں پڑھتا؛ معلوم خانے: { $known }۔
fault-key-missing = حصہ { $section } کی قطار { $row } میں رپورٹ { $report } کے لیے خانہ { $key } درکار ہے؛ یہ خانہ دیں، یا رپورٹ کو قطار کی رپورٹوں سے نکال دیں۔
fault-unknown-report = حصہ { $section } کی قطار { $row } رپورٹ { $report } سے لی گئی بتائی گئی ہے، جو ان میں سے نہیں: { $known }۔
fault-bad-value = حصہ { $section } کی قطار { $row }: خانہ { $key } میں { $expected } درکار تھا؛ ملا: { $found }۔ اسے فائل میں درست کریں۔
fault-draft-refused = فائل سے بنا ایک بیان درج نہیں کیا گیا ({ $code }): { $why }

## The log: its files

fault-file-missing = یہ فائل درکار ہے اور موجود نہیں؛ اسے کسی اور نقل سے حاصل کریں۔
fault-file-unexpected = یہ فائل یہاں نہیں ہونی چاہیے: { $reason }۔ اگر اشاعت بیچ میں رک گئی تھی تو لاگ ایک بار کھول کر دوبارہ آڈٹ کریں، ورنہ فائل بطور شواہد محفوظ رکھیں۔
fault-tile-differs = یہ ہیش فائل اس جڑ سے میل نہیں کھاتی جس پر دستخط ہوئے؛ اسے بطور شواہد محفوظ رکھیں اور دوسری نقل سے نئی حاصل کریں۔
fault-entry-differs = یہ اندراج وہ نہیں جس پر اس مقام کے لیے دستخط ہوئے تھے؛ اندراجات کی فائل دوسری نقل سے حاصل کریں۔
fault-entry-and-tile-differ = یہ اندراج اور { $tile } میں اس کا ہیش مختلف ہیں، اور دونوں میں سے کسی سے دستخط شدہ جڑ نہیں بنتی؛ دونوں فائلیں دوسری نقل سے حاصل کریں۔
fault-root-differs = فائلیں { $size } اندراجات کے دستخط شدہ خلاصے والے لاگ کی نہیں؛ خلاصہ اور فائلیں بطور شواہد محفوظ رکھیں۔
fault-edge-root = { $size } اندراجات تک کی آخری ہیش فائلوں سے دستخط شدہ جڑ نہیں بنتی؛ فولڈر کا آڈٹ کریں۔
fault-tile-length = { $expected } بائٹ درکار تھے؛ ملے: { $found }۔ یہ ہیش فائل دوبارہ حاصل کریں۔
fault-bundle-malformed = اندراجات کی فائل میں ٹھیک { $expected } اندراجات درکار تھے؛ ملے: { $found } اندراجات اور { $rest } زائد بائٹ۔ فائل دوبارہ حاصل کریں۔
fault-tile-path = لاگ کی فائل کا پتا درکار ہے، مثلاً { "tile/0/x001/067" } یا { "tile/entries/000.p/5" }؛ ملا: { $found }۔
fault-path-refused = سادہ ناموں کا نسبتی پتا درکار ہے؛ ملا: { $found }۔
fault-path-kind = { $expected } درکار تھا؛ ملا: { $found }۔
fault-not-found = { $path } پر فائل درکار تھی اور وہاں کچھ نہیں؛ پتا جانچیں۔
fault-object-differs = یہاں وہی بائٹس درکار تھے جو لکھے جانے ہیں، اور دوسرے ملے: فائل بدلی گئی، یا دوسرا لاگ بھی یہاں لکھتا ہے۔
fault-object-too-long = فائل لاگ کی کسی بھی فائل سے بڑی ہے؛ اسے نہیں لیا گیا۔
fault-disk-unavailable = ڈسک پر بائٹس لکھے یا پڑھے نہ جا سکے ({ $reason })؛ کچھ ضائع نہیں ہوا، { $after_seconds } سیکنڈ بعد دوبارہ کوشش کریں۔
fault-folder-locked = کوئی اور عمل { $path } میں لکھ رہا ہے؛ اس کا پتا استعمال کریں، یا { $after_seconds } سیکنڈ بعد دوبارہ کوشش کریں۔
fault-journal-range = { $first } سے { $size } تک کا مقام درکار تھا؛ ملا: { $found }۔ پرانے اندراجات شائع شدہ لاگ سے پڑھیں۔
fault-journal-format = { $path } پر { $expected } صورت کا روزنامچہ درکار تھا، اور وہاں کوئی اور فائل ہے؛ درست پتا دیں۔
fault-journal-gap = روزنامچے میں { $first } سے { $size } تک اندراجات درکار تھے؛ ملے: { $found }۔ فولڈر دوسری نقل سے بحال کریں۔
fault-journal-damaged = پڑھنے کے قابل روزنامچہ درکار تھا ({ $reason })؛ فولڈر دوسری نقل سے بحال کریں۔
fault-journal-unavailable = روزنامچے میں بائٹس لکھے یا پڑھے نہ جا سکے ({ $reason })؛ { $after_seconds } سیکنڈ بعد دوبارہ کوشش کریں۔
fault-journal-missing = لاگ کی فائلوں کے ساتھ اس کا روزنامچہ درکار تھا ({ $found } اندراجات)، اور موجود نہیں؛ اسے سب سے تازہ نقل سے دوبارہ بنائیں۔

## The log: heads, signatures, proofs

fault-log-moved-on = پڑھنے کے دوران لاگ بڑھ گیا؛ { $after_seconds } سیکنڈ بعد نیا دستخط شدہ خلاصہ لے کر دوبارہ کوشش کریں۔
fault-log-range = { $expected } درکار تھا؛ ملا: { $found }۔ تازہ ترین دستخط شدہ خلاصہ پڑھیں، یا کم طلب کریں۔
fault-log-rewound = { $where } کو { $expected } اندراجات کے دستخط شدہ خلاصے سے میل کھانا چاہیے؛ ملا: { $found }۔ پرانی نقل بحال ہوئی یا دو لاگ مل گئے؛ کسی چیز پر دستخط نہیں ہوا، دوسری نقلوں سے موازنہ کریں۔
fault-sequencer-stopped = لاگ کھلا نہیں، یا اس کا ایک مرحلہ مکمل نہ ہو سکا؛ کم از کم { $after_seconds } سیکنڈ بعد اسے دوبارہ کھولیں۔
fault-head-moved = { $expected } اندراجات کا محفوظ خلاصہ درکار تھا؛ ملا: { $found } کا۔ کوئی دوسرا بھی لکھ رہا ہے، یا نقل بحال ہوئی؛ رک کر دونوں کا موازنہ کریں۔
fault-head-rewound = ایسا دستخط شدہ خلاصہ درکار تھا جو { $expected } اندراجات کو آگے بڑھائے؛ ملا: { $found } اندراجات کا، جو ایسا نہیں۔ اس پر دستخط نہ کریں اور دونوں بطور شواہد محفوظ رکھیں۔
fault-head-forked = { $found } اندراجات کا دستخط شدہ خلاصہ { $expected } اندراجات کے خلاصے کو آگے نہیں بڑھاتا؛ دونوں بطور شواہد محفوظ رکھیں۔
fault-head-unsigned = { $name } کے دستخط کی ایک سطر درکار تھی جس کی کلید کی شناخت { $key } ہو؛ ملیں: { $found }۔ یہ خلاصہ اس لاگ کا نہیں۔
fault-signature-unknown = { $name } کے دستخط کی سطر کی ذمہ داری کوئی معلوم کلید نہیں لیتی؛ اس کی کلید بتائیں، یا نامعلوم سطروں کی اجازت دیں۔
fault-signature-length = { $name } کے دستخط کی سطر کی لمبائی درست نہیں: { $expected } درکار تھا؛ ملا: { $found }۔ اسے بطور شواہد محفوظ رکھیں۔
fault-signature-time = { $name } کے دستخط کی سطر کا وقت درست نہیں: { $expected } درکار تھا؛ ملا: { $found }۔ اسے بطور شواہد محفوظ رکھیں۔
fault-signature-wrong = { $name } کے دستخط کی سطر درست نہیں: { $expected } درکار تھا؛ ملا: { $found }۔ اسے بطور شواہد محفوظ رکھیں۔
fault-note-malformed = یہ دستخط شدہ نوٹ نہیں: { $expected } درکار تھا؛ ملا: { $found }۔ دوبارہ حاصل کریں؛ پھر ایسا ہو تو محفوظ رکھیں۔
fault-hash-length = { $expected } بائٹ کے ہیش درکار تھے؛ ملے: { $found } بائٹ۔ ثبوت دوبارہ طلب کریں۔
fault-inclusion-index = { $size } اندراجات میں شمولیت کا ثبوت درست نہیں، مقام میں خرابی ہے: { $expected } درکار تھا؛ ملا: { $found }۔ ثبوت اور خلاصہ بطور شواہد محفوظ رکھیں۔
fault-inclusion-length = { $size } اندراجات میں شمولیت کا ثبوت درست نہیں، لمبائی میں خرابی ہے: { $expected } درکار تھا؛ ملا: { $found }۔ ثبوت اور خلاصہ بطور شواہد محفوظ رکھیں۔
fault-inclusion-root = { $size } اندراجات میں شمولیت کا ثبوت درست نہیں، جڑ مختلف ہے: { $expected } درکار تھی؛ ملی: { $found }۔ ثبوت اور خلاصہ بطور شواہد محفوظ رکھیں۔
fault-consistency-sizes = { $size } اندراجات تک تسلسل کا ثبوت درست نہیں، تعداد میں خرابی ہے: { $expected } درکار تھا؛ ملا: { $found }۔ ثبوت اور خلاصہ بطور شواہد محفوظ رکھیں۔
fault-consistency-length = { $size } اندراجات تک تسلسل کا ثبوت درست نہیں، لمبائی میں خرابی ہے: { $expected } درکار تھا؛ ملا: { $found }۔ ثبوت اور خلاصہ بطور شواہد محفوظ رکھیں۔
fault-consistency-root = { $size } اندراجات تک تسلسل کا ثبوت درست نہیں، جڑ مختلف ہے: { $expected } درکار تھی؛ ملی: { $found }۔ ثبوت اور خلاصہ بطور شواہد محفوظ رکھیں۔
fault-proof-malformed = ثبوت کی سطر { $line }: { $expected } درکار تھا؛ ملا: { $found }۔ ثبوت دوبارہ طلب کریں۔
fault-policy-malformed = قواعدِ دستخط کی سطر { $line }: { $expected } درکار تھا؛ ملا: { $found }۔ اسے درست کریں۔
fault-quorum-missing = کورم { $quorum } درکار ہے؛ ان کے مشترکہ دستخط ہیں: { $found }؛ ان کے نہیں: { $missing }۔ مزید مشترکہ دستخطوں کا انتظار کریں۔
fault-not-base64 = base64 اپنی واحد درست صورت میں درکار ہے؛ کوئی اور متن ملا۔
fault-key-name = ڈیجیٹل کلید کا نام خالی جگہ، جمع کے نشان اور کنٹرول حروف کے بغیر درکار ہے؛ ملا: { $found }۔
fault-vkey = ڈیجیٹل کلید { "name+id+base64" } کی صورت میں درکار ہے؛ ملا: { $found }۔
fault-vkey-type = { $name } کے لیے قسم 1 یا 4 کی Ed25519 کلید، یا قسم 6 کی ML-DSA-44 کلید درکار ہے؛ ملے: قسم { $kind } کے { $found } بائٹ۔
fault-key-name-length = ML-DSA-44 کلید کا نام زیادہ سے زیادہ { $expected } بائٹ کا ہونا چاہیے؛ ملے: { $found } بائٹ۔
fault-vkey-id = { $name } کے لیے کلید کی شناخت { $expected } درکار ہے؛ ملا: { $found }۔ پوری کلید دوبارہ نقل کریں۔
fault-key-seed = ڈیجیٹل کلید کی ابتدائی قدر { $expected } بائٹ کی درکار ہے؛ ملے: { $found } بائٹ۔
fault-bad-url = { -scheme-http } یا { -scheme-https } سے شروع ہونے والا پتا درکار ہے؛ ملا: { $found }۔

## Commands

fault-no-answer = { $base } نے متوقع جواب نہیں دیا ({ $problem })؛ { $after_seconds } سیکنڈ بعد دوبارہ کوشش کریں۔
fault-no-policy-file = { $path } پڑھا نہ جا سکا: { $problem }۔
fault-snapshot-differs = مقامی عارضی نقل میں { $found } ہے، جبکہ دوبارہ حساب سے { $expected } نکلتا ہے؛ اسے حذف کر دیں، یہ صرف عارضی نقل ہے۔
fault-no-example = مثال { $name } کی فائل { "record.yaml" } موجود نہیں؛ نمائش ماخذ کوڈ کے فولڈر سے چلائیں۔
fault-other-record = { $path } میں کوئی اور ریکارڈ ہے، شاید کسی اور نسخے کا، اور اسے ویسا ہی رہنے دیا گیا؛ { -option-dir } سے دوسرا فولڈر دیں۔
fault-no-such-size = 1 سے { $full } تک کی تعداد درکار ہے؛ طلب کی گئی: { $size }۔
fault-key-inside = { $path } نظام کے فولڈر کے اندر ہے؛ کلیدیں وہاں کبھی نہیں رکھی جاتیں۔ دوسری جگہ دیں۔
fault-no-host-keys = { $path } میں میزبان کی کلیدیں نہیں، اس لیے یہاں کچھ درج نہیں ہو سکتا؛ بیان میزبان کو دیں، یا نیا نظام شروع کریں: { "sulh new" }
fault-file-exists = { $path } پہلے سے موجود ہے اور اسے ویسا ہی رہنے دیا گیا؛ کوئی اور نام دیں۔
fault-cannot-write = { $path } لکھا نہ جا سکا: { $problem }۔
fault-no-drafter = چارٹر پر اسے لکھنے والے کی بنیادی کلید دستخط کرتی ہے؛ { -option-key } سے وہ کلید بتائیں۔
fault-bad-charter-file = { $path } چارٹر کی فائل نہیں: { $problem }۔
fault-charter-refused = چارٹر درج نہیں کیا گیا ({ $code }): { $why }
fault-bad-body = بیان کا متن JSON میں درکار تھا، مگر: { $problem }۔
fault-bad-ref = حوالہ { "ROLE=ID" } کی صورت میں درکار ہے ({ "ID" }: سولہ اساسی 64 ہندسے)؛ ملا: { $found }۔
fault-bad-port = پورٹ 1 سے 65535 تک درکار ہے؛ ملا: { $port }۔
fault-port-taken = پورٹ { $port } کھولا نہ جا سکا: { $problem }۔ { $after_seconds } سیکنڈ بعد دوبارہ کوشش کریں۔
fault-bad-on = { -option-on } میں دن ({ -day-on }) یا فرق کے ساتھ وقت ({ -time-on }) درکار ہے؛ ملا: { $found }۔
fault-no-key = { $path } پر ابھی دستخط نہیں؛ { -option-key } سے وہ ڈیجیٹل کلید بتائیں جو یہ کہتی ہے۔
fault-no-file = { $path } پڑھا نہ جا سکا: { $problem }۔
fault-inside-record = { $path } ریکارڈ کے اُس حصے میں ہے جس کی ہر فائل کا حساب ہوتا ہے؛ کوئی اور جگہ چنیں۔
