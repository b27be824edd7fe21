# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The state on one screen. { $who } is a speaker with sources; { $party } an organisation's name.
## Not yet read by a native reader. Private terms (-flag) only keep a left-to-right word whole.

-flag-json = --json --limit 0

brief-comma = {"، "}
brief-semicolon = {"؛ "}
brief-colon = {": "}
brief-slash = {" / "}

brief-exercise = { term-rec-exercise }: همه چیز در این‌جا فرضی است، واقعی نیست، و کلیدهای آن ممکن است برای هر کسی معلوم باشد.
brief-opening-documentary = { $count ->
    [one] این مطالب را یک گردآورندهٔ اسناد از { $count } گزارش خبری گرد آورده است.
   *[other] این مطالب را یک گردآورندهٔ اسناد از { $count } گزارش خبری گرد آورده است.
}
brief-opening-one-side = بیشتر سخن یک طرف نقل شده است: از { $total } ادعای منسوب به طرف‌ها، { $count } مورد منسوب به { $party } است.
brief-opening-nobody = هیچ‌یک از آنچه در این‌جا آمده از سوی کسی ثابت نشده است. هیچ طرفی در این‌جا چیزی را امضا نکرده است، و سالم بودن دفتر ثبت دلیل درستی محتوای آن نیست.

brief-voices = صدای چه کسانی در میان نیست
brief-voices-note = هر جا تنها «r1» آمده، سخن خود همان گزارش است، نه سخن یکی از طرف‌ها.
brief-voice = { $party }: به نام خود { $own }، از جانب خود ولی بدون ذکر نام { $unnamed }، از زبان دیگران دربارهٔ آن { $others }
brief-voice-report = سخن خود گزارش‌ها: { $report }؛ منابع بدون ذکر نام: { $unnamed }
brief-not-carried = آنچه از جانب { $party } در منابع نیامده است: { $what }
brief-its-consent = رضایت به برخی مواد
brief-its-answer = پاسخ به یک پیشنهاد

brief-held = در کدام روز چه چیزی نافذ خوانده شده است
brief-held-note = این ادعای منابع است و نشان نمی‌دهد که کسی آتش کرده است یا نه. «ممکن است» یعنی این امکان را نمی‌توان منتفی دانست؛ به معنای «احتمالاً» نیست.
brief-window = { $kind }: { $runs }
brief-holds-yes = به گفتهٔ منابع { $days } نافذ
brief-holds-possibly = ممکن است { $days } نافذ بوده باشد
brief-holds-no = { $days } نافذ نیست
brief-on = در { $day }
brief-since = از { $day } به بعد
brief-called = به تعبیر منابع: { $words }

brief-agreed = آنچه گفته می‌شود بر آن توافق شده است
brief-agreed-note = پشت هیچ‌یک از این‌ها کلید هیچ طرفی نیست، مگر آن‌که در خود سطر گفته شده باشد.
brief-consent = { $party }: { $value }، { $who }
brief-value-of = { $party }: { $value }
brief-consent-by-key = { $party }: { $value }، با کلید خود همین طرف

brief-demanded = آنچه خواسته شده و بر آن توافق نشده است
brief-demanded-note = {""}
brief-demand = خواستهٔ { $by } (مخاطب: { $of }): { $text }
brief-demand-of-nobody = خواستهٔ { $by }، بدون نام گرفتن از کسی: { $text }

brief-claimed = آنچه ادعا شده، و آنچه تکذیب شده است
brief-claimed-note = ادعا شواهد نیست، و سکوت نه رضایت است و نه اقرار.
brief-alleged = { $act }؛ فاعل به ادعای منابع: { $actors }
brief-denied = تکذیب: { $who }
brief-no-other-side = روایت طرف دیگری در منابع نیامده است

brief-conflicts = جاهایی که منابع با یکدیگر اختلاف دارند
brief-conflicts-note = هر سخن با گویندهٔ آن آمده است؛ هیچ‌یک برگزیده نشده است.
brief-value = { $who }: { $value }

