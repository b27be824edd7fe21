# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# What sulh mirror prints.

mirror-done = { $folder } دارای { $size } ثبت است، { $new } تای آن تازه
mirror-lacks = { $count ->
    [one] { $count } فایل که باید این‌جا باشد به دست نیامد
   *[other] { $count } فایل که باید این‌جا باشند به دست نیامدند
}
mirror-root = ریشه { $root }
mirror-digest = خلاصهٔ حالت { $digest }
mirror-equal = برابر: یک دفتر، و یک حالت در { $size } ثبت
audit-log = به عنوان دفتر درست: { $origin }، { $size } درج، ریشهٔ { $root }؛ این که درج‌ها چه می‌گویند دیده نشد
mirror-row = حالت‌ها در { $size } درج فرق دارند، نخست در { $room }، سطر { $key }؛ این که برنامهٔ کی نادرست است را سومی حساب می‌کند

fault-mirror-argument = پوشهٔ نسخه نام برده نشده است؛ چنین بنویسید: sulh mirror URL DIR
fault-mirrors-forked = کلید دفتر هم سر { $ours } را امضا کرده است و هم سر { $theirs } را، و هیچ کدام دنبالهٔ دیگری نیست: دفتر دو شاخه شده است؛ گواهی در { $path } است و هر کس آن را با sulh check بررسی می‌کند.
fault-no-log-here = پوشه‌ای با checkpoint و tile/ لازم بود و { $path } checkpoint ندارد.
fault-blob-missing = اظهاریه از فایل { $sha256 } نام می‌برد و میزبان آن را ندارد؛ نخست فایل را بسپارید.
