# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Faults of the rooms, the log and the commands. Not yet read by a native reader.
## A tree head is "خلاصهٔ امضاشده", a leaf an entry, a tile "فایل هش‌ها", a bundle "فایل درج‌ها".

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

fault-not-utf8 = متن اظهاریه باید UTF-8 باشد؛ در بایت { $at } چنین نیست. آن را به UTF-8 بنویسید و دوباره امضا کنید.
fault-not-nfc = متن به صورت معیاری C یونیکد نیست، پس یک کلمه می‌تواند دو گونه نوشته شود؛ پیش از امضا آن را به این صورت درآورید.
fault-bad-character = حرف { $code } در جای { $at } در اظهاریه پذیرفته نمی‌شود: حروف نامرئی، تعیین‌نشده و کنترولی و آن‌هایی که جهت خواندن را تغییر می‌دهند جا ندارند؛ آن را بردارید.
fault-unbalanced-isolate = نشان جداکنندهٔ جهت در جای { $at } در متن خودش بسته نمی‌شود؛ آن را با { "U+2069" } ببندید.
fault-unreadable = { $what } خانه‌های نوع خود را ندارد: { $problem }. به { "docs/format.md" } نگاه کنید.
fault-not-canonical = { $what } به صورت معیاری نیست: از بایت { $at } به بعد { $expected } لازم بود؛ یافت شد: { $found }. آن را مطابق RFC 8785 بنویسید و خانه‌هایی را که مقدار پیش‌فرض دارند ننویسید.
fault-too-deep = { $what } بیش از { $limit } لایهٔ تودرتو دارد؛ لایه‌ها را کم کنید.
fault-bad-key = { $what } خانه‌ای به نام { $key } دارد؛ در نام تنها { "a-z" }، { -digits } و { "_" } می‌آید.
fault-bad-json-number = { $what } عدد { $number } را دارد؛ تنها عددهای کامل تا 53 بیت پذیرفته می‌شود: مختصات به ده‌میلیونم درجه، مقدارها به صورت متن.
fault-unknown-kind = نوع { $kind } از نوع‌هایی نیست که این مجموعهٔ قواعد می‌شناسد؛ نوع‌های شناخته‌شده را در { "docs/format.md" } ببینید.
fault-bad-leaf = در درج نخست بایت 1، سپس 64 بایت امضا و سپس اظهاریه لازم بود؛ یافت شد: { $size } بایت که با { $first } آغاز می‌شود.
fault-leaf-too-long = درج از اندازهٔ مجاز بزرگ‌تر است؛ آن را کوتاه کنید یا مواد طولانی را در فایل ضمیمه بگذارید.
fault-bad-envelope = لفافهٔ DSSE لازم بود، اما: { $problem }. آن را درست کنید و دوباره بفرستید.
fault-bad-signature = بر این بایت‌ها امضای درست کلید { $key } لازم بود و این چنان نیست: یا بایت‌ها پس از امضا تغییر کرده‌اند، یا کلید دیگری امضا کرده است، یا این کلید چیزی را ثابت نمی‌کند.
fault-weak-key = کلید { $key } ضعیف است یا به صورت معیاری نیست، پس یک امضا می‌تواند با چند پیام بخواند؛ کلید تازه بسازید: { "sulh key new" }
fault-report-speaks-for-nobody = صدای خود گزارش اظهاریهٔ هیچ طرفی نیست، اما { $found } به‌حیث نهاد یا وظیفهٔ آن نوشته شده است؛ گوینده را نام ببرید یا هر دو خانه را خالی بگذارید.
fault-own-act-of-nobody = عمل خود به خانهٔ { "for_org" } نیاز دارد، یعنی نهادی که این عمل از اوست؛ تنها از { $speaker } نهادی معلوم نمی‌شود.
fault-label-twice = برچسب { $label } برای دو اظهاریه آمده است؛ به هر یک برچسب خودش را بدهید.
fault-unknown-label = { $draft } به { $label } ارجاع می‌دهد، اما هیچ اظهاریه‌ای پیش از آن این برچسب را ندارد؛ برچسب یا ترتیب را درست کنید.
fault-key-exists = { $path } از پیش هست و همان‌گونه گذاشته شد؛ نام دیگری برگزینید.
fault-no-key-file = { $path } نیست؛ کلید بسازید: { "sulh key new" }
fault-bad-key-file = { $path } فایل کلید { "sulh" } نیست: { $problem }. فایل درست را بدهید.
fault-bad-chain-file = { $path } باید بگوید که این کلید تا کدام شماره رسیده است، اما: { $problem }. فایل را برگردانید یا به کلید تازه صلاحیت بدهید.
fault-key-in-use-now = همین اکنون پروسهٔ دیگری با { $path } امضا می‌کند؛ { $after_seconds } ثانیه بعد دوباره کوشش کنید.

