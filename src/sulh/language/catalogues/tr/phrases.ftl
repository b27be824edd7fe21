# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Words of ours within the sentence of a fault: what was expected, what was found, why (errors.Phrase).
## Their English stands where they are raised. Not yet read by a native reader.

## Of many

phrase-none = hiçbiri
phrase-nobody = hiç kimse
phrase-nobody-else = başka kimse
phrase-nothing = hiçbir şey
phrase-not-given = verilmemiş
phrase-this-one = bunun kendisi
phrase-both = ikisi de
phrase-neither-whole = hiçbiri bütün olarak
phrase-any = herhangi biri
phrase-more = bundan fazlası
phrase-one-or-more = bir ya da daha çok
phrase-a-second = ikincisi
phrase-the-end = metnin sonu
phrase-ended = sona ermiş
phrase-no-role = hiçbir rol
phrase-no-words = hiçbir sözcük
phrase-other-form = başka bir biçim
phrase-one-of = şunlardan biri: { $choices }
phrase-from-to = { $first } - { $last }

## Numbers, texts and lengths

phrase-bytes = { $n } bayt
phrase-at-most-bytes = en çok { $n } bayt
phrase-more-bytes = { $n } bayttan fazla
phrase-other-bytes = başka baytlar
phrase-leaves-and-bytes = { $leaves } beyan ve { $n } bayt
phrase-bytes-at = { $at } konumunda başka baytlar
phrase-other-points = başka kod noktaları
phrase-lines = { $n } satır
phrase-hashes = { $n } özet
phrase-cells = { $n } hücre
phrase-too-many-bytes = { $n } bayt tutuyor, en çok { $most } olmalı
phrase-whole-number = bir tam sayı
phrase-number-from = { $least } ile { $most } arasında bir sayı
phrase-a-text = bir metin
phrase-text-length = { $least } ile { $most } karakter arası bir metin
phrase-one-line = tek satırda { $least } ile { $most } karakter
phrase-printable = { $least } ile { $most } arası görünür karakter
phrase-no-controls = denetim karakteri içermeyen bir metin
phrase-utf8-text = { "UTF-8" } ile yazılabilen bir metin
phrase-ends-newline = yeni satırla biten bir metin
phrase-newline-at-end = sonunda yeni satır
phrase-code-word = a-z, 0-9 ve _ içeren bir sözcük
phrase-hex-digits = 64 onaltılık basamak (a-f, 0-9)
phrase-public-key = 64 onaltılık basamaklı bir açık anahtar
phrase-account-name = a-z 0-9 . _ - (en çok 64)
phrase-charter-org = kuruluş belgesindeki bir kurum (open ve org katmanları)

## Time and place

phrase-a-time = bir zaman
phrase-time-below = { $limit } altında bir zaman
phrase-posix-seconds = 9999 yılından önceki saniyeler (POSIX)
phrase-a-day = { $example } gibi bir gün
phrase-not-before-start = date_start gününden önce olmayan bir gün
phrase-hours-of-day = 06:00-18:00 gibi tek bir günün saatleri
phrase-an-area = bir alan
phrase-radius = en az bir metrelik yarıçap
phrase-names-only = koordinatsız adlar
phrase-place-fields = lat_e7, lon_e7 ve radius_m
phrase-decimal-degrees = en çok yedi ondalıklı derece
phrase-at-most-degrees = en çok { $n } derece
phrase-within-degrees = 85 derece içinde enlem ve 180 derece içinde boylam

## What an address may ask

phrase-ask-layer = public, open ya da org:NAME
phrase-ask-moment = bir gün (2026-03-02) ya da saat dilimiyle bir zaman
phrase-ask-position = bir konum: 0'dan başlayan bir tam sayı
phrase-ask-natural = 0'dan başlayan bir tam sayı
phrase-ask-most = bir tam sayı; en çok { $n } verilir
phrase-ask-org = bir kurumun adı
phrase-ask-sector = bir sektörün adı
phrase-ask-area = derece olarak batı, güney, doğu, kuzey; örneğin 69.5,34,70,34.5
phrase-ask-named = bir olayın kimliği, bir telsiz numarası ya da bir rapor kimliğinin başı
phrase-ask-count = bir sayımın adı
phrase-ask-count-of = sayımın kime ait olduğu: küçük harfler, rakamlar, _ ve ., örneğin bir kimlik
phrase-ask-which = bir girdinin numarası ya da 64 onaltılık basamaklı bir kimlik

