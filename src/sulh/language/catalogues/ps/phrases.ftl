# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Words of ours within the sentence of a fault: what was expected, what was found, why (errors.Phrase).
## Their English stands where they are raised. Not yet read by a native reader.

## Of many

phrase-none = هېڅ
phrase-nobody = هېڅوک
phrase-nobody-else = بل هېڅوک
phrase-nothing = هېڅ شی
phrase-not-given = نه دی ورکړل شوی
phrase-this-one = همدا
phrase-both = دواړه
phrase-neither-whole = یو هم بشپړ نه
phrase-any = هر یو
phrase-more = تر دې ډېر
phrase-one-or-more = یو یا ډېر
phrase-a-second = بل یو
phrase-the-end = پای
phrase-ended = پای ته رسېدلی
phrase-no-role = هېڅ دنده
phrase-no-words = هېڅ کلمه
phrase-other-form = بله بڼه
phrase-one-of = له دې څخه یو: { $choices }
phrase-from-to = له { $first } تر { $last }

## Numbers, texts and lengths

phrase-bytes = { $n } بایټه
phrase-at-most-bytes = تر ټولو ډېر { $n } بایټه
phrase-more-bytes = تر { $n } بایټو ډېر
phrase-other-bytes = نور بایټونه
phrase-leaves-and-bytes = بیانونه: { $leaves }، پاتې بایټونه: { $n }
phrase-bytes-at = په { $at } بایټ کې نور بایټونه
phrase-other-points = نور توري
phrase-lines = { $n } سطرونه
phrase-hashes = { $n } هشونه
phrase-cells = { $n } خونې
phrase-too-many-bytes = { $n } بایټه لري، حد یې { $most } دی
phrase-whole-number = یو بشپړ عدد
phrase-number-from = له { $least } تر { $most } یو عدد
phrase-a-text = یو متن
phrase-text-length = له { $least } تر { $most } تورو متن
phrase-one-line = په یوه سطر کې له { $least } تر { $most } توري
phrase-printable = له { $least } تر { $most } لیدونکي توري
phrase-no-controls = له کنټرولي تورو پرته متن
phrase-utf8-text = هغه متن چې په { "UTF-8" } لیکل کېدای شي
phrase-ends-newline = هغه متن چې په نوې کرښه پای ته رسي
phrase-newline-at-end = په پای کې نوی سطر
phrase-code-word = د { "a-z" }، { "0-9" } او { "_" } یوه کلمه
phrase-hex-digits = د شپاړسو په بنسټ 64 رقمونه ({ "a-f, 0-9" })
phrase-public-key = د شپاړسو په بنسټ د 64 رقمونو عامه کیلي
phrase-account-name = { "a-z 0-9 . _ -" } (تر ټولو ډېر 64)
phrase-charter-org = د منشور یوه اداره (د { "open" } او { "org" } پوړونو لپاره)

## Time and place

phrase-a-time = یو وخت
phrase-time-below = تر { $limit } کم وخت
phrase-posix-seconds = تر 9999 کال مخکې ثانیې ({ "POSIX" })
phrase-a-day = یوه ورځ لکه { $example }
phrase-not-before-start = هغه ورځ چې تر { "date_start" } مخکې نه وي
phrase-hours-of-day = د یوې ورځې ساعتونه لکه { "06:00-18:00" }
phrase-an-area = یوه ساحه
phrase-radius = لږ تر لږه د یو متر شعاع
phrase-names-only = نومونه بې له مختصاتو
phrase-place-fields = { "lat_e7" }، { "lon_e7" } او { "radius_m" }
phrase-decimal-degrees = اعشاري درجې تر اوو رقمونو
phrase-at-most-degrees = تر ټولو ډېر { $n } درجې
phrase-within-degrees = تر 85 درجو عرض البلد او تر 180 درجو طول البلد

## What an address may ask

