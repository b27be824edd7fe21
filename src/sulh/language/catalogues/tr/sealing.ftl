# Faults of sealing. Statement: beyan. Seal: mühür. Key: anahtar.

fault-bad_recipient_key = { $suite } için { $expected } baytlık bir açık anahtar bekleniyordu; bulunan { $found } bayt böyle bir anahtar değil; anahtarı yeniden yayımlayın.
fault-bad_recipients = 1 ile { $limit } arasında birbirinden farklı alıcı bekleniyordu, { $found } bulundu.
fault-too_long_to_seal = Bir kerede en çok { $limit } bayt mühürlenebilir, { $found } bulundu; uzun içeriği mühürlü bir dosyaya koyun.
fault-seal_wrap = Bu zarfın bu beyan için kuruluşun { $key } anahtarıyla açılması bekleniyordu, açılmıyor: başka bir anahtar ya da beyan için yapılmış; itiraz edin.
fault-seal_wrap_length = İki sır taşıyan bir zarf bekleniyordu, { $found } bayt bulundu.
fault-seal_key = Mühür tutmuyor: içerik anahtarı, beyanın bağlandığı anahtar değil; saklayın ve itiraz edin.
fault-seal_ciphertext = Mühür tutmuyor: mühürlü metin bu beyanın altında açılmıyor; saklayın ve itiraz edin.
fault-seal_commit = Mühür tutmuyor: metin, beyanın bağlandığı metin değil; saklayın ve itiraz edin.
fault-seal_padding = Mühür tutmuyor: metin, boyut sınıfının istediği gibi doldurulmamış; saklayın ve itiraz edin.
fault-seal_tag = Mühür tutmuyor: alıcının işareti beyanın işaretleri arasında değil; saklayın ve itiraz edin.
fault-bad_inner = Mührün içi bekleniyordu: tür baytı 1, sonra 64 imza baytı, sonra metin; { $first } ile başlayan { $size } bayt bulundu.
