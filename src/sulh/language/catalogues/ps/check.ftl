# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
# Receipts and certificates: what `sulh receipt` and `sulh check` print, and their faults.

-option-record = --record

receipt-written = د { $entry } درج رسید په { $file } کې ولیکل شو؛ هر څوک یې داسې کتلای شي: { $command }
check-confirmed = د هغه منشور له مخې چې تاسو ښودلی
check-unconfirmed = د { $charter } منشور له مخې، چې تاسو نه دی تایید کړی: هر څوک د خپل جوړ کړي منشور لپاره داسې فایل جوړولای شي (په { -option-charter } هغه پېژند ورکړئ چې ادارې یې خپروي)
check-said = د { $org } ({ $role }) په یوه کیلۍ لاسلیک شوی: { $kind }
check-stands = دا د { $size } درجونو په لاګ کې درج { $entry } دی
check-tier-joint = د لاګ دا لنډیز هر لوري او یوه ګډ مشر تایید کړی
check-tier-operational = د لاګ دا لنډیز یوه ګډ مشر تایید کړی، خو هر لوري نه
check-tier-none = د لاګ پر دې لنډیز ګډ لاسلیکونه دومره لږ دي چې هېڅ درجه نه پوره کېږي
check-tier-undeclared = هېڅ ګډ لاسلیک کوونکی نه دی ټاکل شوی: د بل ډول تاریخ پر وړاندې یوازې د کوربه خبره شته
check-tier-claim = د فایل پالیسۍ د هغه د منشور نه دي؛ دا چې منشور تعدیل شوی که نه، یوازې ټول دفتر یې ښودلای شي، نو دلته هېڅ درجه نه شمېرل کېږي
check-cosigner = { $name } په { $time } ګډ لاسلیک کړی
check-claimed = دا د ځان په اړه وايي چې وخت دا و: { $time } (ادعا)
check-unchecked-amendment = هېڅ رسید دا نه ښيي: چې منشور تعدیل شوی که نه
check-unchecked-revocation = هېڅ رسید دا نه ښيي: چې د کومې کیلۍ واک یا موده پای ته رسېدلې وه که نه
check-unchecked-void = هېڅ رسید دا نه ښيي: چې درج د دفتر کومه قاعده ماته کړې که نه
check-not-before-charter = تر { $time } مخکې نه ده ویل شوې: د منشور هغه نېټه چې لیکونکي یې لاسلیک کړې
check-not-before-host = تر { $time } مخکې نه ده ویل شوې، یوازې د کوربه په خبره
check-not-before-cosigner = تر { $time } مخکې نه ده ویل شوې، د یوازیني ګډ لاسلیک کوونکي په خبره
check-not-before-cosigners = ثابته ده: تر { $time } مخکې نه ده ویل شوې (دوې ګډ لاسلیک کوونکې ادارې، چې یوه یې ګډ مشر دی)
check-not-before-unknown = هېڅ شی نه ښيي چې له کله راهیسې ویل شوې
check-not-after-charter = تر { $time } وروسته نه ده ویل شوې: د منشور هغه نېټه چې لیکونکي یې لاسلیک کړې
check-not-after-host = تر { $time } وروسته نه ده ویل شوې، یوازې د کوربه په خبره
check-not-after-cosigner = تر { $time } وروسته نه ده ویل شوې، د یوازیني ګډ لاسلیک کوونکي په خبره
check-not-after-cosigners = ثابته ده: تر { $time } وروسته نه ده ویل شوې (دوې ګډ لاسلیک کوونکې ادارې، چې یوه یې ګډ مشر دی)
check-not-after-unknown = تر اوسه هېڅ درج شوی ګډ لاسلیک شوی لنډیز یې نه رانغاړي: هېڅ شی نه ښيي چې تر کله ویل شوې
check-head-same = هغه لنډیز چې تاسو راوړی همدا دی
check-head-elsewhere = هغه لنډیز چې تاسو راوړی د { $size } کچې نه دی: هېڅ شی نه پرتله کېږي
check-record-agrees = په دفتر کې دا وینا درج { $entry } ده او شمېرل کېږي
check-record-void = په دفتر کې دا وینا درج { $entry } ده خو بې‌اثره ده: هېڅ نه بدلوي
check-proven = ثابت دی
check-consistent = تناقض نشته، خو یوازې په دې پروګرام نه ثابتېږي: څوک چې دفتر لري پرېکړه کولای شي ({ -option-record })
check-refuted = رد شو: دفتر بل څه ښيي
check-says = د ثبوت پاڼه وايي: { $what }
check-fork = دې کیلۍ د یوه لاګ دوه بېل تاریخونه لاسلیک کړي
check-equivocation = دې کیلۍ تر یوې شمېرې لاندې دوه ویناوې لاسلیک کړې
check-broken-promise = دې کیلۍ یوې وینا ته په لاګ کې د هغه ځای ژمنه کړې چې بله وینا پکې ده
check-inadmissible = د لاګ دې کیلۍ داسې درج لاسلیک کړی چې کوربه باید رد کړی وای ({ $code })
check-false-digest = دې کیلۍ د حالت داسې هش لاسلیک کړی چې له درجونو نه راوځي
check-key-only = دا د یوې کیلۍ په اړه ده؛ دا چې د چا لاس کارولې، هېڅ فایل یې نه شي ښودلای
fault-bad-certificate = د ثبوت پاڼه په کار وه، خو: { $problem }.
fault-no-contradiction = د ثبوت پاڼې برخې سمې دي او پر هېچا تور نه لګوي: { $problem }؛ پر جوړوونکي یې لږ باور وکړئ.
fault-other-accused = د ثبوت پاڼه پر { $expected } تور لګوي، خو هغه څه چې ښيي د { $found } دي.
fault-other-refusal = د { $key } کیلۍ انکار باید د دوو ویناوو د یوې په اړه وای، خو د { $found } په اړه دی.
fault-only-in-record = { $id } په دفتر کې شته، خو داسې هېڅ فایل یې نه شي ښودلای: { $problem }؛ پخپله دفتر وپلټئ.
fault-no-such-entry = د 64 هېکس رقمونو پېژند یا تر { $size } کمه شمېره په کار وه؛ { $wanted } په دې دفتر کې نشته.
fault-receipt-of-void = درج { $entry } بې‌اثره دی ({ $code }): پاتې کېږي خو هېڅ نه بدلوي، او رسید یې نه جوړېږي.
fault-no-file-to-check = { $path } ونه لوستل شو: { $problem }
fault-two-heads = د لاګ کیلۍ د { $size } کچې دوه لنډیزونه لاسلیک کړي: په رسید کې ریښه { $expected } ده او په بل ځای راغلي لنډیز کې { $found }؛ دوه تاریخونه یې ښودلي. د ثبوت پاڼه دلته ده: { $path }
fault-head-of-another = { $path } د رسید د لاګ لاسلیک شوی لنډیز نه دی: { $problem }
fault-not-in-record = دفتر د { $found } منشور له مخې { $size } درجونه لري، او د { $expected } منشور درج { $entry } وغوښتل شو.
fault-record-differs = رسید چې په درج { $number } کې کومه وینا ښيي، په دفتر کې هلته بله ده: د دواړو یو د بل تاریخ دی؛ لنډیزونه یې سره پرتله کړئ.
