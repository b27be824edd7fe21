# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Faults of the ground: times, places, numbers, calendars. Not yet read by a native reader.

fault-bad-time = وقت با تفاوت ساعت آن لازم است، مانند { "2025-10-15T18:00:00+05:00" }؛ یافت شد: { $found }. همین‌گونه بنویسید.
fault-bad-date = روز لازم است، مانند { "2025-10-15" }؛ یافت شد: { $found }. روز میلادی را همین‌گونه بنویسید.
fault-bad-zone = تفاوت ثابت از UTC لازم است، مانند { "+05:00" }؛ یافت شد: { $found }. تفاوتی را بنویسید که در آن روز آن‌جا رایج بود.
fault-zone-missing = ساعت روز { $found } معلوم نیست، پس تفاوت ساعت آن لازم است، مانند { "+05:00" }.
fault-ends-before-it-begins = پایان باید پس از آغاز باشد؛ یافت شد: آغاز { $since }، پایان { $until }. آن را درست کنید.
fault-bad-delay = { $days } روز، { $hours } ساعت و { $minutes } دقیقه از تقویم بیرون می‌رود؛ آن را کوتاه‌تر کنید.
fault-bad-number = عدد کامل تا { $limit } رقم لازم است، بدون نقطه و فاصله؛ یافت شد: { $found }.
fault-calendar-range = این تقویم از { $first } تا { $last } معلوم است؛ یافت شد: { $found }. روز میلادی را نشان دهید.
fault-bad-place = { $field } محل باید از { $least } تا { $most } باشد؛ یافت شد: { $found }.
fault-bad-degrees = درجه لازم است، مانند { "34.1234567" }، تا هفت رقم اعشاری؛ یافت شد: { $found }.
fault-bad-line-id = شناسهٔ خط باید خالی نباشد و تا { $most } حرف باشد، نام صاحب آن نیز همین‌قدر؛ یافت شد: { $id } و { $whose }.
fault-bad-line-datum = خط در WGS84 لازم است؛ یافت شد: { $found }. نخست مختصات را تبدیل کنید.
fault-bad-line-tolerance = رواداری خط باید از صفر تا { $most } متر باشد؛ یافت شد: { $found }.
fault-bad-line-size = خط با { $least } تا { $most } نقطه لازم است؛ یافت شد: { $found }.
fault-bad-line-vertex = نقطهٔ { $number } خط بیرون از عرض و طول مجاز است؛ هر نقطه (عرض، طول) است، به ده‌میلیونم درجه.
fault-line-repeats-vertex = نقطهٔ { $number } خط همان نقطهٔ پیش از آن است؛ یکی را بردارید.
fault-line-crosses-180 = خط از نصف‌النهار 180 درجه می‌گذرد یا نیم زمین را می‌پیماید؛ آن را در دو بخش ثبت کنید که همان‌جا به هم می‌رسند.