phrase-ask-layer = { "public" }، { "open" } یا { "org:NAME" }
phrase-ask-moment = یوه ورځ ({ "2026-03-02" }) یا وخت له خپل ساعتي زون سره
phrase-ask-position = یو ځای: له 0 څخه بشپړ عدد
phrase-ask-natural = له 0 څخه بشپړ عدد
phrase-ask-most = یو بشپړ عدد؛ تر ټولو ډېر { $n } ورکول کېږي
phrase-ask-org = د یوې ادارې نوم
phrase-ask-sector = د یوه سکټور نوم
phrase-ask-area = په درجو لوېدیځ، سوېل، ختیځ، شمال، لکه { "69.5,34,70,34.5" }
phrase-ask-named = د پېښې پېژند، د راډیو شمېره، یا د راپور د پېژند پیل
phrase-ask-count = د یوې شمېرنې نوم
phrase-ask-count-of = شمېرنه د چا ده: واړه توري، رقمونه، { "_" } او { "." }، لکه یو پېژند
phrase-ask-which = د درج شمېره، یا د شپاړسو په بنسټ د 64 رقمونو پېژند

## Files and their rows

phrase-the-file = فایل
phrase-mapping-at-top = په سر کې د برخو نومونه په کار وو
phrase-a-mapping = ارزښتونه له نومونو سره
phrase-mapping-of-keys = خونې له نومونو سره
phrase-rows-by-id = کتارونه له پېژندونو سره
phrase-list-of-rows = د کتارونو لړ
phrase-keys-and-values = خونې او ارزښتونه یې په کار وو؛ { "sulh new DIR" } یوه بېلګه لیکي
phrase-origin-missing = { "origin" } نشته
phrase-procedure-list = { "procedure" } د خونو او ارزښتونو لړ نه دی
phrase-one-log = یوازې یو { "--log" }
phrase-other-format = بڼه یې { $found } ده، نه { $expected }
phrase-other-file = د فایل بل ډول
phrase-tiles-version = نسخه { $version }، د ټایلونو ډول { $type }
phrase-beyond-end = تر پای یې هاخوا برخې
phrase-no-sides = ناشونې څنډې
phrase-no-layer = هېڅ داسې پوړ نشته چې دلته انځورېږي
phrase-no-description = نه لوستل کېدونکی شرح
phrase-numbers = { $field } { $found } عددونه لري، { $n } په کار دي
phrase-sums-overflow = { "most" }، { "width_m" } او { "span_s" } د { "extent_m" } او { "extent_s" } تر څنګ دومره لوی دي چې جمع له حده وځي
phrase-extent-unfit = { "precise_m" }، { "precise_s" } یا یو { "extent" } د راپورونو د وزن لپاره ډېر لوی دی، یا یو { "extent" } د { "most" } له جذر څخه کم دی
phrase-rates-order = د { "rates" } کیلۍ په زیاتېدونکي ترتیب نه دي
phrase-other-spelling = متن یې هغه نه دی چې { "sulh fuse" } یې لیکي، نو هش به یې د بل وي

## Who says it, and the charter

