# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Words of ours within the sentence of a fault: what was expected, what was found, why (errors.Phrase).
## Their English stands where they are raised. Not yet read by a native reader.

## Of many

phrase-none = هیچ
phrase-nobody = هیچ‌کس
phrase-nobody-else = کس دیگری نی
phrase-nothing = هیچ چیز
phrase-not-given = داده نشده
phrase-this-one = همین
phrase-both = هر دو
phrase-neither-whole = هیچ‌کدام به‌طور کامل
phrase-any = هر یک
phrase-more = بیش از این
phrase-one-or-more = یک یا چند
phrase-a-second = یکی دیگر
phrase-the-end = پایان
phrase-ended = پایان‌یافته
phrase-no-role = هیچ وظیفه
phrase-no-words = هیچ واژه
phrase-other-form = شکل دیگری
phrase-one-of = یکی از این‌ها: { $choices }
phrase-from-to = از { $first } تا { $last }

## Numbers, texts and lengths

phrase-bytes = { $n } بایت
phrase-at-most-bytes = حداکثر { $n } بایت
phrase-more-bytes = بیش از { $n } بایت
phrase-other-bytes = بایت‌های دیگر
phrase-leaves-and-bytes = اظهاریه‌ها: { $leaves }، بایت‌های مانده: { $n }
phrase-bytes-at = بایت‌های دیگر در جای { $at }
phrase-other-points = حرف‌های دیگر
phrase-lines = { $n } سطر
phrase-hashes = { $n } هش
phrase-cells = { $n } خانه
phrase-too-many-bytes = { $n } بایت دارد، حد آن { $most } است
phrase-whole-number = یک عدد کامل
phrase-number-from = عددی از { $least } تا { $most }
phrase-a-text = یک متن
phrase-text-length = متنی از { $least } تا { $most } حرف
phrase-one-line = از { $least } تا { $most } حرف در یک سطر
phrase-printable = از { $least } تا { $most } حرف دیدنی
phrase-no-controls = متنی بی حروف کنترولی
phrase-utf8-text = متنی که به { "UTF-8" } نوشته شود
phrase-ends-newline = متنی که با سطر نو پایان یابد
phrase-newline-at-end = سطر نو در پایان
phrase-code-word = واژه‌ای از { "a-z" }، { "0-9" } و { "_" }
phrase-hex-digits = 64 رقم مبنای شانزده ({ "a-f, 0-9" })
phrase-public-key = کلید عمومی با 64 رقم مبنای شانزده
phrase-account-name = { "a-z 0-9 . _ -" } (حداکثر 64)
phrase-charter-org = نهادی از منشور (برای لایه‌های { "open" } و { "org" })

## Time and place

phrase-a-time = یک وقت
phrase-time-below = وقتی کمتر از { $limit }
phrase-posix-seconds = ثانیه‌های پیش از سال 9999 ({ "POSIX" })
phrase-a-day = روزی مانند { $example }
phrase-not-before-start = روزی که پیش از { "date_start" } نباشد
phrase-hours-of-day = ساعت‌های یک روز مانند { "06:00-18:00" }
phrase-an-area = یک ساحه
phrase-radius = شعاع دست‌کم یک متر
phrase-names-only = نام‌ها بدون مختصات
phrase-place-fields = { "lat_e7" }، { "lon_e7" } و { "radius_m" }
phrase-decimal-degrees = درجه‌های اعشاری تا هفت رقم
phrase-at-most-degrees = حداکثر { $n } درجه
phrase-within-degrees = عرض البلد تا 85 درجه و طول البلد تا 180 درجه

## What an address may ask

phrase-ask-layer = { "public" }، { "open" } یا { "org:NAME" }
phrase-ask-moment = یک روز ({ "2026-03-02" }) یا وقت با زون ساعتی آن
phrase-ask-position = یک جایگاه: عدد کامل از 0
phrase-ask-natural = عدد کامل از 0
phrase-ask-most = یک عدد کامل؛ بیشتر از { $n } داده نمی‌شود
phrase-ask-org = نام یک نهاد
phrase-ask-sector = نام یک سکتور
phrase-ask-area = غرب، جنوب، شرق، شمال به درجه، مانند { "69.5,34,70,34.5" }
phrase-ask-named = شناسهٔ یک رویداد، شمارهٔ رادیو، یا آغاز شناسهٔ یک گزارش
phrase-ask-count = نام یک شمار
phrase-ask-count-of = شمار از آنِ کیست: حروف کوچک، رقم‌ها، { "_" } و { "." }، مانند یک شناسه
phrase-ask-which = شمارهٔ یک درج، یا شناسه‌ای با 64 رقم مبنای شانزده

## Files and their rows

