# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Words of ours within the sentence of a fault: what was expected, what was found, why (errors.Phrase).
## Their English stands where they are raised. Not yet read by a native reader.

## Of many

phrase-none = کوئی نہیں
phrase-nobody = کوئی نہیں
phrase-nobody-else = اور کوئی نہیں
phrase-nothing = کچھ نہیں
phrase-not-given = نہیں دیا گیا
phrase-this-one = یہی
phrase-both = دونوں
phrase-neither-whole = دونوں میں سے کوئی پوری طرح نہیں
phrase-any = ہر ایک
phrase-more = اس سے زیادہ
phrase-one-or-more = ایک یا زیادہ
phrase-a-second = ایک اور
phrase-the-end = آخر
phrase-ended = ختم ہو چکا
phrase-no-role = کوئی ذمہ داری نہیں
phrase-no-words = کوئی لفظ نہیں
phrase-other-form = کوئی اور صورت
phrase-one-of = ان میں سے ایک: { $choices }
phrase-from-to = { $first } سے { $last }

## Numbers, texts and lengths

phrase-bytes = { $n } بائٹ
phrase-at-most-bytes = زیادہ سے زیادہ { $n } بائٹ
phrase-more-bytes = { $n } بائٹ سے زیادہ
phrase-other-bytes = دوسرے بائٹ
phrase-leaves-and-bytes = بیانات: { $leaves }، باقی بائٹ: { $n }
phrase-bytes-at = بائٹ { $at } پر دوسرے بائٹ
phrase-other-points = دوسرے حروف
phrase-lines = { $n } سطریں
phrase-hashes = { $n } ہیش
phrase-cells = { $n } خانے
phrase-too-many-bytes = اس میں { $n } بائٹ ہیں، حد { $most } ہے
phrase-whole-number = ایک پورا عدد
phrase-number-from = { $least } سے { $most } تک ایک عدد
phrase-a-text = ایک متن
phrase-text-length = { $least } سے { $most } حروف کا متن
phrase-one-line = ایک سطر میں { $least } سے { $most } حروف
phrase-printable = { $least } سے { $most } تک نظر آنے والے حروف
phrase-no-controls = کوئی کنٹرول حرف نہ ہونا
phrase-utf8-text = { "UTF-8" } میں لکھا جا سکنے والا متن
phrase-ends-newline = نئی سطر پر ختم ہونے والا متن
phrase-newline-at-end = آخر میں نئی سطر
phrase-code-word = { "a-z" }، { "0-9" } اور { "_" } کا ایک لفظ
phrase-hex-digits = سولہ کی بنیاد کے 64 ہندسے ({ "a-f, 0-9" })
phrase-public-key = سولہ کی بنیاد کے 64 ہندسوں کی عوامی کلید
phrase-account-name = { "a-z 0-9 . _ -" } (زیادہ سے زیادہ 64)
phrase-charter-org = چارٹر کا ایک ادارہ (پرتوں { "open" } اور { "org" } کے لیے)

## Time and place

phrase-a-time = ایک وقت
phrase-time-below = { $limit } سے کم وقت
phrase-posix-seconds = سال 9999 سے پہلے کے سیکنڈ ({ "POSIX" })
phrase-a-day = ایک دن، جیسے { $example }
phrase-not-before-start = { "date_start" } سے پہلے کا نہ ہونے والا دن
phrase-hours-of-day = ایک دن کے گھنٹے، جیسے { "06:00-18:00" }
phrase-an-area = ایک رقبہ
phrase-radius = کم از کم ایک میٹر کا دائرہ
phrase-names-only = نام، بغیر محددات کے
phrase-place-fields = { "lat_e7" }، { "lon_e7" } اور { "radius_m" }
phrase-decimal-degrees = اعشاری درجے، زیادہ سے زیادہ سات ہندسوں تک
phrase-at-most-degrees = زیادہ سے زیادہ { $n } درجے
phrase-within-degrees = 85 درجے تک عرض بلد اور 180 درجے تک طول بلد

## What an address may ask

