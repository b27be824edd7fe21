# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# Fixed slots. Slot: ټاکلی وار. Size class: د کچې درجه.

fault-bad-slot-plan = له { $least } تر { $most } ثانیو وارونه، د کچې له 1 تر { $lanes } درجې (1,024 بایټه، له 0 تر 10 ځله دوه برابره) او له 1 تر { $queue } پورې کتار تمه کېده.
fault-bad-slots-file = تمه وه چې { $path } ووايي څه شی د خپل وار په تمه دی، خو: { $problem }؛ بېرته یې راوګرځوئ، یا یې یوې خوا ته کېږدئ، بیا هغه څه چې په تمه وو ورک دي.
fault-slot-recipients = د یوه وار لپاره له 1 تر { $limit } بېل ترلاسه کوونکي تمه کېدل، { $found } وموندل شول؛ لږو ته یې مهر کړئ، که اړتیا وي دوه ځله.
fault-slots-full = د دې کچې { $waiting } بیانونه لا د مخه د خپل وار په تمه دي؛ انتظار وکړئ، یا یې سمدستي وسپارئ، چې دا ښيي د ویلو لپاره څه وو.
fault-slot-too-long = { $size } بایټه د وارونو په هېڅ درجه ({ $classes }) کې نه ځایېږي؛ لنډ یې کړئ، یا له اوسه د تل لپاره وارونو ته د دې درجې ځای ورکړئ.

# The digest of an organisation's layer.
fault-layer-needs-keys = هغه څه چې { $org } یې خلاصوي یوازې په خپلو کلیدونو یې خلاصېږي؛ هغه فولډر چې دوی پکې دي په --keys ورکړئ.
fault-other-layer-keys = په { $path } کې د { $org } د خلاصولو کلیدونه تمه کېدل، او دا د { $found } لپاره خلاصوي.
