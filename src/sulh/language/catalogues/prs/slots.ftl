# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# Fixed slots. Slot: نوبت معین. Size class: درجهٔ اندازه.

fault-bad-slot-plan = نوبت‌های { $least } تا { $most } ثانیه‌ای، 1 تا { $lanes } درجهٔ اندازه (1,024 بایت، 0 تا 10 بار دوچند) و صفی از 1 تا { $queue } انتظار می‌رفت.
fault-bad-slots-file = انتظار می‌رفت { $path } بگوید چه چیزی منتظر نوبت است، اما: { $problem }؛ آن را بازگردانید، یا کنار بگذارید، آنگاه آنچه منتظر بود از دست رفته است.
fault-slot-recipients = برای یک نوبت 1 تا { $limit } گیرندهٔ متفاوت انتظار می‌رفت، { $found } یافت شد؛ آن را برای گیرندگان کمتر مهر کنید، در صورت نیاز دو بار.
fault-slots-full = { $waiting } اظهاریه به این اندازه از پیش منتظر نوبت‌های خود اند؛ صبر کنید، یا آن را فوراً بسپارید، که نشان می‌دهد چیزی برای گفتن بود.
fault-slot-too-long = { $size } بایت در هیچ درجهٔ نوبت‌ها ({ $classes }) جای نمی‌گیرد؛ آن را کوتاه کنید، یا از این پس برای همیشه به نوبت‌ها جایی از آن درجه بدهید.

# The digest of an organisation's layer.
fault-layer-needs-keys = آنچه { $org } باز می‌کند تنها با کلیدهای خودش باز می‌شود؛ فولدری را که کلیدها در آن‌اند با --keys بدهید.
fault-other-layer-keys = در { $path } کلیدهایی که برای { $org } باز می‌کنند انتظار می‌رفت، و آن‌ها برای { $found } باز می‌کنند.
