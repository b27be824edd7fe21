# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Record: trust.

fault-asked-order = Her sorma zamanı öncekinden sonra olmalıdır; { $number } numaralı olan ({ $time }) öyle değil. Zamanları sırayla ve her birini bir kez yazın.
fault-not-a-cosigner = { $org } ortak imzacı olarak bildirilmemiş; bildirilenler: { $known }.
fault-own-silence = { $org } kendi ortak imzacısının sessiz kaldığını söyledi; ya o imzalar ya da bunu öteki eş başkan söyler.
fault-not-silent = { $org } için { $size } boyutundaki ağaç başı hakkında sessiz kaldığı söylendi, oysa { $held } boyutundaki kayıtlı bir başta onun imzası var.
fault-digest-size = Beyanın gördüğü en çok { $seen } girdinin durum özeti bekleniyordu; bulunan: { $size }. Bir ağaç başı bunları kapsadığında söyleyin.
fault-digest-of-other-rules = { $layer } katmanının { $size } girdiden sonraki durum özeti { $expected } kurallarına göredir ve hiçbir şey açmaz; burada yazan: { $found }.
fault-digest-said = { $org } kurumu { $layer } katmanının { $size } girdiden sonraki durum özetini daha önce söyledi; söylenen kalır.
fault-head-before-statement = { $entry } girdisini kapsayan bir ağaç başı bekleniyordu; anılan boyut: { $size }.
fault-override-not-adopted = Kuruluş belgesi { $name } değerini benimsememiş; eş başkanların sessizliğe karşın saydırabileceği bir süre belirlenmiş değil.
fault-override-said = { $org } bu beyan için { $silent } kurumunun sessiz olduğunu daha önce söyledi.
fault-unknown-statement = Bundan önceki hiçbir girdi { $id } beyanı değil.
fault-not-overridable = { $entry } girdisi, sessizliğe karşın sayılabilen bir türden değil: kuruluş belgesi, yeter sayılar, anahtarlar, rıza ve imha kiminse onda kalır.
fault-unknown-relay = Not { $name } adına, { $key_id } anahtar kimliğiyle imzalanmış; kuruluş belgesi böyle bir aktarıcı bildirmiyor.
fault-relay-form = Bu bir aktarma notu değil: beklenen { $expected }, bulunan { $found }. Notu aktarıcının verdiği gibi sunun.
fault-relay-origin = Notun { $expected } logu hakkında olması bekleniyordu; bulunan: { $found }.

## Who watches the record, on the screen.

brief-trust = Kaydı kim gözetiyor
brief-trust-note = Ortak imza “bu bende var” der, hiçbir zaman “katılıyorum” demez; sessizlik kimseye yüklenmez.
trust-now-cosigned = Kaydın zamanı: { $time }, ortak imzacıları buraya ulaştı
trust-now-host = Kaydın zamanı: { $time }, yalnızca kaydı barındıran kurumun sözüyle
trust-tiers = taraflarda ve bir eş başkanda: { $joint } girdi; bir eş başkanda: { $operational } girdi
trust-holds = { $party } { $size } girdiyi tutuyor, söylendiği zaman: { $time }
trust-behind = { $party } { $size } girdiyi tutuyor, söylendiği zaman: { $time }; { $since } tarihinden beri { $behind } girdi geride
trust-never = { $party } kayıtlı hiçbir ağaç başını ortak imzalamadı
trust-silence = { $party } düğümünün { $size } girdilik bir baş için boşuna sorduğunu söylüyor; sorma sayısı: { $count }
trust-digest-agreed = { $size } girdiden sonra aynı durumu hesaplayanlar: { $parties }
trust-digest-alone = { $size } girdiden sonra hangi durumun hesaplandığını başka kimse söylemedi; söyleyen: { $parties }
trust-digest-parted = { $size } girdiden sonra farklı durumlar hesaplandı
trust-digest-value = { $digest }: { $parties }
trust-digest-unsure = hangisinin yanlış olduğu buradan anlaşılmaz: girdileri tutan herkes yeniden hesaplar
trust-withholding = { $relay } { $id } beyanını { $time } zamanında aldığını söylüyor (notu sunan: { $party }); { $due } zamanına dek hiçbir girdide yoktu: kaydı barındıran kurum tuttu ya da geri çevirdi, ya da ona hiç gönderilmedi
trust-not-admitted = { $relay } { $id } beyanını { $time } zamanında aldığını söylüyor (notu sunan: { $party }); hiçbir girdide yok ve ne zamana dek olması gerektiği benimsenmiş değil
trust-admitted-late = { $relay } { $id } beyanını { $time } zamanında aldığını söylüyor (notu sunan: { $party }); { $entry } girdisinde duruyor, { $due } zamanından sonra
trust-override-word = { $party } { $silent } kurumunun sessiz kaldığını söylüyor; sorma sayısı: { $count }
trust-override-waits = { $entry } girdisi sayılmıyor: iki eş başkan birden, kuruluş belgesindeki süre ve öteki her koltuk gerekir
trust-override-counts = { $entry } girdisi { $since } girdisinden başlayarak sayılıyor, iki eş başkanın sözüyle
trust-alarm = { $party } burada { $accused } anahtarına karşı bir belge bulunduğunu söylüyor ({ $what }): { $certificate }; herkes denetleyebilir
trust-what-fork = iki geçmiş
trust-what-equivocation = bir numara altında iki beyan
trust-what-broken-promise = tutulmamış söz
trust-what-inadmissible = duramayacak bir girdi
trust-what-false-digest = yanlış durum özeti
trust-proven = ortak imzacılarca kanıtlı: { $first } ile { $last } arasında söylendi
