# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The console's frame, in a browser.
## Not yet read by a native reader.

console-skip = İçeriğe geç
console-nav = Sayfalar
console-public = Herkese açık görünüm, oturum açmadan
console-look = Nasıl okumak istersiniz
console-look-do = Uygula
console-digits = Rakamlar
console-digits-own = dilin kendi rakamları
console-calendar = Takvim
console-calendar-gregorian = Miladi
console-calendar-hijri = Hicri (kameri)
console-calendar-solar = Hicri (şemsi)
console-reads = Bu sayfanın gösterdiği
console-made-from = Oluşturulduğu kaynak
console-entries = girdi: { $count }
console-root = Kaydın kökü
console-digest = Durum özeti
console-contents = Bu sayfada
console-as-data = Aynısı veri olarak
console-more = ve { $count } tane daha; hepsi verilerde
console-none = yok
console-on = Hangi gün için
console-on-do = Göster
console-on-now = kaydın kendi zamanı
console-holds-yes = yürürlükte
console-holds-no = yürürlükte değil
console-holds-possibly = yürürlükte olabilir
console-documentary = Bunların hiçbirini kimse bir taraf adına imzalamadı: bu kayıt, kaynaklarının söylediğini söyler.

console-fault = Bu gösterilemiyor
console-fault-record = Kayıt
console-code = Kod:
console-face = Genel bakış

## Signed, received, checked, found: four words that never stand for one another.

console-is-signed = imzalı
console-is-received = { term-rec-received }
console-is-checked = { term-rec-checked }
console-is-found = { term-case-finding }
console-is-said = hakkında söylenen
console-is-sealed = { term-rec-sealed }
console-is-void = { term-rec-void }

## The record

console-record = Kayıt
console-record-note = Söylenen her şey, alındığı sırayla. Buradan hiçbir zaman bir şey çıkarılmaz.
console-live-show = yeni: göster
console-now = Kaydın zamanı
console-now-cosigned = ortak imzacılar buna ulaştı
console-now-host = yalnız ev sahibinin sözüyle
console-head = Yayımlanan baş
console-tiers = Kimde
console-charter = Kuruluş belgesi kimliği
console-cosigners = Ortak imzacılar
console-holds = Elindeki girdi
console-reached = Ne zaman söyledi
console-behind = Kaç girdi geride
console-never = henüz hiç
console-cosigners-empty = Kuruluş belgesi ortak imzacı adı vermiyor: başka bir geçmişe karşı yalnız ev sahibinin sözü var. İki taraf belgeyi değiştirip birini adlandırabilir.
console-entries-title = Girdiler
console-shown = Bu görünümdeki girdiler: { $count }
console-what = Ne
console-signer = İmzalayan
console-stub = başkalarına mühürlü
console-newer = Daha yeni
console-older = Daha eski
console-record-empty = Bu kayıttan henüz hiçbir şey herkese açık değil. Kurumunuza açık olanı okumak için oturum açın.
console-voids = Hükümsüz girdiler
console-voids-note = Kayıtta kalır ve hiçbir şeyi değiştirmezler; her kopya onları aynı biçimde adlandırır.
console-voids-empty = Yok. Bu görünümdeki her girdi sayılır.
console-entry-number = Girdi { $number }
console-stub-note = Bu girdi başkalarına mühürlü ya da baytları hiçbir şey söylemiyor. Bu görünüm yalnız burada durduğunu gösterebilir.
console-signed-by = { $party }, { $role } olarak, şu anahtarla
console-received-as = kaydın { $number } numaralı girdisi
console-between = söylendiği aralık
console-proven-charter = (kuruluş belgesinin tarihi)
console-proven-host = (yalnız ev sahibinin sözü)
console-proven-cosigner = (tek ortak imzacı)
console-proven-cosigners = (ortak imzacılar)
console-proven-unknown = (henüz bilinmiyor)
console-not-yet = henüz üst ucu yok
console-checked-by = bu program tarafından: baytlar, imza, anahtar ve yetki. İmzalı olması onu doğru yapmaz.
console-void-why = nedeni
console-found-nothing = Burada hiçbir şey bunun doğru olduğunu söylemez; tespitleri insanlar yapar ve iki eş başkan onaylar.
console-proof = Kendiniz denetleyin
console-proof-note = Tarayıcınız alındı belgesiyle imzayı, anahtarı, logdaki yeri ve imzalı başı denetler; bu sayfanın sözüne güvenmez.
console-proof-do = Bu tarayıcıda denetle
console-proof-holds = Tutuyor: bu sayfadaki baytlar bu imzalı başın altında logda. Kuruluş belgesi kimliğini kurumunuzun yayımladığıyla karşılaştırın.
console-proof-not = Tutmuyor. Alındı belgesini saklayın ve bu sayfaya güvenmeyin.
console-proof-head = baş
console-proof-old = Bu tarayıcı Ed25519 imzalarını denetleyemiyor. Alındı belgesini kaydedip çevrimdışı sayfayla denetleyin.
console-proof-failed = Alındı belgesi alınamadı:
console-receipt = Alındı belgesini kaydet
console-said = Ne söylendi
console-opened-here = kurumunuz için açıldı
console-not-here = bu görünümde yok
console-id = Kimlik
console-bytes = İmzalanan baytların kendisi
console-bytes-note = İmza yalnız bunları kapsar.

