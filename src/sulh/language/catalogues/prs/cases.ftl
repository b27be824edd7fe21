# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Findings and sign-offs: what is refused. Not yet read by a native reader.

fault-hindrance-unfit = تنها با not_verifiable گفته می‌شود که چه چیزی مانع تصدیق شد ({ $known })، با نظر دیگری نه؛ { $verdict } در این‌جا سازگار نیست.
fault-breach-without-occurrence = آنچه درباره‌اش { $verdict } گفته شده است، نه نقض ماده به شمار می‌رود و نه می‌توان آن را به طرفی نسبت داد؛ این هر دو را خالی بگذارید، یا بگویید چه چیزی تصدیق شد.
fault-refusal-without-why = رئیس مشترکی که به یافته تأیید نهایی نمی‌دهد، دلیل آن را می‌گوید؛ خانهٔ why را پر کنید.
fault-finding-ahead-of-record = یافته باید حداکثر بر { $index } درج استوار می‌بود، و این یافته به دفتر ثبت با { $size } درج استناد می‌کند.
fault-finding-without-term = این نظر به ارجاعی با نقش { $role } نیاز دارد که بگوید بر چه توافق شده بود؛ چنین ارجاعی یافت نشد.
fault-reply-window-short = کسی که نامش در یافته آمده است، دست‌کم تا { $expected } می‌تواند پاسخ دهد، بنا بر مهلتی که منشور پذیرفته است؛ reply_until چنین است: { $found }.
fault-not-a-co-chair = { $org } رئیس مشترک این منشور نیست؛ یافته‌ها کار رؤسای مشترک است.
fault-already-signed-off = نهاد { $org } سخن خود را دربارهٔ این یافته { $finding } گفته است؛ آنچه اکنون می‌گوید باید در یافته‌ای بیاید که این را تصحیح کند.
fault-reply-window-open = کسی که نامش در یافته آمده است تا { $until } می‌تواند پاسخ دهد، و وقت دفتر ثبت { $now } است؛ تأیید نهایی را پس از آن بدهید.

## Steps of a case, visits, what a finding rests on: what is refused. Not yet read by a native reader.

