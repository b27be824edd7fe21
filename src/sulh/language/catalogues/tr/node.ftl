# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# What commands print at a node's folder, and faults of nodes.

say-held = bu düğümde tutuluyor: { $id }; konak yanıt vermiyor, kendiliğinden yeniden gönderilir
say-relayed = { $org } kurumunun aktarıcısına verildi: { $id }; konak yanıt verince ona ulaşır
node-outbox = Bu düğümün { $count } beyanı henüz yanıtlanmadı
node-outbox-do = düğümü çalıştırın: konak yanıt verene kadar yeniden gönderir
node-rewrap = { $id } beyanı { $org } için mühürlenmişti; { $org } sonradan başka bir anahtar yayımladı
node-rewrap-do = { $org } için yeniden sarın ve record.rewrap.v1 ile söyleyin
custody-own-key = { $org } kurumunun, imzalayanın elindeki bir anahtarıyla imzalandı
custody-token = { $org } düğümü imzaladı: { $who } bir belirteçle girdi
custody-desk = { $org } düğümü imzaladı: { $who } orada giriş yapmıştı
custody-hosted = { $owner } düğümünde, { $org } anahtarıyla { $who } için imzalandı: anahtar { $owner } kurumundaydı
fault-peer-silent = { $url } adresindeki düğüm beklendiği gibi yanıt vermedi ({ $problem }); { $after_seconds } saniye sonra yeniden sorulur.
fault-peer-ciphertext = { $id } beyanının adlandırdığı karmaya sahip mühürlü metin bekleniyordu, başka baytlar bulundu; saklanmadı, başka bir düğüme sorulur.
fault-bad-opening-key = { $path } dosyasında mühür açan bir anahtar bekleniyordu, ancak: { $problem }; yenisini yapın ve yayımlayın.
fault-two-owners = { $path } içinde tek bir kurumun anahtarları bekleniyordu, { $orgs } anahtarları bulundu; her kurumun kendi düğümü olur.
fault-outbox-full = Bu düğümde kimsenin yanıtlamadığı { $count } beyan var ve daha fazlası tutulmuyor; konak yanıt verince bunu da alır, { $after_seconds } saniye sonra yeniden deneyin.
fault-answer-for-another = Konağın yanıtının gönderilen beyan hakkında olması bekleniyordu, başka bir beyan hakkında.
fault-note-for-another = Aktarıcının notunun gönderilen beyan hakkında olması bekleniyordu, başka bir beyan hakkında.
fault-no-pen = Bu düğümde { $org } adına { $role } olarak imzalayan bir anahtar yok; kendi anahtarınızla imzalayıp teslim edin.
fault-hosted-custody = { $org } kurumunun anahtarı { $owner } düğümünde imzalayacaktı ve kuruluş belgesi anahtarın başkasında tutulmasına izin vermiyor; { $org } düğümünde ya da anahtarıyla imzalayın.
fault-bad-wish = kind ve body taşıyan bir JSON nesnesi bekleniyordu, ancak: { $problem }.
fault-layer-not-yours = { $asked } istendi; burada soran en çok { $own } okur; giriş yapın ya da onu isteyin.
fault-bad-every = 1 ya da daha büyük bir saniye sayısı bekleniyordu, { $found } bulundu.
fault-node-refuses = Bu düğüm beyanı almıyor ({ $code }): { $why }
brief-pens = İmzalayan el
brief-pens-note = Bunlar, konuşanın elinde olmayan bir anahtarla imzalandı; düğümün kendi kişileri hakkında söylediği kendi sözüdür.
brief-receipts = Okundu bilgileri
brief-receipts-note = Düğümlerin ve alıcıların, mühürleyene mühür altında söyledikleri.
receipt-served = { $party } kendi düğümünden { $id } bildirimini aldı (kayıt { $entry })
receipt-opened = { $party }, { $id } bildirimini açtığını söylüyor (kayıt { $entry })
receipt-retracted = o zamandan beri geri alındı (kayıt { $entry })
told-retracted = Siz okuduktan sonra geri alındı: bildirim { $id }, { $party } tarafından (kayıt { $entry }): { $why }
fault-slots-without-key = Zaman dilimleri kurumun mühürleme anahtarıyla kullanılır ve anahtar klasöründe böyle bir anahtar yok; oraya koyun ya da --slots olmadan çalıştırın.
fault-no-slot-plan = { $word }, { $known } seçeneklerinden biri ya da every, classes ve longest içeren bir JSON dosyası olmalıydı, ama: { $problem }.
fault-no-slots = Bu düğümün zaman dilimi yok: sulh say --seal-to ile mühürleyin.
fault-bad-slotted = inside ve to içeren bir JSON bekleniyordu, ama: { $problem }.