phrase-the-party = پخپله لوری
phrase-not-the-party = له لوري پرته هر څوک
phrase-an-organisation = اداره
phrase-a-key-word = کیلي
phrase-a-mandate-element = د واک برخه
phrase-a-panel-member = د پینل غړی
phrase-twice = { $what } { $value } دوه ځله راغلی
phrase-unknown-value = { $value } پېژندل شوی نه دی ({ $what }؛ پېژندل شوي: { $known })
phrase-panel-needs = د { $members } غړو پینل تر نیمایي ډېر او تر ټولو نه ډېر غواړي، نه { $needs }
phrase-one-relay = { $org } تر یوه ډېر لېږدوونکي ښودلي دي
phrase-only-documentarian = { $org } کیلي لري، خو په مستند منشور کې یې یوازې د اسنادو راټولوونکی لري
phrase-no-root-key = { $org } بنسټیزه کیلي نه لري او په تشو ځایونو کې نه دی لیکل شوی
phrase-one-documentarian = مستند منشور کټ مټ یو د اسنادو راټولوونکی لري
phrase-parties-chairs = دوه یا ډېر لوري او کټ مټ دوه ګډ رییسان په کار دي
phrase-one-secretariat = کټ مټ یوه دارالانشا په کار ده، چې کوربه چلوي
phrase-no-elements = په مستند منشور کې د واک هېڅ برخه منل شوې نه شمېرل کېږي
phrase-log-key = د لاګ کیلي باید د { $expected } په نوم Ed25519 کیلي وي، نه { $found }
phrase-no-cosigner-key = { $name } د ګډ لاسلیک کوونکي کیلي نه ده، بلکې د { $type } ډول ده
phrase-no-relay-key = { $name } د لېږدوونکي کیلي نه ده، بلکې د { $type } ډول ده
phrase-two-uses = د { $key } کیلي دوې کارونې لري
phrase-name-for-two = د کیلۍ نوم { $name } د دوو لپاره راغلی
phrase-one-name-two-keys = دوې کیلۍ یو نوم او یو پېژند لري

## Statements, seals and keys

phrase-the-statement = بیان
phrase-what-is-said = هغه څه چې ویل شوي
phrase-the-inside = د مهر دننه متن
phrase-the-sealed-field = مهر شوې خونه
phrase-the-wraps = نغښتې کیلۍ
phrase-wraps-of = د { $id } بیان نغښتې کیلۍ
phrase-the-document = لاسلیک شوی سند
phrase-the-envelope = لفافه
phrase-payload-type = { "payloadType" } باید { $type } وي، د 64 بایټو له یوه لاسلیک سره
phrase-first-has-none = یوازې تر لومړۍ شمېرې مخکې بیان نه وي
phrase-number-is = د دې کیلۍ { $number } شمېره { $id } ده
phrase-names-before = د دې کیلۍ { $number } شمېره له ځان مخکې { $id } بولي
phrase-ciphertext-other = رمز شوی متن د دې بیان لاندې نه خلاصېږي
phrase-text-other = متن هغه نه دی چې بیان یې ژمنه کړې وه
phrase-content-key-other = د متن کیلي هغه نه ده چې بیان یې ژمنه کړې وه
phrase-tag-not-there = د ترلاسه کوونکي نښه د بیان په نښو کې نشته
phrase-not-padded = متن د خپلې کچې تر اندازې نه دی ډک شوی
phrase-amendment-seated = یوه تعدیل یې کیلي ټاکلې ده
phrase-key-not-seated = کیلي یې تر دې مخکې نه ده ټاکل شوې
phrase-heads-no-fork = لنډیزونه د دوو کچو دي، یا یې ریښه یوه ده
phrase-one-digest = دواړه نچوړونه یو دي
phrase-one-leaf = په دواړو لنډیزونو کې هلته یو درج دی
phrase-promise-kept = ژمنه د بل درج ده، یا پوره شوې
phrase-two-numbers = بیانونه دوې شمېرې لري، یا یو دي

## The log: notes, heads, proofs, policies

