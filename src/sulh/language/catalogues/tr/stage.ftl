# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The stage: an exercise in which whoever looks may sit in any seat.

stage-switch = Tatbikat sahnesi
stage-word-exercise = TATBİKAT: burada hiçbir şey gerçek değildir.
stage-word-documentary = Belgesel kayıt, yalnızca okunur.
stage-keys-exercise = Anahtarları herkese açıktır; herkes herkesin adına imzalayabilir. Burada söyledikleriniz gösterim bitince silinir.
stage-keys-documentary = Anahtarları herkese açıktır; bunların hiçbirini kimse bir taraf adına imzalamadı.
stage-as = Burada şu kişisiniz:
stage-do = Değiştir
stage-public = kamuoyu
stage-open = { $org }: bütün kurumlara açık olanlar
stage-seat = { $org }, { $role }: { $person }
stage-own = Kendi mekanizmanız tek satırla başlar:
stage-served = Tarayıcıda { $url } adresini açın; bitirmek için Ctrl-C.

fault-not-staged = Burada yalnızca anahtarları yayımlanmış bir tatbikat ya da belgesel kayıt gösterilir; bu ise { $found } sınıfında ve kendi anahtarları var; şununla sunun: sulh serve
fault-stage-reads-only = Bu kayıt burada yalnızca okunur; bir şey söylemek için tatbikatı çalıştırın: sulh demo
fault-stage-port = { $port } numaralı bağlantı noktası bu makinede dolu; orada çalışanı bitirin, --port ile başkasını seçin ya da sunmadan yalnızca oluşturup yazdırın: --once
fault-stage-incomplete = { $path } içinde local/journal.sqlite yok; onsuz bu kayda hiçbir şey eklenemez; klasörü silin, sulh demo onu yeniden oluşturur
fault-unknown-seat = Bu tatbikatın bir koltuğu ({ $seats }) bekleniyordu, { $found } bulundu
fault-foreign-page = Bu istek bu konsolun bir sayfasından değil, { $found } adresinden geldi; konsolu açıp oradan yapın
stage-empty = Kamuya az şey gösterilir. O kurumun gördüğünü görmek için sayfanın başında bir yer seçin.