brief-proposals = پیشنهادها و پاسخ‌ها
brief-proposals-note = {""}
brief-proposal = { $by }: { $subject }
brief-discussed = گفته می‌شود که بر آن گفتگو شده است
brief-answer = { $party }: { $value }، { $who }
brief-no-answer = پاسخی نیامده است

brief-unverifiable = آنچه هیچ‌کس نمی‌تواند تصدیق کند، و چرا
brief-unverifiable-note = ندیدن چیزی مشاهده به شمار نمی‌رود. دربارهٔ هیچ ماده‌ای در این‌جا نشان داده نشده است که رعایت شده باشد.
brief-why = { $terms }: { $why }
brief-every-term = همهٔ مواد

says-in = { $who } ({ $where })
says-report = { $where }
says-unnamed = منبعی بدون ذکر نام
says-unnamed-for = منبعی بدون ذکر نام از جانب { $party }
says-named = { $speaker } از جانب { $party }
says-own-act = خود { $party }، با کلید خود
value-none = در منابع نیامده است
value-not-carried = { $party }: در منابع نیامده است

## Values

window-truce = آتش‌بس کوتاه
window-ceasefire = { term-agr-ceasefire }
window-understanding = تفاهم بر ادامه

consent-signed = { term-consent-signed }
consent-initialled = { term-consent-initialled }
consent-orally-accepted = { term-consent-orally_accepted }
consent-announced-by-mediator = اعلام‌شده از سوی میانجی
consent-asserted-by-self = ادعای خود همین طرف
consent-asserted-by-other = { term-consent-asserted_by_other }
consent-disputed = { term-consent-disputed }
consent-denied = { term-consent-denied }
consent-withdrawn = { term-consent-withdrawn }
consent-not-carried = در منابع نیامده است

answer-accepted = { term-talk-accepted }
answer-accepted-in-part = قسماً پذیرفته‌شده
answer-rejected = { term-talk-rejected }
answer-countered = { term-talk-counter_proposal } داده است
answer-under-review = تحت غور
answer-not-carried = پاسخی نیامده است

why-start-not-carried = هیچ منبعی آغاز را نگفته است
why-start-not-stated = آغاز به صراحت گفته نشده، بلکه استنباط شده است
why-end-not-carried = هیچ منبعی پایان را نگفته است
why-end-by-extension-unknown = تمدید شده، ولی هیچ‌کس نمی‌گوید تا چه وقت
why-hour-unknown = ساعت آن معلوم نیست
why-sources-differ = منابع اختلاف دارند
why-ends-on-breach-undecided = در صورت نقض پایان می‌یابد، ولی هیچ‌کس نمی‌گوید تشخیص نقض با کیست

why-no-text-carried = متن موافقت‌نامه در منابع نیامده است
why-consent-not-given = رضایت یکی از طرف‌ها با کلید خود آن داده نشده است
why-consent-not-carried = رضایت یکی از طرف‌ها اصلاً در منابع نیامده است
why-window-not-sure = یقینی نیست که در آن روز نافذ بوده است
why-no-window = گفته نشده است که از چه وقت تا چه وقت نافذ است
why-binds-nobody-named = گفته نشده است که چه کسی مکلف به آن است
why-not-observable = نقض آن را کسی نمی‌تواند مشاهده کند
why-no-verifier = کسی برای تصدیق در میان نیست
why-no-observation = هیچ مشاهده‌ای دربارهٔ آن نیست

## The end of the screen

brief-more = { $count ->
    [one] و { $count } مورد دیگر: برای دیدن همه { -flag-json } را بیفزایید
   *[other] و { $count } مورد دیگر: برای دیدن همه { -flag-json } را بیفزایید
}
brief-sound = دفتر ثبت سالم است: درج‌ها { $size }، ریشه { $root }، هش حالت { $digest }
brief-sound-heads = خلاصه‌های امضاشده و اثبات‌ها سالم است: درج‌ها { $size }، ریشه { $root }
brief-keys-public = کلیدهای این دفتر ثبت از یک مقدار اولیهٔ منتشرشده ساخته شده است: هر کسی می‌تواند با آن‌ها امضا کند.
brief-page = همین معلومات به شکل صفحه: { $file }
brief-try = سه سطر برای آزمودن:
brief-try-day = وضعیت بر اساس روزی دیگر
brief-try-size = هش دفتر ثبت در حالت پیشین آن
brief-try-flip = در یک نقل، یک بایت را تغییر دهید و بگذارید تفتیش درج تغییریافته را نشان دهد
why-asserted-only = تنها بر ادعاها استوار است

