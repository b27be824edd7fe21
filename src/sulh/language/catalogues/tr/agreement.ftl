# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What an agreement says, as data
attribute-rule = veri olarak ne istediği
attribute-class = ne tür bir ateşkes olduğu
attribute-purpose = amacı
attribute-mediated = arabuluculuk yapılıp yapılmadığı
attribute-mechanism-agreed = bir mekanizma kurup kurmadığı
attribute-enforcement = uygulatma araçları olup olmadığı
attribute-written = yazılı olup olmadığı
attribute-authentic = asıl metnin dilleri
attribute-prevailing = hangi dilin esas alındığı
attribute-texts = özetleriyle metinleri
attribute-observability = bir ihlalin nasıl fark edilebileceği
attribute-by-authority = hangi yetkiyle

## Refusals

fault-deadline-unclear = Son tarih ya bir zamandır ({ "by" }) ya da bir olaydan itibaren gün veya saattir, ikisi birden olmaz; bulunan: olay { $event }, { $days } gün, { $hours } saat, { "by" }: { $by }.
fault-rule-of-other-kind = Hüküm gibi { $expected } türünde bir kural beklendi, { $found } türünde bulundu; maddeyi bölün ya da türünü düzeltin.
fault-prevailing-not-authentic = { $prevailing } dilindeki metin esas alınamaz, çünkü asıl metin değildir (asıl metinler: { $authentic }); onu oraya yazın ya da esas alınan dili yazmayın.
fault-other-text = { $lang } dilindeki metnin özeti { $expected }, yazılan ise { $found }; kayıttaki metni okuyun ve onun özetini yazın.
fault-own-translation = Bu çeviriyi { $issuer } kendisi getirdi; onu başka bir kurum teyit eder.
fault-replaces-itself = { $id } hükmü hem yeni hem değiştirilen olarak yazılmış; bir hüküm başka bir hükmün yerine geçer.