phrase-ask-layer = { "public" }، { "open" } یا { "org:NAME" }
phrase-ask-moment = ایک دن ({ "2026-03-02" }) یا ٹائم زون کے ساتھ وقت
phrase-ask-position = ایک مقام: 0 سے شروع ہونے والا پورا عدد
phrase-ask-natural = 0 سے شروع ہونے والا پورا عدد
phrase-ask-most = ایک پورا عدد؛ زیادہ سے زیادہ { $n } دیے جاتے ہیں
phrase-ask-org = کسی ادارے کا نام
phrase-ask-sector = کسی سیکٹر کا نام
phrase-ask-area = درجوں میں مغرب، جنوب، مشرق، شمال، جیسے { "69.5,34,70,34.5" }
phrase-ask-named = کسی واقعے کی شناخت، ریڈیو نمبر، یا رپورٹ کی شناخت کا آغاز
phrase-ask-count = کسی گنتی کا نام
phrase-ask-count-of = گنتی کس کی ہے: چھوٹے حروف، ہندسے، { "_" } اور { "." }، جیسے کوئی شناخت
phrase-ask-which = اندراج کا نمبر، یا سولہ کی بنیاد کے 64 ہندسوں کی شناخت

## Files and their rows

phrase-the-file = فائل
phrase-mapping-at-top = سب سے اوپر حصوں کی فہرست نام کے ساتھ درکار تھی
phrase-a-mapping = ناموں کے ساتھ قدریں
phrase-mapping-of-keys = ناموں کے ساتھ خانے
phrase-rows-by-id = شناخت کے ساتھ قطاریں
phrase-list-of-rows = قطاروں کی فہرست
phrase-keys-and-values = خانے اور ان کی قدریں درکار تھیں؛ { "sulh new DIR" } ایک نمونہ لکھتا ہے
phrase-origin-missing = { "origin" } موجود نہیں
phrase-procedure-list = { "procedure" } خانوں اور قدروں کی فہرست نہیں
phrase-one-log = ایک ہی { "--log" }
phrase-other-format = اس کا فارمیٹ { $found } ہے، { $expected } نہیں
phrase-other-file = فائل کی کوئی اور قسم
phrase-tiles-version = نسخہ { $version }، ٹائلوں کی قسم { $type }
phrase-beyond-end = اس کے آخر سے آگے کے حصے
phrase-no-sides = ناممکن کنارے
phrase-no-layer = کوئی ایسی پرت نہیں جو یہاں بنائی جاتی ہے
phrase-no-description = نہ پڑھی جا سکنے والی تفصیل
phrase-numbers = { $field } میں { $found } عدد ہیں، { $n } درکار ہیں
phrase-sums-overflow = { "most" }، { "width_m" } اور { "span_s" } کی قدریں { "extent_m" } اور { "extent_s" } کے ساتھ اتنی بڑی ہیں کہ جمع حد سے نکل جاتی ہے
phrase-extent-unfit = { "precise_m" }، { "precise_s" } یا کوئی { "extent" } رپورٹوں کو وزن دینے کے لیے بہت بڑا ہے، یا کوئی { "extent" } { "most" } کے جذر سے کم ہے
phrase-rates-order = { "rates" } کی کلیدیں بڑھتی ترتیب میں نہیں
phrase-other-spelling = متن وہ نہیں جو { "sulh fuse" } لکھتا ہے، اس لیے اس کا ہیش کسی اور کا ہوتا

## Who says it, and the charter

