# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Who looked: what is refused. Not yet read by a native reader.

fault-half-a-time = آغاز و پایان نظارت یا هر دو نوشته می‌شود یا هیچ‌یک؛ این‌جا تنها { $found } یافت شد.
fault-watch-without-watch = نظارتی که نتیجهٔ آن { $outcome } است چیزی ندیده است؛ آنچه در راه معلوم شد در گزارشی جداگانه بگویید، یا نتیجهٔ دیگری بنویسید.
fault-watch-too-long = از { $start } تا { $end }: حداکثر { $days } روز انتظار می‌رفت؛ هر نظارت را جداگانه با آغاز و پایان آن بنویسید.
fault-one-watch = نتیجه دربارهٔ یک گزمه یا یک پوسته است؛ این‌جا { $count } نام برده شده است؛ برای هر یک اظهاریهٔ جداگانه بدهید.
fault-not-your-watch = نهاد { $issuer } گفته است که { $id } چه شد، حال آن‌که این نظارت از { $owner } است؛ به جای آن محدودیت دسترسی یا ادعا بگویید.
