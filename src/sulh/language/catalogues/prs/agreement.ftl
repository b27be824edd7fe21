# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What an agreement says, as data
attribute-rule = چه می‌خواهد، به گونهٔ داده
attribute-class = نوع آتش‌بس
attribute-purpose = هدف آن
attribute-mediated = آیا میانجیگری شده
attribute-mechanism-agreed = آیا میکانیزمی می‌سازد
attribute-enforcement = آیا وسیله‌های اجرا دارد
attribute-written = آیا نوشته است
attribute-authentic = در کدام زبان‌ها معتبر است
attribute-prevailing = کدام زبان تعیین‌کننده است
attribute-texts = متن‌ها با هش آن‌ها
attribute-observability = نقض آن چگونه دانسته می‌شود
attribute-by-authority = با کدام صلاحیت

## Refusals

fault-deadline-unclear = مهلت یا یک زمان ({ "by" }) است یا شمار روزها یا ساعت‌ها از یک رویداد، نه هر دو؛ یافت شد: رویداد { $event }، { $days } روز، { $hours } ساعت، { "by" }: { $by }.
fault-rule-of-other-kind = مانند ماده، قاعده‌ای از نوع { $expected } انتظار می‌رفت و نوع { $found } یافت شد؛ بند را جدا کنید یا نوع آن را اصلاح کنید.
fault-prevailing-not-authentic = متن { $prevailing } نمی‌تواند تعیین‌کننده باشد، چون معتبر نیست (معتبر: { $authentic })؛ آن را آنجا بنویسید یا زبان تعیین‌کننده را ننویسید.
fault-other-text = هش متن { $lang } برابر { $expected } است و { $found } نوشته شده؛ متنی را که در ثبت است بخوانید و هش همان را بنویسید.
fault-own-translation = این ترجمه را { $issuer } خود آورده است؛ نهادی دیگر آن را تأیید می‌کند.
fault-replaces-itself = مادهٔ { $id } هم نو و هم جایگزین‌شده نامیده شده است؛ یک ماده جای مادهٔ دیگری را می‌گیرد.

## What a file of an agreement says wrongly or leaves open

agreement-problem = { $file } سطر { $line }، { $key }: { $why }
agreement-open = { $file } سطر { $line }، بند { $label }: { $what }
agreement-open-record = بند { $label }: { $what }
agreement-checked = { $file }: بندهای خوانده‌شده { $clauses }، خطاها { $problems }، چیزهای بازمانده { $open }
agreement-linted = چیزهای بازمانده: { $open }
redline-same = { $label }: همان
redline-changed = { $label }: تغییر کرده
redline-added = { $label }: نو
redline-removed = { $label }: برداشته شده
redline-moved = در جای دیگر
redline-counts = همان { $same }، تغییر کرده { $changed }، نو { $added }، برداشته { $removed }

lint-no-rule = آنچه می‌خواهد تنها در کلمات است، نه به گونهٔ داده
lint-binds-nobody = کسی نام برده نشده که پابند آن باشد
lint-no-actor = کسی نام برده نشده که باید آن را انجام دهد یا ترک کند
lint-no-place = جای آن گفته نشده است
lint-no-time = زمان آن گفته نشده است که از کی یا تا کی است
lint-no-test = معیاری نیست که با آن بتوان گفت رعایت شده یا نه
lint-no-verifier = کسی نام برده نشده که آن را بررسی کند
lint-not-graded = گفته نشده که نقض آن چگونه دانسته می‌شود
lint-unobservable = هیچ‌کس نمی‌تواند نقض آن را ببیند؛ هرگز رعایت‌شده نشان داده نمی‌شود
lint-declared-only = تنها خود طرف می‌تواند بگوید که رعایت شده یا نه
lint-vague-word = «{ $detail }» را می‌توان به دو گونه خواند
lint-open-list = فهرست اعمال آن باز است: گفته نشده چه چیز دیگر در آن است
lint-deadline-before-start = مهلت آن ({ $detail }) پیش از آغاز آن است
lint-event-not-named = گفته نشده که «{ $detail }» چیست، که مهلت از آن شمرده می‌شود
lint-no-authoriser = کسی نام برده نشده که استثنا را اجازه دهد
lint-no-condition = گفته نشده که با کدام شرط تطبیق می‌شود
lint-excepts-nothing = گفته نشده که استثنای کدام بند است
lint-no-notice = گفته نشده که از کاربرد آن به چه کسی خبر داده می‌شود
lint-no-recipient = گفته نشده که برای کیست یا به چه کسی خبر داده می‌شود
lint-no-decider = کسی نام برده نشده که تصمیم بگیرد
lint-no-penalty = گفته نشده که پیامد آن چیست
lint-no-quorum = گفته نشده که برای تصمیم باید چه کسی حاضر باشد
lint-no-deadlock-breaker = گفته نشده که اگر تصمیمی گرفته نشود چه می‌شود
lint-readings-differ = هر طرف آن را به گونهٔ خود می‌خواند