## What sources can differ in: fields of statements, shown where two versions of one thing disagree

attribute-text = متن
attribute-binds = چه کسی مکلف به آن است
attribute-binds-words = به گفتهٔ منابع چه کسی مکلف به آن است
attribute-name = نام
attribute-signatories = چه کسی امضا کرده است
attribute-capacity = به چه حیثیت
attribute-value = مقدار
attribute-wording = چه خوانده شده است
attribute-start = چه وقت آغاز شده است
attribute-start-words = چه وقت آغاز شده است، به تعبیر منبع
attribute-end = چه وقت پایان می‌یابد
attribute-hours = چند ساعت
attribute-until = تا چه وقت
attribute-until-words = تا چه وقت، به تعبیر منبع
attribute-announced = چه وقت اعلام شده است
attribute-requested-by = به درخواست چه کسی
attribute-holds = به چه شرطی نافذ است
attribute-occurred = چه وقت رخ داده است
attribute-site = در کجا
attribute-actors = چه کسی انجام داده است
attribute-target = چه چیزی هدف قرار گرفته است
attribute-cause = چرا
attribute-casualties = به چه کسی آسیب رسیده است
attribute-words = الفاظ
attribute-names = نام‌ها
attribute-called = چندم شمرده شده است
attribute-place = محل
attribute-duration = چقدر دوام کرده است
attribute-first-day = روز نخست چقدر دوام کرده است
attribute-hosts = چه کسی میزبان بوده است
attribute-mediators = چه کسی میانجی بوده است
attribute-agenda = در آجندا چه بوده است
attribute-aim = هدف
attribute-outcome = نتیجه
attribute-subject = چه پیشنهاد شده است
attribute-functions = وظایف
attribute-reason = دلیل
attribute-size = چند نفر
attribute-head = به ریاست چه کسی
attribute-members = اعضا

brief-sealed = چه مهر شده است
brief-sealed-note = آنچه در مهر است تنها به کسانی نشان داده می‌شود که برای‌شان مهر شده؛ این که هست، همه می‌بینند.
brief-sealed-count = مهر شده: بیان‌های کامل: { $whole }؛ بخش‌های جداگانهٔ بیان‌ها: { $parts }
brief-sealed-later = پس از آن آشکار شده: { $disclosed }؛ گیرنده بر آن اعتراض کرده: { $disputed }؛ هر دو رئیس مشترک از میان برده‌اند: { $shredded }؛ گوینده نشان تازه داده: { $released }؛ پس گرفته شده: { $retracted }

## Who says what of the ceasefire.

brief-ceasefire = اکنون چه کسی دربارهٔ آتش‌بس چه می‌گوید
brief-ceasefire-note = هر کدام به گفتهٔ خودش، و حکم هیچ‌کس نیست. گفتهٔ یکی گفتهٔ دیگری را یقینی‌تر نمی‌سازد؛ سکوت نه رضایت است و نه رد.
cease-others = دیگران، که از جانب هیچ‌یک از این‌ها سخن نمی‌گویند
cease-nothing = در این نما هیچ نیست.
cease-yes = { $kind } { $label }: به گفتهٔ خودش اکنون نافذ است
cease-possibly = { $kind } { $label }: به گفتهٔ خودش شاید اکنون نافذ باشد
cease-no = { $kind } { $label }: به گفتهٔ خودش اکنون نافذ نیست
cease-said = (درج { $entry }، در دفتر ثبت تا { $time })
cease-alleges = عمل { $party } را ادعا می‌کند، بر خلاف: { $terms }
cease-denies = عمل { $party } را رد می‌کند، بر خلاف: { $terms }
cease-found = یافتهٔ میکانیزم، در یافته‌هایی که شمرده می‌شود
cease-finding = { $term }، { $party }: { $which }
cease-looked = چه کسی برای دیدن آنجا بود
