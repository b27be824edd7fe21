# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Where a fault was found; stands before its sentence.

place-file = فایل { $file }
place-entry = درج { $entry }
fault-attributed-to-no-party = { $name } طرف این منشور نیست ({ $known }) و نمی‌تواند پاسخ دهد؛ آن را به یکی از طرف‌ها نسبت دهید، یا outside_mandate بگویید.
fault-reply-window-long = یافته حداکثر تا { $expected } منتظر پاسخ‌ها می‌ماند؛ reply_until چنین است: { $found }.
fault-being-computed = آنچه اینجا نشان داده می‌شود از { $count } درج محاسبه می‌شود؛ تقریباً پس از { $after_seconds } ثانیه اینجا خواهد بود، و لازم نیست چیزی دوباره فرستاده شود.
fault-bad-batch = از ۱ تا { $most } گفته انتظار می‌رفت، هر یک پس از طولش در چهار بایت، و { $found } یافت شد
