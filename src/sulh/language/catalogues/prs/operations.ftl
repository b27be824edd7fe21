# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Who looked: what is refused. Not yet read by a native reader.

fault-half-a-time = آغاز و پایان نظارت یا هر دو نوشته می‌شود یا هیچ‌یک؛ این‌جا تنها { $found } یافت شد.
fault-watch-without-watch = نظارتی که نتیجهٔ آن { $outcome } است چیزی ندیده است؛ آنچه در راه معلوم شد در گزارشی جداگانه بگویید، یا نتیجهٔ دیگری بنویسید.
fault-watch-too-long = از { $start } تا { $end }: حداکثر { $days } روز انتظار می‌رفت؛ هر نظارت را جداگانه با آغاز و پایان آن بنویسید.
fault-one-watch = نتیجه دربارهٔ یک گزمه یا یک پوسته است؛ این‌جا { $count } نام برده شده است؛ برای هر یک اظهاریهٔ جداگانه بدهید.
fault-not-your-watch = نهاد { $issuer } گفته است که { $id } چه شد، حال آن‌که این نظارت از { $owner } است؛ به جای آن محدودیت دسترسی یا ادعا بگویید.

## On the screen. Not yet read by a native reader.

brief-looked = در این روز چه کسی برای دیدن حاضر بود
brief-looked-note = دقیقه‌ها در هر ساحه؛ جایی که دو عدد است، حقیقت میان آن‌هاست. جایی که کسی ندیده، ندیدن چیزی هیچ نمی‌گوید.
looked-number = { $count }
looked-range = { $low } تا { $high }
looked-sector = از { $asked } دقیقه { $planned } پلان‌شده، در { $done } نظارت گفته شده، در { $denied } مانع شدند؛ { $covered } زیر پوشش
looked-heard = شنیده یا دیده شد: { $count }
looked-disputed = دیگری اعتراض کرده: { $minutes }
looked-one-party = تنها کسان یک طرف دیده‌اند: { $minutes }
looked-unreported = پلان‌شده و خبری نیست: { $minutes }
looked-sensors-down = سنسور از کار افتاده: { $minutes }
looked-sensors-silent = از سنسور خبری نیست: { $minutes }
