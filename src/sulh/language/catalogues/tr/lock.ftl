# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Locking a login, and keys. Not yet read by a native reader.

lock-title = Kilitli
lock-note = Bu oturum kilitli. Aynı hesabın parolası ya da geçiş anahtarıyla yeniden açılır.
lock-now = Şimdi kilitle
lock-do = Kilidi aç
lock-passkey = Kilidi geçiş anahtarıyla aç
lock-other = Sizin değil mi?
lock-shared = Bu cihazı başkaları da kullanıyor
lock-shared-note = { $cover } dakika boyunca kimse dokunmazsa sayfa örtülür, { $ends } dakika sonra oturum kapanır. Bunların hiçbiri saklanmaz.
lock-unreached = Sayfa örtülü. Düğüm yanıt vermiyor; oturum orada hâlâ açık olabilir.
lock-again = Yeniden dene
keyboard-title = Tuşlar
keyboard-help = Bu liste
keyboard-step = Sayfanın sonraki ya da önceki öğesine
keyboard-field = Sayfanın ilk alanına
keyboard-off = Bu cihazda bu tuşlar kapalı olsun
keyboard-close = Kapat
fault-session-locked = bu oturum kilitli: parolasıyla ya da geçiş anahtarıyla açın
fault-unlock-other = bu oturum başka bir hesabın: onu kapatın, sonra kendi adınızla oturum açın
