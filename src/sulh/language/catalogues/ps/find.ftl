# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The search, on its own page and beside a form's references; how much of a list a page has.

console-find = لټون
console-find-note = هغه څه مومي چې تاسو یې دلته لیدلی شئ: د کلمو، ځای، ورځې ({ $day })، نښې، نوم، د ثبت د شمېرې یا د پېژند د پیل له مخې. هر څه چې لیکئ باید پکې وي؛ نوی لومړی راځي.
find-words = کلمې
find-among = په کومو کې
find-all = په ټولو کې
find-chosen = هغه څه چې فورمه یې غواړي
find-none = په هغو کې چې تاسو یې دلته لیدلی شئ دا ټول نشته. لږې کلمې، بله املا، یا یوازې ورځ وازمویئ.
find-searched = تر اوسه له { $shown } ثبتونو څخه { $searched } وکتل شول، نوي لومړی.
find-further = نور شاته وګورئ
find-seek = ویې لټوئ
find-seek-none = داسې څه ونه موندل شول چې دلته راتلای شي.
find-seek-choose = وموندل شو: د غشو په تڼیو او Enter یې وټاکئ.
find-seek-added = زیات شو: ثبت
phrase-ask-words = تر { $n } تورو پورې کلمې
phrase-ask-among = هغه څه چې لټول کېږي: په وړو تورو، لکه report,case
console-per-page = په یوه پاڼه کې:
