# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What the commands print. Commands, file names, ids and hashes are params and stay as they are.
## Not yet read by a native reader. Private terms (-option) only keep a left-to-right word whole.

-option-charter = --charter
-option-key = --key
-option-o = -O

audit-confirmed = ستاسو د ښودل شوي منشور له مخې په دفتر کې تناقض نشته
audit-not-confirmed = د { $charter } منشور له مخې په دفتر کې تناقض نشته، خو دا منشور تاسو پخپله نه دی ښودلی (په { -option-charter } هغه پېژند ورکړئ چې ادارې یې خپروي)
audit-heads-only = یوازې لاسلیک شوي لنډیزونه او ثبوتونه وکتل شول: د ثبت د دفتر د یوه لوستونکي له کیلۍ پرته ({ -option-key }) درجونه نه ترلاسه کېږي
audit-no-cosigners = هېڅ ګډ لاسلیک کوونکی نشته: د بل ډول تاریخ پر وړاندې یوازې د کوربه خبره شته
audit-cosigners = ګډ لاسلیک کوونکي: { $names }
audit-void = بې‌اثره: درج { $entry } ({ $code }): { $why }
audit-voids = { $count ->
    [one] { $count } درج شته خو هېڅ نه بدلوي؛ کوربه باید رد کړی وای
   *[other] { $count } درجونه شته خو هېڅ نه بدلوي؛ کوربه باید رد کړي وای
}

key-public = کیلي: { $key }
key-for = اداره: { $org }، رول: { $role }، ډول: { $class }
key-kept = په { $file } کې ساتل شوې ده: هر څوک چې دا فایل لوستلای شي، لاسلیک کولای شي؛ پر ګډو کمپیوټرونو یې مه ږدئ
key-grant = دا کیلي هغه وخت اعتبار لري چې د هغې د ادارې بنسټیزه کیلي { $kind } له دې متن سره ووايي:
key-nobody = لا څوک نه دي

new-charter-id = د منشور پېژند: { $charter }
new-publish = دا پېژند له خپلو لارو خپور کړئ: بې له دې به هېڅوک ونه پوهېږي چې د دې میکانیزم د ثبت دفتر کوم دی.
new-keys = د کوربه کیلۍ: { $folder } (log.key لنډیزونه لاسلیکوي، host.key رسیدونه؛ دواړه پر ګډو کمپیوټرونو مه ږدئ)
new-waiting = تر هغو چې دوی موافقه ونه کړي، بل هېڅ شی نه درجېږي: { $names }. د هرې یوې بنسټیزه کیلي دې دا ووايي:
new-in-force = نافذ دی: د بل چا موافقې ته اړتیا نشته
new-template = { $file } ولیکل شو: ډک یې کړئ (هره خانه هلته تشریح شوې ده)، بیا دا وچلوئ:

say-entry = درج { $entry }: { $id }، ترلاسه شوی { $time }
say-known = له مخکې د ثبت په دفتر کې دی: { $id }
say-refused = درج نه شو ({ $code }): { $why }
import-done = درج شوي: { $admitted }، نه درج شوي: { $refused }، له مخکې موجود: { $known }
import-copied = { $size } درجونه په { $folder } کې نقل شول؛ د چک کولو لپاره یې: { $command }
export-done = { $size } درجونه په { $file } کې ولیکل شول
serve-on = { $folder } اوس پر { $url } وړاندې کېږي (د پای لپاره Ctrl-C)

doctor-ok = سم
doctor-mend = سم یې کړئ
doctor-python = Python { $version }
doctor-python-do = 3.11 یا نوې بڼه نصب کړئ
doctor-optimise = Python له { -option-o } پرته چلېږي
doctor-optimise-do = له { -option-o } پرته یې وچلوئ
doctor-free = دلته { $mebibytes } MiB ځای خالي دی
doctor-free-do = د دفتر له غټېدو مخکې ځای خالي کړئ
doctor-output = د ټرمینل کوډبندي { $encoding } ده
doctor-output-do = PYTHONIOENCODING=utf-8 وټاکئ
doctor-record = { $folder }: درجونه { $size }، هش { $digest }
doctor-unreadable = { $folder } نه لوستل کېږي
doctor-copy = دا نقل دی: د کوربه کیلۍ په بل ځای کې دي
doctor-key-missing = { $file } نشته
doctor-key-missing-do = بېرته یې راوړئ؛ بې له دې هېڅ شی درجېدای نه شي
doctor-key-open = { $file } یوازې خاوند یې لوستلای شي
