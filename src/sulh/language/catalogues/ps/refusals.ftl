# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Faults of the rooms, the log and the commands. Not yet read by a native reader.
## A tree head is "لاسلیک شوی لنډیز", a leaf an entry, a tile "د هشونو فایل", a bundle "د درجونو فایل".

## Private terms only keep a left-to-right word whole; -option-key stands in cli.ftl.

-option-dir = --dir
-option-on = --on
-option-published = --published
-suffix-yaml = {".yaml"}
-suffix-csv = {".csv"}
-folder-record = record/
-scheme-http = http://
-scheme-https = https://
-digits = 0-9
-day-published = 2022-06-01
-day-on = 2025-10-20
-time-on = 2025-10-20T18:00:00+05:00

## Statements: their text, form, keys and signatures

fault-not-utf8 = د بیان متن باید په UTF-8 کې وي؛ په { $at } بایټ کې UTF-8 نه دی. په UTF-8 کې یې ولیکئ او بیا یې لاسلیک کړئ.
fault-not-nfc = متن د یونیکوډ په معیاري C بڼه کې نه دی، نو یوه کلمه دوه ډوله لیکل کېدای شي؛ له لاسلیک مخکې یې دې بڼې ته راوړئ.
fault-bad-character = په { $at } ځای کې د { $code } توری په بیان کې نه منل کېږي: ناڅرګند، ناټاکلي او کنټرولي توري او هغه چې د لوستلو لوری بدلوي ځای نه لري؛ لرې یې کړئ.
fault-unbalanced-isolate = په { $at } ځای کې د لوري د بېلولو نښه په خپل متن کې نه تړل کېږي؛ په { "U+2069" } یې وتړئ.
fault-unreadable = { $what } د خپل ډول خانې نه لري: { $problem }. { "docs/format.md" } وګورئ.
fault-not-canonical = { $what } په معیاري بڼه کې نه دی: له { $at } بایټ څخه { $expected } په کار و؛ وموندل شو: { $found }. د RFC 8785 له مخې یې ولیکئ او هغه خانې پرېږدئ چې خپل ټاکلی ارزښت لري.
fault-too-deep = { $what } له { $limit } څخه زیات پوړونه لري؛ پوړونه یې کم کړئ.
fault-bad-key = { $what } د { $key } په نوم خانه لري؛ په نوم کې یوازې { "a-z" }، { -digits } او { "_" } راځي.
fault-bad-json-number = { $what } د { $number } عدد لري؛ یوازې تر 53 بېټونو پورې بشپړ عددونه منل کېږي: مختصات د درجې په لس میلیونمه برخه، مقدارونه د متن په توګه.
fault-unknown-kind = د { $kind } ډول د قواعدو دې ټولګې ته نه دی معلوم؛ معلوم ډولونه په { "docs/format.md" } کې وګورئ.
fault-bad-leaf = په درج کې لومړی 1 بایټ، بیا د لاسلیک 64 بایټه او بیا بیان په کار دی؛ وموندل شول: { $size } بایټه چې په { $first } پیل کېږي.
fault-leaf-too-long = درج له ټاکلي حد څخه لوی دی؛ لنډ یې کړئ یا اوږد مواد په بېل مل فایل کې کېږدئ.
fault-bad-envelope = د DSSE لفافه په کار وه، خو: { $problem }. سمه یې کړئ او بیا یې ولېږئ.
fault-bad-signature = پر دې بایټونو د { $key } کیلۍ سم لاسلیک په کار و، او دا هغسې نه دی: یا بایټونه له لاسلیک وروسته بدل شوي، یا بلې کیلۍ لاسلیک کړي، یا دا کیلي هېڅ نه ثابتوي.
fault-weak-key = د { $key } کیلي کمزورې ده یا په معیاري بڼه کې نه ده، نو یو لاسلیک یې پر څو پیغامونو سم راتلای شي؛ نوې کیلي جوړه کړئ: { "sulh key new" }
fault-report-speaks-for-nobody = د راپور خپل غږ د هېڅ لوري بیان نه دی، خو { $found } یې د ادارې یا دندې په توګه لیکل شوی؛ د ویونکي نوم ولیکئ یا دواړه خانې تشې پرېږدئ.
fault-own-act-of-nobody = د خپلې کړنې لپاره د { "for_org" } خانه په کار ده، یعنې هغه اداره چې کړنه یې ده؛ یوازې له { $speaker } څخه اداره نه څرګندېږي.
fault-label-twice = د { $label } لیبل د دوو بیانونو لپاره راغلی؛ هر یوه ته خپل لیبل ورکړئ.
fault-unknown-label = { $draft } د { $label } حواله ورکوي، خو مخکې له دې هېڅ بیان دا لیبل نه لري؛ لیبل یا ترتیب سم کړئ.
fault-key-exists = { $path } له مخکې شته او هماغسې پریښودل شو؛ بل نوم غوره کړئ.
fault-no-key-file = { $path } نشته؛ کیلي جوړه کړئ: { "sulh key new" }
fault-bad-key-file = { $path } د { "sulh" } د کیلۍ فایل نه دی: { $problem }. سم فایل ورکړئ.
fault-bad-chain-file = { $path } باید وښیي چې دا کیلي تر کومې شمېرې رسېدلې، خو: { $problem }. فایل بېرته راوګرځوئ یا نوې کیلۍ ته واک ورکړئ.
fault-key-in-use-now = همدا اوس بله پروسه د { $path } په مرسته لاسلیک کوي؛ { $after_seconds } ثانیې وروسته بیا هڅه وکړئ.

