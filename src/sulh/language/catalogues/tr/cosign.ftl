# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
# The cosigner: what `sulh cosign` prints, and its faults.

cosign-key-cosign = ortak imza anahtarı (Ed25519), kuruluş belgesi için:
cosign-key-ml-dsa = ikinci ortak imza anahtarı (ML-DSA-44), kuruluş belgesi için; ikisi de bildirilmişse ikisi de imzalamalıdır:
cosign-key-relay = aktarıcı anahtarı, kuruluş belgesi için:
cosign-serving = { $name }, { $url } adresinde ortak imza atıyor (bitirmek için Ctrl-C)
cosign-head = { $origin }: boyut { $size }, kök { $root }, ortak imza zamanı { $at }
cosign-no-heads = henüz hiçbir ağaç başına ortak imza atılmadı
cosign-offences = saklanan istekler: { $proven } tanesi logun iki ayrı geçmiş imzaladığını kanıtlıyor, { $others } tanesi tek başına bir şey kanıtlamıyor
cosign-relayed = aktarılan beyanlar: { $pending } tanesine kaydı barındıran henüz yanıt vermedi, { $answered } tanesine verdi
fault-clock-behind = Bu makinenin saati, daha önce imzalanmış bir zamandan { $seconds } saniye geride: saati düzeltin; o zamana kadar hiçbir şey imzalanmaz.
fault-cosign-argument = { $what } verilmedi; şöyle verin: { $example }
fault-cosign-conflict = { $size } boyutundan başlayan bir kanıt bekleniyordu; burada ortak imzalanan son ağaç başı budur: oradan yeniden sorun.
fault-cosign-growth = Beklenen { $expected }, bulunan { $found }.
fault-cosign-inconsistent = { $old } boyutundan { $size } boyutuna süreklilik kanıtı geçerli değil: { $reason }. İstek saklandı.
fault-cosign-log-key = Bir logun açık anahtarı (tür 1) bekleniyordu; bulunan: { $name } adlı, { $kind } türünden bir anahtar. Logun anahtarını kaydı barındırandan sulh info ile alın.
fault-cosign-old-size = Eski boyut en çok { $size }, yani ağaç başının boyutu olabilir; bulunan: { $found }.
fault-cosign-request = Bu, bir add-checkpoint isteği ya da yanıtı değil: beklenen { $expected }, bulunan { $found }.
fault-cosign-unknown-log = Bilinmeyen log { $origin }: bu ortak imzacıya başka logların anahtarları verildi.
fault-cosign-unsigned = Geçersiz imza: { $name } adına imzalayan her anahtar için bir satır bekleniyordu; bulunan: { $found }.
fault-cosigner-ahead = { $name } bu logun, kendi anahtarıyla imzalanmış { $known } boyutunda bir ağaç başını gösteriyor, bizimki { $size }: bu kopya geri alınmış ya da başka bir kopya ilerliyor; buraya bir şey eklemeyin.
fault-cosigner-claims = { $name }, { $size } boyutundaki ağaç başımızla çelişiyor (durum { $status }: { $said }) ve log anahtarıyla imzalanmış böyle bir ağaç başı göstermiyor: ya o ya da log yanılıyor; ikisini kendiniz karşılaştırın.
fault-cosigner-disputes = { $name } bu logun anahtarıyla imzalanmış, boyutu { $known } ve kökü { $root } olan bir ağaç başını gösteriyor; { $size } boyutundaki başımız onun devamı değil: log çatallandı; iki başı da saklayın, bir şey eklemeyin.
fault-cosigner-key-exists = { $path } zaten var ve olduğu gibi bırakıldı; başka bir ad seçin.
fault-cosigner-key-file = { $path } içinde bir ortak imzacının anahtarları yok ({ $problem }); şununla yapın: sulh cosign key FILE --name NAME
fault-cosigner-key-open = { $path } bu makinede başkalarınca okunabilir: bu burada önemliyse yeni anahtarlar yapın ya da şununla kısıtlayın: chmod 600 { $path }
fault-cosigner-key-twice = { $name } anahtarlarının her kullanımı için ayrı bir tohum bekleniyordu, biri iki kez bulundu: yeni anahtarlar yapın.
fault-cosigner-later = { $url } { $status } durumuyla yanıt verdi ve şunu söyledi: { $said }. { $after_seconds } saniye sonra yeniden sorulacak.
fault-cosigner-refuses = { $url } { $status } durumuyla reddetti ve şunu söyledi: { $said }. İşleteni loga, anahtara ve adrese baksın.
fault-cosigner-silent = { $url } bir ortak imzacı gibi yanıt vermedi: { $problem }. { $after_seconds } saniye sonra yeniden sorulacak.
fault-cosigner-no-line = { $name }, bildirdiği hiçbir anahtarın imzası olmadan yanıt verdi: anahtarları işleteniyle karşılaştırın.
fault-cosigner-url = { "https://" } ile ya da bu makinede { "http://" } ile başlayan bir adres bekleniyordu; bulunan: { $found }.
fault-held-damaged = Ortak imzacının belleği okunamadı ({ $reason }): geri yükleyin ya da yeni anahtarlar bildirin; o olmadan başka bir geçmişi imzalayabilir.
fault-held-format = { $path } yolunda { $expected } biçiminde bir ortak imzacı belleği bekleniyordu, başka bir dosya bulundu: doğru yolu verin.
fault-held-missing = { $path } içinde bir ortak imzacı belleği yok; şununla başlar: sulh cosign serve
fault-held-unavailable = Ortak imzacının belleği baytları almadı ya da vermedi ({ $reason }); { $after_seconds } saniye sonra yeniden deneyin.
fault-relay-full = Bu aktarıcıda, bu gönderenden kaydı barındıranın yanıtlamadığı { $count } beyan var; yanıt gelince yenileri alınır, { $after_seconds } saniye sonra yeniden sorun.
fault-relay-note = Bu, aktarıcının notu değil: beklenen { $expected }, bulunan { $found }. Saklayın ve yeniden sorun.
