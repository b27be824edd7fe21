# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The stage: an exercise in which whoever looks may sit in any seat.

stage-switch = نمایش تمرین
stage-word-exercise = تمرین: هیچ چیز این‌جا واقعی نیست.
stage-word-documentary = دفتر مستند، فقط برای خواندن.
stage-keys-exercise = کلیدهای آن برای همه آشکار است، پس هر کسی می‌تواند به نام هر کس امضا کند؛ آنچه این‌جا بگویید با پایان نمایش از میان می‌رود.
stage-keys-documentary = کلیدهای آن برای همه آشکار است؛ هیچ‌کس چیزی از این را برای طرفی امضا نکرده است.
stage-as = شما این‌جا نشسته‌اید به حیث
stage-do = تغییر
stage-public = عموم مردم
stage-open = { $org }: آنچه برای همهٔ نهادها باز است
stage-seat = { $org }، { $role }: { $person }
stage-own = میکانیزم خود شما با یک سطر آغاز می‌شود:
stage-served = نشانی { $url } را در مرورگر باز کنید؛ برای پایان Ctrl-C.

fault-not-staged = این‌جا فقط تمرین یا دفتر مستندی نمایش داده می‌شود که کلیدهایش منتشر شده باشد، و این از نوع { $found } است و کلیدهای خود را دارد؛ آن را با این عرضه کنید: sulh serve
fault-stage-reads-only = این دفتر این‌جا فقط خوانده می‌شود؛ برای گفتن چیزی، تمرین را به کار اندازید: sulh demo
fault-stage-port = پورت { $port } در این ماشین مصروف است؛ آنچه آن‌جا کار می‌کند را پایان دهید، یا با sulh demo --port پورت دیگری برگزینید، یا بدون عرضه فقط بسازید و چاپ کنید: sulh demo --once
fault-stage-incomplete = در { $path } فایل local/journal.sqlite نیست، که بدون آن چیزی به این دفتر افزوده نمی‌شود؛ پوشه را بردارید، sulh demo آن را از نو می‌سازد
fault-unknown-seat = یکی از جایگاه‌های این تمرین ({ $seats }) انتظار می‌رفت، و { $found } یافت شد
fault-foreign-page = این از { $found } آمد و نه از صفحه‌ای از این کنسول؛ کنسول را باز کنید و همان‌جا انجام دهید
stage-empty = برای عموم کم نشان داده می‌شود. در بالای صفحه یک جایگاه را انتخاب کنید تا آنچه را ببینید که آن اداره می‌بیند.