phrase-the-file = فایل
phrase-mapping-at-top = در بالا نام بخش‌ها لازم بود
phrase-a-mapping = مقدارها با نام‌های‌شان
phrase-mapping-of-keys = خانه‌ها با نام‌های‌شان
phrase-rows-by-id = ردیف‌ها با شناسه‌های‌شان
phrase-list-of-rows = فهرست ردیف‌ها
phrase-keys-and-values = خانه‌ها و مقدارهای‌شان لازم بود؛ { "sulh new DIR" } نمونه‌ای می‌نویسد
phrase-origin-missing = { "origin" } نیست
phrase-procedure-list = { "procedure" } فهرست خانه‌ها و مقدارها نیست
phrase-one-log = تنها یک { "--log" }
phrase-other-format = شکل آن { $found } است، نه { $expected }
phrase-other-file = نوع دیگری از فایل
phrase-tiles-version = نسخهٔ { $version } با تایل‌های نوع { $type }
phrase-beyond-end = بخش‌هایی که پس از پایان آن است
phrase-no-sides = کناره‌های ناممکن
phrase-no-layer = هیچ لایه‌ای که این‌جا کشیده شود
phrase-no-description = شرحی که خوانده نمی‌شود
phrase-numbers = { $field } دارای { $found } عدد است، { $n } لازم است
phrase-sums-overflow = { "most" }، { "width_m" } و { "span_s" } در کنار { "extent_m" } و { "extent_s" } چنان بزرگ‌اند که حاصل جمع از حد می‌گذرد
phrase-extent-unfit = { "precise_m" }، { "precise_s" } یا یک { "extent" } برای وزن دادن به گزارش‌ها بسیار بزرگ است، یا یک { "extent" } از جذر { "most" } کمتر است
phrase-rates-order = کلیدهای { "rates" } به ترتیب افزایشی نیست
phrase-other-spelling = متن آن همان نیست که { "sulh fuse" } می‌نویسد، پس هش آن از چیز دیگری می‌بود

## Who says it, and the charter

phrase-the-party = خود طرف
phrase-not-the-party = هر کسی جز خود طرف
phrase-an-organisation = نهاد
phrase-a-key-word = کلید
phrase-a-mandate-element = جزء صلاحیت
phrase-a-panel-member = عضو هیئت
phrase-twice = { $what } { $value } دو بار آمده است
phrase-unknown-value = { $value } شناخته‌شده نیست ({ $what }؛ شناخته‌شده: { $known })
phrase-panel-needs = هیئتی با { $members } عضو بیش از نیم و نه بیش از همه را می‌خواهد، نه { $needs }
phrase-one-relay = { $org } بیش از یک رساننده نام برده است
phrase-only-documentarian = { $org } کلید دارد، و در منشور اسنادی تنها گردآورندهٔ اسناد دارد
phrase-no-root-key = { $org } کلید ریشه ندارد و در فهرست جاهای خالی نیست
phrase-one-documentarian = منشور اسنادی درست یک گردآورندهٔ اسناد دارد
phrase-parties-chairs = دو طرف یا بیشتر و درست دو رئیس مشترک لازم است
phrase-one-secretariat = درست یک دارالانشا لازم است که میزبان را می‌گرداند
phrase-no-elements = در منشور اسنادی هیچ جزء صلاحیت پذیرفته شمرده نمی‌شود
phrase-log-key = کلید لاگ باید کلید Ed25519 به نام { $expected } باشد، نه { $found }
phrase-no-cosigner-key = { $name } کلید امضاکنندهٔ مشترک نیست، بلکه از نوع { $type } است
phrase-no-relay-key = { $name } کلید رساننده نیست، بلکه از نوع { $type } است
phrase-two-uses = کلید { $key } دو کاربرد دارد
phrase-name-for-two = نام کلید { $name } برای دو کلید آمده است
phrase-one-name-two-keys = دو کلید یک نام و یک شناسه دارند

## Statements, seals and keys

