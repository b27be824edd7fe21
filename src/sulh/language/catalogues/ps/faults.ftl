# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Where a fault was found; stands before its sentence.

place-file = فایل { $file }
place-entry = درج { $entry }
fault-attributed-to-no-party = { $name } د دې منشور لوری نه دی ({ $known }) او ځواب نه شي ورکولای؛ یوه لوري ته یې منسوب کړئ، یا outside_mandate ووایئ.
fault-reply-window-long = موندنه ځوابونو ته تر ټولو ډېر تر { $expected } پورې انتظار کوي؛ reply_until دا دی: { $found }.
fault-being-computed = هغه څه چې دلته ښودل کېږي له { $count } درجونو محاسبه کېږي؛ شاوخوا { $after_seconds } ثانیې وروسته به دلته وي، او د هېڅ شي بیا لېږلو ته اړتیا نشته.
fault-bad-batch = له ۱ څخه تر { $most } پورې ویناوې تمه کېدې، هره یوه په څلورو بایټونو کې تر خپل اوږدوالي وروسته، او { $found } وموندل شول
