# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# Faults of sealing. Statement: beyan. Seal: mühür. Key: anahtar.

fault-bad-recipient-key = { $suite } için { $expected } baytlık bir açık anahtar bekleniyordu; bulunan { $found } bayt böyle bir anahtar değil; anahtarı yeniden yayımlayın.
fault-bad-recipients = 1 ile { $limit } arasında birbirinden farklı alıcı bekleniyordu, { $found } bulundu.
fault-too-long-to-seal = Bir kerede en çok { $limit } bayt mühürlenebilir, { $found } bulundu; uzun içeriği mühürlü bir dosyaya koyun.
fault-seal-wrap = Bu zarfın bu beyan için kurumun { $key } anahtarıyla açılması bekleniyordu, açılmıyor: başka bir anahtar ya da beyan için yapılmış; itiraz edin.
fault-seal-wrap-length = İki sır taşıyan bir zarf bekleniyordu, { $found } bayt bulundu.
fault-seal-key = Mühür tutmuyor: içerik anahtarı, beyanın bağlandığı anahtar değil; saklayın ve itiraz edin.
fault-seal-ciphertext = Mühür tutmuyor: mühürlü metin bu beyanın altında açılmıyor; saklayın ve itiraz edin.
fault-seal-commit = Mühür tutmuyor: metin, beyanın bağlandığı metin değil; saklayın ve itiraz edin.
fault-seal-padding = Mühür tutmuyor: metin, boyut sınıfının istediği gibi doldurulmamış; saklayın ve itiraz edin.
fault-seal-tag = Mühür tutmuyor: alıcının işareti beyanın işaretleri arasında değil; saklayın ve itiraz edin.
fault-bad-inner = Mührün içi bekleniyordu: tür baytı 1, sonra 64 imza baytı, sonra metin; { $first } ile başlayan { $size } bayt bulundu.
fault-bad-seal = 1.024 baytın 0 ile 10 kez ikiye katlanmış bir boyut sınıfı ve sayısı ikinin kuvveti olan, sıralı, birbirinden farklı işaretler bekleniyordu; { $size } sınıfı ve { $tags } işaret bulundu. Şununla mühürleyin: sulh seal
fault-bad-sealed-part = { $field } alanının { $kind } türünde olması, açık metinde boş bırakılması ve bir kez mühürlenmesi bekleniyordu; kendi alanlarından birini ya da beyanın tamamını mühürleyin.
fault-bad-base64 = Tam baytların base64 yazımı bekleniyordu; bulunan { $length } karakter öyle değil.
fault-nothing-disclosed = Bir açıklamada anahtar ya da metin bekleniyordu, ikisi de yok.
fault-sealed-shows = Mühürlü beyanın dışının hiçbir şey göstermemesi bekleniyordu: TLP:GREEN işareti, und dili; zaman, kişi, gönderme ve okur yok. Bunları içine koyun.
fault-not-sealed = { $id } beyanının bu numarada bir mührü yok; mühürlü bir beyanı ya da mühürlü bir parçasını adlandırın.
fault-not-originator = { $id } beyanı { $org } kurumunundur ve bunu yalnızca { $org } söyleyebilir; { $org } kurumundan isteyin.
fault-shred-not-adopted = Kuruluş belgesi { $notice } ve { $objection } değerlerini kabul etmemiş; bu yüzden hiçbir şey imha edilemez.
fault-said-already = { $id } beyanı için bu daha önce söylendi ve geçerli; { $org } kurumunun yeniden söylemesi gerekmez.
fault-other-sealer = { $sealer }, { $author } kurumunun beyanını mühürlemiş; her kurum kendi beyanını mühürler.
fault-sealed-record = { $kind } kaydın kendisine söylenir ve denetleyen herkese açık olmalıdır; mühürlemeden söyleyin.
fault-cited = { $id } beyanına bir dosyada ya da bulguda gönderme var; üzerine karar verilen okunabilir kalmalıdır.
fault-no-sealing-key = { $org } mühürleme için bir anahtar yayımlamamış ya da anahtarının süresi dolmuş; kök anahtarı bunu record.sealing_key.v1 ile söyler.
fault-field-needed = { $kind }, mühürlenecek alan olmadan var olamaz ({ $problem }); beyanın tamamını mühürleyin.
fault-bad-wraps = Bu beyan için sarılı anahtarlar dosyası bekleniyordu, ancak: { $problem }. Dosyayı mühürleyenin düğümünden alın.
fault-wraps-signer = Sarılı anahtarların, beyanı mühürleyen kurumun bir anahtarıyla imzalanması bekleniyordu; { $key } onun anahtarı değil. Dosyayı onun düğümünden alın.
fault-incomplete = Bu katman eksik: { $count } beyan { $org } için mühürlü ve burada açılamıyor; { $id } için { $what } yok. Mühürleyenin düğümünden alın; { $after_seconds } saniye sonra yeniden deneyin.
fault-shredded-since = Burada açılmış bir şey sonradan imha edildi; artık her yeniden hesaplamada yalnızca boş yeri görünür: kaydı baştan okuyun (en erken { $after_seconds } saniye sonra).
fault-only-sealed = { $kind } yalnızca bir mührün içinde söylenir, çünkü söylendiği de gizli kalmalıdır; şununla mühürleyin: sulh say --seal-to
fault-stays-sealed = { $kind } içindeki { $field } alanı hep mühürlü kalır, açıklananı ise herkes her zaman okuyabilir; kimlere mühürlendiyse onlarda kalır.
