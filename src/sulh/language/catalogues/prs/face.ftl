# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What the public page says of itself, and marks of translations. Not yet read by a native reader.

face-what = این صفحه چیست
face-is = نشان می‌دهد مردم و نهادها چه گفته و امضا کرده‌اند: چه کسی گفته، چه وقت گفته، چه با آن در تضاد است، و صدای چه کسی نیست.
face-is-not = هیچ قضاوتی نمی‌کند. «{ console-is-signed }» می‌گوید چه کسی گفته است، «{ console-is-checked }» این که دفتر ثبت کامل است، «{ console-is-found }» این که خود نهاد این میکانیزم چه یافته است. هیچ یک از این‌ها نمی‌گوید که چیزی راست است.
face-as-of = تا این وقت
face-to-day = در یک روز چه گزارش شد، و چه کسی می‌دید
face-to-compliance = هر ماده، منابعش چه می‌گویند، و چه را هیچ کس دانسته نمی‌تواند
face-to-cases = شکایت‌ها، پاسخ‌ها، یافته‌ها، و جایی که اعضا موافق نبودند
face-to-record = هر اظهاریه‌ای که اینجا خوانده می‌شود، با رسیدش
face-check = خودتان بررسی کنید
face-check-one = هر درج دفتر ثبت رسیدی دارد؛ هر که فایل را دارد آن را بدون این سایت بررسی می‌کند:
face-check-head = خلاصهٔ امضاشدهٔ دفتر ثبت، و منشوری که دفتر با آن آغاز شد، برای همه:
face-check-all = هر که نقل دفتر ثبت را دارد همه را از نو حساب می‌کند و با ریشه و خلاصهٔ پای این صفحه مقایسه می‌کند:
face-data = همین به شکل داده:
face-translated-by = ترجمه از { $who }
face-not-confirmed = هیچ کس دیگری تأیید نکرده است
face-original = کلمات اصلی
face-more = و { $count } دیگر: صفحهٔ آن‌ها
face-empty = این‌جا هنوز دربارهٔ آتش‌بس، رویداد یا توافق چیزی گفته نشده است. این نه صلح است و نه نبود آن: تنها این‌که این نما اظهاری از آن ندارد.
face-empty-do = نخست چه گفته می‌شود: یک ماده، یک مدت، یا یک گزارش.