## The record: what may be said, and by which key

fault-other-mechanism = بیان د { $found } میکانیزم ته ویل شوی، او دا د { $expected } میکانیزم دی؛ د دې میکانیزم لپاره یې بیا لاسلیک کړئ یا یې هلته ولېږئ.
fault-unknown-key = د { $key } کیلۍ ته د ثبت په دې دفتر کې هېڅکله واک نه دی ورکړل شوی؛ لومړی دې د هغې د ادارې بنسټیزه کیلي واک ورکړي.
fault-not-its-role = د { $key } کیلي د { $org } ادارې ده او رول یې { $role } دی، خو په بیان کې د { $claimed_org } اداره او د { $claimed_role } رول لیکل شوی؛ له خپل رول سره سم یې ووایئ.
fault-out-of-scope = د { $key } کیلي یوازې دا ویلای شي: { $scope }؛ نه { $kind }. هغه کیلي وکاروئ چې دا واک لري.
fault-revoked-key = د { $key } کیلۍ واک تر دې مخکې پای ته رسېدلی؛ په هغې کیلۍ لاسلیک وکړئ چې ځای یې نیولی.
fault-expired-key = د { $key } کیلۍ موده په { $time } پای ته رسېدلې؛ نوی واک وغواړئ.
fault-may-not-grant = بنسټیزه کیلي د رول کیلۍ ته واک ورکوي او د رول کیلي د وسیلې کیلۍ ته؛ { $role } غوښتل د { $level } کچې کیلۍ ته واک ورکړي.
fault-may-not-grant-role = د { $org } اداره دا رولونه ورکولای شي: { $allowed }؛ نه { $role }.
fault-wrong-class = دا میکانیزم د { $expected } ډول دی او کیلي د { $found } ډول ده؛ د دې میکانیزم لپاره بېله کیلي جوړه کړئ.
fault-wider-scope = هېڅ کیلي له خپل واک څخه زیات واک نه شي ورکولای؛ ساحه یې راکمه کړئ.
fault-key-in-use = د { $key } کیلي له مخکې یو کار لري؛ یوه کیلي، یو کار. بله کیلي جوړه کړئ.
fault-may-not-revoke = د رول کیلي یوازې د هغو وسیلو د کیلیو واک پای ته رسولای شي چې دې پخپله ورکړی دی؛ د نورو لپاره بنسټیزه کیلي وکاروئ.
fault-bad-contest = د { "contested_from" } خانه باید د کیلۍ د واک د درج ({ $since }) او د دې درج ({ $index }) ترمنځ وي.
fault-not-own-key = د { $key } کیلي د { $org } ادارې له کیلیو څخه نه ده؛ هره اداره یوازې د خپلو کیلیو واک پای ته رسوي.
fault-own-act = { $kind } د لوري یا د ګډ رییس خپله کړنه ده؛ د ثبت اسنادي دفتر یوازې وایي چې چا څه ویلي دي.
fault-may-not-say = { $kind } دا رولونه ویلای شي: { $roles }؛ نه { $role }.
fault-not-adopted = { $kind } د واک او دندې د { $element } برخې پورې اړه لري، چې منشور نه ده غوره کړې.
fault-published-key = د { $key } کیلي د نندارې له یوه خپاره شوي لومړني ارزښت څخه جوړه ده، نو هر څوک پرې لاسلیک کولای شي؛ نوې کیلي جوړه کړئ.
fault-no-expiry = د وسیلې کیلي د پای وخت ته اړتیا لري، ځکه وسیلې ورکېږي یا نیول کېږي؛ د پای وخت یې ولیکئ.

## The record: numbers, duplicates, limits, sealing

