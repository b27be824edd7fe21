# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The search, on its own page and beside a form's references; how much of a list a page has.

console-find = جستجو
console-find-note = آنچه را می‌یابد که شما در اینجا دیده می‌توانید: با کلمات، جای، روز ({ $day })، برچسب، نام، شمارهٔ ثبت یا آغاز شناسه. هر آنچه می‌نویسید باید در آن باشد؛ تازه‌ترین نخست می‌آید.
find-words = کلمات
find-among = در میان
find-all = همه
find-chosen = آنچه فورم می‌خواهد
find-none = در میان آنچه اینجا دیده می‌توانید چیزی همهٔ این‌ها را ندارد. کلمات کمتر، املای دیگر یا تنها روز را بیازمایید.
find-searched = تا کنون { $searched } از { $shown } ثبت دیده شد، تازه‌ترین نخست.
find-further = بیشتر به عقب بنگرید
find-seek = آن را بجویید
find-seek-none = چیزی که اینجا بیاید یافت نشد.
find-seek-choose = یافت شد: با کلیدهای پیکان و Enter برگزینید.
find-seek-added = افزوده شد: ثبت
phrase-ask-words = کلماتی با حداکثر { $n } حرف
phrase-ask-among = آنچه جستجو می‌شود: با حروف کوچک، مانند report,case
console-per-page = در یک صفحه:
