# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# What sulh mirror prints.

mirror-done = { $folder } { $size } kayıt tutuyor, { $new } tanesi yeni
mirror-lacks = { $count ->
    [one] burada olması gereken { $count } dosya bulunamadı
   *[other] burada olması gereken { $count } dosya bulunamadı
}
mirror-root = kök { $root }
mirror-digest = durum özeti { $digest }
mirror-equal = eşit: tek kütük ve { $size } kayıtta tek durum
audit-log = kütük olarak sağlam: { $origin }, { $size } kayıt, kök { $root }; kayıtların ne dediğine bakılmadı
mirror-row = durumlar { $size } kayıtta ayrılıyor, ilk fark { $room } içinde, satır { $key }; kimin programının yanlış olduğunu bir üçüncü hesaplar

fault-mirror-argument = kopyanın klasörü belirtilmemiş; şöyle yazın: sulh mirror URL DIR
fault-mirrors-forked = Kütüğün anahtarı hem { $ours } hem { $theirs } başını imzalamış, hiçbiri ötekini sürdürmüyor: kütük çatallandı; belge { $path } dosyasında, isteyen onu sulh check ile denetler.
fault-no-log-here = İçinde checkpoint ve tile/ olan bir klasör bekleniyordu; { $path } içinde checkpoint yok.
fault-blob-missing = Beyan { $sha256 } dosyasını adlandırıyor ve sunucuda yok; önce dosyayı verin.
