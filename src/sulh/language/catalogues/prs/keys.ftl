# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## کلیدها، قفل آنها، و دو حلقهٔ یک دستگاه. Not yet read by a native reader.

key-ask = عبارت رمز { $file }:
key-ask-new = عبارت رمز تازه برای { $file }:
key-ask-pin = یک PIN برای { $file }:
key-ask-pin-other = PIN دیگر برای { $file }:
key-ask-again = همان، یک بار دیگر:
key-kept-locked = در { $file } نگهداری شده و قفل است: بدون عبارت رمز هیچ‌کس نمی‌تواند امضا کند یا آن را بازگرداند
key-ring = { $file } دارای { $count } کلید است؛ به همه یکسان اجازه دهید: sulh key grant
key-ring-tell = { $file } می‌گوید که PIN دوم چه معنایی دارد: آن را مهرشده به افسران ایمنی بدهید، سپس نابودش کنید
doctor-key-locked = { $file } با عبارت رمز قفل است

fault-short-passphrase = عبارت رمزی با دست‌کم { $least } حرف لازم بود، { $found } یافت شد؛ واژه‌های بیشتری بگیرید.
fault-wrong-passphrase = این عبارت رمز { $path } را باز نمی‌کند؛ چیزی تغییر نکرد.
fault-same-passphrase = دو PIN متفاوت لازم بود، و هر دو یکی است.
fault-bad-ring-size = حلقه‌ای از { $least } تا { $most } کلید لازم بود، { $found } خواسته شد.
fault-ring-empty = همهٔ کلیدهای این حلقه در { $path } سخن گفته‌اند؛ حلقهٔ تازه بسازید: sulh key ring
fault-locked-already = { $path } از پیش قفل است و همان‌گونه گذاشته شد.
fault-locked-key = { $path } با عبارت رمز قفل است که اینجا نمی‌توان پرسید؛ کلید باز ماشین را به کار ببرید.
fault-not-the-same = دو عبارت رمز متفاوت‌اند؛ چیزی نوشته نشد، هر دو را دوباره بنویسید.
fault-no-terminal = { $path } عبارت رمز می‌خواهد، و ترمینالی برای پرسیدن نیست؛ آن را با --passphrase-fd N بدهید.
fault-no-passphrase = در توصیفگر فایل { $number } عبارت رمز لازم بود، ولی: { $problem }
fault-ring-of-keys = یک کلید لازم بود، و { $path } حلقه‌ای از کلیدهای بسیار است؛ یکی از آنها را نام ببرید.
fault-ring-for-another = { $path } برای میکانیزم یا نهاد دیگری ساخته شده بود؛ برای این یکی حلقه بسازید.
fault-key-for-another = { $path } برای { $found_org } به‌عنوان { $found_role } ساخته شده بود، و کلید { $org } به‌عنوان { $role } لازم بود.
fault-bad-words = sulh { $command } { $action } با { $expected } لازم بود، { $found } واژه یافت شد.
fault-nobody-told = کلیدهای PIN دوم باید به کسی گفته شود: با --tell OUT جایی را نام ببرید، آن را مهرشده به افسران ایمنی بدهید، و نابودش کنید.
fault-nobody-signs = sulh { $command } { $action } را کلیدی امضا می‌کند: فایل آن را با --by نام ببرید.
fault-needs-own-hand = { $kind } نهاد شما را متعهد می‌کند و شما خود آن را امضا می‌کنید، نه یک گره: با کلید خود sulh sign یا verify/signer.html را به کار ببرید.