fault-duplicate = دا له مخکې د ثبت په دفتر کې شته؛ د بیا لېږلو اړتیا نشته.
fault-equivocation = د { $key } کیلۍ د { $seq } شمېرې لاندې مخکې بل بیان ({ $other }) ویلی؛ په یوه شمېره یوازې یو بیان وي.
fault-contradicts-prev = د { $key } کیلۍ { $seq } شمېره له ځان مخکې بیان { $prev } بولي، خو: { $problem }.
fault-too-many-gaps = په { $seq } شمېره به د دې کیلۍ { $opened } شمېرې تشې پاتې شي، او تر { $limit } پورې اجازه لري؛ لومړی پاتې بیانونه ولېږئ.
fault-quota = دې کیلۍ نن { $limit } بیانونه ویلي، چې ورځنی حد یې دی؛ سبا بیا هڅه وکړئ.
fault-needs-sealing = بیان له هغو ټولو لږو کسانو ته دی چې د ثبت ټول دفتر لولي ({ $readers })، او هغه متن چې مهر شوی نه وي د تل لپاره د دې ټولو پر وړاندې پاتې کېږي؛ مهر یې کړئ (یوازې د ترلاسه کوونکو لپاره یې په کوډ واړوئ)، یا د { "TLP:GREEN" } د محرمیت نښه ورکړئ.
fault-needs-sealing-personal = د { $kind } د { $field } خانه شخصي ده، او هغه متن چې مهر شوی نه وي د تل لپاره یې ټول لوستلای شي؛ خانه تشه پرېږدئ یا یې مهر کړئ.
fault-blob-too-long = مل فایل تر { $limit } بایټو پورې کېدای شي؛ وموندل شول: { $size } بایټه. وړوکی یې کړئ.
fault-bad-receipt = لاسلیک شوی رسید یا د نه درجولو لاسلیک شوی خبر په کار و، خو: { $problem }.
fault-reopen-needed = حالت { $state } درجونه لري او لاګ { $log }: یو پړاو بشپړ نه شو؛ لږ تر لږه { $after_seconds } ثانیې وروسته فولډر بیا پرانیزئ.
fault-admission-busy = { $waiting } بیانونه ارزونې ته په تمه دي او تر دې زیات په کتار کې نه ساتل کېږي؛ هېڅ شی نه دی درج شوی، { $after_seconds } ثانیې وروسته یې بیا ولېږئ.

## The record: charter, decisions, rules

fault-charter-first = منشور درج 0 دی: د ثبت دفتر په همده پیلېږي، د لیکونکي لومړی بیان یې دی او وروسته نه راځي؛ د بدلون لپاره تعدیل وړاندې کړئ.
fault-charter-contradiction = منشور له ځان سره په ټکر کې دی: { $problem }. منشور سم کړئ.
fault-not-the-drafter = پر منشور د هغې ادارې د بنسټیزې کیلۍ لاسلیک په کار دی چې په منشور کې یې نوم راغلی، او پر اسنادي منشور یوازې د هغه د اسنادو د راټولوونکي؛ دا لاسلیک هغسې نه دی.
fault-not-in-force = تر هغو چې په منشور کې یاده هره بنسټیزه کیلي موافقه ونه ښیي، یوازې موافقې درجېږي، او وروسته له هغې بیا نه؛ وموندل شو: { $kind }.
fault-other-charter = د { $found } منشور د دې ځای منشور نه دی: د بل میکانیزم دی، یا جعلي دی. پېژند یې له هغه سره پرتله کړئ چې ادارې یې خپروي.
fault-charter-changed = په درج 0 کې منشور کټ مټ هغسې په کار و لکه لیکونکي چې لاسلیک کړی، او ورکړل شوی منشور هغه نه دی.
fault-policy-changed = په دې فایل کې د لاسلیک قواعد هغه نه دي چې له منشور څخه راوځي.
fault-unexpected-file = د ثبت په دفتر کې د دې فایل هېڅ یادونه نشته؛ دا باید دلته نه وي.
fault-blob-changed = د مل فایل هش باید هغه وي چې په نوم کې یې راغلی؛ وموندل شو: { $found }.
fault-unknown-decision = { $id } د ثبت په دې دفتر کې نه تعدیل دی او نه د قواعدو ټولګه؛ پېژند یې سم کړئ.
fault-already-approved = د { $org } ادارې له { $id } سره مخکې موافقه کړې، یا دا نافذ دی، یا یې وخت تېر شوی.
fault-amends-root = تعدیل د { $org } ادارې بنسټیزه کیلي یا د هغې ډول نه شي بدلولای؛ پر ځای یې کیلي نوې کړئ.
fault-unknown-element = د واک او دندې د { $element } برخه نه ده معلومه؛ معلومې برخې: { $known }.
fault-unknown-template = منشور د کړنلارې د { $found } نمونې ارزښتونه غوره کوي، او له دې پروګرام سره د { $expected } نمونه ده.
fault-unknown-procedure-value = { $name } د کړنلارې د نمونې په ارزښتونو کې نشته؛ معلوم ارزښتونه: { $known }.
fault-unknown-ruleset = د ثبت دفتر د { $wanted } قواعدو لاندې دی، او دا پروګرام دا پېژني: { $known }. هغه نسخه وکاروئ چې دا قواعد لري؛ هېڅ ونه شمېرل شول.
fault-unknown-layer = طبقه باید له دې څخه یوه وي: { $known }؛ وغوښتل شوه: { $found }.
fault-empty-record = د ثبت دفتر لا هېڅ درج نه لري؛ لومړی درج یې منشور دی.
fault-no-record = د میکانیزم فولډر په کار دی چې { -folder-record } پکې وي، او { $path } یې نه لري؛ نوی جوړ کړئ: { "sulh new" }
fault-folder-exists = { $path } له مخکې شته او هماغسې پریښودل شو؛ بل فولډر غوره کړئ.

