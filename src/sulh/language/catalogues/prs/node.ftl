# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# What commands print at a node's folder, and faults of nodes.

say-held = در این گره نگه داشته شد: { $id }؛ میزبان پاسخ نمی‌دهد، خودبه‌خود دوباره فرستاده می‌شود
say-relayed = به رلهٔ { $org } سپرده شد: { $id }؛ هنگامی که میزبان پاسخ دهد به آن می‌رسد
node-outbox = { $count } بیان این گره هنوز پاسخی ندارد
node-outbox-do = گره را راه بیندازید: تا پاسخ میزبان آنها را دوباره می‌فرستد
node-rewrap = بیان { $id } برای { $org } مهر شده بود، که پس از آن کلید دیگری منتشر کرد
node-rewrap-do = آن را برای { $org } دوباره بپیچید و با record.rewrap.v1 بگویید
custody-own-key = با کلیدی از { $org } امضا شده که نزد امضاکننده بود
custody-token = گرهٔ { $org } امضا کرده است: { $who } با توکن وارد شد
custody-desk = گرهٔ { $org } امضا کرده است: { $who } در آنجا وارد شده بود
custody-hosted = در گرهٔ { $owner } با کلید { $org } برای { $who } امضا شده: کلید نزد { $owner } بود
fault-peer-silent = گره در { $url } چنان که انتظار می‌رفت پاسخ نداد ({ $problem })؛ پس از { $after_seconds } ثانیه دوباره پرسیده می‌شود.
fault-peer-ciphertext = متن مهرشده‌ای انتظار می‌رفت که هش آن در بیان { $id } است، بایت‌های دیگری یافت شد؛ نگه داشته نشد، از گرهٔ دیگری پرسیده می‌شود.
fault-bad-opening-key = در { $path } کلیدی برای گشودن مهر انتظار می‌رفت، اما: { $problem }؛ کلید نو بسازید و منتشر کنید.
fault-two-owners = در { $path } کلیدهای یک نهاد انتظار می‌رفت، از { $orgs } یافت شد؛ هر نهاد گرهٔ خود را دارد.
fault-outbox-full = این گره { $count } بیان دارد که کسی پاسخ نداده است و بیشتر نگه نمی‌دارد؛ هنگامی که میزبان پاسخ دهد این را هم می‌گیرد، پس از { $after_seconds } ثانیه دوباره بکوشید.
fault-answer-for-another = پاسخ میزبان باید دربارهٔ اظهاریه‌ای می‌بود که فرستاده شد، و دربارهٔ اظهاریهٔ دیگری است.
fault-note-for-another = یادداشت رله باید دربارهٔ اظهاریه‌ای می‌بود که فرستاده شد، و دربارهٔ اظهاریهٔ دیگری است.
fault-no-pen = این گره کلیدی ندارد که از سوی { $org } در نقش { $role } امضا کند؛ با کلید خود امضا کنید و تحویل دهید.
fault-hosted-custody = کلید { $org } در گرهٔ { $owner } امضا می‌کرد، و منشور نگهداری کلید نزد دیگری را اجازه نمی‌دهد؛ در گره یا با کلید { $org } امضا کنید.
fault-bad-wish = JSON با kind و body انتظار می‌رفت، اما: { $problem }.
fault-layer-not-yours = { $asked } خواسته شد، و پرسنده در اینجا حداکثر { $own } را می‌خواند؛ وارد شوید، یا همان را بخواهید.
fault-bad-every = شمار ثانیه از ۱ به بالا انتظار می‌رفت، { $found } یافت شد.
fault-node-refuses = این گره بیان را نمی‌پذیرد ({ $code }): { $why }
brief-pens = دست چه کسی امضا کرد
brief-pens-note = این‌ها با کلیدی امضا شده که نزد گوینده نبود؛ آنچه گره دربارهٔ افراد خود می‌گوید سخن خود اوست.
brief-receipts = رسیدهای خواندن
brief-receipts-note = آنچه گره‌ها و گیرندگان زیر مهر به مهرکننده گفته‌اند.
receipt-served = گره { $party } به آن { $id } را داد (ثبت { $entry })
receipt-opened = { $party } می‌گوید { $id } را گشوده است (ثبت { $entry })
receipt-retracted = پس از آن پس گرفته شده است (ثبت { $entry })
told-retracted = پس از آن که خواندید پس گرفته شد: بیان { $id }، از { $party } (ثبت { $entry }): { $why }
fault-slots-without-key = نوبت‌ها با کلید مهر نهاد به کار می‌روند و در پوشهٔ کلیدها چنین کلیدی نیست؛ آن را آنجا بگذارید، یا بدون --slots اجرا کنید.
fault-no-slot-plan = انتظار می‌رفت { $word } یکی از { $known } باشد، یا پروندهٔ JSON با every، classes و longest، اما: { $problem }.
fault-no-slots = این گره نوبتی ندارد: با sulh say --seal-to مهر کنید.
fault-bad-slotted = JSON با inside و to انتظار می‌رفت، اما: { $problem }.
