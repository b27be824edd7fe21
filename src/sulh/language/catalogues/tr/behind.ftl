# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What numbers count: the page behind every number.

behind-title = Bir sayı neyi sayar
behind-note = Bunlar bir sayının oluştuğu beyanlar ya da olaylardır; yalnızca okuyabildikleriniz. Bu adresi açan herkes kendi görünümünün izin verdiğini görür.
behind-figures-note = Her birinin kaç birimden, kişiden ya da dakikadan söz ettiği kendi sözlerinde yazar.
behind-count = { $count ->
    [one] { $count } beyan
   *[other] { $count } beyan
}
behind-count-incidents = { $count ->
    [one] { $count } olay
   *[other] { $count } olay
}
behind-none = Bu sayının ardında okuyabileceğiniz bir şey yok. Bulunduğu sayfaya dönün ya da hesabınız varsa giriş yapın.
behind-at = kayıtta, en geç
behind-voice-own = Kendi adına söylenenler
behind-voice-unnamed = Adı verilmeyenlerin söyledikleri
behind-voice-others = Başkalarının onun hakkında söyledikleri
behind-voice-said = Kendi adına ya da onun için adı verilmeyenlerce söylenenler
behind-reports-own = Yayınların kendi sözleri
behind-publications = Yayınlar
behind-seal-whole = Tümüyle mühürlü beyanlar
behind-seal-parts = Tek tek alanları mühürlü beyanlar
behind-seal-disclosed = Mühürlüydü, sonra açıklandı
behind-seal-disputed = Mühürlü ve bir alıcının itiraz ettiği
behind-seal-shredded = İki eşbaşkanca imha edilenler
behind-seal-released = Sahibinin yeniden işaretledikleri
behind-seal-retracted = Geri alınanlar
behind-clocks = Yapılması gerekenler
behind-clocks-late = Geciken işler
behind-withheld = Kamunun görmediği bulgular
behind-support = Bir bulguyu destekleyen raporlar
behind-watched = Görmek için kim oradaydı
behind-reports = Raporlar
behind-fire = Atış birimlerinin sayıldığı beyanlar
behind-harm = İnsanların gördüğü zarardan söz eden beyanlar
behind-incidents = Olaylar
behind-act = Bu türden olaylar
behind-uncounted = Kimsenin atış birimi saymadığı olaylar
behind-ruled = Karara bağlanan olaylar
behind-unruled = Henüz karara bağlanmayan olaylar
behind-taken-in = Alınan kayıtlar
behind-late = Bu dönemde alınan, önceki dönemlere ait raporlar
behind-due = 48 saat içinde beklenenler ya da gecikenler
behind-steps = Bu dönemde dosyalarda atılan adımlar
behind-held = Gözlemcilerin bakmasını engelleyenler
behind-after = Bu döneme ait, bitiminden sonra alınan raporlar
behind-alleged = İleri sürülen olayların ilk raporları
behind-alleged-reports = Bunun ileri sürüldüğü raporlar
behind-alleged-unsure = Buna ait olabilecek ya da olmayabilecek olayların ilk raporları
behind-alleged-answered = Bulguların yanıtladığı olayların ilk raporları
behind-nowhere = Yerini kimsenin söylemediği olaylar
behind-stage = Bu aşamadaki dosyalar
