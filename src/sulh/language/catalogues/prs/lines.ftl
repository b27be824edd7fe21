# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Faults of zones, of GeoJSON, and of versions of lines and zones. Not yet read by a native reader.

fault-bad-zone-id = شناسهٔ منطقه باید خالی نباشد و تا { $most } حرف باشد، نام صاحب آن نیز همین‌قدر؛ یافت شد: { $id } و { $whose }.
fault-bad-zone-datum = منطقه در WGS84 لازم است؛ یافت شد: { $found }. نخست مختصات را تبدیل کنید.
fault-bad-zone-tolerance = رواداری منطقه باید از صفر تا { $most } متر باشد؛ یافت شد: { $found }.
fault-bad-zone-size = منطقه با { $least } تا { $most } نقطه لازم است؛ یافت شد: { $found }.
fault-bad-zone-vertex = نقطهٔ { $number } منطقه بیرون از عرض و طول مجاز است؛ هر نقطه (عرض، طول) است، به ده‌میلیونم درجه.
fault-zone-repeats-vertex = نقطهٔ { $number } منطقه همان نقطهٔ { $first } است؛ هر نقطه یک بار نوشته می‌شود، نقطهٔ نخست نیز.
fault-zone-crosses-180 = منطقه از نصف‌النهار 180 درجه می‌گذرد یا نیم زمین را می‌پیماید؛ آن را در دو بخش ثبت کنید که همان‌جا به هم می‌رسند.
fault-zone-without-area = همهٔ { $found } نقطهٔ منطقه بر یک خط راست است، پس درون آن چیزی نیست؛ یک خط ثبت کنید، یا گوشه‌های دیگر منطقه را نیز.
fault-zone-crosses-itself = کنارهٔ پس از نقطهٔ { $one } با کنارهٔ پس از نقطهٔ { $other } برخورد می‌کند یا از آن می‌گذرد؛ چنان رسم کنید که کناره‌ها تنها در نقطهٔ مشترک به هم برسند.
fault-bad-vertices = نقطه‌ها به صورت Base64 VLQ تفاوت‌ها لازم است ({ "docs/format.md" })، تا { $most } حرف؛ حرف { $at } با آن نمی‌سازد. دوباره بنویسید.
fault-geojson-too-large = متن GeoJSON تا { $most } بایت می‌تواند باشد؛ یافت شد: { $found }. شکل را ساده‌تر کنید.
fault-geojson-not-json = متن GeoJSON در UTF-8 لازم است، اما: { $problem }. آن را دوباره به صورت GeoJSON ذخیره کنید.
fault-geojson-other-datum = متن GeoJSON در WGS84 لازم است، اما crs آن می‌گوید: { $found }. نخست مختصات را تبدیل کنید.
fault-geojson-other-shape = یک LineString یا یک Polygon لازم است (یا Feature آن)؛ یافت شد: { $found }. فایلی با یک خط یا یک منطقه بدهید.
fault-geojson-has-holes = متن Polygon با یک حلقه لازم است؛ حلقه‌های یافت‌شده: { $found }. آن‌چه درون است و از منطقه نیست، به صورت منطقهٔ جدا ثبت کنید.
fault-geojson-ring-open = حلقه‌ای لازم است که جای آخر آن همان جای نخست باشد (RFC 7946 §3.1.6)؛ حلقهٔ باز با { $found } جای یافت شد. آن را ببندید.
fault-geojson-bad-position = جای { $number } باید فهرست طول و عرض به درجه باشد؛ آن را درست کنید.
fault-line-without-hands = لازم است که سوی چپ یا راست خط { $label }، در رفتن از نقطهٔ نخست به آخر، از کیست؛ چیزی یافت نشد. نام نهاد را بنویسید.
fault-line-hands-alike = در چپ و راست خط { $label } نهادهای جدا لازم است؛ در هر دو سو { $org } یافت شد. یکی را درست کنید.
fault-withdrawal-without-since = لازم است که کناره‌گیری از خط یا منطقه از چه زمانی است؛ چیزی یافت نشد. زمانی در آینده بنویسید.
fault-not-your-version = { $issuer } صورت { $label } را به نام { $whose } ثبت می‌کند، اما هر طرف تنها صورت خود را، با کلید طرف، ثبت می‌کند؛ برای پیشنهاد به همه، صاحب آن را ننویسید.
fault-only-parties-agree = { $issuer } طرف این منشور نیست؛ بر خط یا منطقه هر طرف تنها از سوی خود توافق می‌کند.
fault-not-for-agreement = { $label } صورت خود { $whose } است که کسی بر آن توافق نمی‌کند؛ همین صورت را بدون صاحب به همه پیشنهاد کنید و بر آن توافق کنید.
fault-withdrawal-reaches-back = کناره‌گیری از خط یا منطقه از { $now } یا پس از آن می‌تواند باشد؛ یافت شد: { $since }. آن‌چه تا اکنون بر آن توافق بود، همان می‌ماند.
