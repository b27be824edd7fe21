# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Findings and sign-offs: what is refused. Not yet read by a native reader.

fault-hindrance-unfit = یوازې له not_verifiable سره ویل کېږي چې د تصدیق مخه څه ونیوله ({ $known })، له بل نظر سره نه؛ { $verdict } دلته برابر نه دی.
fault-breach-without-occurrence = هغه څه چې په اړه یې { $verdict } ویل شوي، نه د مادې نقض بلل کېدای شي او نه کوم لوري ته منسوبېدای شي؛ دا دواړه ځایونه تش پرېږدئ، یا ووایئ چې څه تصدیق شول.
fault-refusal-without-why = هغه ګډ رییس چې موندنې ته وروستی تایید نه ورکوي، دلیل یې وايي؛ د why ځای ډک کړئ.
fault-finding-ahead-of-record = موندنه باید تر ډېره پر { $index } درجونو ولاړه وای، او دا د { $size } درجونو د ثبت دفتر ته اشاره کوي.
fault-finding-without-term = دا نظر داسې حوالې ته اړتیا لري چې نقش یې { $role } وي او ووايي چې پر څه هوکړه شوې وه؛ داسې حواله ونه موندل شوه.
fault-reply-window-short = د چا نوم چې په موندنه کې دی، هغه لږ تر لږه تر { $expected } پورې ځواب ورکولای شي، د هغې مودې له مخې چې منشور غوره کړې ده؛ reply_until دا دی: { $found }.
fault-not-a-co-chair = { $org } د دې منشور ګډ رییس نه دی؛ موندنې د ګډو رییسانو کار دی.
fault-already-signed-off = د { $org } ادارې پر دې موندنې { $finding } خپله خبره کړې ده؛ څه چې اوس وايي، باید په داسې موندنه کې راشي چې دا سمه کړي.
fault-reply-window-open = د چا نوم چې په موندنه کې دی، هغه تر { $until } پورې ځواب ورکولای شي، او د ثبت دفتر وخت { $now } دی؛ وروستی تایید تر هغه وروسته ورکړئ.