## The agreement

console-agreement = Anlaşma
console-agreement-note = Bir hüküm tarafı yalnız o tarafın kendi rızasıyla bağlar; başkalarının onun rızası hakkında söyledikleri kimseyi bağlamaz.
console-windows = Hükümlerin geçerli olduğu süreler
console-terms = Hükümler
console-terms-empty = Bu kayıtta henüz hüküm yok. Taraf bir hükmü şöyle önerir:
console-term-one = Hüküm
console-binds = bağladığı: { $parties }
console-no-consent = rıza hakkında bir şey söylenmedi
console-open-count = açık bırakılan: { $count }
console-open = Neyi açık bırakıyor
console-open-empty = Bu programın aradıklarından hiçbiri açık bırakılmamış.
console-papers = Belgeler
console-signatories = imzalayanlar: { $parties }
console-amendments = Değişiklikler
console-to-compliance = hakkında ne söylenebilir
console-to-term = metni ve rıza
console-texts = Metinler
console-consent = Rıza
console-versions = Bütün biçimleri
console-superseded = söyleyen yerine başkasını koydu
console-contested = söyleyen, anahtarın çalınmış olduğunu söylüyor
console-interpretations = Nasıl okunacağı
console-confirmed-by = teyit eden: { $parties }
console-no-text = sözler kayıtta yok
console-text-original = beyanın kendi sözleri
console-text-named = özet değeriyle anılıyor; metni kayıtta yok
console-text-confirmed = başka bir kurumun teyit ettiği çeviri
console-text-unconfirmed = kimsenin teyit etmediği çeviri
console-text-not-carried = bu kayıtta olmayan bir metin
console-weight-prevailing = ayrışırlarsa belirleyici olan
console-weight-authentic = asıl metin
console-lang-en = İngilizce
console-lang-ur = Urduca
console-lang-ps = Peştuca
console-lang-prs = Darice
console-lang-ar = Arapça
console-lang-tr = Türkçe
console-lang-und = dili söylenmemiş
console-term-window = süre
console-term-prohibition = yasak
console-term-placement = konuşlanma
console-term-zone = bölge
console-term-line = hat
console-term-obligation = yükümlülük
console-term-commitment = taahhüt
console-term-notification = önceden bildirim
console-term-exception = istisna
console-term-self-defence-reserve = meşru müdafaa
console-term-access = erişim
console-term-responsibility = sorumluluk
console-term-flow = geçiş
console-term-mechanism-clause = mekanizma
console-term-non-derogation = olduğu gibi kalır
console-term-consequence = sonuç
console-term-information = bilgi
console-term-permitted-act = izinli eylem
console-term-definition = tanım
console-term-purpose = amaç

## Compliance

console-compliance = Riayet
console-asks-nothing = ondan bir şey istemiyor
console-asks-nobody = Bu hüküm kimseden değerlendirilebilecek bir şey istemiyor.
console-alleged = iddia edilen olay: { $count }
console-findings = tespit: { $count }
console-watched = gözlenen: 1000 dakikanın { $least } dakikası; istenen: { $asked }
console-watched-unasked = gözlenen: 1000 dakikanın { $least } dakikası; bir pay istenmiyor
console-tone-good = doğrulandı ya da kuruluş belgesinin istediği kadar gözlendi
console-tone-grave = tespit edildi ya da gecikti
console-tone-open = açık
console-bound = Kendi rızasıyla bağlı
console-bound-yes = bağlı
console-bound-no = bağlı değil
console-bound-possibly = bağlı olabilir
console-alleged-of-it = Hakkındaki iddia
console-alleged-by = olay { $incidents }, rapor { $reports }, bağımsız kaynak { $origins }:
console-nothing-alleged = bu görünümde yok
console-denied-by = yalanlayan
console-who-looked = Kim baktı
console-found = Tespit
console-no-finding = tespit yok
console-owed = Borçlu olunan
console-statements = Arkasındaki beyanlar

## Talks

console-talks = Görüşmeler
console-talks-note = Kaynakların anlattığı gibi; iki kaynak iki anlatımdır, hiçbiri seçilmez.
console-sessions = Oturumlar
console-sessions-empty = Bu kayıtta henüz oturum yok. Yetkisi olan şöyle kaydeder:
console-proposals-empty = Bu kayıtta henüz öneri yok. Şöyle kaydedilir:
console-conflicts-empty = Bu görünümde iki kaynak birbiriyle çelişmiyor.
console-said-by = söyleyen

fault-bad-query = { $name } şunu alır: { $expected }; sorulan: { $found }.
fault-not-shown = { $what } altında burada okunabilecek bir şey yok; kaydın listesine bakın ya da oturum açın.
fault-streams-busy = Burada { $count } akış açık ve bu okuyucu için daha fazlası açılmıyor; { $after_seconds } saniye sonra yeniden deneyin ya da sayfaları okuyun.
fault-bad-position = Last-Event-ID içinde 0 ile { $end } arasında bir konum bekleniyordu, bulunan: { $found }; listeyi yeniden okuyup sonundan devam edin.

# Whose keys only keep the record going.
console-role-root = kök anahtarlar
console-role-sealing = mühürleme anahtarları
