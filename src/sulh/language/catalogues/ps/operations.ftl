# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Who looked: what is refused. Not yet read by a native reader.

fault-half-a-time = د څارنې پیل او پای یا دواړه لیکل کېږي یا هېڅ یو؛ دلته یوازې { $found } وموندل شو.
fault-watch-without-watch = هغه څارنه چې پایله یې { $outcome } وي، څه نه دي لیدلي؛ هغه څه چې په لاره کې معلوم شول په جلا راپور کې ووایئ، یا بله پایله ولیکئ.
fault-watch-too-long = له { $start } څخه تر { $end } پورې: تر ډېره { $days } ورځې تمه کېدې؛ هره څارنه جلا ولیکئ، له پیل او پای سره.
fault-one-watch = پایله د یوې ګزمې یا یوې پوستې په اړه وي؛ دلته { $count } یاد شوي؛ د هرې یوې لپاره جلا بیان ورکړئ.
fault-not-your-watch = د { $issuer } ادارې وویل چې د { $id } پای څه شو، چې د { $owner } څارنه ده؛ پر ځای یې د لاسرسي محدودیت یا ادعا ووایئ.
