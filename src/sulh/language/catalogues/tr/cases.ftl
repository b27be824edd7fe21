# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Findings and sign-offs: what is refused. Not yet read by a native reader.

fault-hindrance-unfit = Doğrulamaya neyin engel olduğu ({ $known }) yalnızca not_verifiable ile birlikte söylenir, başka bir değerle değil; { $verdict } buna uymuyor.
fault-breach-without-occurrence = Hakkında { $verdict } denilen bir şey ne hüküm ihlali sayılabilir ne de bir tarafa atfedilebilir; iki alanı da boş bırakın ya da neyin doğrulandığını belirtin.
fault-refusal-without-why = Bir tespite nihai onay vermeyen eş başkan nedenini söyler; why alanını doldurun.
fault-finding-ahead-of-record = Bir tespit en çok { $index } kayıt girdisine dayanabilirdi; bu tespit ise kaydın { $size } girdili hâline atıfta bulunuyor.
fault-finding-without-term = Bu değerlendirme, neyin kararlaştırıldığını gösteren { $role } rolünde bir başvuru gerektirir; böyle bir başvuru bulunamadı.
fault-reply-window-short = Tespitte adı geçen, kuruluş belgesinin benimsediği süreye göre en az { $expected } anına kadar cevap verebilir; reply_until değeri: { $found }.
fault-not-a-co-chair = { $org } bu kuruluş belgesinde eş başkan değil; tespitler eş başkanların işidir.
fault-already-signed-off = { $org } kurumu bu tespit hakkında sözünü söyledi: { $finding }; şimdi söyleyeceği, onu düzelten bir tespitte yer almalıdır.
fault-reply-window-open = Tespitte adı geçen { $until } anına kadar cevap verebilir ve kaydın zamanı { $now }; nihai onayı ondan sonra verin.
