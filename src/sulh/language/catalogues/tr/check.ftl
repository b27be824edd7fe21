# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
# Receipts and certificates: what `sulh receipt` and `sulh check` print, and their faults.

receipt-written = { $entry } numaralı kayıt girdisinin alındısı { $file } dosyasına yazıldı; herkes şöyle denetler: { $command }
check-confirmed = belirttiğiniz kuruluş belgesine göre
check-unconfirmed = { $charter } kimlikli kuruluş belgesine göre; bu belgeyi siz onaylamadınız: herkes kendi belgesi için böyle bir dosya yapabilir (kurumlarının yayımladığı kimliği --charter ile ekleyin)
check-said = { $org } ({ $role }) anahtarlarından biriyle imzalanmış: { $kind }
check-stands = { $size } girdilik günlükte { $entry } numaralı girdi olarak duruyor
check-tier-joint = günlüğün bu başına her taraf ve bir eş başkan kefil
check-tier-operational = günlüğün bu başına bir eş başkan kefil, her taraf değil
check-tier-none = günlüğün bu başındaki ortak imzalar hiçbir düzeye yetmiyor
check-tier-undeclared = ortak imzacı bildirilmemiş: başka bir geçmişe karşı yalnızca kaydı barındıran kurumun sözü var
check-tier-claim = dosyadaki politikalar kuruluş belgesininkiler değil; belgenin değiştirilip değiştirilmediğini yalnızca kaydın tamamı gösterir, burada hiçbir düzey sayılmaz
check-cosigner = { $name } ortak imzaladı: { $time }
check-claimed = kendisi zamanın şu olduğunu söylüyor: { $time } (iddia)
check-unchecked-amendment = hiçbir alındı göstermez: kuruluş belgesinin değiştirilip değiştirilmediği
check-unchecked-revocation = hiçbir alındı göstermez: bir anahtarın sona erip ermediği ya da süresinin dolup dolmadığı
check-unchecked-void = hiçbir alındı göstermez: girdinin kaydın bir kuralını çiğneyip çiğnemediği
check-head-same = getirdiğiniz ağaç başı bununla aynı
check-head-elsewhere = getirdiğiniz ağaç başının boyu { $size } değil: karşılaştırılacak bir şey yok
check-record-agrees = kayıtta bu beyan { $entry } numaralı girdi ve sayılıyor
check-record-void = kayıtta bu beyan { $entry } numaralı girdi ve orada hükümsüz: hiçbir şeyi değiştirmiyor
check-proven = kanıtlandı
check-consistent = tutarlı, ancak yalnız bu programla kanıtlanmış değil: kayda sahip olan karar verebilir (--record)
check-refuted = çürütüldü: kayıt başka türlü gösteriyor
check-says = kanıt belgesi diyor ki: { $what }
check-fork = bu anahtar bir günlüğün iki ayrı geçmişini imzalamış
check-equivocation = bu anahtar tek numarayla iki beyan imzalamış
check-broken-promise = bu anahtar, günlükte başka bir beyanın durduğu yeri bir beyana söz vermiş
check-inadmissible = bu günlük anahtarı, kaydı barındıran kurumun reddetmesi gereken bir girdiyi imzalamış ({ $code })
check-false-digest = bu anahtar, girdilerden çıkmayan bir durum özeti imzalamış
check-key-only = bu bir anahtarla ilgilidir; onu kimin elinin kullandığını hiçbir dosya gösteremez
fault-bad-certificate = Bir kanıt belgesi bekleniyordu, ancak: { $problem }.
fault-no-contradiction = Kanıt belgesinin parçaları sağlam ve kimseyi suçlamıyor: { $problem }; onu yapana daha az güvenin.
fault-other-accused = Kanıt belgesi { $expected } anahtarını suçluyor, gösterdiği ise { $found } anahtarının.
fault-other-refusal = { $key } anahtarının geri çevirmesi iki beyandan biriyle ilgili olmalıydı; bulunan: { $found }.
fault-only-in-record = { $id } kayıtta duruyor, ama bu türden hiçbir dosya onu gösteremez: { $problem }; kaydın kendisini denetleyin.
fault-no-such-entry = 64 onaltılık basamaklı bir kimlik ya da { $size } sayısından küçük bir numara bekleniyordu; { $wanted } bu kayıtta yok.
fault-receipt-of-void = { $entry } numaralı girdi hükümsüz ({ $code }): yerinde duruyor, hiçbir şeyi değiştirmiyor ve alındısı olmaz.
fault-no-file-to-check = { $path } okunamadı: { $problem }
fault-two-heads = Günlük anahtarı { $size } boyunda iki baş imzalamış: alındıda kök { $expected }, başka yerden gelen başta { $found }; iki ayrı geçmiş göstermiş. Kanıt belgesi: { $path }
fault-head-of-another = { $path } bu alındının günlüğünün imzalı başı değil: { $problem }
fault-not-in-record = Kayıtta { $found } kimlikli belge altında { $size } girdi var; istenen, { $expected } altında { $entry } numaralı girdi.
fault-record-differs = Alındının { $number } numaralı girdide gösterdiği beyan kayıtta orada duran değil: ikisinden biri başka bir geçmişten; başlarını karşılaştırın.
