# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Locking a login, and keys. Not yet read by a native reader.

lock-title = تړل شوی
lock-note = دا ننوتل تړل شوي دي. د همدې حساب په پټنوم یا پاس‌کۍ بیا پرانیستل کېږي.
lock-now = همدا اوس یې وتړئ
lock-do = پرانیزئ
lock-passkey = په پاس‌کۍ یې پرانیزئ
lock-other = ستاسو نه دی؟
lock-shared = دا وسیله نور خلک هم کاروي
lock-shared-note = که { $cover } دقیقې څوک لاس ورنه وړي، پاڼه پوښل کېږي، او تر { $ends } دقیقو وروسته ننوتل پای ته رسېږي. له دې هېڅ په یاد نه ساتل کېږي.
lock-unreached = پاڼه پوښل شوې ده. نوډ ځواب نه ورکوي، نو ښايي ننوتل هلته لا پرانیستي وي.
lock-again = بیا هڅه وکړئ
keyboard-title = د کیبورډ تڼۍ
keyboard-help = دا لړلیک
keyboard-step = د پاڼې راتلونکي یا مخکیني توکي ته
keyboard-field = د پاڼې لومړۍ خانې ته
keyboard-off = په دې وسیله کې دا تڼۍ بندې کړئ
keyboard-close = وتړئ
fault-session-locked = دا ننوتل تړل شوي دي: په خپل پټنوم یا پاس‌کۍ یې پرانیزئ
fault-unlock-other = دا ننوتل د بل حساب دي: پای ته یې ورسوئ، بیا پخپله ننوځئ
