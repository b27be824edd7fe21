# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# What sulh mirror prints.

mirror-done = { $folder } { $size } ثبتونه لري، { $new } یې نوي دي
mirror-lacks = { $count ->
    [one] { $count } دوتنه چې دلته باید وي ونه موندل شوه
   *[other] { $count } دوتنې چې دلته باید وي ونه موندل شوې
}
mirror-root = ریښه { $root }
mirror-digest = د حالت لنډیز { $digest }
mirror-equal = برابر: یو دفتر، او په { $size } ثبتونو یو حالت
audit-log = د دفتر په توګه سم: { $origin }، { $size } ثبتونه، ریښه { $root }؛ ثبتونه څه وايي، ونه کتل شول
mirror-row = په { $size } ثبتونو حالتونه توپیر لري، لومړی په { $room } کې، کرښه { $key }؛ د چا پروګرام غلط دی، درېیم به یې حساب کړي

fault-mirror-argument = د کاپۍ پوښۍ نه ده ښودل شوې؛ داسې یې ولیکئ: sulh mirror URL DIR
fault-mirrors-forked = د دفتر کیلۍ د { $ours } سر هم لاسلیک کړی او د { $theirs } هم، او یو هم د بل دوام نه دی: دفتر دوه ښاخه شوی؛ تصدیق په { $path } کې دی، هر څوک یې په sulh check کتلای شي.
fault-no-log-here = داسې پوښۍ پکار وه چې checkpoint او tile/ ولري، او { $path } کې checkpoint نشته.
fault-blob-missing = بیان د { $sha256 } دوتنې نوم اخلي او کوربه یې نه لري؛ لومړی دوتنه وسپارئ.