phrase-the-party = خود فریق
phrase-not-the-party = فریق کے سوا کوئی بھی
phrase-an-organisation = ادارہ
phrase-a-key-word = ڈیجیٹل کلید
phrase-a-mandate-element = مینڈیٹ کا جزو
phrase-a-panel-member = پینل کا رکن
phrase-twice = { $what } { $value } دو بار آیا ہے
phrase-unknown-value = { $value } معلوم قدر نہیں ({ $what }؛ معلوم: { $known })
phrase-panel-needs = { $members } ارکان کے پینل کو آدھے سے زیادہ اور کل سے زیادہ نہیں چاہیے، { $needs } نہیں
phrase-one-relay = { $org } نے ایک سے زیادہ ترسیل کنندہ بتائے ہیں
phrase-only-documentarian = { $org } کے پاس کلید ہے، جبکہ دستاویزی چارٹر میں صرف دستاویز نگار کے پاس ہوتی ہے
phrase-no-root-key = { $org } کی بنیادی کلید نہیں اور وہ خالی جگہوں میں درج نہیں
phrase-one-documentarian = دستاویزی چارٹر میں ٹھیک ایک دستاویز نگار ہوتا ہے
phrase-parties-chairs = دو یا زیادہ فریق اور ٹھیک دو شریک چیئر درکار ہیں
phrase-one-secretariat = ٹھیک ایک سیکریٹریٹ درکار ہے، جو میزبان چلاتا ہے
phrase-no-elements = دستاویزی چارٹر میں مینڈیٹ کا کوئی جزو منظور شدہ نہیں گنا جاتا
phrase-log-key = لاگ کی کلید { $expected } نام کی Ed25519 کلید ہونی چاہیے، { $found } نہیں
phrase-no-cosigner-key = { $name } شریک دستخط کنندہ کی کلید نہیں، بلکہ قسم { $type } کی ہے
phrase-no-relay-key = { $name } ترسیل کنندہ کی کلید نہیں، بلکہ قسم { $type } کی ہے
phrase-two-uses = کلید { $key } کے دو استعمال ہیں
phrase-name-for-two = کلید کا نام { $name } دو کے لیے آیا ہے
phrase-one-name-two-keys = دو کلیدوں کا ایک ہی نام اور ایک ہی شناخت ہے

## Statements, seals and keys

phrase-the-statement = بیان
phrase-what-is-said = جو کہا گیا
phrase-the-inside = مہر کے اندر کا متن
phrase-the-sealed-field = سربمہر خانہ
phrase-the-wraps = لپیٹی ہوئی کلیدیں
phrase-wraps-of = بیان { $id } کی لپیٹی ہوئی کلیدیں
phrase-the-document = دستخط شدہ دستاویز
phrase-the-envelope = لفافہ
phrase-payload-type = { "payloadType" } کو { $type } ہونا چاہیے، 64 بائٹ کے ایک دستخط کے ساتھ
phrase-first-has-none = صرف پہلے شمارے سے پہلے کوئی بیان نہیں ہوتا
phrase-number-is = اس کلید کا شمارہ { $number } { $id } ہے
phrase-names-before = اس کلید کا شمارہ { $number } اپنے سے پہلے { $id } بتاتا ہے
phrase-ciphertext-other = رمزی متن اس بیان کے تحت نہیں کھلتا
phrase-text-other = متن وہ نہیں جس کا بیان نے اقرار کیا تھا
phrase-content-key-other = متن کی کلید وہ نہیں جس کا بیان نے اقرار کیا تھا
phrase-tag-not-there = وصول کنندہ کا نشان بیان کے نشانوں میں نہیں
phrase-not-padded = متن کی لمبائی اس کے سائز کے درجے کے مطابق نہیں بھری گئی
phrase-amendment-seated = ایک ترمیم نے اس کی کلید کو مقرر کیا
phrase-key-not-seated = اس کی کلید اس سے پہلے مقرر نہیں ہوئی
phrase-heads-no-fork = خلاصے دو جسامتوں کے ہیں، یا ان کی جڑ ایک ہے
phrase-one-digest = دونوں نچوڑ ایک ہیں
phrase-one-leaf = دونوں خلاصوں میں وہاں ایک ہی اندراج ہے
phrase-promise-kept = وعدہ کسی اور اندراج کا ہے، یا پورا ہوا
phrase-two-numbers = بیانات کے دو شمارے ہیں، یا وہ ایک ہی ہیں

## The log: notes, heads, proofs, policies

