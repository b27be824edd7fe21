# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What a plan of watches would see of an agreement's breaches.
## Not yet read by a native reader.

foresee-head = { $plan }: { $months } ay, her ay her maddeden { $breaches } ihlal, tohum { $seed }
foresee-note = Bu, bir plan ve bir anlaşmanın sözleri hakkındadır. Hiçbir tarafın davranışı buna girmedi ve burada taraflar karşılaştırılmaz. İhlaller kurgudur; göz, kulak ve algılayıcıların ne fark ettiği varsayımdır, plan bunu değiştirebilir. Ayraç içinde: bu varsayımlar altında gerçek payın %95 düzeyinde nerede olduğu.
foresee-never = kim gözlerse gözlesin görülmez: { $why }
foresee-seen = görülür % { $share } ({ $low } - { $high })
foresee-located = yeri kesin % { $share } ({ $low } - { $high })
foresee-attributed = bir yana bağlanır % { $share } ({ $low } - { $high })
foresee-unplaced = yer: madde, ölçüt olacak kayıtlı bir hat ya da bölge adı vermiyor
foresee-lever = en çok kazandıran: { $what } ({ $of } ihlalden: { $seen } fazla görülür, { $located } fazlasının yeri kesin, { $attributed } fazla bağlanır)
foresee-no-lever = denenenlerin hiçbiri bir şey kazandırmıyor
foresee-lever-patrol = { $sector } içinde günde bir devriye daha
foresee-lever-sensor = { $sector } içinde bir algılayıcı daha ({ $sensor })
foresee-lever-access = bütün devriyelere açık erişim
foresee-lever-tolerance = her hattın ve bölgenin payı yarıya
foresee-lever-agreed-version = her hattın ve bölgenin üzerinde anlaşılmış tek sürümü
foresee-lever-verifier = kimin, neyle denetlediğinin adını koymak
foresee-sensor-acoustic = akustik
foresee-sensor-camera = kamera
foresee-assumed = hiçbir tabloda yok, bir saatlik hareket sayıldı: { $acts }
foresee-month = { $all } aydan { $done }.
foresee-why-aim = bir amaç, kimse ihlal edemez
foresee-why-asks-nothing = ihlal edilebilecek bir şey istemiyor
foresee-why-through-others = başka maddelerin ne zaman geçerli olduğunu belirler; ihlalleri orada sayılır
foresee-why-not-verifiable = ihlalini kimse göremez
foresee-why-declared-only = ihlal edildiğini yalnızca tarafın kendisi söyleyebilir
foresee-why-no-rule = istediği yalnızca sözlerde, veri olarak değil
foresee-why-no-acts = ihlali tanıtacak eylem ya da kuvvet adı vermiyor
foresee-why-no-verifier = kimin denetlediği söylenmemiş
foresee-why-no-test = neyle denetleneceği söylenmemiş

fault-plan-value = { $file }, satır { $line }, { $key }: Beklenen: { $expected }; bulunan: { $found }; düzeltin.
fault-plan-key-unknown = { $file }, satır { $line }, { $key }: bu anahtarın bir planda anlamı yok; bakın: { "sulh foresee --schema" }
fault-plan-key-missing = { $file }, satır { $line }, { $key }: bu anahtar eksik; ekleyin.
fault-plan-label-twice = { $file }, satır { $line }, { $key }: { $label } { $first } numaralı satırda zaten var; her birinin kendi adı olur.
fault-plan-label-unknown = { $file }, satır { $line }, { $key }: { $label } bu planın bir kesiminin adı değil; kesimler: { $known }
fault-plan-version = { $file }, satır { $line }, { $key }: planda { $label } için { $whose } sürümü var, ama anlaşma böyle bir hat ya da bölge çizmiyor; çizdikleri: { $known }
fault-foresee-months = { $least } ile { $most } ay arası beklendi, { $found } istendi
fault-foresee-words = Bir anlaşma dosyası ve bir gözlem planı beklendi: { "sulh foresee AGREEMENT --coverage PLAN" }