## The record: what may be said, and by which key

fault-other-mechanism = اظهاریه به میکانیزم { $found } گفته شده است و این میکانیزم { $expected } است؛ آن را برای این میکانیزم دوباره امضا کنید یا به همان‌جا بفرستید.
fault-unknown-key = به کلید { $key } هرگز در این دفتر ثبت صلاحیت داده نشده است؛ نخست کلید اصلی نهادش به آن صلاحیت بدهد.
fault-not-its-role = کلید { $key } از نهاد { $org } با نقش { $role } است، اما در اظهاریه نهاد { $claimed_org } و نقش { $claimed_role } نوشته شده است؛ با نقش خود بگویید.
fault-out-of-scope = کلید { $key } تنها این را می‌تواند بگوید: { $scope }؛ نه { $kind }. کلیدی را به کار ببرید که این صلاحیت را دارد.
fault-revoked-key = صلاحیت کلید { $key } پیش از این پایان یافته است؛ با کلیدی امضا کنید که جای آن را گرفته است.
fault-expired-key = مدت کلید { $key } در { $time } ختم شده است؛ صلاحیت تازه بخواهید.
fault-may-not-grant = کلید اصلی به کلید نقش صلاحیت می‌دهد و کلید نقش به کلید وسیله؛ { $role } خواست به کلیدی از درجهٔ { $level } صلاحیت بدهد.
fault-may-not-grant-role = نهاد { $org } این نقش‌ها را می‌تواند بدهد: { $allowed }؛ نه { $role }.
fault-wrong-class = این میکانیزم از نوع { $expected } است و کلید از نوع { $found }؛ برای این میکانیزم کلید جداگانه بسازید.
fault-wider-scope = هیچ کلیدی نمی‌تواند بیش از صلاحیت خود صلاحیت بدهد؛ ساحهٔ آن را کم کنید.
fault-key-in-use = کلید { $key } از پیش کاری دارد؛ یک کلید، یک کار. کلید دیگری بسازید.
fault-may-not-revoke = کلید نقش تنها صلاحیت کلید وسیله‌هایی را پایان می‌دهد که خود به آن‌ها صلاحیت داده است؛ برای کلیدهای دیگر کلید اصلی را به کار ببرید.
fault-bad-contest = خانهٔ { "contested_from" } باید میان درج صلاحیت کلید ({ $since }) و این درج ({ $index }) باشد.
fault-not-own-key = کلید { $key } از کلیدهای نهاد { $org } نیست؛ هر نهاد تنها صلاحیت کلیدهای خود را پایان می‌دهد.
fault-own-act = { $kind } عمل خود طرف یا رئیس مشترک است؛ دفتر ثبت اسنادی تنها می‌گوید که چه کسی چه گفته است.
fault-may-not-say = { $kind } را این نقش‌ها می‌توانند بگویند: { $roles }؛ نه { $role }.
fault-not-adopted = { $kind } به بخش { $element } صلاحیت و وظیفه تعلق دارد، که منشور آن را برنگزیده است.
fault-published-key = کلید { $key } از مقدار اولیهٔ منتشرشدهٔ نمایش ساخته شده است، پس هر کسی می‌تواند با آن امضا کند؛ کلید تازه بسازید.
fault-no-expiry = کلید وسیله به زمان ختم نیاز دارد، زیرا وسیله‌ها گم یا گرفته می‌شوند؛ زمان ختم آن را بنویسید.

## The record: numbers, duplicates, limits, sealing

