# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What the commands print. Commands, file names, ids and hashes are params and stay as they are.
## Not yet read by a native reader. Private terms (-option) only keep a left-to-right word whole.

-option-charter = --charter
-option-key = --key
-option-o = -O

audit-confirmed = بر اساس منشوری که شما نام بردید، تناقضی در دفتر ثبت نیست
audit-not-confirmed = بر اساس منشور { $charter } تناقضی در دفتر ثبت نیست، ولی این منشور را شما خود نام نبرده‌اید (با { -option-charter } شناسه‌ای را بدهید که نهادهای آن منتشر می‌کنند)
audit-heads-only = تنها خلاصه‌های امضاشده و اثبات‌ها دیده شد: بدون کلید یکی از خوانندگان دفتر ثبت ({ -option-key }) درج‌ها به دست نمی‌آید
audit-no-cosigners = امضاکنندهٔ مشترکی نیست: در برابر تاریخی دیگر تنها سخن میزبان در میان است
audit-cosigners = امضاکنندگان مشترک: { $names }
audit-void = بی‌اثر: درج { $entry } ({ $code }): { $why }
audit-voids = { $count ->
    [one] { $count } درج موجود است ولی چیزی را تغییر نمی‌دهد؛ میزبان باید آن را رد می‌کرد
   *[other] { $count } درج موجود است ولی چیزی را تغییر نمی‌دهد؛ میزبان باید آن‌ها را رد می‌کرد
}

key-public = کلید: { $key }
key-for = نهاد: { $org }، نقش: { $role }، نوع: { $class }
key-kept = در { $file } نگهداری می‌شود: هر کسی که این فایل را بخواند می‌تواند امضا کند؛ آن را در کمپیوترهای مشترک نگذارید
key-grant = این کلید زمانی اعتبار دارد که کلید اصلی نهاد آن، { $kind } را با این متن بگوید:
key-nobody = هنوز هیچ‌کس

new-charter-id = شناسهٔ منشور: { $charter }
new-publish = این شناسه را از راه‌های خود منتشر کنید: بدون آن هیچ‌کس نمی‌داند که دفتر ثبت این میکانیزم کدام است.
new-keys = کلیدهای میزبان: { $folder } (log.key خلاصه‌ها را امضا می‌کند و host.key رسیدها را؛ هیچ‌یک را در کمپیوترهای مشترک نگذارید)
new-waiting = تا این‌ها موافقت نکنند، چیز دیگری درج نمی‌شود: { $names }. کلید اصلی هر یک این را بگوید:
new-in-force = نافذ است: به موافقت کس دیگری نیاز نیست
new-template = { $file } نوشته شد: آن را پر کنید (هر خانه در همان‌جا توضیح داده شده است)، سپس این را اجرا کنید:

say-entry = درج { $entry }: { $id }، دریافت‌شده { $time }
say-known = از پیش در دفتر ثبت است: { $id }
say-refused = درج نشد ({ $code }): { $why }
import-done = درج‌شده: { $admitted }، درج‌نشده: { $refused }، از پیش موجود: { $known }
import-copied = { $size } درج در { $folder } نقل شد؛ برای وارسی آن: { $command }
export-done = { $size } درج در { $file } نوشته شد
serve-on = { $folder } اکنون در { $url } عرضه می‌شود (برای پایان دادن Ctrl-C)

doctor-ok = درست
doctor-mend = اصلاح شود
doctor-python = Python { $version }
doctor-python-do = نسخهٔ 3.11 یا جدیدتر را نصب کنید
doctor-optimise = Python بدون { -option-o } اجرا می‌شود
doctor-optimise-do = آن را بدون { -option-o } اجرا کنید
doctor-free = این‌جا { $mebibytes } MiB فضا خالی است
doctor-free-do = پیش از بزرگ‌تر شدن دفتر ثبت فضا خالی کنید
doctor-output = کُدگذاری ترمینال { $encoding } است
doctor-output-do = PYTHONIOENCODING=utf-8 را تعیین کنید
doctor-record = { $folder }: درج‌ها { $size }، هش { $digest }
doctor-unreadable = { $folder } خوانده نمی‌شود
doctor-copy = این یک نقل است: کلیدهای میزبان در جای دیگری است
doctor-key-missing = { $file } موجود نیست
doctor-key-missing-do = آن را بازگردانید؛ بدون آن چیزی درج شده نمی‌تواند
doctor-key-open = { $file } را تنها صاحب آن خوانده می‌تواند
