# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Where a fault was found; stands before its sentence.

place-file = { $file } dosyası
place-entry = { $entry } numaralı kayıt girdisi
fault-attributed-to-no-party = { $name } bu kuruluş belgesinde taraf değildir ({ $known }) ve cevap veremez; bir tarafa atfedin ya da outside_mandate deyin.
fault-reply-window-long = Bir tespit cevapları en geç { $expected } anına kadar bekler; reply_until değeri: { $found }.
fault-being-computed = Burada gösterilen, { $count } kayıt girdisinden hesaplanıyor; yaklaşık { $after_seconds } saniye içinde burada olur, hiçbir şeyin yeniden gönderilmesi gerekmez.
fault-bad-batch = her biri dört baytlık uzunluğundan sonra gelen 1 ile { $most } arasında bildirim bekleniyordu, { $found } bulundu
