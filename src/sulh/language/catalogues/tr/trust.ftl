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
