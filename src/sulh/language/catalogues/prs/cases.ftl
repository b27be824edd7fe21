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
