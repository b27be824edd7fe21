# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What a plan of watches would see of an agreement's breaches.
## Not yet read by a native reader.

foresee-head = { $plan }: { $months } میاشتې، په هره میاشت کې د هرې مادې { $breaches } سرغړونې، تخم { $seed }
foresee-note = دا د یوه پلان او د تړون د کلمو په اړه دی. د هېڅ لوري چلند پکې نشته او لوري نه پرتله کوي. سرغړونې خیالي دي؛ دا چې سترګې، غوږونه او وسایل څه حس کوي، فرض شوي دي او پلان یې بدلولای شي. په لیندیو کې: تر دې فرضونو لاندې رښتینې برخه د 95 سلنې په کچه چېرته ده.
foresee-never = هر څوک چې وڅاري، نه لیدل کېږي: { $why }
foresee-seen = لیدل کېږي { $share } % (له { $low } تر { $high })
foresee-located = ځای یقیني { $share } % (له { $low } تر { $high })
foresee-attributed = یوې خوا ته منسوب { $share } % (له { $low } تر { $high })
foresee-unplaced = ځای: ماده د هېڅ ثبت شوې کرښې یا سیمې نوم نه اخلي چې پرې وتلل شي
foresee-lever = تر ټولو ډېره ګټه: { $what } (له { $of } سرغړونو: { $seen } نورې لیدل شوې، د { $located } نورو ځای یقیني، { $attributed } نورې منسوبې)
foresee-no-lever = هېڅ یوې ازمویلې هڅې ګټه ونه کړه
foresee-lever-patrol = په { $sector } کې هره ورځ یوه بله ګزمه
foresee-lever-sensor = په { $sector } کې یوه بله حسي وسیله ({ $sensor })
foresee-lever-access = د ټولو ګزمو لپاره خلاص لاسرسی
foresee-lever-tolerance = د هرې کرښې او سیمې نیم زغم
foresee-lever-agreed-version = د هرې کرښې او سیمې یوه منل شوې نسخه
foresee-lever-verifier = دا نومول چې څوک یې ګوري او په څه
foresee-sensor-acoustic = غږیزه
foresee-sensor-camera = کامره
foresee-assumed = په هېڅ جدول کې نشته، د یوه ساعت حرکت ګڼل شوی: { $acts }
foresee-month = له { $all } میاشت { $done }
foresee-why-aim = یوه موخه ده، چې څوک ترې سرغړونه نشي کولای
foresee-why-asks-nothing = داسې څه نه غواړي چې سرغړونه ترې وشي
foresee-why-through-others = دا ټاکي چې نورې مادې کله پلي کېږي؛ سرغړونې یې هلته شمېرل کېږي
foresee-why-not-verifiable = هېڅوک یې سرغړونه نشي لیدلای
foresee-why-declared-only = یوازې هماغه لوری ویلای شي چې سرغړونه شوې
foresee-why-no-rule = غوښتنه یې یوازې په کلمو کې ده، نه د معلوماتو په بڼه
foresee-why-no-acts = داسې کړنې یا ځواکونه نه نوموي چې سرغړونه پرې وپېژندل شي
foresee-why-no-verifier = څوک نه دي نومول شوي چې وې ګوري
foresee-why-no-test = هېڅ شی نه دی نومول شوی چې پرې وکتل شي

fault-plan-value = { $file }، { $line } سطر، { $key }: تمه وه: { $expected }؛ وموندل شول: { $found }؛ سم یې کړئ.
fault-plan-key-unknown = { $file }، { $line } سطر، { $key }: دا کیلي په پلان کې معنا نه لري؛ وګورئ: { "sulh foresee --schema" }
fault-plan-key-missing = { $file }، { $line } سطر، { $key }: دا کیلي نشته؛ ور یې زیاته کړئ.
fault-plan-label-twice = { $file }، { $line } سطر، { $key }: { $label } له مخکې په { $first } سطر کې شته؛ هر یو خپل لري.
fault-plan-label-unknown = { $file }، { $line } سطر، { $key }: { $label } د دې پلان د کوم سکتور نوم نه دی؛ سکتورونه دا دي: { $known }
fault-plan-version = { $file }، { $line } سطر، { $key }: په پلان کې د { $label } یوه نسخه د { $whose } شته، خو تړون داسې کرښه یا سیمه نه لري؛ دا لري: { $known }
fault-foresee-months = له { $least } تر { $most } میاشتو تمه وه، { $found } وغوښتل شوې
fault-foresee-words = د تړون دوتنه او د څارنې پلان ته تمه وه: { "sulh foresee AGREEMENT --coverage PLAN" }
