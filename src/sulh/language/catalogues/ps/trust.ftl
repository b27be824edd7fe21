# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Record: trust.

fault-asked-order = د پوښتنې هر وخت باید له مخکیني وروسته وي، او { $number } ګڼه ({ $time }) داسې نه ده؛ وختونه په ترتیب او هر یو یو ځل ولیکئ.
fault-not-a-cosigner = { $org } د ګډ لاسلیک کوونکي په توګه نه دی اعلان شوی؛ اعلان شوي: { $known }.
fault-own-silence = { $org } وویل چې خپل ګډ لاسلیک کوونکی یې چوپ دی؛ یا دې هغه لاسلیک کړي، یا دې بل ګډ رئیس دا ووایي.
fault-not-silent = وویل شول چې { $org } د { $size } درجونو پر لنډیز چوپ دی، خو د { $held } درجونو پر یوه درج شوي لنډیز یې لاسلیک شته.
fault-digest-size = د حالت لنډیز تر ډېره د هغو { $seen } درجونو کېدای شي چې دې بیان لیدلي؛ وموندل شو د: { $size }. کله چې یو لاسلیک شوی لنډیز یې راونغاړي، هغه وخت یې ووایئ.
fault-digest-of-other-rules = د { $layer } طبقې د حالت لنډیز له { $size } درجونو وروسته د { $expected } قواعدو له مخې دی او څه نه پرانیزي؛ په دې کې { $found } لیکل شوي.
fault-digest-said = { $org } د { $layer } طبقې د حالت لنډیز له { $size } درجونو وروسته مخکې ویلی؛ هغه څه چې وویل شول پاتې کېږي.
fault-head-before-statement = داسې لاسلیک شوی لنډیز په کار و چې { $entry } درج راونغاړي؛ نوم واخیستل شو د: { $size }.
fault-override-not-adopted = منشور { $name } نه دی غوره کړی، نو داسې وخت نه دی ټاکل شوی چې تر هغه وروسته ګډ رئیسان له چوپتیا سره سره شمېرل پرېږدي.
fault-override-said = { $org } د دې بیان په اړه مخکې ویلي چې { $silent } چوپ دی.
fault-unknown-statement = مخکې له دې هېڅ درج د { $id } بیان نه دی.
fault-not-overridable = { $entry } درج د داسې ډول نه دی چې له چوپتیا سره سره وشمېرل شي: منشور، نصاب، کیلۍ، رضایت او له منځه وړل له هغو سره پاتې کېږي چې د چا دي.
fault-unknown-relay = یادښت د { $name } لاسلیک لري (د کیلۍ پېژند { $key_id })، او په منشور کې داسې لېږدوونکی نشته.
fault-relay-form = دا د لېږد یادښت نه دی: { $expected } په کار و؛ وموندل شو: { $found }. یادښت هماغسې وسپارئ لکه چې لېږدوونکي درکړی.
fault-relay-origin = یادښت باید د { $expected } لاګ په اړه وای؛ وموندل شو د: { $found }.

## Who watches the record, on the screen.

brief-trust = د ثبت دفتر څوک څاري
brief-trust-note = ګډ لاسلیک وایي «دا له ما سره دی»، هېڅکله «زه موافق یم» نه؛ چوپتیا پر چا نه اچول کېږي.
trust-now-cosigned = د ثبت دفتر وخت: { $time }، چې ګډ لاسلیک کوونکي ورته رسېدلي
trust-now-host = د ثبت دفتر وخت: { $time }، یوازې د کوربه په خبره
trust-tiers = له اړخونو او یوه ګډ رئیس سره: { $joint } درجونه؛ له یوه ګډ رئیس سره: { $operational } درجونه
trust-holds = { $party } { $size } درجونه لري، ویل شوي: { $time }
trust-behind = { $party } { $size } درجونه لري، ویل شوي: { $time }؛ له { $since } راهیسې { $behind } وروسته پاتې
trust-never = { $party } هېڅ درج شوی لنډیز ګډ نه دی لاسلیک کړی
trust-silence = { $party } وایي چې نوډ یې د { $size } درجونو لنډیز لپاره بې پایلې وپوښتل؛ څو ځله: { $count }
trust-digest-agreed = له { $size } درجونو وروسته یو شان حالت دوی محاسبه کړ: { $parties }
trust-digest-alone = له { $size } درجونو وروسته بل چا ونه ویل چې کوم حالت محاسبه شو؛ ویونکی: { $parties }
trust-digest-parted = له { $size } درجونو وروسته بېلابېل حالتونه محاسبه شول
trust-digest-value = { $digest }: { $parties }
trust-digest-unsure = له دې نه معلومېږي چې کوم یو ناسم دی: څوک چې درجونه لري هغه یې بیا محاسبه کوي
trust-withholding = { $relay } وایي چې د { $id } بیان یې په { $time } واخیست (سپارونکی: { $party })؛ تر { $due } پورې هېڅ درج نه درلود: کوربه ساتلی یا رد کړی، یا ورته لېږل شوی نه دی
trust-not-admitted = { $relay } وایي چې د { $id } بیان یې په { $time } واخیست (سپارونکی: { $party })؛ هېڅ درج یې نه لري، او داسې وخت نه دی غوره شوی چې تر هغه باید وای
trust-admitted-late = { $relay } وایي چې د { $id } بیان یې په { $time } واخیست (سپارونکی: { $party })؛ { $entry } درج یې لري، له { $due } وروسته
trust-override-word = { $party } وایي چې { $silent } چوپ دی؛ څو ځله وپوښتل شول: { $count }
trust-override-waits = { $entry } درج نه شمېرل کېږي: دواړه ګډ رئیسان، د منشور وخت او هره بله څوکۍ پکار ده
trust-override-counts = { $entry } درج له { $since } درج راهیسې شمېرل کېږي، د دواړو ګډو رئیسانو په وینا
trust-alarm = { $party } وایي چې دلته د { $accused } کیلۍ پر ضد یو سند شته ({ $what }): { $certificate }؛ هر څوک یې کتلی شي
trust-what-fork = دوې مخینې
trust-what-equivocation = تر یوې ګڼې لاندې دوه بیانونه
trust-what-broken-promise = ماته شوې ژمنه
trust-what-inadmissible = داسې درج چې نه شي پاتې کېدای
trust-what-false-digest = د حالت ناسم لنډیز
trust-proven = د ګډو لاسلیک کوونکو له خوا ثابت: د { $first } او { $last } ترمنځ ویل شوی
