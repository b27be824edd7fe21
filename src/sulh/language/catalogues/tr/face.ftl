# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What the public page says of itself, and marks of translations. Not yet read by a native reader.

face-what = Bu sayfa nedir
face-is = Kişilerin ve kurumların ne söylediğini ve imzaladığını gösterir: kim, ne zaman söyledi, onunla çelişen nedir ve kimin sesi eksik.
face-is-not = Hiçbir şeye hüküm vermez. Burada “{ console-is-signed }” kimin konuştuğunu, “{ console-is-checked }” kaydın bütün olduğunu, “{ console-is-found }” bu mekanizmanın kendi organının ne bulduğunu söyler. Hiçbiri bir şeyin doğru olduğunu söylemez.
face-as-of = Şu ana kadar:
face-to-day = bir günde ne bildirildi ve kim bakıyordu
face-to-compliance = her hüküm, kaynaklarının dediği ve kimsenin bilemeyeceği
face-to-cases = şikâyetler, yanıtlar, bulgular ve üyelerin anlaşamadığı yerler
face-to-record = burada okunabilen her beyan, alındısıyla birlikte
face-check = Kendiniz denetleyin
face-check-one = Kaydın her girdisinin bir alındısı vardır; dosyası olan, onu bu site olmadan denetler:
face-check-head = Kaydın imzalı başı ve kaydın başladığı kuruluş belgesi, herkes için:
face-check-all = Kaydın bir kopyası olan hepsini yeniden hesaplar ve bu sayfanın altındaki kök ve özetle karşılaştırır:
face-data = Aynısı veri olarak:
face-translated-by = çeviren: { $who }
face-not-confirmed = başka kimse teyit etmedi
face-original = özgün sözler
face-more = ve { $count } tane daha: onların sayfası
face-empty = Burada henüz bir ateşkes, olay ya da anlaşma hakkında hiçbir şey söylenmedi. Bu ne barıştır ne de barışın yokluğu: yalnızca bu görünümde ona dair beyan yoktur.
face-empty-do = Önce söylenebilecekler: bir madde, bir süre ya da bir rapor.
