# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Who looked: what is refused. Not yet read by a native reader.

fault-half-a-time = د څارنې پیل او پای یا دواړه لیکل کېږي یا هېڅ یو؛ دلته یوازې { $found } وموندل شو.
fault-watch-without-watch = هغه څارنه چې پایله یې { $outcome } وي، څه نه دي لیدلي؛ هغه څه چې په لاره کې معلوم شول په جلا راپور کې ووایئ، یا بله پایله ولیکئ.
fault-watch-too-long = له { $start } څخه تر { $end } پورې: تر ډېره { $days } ورځې تمه کېدې؛ هره څارنه جلا ولیکئ، له پیل او پای سره.
fault-one-watch = پایله د یوې ګزمې یا یوې پوستې په اړه وي؛ دلته { $count } یاد شوي؛ د هرې یوې لپاره جلا بیان ورکړئ.
fault-not-your-watch = د { $issuer } ادارې وویل چې د { $id } پای څه شو، چې د { $owner } څارنه ده؛ پر ځای یې د لاسرسي محدودیت یا ادعا ووایئ.

## On the screen. Not yet read by a native reader.

brief-looked = په دې ورځ د لیدلو لپاره څوک حاضر و
brief-looked-note = په هره ساحه کې دقیقې؛ چې دوه شمېرې وي، حقیقت یې تر منځ دی. چې چا نه وي کتلي، د څه نه لیدل هېڅ نه ښيي.
looked-number = { $count }
looked-range = له { $low } څخه تر { $high } پورې
looked-sector = له { $asked } دقیقو { $planned } پلان شوې، په { $done } کې څارنه ویل شوې، په { $denied } کې منع شوي؛ { $covered } تر پوښښ لاندې
looked-heard = اورېدل یا لیدل شوي: { $count }
looked-disputed = بل چا پرې اعتراض کړی: { $minutes }
looked-one-party = یوازې د یوه لوري خلکو کتلي: { $minutes }
looked-unreported = پلان شوې او خبر یې نشته: { $minutes }
looked-sensors-down = سنسور خراب: { $minutes }
looked-sensors-silent = د سنسور خبر نشته: { $minutes }
