# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
# Receipts and certificates: what `sulh receipt` and `sulh check` print, and their faults.

-option-record = --record

receipt-written = رسید درج { $entry } در { $file } نوشته شد؛ هر کس آن را چنین بررسی می‌کند: { $command }
check-confirmed = بر اساس منشوری که شما نام بردید
check-unconfirmed = بر اساس منشور { $charter } که شما تأیید نکرده‌اید: هر کس می‌تواند برای منشور ساختهٔ خود چنین فایلی بسازد (با { -option-charter } شناسه‌ای را بدهید که نهادهای آن منتشر می‌کنند)
check-said = با یک کلید { $org } ({ $role }) امضا شده است: { $kind }
check-stands = این درج { $entry } در لاگی با { $size } درج است
check-tier-joint = این خلاصهٔ لاگ را هر طرف و یک رئیس مشترک تأیید کرده‌اند
check-tier-operational = این خلاصهٔ لاگ را یک رئیس مشترک تأیید کرده است، و نه هر طرف
check-tier-none = امضاهای مشترک این خلاصهٔ لاگ برای هیچ درجه‌ای کافی نیست
check-tier-undeclared = هیچ امضاکنندهٔ مشترکی تعیین نشده است: در برابر تاریخی دیگر تنها سخن میزبان در میان است
check-tier-claim = پالیسی‌های این فایل از منشور آن نیست؛ این را که منشور تعدیل شده یا نه تنها تمام دفتر ثبت نشان می‌دهد، پس این‌جا هیچ درجه‌ای حساب نمی‌شود
check-cosigner = { $name } در { $time } امضای مشترک کرده است
check-claimed = خود می‌گوید که زمان این بود: { $time } (ادعا)
check-unchecked-amendment = هیچ رسیدی نشان نمی‌دهد: این که منشور تعدیل شده است یا نه
check-unchecked-revocation = هیچ رسیدی نشان نمی‌دهد: این که صلاحیت یا مدت کلیدی پایان یافته بود یا نه
check-unchecked-void = هیچ رسیدی نشان نمی‌دهد: این که درج قاعده‌ای از دفتر ثبت را شکسته است یا نه
check-not-before-charter = پیش از { $time } گفته نشده است: تاریخی در منشور که نویسندهٔ آن امضا کرده است
check-not-before-host = پیش از { $time } گفته نشده است، تنها به گفتهٔ میزبان
check-not-before-cosigner = پیش از { $time } گفته نشده است، به گفتهٔ یگانه امضاکنندهٔ مشترک
check-not-before-cosigners = ثابت است: پیش از { $time } گفته نشده است (دو نهاد امضاکنندهٔ مشترک، که یکی رئیس مشترک است)
check-not-before-unknown = چیزی نشان نمی‌دهد که از چه زمانی گفته شده است
check-not-after-charter = پس از { $time } گفته نشده است: تاریخی در منشور که نویسندهٔ آن امضا کرده است
check-not-after-host = پس از { $time } گفته نشده است، تنها به گفتهٔ میزبان
check-not-after-cosigner = پس از { $time } گفته نشده است، به گفتهٔ یگانه امضاکنندهٔ مشترک
check-not-after-cosigners = ثابت است: پس از { $time } گفته نشده است (دو نهاد امضاکنندهٔ مشترک، که یکی رئیس مشترک است)
check-not-after-unknown = هنوز هیچ خلاصهٔ درج‌شده با امضای مشترک آن را در بر نمی‌گیرد: چیزی نشان نمی‌دهد که تا چه زمانی گفته شده است
check-head-same = خلاصه‌ای که شما آوردید همین است
check-head-elsewhere = خلاصه‌ای که شما آوردید به اندازهٔ { $size } نیست: چیزی را نمی‌توان مقایسه کرد
check-record-agrees = این بیان در دفتر ثبت درج { $entry } است و حساب می‌شود
check-record-void = این بیان در دفتر ثبت درج { $entry } است ولی بی‌اثر است: چیزی را تغییر نمی‌دهد
check-proven = ثابت است
check-consistent = تناقضی نیست، ولی تنها با این برنامه ثابت نمی‌شود: هر که دفتر ثبت را دارد می‌تواند داوری کند ({ -option-record })
check-refuted = رد شد: دفتر ثبت چیز دیگری نشان می‌دهد
check-says = سند اثبات می‌گوید: { $what }
check-fork = این کلید دو تاریخ از یک لاگ را امضا کرده است
check-equivocation = این کلید دو بیان را زیر یک شماره امضا کرده است
check-broken-promise = این کلید به یک بیان جایی را در لاگ وعده داده که بیان دیگری در آن است
check-inadmissible = این کلید لاگ درجی را امضا کرده که میزبان باید آن را رد می‌کرد ({ $code })
check-false-digest = این کلید هش وضعیتی را امضا کرده که از درج‌ها به دست نمی‌آید
check-key-only = این دربارهٔ یک کلید است؛ این را که دست چه کسی آن را به کار برده هیچ فایلی نشان نمی‌دهد
fault-bad-certificate = سند اثبات لازم بود، اما: { $problem }.
fault-no-contradiction = بخش‌های سند اثبات درست است و هیچ کس را متهم نمی‌کند: { $problem }؛ به سازندهٔ آن کمتر اعتماد کنید.
fault-other-accused = سند اثبات { $expected } را متهم می‌کند، و آنچه نشان می‌دهد از { $found } است.
fault-other-refusal = خبر درج نشدن از کلید { $key } باید دربارهٔ یکی از دو بیان می‌بود، و دربارهٔ { $found } است.
fault-only-in-record = { $id } در دفتر ثبت هست، و هیچ فایلی از این نوع آن را نشان نمی‌دهد: { $problem }؛ خود دفتر ثبت را بررسی کنید.
fault-no-such-entry = شناسه‌ای از 64 رقم هگز یا شماره‌ای کمتر از { $size } لازم بود؛ { $wanted } در این دفتر نیست.
fault-receipt-of-void = درج { $entry } بی‌اثر است ({ $code }): می‌ماند و چیزی را تغییر نمی‌دهد، و رسیدی ندارد.
fault-no-file-to-check = { $path } خوانده نشد: { $problem }
fault-two-heads = کلید لاگ دو خلاصه به اندازهٔ { $size } را امضا کرده است: ریشه در رسید { $expected } است و در خلاصهٔ آمده از جای دیگر { $found }؛ دو تاریخ را نشان داده است. سند اثبات این‌جاست: { $path }
fault-head-of-another = { $path } خلاصهٔ امضاشدهٔ لاگ این رسید نیست: { $problem }
fault-not-in-record = دفتر ثبت زیر منشور { $found } دارای { $size } درج است، و درج { $entry } زیر منشور { $expected } خواسته شد.
fault-record-differs = رسید در درج { $number } اظهاریه‌ای را نشان می‌دهد که در دفتر ثبت آن‌جا بیان دیگری است: یکی از این دو از تاریخ دیگری است؛ خلاصه‌های‌شان را مقایسه کنید.