## The record: signed heads of its log

fault-unseen-head = بیان وایي چې د { $size } درجونو لاسلیک شوی لنډیز یې لیدلی چې ریښه یې { $root } ده، خو مخکې له دې د ثبت په دفتر کې داسې لنډیز نشته؛ تر ټولو نوی لنډیز واخلئ او بیا لاسلیک وکړئ.
fault-head-origin = د { $expected } لاسلیک شوی لنډیز په کار و؛ وموندل شو د: { $found }. دا د بل لاګ دی.
fault-head-size = دلته له { $earlier } څخه تر { $index } درجونو پورې لاسلیک شوی لنډیز په کار و؛ وموندل شو د: { $size }.
fault-head-root = د { $size } درجونو لاسلیک شوی لنډیز د { $found } ریښه ښیي، او مخکیني درجونه د { $expected } ریښه لري: د لاګ کیلۍ دوه بېلې مخینې لاسلیک کړې دي.
fault-head-time = { $name } په { $stamp } ثانیه ګډ لاسلیک کړی او کوربه په { $logged } ثانیه ({ $time }) درج کړی: توپیر یې له { $minutes } دقیقو زیات دی؛ ساعتونه سم کړئ.

## The record: references between statements

fault-unknown-organisation = { $name } د دې منشور اداره نه ده (معلومې: { $known })؛ هغه چې په منشور کې نه وي، په کلماتو یې هغسې ولیکئ لکه په سرچینه کې چې راغلي.
fault-unknown-thing = د { $role } رول حواله { $id } ته ځي، چې هلته { $nouns } په کار و، خو مخکې له دې درج داسې څه نشته؛ هغه څه ته حواله ورکړئ چې شته.
fault-ref-missing = { $kind } د { $role } په رول له { $least } څخه تر { $most } پورې حوالې غواړي؛ وموندل شوې: { $count }. پاتې حوالې ورکړئ.
fault-too-many-refs = { $kind } د { $role } په رول له { $least } څخه تر { $most } پورې حوالې لرلای شي؛ وموندل شوې: { $count }. زیاتې حوالې لرې کړئ.
fault-unknown-ref-role = په { $kind } کې د { $role } رول حواله معنا نه لري؛ معلوم رولونه: { $known }.
fault-two-things = دا د { $first } نسخه هم بلل شوې او د { $second } د نسخې ځای‌ناستې هم؛ یو بیان د یوه شي په اړه وي.
fault-not-your-own = { $issuer } د { $id } ځای نه شي نیولای، چې { $owner } ویلی؛ د { "of" } په رول یې خپله نسخه ووایئ.
fault-already-superseded = د { $id } ځای له مخکې { $by } نیولی؛ اوس د هماغه ځای په نوي بیان ونیسئ.
fault-not-own-act = { $issuer } دا د { $claimed } د خپلې کړنې په توګه لاسلیک کړې؛ دا یوازې د { $claimed } خپله کیلي ویلای شي، نور وایي چې چا ویلي دي.
fault-export-differs = د صادر شوي فایل { $found } درجونه هغه ریښه نه ورکوي چې د { $expected } درجونو لپاره لاسلیک شوې: فایل بدل یا پرې شوی؛ بیا یې ترلاسه کړئ.
fault-bad-export = { $line } سطر د صادر شوي فایل سطر نه دی: { $problem }. فایل بیا ترلاسه کړئ.

## The agreement

fault-consent-is-own-act = { $party } خپل رضایت په خپله کیلۍ ښیي؛ د ادعا پر ځای { "agreement.consent.v1" } ووایئ.
fault-start-without-basis = د مودې پیل او د هغه بنسټ ({ "start_basis" }: { $known }) یا دواړه ورکړئ یا هېڅ یو.
fault-two-ends = موده تر یوه زیات پای نه لري: وخت، د ساعتونو شمېر، یا { "open_ended" }؛ وموندل شول: { $count }.
fault-speaker-contradicts-consent = د { $party } لپاره { $value } د { $expected } له خوا ویل کېږي، خو په { "for_org" } کې { $speaker } دی؛ هغه ارزښت غوره کړئ چې له ویونکي سره سمون لري.
fault-not-a-party = { $issuer } د دې منشور لوری نه دی؛ پر ماده رضایت یوازې لوری ښیي، او یوازې له خپلې خوا.
fault-not-a-mediator = { "announced_by_mediator" } داسې ویونکی غواړي چې د منشور د منځګړي، ګډ رییس یا ضامن له خوا وي؛ { $found } هغه نه دی.

