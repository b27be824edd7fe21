# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# Faults of copies and mirrors.

fault-copy-nothing = منبع هنوز هیچ سر (head) نشر نکرده است؛ { $after_seconds } ثانیه بعد دوباره بپرسید.
fault-copy-behind = این نسخه { $held } از { $size } ثبت را دارد: وقتی همه را داشته باشد امضا می‌کند، { $after_seconds } ثانیه بعد دوباره بپرسید.
fault-copy-lacks = این نسخه { $count } فایل را که باید داشته باشد ندارد، از جمله { $path }: وقتی آن‌ها را داشته باشد امضا می‌کند، { $after_seconds } ثانیه بعد دوباره بپرسید.
fault-copy-blob = منبع بایت‌هایی غیر از آنچه ثبت با هش نام برده است داد: به عنوان مدرک نگه داشته شد.
fault-copy-forked = کلید دفتر سری با { $found } ثبت و ریشهٔ { $root } را امضا کرده و سر ما با { $size } ثبت از درخت دیگری است: دفتر دو شاخه شده است؛ هر دو نوشته نگه داشته شد و هیچ چیز گرفته نشد.