fault-duplicate = این از پیش در دفتر ثبت هست؛ لازم نیست چیزی دوباره فرستاده شود.
fault-equivocation = کلید { $key } زیر شمارهٔ { $seq } پیش‌تر اظهاریهٔ دیگری ({ $other }) گفته است؛ یک شماره، یک اظهاریه.
fault-contradicts-prev = شمارهٔ { $seq } کلید { $key } اظهاریهٔ پیش از خود را { $prev } می‌نامد، اما: { $problem }.
fault-too-many-gaps = با شمارهٔ { $seq } تعداد { $opened } شمارهٔ این کلید خالی می‌ماند و تا { $limit } مجاز است؛ نخست اظهاریه‌های مانده را بفرستید.
fault-quota = این کلید امروز { $limit } اظهاریه گفته است، که حد روزانهٔ آن است؛ فردا دوباره کوشش کنید.
fault-needs-sealing = اظهاریه برای کسانی کمتر از همهٔ خوانندگان تمام دفتر ثبت ({ $readers }) است، و متنی که مهر و لاک نشده باشد برای همیشه پیش روی همهٔ آن‌هاست؛ آن را مهر و لاک کنید (تنها برای گیرندگان رمزگذاری کنید)، یا نشان محرمیت { "TLP:GREEN" } بدهید.
fault-needs-sealing-personal = خانهٔ { $field } در { $kind } شخصی است، و متنی را که مهر و لاک نشده باشد برای همیشه همه می‌توانند بخوانند؛ آن را خالی بگذارید یا مهر و لاک کنید.
fault-blob-too-long = فایل ضمیمه تا { $limit } بایت می‌تواند باشد؛ یافت شد: { $size } بایت. آن را کوچک‌تر کنید.
fault-bad-receipt = رسید امضاشده یا خبر امضاشدهٔ درج نشدن لازم بود، اما: { $problem }.
fault-reopen-needed = وضعیت { $state } درج دارد و لاگ { $log }: یک مرحله کامل نشد؛ دست‌کم { $after_seconds } ثانیه بعد فولدر را دوباره باز کنید.
fault-admission-busy = { $waiting } اظهاریه در انتظار بررسی است و بیشتر در صف نگه داشته نمی‌شود؛ چیزی درج نشد، { $after_seconds } ثانیه بعد دوباره بفرستید.

## The record: charter, decisions, rules

fault-charter-first = منشور درج 0 است: دفتر ثبت با آن آغاز می‌شود، نخستین اظهاریهٔ نویسندهٔ آن است و بعداً نمی‌آید؛ برای تغییر، تعدیل پیشنهاد کنید.
fault-charter-contradiction = منشور با خود در تناقض است: { $problem }. منشور را درست کنید.
fault-not-the-drafter = منشور به امضای کلید اصلی نهادی نیاز دارد که در منشور نام برده شده است، و منشور اسنادی تنها به امضای گردآورندهٔ اسناد خود؛ این امضا چنان نیست.
fault-not-in-force = تا هر کلید اصلی که در منشور آمده موافقت نکند، تنها موافقت‌ها درج می‌شود و پس از آن دیگر نه؛ یافت شد: { $kind }.
fault-other-charter = منشور { $found } منشور این‌جا نیست: از میکانیزم دیگری است، یا جعلی است. شناسهٔ آن را با آنچه نهادها منتشر می‌کنند مقایسه کنید.
fault-charter-changed = در درج 0 منشور درست همان‌گونه لازم بود که نویسندهٔ آن امضا کرده است، و منشور داده‌شده آن نیست.
fault-policy-changed = قواعد امضا در این فایل آن نیست که از منشور برمی‌آید.
fault-unexpected-file = در دفتر ثبت هیچ یادی از این فایل نیست؛ این نباید این‌جا باشد.
fault-blob-changed = هش فایل ضمیمه باید همان باشد که در نامش آمده است؛ یافت شد: { $found }.
fault-unknown-decision = { $id } در این دفتر ثبت نه تعدیل است و نه مجموعهٔ قواعد؛ شناسه را درست کنید.
fault-already-approved = نهاد { $org } پیش‌تر با { $id } موافقت کرده است، یا این نافذ است، یا وقتش گذشته است.
fault-amends-root = تعدیل نمی‌تواند کلید اصلی نهاد { $org } یا نوع آن را تغییر دهد؛ به جای آن کلید را نو کنید.
fault-unknown-element = بخش { $element } صلاحیت و وظیفه شناخته نیست؛ بخش‌های شناخته‌شده: { $known }.
fault-unknown-template = منشور مقدارهای نمونهٔ طرزالعمل { $found } را برمی‌گزیند، و با این برنامه نمونهٔ { $expected } است.
fault-unknown-procedure-value = { $name } در مقدارهای نمونهٔ طرزالعمل نیست؛ مقدارهای شناخته‌شده: { $known }.
fault-unknown-ruleset = دفتر ثبت زیر مجموعهٔ قواعد { $wanted } است، و این برنامه این را می‌شناسد: { $known }. نسخه‌ای را به کار ببرید که آن را دارد؛ چیزی محاسبه نشد.
fault-unknown-layer = لایه باید یکی از این‌ها باشد: { $known }؛ خواسته شد: { $found }.
fault-empty-record = دفتر ثبت هنوز هیچ درجی ندارد؛ نخستین درج آن منشور است.
fault-no-record = فولدر میکانیزم با { -folder-record } در آن لازم است، و { $path } آن را ندارد؛ تازه بسازید: { "sulh new" }
fault-folder-exists = { $path } از پیش هست و همان‌گونه گذاشته شد؛ فولدر دیگری برگزینید.

## The record: signed heads of its log

fault-unseen-head = اظهاریه می‌گوید که خلاصهٔ امضاشدهٔ { $size } درج با ریشهٔ { $root } را دیده است، اما پیش از آن در دفتر ثبت چنین خلاصه‌ای نیست؛ تازه‌ترین خلاصه را بگیرید و دوباره امضا کنید.
fault-head-origin = خلاصهٔ امضاشدهٔ { $expected } لازم بود؛ یافت شد از: { $found }. این از لاگ دیگری است.
fault-head-size = این‌جا خلاصهٔ امضاشدهٔ { $earlier } تا { $index } درج لازم بود؛ یافت شد از: { $size }.
fault-head-root = خلاصهٔ امضاشدهٔ { $size } درج ریشهٔ { $found } را نشان می‌دهد، و درج‌های پیش از آن ریشهٔ { $expected } را دارند: کلید لاگ دو پیشینهٔ مختلف را امضا کرده است.
fault-head-time = { $name } در ثانیهٔ { $stamp } امضای مشترک کرده و میزبان در ثانیهٔ { $logged } ({ $time }) آن را درج کرده است: تفاوت بیش از { $minutes } دقیقه است؛ ساعت‌ها را درست کنید.

## The record: references between statements

fault-unknown-organisation = { $name } نهاد این منشور نیست (شناخته‌شده: { $known })؛ آن را که در منشور نیست با کلمات، همان‌گونه که در منبع آمده است، بنویسید.
fault-unknown-thing = ارجاع با نقش { $role } به { $id } می‌رود، که آن‌جا { $nouns } لازم بود، و پیش از این درج چنین چیزی نیست؛ به چیزی ارجاع دهید که هست.
fault-ref-missing = { $kind } به { $least } تا { $most } ارجاع با نقش { $role } نیاز دارد؛ یافت شد: { $count }. ارجاع‌های دیگر را بدهید.
fault-too-many-refs = { $kind } می‌تواند { $least } تا { $most } ارجاع با نقش { $role } داشته باشد؛ یافت شد: { $count }. ارجاع‌های زیادی را بردارید.
fault-unknown-ref-role = ارجاع با نقش { $role } در { $kind } معنایی ندارد؛ نقش‌های شناخته‌شده: { $known }.
fault-two-things = این هم نسخهٔ { $first } گفته شده است و هم جای‌گزین نسخه‌ای از { $second }؛ یک اظهاریه دربارهٔ یک چیز است.
fault-not-your-own = { $issuer } نمی‌تواند جای { $id } را بگیرد، که { $owner } گفته است؛ نسخهٔ خود را با نقش { "of" } بگویید.
fault-already-superseded = جای { $id } را پیش‌تر { $by } گرفته است؛ اکنون جای همان را با اظهاریهٔ تازه بگیرید.
fault-not-own-act = { $issuer } این را به‌حیث عمل خود { $claimed } امضا کرده است؛ این را تنها کلید خود { $claimed } می‌تواند بگوید، دیگران می‌گویند که چه کسی گفته است.
fault-export-differs = { $found } درج فایل صادرشده ریشه‌ای را نمی‌دهد که برای { $expected } درج امضا شده است: فایل تغییر کرده یا بریده شده است؛ آن را دوباره بگیرید.
fault-bad-export = سطر { $line } سطر فایل صادرشده نیست: { $problem }. فایل را دوباره بگیرید.

## The agreement

fault-consent-is-own-act = { $party } رضایت خود را با کلید خود بیان می‌کند؛ به جای ادعا { "agreement.consent.v1" } بگویید.
fault-start-without-basis = آغاز مدت و بنیاد آن ({ "start_basis" }: { $known }) یا هر دو بیاید یا هیچ‌یک.
fault-two-ends = مدت بیش از یک پایان ندارد: زمان، تعداد ساعت‌ها، یا { "open_ended" }؛ یافت شد: { $count }.
fault-speaker-contradicts-consent = { $value } برای { $party } را { $expected } می‌گوید، اما در { "for_org" } آمده است: { $speaker }؛ مقداری را برگزینید که با گوینده بخواند.
fault-not-a-party = { $issuer } طرف این منشور نیست؛ به ماده تنها طرف رضایت می‌دهد، و تنها از سوی خود.
fault-not-a-mediator = { "announced_by_mediator" } گوینده‌ای از سوی میانجی، رئیس مشترک یا ضامن منشور می‌خواهد؛ { $found } چنین نیست.