## Incidents

fault-label-without-user = لقب خپلو کلماتو او { "used_by" } ته اړتیا لري، یعنې هغه لوری چې کاروي یې؛ { $label } یو یې نه لري.
fault-actor-without-name = د وسله‌والې ډلې نوم په کار دی؛ { $label } نوم نه لري.
fault-claim-without-value = ادعا یا ارزښت لري، یا { "not_carried" } وایي او ارزښت نه لري؛ د { $about } په اړه ادعا دواړه لري یا هېڅ یو.
fault-bad-site = د { $precision } په دقت ځای دا غواړي: { $expected }؛ دا ورکړئ یا بل دقت غوره کړئ.

## Talks

fault-proposal-without-author = وړاندیز په { "by" } کې وایي چې چا کړی، یا چېرې چې سرچینه د چا نوم نه اخلي { "discussed" } وایي؛ { $label } دواړه لري یا هېڅ یو.

## Readers of the record

fault-bad-reader = د ثبت د دفتر د لوستونکي په کیلۍ لاسلیک شوې غوښتنه په کار وه: { $problem }.
fault-not-a-reader = د { $key } کیلي د ثبت د دفتر د هېڅ لوستونکي نه ده؛ درجونه یوازې د لوستونکو لپاره دي.
fault-readers-only = { $path } یوازې د ثبت د دفتر لوستونکو ته ورکول کېږي؛ په { -option-key } د خپلې ادارې کیلي وښیئ.

## Intake: files that become statements

fault-unknown-file = { $path } له هغو څخه نه دی چې اخیستل کېدای شي: لاسلیک شوې لفافې (JSON)، د { "sulh" } صادر شوی فایل، د بنسټ دفتر ({ -suffix-yaml }) یا د UCDP GED جدول ({ -suffix-csv }).
fault-no-publication-day = { $path } نه وایي چې کله خپور شوی؛ له { -option-published } سره ورځ ولیکئ، لکه { -day-published }.
fault-file-too-long = { $name } { $size } بایټه لري، تر { $limit } پورې کېدای شي؛ ووېشئ یې.
fault-not-utf8-file = { $name } په { $at } بایټ کې UTF-8 نه دی؛ په UTF-8 کې یې خوندي کړئ.
fault-bad-yaml = { $name } په UTF-8 کې YAML نه دی: { $problem }. په فایل کې یې سم کړئ.
fault-yaml-not-plain = { $name }، { $line } سطر: یوازې خانې، لېستونه او متنونه په کار دي؛ وموندل شو: { $found }. بشپړ یې ولیکئ.
fault-doubled-key = { $name }، { $line } سطر: د { $key } خانه په یوه ځای کې دوه ځله ده؛ یوه به ورکه شي. یوه یې لرې کړئ.
fault-bad-csv = { $name } CSV نه دی: { $problem }. په فایل کې یې سم کړئ.
fault-bad-columns = { $name } په لومړي قطار کې له دې ستونونو هر یو یو ځل غواړي: { $expected }؛ ورک یا دوه‌ځلي: { $found }.
fault-bad-columns-in-row = { $name }، { $row } قطار { $found } خانې لري؛ د لومړي قطار په شان { $expected } په کار دي. په فایل کې یې سم کړئ.
fault-bad-cell = { $name }، { $row } قطار، { $column } ستون: { $expected } په کار و؛ وموندل شو: { $found }. په فایل کې یې سم کړئ.
fault-doubled-event = { $name }، { $row } قطار: د { $id } پېښه پورته له مخکې شته؛ یوه یې وساتئ.
fault-bad-section = { $name }: د { $section } په برخه کې { $expected } په کار و؛ په فایل کې یې سم کړئ.
fault-bad-row = د { $section } برخې له { $row } قطار څخه بیان نه جوړېږي: { $problem }.
fault-doubled-row = د { $row } قطار د { $section } په برخه کې دوه ځله دی؛ یوه ته بل پېژند ورکړئ.
fault-unknown-field = د { $section } برخې { $row } قطار د { $key } خانه لري، چې هېڅوک یې نه لولي؛ معلومې خانې: { $known }.
fault-key-missing = د { $section } برخې { $row } قطار د { $report } راپور لپاره د { $key } خانې ته اړتیا لري؛ دا خانه ورکړئ، یا راپور د قطار له راپورونو څخه لرې کړئ.
fault-unknown-report = د { $section } برخې { $row } قطار { $report } راپور ته منسوب شوی، چې له دې څخه نه دی: { $known }.
fault-bad-value = د { $section } برخې { $row } قطار: د { $key } په خانه کې { $expected } په کار و؛ وموندل شو: { $found }. په فایل کې یې سم کړئ.
fault-draft-refused = له فایل څخه جوړ شوی یو بیان درج نه شو ({ $code }): { $why }