## Files and their rows

phrase-the-file = dosya
phrase-mapping-at-top = en üstte adlarıyla bölümler bekleniyordu
phrase-a-mapping = adlarıyla değerler
phrase-mapping-of-keys = adlarıyla alanlar
phrase-rows-by-id = kimlikleriyle satırlar
phrase-list-of-rows = bir satır listesi
phrase-keys-and-values = alanlar ve değerleri bekleniyordu; sulh new DIR bir şablon yazar
phrase-origin-missing = origin eksik
phrase-procedure-list = procedure bir alan ve değer listesi değil
phrase-one-log = tek bir --log
phrase-other-format = biçimi { $found }, { $expected } değil
phrase-other-file = başka türde bir dosya
phrase-tiles-version = sürüm { $version }, karo türü { $type }
phrase-beyond-end = sonunun ötesinde kalan parçalar
phrase-no-sides = olanaksız kenarlar
phrase-no-layer = burada çizilen bir katman yok
phrase-no-description = okunamayan bir açıklama
phrase-numbers = { $field } içinde { $found } sayı var, { $n } gerekir
phrase-sums-overflow = most, width_m ve span_s, extent_m ve extent_s yanında toplamları taşıracak kadar büyük
phrase-extent-unfit = precise_m, precise_s ya da bir extent raporları tartmak için çok büyük ya da bir extent, most değerinin kökünden küçük
phrase-rates-order = rates anahtarları artan sırada değil
phrase-other-spelling = metni sulh fuse'un yazdığı değil, bu yüzden özeti başkasını gösterirdi

## Who says it, and the charter

phrase-the-party = tarafın kendisi
phrase-not-the-party = tarafın dışında herhangi biri
phrase-an-organisation = kurum
phrase-a-key-word = anahtar
phrase-a-mandate-element = görev unsuru
phrase-a-panel-member = kurul üyesi
phrase-twice = { $what } { $value } iki kez yazılmış
phrase-unknown-value = { $value } bilinmiyor ({ $what }; bilinenler: { $known })
phrase-panel-needs = { $members } üyeli bir kurul yarısından çoğunu ve en çok hepsini ister, { $needs } değil
phrase-one-relay = { $org } birden çok aktarıcı bildiriyor
phrase-only-documentarian = { $org } bir anahtar tutuyor; belgesel bir kuruluş belgesinde bunu yalnız belgeleyen tutar
phrase-no-root-key = { $org } kök anahtara sahip değil ve boş olarak listelenmemiş
phrase-one-documentarian = belgesel bir kuruluş belgesinde tam bir belgeleyen olur
phrase-parties-chairs = iki ya da daha çok taraf ve tam iki eş başkan gerekir
phrase-one-secretariat = barındıran kurumu çalıştıran tam bir sekretarya gerekir
phrase-no-elements = belgesel bir kuruluş belgesinde hiçbir görev unsuru benimsenmiş sayılmaz
phrase-log-key = logun anahtarı { $expected } adlı bir Ed25519 anahtarı olmalı, { $found } değil
phrase-no-cosigner-key = { $name } bir ortak imzacının anahtarı değil, { $type } türünde
phrase-no-relay-key = { $name } bir aktarıcının anahtarı değil, { $type } türünde
phrase-two-uses = { $key } anahtarının iki kullanımı var
phrase-name-for-two = { $name } anahtar adı iki anahtarı gösteriyor
phrase-one-name-two-keys = iki anahtarın adı ve kimliği aynı

## Statements, seals and keys

