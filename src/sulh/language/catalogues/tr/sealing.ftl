# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# Faults of sealing. Statement: beyan. Seal: mühür. Key: anahtar.

fault-bad-recipient-key = { $suite } için { $expected } baytlık bir açık anahtar bekleniyordu; bulunan { $found } bayt böyle bir anahtar değil; anahtarı yeniden yayımlayın.
fault-bad-recipients = 1 ile { $limit } arasında birbirinden farklı alıcı bekleniyordu, { $found } bulundu.
fault-too-long-to-seal = Bir kerede en çok { $limit } bayt mühürlenebilir, { $found } bulundu; uzun içeriği mühürlü bir dosyaya koyun.
fault-seal-wrap = Bu zarfın bu beyan için kuruluşun { $key } anahtarıyla açılması bekleniyordu, açılmıyor: başka bir anahtar ya da beyan için yapılmış; itiraz edin.
fault-seal-wrap-length = İki sır taşıyan bir zarf bekleniyordu, { $found } bayt bulundu.
fault-seal-key = Mühür tutmuyor: içerik anahtarı, beyanın bağlandığı anahtar değil; saklayın ve itiraz edin.
fault-seal-ciphertext = Mühür tutmuyor: mühürlü metin bu beyanın altında açılmıyor; saklayın ve itiraz edin.
fault-seal-commit = Mühür tutmuyor: metin, beyanın bağlandığı metin değil; saklayın ve itiraz edin.
fault-seal-padding = Mühür tutmuyor: metin, boyut sınıfının istediği gibi doldurulmamış; saklayın ve itiraz edin.
fault-seal-tag = Mühür tutmuyor: alıcının işareti beyanın işaretleri arasında değil; saklayın ve itiraz edin.
fault-bad-inner = Mührün içi bekleniyordu: tür baytı 1, sonra 64 imza baytı, sonra metin; { $first } ile başlayan { $size } bayt bulundu.
