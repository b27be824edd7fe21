# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

fault-sent-before = این فورم پیشتر با واژه‌های دیگر، به‌عنوان بیانیهٔ { $id }، فرستاده شده است؛ آن را در آنجا باز کنید و از نو بگویید.
fault-field-twice = این { $found } بار آمده و یک بار پرسیده می‌شود
fault-field-empty = این لازم است: آن را پر کنید
fault-bad-code = انتظار { $expected } می‌رفت، یافت شد: { $found }
fault-bad-choice = { $found } هیچ‌یک از پاسخ‌های این پرسش نیست
fault-number-range = انتظار عددی از { $least } تا { $most } می‌رفت، یافت شد: { $found }
fault-bad-count = در اینجا انتظار { $least } تا { $most } می‌رفت، یافت شد: { $found }
fault-bad-pair = در هر سطر انتظار یک نام، دو نقطه و آنچه دربارهٔ آن گفته می‌شود می‌رفت، هر نام یک بار، یافت شد: { $found }
fault-field-elsewhere = این به پاسخی جز { $chosen } تعلق دارد؛ آن را خالی کنید
fault-field-unknown = این فورمه { $found } را نمی‌پرسد؛ آن را دوباره باز کنید و یک بار دیگر بفرستید
fault-field-unfit = این در اینجا جور نمی‌آید: { $problem }
fault-too-long-text = در اینجا حداکثر { $limit } حرف جا می‌شود، نوشته شده: { $found }؛ آن را کوتاه کنید
fault-bad-hour = انتظار یک روز و یک ساعت، مانند 14:30، می‌رفت، یافت شد: { $found }؛ هر دو را پر کنید
fault-bad-spot = انتظار عرض‌البلد و طول‌البلد می‌رفت، مانند 34.5281, 69.1723 یا 34°31'41"N 69°10'20"E، یافت شد: { $found }
fault-no-form = { $name } چیزی نیست که { $who } بتواند در اینجا بگوید؛ فهرست آنچه را که می‌توانید بگویید ببینید
fault-key-not-yours = انتظار کلیدی از { $org } به‌عنوان { $role } می‌رفت که در این سند داده شده باشد، و { $found } چنین نیست
