# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What an agreement says, as data
attribute-rule = veri olarak ne istediği
attribute-class = ne tür bir ateşkes olduğu
attribute-purpose = amacı
attribute-mediated = arabuluculuk yapılıp yapılmadığı
attribute-mechanism-agreed = bir mekanizma kurup kurmadığı
attribute-enforcement = uygulatma araçları olup olmadığı
attribute-written = yazılı olup olmadığı
attribute-authentic = asıl metnin dilleri
attribute-prevailing = hangi dilin esas alındığı
attribute-texts = özetleriyle metinleri
attribute-observability = bir ihlalin nasıl fark edilebileceği
attribute-by-authority = hangi yetkiyle

## Refusals

fault-deadline-unclear = Son tarih ya bir zamandır ({ "by" }) ya da bir olaydan itibaren gün veya saattir, ikisi birden olmaz; bulunan: olay { $event }, { $days } gün, { $hours } saat, { "by" }: { $by }.
fault-rule-of-other-kind = Hüküm gibi { $expected } türünde bir kural beklendi, { $found } türünde bulundu; maddeyi bölün ya da türünü düzeltin.
fault-prevailing-not-authentic = { $prevailing } dilindeki metin esas alınamaz, çünkü asıl metin değildir (asıl metinler: { $authentic }); onu oraya yazın ya da esas alınan dili yazmayın.
fault-other-text = { $lang } dilindeki metnin özeti { $expected }, yazılan ise { $found }; kayıttaki metni okuyun ve onun özetini yazın.
fault-own-translation = Bu çeviriyi { $issuer } kendisi getirdi; onu başka bir kurum teyit eder.
fault-replaces-itself = { $id } hükmü hem yeni hem değiştirilen olarak yazılmış; bir hüküm başka bir hükmün yerine geçer.

## What a file of an agreement says wrongly or leaves open

agreement-problem = { $file } satır { $line }, { $key }: { $why }
agreement-open = { $file } satır { $line }, madde { $label }: { $what }
agreement-open-record = madde { $label }: { $what }
agreement-checked = { $file }: { $clauses } madde okundu, { $problems } hata, açık bırakılan { $open } husus
agreement-linted = açık bırakılan { $open } husus
redline-same = { $label }: aynı
redline-changed = { $label }: değişti
redline-added = { $label }: yeni
redline-removed = { $label }: çıkarıldı
redline-moved = başka yerde
redline-counts = aynı { $same }, değişti { $changed }, yeni { $added }, çıkarıldı { $removed }

lint-no-rule = ne istediği yalnızca sözle yazılı, veri olarak değil
lint-binds-nobody = kimi bağladığı yazılmamış
lint-no-actor = kimin yapacağı ya da kaçınacağı yazılmamış
lint-no-place = nerede geçerli olduğu yazılmamış
lint-no-time = ne zamandan beri ya da ne zamana kadar geçerli olduğu yazılmamış
lint-no-test = uyulup uyulmadığını söylemek için bir ölçüt yazılmamış
lint-no-verifier = kimin denetleyeceği yazılmamış
lint-not-graded = bir ihlalin nasıl fark edilebileceği söylenmemiş
lint-unobservable = ihlalini kimse göremez; hiçbir zaman uyulmuş olarak gösterilemez
lint-declared-only = uyulup uyulmadığını yalnızca tarafın kendisi bilebilir
lint-vague-word = “{ $detail }” iki türlü okunabilir
lint-open-list = eylem listesi açık: başka neyin girdiği söylenmemiş
lint-deadline-before-start = son tarihi ({ $detail }) başlangıcından önce
lint-event-not-named = son tarihin sayıldığı “{ $detail }” nedir, söylenmemiş
lint-no-authoriser = istisnaya kimin izin vereceği yazılmamış
lint-no-condition = hangi koşulda geçerli olduğu söylenmemiş
lint-excepts-nothing = hangi maddenin istisnası olduğu söylenmemiş
lint-no-notice = kullanıldığında kime bildirileceği söylenmemiş
lint-no-recipient = kimin için olduğu ya da kime bildirileceği söylenmemiş
lint-no-decider = kimin karar vereceği yazılmamış
lint-no-penalty = sonucunun ne olacağı söylenmemiş
lint-no-quorum = karar için kimin bulunması gerektiği söylenmemiş
lint-no-deadlock-breaker = karar çıkmazsa ne olacağı söylenmemiş
lint-readings-differ = her taraf kendine göre okuyor

fault-file-label-twice = { $label } adı { $line } numaralı satırda zaten var; her şeyin kendi adı olur.
fault-file-label-unknown = { $label } bu satırdan önceki bir şeyin adı ya da 64 haneli bir kimlik değil; yukarıya yazın ya da adı düzeltin.
fault-file-key-unknown = { $key } anahtarının burada anlamı yok; anahtarlar: { $known }
fault-file-key-missing = { $key } anahtarı eksik; ekleyin.
fault-file-value = Beklenen: { $expected }; bulunan: { $found }; düzeltin.
fault-more-than-a-day = { $count } beyan bir günde izin verilenden ({ $limit }) fazla; hiçbir şey teslim edilmedi; dosyayı bölün.
fault-nothing-handed-in = { $count } beyandan { $number } numaralısı reddedilirdi ({ $code }): { $why }; hiçbir şey teslim edilmedi.
fault-agreement-words = { "sulh agreement" } { $action } ile { $expected } beklendi, { $found } sözcük bulundu.
fault-agreement-unsound = { $file }, satır { $line }, { $key }: { $why }; tümünü görmek için: { "sulh agreement check" } { $file }
fault-agreement-no-key = { $key } bir anlaşma dosyasının anahtarı değil; tümünü görmek için: { "sulh agreement explain" }
fault-no-such-clause = { $name } bu kayıttaki bir hükmün ya da belgenin adı ya da kimliği değil, ya da birden fazlasının; kimliğiyle belirtin.

## Beside the terms, on the screen and the page

agreed-read = { $party } okuduğu metin olarak şunları belirtiyor: { $languages }
agreed-opinion = kimsenin yetkisi olmadan böyle okunuyor: { $text } { $who }
agreed-interpretation = { $authority } yetkisiyle böyle okunuyor: { $text } { $who }
agreed-suspend = { $party } kendi adına askıya alıyor, { $when } itibarıyla: { $why }
agreed-withdraw = { $party } kendi adına ayrılıyor, { $when } itibarıyla: { $why }
agreed-return = { $party } geri dönüyor, { $when } itibarıyla: { $why }
agreed-goes-on = { $party } için bunlar yine de sürüyor: { $terms }
agreed-amendment = { $old } yerine { $new }
agreed-consented = yeni olan her şeye rıza gösterdi: { $parties }
agreed-waiting = henüz değil; onlar için eski sözler sürüyor: { $parties }
agreed-unconfirmed = { $language }, çeviren { $translator }, başka kimse teyit etmedi: { $text }
agreed-confirmed = { $language }, çeviren { $translator }, teyit eden { $parties }: { $text }
agreed-authentic = asıl metin dilleri: { $languages }
agreed-prevailing = farklılık olursa { $language } esas alınır
agreed-basis-original = { $language }
agreed-basis-named = { $language } (metni kayıtta yok)
agreed-basis-confirmed = { $language } (teyit edilmiş çeviri)
agreed-basis-unconfirmed = { $language } (kimsenin teyit etmediği çeviri)
agreed-basis-not-carried = { $language } (bu kayıtta olmayan bir metin)
