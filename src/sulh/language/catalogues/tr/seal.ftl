# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# Komut satırında mühürlü olanlar.

seal-key-made = { $org } için mühürlenenleri açan anahtar yapıldı: { $file }; onu düzeneğin klasörünün dışında tutun ve kök anahtarla yayımlayın: sulh seal publish
seal-row = { $entry }  { $id }  { $org }: { $state }
seal-state-sealed = mühürlü
seal-state-opens = burada açılıyor
seal-state-lacks = açmak için burada bir şey eksik
seal-state-mismatch = söylediği gibi açılmıyor
seal-state-disclosed = açıklandı
seal-state-shredded = yok edildi

fault-bad-seal-field = --seal-field için FIELD=ORG ya da FIELD=ORG,ORG ve her alan bir kez bekleniyordu; { $found } bulundu.
fault-needs-seal-key = Bütünüyle mühürlenen bir beyanın dışını { $org } kurumunun mühür anahtarı imzalar: dosyasını --seal-key ile belirtin (yapmak için: sulh key new FILE --org { $org } --role sealing).
fault-seal-once = --seal-to beyanın bütününü mühürler; --seal-field seçeneğini bırakın.
fault-protected-recipients = { $kind } içindeki { $field } alanını yalnızca eş başkanlar ve bir dosyanın görevlendirdikleri okur, başkası okumaz, { $others } da; eş başkanlara mühürleyin.
fault-nothing-to-dispute = Söylediği gibi açılmayan bir mühür bekleniyordu, { $id } ise açılıyor ya da burada açılmak üzere yok.
fault-no-reason = Yok etmenin gerekçesi bekleniyordu; --why WORDS ile söyleyin.
fault-no-opening-keys = Mühürlü olanı anahtarlar açar: klasörlerini --keys ile belirtin (yapmak için: sulh seal key FILE).
fault-lacks-to-open = { $id } { $org } için mühürlü ve burada açılamıyor, çünkü { $what } burada yok; mühürleyenin düğümünden alın.
fault-opens-otherwise = { $id } beyanının söylediği gibi açılmıyor ({ $code }); şununla itiraz edin: sulh seal dispute
fault-not-for-us = Burada hiçbir şey { $id } için { $org } adına bir açış sağlamıyor; başkalarına mühürlendi ya da sarılı anahtarları henüz alınmadı.
fault-person-under-seal = Bir anahtarın ardında kimin olduğu yalnızca mühür içinde söylenir: --person ile --seal-to birlikte verilir ya da hiç verilmez.
