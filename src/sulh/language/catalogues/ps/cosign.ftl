# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
# The cosigner: what `sulh cosign` prints, and its faults.

cosign-key-cosign = د ګډ لاسلیک کیلي (Ed25519)، د منشور لپاره:
cosign-key-ml-dsa = د ګډ لاسلیک دویمه کیلي (ML-DSA-44)، د منشور لپاره؛ چې دواړه ثبت وي، دواړه باید لاسلیک وکړي:
cosign-key-relay = د لېږدوونکي کیلي، د منشور لپاره:
cosign-serving = { $name } دلته ګډ لاسلیک کوي: { $url } (د پای لپاره Ctrl-C)
cosign-head = { $origin }: کچه { $size }، ریښه { $root }، د ګډ لاسلیک وخت { $at }
cosign-no-heads = لا تر اوسه پر هېڅ لنډیز ګډ لاسلیک نه دی شوی
cosign-offences = ساتل شوې غوښتنې: { $proven } ثابتوي چې لاګ دوه بېل تاریخونه لاسلیک کړي، { $others } پخپله هېڅ نه ثابتوي
cosign-relayed = لېږدول شوې ویناوې: { $pending } ته کوربه لا ځواب نه دی ورکړی، { $answered } ته یې ورکړی
fault-clock-behind = د دې ماشین ساعت د هغه وخت نه { $seconds } ثانیې وروسته دی چې مخکې لاسلیک شوی؛ سم یې کړئ، تر هغې هېڅ نه لاسلیک کېږي.
fault-cosign-argument = { $what } نه دی ورکړل شوی؛ داسې یې ورکړئ: { $example }
fault-cosign-conflict = ثبوت باید له { $size } کچې پیل شي، چې دلته وروستی ګډ لاسلیک شوی لنډیز دی؛ له هغه ځایه بیا وغواړئ.
fault-cosign-growth = { $expected } په کار و؛ وموندل شو: { $found }.
fault-cosign-inconsistent = له { $old } نه تر { $size } پورې د پرله‌پسې‌والي ثبوت سم نه دی: { $reason }. غوښتنه وساتل شوه.
fault-cosign-log-key = د لاګ عامه کیلي (ډول 1) په کار ده؛ وموندل شوه: ډول { $kind }، نوم { $name }. په کوربه کې د لاګ کیلي په sulh info سره وګورئ.
fault-cosign-old-size = پخوانۍ کچه باید تر { $size } زیاته نه وي، چې د لنډیز کچه ده؛ وموندل شوه: { $found }.
fault-cosign-request = دا د add-checkpoint غوښتنه یا ځواب نه دی: { $expected } په کار و؛ وموندل شو: { $found }.
fault-cosign-unknown-log = ناپېژندلی لاګ { $origin }: دې ګډ لاسلیک کوونکي ته د نورو لاګونو کیلۍ ورکړل شوې وې.
fault-cosign-unsigned = لاسلیک سم نه دی: د { $name } د هرې لاسلیک کوونکې کیلۍ یو سطر په کار و؛ وموندل شو: { $found }.
fault-cosigner-ahead = { $name } د دې لاګ د { $known } کچې لنډیز ښيي چې د هغه په کیلي لاسلیک شوی، او زموږ کچه { $size } ده: دا کاپي شاته بېول شوې، یا بله کاپي مخ ته ځي؛ دلته څه مه زیاتوئ.
fault-cosigner-claims = { $name } زموږ د { $size } کچې لنډیز ردوي (حالت { $status }: { $said }) او د لاګ په کیلي لاسلیک شوی داسې لنډیز نه ښيي: یا هغه تېروتی یا لاګ؛ دواړه پخپله سره پرتله کړئ.
fault-cosigner-disputes = { $name } د { $known } کچې او { $root } ریښې لنډیز ښيي چې د همدې لاګ په کیلي لاسلیک شوی، او زموږ د { $size } کچې لنډیز د هغه دوام نه دی: لاګ دوه څانګې شوی؛ دواړه لنډیزونه وساتئ، څه مه زیاتوئ.
fault-cosigner-key-exists = { $path } له مخکې شته او هماغسې پرېښودل شو؛ بل نوم غوره کړئ.
fault-cosigner-key-file = په { $path } کې د ګډ لاسلیک کوونکي کیلۍ نشته ({ $problem })؛ داسې یې جوړې کړئ: sulh cosign key FILE --name NAME
fault-cosigner-key-open = په دې ماشین کې نور خلک هم { $path } لوستلی شي: که دا دلته مهمه وي، نوې کیلۍ جوړې کړئ، یا یې داسې محدود کړئ: chmod 600 { $path }
fault-cosigner-key-twice = د { $name } د کیلیو هرې کارونې ته بېل تخم په کار دی، یو تخم دوه ځله وموندل شو: نوې کیلۍ جوړې کړئ.
fault-cosigner-later = { $url } د { $status } حالت ځواب ورکړ او ویې ویل: { $said }. { $after_seconds } ثانیې وروسته به بیا وپوښتل شي.
fault-cosigner-refuses = { $url } د { $status } حالت سره رد کړ او ویې ویل: { $said }. چلوونکی دې یې لاګ، کیلي او پته وګوري.
fault-cosigner-silent = { $url } د ګډ لاسلیک کوونکي په څېر ځواب ور نه کړ: { $problem }. { $after_seconds } ثانیې وروسته به بیا وپوښتل شي.
fault-cosigner-no-line = { $name } د خپلو ثبت شویو کیلیو د هېڅ یوې له لاسلیک پرته ځواب ورکړ: کیلۍ له چلوونکي سره یې پرتله کړئ.
fault-cosigner-url = پته باید په { -scheme-https } پیل شي، یا د همدې ماشین { -scheme-http } پته وي؛ وموندل شو: { $found }.
fault-held-damaged = د ګډ لاسلیک کوونکي حافظه ونه لوستل شوه ({ $reason }): بېرته یې راوګرځوئ یا نوې کیلۍ ثبت کړئ؛ له هغې پرته بل تاریخ لاسلیکولی شي.
fault-held-format = په { $path } کې د ګډ لاسلیک کوونکي حافظه (بڼه { $expected }) په کار وه؛ بل فایل وموندل شو: سم ځای ورکړئ.
fault-held-missing = په { $path } کې د ګډ لاسلیک کوونکي حافظه نشته؛ داسې پیلېږي: sulh cosign serve
fault-held-unavailable = د ګډ لاسلیک کوونکي په حافظه کې بایټونه ونه لیکل شول یا ونه لوستل شول ({ $reason })؛ { $after_seconds } ثانیې وروسته بیا هڅه وکړئ.
fault-relay-full = دلته د دې لېږونکي { $count } ویناوې پرتې دي چې کوربه ځواب نه دی ورکړی؛ چې ځواب ورکړي نورې اخیستل کېږي، { $after_seconds } ثانیې وروسته بیا وپوښتئ.
fault-relay-note = دا د لېږدوونکي یادښت نه دی: { $expected } په کار و؛ وموندل شو: { $found }. ویې ساتئ او بیا یې وغواړئ.
