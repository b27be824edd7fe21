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
