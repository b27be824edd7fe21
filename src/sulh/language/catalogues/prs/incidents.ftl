# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What is said to have happened: what is refused. Not yet read by a native reader.

fault-count-without-unit = شمار و واحد آن با هم نوشته می‌شود یا هیچ‌کدام؛ اینجا تنها { $found } یافت شد.
fault-explosions-above-count = انفجارها جزو شمرده‌شده‌هاست: حداکثر { $expected } انتظار می‌رفت، { $found } یافت شد.
fault-detection-without-place = حسگر چیزی را در مختصات معین ثبت می‌کند؛ اینجا { $found } یافت شد، پس به جای آن گزارش بدهید.
fault-empty-assessment = ارزیابی دست‌کم یک چیز درباره گزارش می‌گوید؛ یکی از خانه‌های آن را پر کنید.
fault-complaint-not-own = شکایت عمل خودِ امضاکننده است، و این یکی { $found } می‌گوید؛ شکایت دیگری را به عنوان ادعا برسانید.
fault-petition-of-organisation = عریضه از آنِ کسانی است که سازمانی از منشور نیستند، و { $found } یک سازمان است؛ سازمان شکایت می‌کند.
fault-evidence-without-hash = مدرکی که شیء نباشد با هش خود شناخته می‌شود؛ sha256 آن را بدهید (نوع: { $medium }).
fault-must-be-open = { $kind } بر چیزی اثر می‌گذارد که مشترک همه است، اما مهروموم است یا به گفته‌ای مهروموم می‌رسد؛ آن را آشکارا بگویید، درباره آنچه همه می‌توانند بخوانند.
fault-only-own = { $act } تنها برای گفته‌های خود است، و { $id } را { $owner } گفته است؛ { $issuer } می‌تواند آن را رد یا تکذیب کند.
fault-only-others = { $act } برای گفته‌های دیگران است، و { $id } را خودِ { $issuer } گفته است.
fault-needs-another = update، add و relate با ارجاع `by` به گفته دومی می‌رسد و دیگر عمل‌ها به هیچ‌یک؛ { $act } چنین نیست.
fault-already-recalled = { $id } پیش‌تر پس گرفته، به‌روز یا پایان داده شده است؛ چنین می‌ماند.
fault-link-to-itself = دو گزارش انتظار می‌رفت، و { $id } دو بار نام برده شده است.
fault-not-a-side = { $issuer } نه طرف است و نه رئیس مشترکی که از سوی خود سخن بگوید؛ تنها اینان در این باره تصمیم می‌گیرند.
fault-already-answered = { $issuer } این را درباره { $id } پیش‌تر گفته، یا نظر خود را بسیار عوض کرده است؛ آخرین سخن آن پابرجاست.
fault-replaces-others = پارامترها جای پارامترهای نافذ را می‌گیرند که { $expected } است؛ اینها از { $found } نام می‌برند.
