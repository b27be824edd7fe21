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