phrase-the-statement = اظهاریه
phrase-what-is-said = آنچه گفته شده
phrase-the-inside = درون مُهر
phrase-the-sealed-field = خانهٔ مُهرشده
phrase-the-wraps = کلیدهای پیچیده
phrase-wraps-of = کلیدهای پیچیدهٔ اظهاریهٔ { $id }
phrase-the-document = سند امضاشده
phrase-the-envelope = لفافه
phrase-payload-type = { "payloadType" } باید { $type } باشد، با یک امضای 64 بایتی
phrase-first-has-none = تنها پیش از شمارهٔ نخست اظهاریه‌ای نیست
phrase-number-is = شمارهٔ { $number } این کلید { $id } است
phrase-names-before = شمارهٔ { $number } این کلید پیش از خود { $id } را می‌نامد
phrase-ciphertext-other = متن رمزشده زیر این اظهاریه باز نمی‌شود
phrase-text-other = متن آن نیست که اظهاریه به آن متعهد شده بود
phrase-content-key-other = کلید متن آن نیست که اظهاریه به آن متعهد شده بود
phrase-tag-not-there = نشان گیرنده در میان نشان‌های اظهاریه نیست
phrase-not-padded = متن تا اندازهٔ ردهٔ خود پر نشده است
phrase-amendment-seated = یک تعدیل کلید آن را گماشته است
phrase-key-not-seated = کلید آن پیش از آن گماشته نشده است
phrase-heads-no-fork = خلاصه‌ها دو اندازه دارند، یا ریشهٔ‌شان یکی است
phrase-one-digest = هر دو چکیده یکی است
phrase-one-leaf = در هر دو خلاصه آن‌جا یک درج است
phrase-promise-kept = وعده از درج دیگری است، یا به جا آورده شد
phrase-two-numbers = اظهاریه‌ها دو شماره دارند، یا یکی‌اند

## The log: notes, heads, proofs, policies

phrase-root = ریشهٔ { $root }
phrase-size = درج‌ها: { $size }
phrase-size-root = درج‌ها: { $size }، ریشه: { $root }
phrase-size-from = از { $least } تا { $most } درج
phrase-leaves = درج‌ها از { $first } تا { $last }
phrase-lines-size = سطرها: { $n }، درج‌ها: { $size }
phrase-the-journal = ژورنال
phrase-head-row = ردیف خلاصهٔ آخر
phrase-head-row-note = یادداشت ردیف خلاصهٔ آخر
phrase-mutable-name = نام بدل‌شدنی
phrase-written-once = نامی که یک بار نوشته می‌شود
phrase-partial-tile = فایل ناتمام هش‌ها
phrase-no-such-tile = هیچ فایل هش‌ها این نام را ندارد
phrase-head-short = خلاصهٔ امضاشدهٔ { $size } درج تا آن‌جا نمی‌رسد
phrase-no-numbers = { "first" } و { "size" } عدد نیستند
phrase-rows-for-one = به جای یک ردیف { $n } ردیف
phrase-leaf-no-bytes = یک درج بایت نیست
phrase-no-head-row = ردیف خلاصهٔ آخر خلاصه نیست
phrase-where-contents = محتوا
phrase-where-hashes = هش‌های صفحه‌ها
phrase-where-length = طول
phrase-where-page = صفحهٔ { $number }
phrase-where-seal = مُهر
phrase-index-below = جایی کمتر از { $size }
phrase-place-within = جایی درون { $size } درج
phrase-place-in = { $place } در { $size }
phrase-old-size = اندازهٔ پیشین دست‌کم 1
phrase-growing-sizes = اندازه‌هایی که از دست‌کم 1 افزایش یابد
phrase-a-proof = یک اثبات
phrase-empty-proof = اثبات خالی
phrase-longer-proof = اثبات درازتر
phrase-shorter-proof = اثبات کوتاه‌تر
phrase-empty-root = ریشهٔ درخت خالی
phrase-no-proof-from-0 = هیچ اثباتی از اندازهٔ 0
phrase-lines-of-keys = سطرهای کلیدهای آن: { $n }
phrase-ascii-above = { "ASCII" } بالای خلاصه
phrase-ascii-above-signed = { "ASCII" } بالای خلاصهٔ امضاشده
phrase-empty-line = سطر خالی پیش از خلاصه
phrase-empty-line-signed = سطر خالی پیش از خلاصهٔ امضاشده
phrase-at-most-lines = حداکثر { $n } سطر اثبات
phrase-at-most-hashes = حداکثر { $n } هش
phrase-at-most-signatures = حداکثر { $n } سطر امضا
phrase-head-below = متن خلاصه‌ای کمتر از { $n } بایت
phrase-longer = درازتر از این
phrase-first-line-old = سطر نخست: { "old" } و اندازه
phrase-origin-utf8 = نام لاگ به { "UTF-8" }
phrase-origin-length = نام لاگ، حداکثر { $n } بایت
phrase-head-origin = خلاصه‌ای که با نام لاگ خود آغاز شود
phrase-decimal-size = اندازه به رقم‌های ده‌دهی
phrase-size-newline = اندازه و سطر نو
phrase-base64-hash = هش به { "base64" }
phrase-base64-root = ریشه به { "base64" }
phrase-hash-bytes = هش { $n } بایتی
phrase-root-bytes = ریشهٔ { $n } بایتی
phrase-one-signature = یک سطر امضا
phrase-one-signature-of = یک سطر امضا، از { $name }
phrase-signature-line = سطر امضا
phrase-key-id-signature = شناسهٔ کلید و امضا
phrase-over-this = امضایی بر این متن
phrase-over-else = امضایی بر متنی دیگر
phrase-note-parts = متن، سطر خالی و سطرهای امضا
phrase-head-lines = سه سطر یا بیشتر: { "origin, size, root" }
phrase-three-lines = سه سطر، و اندازه‌ای کمتر از { "2^53" }
phrase-five-lines = پنج سطر، نخستین { $first }
phrase-and-four-lines = { $first } و چهار سطر دیگر
phrase-two-hashes = دو هش و یک وقت
phrase-index-number = { "index" } و یک عدد
phrase-a-key = یک کلید
phrase-key-once = کلیدی که این‌جا یک بار بیاید
phrase-key-of-type = کلیدی از نوع { $type }
phrase-type = نوع { $type }
phrase-free-name = نامی که گرفته نشده است
phrase-policy-words = { "log" }، { "witness" }، { "group" } یا { "quorum" } با واژه‌های آن
phrase-at-most-logs = حداکثر { $n } لاگ
phrase-at-most-witnesses = حداکثر { $n } امضاکنندهٔ مشترک
phrase-at-most-groups = حداکثر { $n } گروه
phrase-members-before = عضوهایی که در سطرهای پیشین نام برده شده‌اند
phrase-members-once = هر عضو در یک گروه و یک بار
phrase-all-any = { "all" }، { "any" } یا عددی از 1 تا { $n }
phrase-a-quorum = سطر { "quorum" }
phrase-one-quorum = تنها یک سطر { "quorum" }
phrase-quorum-before = نصابی که در سطری پیشین نام برده شده است