## Incidents

fault-label-without-user = لقب به کلمات خود و به { "used_by" } نیاز دارد، یعنی طرفی که آن را به کار می‌برد؛ { $label } یکی را ندارد.
fault-actor-without-name = گروه مسلح به نام نیاز دارد؛ { $label } نام ندارد.
fault-claim-without-value = ادعا یا مقدار دارد، یا { "not_carried" } می‌گوید و مقدار ندارد؛ ادعا دربارهٔ { $about } هر دو را دارد یا هیچ‌یک را.
fault-bad-site = محل با دقت { $precision } این را می‌خواهد: { $expected }؛ این را بدهید یا دقت دیگری برگزینید.

## Talks

fault-proposal-without-author = پیشنهاد در { "by" } می‌گوید که چه کسی آن را کرده است، یا جایی که منبع کسی را نام نمی‌برد { "discussed" } می‌گوید؛ { $label } هر دو را دارد یا هیچ‌یک را.

## Readers of the record

fault-bad-reader = درخواستی با امضای کلید یک خوانندهٔ دفتر ثبت لازم بود: { $problem }.
fault-not-a-reader = کلید { $key } از هیچ خوانندهٔ دفتر ثبت نیست؛ درج‌ها تنها برای خوانندگان است.
fault-readers-only = { $path } تنها به خوانندگان دفتر ثبت داده می‌شود؛ با { -option-key } کلید نهاد خود را نشان دهید.

## Intake: files that become statements

fault-unknown-file = { $path } از آن‌هایی نیست که گرفته می‌شود: لفافه‌های امضاشده (JSON)، فایل صادرشدهٔ { "sulh" }، دفتر بنیادی ({ -suffix-yaml }) یا جدول UCDP GED ({ -suffix-csv }).
fault-no-publication-day = { $path } نمی‌گوید که چه وقت منتشر شده است؛ با { -option-published } روز را بنویسید، مانند { -day-published }.
fault-file-too-long = { $name } { $size } بایت دارد، تا { $limit } مجاز است؛ آن را تقسیم کنید.
fault-not-utf8-file = { $name } در بایت { $at } UTF-8 نیست؛ آن را به UTF-8 ذخیره کنید.
fault-bad-yaml = { $name } YAML به UTF-8 نیست: { $problem }. آن را در فایل درست کنید.
fault-yaml-not-plain = { $name }، سطر { $line }: تنها خانه‌ها، لیست‌ها و متن‌ها لازم است؛ یافت شد: { $found }. آن را کامل بنویسید.
fault-doubled-key = { $name }، سطر { $line }: خانهٔ { $key } در یک جا دو بار آمده است؛ یکی گم می‌شود. یکی را بردارید.
fault-bad-csv = { $name } CSV نیست: { $problem }. آن را در فایل درست کنید.
fault-bad-columns = { $name } در ردیف اول هر یک از این ستون‌ها را یک بار می‌خواهد: { $expected }؛ گم‌شده یا دوباره‌آمده: { $found }.
fault-bad-columns-in-row = { $name }، ردیف { $row } { $found } خانه دارد؛ مانند ردیف اول { $expected } لازم است. آن را در فایل درست کنید.
fault-bad-cell = { $name }، ردیف { $row }، ستون { $column }: { $expected } لازم بود؛ یافت شد: { $found }. آن را در فایل درست کنید.
fault-doubled-event = { $name }، ردیف { $row }: رویداد { $id } بالاتر آمده است؛ یکی را نگه دارید.
fault-bad-section = { $name }: در بخش { $section } { $expected } لازم بود؛ آن را در فایل درست کنید.
fault-bad-row = از ردیف { $row } بخش { $section } اظهاریه ساخته نمی‌شود: { $problem }.
fault-doubled-row = ردیف { $row } در بخش { $section } دو بار آمده است؛ به یکی شناسهٔ دیگری بدهید.
fault-unknown-field = ردیف { $row } بخش { $section } خانهٔ { $key } را دارد، که هیچ چیز آن را نمی‌خواند؛ خانه‌های شناخته‌شده: { $known }.
fault-key-missing = ردیف { $row } بخش { $section } برای گزارش { $report } به خانهٔ { $key } نیاز دارد؛ این خانه را بدهید، یا گزارش را از گزارش‌های ردیف بردارید.
fault-unknown-report = ردیف { $row } بخش { $section } به گزارش { $report } نسبت داده شده است، که از این‌ها نیست: { $known }.
fault-bad-value = ردیف { $row } بخش { $section }: در خانهٔ { $key } { $expected } لازم بود؛ یافت شد: { $found }. آن را در فایل درست کنید.
fault-draft-refused = یک اظهاریهٔ ساخته‌شده از فایل درج نشد ({ $code }): { $why }

