# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# Faults of copies and mirrors.

fault-copy-nothing = Kaynak henüz hiçbir baş yayımlamadı; { $after_seconds } saniye sonra yeniden sorun.
fault-copy-behind = Bu kopyada { $size } kayıttan { $held } tanesi var: hepsi olduğunda imzalar, { $after_seconds } saniye sonra yeniden sorun.
fault-copy-lacks = Bu kopyada bulunması gereken { $count } dosya yok, { $path } de bunların arasında: bulunduğunda imzalar, { $after_seconds } saniye sonra yeniden sorun.
fault-copy-blob = Kaynak, kaydın özetiyle adlandırdığından başka baytlar verdi: kanıt olarak saklandı.
fault-copy-forked = Kütüğün anahtarı { $found } boyutunda, kökü { $root } olan bir baş imzalamış; { $size } boyutundaki başımız başka bir ağaca ait: kütük çatallandı; iki not da saklandı, hiçbir şey alınmadı.
