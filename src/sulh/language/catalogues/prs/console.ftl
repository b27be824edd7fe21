# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The console's frame, in a browser.
## Not yet read by a native reader.

console-skip = رفتن به محتوا
console-nav = صفحه‌ها
console-public = نمای عمومی، بدون ورود
console-look = چگونه می‌خواهید بخوانید
console-look-do = اعمال
console-digits = ارقام
console-digits-own = ارقام زبان
console-calendar = تقویم
console-calendar-gregorian = میلادی
console-calendar-hijri = هجری قمری
console-calendar-solar = هجری شمسی
console-reads = این صفحه نشان می‌دهد
console-made-from = ساخته‌شده از
console-entries = درج‌ها: { $count }
console-root = ریشهٔ دفتر ثبت
console-digest = خلاصهٔ حالت
console-contents = در این صفحه
console-as-data = همین به شکل داده
console-more = و { $count } دیگر؛ همه در داده‌ها هست
console-none = هیچ
console-on = برای کدام روز
console-on-do = نشان دهید
console-on-now = زمان خود دفتر ثبت
console-holds-yes = نافذ
console-holds-no = نافذ نیست
console-holds-possibly = ممکن است نافذ باشد
console-documentary = هیچ‌کس چیزی از این را برای طرفی امضا نکرده است: این دفتر آنچه منابعش می‌گویند می‌گوید.

console-fault = این را نمی‌توان نشان داد
console-fault-record = دفتر ثبت
console-code = کد:
console-face = نمای کلی

## Signed, received, checked, found: four words that never stand for one another.

console-is-signed = امضاشده
console-is-received = { term-rec-received }
console-is-checked = { term-rec-checked }
console-is-found = { term-case-finding }
console-is-said = دربارهٔ آن گفته شده
console-is-sealed = { term-rec-sealed }
console-is-void = { term-rec-void }

## The record

console-record = { term-rec-record }
console-record-note = هر آنچه گفته شد، به ترتیبی که گرفته شد. هیچ چیز هرگز بیرون کشیده نمی‌شود.
console-live-show = تازه: نشان دهید
console-now = زمان دفتر ثبت
console-now-cosigned = امضاکنندگان مشترک به آن رسیده‌اند
console-now-host = تنها به گفتهٔ میزبان
console-head = خلاصهٔ نشرشده
console-tiers = نزد چه کسی است
console-charter = شناسهٔ منشور
console-cosigners = امضاکنندگان مشترک
console-holds = درج‌هایی که دارد
console-reached = زمان گفتن
console-behind = چند درج عقب
console-never = هنوز هیچ‌گاه
console-cosigners-empty = منشور هیچ امضاکنندهٔ مشترکی نام نمی‌برد: در برابر تاریخی دیگر تنها گفتهٔ میزبان هست. هر دو جانب می‌توانند با تعدیل منشور کسی را نام ببرند.
console-entries-title = درج‌ها
console-shown = درج‌ها در این نما: { $count }
console-what = چه
console-signer = امضاکننده
console-stub = برای دیگران مهر و لاک شده
console-newer = تازه‌تر
console-older = کهنه‌تر
console-record-empty = هنوز چیزی از این دفتر عمومی نیست. برای خواندن آنچه به نهاد شما باز است وارد شوید.
console-voids = درج‌های بی‌اثر
console-voids-note = در دفتر می‌مانند و چیزی را تغییر نمی‌دهند؛ هر نسخه آن‌ها را یکسان نام می‌برد.
console-voids-empty = هیچ. هر درج در این نما به شمار می‌آید.
console-entry-number = درج { $number }
console-stub-note = این درج برای دیگران مهر و لاک شده، یا بایت‌هایش چیزی نمی‌گوید. این نما تنها می‌تواند نشان دهد که اینجا هست.
console-signed-by = { $party } به‌حیث { $role }، با این کلید
console-received-as = درج { $number } دفتر ثبت
console-between = زمان گفته‌شدن
console-proven-charter = (تاریخ منشور)
console-proven-host = (تنها گفتهٔ میزبان)
console-proven-cosigner = (یک امضاکنندهٔ مشترک)
console-proven-cosigners = (امضاکنندگان مشترک)
console-proven-unknown = (هنوز معلوم نیست)
console-not-yet = هنوز پایانی ندارد
console-checked-by = این برنامه: بایت‌ها، امضا، کلید و صلاحیت. امضا شدن، گفته را راست نمی‌سازد.
console-void-why = به این دلیل
console-found-nothing = هیچ چیزی اینجا نمی‌گوید که این راست است؛ یافته‌ها را مردم می‌رسانند و هر دو رئیس مشترک تأیید می‌کنند.
console-proof = خودتان وارسی کنید
console-proof-note = مرورگر شما از روی رسید امضا، کلید، جای در لاگ و خلاصهٔ امضاشده را وارسی می‌کند، بی‌آنکه به گفتهٔ این صفحه اعتماد کند.
console-proof-do = وارسی در این مرورگر
console-proof-holds = درست است: بایت‌های این صفحه زیر این خلاصهٔ امضاشده در لاگ است. شناسهٔ منشور را با آنچه نهاد شما نشر کرده مقایسه کنید.
console-proof-not = درست نیست. رسید را نگه دارید و به این صفحه تکیه نکنید.
console-proof-head = سر
console-proof-old = این مرورگر امضای Ed25519 را وارسی نمی‌تواند. رسید را ذخیره کنید و با صفحهٔ آفلاین وارسی کنید.
console-proof-failed = رسید به دست نیامد:
console-receipt = ذخیرهٔ رسید
console-said = چه گفته شد
console-opened-here = برای نهاد شما باز شد
console-not-here = در این نما نیست
console-id = شناسه
console-bytes = همان بایت‌هایی که امضا شد
console-bytes-note = امضا تنها بر این است و بر هیچ چیز دیگر نه.