phrase-root = ریښه { $root }
phrase-size = درجونه: { $size }
phrase-size-root = درجونه: { $size }، ریښه: { $root }
phrase-size-from = له { $least } تر { $most } درجونه
phrase-leaves = درجونه له { $first } تر { $last }
phrase-lines-size = سطرونه: { $n }، درجونه: { $size }
phrase-the-journal = ژورنال
phrase-head-row = د وروستي لنډیز کتار
phrase-head-row-note = د وروستي لنډیز د کتار یادښت
phrase-mutable-name = بدلېدونکی نوم
phrase-written-once = هغه نوم چې یو ځل لیکل کېږي
phrase-partial-tile = نیمګړی د هشونو فایل
phrase-no-such-tile = په دې نوم د هشونو فایل نشته
phrase-head-short = د { $size } درجونو لاسلیک شوی لنډیز تر هغه ځایه نه رسي
phrase-no-numbers = { "first" } او { "size" } عددونه نه دي
phrase-rows-for-one = د یوه پر ځای { $n } کتارونه
phrase-leaf-no-bytes = یو درج بایټونه نه دي
phrase-no-head-row = د وروستي لنډیز کتار لنډیز نه دی
phrase-where-contents = منځپانګه
phrase-where-hashes = د مخونو هشونه
phrase-where-length = اوږدوالی
phrase-where-page = { $number } مخ
phrase-where-seal = مهر
phrase-index-below = تر { $size } کم ځای
phrase-place-within = د { $size } درجونو دننه یو ځای
phrase-place-in = په { $size } کې { $place }
phrase-old-size = لږ تر لږه 1 پخوانۍ کچه
phrase-growing-sizes = له 1 څخه زیاتېدونکې کچې
phrase-a-proof = یو ثبوت
phrase-empty-proof = تش ثبوت
phrase-longer-proof = اوږد ثبوت
phrase-shorter-proof = لنډ ثبوت
phrase-empty-root = د تشې ونې ریښه
phrase-no-proof-from-0 = له 0 کچې هېڅ ثبوت
phrase-lines-of-keys = د کیلیو سطرونه یې: { $n }
phrase-ascii-above = تر لنډیز پورته { "ASCII" }
phrase-ascii-above-signed = تر لاسلیک شوي لنډیز پورته { "ASCII" }
phrase-empty-line = تر لنډیز مخکې تش سطر
phrase-empty-line-signed = تر لاسلیک شوي لنډیز مخکې تش سطر
phrase-at-most-lines = د ثبوت تر ټولو ډېر { $n } سطرونه
phrase-at-most-hashes = تر ټولو ډېر { $n } هشونه
phrase-at-most-signatures = د لاسلیک تر ټولو ډېر { $n } سطرونه
phrase-head-below = تر { $n } بایټو کم لنډیز
phrase-longer = تر دې اوږد
phrase-first-line-old = لومړی سطر: { "old" } او کچه
phrase-origin-utf8 = د لاګ نوم په { "UTF-8" }
phrase-origin-length = د لاګ نوم تر ټولو ډېر { $n } بایټه
phrase-head-origin = هغه لنډیز چې د لاګ په نوم پیلېږي
phrase-decimal-size = کچه په لسیزو رقمونو
phrase-size-newline = کچه او نوی سطر
phrase-base64-hash = هش په { "base64" }
phrase-base64-root = ریښه په { "base64" }
phrase-hash-bytes = د { $n } بایټو هش
phrase-root-bytes = د { $n } بایټو ریښه
phrase-one-signature = د لاسلیک یو سطر
phrase-one-signature-of = د لاسلیک یو سطر، د { $name }
phrase-signature-line = د لاسلیک سطر
phrase-key-id-signature = د کیلۍ پېژند او لاسلیک
phrase-over-this = پر دې متن لاسلیک
phrase-over-else = پر بل متن لاسلیک
phrase-note-parts = متن، تش سطر او د لاسلیک سطرونه
phrase-head-lines = درې یا ډېر سطرونه: { "origin, size, root" }
phrase-three-lines = درې سطرونه، او تر { "2^53" } کمه کچه
phrase-five-lines = پنځه سطرونه، لومړی یې { $first }
phrase-and-four-lines = { $first } او نور څلور سطرونه
phrase-two-hashes = دوه هشونه او یو وخت
phrase-index-number = { "index" } او یو عدد
phrase-a-key = یوه کیلي
phrase-key-once = کیلي چې دلته یو ځل راشي
phrase-key-of-type = د { $type } ډول کیلي
phrase-type = ډول { $type }
phrase-free-name = هغه نوم چې نه وي نیول شوی
phrase-policy-words = { "log" }، { "witness" }، { "group" } یا { "quorum" } له خپلو کلمو سره
phrase-at-most-logs = تر ټولو ډېر { $n } لاګونه
phrase-at-most-witnesses = تر ټولو ډېر { $n } ګډ لاسلیک کوونکي
phrase-at-most-groups = تر ټولو ډېر { $n } ډلې
phrase-members-before = هغه غړي چې نوم یې په پورتنیو سطرونو کې راغلی
phrase-members-once = هر غړی په یوه ډله کې او یو ځل
phrase-all-any = { "all" }، { "any" } یا له 1 تر { $n } یو عدد
phrase-a-quorum = د { "quorum" } سطر
phrase-one-quorum = د { "quorum" } یوازې یو سطر
phrase-quorum-before = هغه نصاب چې نوم یې په پورتني سطر کې راغلی

