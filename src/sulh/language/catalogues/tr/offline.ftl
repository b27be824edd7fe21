# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Forms that a device keeps for the time without a line.

offline-title = Bağlantısız
offline-lead = Kendi cihazınız aşağıdaki formları saklayabilir; böylece hiçbir bağlantı olmadan yazar ve imzalarsınız. İmzaladıklarınız cihazda bekler; bir sayfa açıkken bağlantı geri gelince kendiliğinden gider.
offline-what = Kendi dilinizde boş formlar ve onları çizen program saklanır: ne rapor, ne liste, ne de birinin adı. Kayıt sayfaları saklanmaz. Kilitlemek, siz açana kadar onları siler; çıkış yapmak, burada başka birinin girişi ve bağlantısız otuz gün de siler.
offline-keep = Formları bu cihazda sakla
offline-erase = Saklananı sil
offline-is-kept = saklandı
offline-until = Bu cihazda, kendi saatine göre { $time } zamanına kadar.
offline-shared = Bu cihazı başkaları da kullanıyor; bu yüzden üzerinde hiçbir şey saklanmaz.
offline-unable = Bu tarayıcı bir şey saklamıyor: betikler kapalı ya da bu özel bir pencere.
offline-failed = Her şey gelmedi, bu yüzden hiçbir şey saklanmadı. Bağlantı iyileşince yeniden deneyin.
offline-forms = Formlar
offline-astray = Şu anda bağlantı yok ve bu sayfa burada saklanmamış:
offline-lost = { $time } zamanından beri bağlantı yok.
offline-not-live = Bu sayfadaki hiçbir şey canlı değildir.
offline-live = Bağlantı varsa: konsoldaki form
offline-no-key = Bu tarayıcının bunu imzalayabilecek bir anahtarı yok (bkz. bu tarayıcının anahtarı). Yazdıklarınız bu cihazda kalır; bağlantı geri gelince konsoldaki formu açın, orada olacak.
offline-unread = Bunu kimse kayıtla karşılaştırmadı: bağlantı yok. Orada reddedilirse numarası kullanılmış olur ve söylediklerinizin sayfası nedenini söyler.
offline-needed = Bu gerekli: doldurun.
offline-unfit = Bu, yazıldığı haliyle bağlantı olmadan okunamıyor; daha yalın yazın.
offline-refs = Bağlantı yokken bir bildirim 64 karakterlik kimliğiyle adlandırılır.