fault-file-label-twice = نام { $label } پیش‌تر در سطر { $line } آمده است؛ هر چیز نام خود را دارد.
fault-file-label-unknown = { $label } نام چیزی پیش از این سطر نیست و شناسهٔ 64 رقمی هم نیست؛ آن را بالاتر بنویسید یا نام را اصلاح کنید.
fault-file-key-unknown = کلید { $key } اینجا معنا ندارد؛ کلیدها این‌ها است: { $known }
fault-file-key-missing = کلید { $key } نیست؛ آن را بیفزایید.
fault-file-value = انتظار می‌رفت: { $expected }؛ یافت شد: { $found }؛ آن را اصلاح کنید.
fault-more-than-a-day = { $count } اظهاریه بیش از حد یک روز ({ $limit }) است؛ چیزی سپرده نشد؛ فایل را تقسیم کنید.
fault-nothing-handed-in = اظهاریهٔ { $number } از { $count } رد می‌شد ({ $code }): { $why }؛ چیزی سپرده نشد.
fault-agreement-words = با { "sulh agreement" } { $action } انتظار { $expected } می‌رفت، { $found } کلمه یافت شد.
fault-agreement-unsound = { $file }، سطر { $line }، { $key }: { $why }؛ همه را ببینید: { "sulh agreement check" } { $file }
fault-agreement-no-key = { $key } کلید فایل موافقت‌نامه نیست؛ همه را ببینید: { "sulh agreement explain" }
fault-no-such-clause = { $name } نام یا شناسهٔ هیچ ماده یا سند این ثبت نیست، یا از بیش از یکی است؛ با شناسه بگویید.

## Beside the terms, on the screen and the page

agreed-read = { $party } به عنوان متن خوانده‌شده یاد می‌کند: { $languages }
agreed-opinion = چنین خوانده شده، نه با صلاحیت کسی: { $text } { $who }
agreed-interpretation = با صلاحیت { $authority } چنین خوانده شده: { $text } { $who }
agreed-suspend = { $party } از سوی خود از { $when } معلق می‌کند: { $why }
agreed-withdraw = { $party } از سوی خود از { $when } بیرون می‌شود: { $why }
agreed-return = { $party } از { $when } برمی‌گردد: { $why }
agreed-goes-on = برای { $party } این‌ها همچنان ادامه دارد: { $terms }
agreed-amendment = { $new } به جای { $old }
agreed-consented = به همهٔ مواد نو رضایت داده: { $parties }
agreed-waiting = هنوز نه؛ برای آن‌ها الفاظ پیشین ادامه دارد: { $parties }
agreed-unconfirmed = { $language }، ترجمهٔ { $translator }، کسی دیگر تأیید نکرده: { $text }
agreed-confirmed = { $language }، ترجمهٔ { $translator }، تأیید از { $parties }: { $text }
agreed-authentic = زبان‌های معتبر: { $languages }
agreed-prevailing = در صورت تفاوت، { $language } تعیین‌کننده است
agreed-basis-original = { $language }
agreed-basis-named = { $language } (متن آن نیامده)
agreed-basis-confirmed = { $language } (ترجمهٔ تأییدشده)
agreed-basis-unconfirmed = { $language } (ترجمه‌ای که کسی تأیید نکرده)
agreed-basis-not-carried = { $language } (متنی که در این ثبت نیست)