## What a system, its network or SQLite says

phrase-status = د ځواب حالت { $status }
phrase-status-bytes = د ځواب حالت { $status }، بایټونه: { $n }
phrase-nothing-within = په { $seconds } ثانیو کې هېڅ رانغلل
phrase-system-busyerror = بل پروګرام یې کاروي
phrase-system-cantopenerror = خلاص نه شو
phrase-system-corrupterror = بایټونه یې خراب دي
phrase-system-eacces = اجازه نشته
phrase-system-eaddrinuse = دا پته له مخکې په کارېدو ده
phrase-system-eaddrnotavail = دا پته د دې ماشین نه ده
phrase-system-econnrefused = هلته څوک غوږ نه نیسي
phrase-system-econnreset = اړیکه پرې شوه
phrase-system-edquot = د ډیسک ټاکلې برخه ډکه ده
phrase-system-eexist = له مخکې شته
phrase-system-ehostunreach = هغه ماشین ته لاره نشته
phrase-system-eio = ډیسک تېروتنه وښوده
phrase-system-eisdir = دا فولډر دی، نه فایل
phrase-system-emfile = ډېر فایلونه خلاص دي
phrase-system-enetunreach = شبکې ته لاسرسی نشته
phrase-system-enoent = داسې فایل یا فولډر نشته
phrase-system-enospc = په ډیسک کې ځای نه دی پاتې
phrase-system-enotdir = دا فولډر نه دی
phrase-system-enotempty = فولډر تش نه دی
phrase-system-eperm = اجازه نشته
phrase-system-epipe = اړیکه پرې شوه
phrase-system-erofs = ډیسک یوازې لوستل کېږي
phrase-system-etimedout = ځواب پر وخت رانغی
phrase-system-fullerror = په ډیسک کې ځای نه دی پاتې
phrase-system-gaierror = په دې نوم ماشین ونه موندل شو
phrase-system-incompleteread = ځواب په منځ کې پرې شو
phrase-system-ioerror = ډیسک تېروتنه وښوده
phrase-system-lockederror = بل پروګرام یې کاروي
phrase-system-notadberror = دا د ډېټابېس فایل نه دی
phrase-system-permissionserror = اجازه نشته
phrase-system-readonlyerror = یوازې لوستل کېږي
phrase-system-remotedisconnected = تر ځواب مخکې اړیکه پرې شوه
phrase-system-sqlerror = جدولونه یې هغه نه دي چې باید وي
phrase-system-timeouterror = ځواب پر وخت رانغی
phrase-system-unicodedecodeerror = متن په { "UTF-8" } نه دی

## What does not have its shape

phrase-misfit-lacks = په { $at } کې د { $field } خونه نشته
phrase-misfit-unknown = په { $at } کې ناپېژندل شوې خونه { $field }
phrase-misfit-type = { $at }: { $expected } په کار و، { $found } وموندل شو
phrase-misfit-limit = { $at }: د { $expected } حد { $limit } دی
phrase-misfit-pattern = { $at }: متن باید دا بڼه ولري: { $pattern }
phrase-misfit-choice = { $at }: { $found } د منلو وړ ارزښتونو کې نه دی
phrase-misfit-cut = متن په منځ کې پرې شوی
phrase-misfit-json = دا سم { "JSON" } نه دی (له { $byte } بایټ)
