# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# په کمنډ لیکه کې مهر شوې ویناوې.

seal-key-made = هغه کیلي جوړه شوه چې { $org } ته مهر شوي څیزونه پرانیزي: { $file }؛ د میکانیزم له فولډر بهر یې وساتئ، او بنسټیزه کیلي دې په دې یې خپره کړي: sulh seal publish
seal-row = { $entry }  { $id }  { $org }: { $state }
seal-state-sealed = مهر شوی
seal-state-opens = دلته پرانیستل کېږي
seal-state-lacks = د پرانیستلو لپاره یو څه دلته نشته
seal-state-mismatch = هغسې نه پرانیستل کېږي لکه څنګه چې وايي
seal-state-disclosed = ښکاره شوی
seal-state-shredded = له منځه وړل شوی

fault-bad-seal-field = --seal-field باید د FIELD=ORG یا FIELD=ORG,ORG په بڼه او هره خانه یو ځل وای؛ { $found } وموندل شو.
fault-needs-seal-key = هغه وینا چې ټوله مهر وي، له بهره د { $org } د مهر کیلي لاسلیکوي: فایل یې په --seal-key وښیئ (د جوړولو لپاره: sulh key new FILE --org { $org } --role sealing).
fault-seal-once = --seal-to ټوله وینا مهروي؛ --seal-field پرېږدئ.
fault-protected-recipients = د { $kind } د { $field } خانه یوازې ګډ مشران او هغه لولي چې یوې قضیې ګومارلي وي، نور یې نه لولي، { $others } یې هم نه لولي؛ ګډو مشرانو ته یې مهر کړئ.
fault-nothing-to-dispute = داسې مهر پکار و چې هغسې نه پرانیستل کېږي لکه څنګه چې وايي، او { $id } پرانیستل کېږي یا دلته د پرانیستلو لپاره نشته.
fault-no-reason = د له منځه وړلو دلیل پکار و؛ په --why WORDS یې ووایئ.
fault-no-opening-keys = مهر شوي څیزونه کیلۍ پرانیزي: فولډر یې په --keys وښیئ (د جوړولو لپاره: sulh seal key FILE).
fault-lacks-to-open = { $id } { $org } ته مهر شوی او دلته نه پرانیستل کېږي، ځکه چې { $what } دلته نشته؛ د مهر کوونکي له نوډه یې راوړئ.
fault-opens-otherwise = { $id } هغسې نه پرانیستل کېږي لکه څنګه چې وینا یې وايي ({ $code })؛ اعتراض پرې وکړئ: sulh seal dispute
fault-not-for-us = دلته هېڅ څیز { $id } د { $org } لپاره نه پرانیزي؛ نورو ته مهر شوی، یا یې نغښتې کیلۍ لا راوړل کېږي.
fault-person-under-seal = د کیلي شاته څوک دی، دا یوازې د مهر دننه ویل کېږي: --person او --seal-to دې یو ځای وي، یا دې یو هم نه وي.