fault-act-decided = { $id } در انتظار موافقت هیچ رئیس مشترکی نیست: تصمیم آن گرفته شده، یا سخن خود یک طرف است؛ سخن دیگری بگویید.
fault-answer-unfit = با اجازه، اجازهٔ مشروط یا تأخیر بازدید وقت (when) گفته می‌شود، با مشروط شرط‌ها، و با اجازه ندادن هیچ وقتی؛ { $value } با آنچه داده شد سازگار نیست.
fault-case-ahead-of-record = دوسیه باید حداکثر بر { $index } درج باز می‌شد، و این یکی به دفتر ثبت با { $size } درج استناد می‌کند.
fault-case-full = دوسیهٔ { $case } از پیش { $most } یافته دارد؛ دوسیهٔ دیگری باز کنید که به همان رویداد ارجاع دهد.
fault-case-not-over = دوسیهٔ { $case } پایان نیافته است و نیازی به باز کردن دوباره ندارد.
fault-case-of-nothing = دوسیه بر پایهٔ شکایت، رویداد یا گزارش‌ها باز می‌شود؛ به یکی از آنها ارجاع دهید.
fault-case-over = وضع دوسیهٔ { $case } { $turned } است؛ تا هر دو رئیس مشترک آن را دوباره باز نکنند، چیزی بر آن افزوده نمی‌شود.
fault-chance-unfit = واژهٔ { $word } به معنای { $low } تا { $high } فیصد است، و { $percent } داده شد؛ واژه یا عدد را درست کنید.
fault-deescalation-first = هنگامی که دوسیهٔ { $case } بررسی شد جان‌ها در خطر بود، و از آن پس کاری برای کاهش تنش گفته نشده است؛ پیش از هر نظر با cases.deescalation.v1 بگویید چه شد.
fault-dissent-without-why = کسی که با گزارش تیم مخالف است، دلیل آن را می‌گوید؛ خانهٔ why را پر کنید.
fault-embargo-unfit = بازداشتن از نشر پس از اکنون ({ $now }) و در درون { $days } روز پایان می‌یابد؛ { $until } داده شد.
fault-evidence-not-referred = هر مورد از شواهد هم در متن است و هم در میان ارجاع‌ها با نقش evidence؛ { $id } تنها در یکی از آنهاست.
fault-evidence-unlisted = نظری بر { $id } استوار است که در شواهد یافته نیست؛ آن را در آن‌جا بیاورید.
fault-extract-of-other = { $extract } گزیده‌ای از { $id } نیست که این یافته با نقش extract به آن ارجاع دهد.
fault-finding-issued = یافته‌ای از دوسیهٔ { $case } صادر شده است: نه پس گرفته می‌شود و نه ساقط می‌شود؛ هر دو رئیس مشترک آن را می‌بندند.
fault-finding-not-issued = اقدام جبرانی پس از یافتهٔ صادرشده می‌آید، و { $finding } صادر نشده است؛ نخست هر دو رئیس مشترک تأیید نهایی می‌دهند.
fault-finding-waits = یافتهٔ { $finding } از دوسیهٔ { $case } در انتظار تأیید نهایی است؛ نخست هر دو رئیس مشترک آن را بپذیرند یا رد کنند.
fault-marking-too-wide = نشان یافته { $own } است و بر چیزی استوار است که نشان آن { $least } است؛ همان نشان را بدهید، یا صادرکننده‌اش با cases.extract.v1 گزیده‌ای بدهد.
fault-member-said-already = { $org } سخن خود را دربارهٔ این گزارش گفته است؛ آنچه می‌افزاید در گزارش خودش بیاید.
fault-no-complaint = { $id } پیش از این درج شکایت یا عریضه‌ای نیست؛ رسید برای یکی از این دو است.
fault-not-asked = از { $expected } خواسته شد که تیم را راه دهد، نه از { $org }.
fault-not-named = { $org } به یافته‌ای پاسخ می‌دهد که دربارهٔ { $parties } است؛ به جای آن ادعا یا نظر مخالف بگویید.
fault-not-on-panel = { $org } عضو هیئت این منشور نیست ({ $known })؛ کسی که عضو نیست می‌تواند نظر مخالف بدهد.
fault-not-on-team = { $org } در تیم نیست ({ $team })؛ کسی که فرستاده نشده است گزارش خودش را می‌گوید.
fault-not-said-in-talks = { $id } پیش از این درج در مذاکرات گفته نشده است؛ آنچه جای دیگری گفته شده نیازی به اجازه ندارد.
fault-not-the-complainant = دوسیه را همان کسی پس می‌گیرد که شکایت کرده و دیگری نکرده است: { $known }، نه { $org }.
fault-nothing-read = متنی که خوانده شد در هر زبان با هش آن نام برده می‌شود؛ هیچ گفته نشد، خانهٔ read را پر کنید.
fault-notice-short = بنا بر اطلاع قبلی که منشور پذیرفته است، بازدید زودتر از { $expected } آغاز نمی‌شود؛ { $found } خواسته شد.
fault-own-assent = { $org } این را خودش گفته است؛ سخن رئیس مشترک دیگر لازم است.
fault-own-visit = { $org } از خودش می‌خواهد که تیم را راه دهد؛ تیم را با گزارشی دعوت کنید.
fault-panel-first = منشور نظر دادن را به هیئتی می‌سپارد که با { $finding } موافقت نکرده است؛ تأیید نهایی را پس از آن بدهید.
fault-remedy-lacking = { $finding } تخطی صادرشده‌ای است بی اقدام جبرانی که مسئول، مهلت و تصدیق‌کننده داشته باشد؛ با cases.remedy.v1 دستور دهید و سپس دوسیه را ببندید.
fault-remedy-unchecked = { $verifier } نگفته است که اقدام جبرانی یافتهٔ { $finding } انجام شد یا نه؛ آن را با commitments.check.v1 می‌گوید و سپس دوسیه بسته می‌شود.
fault-remedy-without-commitment = اقدام جبرانی تعهدی را نام می‌برد که با آن اعلام و بررسی می‌شود؛ { $id } تعهدی نیست که به یافتهٔ { $finding } ارجاع دهد؛ نخست commitments.commitment.v1 را با ارجاع finding بگویید.
fault-replied-enough = { $org } { $most } بار به { $finding } پاسخ داده است و همه بر جای‌اند؛ بیش از این را به عنوان ادعا بگویید.
fault-talks-not-released = { $id } را { $org } در مذاکرات گفته است، و آنچه آن‌جا گفته می‌شود شواهد نیست مگر { $org } با cases.talks_released.v1 اجازه دهد.
fault-tasked-with-nothing = تیم برای دوسیه یا بازدیدی فرستاده می‌شود؛ به یکی از آنها ارجاع دهید.
fault-team-lacks-party = در تیم دست‌کم { $needed } نفر از { $party } هست، و { $found } نام برده شد؛ آنها را نام ببرید، یا دلیل را در missing ثبت کنید.
fault-team-unclear = تیم حداکثر یک سرپرست دارد و هر نهاد یک بار می‌آید؛ { $leaders } سرپرست و { $orgs } یافت شد.
fault-too-many-texts = یافتهٔ { $finding } از پیش { $most } متن به این زبان دارد: { $lang }.
fault-values-not-adopted = یافته به مهلت‌هایی نیاز دارد که بر آنها توافق شده باشد، و منشور اینها را نپذیرفته است: { $names }؛ نخست با تعدیل آنها را بپذیرید.
fault-visit-denied = اجازهٔ بازدید داده نشد، پس کسی ندید که آن‌جا چیست: نتیجه not_verifiable است، و { $found } گفته شد.
fault-visit-not-asked = رئیس مشترک دیگر با بازدید { $id } موافقت نکرده است، پس هنوز از کسی خواسته نشده است.
fault-visit-of-nothing = بازدید از جایی، یا برای تعهد یا دوسیه‌ای است؛ به یکی ارجاع دهید.
fault-visit-without-time = دربارهٔ بازدید { $shows } گفته شد، بی آنکه گفته شود تیم کی آن‌جا بود؛ when را پر کنید، یا not_verifiable بگویید.
fault-words-unknown = یافتهٔ { $finding } به این زبان ({ $lang }) متنی ندارد که هش آن { $found } باشد؛ متنی را بخوانید که در دفتر ثبت است و هش آن را بدهید.

