# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

fault-sent-before = Bu form daha önce başka sözlerle, { $id } beyanı olarak gönderildi; onu orada açın ve yeniden söyleyin.
fault-field-twice = bu { $found } kez geldi ve bir kez soruluyor
fault-field-empty = bu gerekli: doldurun
fault-bad-code = { $expected } bekleniyordu, bulunan: { $found }
fault-bad-choice = { $found } bu sorunun yanıtlarından hiçbiri değil
fault-number-range = { $least } ile { $most } arasında bir sayı bekleniyordu, bulunan: { $found }
fault-bad-count = burada { $least } ile { $most } arası bekleniyordu, bulunan: { $found }
fault-bad-pair = her satırda bir ad, iki nokta ve onun hakkında söylenen bekleniyordu, her ad bir kez; bulunan: { $found }
fault-field-elsewhere = bu, { $chosen } dışındaki bir yanıta ait; boşaltın
fault-field-unknown = bu form { $found } sormuyor; yeniden açıp bir kez daha gönderin
fault-field-unfit = bu buraya uymuyor: { $problem }
fault-too-long-text = buraya en çok { $limit } karakter sığar, yazılan: { $found }; kısaltın
fault-bad-hour = bir gün ve 14:30 gibi bir saat bekleniyordu, bulunan: { $found }; ikisini de doldurun
fault-bad-spot = 34.5281, 69.1723 veya 34°31'41"N 69°10'20"E gibi enlem ve boylam bekleniyordu, bulunan: { $found }
fault-no-form = { $name }, burada { $who } tarafından söylenebilecek bir şey değil; söyleyebilecekleriniz listesine bakın
fault-key-not-yours = { $org } için { $role } olarak bu kayıtta verilmiş bir anahtar bekleniyordu ve { $found } öyle değil
