# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## کیلۍ، د هغوی قلفونه، او د وسیلې دوه کړۍ. Not yet read by a native reader.

key-ask = د { $file } پټه جمله:
key-ask-new = د { $file } لپاره نوې پټه جمله:
key-ask-pin = د { $file } لپاره یو PIN:
key-ask-pin-other = د { $file } لپاره بل PIN:
key-ask-again = هماغه بیا:
key-kept-locked = په { $file } کې ساتل شوې او قلف ده: له پټې جملې پرته هېڅوک نه لاسلیک کولی شي او نه یې بېرته راوستلی شي
key-ring = { $file } { $count } کیلۍ لري؛ ټولو ته یو شان اجازه ورکړئ: sulh key grant
key-ring-tell = { $file } وایي چې دویم PIN څه مانا لري: مهر شوی یې د خوندیتوب افسرانو ته ورکړئ، بیا یې له منځه یوسئ
doctor-key-locked = { $file } په پټه جمله قلف ده

fault-short-passphrase = په پټه جمله کې لږ تر لږه { $least } توري پکار وو، { $found } وموندل شول؛ نورې کلمې واخلئ.
fault-wrong-passphrase = دا پټه جمله { $path } نه پرانیزي؛ هېڅ بدل نه شول.
fault-same-passphrase = دوه بېل PIN پکار وو، او دواړه یو دي.
fault-bad-ring-size = د { $least } تر { $most } کیلیو کړۍ پکار وه، { $found } وغوښتل شوې.
fault-ring-empty = په { $path } کې د دې کړۍ هرې کیلۍ خبره کړې؛ نوې جوړه کړئ: sulh key ring
fault-locked-already = { $path } له مخکې قلف ده او هماغسې پرېښودل شوه.
fault-locked-key = { $path } په پټه جمله قلف ده چې دلته نه شي پوښتل کېدای؛ د ماشین پرانیستې کیلي وکاروئ.
fault-not-the-same = دواړه پټې جملې بېلې دي؛ هېڅ ونه لیکل شول، دواړه بیا ولیکئ.
fault-no-terminal = { $path } پټه جمله غواړي، او د پوښتلو لپاره ټرمینل نشته؛ په --passphrase-fd N یې ورکړئ.
fault-no-passphrase = پر { $number } فایل ډسکرېپټر پټه جمله پکار وه، خو: { $problem }
fault-ring-of-keys = یوه کیلي پکار وه، او { $path } د ډېرو کیلیو کړۍ ده؛ یوه یې وښیئ.
fault-ring-for-another = { $path } د بل میکانیزم یا ادارې لپاره جوړه شوې وه؛ د دې لپاره کړۍ جوړه کړئ.
fault-key-for-another = { $path } د { $found_org } لپاره د { $found_role } په توګه جوړه شوې وه، او د { $org } کیلي د { $role } په توګه پکار وه.
fault-bad-words = له sulh { $command } { $action } سره { $expected } پکار و، { $found } کلمې وموندل شوې.
fault-nobody-told = د دویم PIN کیلۍ باید چا ته وویل شي: په --tell OUT ځای وښیئ، مهر شوی یې د خوندیتوب افسرانو ته ورکړئ، او له منځه یې یوسئ.
fault-nobody-signs = sulh { $command } { $action } یوه کیلي لاسلیکوي: فایل یې په --by وښیئ.
fault-needs-own-hand = { $kind } ستاسو اداره ژمنه کوي او تاسو یې پخپله لاسلیکوئ، نه نوډ: له خپلې کیلۍ سره sulh sign یا verify/signer.html وکاروئ.