## The log: its files

fault-file-missing = این فایل لازم است و نیست؛ آن را از نقل دیگری بگیرید.
fault-file-unexpected = این فایل نباید این‌جا باشد: { $reason }. اگر نشر در میان قطع شده باشد، لاگ را یک بار باز کنید و دوباره تفتیش کنید، وگرنه فایل را به‌حیث شواهد نگه دارید.
fault-tile-differs = این فایل هش‌ها با ریشهٔ امضاشده نمی‌خواند؛ آن را به‌حیث شواهد نگه دارید و تازه‌اش را از نقل دیگری بگیرید.
fault-entry-differs = این درج آن نیست که برای این جا امضا شده است؛ فایل درج‌ها را از نقل دیگری بگیرید.
fault-entry-and-tile-differ = این درج و هش آن در { $tile } از هم فرق دارند، و از هیچ‌یک ریشهٔ امضاشده ساخته نمی‌شود؛ هر دو فایل را از نقل دیگری بگیرید.
fault-root-differs = فایل‌ها از لاگی نیست که خلاصهٔ { $size } درج آن امضا شده است؛ خلاصه و فایل‌ها را به‌حیث شواهد نگه دارید.
fault-edge-root = آخرین فایل‌های هش تا { $size } درج ریشهٔ امضاشده را نمی‌دهد؛ فولدر را تفتیش کنید.
fault-tile-length = { $expected } بایت لازم بود؛ یافت شد: { $found }. این فایل هش‌ها را دوباره بگیرید.
fault-bundle-malformed = در فایل درج‌ها درست { $expected } درج لازم بود؛ یافت شد: { $found } درج و { $rest } بایت زیادی. فایل را دوباره بگیرید.
fault-tile-path = آدرس فایل لاگ لازم است، مانند { "tile/0/x001/067" } یا { "tile/entries/000.p/5" }؛ یافت شد: { $found }.
fault-path-refused = آدرس نسبی با نام‌های ساده لازم است؛ یافت شد: { $found }.
fault-path-kind = { $expected } لازم بود؛ یافت شد: { $found }.
fault-not-found = در { $path } فایل لازم بود و آن‌جا چیزی نیست؛ آدرس را ببینید.
fault-object-differs = این‌جا همان بایت‌هایی لازم بود که نوشته می‌شود، و بایت‌های دیگر یافت شد: فایل تغییر کرده است، یا لاگ دیگری هم این‌جا می‌نویسد.
fault-object-too-long = فایل از هر فایل لاگ بزرگ‌تر است؛ گرفته نشد.
fault-disk-unavailable = بایت‌ها بر دیسک نوشته یا خوانده نشد ({ $reason })؛ چیزی گم نشده است، { $after_seconds } ثانیه بعد دوباره کوشش کنید.
fault-folder-locked = پروسهٔ دیگری در { $path } می‌نویسد؛ آدرس آن را به کار ببرید، یا { $after_seconds } ثانیه بعد دوباره کوشش کنید.
fault-journal-range = جایی از { $first } تا { $size } لازم بود؛ یافت شد: { $found }. درج‌های کهنه را از لاگ منتشرشده بخوانید.
fault-journal-format = در { $path } ژورنال به صورت { $expected } لازم بود، و آن‌جا فایل دیگری است؛ آدرس درست را بدهید.
fault-journal-gap = در ژورنال درج‌های { $first } تا { $size } لازم بود؛ یافت شد: { $found }. فولدر را از نقل دیگری برگردانید.
fault-journal-damaged = ژورنال خواندنی لازم بود ({ $reason })؛ فولدر را از نقل دیگری برگردانید.
fault-journal-unavailable = بایت‌ها در ژورنال نوشته یا خوانده نشد ({ $reason })؛ { $after_seconds } ثانیه بعد دوباره کوشش کنید.
fault-journal-missing = ژورنال این لاگ در کنار فایل‌هایش لازم بود ({ $found } درج)، و نیست؛ آن را از تازه‌ترین نقل دوباره بسازید.

## The log: heads, signatures, proofs