## The words of a case: how likely, how trusted, what is answered and ordered, for whom.

chance-almost-no-chance = تقریباً هیچ احتمالی نیست
chance-very-unlikely = بسیار نامحتمل
chance-unlikely = نامحتمل
chance-roughly-even = تقریباً برابر
chance-likely = محتمل
chance-very-likely = بسیار محتمل
chance-almost-certain = تقریباً یقینی
stance-accepts = می‌پذیرد
stance-partly = بخشی را می‌پذیرد
stance-contests = با آن مخالف است
remedy-kind-explanation = توضیح
remedy-kind-apology = عذرخواهی
remedy-kind-order-to-forces = دستور به نیروها
remedy-kind-disciplinary = اقدام تأدیبی
remedy-kind-withdrawal = خروج نیروها
remedy-kind-restitution = بازگرداندن
remedy-kind-compensation = جبران خساره
remedy-kind-patrol-or-cbm = گزمه یا اقدام اعتمادسازی
remedy-kind-reopening = بازگشایی گذرگاه
remedy-kind-referral = { term-case-referral }
remedy-kind-penalty = { term-agr-penalty }
disclosure-to-all = برای همه
disclosure-mechanism = برای میکانیزم
disclosure-named-roles = تنها برای وظایف نام‌برده
consents-team-only = تنها برای تیم
consents-mechanism = برای میکانیزم
consents-public-without-name = برای همه، بی نام
consents-not-asked = پرسیده نشد
