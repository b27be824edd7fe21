# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# What commands print at a node's folder, and faults of nodes.

say-held = bu düğümde tutuluyor: { $id }; konak yanıt vermiyor, kendiliğinden yeniden gönderilir
say-relayed = { $org } kuruluşunun aktarıcısına verildi: { $id }; konak yanıt verince ona ulaşır
fault-peer-silent = { $url } adresindeki düğüm beklendiği gibi yanıt vermedi ({ $problem }); { $after_seconds } saniye sonra yeniden sorulur.
fault-peer-ciphertext = { $id } beyanının adlandırdığı karmaya sahip mühürlü metin bekleniyordu, başka baytlar bulundu; saklanmadı, başka bir düğüme sorulur.
fault-bad-opening-key = { $path } dosyasında mühür açan bir anahtar bekleniyordu, ancak: { $problem }; yenisini yapın ve yayımlayın.
fault-two-owners = { $path } içinde tek bir kuruluşun anahtarları bekleniyordu, { $orgs } anahtarları bulundu; her kuruluşun kendi düğümü olur.
fault-outbox-full = Bu düğümde kimsenin yanıtlamadığı { $count } beyan var ve daha fazlası tutulmuyor; konak yanıt verince bunu da alır, { $after_seconds } saniye sonra yeniden deneyin.
fault-answer-for-another = Konağın yanıtının gönderilen beyan hakkında olması bekleniyordu, başka bir beyan hakkında.
fault-note-for-another = Aktarıcının notunun gönderilen beyan hakkında olması bekleniyordu, başka bir beyan hakkında.
fault-no-pen = Bu düğümde { $org } adına { $role } olarak imzalayan bir anahtar yok; kendi anahtarınızla imzalayıp teslim edin.
fault-hosted-custody = { $org } kuruluşunun anahtarı { $owner } düğümünde imzalayacaktı ve kuruluş belgesi anahtarın başkasında tutulmasına izin vermiyor; { $org } düğümünde ya da anahtarıyla imzalayın.
fault-bad-wish = kind ve body taşıyan bir JSON nesnesi bekleniyordu, ancak: { $problem }.
fault-layer-not-yours = { $asked } istendi; burada soran en çok { $own } okur; giriş yapın ya da onu isteyin.
fault-bad-every = 1 ya da daha büyük bir saniye sayısı bekleniyordu, { $found } bulundu.
fault-node-refuses = Bu düğüm beyanı almıyor ({ $code }): { $why }