fault-log-moved-on = هنگام خواندن، لاگ رشد کرد؛ { $after_seconds } ثانیه بعد خلاصهٔ امضاشدهٔ تازه را بگیرید و دوباره کوشش کنید.
fault-log-range = { $expected } لازم بود؛ یافت شد: { $found }. تازه‌ترین خلاصهٔ امضاشده را بخوانید، یا کمتر بخواهید.
fault-log-rewound = { $where } باید با خلاصهٔ امضاشدهٔ { $expected } درج بخواند؛ یافت شد: { $found }. نقل کهنه برگردانده شده یا دو لاگ به هم آمیخته است؛ چیزی امضا نشد، با نقل‌های دیگر مقایسه کنید.
fault-sequencer-stopped = لاگ باز نیست، یا یک مرحلهٔ آن کامل نشد؛ دست‌کم { $after_seconds } ثانیه بعد آن را دوباره باز کنید.
fault-head-moved = خلاصهٔ نگه‌داشته‌شدهٔ { $expected } درج لازم بود؛ یافت شد از: { $found }. دیگری هم می‌نویسد، یا نقلی برگردانده شده است؛ متوقف شوید و هر دو را مقایسه کنید.
fault-head-rewound = خلاصهٔ امضاشده‌ای لازم بود که { $expected } درج را پیش ببرد؛ یافت شد از { $found } درج، که چنین نیست. آن را امضا نکنید و هر دو را به‌حیث شواهد نگه دارید.
fault-head-forked = خلاصهٔ امضاشدهٔ { $found } درج خلاصهٔ { $expected } درج را پیش نمی‌برد؛ هر دو را به‌حیث شواهد نگه دارید.
fault-head-unsigned = یک سطر امضای { $name } با شناسهٔ کلید { $key } لازم بود؛ یافت شد: { $found }. این خلاصه از این لاگ نیست.
fault-signature-unknown = هیچ کلید شناخته‌شده‌ای سطر امضای { $name } را تضمین نمی‌کند؛ کلید آن را نشان دهید، یا سطرهای ناشناخته را اجازه دهید.
fault-signature-length = سطر امضای { $name } درازی درست ندارد: { $expected } لازم بود؛ یافت شد: { $found }. آن را به‌حیث شواهد نگه دارید.
fault-signature-time = زمان سطر امضای { $name } درست نیست: { $expected } لازم بود؛ یافت شد: { $found }. آن را به‌حیث شواهد نگه دارید.
fault-signature-wrong = سطر امضای { $name } درست نیست: { $expected } لازم بود؛ یافت شد: { $found }. آن را به‌حیث شواهد نگه دارید.
fault-note-malformed = این یادداشت امضاشده نیست: { $expected } لازم بود؛ یافت شد: { $found }. آن را دوباره بگیرید؛ اگر باز چنین بود، نگه دارید.
fault-hash-length = هش‌های { $expected } بایتی لازم بود؛ یافت شد: { $found } بایت. اثبات را دوباره بخواهید.
fault-inclusion-index = اثبات شامل بودن در { $size } درج درست نیست، جای آن نادرست است: { $expected } لازم بود؛ یافت شد: { $found }. اثبات و خلاصه را به‌حیث شواهد نگه دارید.
fault-inclusion-length = اثبات شامل بودن در { $size } درج درست نیست، درازی آن نادرست است: { $expected } لازم بود؛ یافت شد: { $found }. اثبات و خلاصه را به‌حیث شواهد نگه دارید.
fault-inclusion-root = اثبات شامل بودن در { $size } درج درست نیست، ریشه فرق دارد: { $expected } لازم بود؛ یافت شد: { $found }. اثبات و خلاصه را به‌حیث شواهد نگه دارید.
fault-consistency-sizes = اثبات پیوستگی تا { $size } درج درست نیست، شماره‌های آن نادرست است: { $expected } لازم بود؛ یافت شد: { $found }. اثبات و خلاصه را به‌حیث شواهد نگه دارید.
fault-consistency-length = اثبات پیوستگی تا { $size } درج درست نیست، درازی آن نادرست است: { $expected } لازم بود؛ یافت شد: { $found }. اثبات و خلاصه را به‌حیث شواهد نگه دارید.
fault-consistency-root = اثبات پیوستگی تا { $size } درج درست نیست، ریشه فرق دارد: { $expected } لازم بود؛ یافت شد: { $found }. اثبات و خلاصه را به‌حیث شواهد نگه دارید.
fault-proof-malformed = سطر { $line } اثبات: { $expected } لازم بود؛ یافت شد: { $found }. اثبات را دوباره بخواهید.
fault-policy-malformed = سطر { $line } قواعد امضا: { $expected } لازم بود؛ یافت شد: { $found }. آن را درست کنید.
fault-quorum-missing = نصاب { $quorum } لازم است؛ امضای مشترک کرده‌اند: { $found }؛ نکرده‌اند: { $missing }. منتظر امضاهای مشترک دیگر باشید.
fault-not-base64 = base64 به یگانه صورت درست آن لازم است؛ متن دیگری یافت شد.
fault-key-name = نام کلید بدون فاصله، نشان جمع و حروف کنترولی لازم است؛ یافت شد: { $found }.
fault-vkey = کلید به صورت { "name+id+base64" } لازم است؛ یافت شد: { $found }.
fault-vkey-type = برای { $name } کلید Ed25519 از نوع 1 یا 4، یا کلید ML-DSA-44 از نوع 6 لازم است؛ یافت شد: { $found } بایت از نوع { $kind }.
fault-key-name-length = نام کلید ML-DSA-44 باید حداکثر { $expected } بایت باشد؛ یافت شد: { $found } بایت.
fault-vkey-id = برای { $name } شناسهٔ کلید { $expected } لازم است؛ یافت شد: { $found }. تمام کلید را دوباره نقل کنید.
fault-key-seed = مقدار اولیهٔ کلید باید { $expected } بایت باشد؛ یافت شد: { $found } بایت.
fault-bad-url = آدرس باید با { -scheme-http } یا { -scheme-https } آغاز شود؛ یافت شد: { $found }.