phrase-the-statement = beyan
phrase-what-is-said = söz
phrase-the-inside = mührün içi
phrase-the-sealed-field = mühürlü alan
phrase-the-wraps = sarılı anahtarlar
phrase-wraps-of = { $id } beyanının sarılı anahtarları
phrase-the-document = imzalı belge
phrase-the-envelope = zarf
phrase-payload-type = payloadType, 64 baytlık tek bir imzayla { $type } olmalı
phrase-first-has-none = yalnız ilk numaranın öncesi yoktur
phrase-number-is = bu anahtarın { $number } numarası { $id }
phrase-names-before = bu anahtarın { $number } numarası kendinden önce { $id } gösteriyor
phrase-ciphertext-other = şifreli metin bu beyanın altında açılmıyor
phrase-text-other = metin, beyanın bağlandığı metin değil
phrase-content-key-other = içerik anahtarı, beyanın bağlandığı anahtar değil
phrase-tag-not-there = alıcının işareti beyanın işaretleri arasında değil
phrase-not-padded = metin, boyut sınıfının istediği gibi doldurulmamış
phrase-amendment-seated = anahtarını bir değişiklik atamış
phrase-key-not-seated = anahtarı ondan önce atanmamış
phrase-heads-no-fork = başlar iki ayrı boyutta ya da kökleri aynı
phrase-one-digest = iki özet aynı
phrase-one-leaf = iki başta da orada aynı girdi var
phrase-promise-kept = söz başka bir girdi için ya da tutulmuş
phrase-two-numbers = beyanların iki numarası var ya da ikisi aynı beyan

## The log: notes, heads, proofs, policies

phrase-root = kök { $root }
phrase-size = boyut { $size }
phrase-size-root = boyut { $size }, kök { $root }
phrase-size-from = { $least } ile { $most } arası bir boyut
phrase-leaves = { $first } - { $last } arası girdiler
phrase-lines-size = { $n } satır, boyut { $size }
phrase-the-journal = günlük dosyası
phrase-head-row = baş satırı
phrase-head-row-note = baş satırının notu
phrase-mutable-name = değişebilen bir ad
phrase-written-once = bir kez yazılan bir ad
phrase-partial-tile = yarım bir karo
phrase-no-such-tile = bu adda bir karo yok
phrase-head-short = { $size } boyutundaki imzalı baş oraya ulaşmıyor
phrase-no-numbers = first ve size sayı değil
phrase-rows-for-one = bir yerine { $n } satır
phrase-leaf-no-bytes = bir girdi bayt değil
phrase-no-head-row = baş satırı bir baş değil
phrase-where-contents = içindekiler
phrase-where-hashes = sayfa özetleri
phrase-where-length = uzunluk
phrase-where-page = sayfa { $number }
phrase-where-seal = mühür
phrase-index-below = { $size } altında bir konum
phrase-place-within = { $size } boyutu içinde bir yer
phrase-place-in = { $size } içinde { $place }
phrase-old-size = en az 1 olan eski bir boyut
phrase-growing-sizes = en az 1'den büyüyen boyutlar
phrase-a-proof = bir kanıt
phrase-empty-proof = boş bir kanıt
phrase-longer-proof = daha uzun bir kanıt
phrase-shorter-proof = daha kısa bir kanıt
phrase-empty-root = boş ağacın kökü
phrase-no-proof-from-0 = 0 boyutundan kanıt olmaması
phrase-lines-of-keys = anahtarlarının { $n } satırı
phrase-ascii-above = başın üstünde ASCII
phrase-ascii-above-signed = imzalı başın üstünde ASCII
phrase-empty-line = baştan önce boş bir satır
phrase-empty-line-signed = imzalı baştan önce boş bir satır
phrase-at-most-lines = en çok { $n } kanıt satırı
phrase-at-most-hashes = en çok { $n } özet
phrase-at-most-signatures = en çok { $n } imza satırı
phrase-head-below = { $n } baytın altında bir baş metni
phrase-longer = daha uzunu
phrase-first-line-old = ilk satır: old ve bir boyut
phrase-origin-utf8 = UTF-8 ile bir köken adı
phrase-origin-length = en çok { $n } baytlık bir köken adı
phrase-head-origin = köken adıyla başlayan bir baş
phrase-decimal-size = ondalık basamaklarla bir boyut
phrase-size-newline = bir boyut ve yeni satır
phrase-base64-hash = base64 biçiminde bir özet
phrase-base64-root = base64 biçiminde bir kök
phrase-hash-bytes = { $n } baytlık bir özet
phrase-root-bytes = { $n } baytlık bir kök
phrase-one-signature = tek bir imza satırı
phrase-one-signature-of = { $name } tarafından tek bir imza satırı
phrase-signature-line = bir imza satırı
phrase-key-id-signature = bir anahtar kimliği ve bir imza
phrase-over-this = bu metnin üzerinde bir imza
phrase-over-else = başka bir metnin imzası
phrase-note-parts = bir metin, boş bir satır ve imza satırları
phrase-head-lines = üç ya da daha çok satır: origin, size, root
phrase-three-lines = üç satır ve 2^53 altında bir boyut
phrase-five-lines = beş satır, ilki { $first }
phrase-and-four-lines = { $first } ve dört satır daha
phrase-two-hashes = iki özet ve bir zaman
phrase-index-number = index ve bir sayı
phrase-a-key = bir anahtar
phrase-key-once = burada bir kez geçen bir anahtar
phrase-key-of-type = { $type } türünde bir anahtar
phrase-type = tür { $type }
phrase-free-name = alınmamış bir ad
phrase-policy-words = sözcükleriyle log, witness, group ya da quorum
phrase-at-most-logs = en çok { $n } log
phrase-at-most-witnesses = en çok { $n } ortak imzacı
phrase-at-most-groups = en çok { $n } grup
phrase-members-before = önceki satırlarda adı geçen üyeler
phrase-members-once = her üye tek bir grupta ve bir kez
phrase-all-any = all, any ya da 1 ile { $n } arasında bir sayı
phrase-a-quorum = bir quorum satırı
phrase-one-quorum = tek bir quorum satırı
phrase-quorum-before = önceki bir satırda adı geçen yeter sayı