## The log: its files

fault-file-missing = دا فایل په کار دی او نشته؛ له بل نقل څخه یې ترلاسه کړئ.
fault-file-unexpected = دا فایل باید دلته نه وي: { $reason }. که خپرول په منځ کې پرې شوي وي، لاګ یو ځل پرانیزئ او بیا یې تفتیش کړئ، که نه فایل د شواهدو په توګه وساتئ.
fault-tile-differs = د هشونو دا فایل له لاسلیک شوې ریښې سره سمون نه لري؛ د شواهدو په توګه یې وساتئ او نوی له بل نقل څخه ترلاسه کړئ.
fault-entry-differs = دا درج هغه نه دی چې د دې ځای لپاره لاسلیک شوی؛ د درجونو فایل له بل نقل څخه ترلاسه کړئ.
fault-entry-and-tile-differ = دا درج او په { $tile } کې یې هش سره بېل دي، او له یوه څخه هم لاسلیک شوې ریښه نه جوړېږي؛ دواړه فایلونه له بل نقل څخه ترلاسه کړئ.
fault-root-differs = فایلونه د هغه لاګ نه دي چې د { $size } درجونو لنډیز یې لاسلیک شوی؛ لنډیز او فایلونه د شواهدو په توګه وساتئ.
fault-edge-root = د هشونو وروستي فایلونه تر { $size } درجونو پورې لاسلیک شوې ریښه نه ورکوي؛ فولډر تفتیش کړئ.
fault-tile-length = { $expected } بایټه په کار وو؛ وموندل شول: { $found }. د هشونو دا فایل بیا ترلاسه کړئ.
fault-bundle-malformed = د درجونو په فایل کې کټ مټ { $expected } درجونه په کار وو؛ وموندل شول: { $found } درجونه او { $rest } زیات بایټونه. فایل بیا ترلاسه کړئ.
fault-tile-path = د لاګ د فایل پته په کار ده، لکه { "tile/0/x001/067" } یا { "tile/entries/000.p/5" }؛ وموندل شو: { $found }.
fault-path-refused = د ساده نومونو نسبي پته په کار ده؛ وموندل شو: { $found }.
fault-path-kind = { $expected } په کار و؛ وموندل شو: { $found }.
fault-not-found = په { $path } کې فایل په کار و او هلته څه نشته؛ پته یې وګورئ.
fault-object-differs = دلته هماغه بایټونه په کار وو چې لیکل کېږي، او نور وموندل شول: فایل بدل شوی، یا بل لاګ هم دلته لیکي.
fault-object-too-long = فایل د لاګ له هر فایل څخه لوی دی؛ وانه خیستل شو.
fault-disk-unavailable = پر ډیسک بایټونه ونه لیکل شول یا ونه لوستل شول ({ $reason })؛ هېڅ نه دي ورک شوي، { $after_seconds } ثانیې وروسته بیا هڅه وکړئ.
fault-folder-locked = بله پروسه په { $path } کې لیکي؛ د هغې پته وکاروئ، یا { $after_seconds } ثانیې وروسته بیا هڅه وکړئ.
fault-journal-range = له { $first } څخه تر { $size } پورې ځای په کار و؛ وموندل شو: { $found }. زاړه درجونه له خپاره شوي لاګ څخه ولولئ.
fault-journal-format = په { $path } کې د { $expected } بڼې ژورنال په کار و، او هلته بل فایل دی؛ سمه پته ورکړئ.
fault-journal-gap = په ژورنال کې له { $first } څخه تر { $size } پورې درجونه په کار وو؛ وموندل شول: { $found }. فولډر له بل نقل څخه بېرته راوګرځوئ.
fault-journal-damaged = د لوستلو وړ ژورنال په کار و ({ $reason })؛ فولډر له بل نقل څخه بېرته راوګرځوئ.
fault-journal-unavailable = په ژورنال کې بایټونه ونه لیکل شول یا ونه لوستل شول ({ $reason })؛ { $after_seconds } ثانیې وروسته بیا هڅه وکړئ.
fault-journal-missing = د لاګ تر څنګ یې ژورنال په کار و ({ $found } درجونه)، او نشته؛ له تر ټولو نوي نقل څخه یې بیا جوړ کړئ.

## The log: heads, signatures, proofs