## What a system, its network or SQLite says

phrase-status = وضعیت پاسخ { $status }
phrase-status-bytes = وضعیت پاسخ { $status }، بایت‌ها: { $n }
phrase-nothing-within = در { $seconds } ثانیه چیزی نیامد
phrase-system-busyerror = برنامهٔ دیگری آن را به کار می‌برد
phrase-system-cantopenerror = باز نشد
phrase-system-corrupterror = بایت‌های آن خراب است
phrase-system-eacces = اجازه نیست
phrase-system-eaddrinuse = این نشانی از پیش در استفاده است
phrase-system-eaddrnotavail = این نشانی از این ماشین نیست
phrase-system-econnrefused = آن‌جا کسی گوش نمی‌دهد
phrase-system-econnreset = ارتباط بریده شد
phrase-system-edquot = سهم تعیین‌شدهٔ دیسک پر است
phrase-system-eexist = از پیش موجود است
phrase-system-ehostunreach = راهی به آن ماشین نیست
phrase-system-eio = دیسک خطا داد
phrase-system-eisdir = این فولدر است، نه فایل
phrase-system-emfile = فایل‌های باز بیش از حد است
phrase-system-enetunreach = دسترسی به شبکه نیست
phrase-system-enoent = چنین فایل یا فولدری نیست
phrase-system-enospc = در دیسک جا نمانده است
phrase-system-enotdir = این فولدر نیست
phrase-system-enotempty = فولدر خالی نیست
phrase-system-eperm = اجازه نیست
phrase-system-epipe = ارتباط بریده شد
phrase-system-erofs = دیسک تنها خواندنی است
phrase-system-etimedout = پاسخ به وقت نیامد
phrase-system-fullerror = در دیسک جا نمانده است
phrase-system-gaierror = ماشینی به این نام یافت نشد
phrase-system-incompleteread = پاسخ در میان راه بریده شد
phrase-system-ioerror = دیسک خطا داد
phrase-system-lockederror = برنامهٔ دیگری آن را به کار می‌برد
phrase-system-notadberror = این فایل پایگاه داده نیست
phrase-system-permissionserror = اجازه نیست
phrase-system-readonlyerror = تنها خواندنی است
phrase-system-remotedisconnected = پیش از پاسخ ارتباط بریده شد
phrase-system-sqlerror = جدول‌های آن چنان نیست که باید باشد
phrase-system-timeouterror = پاسخ به وقت نیامد
phrase-system-unicodedecodeerror = متن به { "UTF-8" } نیست

## What does not have its shape

phrase-misfit-lacks = در { $at } خانهٔ { $field } نیست
phrase-misfit-unknown = خانهٔ ناشناختهٔ { $field } در { $at }
phrase-misfit-type = { $at }: { $expected } لازم بود، { $found } یافت شد
phrase-misfit-limit = { $at }: حد { $expected } چنین است: { $limit }
phrase-misfit-pattern = { $at }: متن باید به این صورت باشد: { $pattern }
phrase-misfit-choice = { $at }: { $found } از مقدارهای پذیرفته نیست
phrase-misfit-cut = متن در میان بریده شده است
phrase-misfit-json = این { "JSON" } درست نیست (از بایت { $byte })