phrase-root = جڑ { $root }
phrase-size = اندراجات: { $size }
phrase-size-root = اندراجات: { $size }، جڑ: { $root }
phrase-size-from = { $least } سے { $most } تک اندراجات
phrase-leaves = اندراجات { $first } سے { $last }
phrase-lines-size = سطریں: { $n }، اندراجات: { $size }
phrase-the-journal = روزنامچہ
phrase-head-row = آخری خلاصے کی قطار
phrase-head-row-note = آخری خلاصے کی قطار کا نوٹ
phrase-mutable-name = بدل سکنے والا نام
phrase-written-once = ایک ہی بار لکھا جانے والا نام
phrase-partial-tile = نامکمل ہیش فائل
phrase-no-such-tile = اس نام کی کوئی ہیش فائل نہیں
phrase-head-short = { $size } اندراجات کا دستخط شدہ خلاصہ وہاں تک نہیں پہنچتا
phrase-no-numbers = { "first" } اور { "size" } عدد نہیں
phrase-rows-for-one = ایک کی جگہ { $n } قطاریں
phrase-leaf-no-bytes = ایک اندراج بائٹ نہیں
phrase-no-head-row = آخری خلاصے کی قطار خلاصہ نہیں
phrase-where-contents = فہرست
phrase-where-hashes = صفحات کے ہیش
phrase-where-length = لمبائی
phrase-where-page = صفحہ { $number }
phrase-where-seal = مہر
phrase-index-below = { $size } سے کم مقام
phrase-place-within = { $size } اندراجات کے اندر ایک مقام
phrase-place-in = { $size } میں { $place }
phrase-old-size = کم از کم 1 کی پرانی جسامت
phrase-growing-sizes = کم از کم 1 سے بڑھتی جسامتیں
phrase-a-proof = ایک ثبوت
phrase-empty-proof = خالی ثبوت
phrase-longer-proof = زیادہ لمبا ثبوت
phrase-shorter-proof = زیادہ چھوٹا ثبوت
phrase-empty-root = خالی درخت کی جڑ
phrase-no-proof-from-0 = جسامت 0 سے کوئی ثبوت نہیں
phrase-lines-of-keys = اس کی کلیدوں کی سطریں: { $n }
phrase-ascii-above = خلاصے سے اوپر { "ASCII" }
phrase-ascii-above-signed = دستخط شدہ خلاصے سے اوپر { "ASCII" }
phrase-empty-line = خلاصے سے پہلے خالی سطر
phrase-empty-line-signed = دستخط شدہ خلاصے سے پہلے خالی سطر
phrase-at-most-lines = ثبوت کی زیادہ سے زیادہ { $n } سطریں
phrase-at-most-hashes = زیادہ سے زیادہ { $n } ہیش
phrase-at-most-signatures = دستخط کی زیادہ سے زیادہ { $n } سطریں
phrase-head-below = { $n } بائٹ سے کم کا خلاصہ
phrase-longer = اس سے لمبا
phrase-first-line-old = پہلی سطر: { "old" } اور جسامت
phrase-origin-utf8 = { "UTF-8" } میں لاگ کا نام
phrase-origin-length = زیادہ سے زیادہ { $n } بائٹ کا لاگ نام
phrase-head-origin = اپنے لاگ کے نام سے شروع ہونے والا خلاصہ
phrase-decimal-size = اعشاری ہندسوں میں جسامت
phrase-size-newline = جسامت اور نئی سطر
phrase-base64-hash = { "base64" } میں ہیش
phrase-base64-root = { "base64" } میں جڑ
phrase-hash-bytes = { $n } بائٹ کا ہیش
phrase-root-bytes = { $n } بائٹ کی جڑ
phrase-one-signature = دستخط کی ایک سطر
phrase-one-signature-of = دستخط کی ایک سطر، { $name } کی
phrase-signature-line = دستخط کی سطر
phrase-key-id-signature = کلید کی شناخت اور دستخط
phrase-over-this = اس متن پر دستخط
phrase-over-else = کسی اور متن پر دستخط
phrase-note-parts = متن، خالی سطر اور دستخط کی سطریں
phrase-head-lines = تین یا زیادہ سطریں: { "origin, size, root" }
phrase-three-lines = تین سطریں، اور { "2^53" } سے کم جسامت
phrase-five-lines = پانچ سطریں، پہلی { $first }
phrase-and-four-lines = { $first } اور مزید چار سطریں
phrase-two-hashes = دو ہیش اور ایک وقت
phrase-index-number = { "index" } اور ایک عدد
phrase-a-key = ایک کلید
phrase-key-once = کلید جو یہاں ایک ہی بار آئے
phrase-key-of-type = قسم { $type } کی کلید
phrase-type = قسم { $type }
phrase-free-name = کوئی ایسا نام جو لیا نہ گیا ہو
phrase-policy-words = { "log" }، { "witness" }، { "group" } یا { "quorum" } اپنے الفاظ کے ساتھ
phrase-at-most-logs = زیادہ سے زیادہ { $n } لاگ
phrase-at-most-witnesses = زیادہ سے زیادہ { $n } شریک دستخط کنندگان
phrase-at-most-groups = زیادہ سے زیادہ { $n } گروہ
phrase-members-before = ایسے ارکان جن کا نام اوپر کی سطروں میں ہے
phrase-members-once = ہر رکن ایک ہی گروہ میں اور ایک ہی بار
phrase-all-any = { "all" }، { "any" } یا 1 سے { $n } تک ایک عدد
phrase-a-quorum = { "quorum" } کی سطر
phrase-one-quorum = { "quorum" } کی ایک ہی سطر
phrase-quorum-before = ایسا نصاب جس کا نام اوپر کی سطر میں ہے

