# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# اظهاریه‌های مهر شده در خط فرمان.

seal-key-made = کلیدی که آنچه را برای { $org } مهر شده باز می‌کند ساخته شد: { $file }؛ آن را بیرون از پوشهٔ سازوکار نگه دارید و کلید ریشه آن را با این نشر کند: sulh seal publish
seal-row = { $entry }  { $id }  { $org }: { $state }
seal-state-sealed = مهر شده
seal-state-opens = این‌جا باز می‌شود
seal-state-lacks = چیزی برای باز کردن آن این‌جا نیست
seal-state-mismatch = چنان که می‌گوید باز نمی‌شود
seal-state-disclosed = آشکار شده
seal-state-shredded = از میان برده شده

fault-bad-seal-field = --seal-field به شکل FIELD=ORG یا FIELD=ORG,ORG و هر خانه یک بار لازم بود؛ { $found } یافت شد.
fault-needs-seal-key = اظهاری را که سراسر مهر می‌شود از بیرون کلید مهر { $org } امضا می‌کند: فایل آن را با --seal-key نام ببرید (برای ساختن: sulh key new FILE --org { $org } --role sealing).
fault-seal-once = --seal-to همهٔ اظهاریه را مهر می‌کند؛ --seal-field را کنار بگذارید.
fault-protected-recipients = خانهٔ { $field } در { $kind } را تنها رؤسای مشترک و کسانی می‌خوانند که پرونده‌ای مأمورشان کرده، و نه دیگران، از جمله { $others }؛ آن را برای رؤسای مشترک مهر کنید.
fault-nothing-to-dispute = مهری لازم بود که چنان که می‌گوید باز نشود، و { $id } باز می‌شود یا این‌جا برای باز کردن نیست.
fault-no-reason = دلیل از میان بردن لازم بود؛ آن را با --why WORDS بگویید.
fault-no-opening-keys = آنچه مهر شده با کلیدها باز می‌شود: پوشهٔ آن‌ها را با --keys نام ببرید (برای ساختن: sulh seal key FILE).
fault-lacks-to-open = { $id } برای { $org } مهر شده و این‌جا باز نمی‌شود، زیرا { $what } این‌جا نیست؛ آن را از گره مهرکننده بیاورید.
fault-opens-otherwise = { $id } چنان که اظهاریهٔ آن می‌گوید باز نمی‌شود ({ $code })؛ به آن اعتراض کنید: sulh seal dispute
fault-not-for-us = هیچ چیز در این‌جا { $id } را برای { $org } باز نمی‌کند؛ برای دیگران مهر شده، یا کلیدهای پیچیدهٔ آن هنوز باید آورده شود.
fault-person-under-seal = این‌که پشت کلید کیست تنها در درون مهر گفته می‌شود: --person و --seal-to با هم باشند، یا هیچ‌کدام.
