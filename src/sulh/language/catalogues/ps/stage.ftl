# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The stage: an exercise in which whoever looks may sit in any seat.

stage-switch = د تمرین ننداره
stage-word-exercise = تمرین: دلته هېڅ شی رښتینی نه دی.
stage-word-documentary = مستند دفتر، یوازې د لوستلو لپاره.
stage-keys-exercise = کیلۍ یې ټولو ته ښکاره دي، نو هر څوک د هر چا په نوم لاسلیک کولای شي؛ هغه څه چې تاسو دلته وایئ، د نندارې له پای سره له منځه ځي.
stage-keys-documentary = کیلۍ یې ټولو ته ښکاره دي؛ په دې کې د هېڅ لوري لپاره چا لاسلیک نه دی کړی.
stage-as = تاسو دلته ناست یاست د دې په توګه
stage-do = بدل کړئ
stage-public = عام خلک
stage-open = { $org }: هغه څه چې ټولو سازمانونو ته پرانیستي دي
stage-seat = { $org }، { $role }: { $person }
stage-own = ستاسو خپل میکانیزم په یوه کرښه پیلېږي:
stage-served = په براوزر کې { $url } پرانیزئ؛ د پای لپاره Ctrl-C.

fault-not-staged = دلته یوازې هغه تمرین یا مستند دفتر ښودل کېږي چې کیلۍ یې خپرې شوې وي، او دا د { $found } ډول دی او خپلې کیلۍ لري؛ په دې یې وړاندې کړئ: sulh serve
fault-stage-reads-only = دا دفتر دلته یوازې لوستل کېږي؛ د دې لپاره چې څه ووایئ، تمرین پیل کړئ: sulh demo
fault-stage-port = په دې ماشین { $port } پورټ نیول شوی دی؛ هغه څه بند کړئ چې هلته روان دي، یا په sulh demo --port بل غوره کړئ، یا یې بې له وړاندې کولو یوازې جوړ او چاپ کړئ: sulh demo --once
fault-stage-incomplete = په { $path } کې local/journal.sqlite نشته، چې پرته له هغه دې دفتر ته بل څه نه شي ورزیاتېدای؛ پوښۍ لرې کړئ، sulh demo یې له سره جوړوي
fault-unknown-seat = د دې تمرین د یوې څوکۍ ({ $seats }) تمه وه، او { $found } وموندل شو
fault-foreign-page = دا له { $found } څخه راغی، نه د دې کنسول له کومې پاڼې؛ کنسول پرانیزئ او هلته یې وکړئ
stage-empty = عامو خلکو ته لږ ښودل کېږي. د پاڼې په سر کې یوه څوکۍ وټاکئ، څو هغه وګورئ چې هغه اداره یې ویني.