## Commands

fault-no-answer = { $base } آن‌گونه که انتظار بود پاسخ نداد ({ $problem })؛ { $after_seconds } ثانیه بعد دوباره کوشش کنید.
fault-no-policy-file = { $path } خوانده نشد: { $problem }.
fault-snapshot-differs = نقل موقت محلی { $found } می‌گوید، اما محاسبهٔ دوباره { $expected } می‌دهد؛ آن را حذف کنید، این تنها نقل موقت است.
fault-no-example = فایل { "record.yaml" } نمونهٔ { $name } نیست؛ نمایش را از فولدر کود منبع اجرا کنید.
fault-other-record = در { $path } دفتر ثبت دیگری است، ممکن است از نسخهٔ دیگری، و همان‌گونه گذاشته شد؛ با { -option-dir } فولدر دیگری بدهید.
fault-no-such-size = تعدادی از 1 تا { $full } لازم است؛ خواسته شد: { $size }.
fault-key-inside = { $path } درون فولدر میکانیزم است؛ کلیدها هرگز آن‌جا گذاشته نمی‌شود. جای دیگری بدهید.
fault-no-host-keys = { $path } کلیدهای میزبان خود را نمی‌شناسد، پس این‌جا چیزی درج نمی‌شود؛ اظهاریه را به میزبان بدهید، یا میکانیزم تازه آغاز کنید: { "sulh new" }
fault-file-exists = { $path } از پیش هست و همان‌گونه گذاشته شد؛ نام دیگری بدهید.
fault-cannot-write = { $path } نوشته نشد: { $problem }.
fault-no-drafter = منشور با کلید اصلی نویسندهٔ آن امضا می‌شود؛ با { -option-key } آن کلید را نشان دهید.
fault-bad-charter-file = { $path } فایل منشور نیست: { $problem }.
fault-charter-refused = منشور درج نشد ({ $code }): { $why }
fault-bad-body = متن اظهاریه به JSON لازم بود، اما: { $problem }.
fault-bad-ref = ارجاع به صورت { "ROLE=ID" } لازم است ({ "ID" }: 64 رقم شانزده‌تایی)؛ یافت شد: { $found }.
fault-bad-port = پورت از 1 تا 65535 لازم است؛ یافت شد: { $port }.
fault-port-taken = پورت { $port } باز نشد: { $problem }. { $after_seconds } ثانیه بعد دوباره کوشش کنید.
fault-bad-on = در { -option-on } روز ({ -day-on }) یا زمان با تفاوت ساعت ({ -time-on }) لازم است؛ یافت شد: { $found }.
fault-no-key = { $path } هنوز امضا نشده است؛ با { -option-key } کلیدی را نشان دهید که آن را می‌گوید.
fault-no-file = { $path } خوانده نشد: { $problem }.
fault-inside-record = { $path } در آن بخش دفتر ثبت است که هر فایل آن حساب می‌شود؛ جای دیگری انتخاب کنید.
