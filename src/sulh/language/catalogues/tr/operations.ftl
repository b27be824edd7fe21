# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Who looked: what is refused. Not yet read by a native reader.

fault-half-a-time = Bir gözlemin başlangıcı ile bitişi ya birlikte yazılır ya da hiç yazılmaz; burada yalnızca { $found } var.
fault-watch-without-watch = Sonucu { $outcome } olan bir gözlem hiçbir şey görmemiştir; yolda fark edileni ayrı bir rapor olarak bildirin ya da başka bir sonuç yazın.
fault-watch-too-long = { $start } ile { $end } arası: en çok { $days } gün bekleniyordu; her gözlemi başlangıcı ve bitişiyle ayrı ayrı beyan edin.
fault-one-watch = Bir sonuç tek bir devriye ya da tek bir gözlem noktası hakkındadır; burada { $count } tane anıldı; her biri için ayrı beyanda bulunun.
fault-not-your-watch = { $issuer } kurumu, { $owner } kurumunun gözlemi olan { $id } için ne olduğunu söyledi; bunun yerine bir erişim kısıtlaması ya da iddia beyan edin.

## On the screen. Not yet read by a native reader.

brief-looked = Bu gün görmek için kim oradaydı
brief-looked-note = Sektör başına dakika; iki sayı varsa gerçek ikisinin arasındadır. Kimsenin bakmadığı yerde bir şey görmemek bir şey söylemez.
looked-number = { $count }
looked-range = { $low } ile { $high } arası
looked-sector = { $asked } dakikanın planlanan kısmı { $planned }, gözlendiği söylenen { $done }, engellenen { $denied }; kapsanan { $covered }
looked-heard = duyulan ya da görülen: { $count }
looked-disputed = başkasının itiraz ettiği: { $minutes }
looked-one-party = yalnızca bir tarafın kişilerinin gözlediği: { $minutes }
looked-unreported = planlanmış, haber yok: { $minutes }
looked-sensors-down = sensör çalışmıyor: { $minutes }
looked-sensors-silent = sensörden haber yok: { $minutes }