## The agreement

console-agreement = { term-agr-agreement }
console-agreement-note = ماده یک طرف را تنها با رضایت خودش پابند می‌کند؛ آنچه دیگران دربارهٔ رضایت او می‌گویند کسی را پابند نمی‌کند.
console-windows = زمان‌هایی که مواد نافذ است
console-terms = مواد
console-terms-empty = هنوز ماده‌ای در این دفتر نیست. یک طرف چنین پیشنهاد می‌کند:
console-term-one = ماده
console-binds = پابند می‌کند: { $parties }
console-no-consent = دربارهٔ رضایت چیزی گفته نشده
console-open-count = آنچه باز مانده: { $count }
console-open = چه را باز می‌گذارد
console-open-empty = از آنچه این برنامه می‌جوید چیزی باز نمانده است.
console-papers = سندها
console-signatories = امضاکنندگان: { $parties }
console-amendments = تعدیل‌ها
console-to-compliance = دربارهٔ آن چه می‌توان گفت
console-to-term = متن و رضایت آن
console-texts = متن‌ها
console-consent = { term-agr-consent }
console-versions = همهٔ نسخه‌ها
console-superseded = گوینده چیزی دیگر به جایش گذاشت
console-contested = گوینده می‌گوید کلید دزدیده شده بود
console-interpretations = چگونه خوانده شود
console-confirmed-by = تأیید از: { $parties }
console-no-text = واژه‌ها نیامده است
console-text-original = واژه‌های خود اظهاریه
console-text-named = با هش نام برده شده؛ متن آن نیامده
console-text-confirmed = ترجمه، با تأیید نهادی دیگر
console-text-unconfirmed = ترجمه‌ای که کسی تأیید نکرده
console-text-not-carried = متنی که در این دفتر نیست
console-weight-prevailing = در صورت اختلاف تعیین‌کننده
console-weight-authentic = معتبر
console-lang-en = انگلیسی
console-lang-ur = اردو
console-lang-ps = پشتو
console-lang-prs = دری
console-lang-ar = عربی
console-lang-tr = ترکی
console-lang-und = زبان گفته نشده
console-term-window = زمان
console-term-prohibition = منع
console-term-placement = جابجایی
console-term-zone = ساحه
console-term-line = خط
console-term-obligation = مکلفیت
console-term-commitment = تعهد
console-term-notification = اطلاع قبلی
console-term-exception = استثنا
console-term-self-defence-reserve = دفاع از خود
console-term-access = دسترسی
console-term-responsibility = مسئولیت
console-term-flow = رفت‌وآمد
console-term-mechanism-clause = میکانیزم
console-term-non-derogation = به جای خود می‌ماند
console-term-consequence = پیامد
console-term-information = معلومات
console-term-permitted-act = عمل مجاز
console-term-definition = تعریف
console-term-purpose = هدف

## Compliance

console-compliance = { term-agr-compliance }
console-asks-nothing = از آن چیزی نمی‌خواهد
console-asks-nobody = این ماده از کسی چیزی نمی‌خواهد که بتوان درباره‌اش گفت.
console-alleged = رویدادهای ادعاشده: { $count }
console-findings = یافته‌ها: { $count }
console-watched = زیر نظر: { $least } دقیقه از 1000؛ خواسته‌شده: { $asked }
console-watched-unasked = زیر نظر: { $least } دقیقه از 1000؛ اندازه‌ای خواسته نشده
console-tone-good = تأییدشده، یا چنان‌که منشور می‌خواهد زیر نظر بوده
console-tone-grave = یافته‌شده یا دیرشده
console-tone-open = باز
console-bound = پابند با رضایت خود
console-bound-yes = پابند
console-bound-no = پابند نیست
console-bound-possibly = ممکن است پابند باشد
console-alleged-of-it = ادعا دربارهٔ آن
console-alleged-by = رویدادها { $incidents }، گزارش‌ها { $reports }، منابع مستقل { $origins }:
console-nothing-alleged = در این نما هیچ
console-denied-by = تکذیب از سوی
console-who-looked = چه کسی دید
console-found = یافته
console-no-finding = یافته‌ای نیست
console-owed = بر ذمه
console-statements = اظهاریه‌های پشت آن

## Talks

console-talks = { term-talk-talks }
console-talks-note = چنان‌که منابع می‌گویند؛ دو منبع دو نسخه است و هیچ‌یک برگزیده نمی‌شود.
console-sessions = نشست‌ها
console-sessions-empty = هنوز نشستی در این دفتر نیست. کسی که صلاحیت دارد چنین ثبت می‌کند:
console-proposals-empty = هنوز پیشنهادی در این دفتر نیست. چنین ثبت می‌شود:
console-conflicts-empty = در این نما هیچ دو منبعی با هم در تناقض نیست.
console-said-by = گفتهٔ

fault-bad-query = { $name } این را می‌پذیرد: { $expected }؛ پرسیده شد: { $found }.
fault-not-shown = زیر { $what } اینجا چیزی برای خواندن نیست؛ فهرست دفتر ثبت را ببینید، یا وارد شوید.
fault-streams-busy = اینجا { $count } جریان باز است و برای این خواننده بیشتر باز نمی‌شود؛ پس از { $after_seconds } ثانیه دوباره بکوشید، یا صفحه‌ها را بخوانید.
fault-bad-position = در Last-Event-ID جایی از 0 تا { $end } لازم بود، یافت شد: { $found }؛ فهرست را دوباره بخوانید و از پایان آن ادامه دهید.

# Whose keys only keep the record going.
console-role-root = کلیدهای ریشه
console-role-sealing = کلیدهای مُهر