## What a system, its network or SQLite says

phrase-status = جواب کی حالت { $status }
phrase-status-bytes = جواب کی حالت { $status }، بائٹ: { $n }
phrase-nothing-within = { $seconds } سیکنڈ میں کچھ نہیں آیا
phrase-system-busyerror = کوئی اور پروگرام اسے استعمال کر رہا ہے
phrase-system-cantopenerror = اسے کھولا نہیں جا سکا
phrase-system-corrupterror = اس کے بائٹ خراب ہیں
phrase-system-eacces = اجازت نہیں
phrase-system-eaddrinuse = یہ پتہ پہلے سے استعمال میں ہے
phrase-system-eaddrnotavail = یہ پتہ اس مشین کا نہیں
phrase-system-econnrefused = وہاں کوئی سننے والا نہیں
phrase-system-econnreset = رابطہ کٹ گیا
phrase-system-edquot = ڈسک کا مقررہ حصہ بھر گیا
phrase-system-eexist = پہلے سے موجود ہے
phrase-system-ehostunreach = اس مشین تک راستہ نہیں
phrase-system-eio = ڈسک نے خرابی بتائی
phrase-system-eisdir = یہ فولڈر ہے، فائل نہیں
phrase-system-emfile = بہت زیادہ فائلیں کھلی ہیں
phrase-system-enetunreach = نیٹ ورک تک رسائی نہیں
phrase-system-enoent = ایسی کوئی فائل یا فولڈر نہیں
phrase-system-enospc = ڈسک پر جگہ نہیں رہی
phrase-system-enotdir = یہ فولڈر نہیں
phrase-system-enotempty = فولڈر خالی نہیں
phrase-system-eperm = اجازت نہیں
phrase-system-epipe = رابطہ کٹ گیا
phrase-system-erofs = ڈسک پر صرف پڑھا جا سکتا ہے
phrase-system-etimedout = وقت پر جواب نہیں آیا
phrase-system-fullerror = ڈسک پر جگہ نہیں رہی
phrase-system-gaierror = اس نام کی مشین نہیں ملی
phrase-system-incompleteread = جواب بیچ میں کٹ گیا
phrase-system-ioerror = ڈسک نے خرابی بتائی
phrase-system-lockederror = کوئی اور پروگرام اسے استعمال کر رہا ہے
phrase-system-notadberror = یہ ڈیٹابیس کی فائل نہیں
phrase-system-permissionserror = اجازت نہیں
phrase-system-readonlyerror = اس میں صرف پڑھا جا سکتا ہے
phrase-system-remotedisconnected = جواب سے پہلے رابطہ کٹ گیا
phrase-system-sqlerror = اس کی جدولیں وہ نہیں جو ہونی چاہییں
phrase-system-timeouterror = وقت پر جواب نہیں آیا
phrase-system-unicodedecodeerror = متن { "UTF-8" } میں نہیں

## What does not have its shape

phrase-misfit-lacks = { $at } میں خانہ { $field } نہیں
phrase-misfit-unknown = { $at } میں نامعلوم خانہ { $field }
phrase-misfit-type = { $at }: { $expected } درکار تھا، { $found } ملا
phrase-misfit-limit = { $at }: { $expected } کی حد { $limit } ہے
phrase-misfit-pattern = { $at }: متن کو اس صورت کا ہونا چاہیے: { $pattern }
phrase-misfit-choice = { $at }: { $found } اجازت یافتہ قدروں میں نہیں
phrase-misfit-cut = متن بیچ میں کٹ گیا ہے
phrase-misfit-json = یہ درست { "JSON" } نہیں (بائٹ { $byte } سے)
