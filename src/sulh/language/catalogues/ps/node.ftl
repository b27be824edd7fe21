# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# What commands print at a node's folder, and faults of nodes.

say-held = په دې نوډ کې ساتل شوی: { $id }؛ کوربه ځواب نه ورکوي، په خپله بیا لېږل کېږي
say-relayed = د { $org } رېلې ته وسپارل شو: { $id }؛ کله چې کوربه ځواب ورکړي، هلته رسېږي
node-outbox = د دې نوډ { $count } بیانونو ته لا ځواب نه دی راغلی
node-outbox-do = نوډ وچلوئ: تر هغو یې بیا لېږي چې کوربه ځواب ورکړي
node-rewrap = بیان { $id } د { $org } لپاره مهر شوی و، چې وروسته یې بله کیلۍ خپره کړې
node-rewrap-do = د { $org } لپاره یې بیا ونغاړئ او په record.rewrap.v1 یې ووایاست
custody-own-key = د { $org } په هغه کیلۍ لاسلیک شوی چې له لاسلیکوونکي سره وه
custody-token = د { $org } نوډ لاسلیک کړی: { $who } په ټوکن ننوتلی و
custody-desk = د { $org } نوډ لاسلیک کړی: { $who } هلته ننوتلی و
custody-hosted = د { $owner } په نوډ کې د { $org } په کیلۍ د { $who } لپاره لاسلیک شوی: کیلۍ له { $owner } سره وه
fault-peer-silent = د { $url } نوډ هغسې ځواب ورنه کړ چې تمه وه ({ $problem })؛ { $after_seconds } ثانیې وروسته بیا پوښتل کېږي.
fault-peer-ciphertext = هغه مهر شوی متن ته تمه وه چې هش یې په { $id } بیان کې دی، نور بایټونه وموندل شول؛ ونه ساتل شول، له بل نوډ څخه پوښتل کېږي.
fault-bad-opening-key = په { $path } کې د مهر خلاصولو کیلۍ ته تمه وه، خو: { $problem }؛ نوې جوړه او خپره یې کړئ.
fault-two-owners = په { $path } کې د یوې ادارې کیلیو ته تمه وه، د { $orgs } وموندل شوې؛ هره اداره خپل نوډ لري.
fault-outbox-full = دا نوډ { $count } بیانونه ساتي چې چا ځواب نه دی ورکړی، او نور نه ساتي؛ کله چې کوربه ځواب ورکړي دا هم اخلي، { $after_seconds } ثانیې وروسته بیا هڅه وکړئ.
fault-answer-for-another = د کوربه ځواب باید د لېږل شوي بیان په اړه وای، د بل په اړه دی.
fault-note-for-another = د رېلې لیک باید د لېږل شوي بیان په اړه وای، د بل په اړه دی.
fault-no-pen = دا نوډ داسې کیلۍ نه لري چې د { $org } لپاره د { $role } په توګه لاسلیک وکړي؛ په خپله کیلۍ یې لاسلیک او وسپارئ.
fault-hosted-custody = د { $org } کیلۍ به د { $owner } په نوډ کې لاسلیک کړی وای، او منشور د بل سره د کیلۍ ساتلو اجازه نه ورکوي؛ د { $org } په خپل نوډ یا کیلۍ یې لاسلیک کړئ.
fault-bad-wish = د kind او body سره JSON ته تمه وه، خو: { $problem }.
fault-layer-not-yours = { $asked } وغوښتل شو، او څوک چې دلته پوښتي تر { $own } پورې لولي؛ ننوځئ، یا هماغه وغواړئ.
fault-bad-every = له یوې ثانیې پورته شمېر ته تمه وه، { $found } وموندل شو.
fault-node-refuses = دا نوډ بیان نه اخلي ({ $code }): { $why }
brief-pens = د چا لاس لاسلیک کړی
brief-pens-note = دا په داسې کیلۍ لاسلیک شوي چې له ویونکي سره نه وه؛ نوډ چې د خپلو خلکو په اړه څه وایي، د هغه خپله خبره ده.
brief-receipts = د لوستلو رسیدونه
brief-receipts-note = هغه څه چې نوډونو او ترلاسه کوونکو مهر کوونکي ته د مهر لاندې ویلي.
receipt-served = { $party } ته خپل نوډ { $id } ورکړ (ثبت { $entry })
receipt-opened = { $party } وایي چې { $id } یې پرانیست (ثبت { $entry })
receipt-retracted = له هغه وروسته بېرته اخیستل شوی (ثبت { $entry })
told-retracted = ستاسو له لوستلو وروسته بېرته اخیستل شوی: بیان { $id }، د { $party } له خوا (ثبت { $entry }): { $why }
fault-slots-without-key = سلاټونه د سازمان د مهر کولو په کیلۍ کارول کېږي، او د کیلیو په فولډر کې داسې یوه نشته؛ هلته یې کېږدئ، یا بې --slots یې پیل کړئ.
fault-no-slot-plan = { $word } باید له { $known } یو وای، یا یوه JSON دوتنه چې every، classes او longest ولري، خو: { $problem }.
fault-no-slots = دا نوډ سلاټونه نه لري: په sulh say --seal-to یې مهر کړئ.
fault-bad-slotted = داسې JSON تمه وه چې inside او to ولري، خو: { $problem }.