fault-log-moved-on = د لوستلو پر مهال لاګ وده وکړه؛ { $after_seconds } ثانیې وروسته نوی لاسلیک شوی لنډیز واخلئ او بیا هڅه وکړئ.
fault-log-range = { $expected } په کار و؛ وموندل شو: { $found }. تر ټولو نوی لاسلیک شوی لنډیز ولولئ، یا لږ وغواړئ.
fault-log-rewound = { $where } باید د { $expected } درجونو له لاسلیک شوي لنډیز سره سمون ولري؛ وموندل شو: { $found }. زوړ نقل راګرځول شوی یا دوه لاګونه ګډ شوي؛ هېڅ نه دي لاسلیک شوي، له نورو نقلونو سره یې پرتله کړئ.
fault-sequencer-stopped = لاګ پرانیستی نه دی، یا یې یو پړاو بشپړ نه شو؛ لږ تر لږه { $after_seconds } ثانیې وروسته یې بیا پرانیزئ.
fault-head-moved = د { $expected } درجونو ساتل شوی لنډیز په کار و؛ وموندل شو د: { $found }. بل څوک هم لیکي، یا نقل راګرځول شوی؛ ودرېږئ او دواړه پرتله کړئ.
fault-head-rewound = داسې لاسلیک شوی لنډیز په کار و چې { $expected } درجونه وړاندې یوسي؛ وموندل شو د { $found } درجونو، چې هغسې نه دی. مه یې لاسلیکوئ او دواړه د شواهدو په توګه وساتئ.
fault-head-forked = د { $found } درجونو لاسلیک شوی لنډیز د { $expected } درجونو لنډیز وړاندې نه وړي؛ دواړه د شواهدو په توګه وساتئ.
fault-head-unsigned = د { $name } د لاسلیک یو سطر په کار و چې د کیلۍ پېژند یې { $key } وي؛ وموندل شول: { $found }. دا لنډیز د دې لاګ نه دی.
fault-signature-unknown = د { $name } د لاسلیک سطر هېڅ معلومه کیلي نه تضمینوي؛ کیلي یې وښیئ، یا نامعلومو سطرونو ته اجازه ورکړئ.
fault-signature-length = د { $name } د لاسلیک سطر سم اوږدوالی نه لري: { $expected } په کار و؛ وموندل شو: { $found }. د شواهدو په توګه یې وساتئ.
fault-signature-time = د { $name } د لاسلیک د سطر وخت سم نه دی: { $expected } په کار و؛ وموندل شو: { $found }. د شواهدو په توګه یې وساتئ.
fault-signature-wrong = د { $name } د لاسلیک سطر سم نه دی: { $expected } په کار و؛ وموندل شو: { $found }. د شواهدو په توګه یې وساتئ.
fault-note-malformed = دا لاسلیک شوی یادښت نه دی: { $expected } په کار و؛ وموندل شو: { $found }. بیا یې ترلاسه کړئ؛ که بیا هم داسې و، ویې ساتئ.
fault-hash-length = د { $expected } بایټو هشونه په کار وو؛ وموندل شول: { $found } بایټه. ثبوت بیا وغواړئ.
fault-inclusion-index = په { $size } درجونو کې د شتون ثبوت سم نه دی، ځای یې ناسم دی: { $expected } په کار و؛ وموندل شو: { $found }. ثبوت او لنډیز د شواهدو په توګه وساتئ.
fault-inclusion-length = په { $size } درجونو کې د شتون ثبوت سم نه دی، اوږدوالی یې ناسم دی: { $expected } په کار و؛ وموندل شو: { $found }. ثبوت او لنډیز د شواهدو په توګه وساتئ.
fault-inclusion-root = په { $size } درجونو کې د شتون ثبوت سم نه دی، ریښه یې بله ده: { $expected } په کار وه؛ وموندل شوه: { $found }. ثبوت او لنډیز د شواهدو په توګه وساتئ.
fault-consistency-sizes = تر { $size } درجونو پورې د پرله‌پسې‌والي ثبوت سم نه دی، شمېرې یې ناسمې دي: { $expected } په کار و؛ وموندل شو: { $found }. ثبوت او لنډیز د شواهدو په توګه وساتئ.
fault-consistency-length = تر { $size } درجونو پورې د پرله‌پسې‌والي ثبوت سم نه دی، اوږدوالی یې ناسم دی: { $expected } په کار و؛ وموندل شو: { $found }. ثبوت او لنډیز د شواهدو په توګه وساتئ.
fault-consistency-root = تر { $size } درجونو پورې د پرله‌پسې‌والي ثبوت سم نه دی، ریښه یې بله ده: { $expected } په کار وه؛ وموندل شوه: { $found }. ثبوت او لنډیز د شواهدو په توګه وساتئ.
fault-proof-malformed = د ثبوت { $line } سطر: { $expected } په کار و؛ وموندل شو: { $found }. ثبوت بیا وغواړئ.
fault-policy-malformed = د لاسلیک د قواعدو { $line } سطر: { $expected } په کار و؛ وموندل شو: { $found }. سم یې کړئ.
fault-quorum-missing = د { $quorum } نصاب په کار دی؛ ګډ لاسلیک یې کړی: { $found }؛ نه یې دی کړی: { $missing }. نورو ګډو لاسلیکونو ته انتظار وکړئ.
fault-not-base64 = base64 په خپله یوازینۍ سمه بڼه په کار دی؛ بل متن وموندل شو.
fault-key-name = د کیلۍ نوم بې له تشې، د جمع له نښې او کنټرولي تورو په کار دی؛ وموندل شو: { $found }.
fault-vkey = کیلي د { "name+id+base64" } په بڼه په کار ده؛ وموندل شو: { $found }.
fault-vkey-type = د { $name } لپاره د 1 یا 4 ډول Ed25519 کیلي، یا د 6 ډول ML-DSA-44 کیلي په کار ده؛ وموندل شول: د { $kind } ډول { $found } بایټه.
fault-key-name-length = د ML-DSA-44 کیلي نوم باید تر { $expected } بایټو اوږد نه وي؛ وموندل شول: { $found } بایټه.
fault-vkey-id = د { $name } لپاره د کیلۍ پېژند { $expected } په کار دی؛ وموندل شو: { $found }. ټوله کیلي بیا نقل کړئ.
fault-key-seed = د کیلۍ لومړنی ارزښت باید { $expected } بایټه وي؛ وموندل شول: { $found } بایټه.
fault-bad-url = پته باید په { -scheme-http } یا { -scheme-https } پیل شي؛ وموندل شو: { $found }.

