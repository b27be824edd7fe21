# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Numbers of reports to say over a radio.
## Not yet read by a native reader.

fault-radio-number-form = د راپور شمېرې ته تمه وه، لکه 01-31-00001-5: سکتور، کال، پرلپسې شمېره له 1 څخه، د کتنې رقم؛ { $found } وموندل شو؛ تر دې اوږده شمېره په همدې څلورو برخو کې ویل کېږي
fault-radio-number-check = { $found } د هېڅ راپور شمېره نه ده: د کتنې رقم یې سم نه راځي، نو یو رقم ناسم اورېدل شوی یا لیکل شوی، یا دوه یې سره بدل شوي؛ شمېره بیا وپوښتئ