## What a system, its network or SQLite says

phrase-status = yanıt durumu { $status }
phrase-status-bytes = yanıt durumu { $status }, { $n } bayt
phrase-nothing-within = { $seconds } saniye içinde bir şey gelmedi
phrase-system-busyerror = başka bir program kullanıyor
phrase-system-cantopenerror = açılamadı
phrase-system-corrupterror = baytları bozuk
phrase-system-eacces = izin yok
phrase-system-eaddrinuse = adres zaten kullanımda
phrase-system-eaddrnotavail = adres bu makinenin değil
phrase-system-econnrefused = orada dinleyen yok
phrase-system-econnreset = bağlantı kesildi
phrase-system-edquot = disk kotası doldu
phrase-system-eexist = zaten var
phrase-system-ehostunreach = o makineye yol yok
phrase-system-eio = disk bir hata bildirdi
phrase-system-eisdir = bu bir dosya değil, klasör
phrase-system-emfile = çok fazla dosya açık
phrase-system-enetunreach = ağa erişim yok
phrase-system-enoent = böyle bir dosya ya da klasör yok
phrase-system-enospc = diskte yer kalmadı
phrase-system-enotdir = bu bir klasör değil
phrase-system-enotempty = klasör boş değil
phrase-system-eperm = izin yok
phrase-system-epipe = bağlantı kesildi
phrase-system-erofs = disk salt okunur
phrase-system-etimedout = yanıt zamanında gelmedi
phrase-system-fullerror = diskte yer kalmadı
phrase-system-gaierror = bu adda bir makine bulunamadı
phrase-system-incompleteread = yanıt yarıda kesildi
phrase-system-ioerror = disk bir hata bildirdi
phrase-system-lockederror = başka bir program kullanıyor
phrase-system-notadberror = bu bir veritabanı dosyası değil
phrase-system-permissionserror = izin yok
phrase-system-readonlyerror = salt okunur
phrase-system-remotedisconnected = yanıttan önce bağlantı kesildi
phrase-system-sqlerror = tabloları olması gerektiği gibi değil
phrase-system-timeouterror = yanıt zamanında gelmedi
phrase-system-unicodedecodeerror = metin UTF-8 değil

## What does not have its shape

phrase-misfit-lacks = { $at } içinde { $field } alanı eksik
phrase-misfit-unknown = { $at } içinde bilinmeyen alan { $field }
phrase-misfit-type = { $at }: beklenen { $expected }, bulunan { $found }
phrase-misfit-limit = { $at }: { $expected } için ölçü { $limit }
phrase-misfit-pattern = { $at }: metin şu biçimde olmalı: { $pattern }
phrase-misfit-choice = { $at }: { $found } kabul edilen değerlerden değil
phrase-misfit-cut = metin yarıda kesilmiş
phrase-misfit-json = geçerli JSON değil (bayt { $byte })