## Commands

fault-no-answer = { $base } هغسې ځواب ور نه کړ لکه تمه چې وه ({ $problem })؛ { $after_seconds } ثانیې وروسته بیا هڅه وکړئ.
fault-no-policy-file = { $path } ونه لوستل شو: { $problem }.
fault-snapshot-differs = ځايي لنډمهاله نقل { $found } وایي، خو له بیا شمېرنې { $expected } راوځي؛ ړنګ یې کړئ، دا یوازې لنډمهاله نقل دی.
fault-no-example = د { $name } د بېلګې { "record.yaml" } فایل نشته؛ ننداره د سرچینې د کوډ له فولډر څخه وچلوئ.
fault-other-record = په { $path } کې د ثبت بل دفتر دی، ښايي د بلې نسخې، او هماغسې پریښودل شو؛ په { -option-dir } بل فولډر ورکړئ.
fault-no-such-size = له 1 څخه تر { $full } پورې شمېر په کار دی؛ وغوښتل شو: { $size }.
fault-key-inside = { $path } د میکانیزم په فولډر کې دننه دی؛ کیلۍ هېڅکله هلته نه ایښودل کېږي. بل ځای ورکړئ.
fault-no-host-keys = { $path } د خپل کوربه کیلۍ نه پېژني، نو دلته څه درجېدای نه شي؛ بیان کوربه ته ورکړئ، یا نوی میکانیزم پیل کړئ: { "sulh new" }
fault-file-exists = { $path } له مخکې شته او هماغسې پریښودل شو؛ بل نوم ورکړئ.
fault-cannot-write = { $path } ونه لیکل شو: { $problem }.
fault-no-drafter = منشور د هغه د لیکونکي په بنسټیزه کیلۍ لاسلیکېږي؛ په { -option-key } یې وښیئ.
fault-bad-charter-file = { $path } د منشور فایل نه دی: { $problem }.
fault-charter-refused = منشور درج نه شو ({ $code }): { $why }
fault-bad-body = د بیان متن په JSON کې په کار و، خو: { $problem }.
fault-bad-ref = حواله د { "ROLE=ID" } په بڼه په کار ده ({ "ID" }: د شپاړسیز نظام 64 رقمونه)؛ وموندل شو: { $found }.
fault-bad-port = له 1 څخه تر 65535 پورې پورټ په کار دی؛ وموندل شو: { $port }.
fault-port-taken = د { $port } پورټ پرانیستل نه شو: { $problem }. { $after_seconds } ثانیې وروسته بیا هڅه وکړئ.
fault-bad-on = په { -option-on } کې ورځ ({ -day-on }) یا له توپیر سره وخت ({ -time-on }) په کار دی؛ وموندل شو: { $found }.
fault-no-key = { $path } لا لاسلیک شوی نه دی؛ په { -option-key } هغه کیلي وښیئ چې دا وایي.
fault-no-file = { $path } ونه لوستل شو: { $problem }.
fault-inside-record = { $path } د ثبت د دفتر په هغه برخه کې دی چې هره دوتنه یې حسابېږي؛ بل ځای وټاکئ.
