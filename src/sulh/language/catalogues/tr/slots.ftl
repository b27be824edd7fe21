# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# Fixed slots. Slot: sabit aralık. Size class: boyut sınıfı.

fault-bad-slot-plan = { $least } ile { $most } saniye arasında aralıklar, 1 ile { $lanes } arasında boyut sınıfı (1.024 bayt, 0 ile 10 kez ikiye katlanmış) ve 1 ile { $queue } arasında bir kuyruk bekleniyordu.
fault-bad-slots-file = { $path } dosyasının neyin sırasını beklediğini söylemesi bekleniyordu, ancak: { $problem }; onu geri yükleyin ya da kenara koyun, o zaman bekleyenler kaybolur.
fault-slot-recipients = Bir aralık için 1 ile { $limit } arasında farklı alıcı bekleniyordu, { $found } bulundu; daha az alıcıya mühürleyin, gerekirse iki kez.
fault-slots-full = Bu boyutta { $waiting } beyan zaten aralığını bekliyor; bekleyin ya da hemen teslim edin, bu da söylenecek bir şey olduğunu gösterir.
fault-slot-too-long = { $size } bayt aralıkların hiçbir boyut sınıfına ({ $classes }) sığmıyor; kısaltın ya da bundan böyle hep o sınıftan bir yer ayırın.

# The digest of an organisation's layer.
fault-layer-needs-keys = { $org } adına açılanlar yalnızca onun anahtarlarıyla açılır; bulundukları klasörü --keys ile verin.
fault-other-layer-keys = { $path } içinde { $org } için açan anahtarlar bekleniyordu, bunlar ise { $found } için açıyor.
