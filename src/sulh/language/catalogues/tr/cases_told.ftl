# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What is found: findings with three verdicts. Not yet read by a native reader.

brief-found = Neler tespit edildi
brief-found-note = Birbirinden ayrı üç soru: oldu mu, bir hüküm ihlal edildi mi, kim yaptı. Nihai onay, kararlaştırılan usulle yayımlandı demektir; geçerli bir imza sözün kime ait olduğunu gösterir, hiçbir şeyi doğrulamaz.
found-occurrence = oldu mu: { $verdict }
found-breach = hüküm ihlali: { $verdict }
found-attribution = sorumluluk: { $verdict }
found-none = görüş belirtilmedi
found-reasons = { $verdict }; ispat ölçütü: { $standard }; gerekçe: { $why }
found-is-confirmed = { term-occ-confirmed }
found-is-partly-confirmed = { term-occ-partly_confirmed }
found-is-not-confirmed = { term-occ-not_confirmed }
found-is-unfounded = { term-occ-unfounded }
found-is-inconclusive = { term-occ-inconclusive }
found-is-not-verifiable = { term-occ-not_verifiable } ({ $hindrance })
found-hindered-access = erişim yok
found-hindered-time = süre yetmedi
found-hindered-means = imkân yok
found-is-violation = { term-agr-violation } ({ $severity })
found-severity-serious = ağır
found-severity-ordinary = olağan
found-severity-technical = teknik
found-is-provocation = { term-agr-provocation }
found-is-permitted = { term-brc-permitted }
found-is-outside-scope = { term-brc-outside_scope } ({ $of })
found-scope-place = yer bakımından
found-scope-time = zaman bakımından
found-scope-actor = eyleyen bakımından
found-scope-term = hükmün sözü bakımından
found-is-ambiguous-term = { term-brc-ambiguous_term }
found-is-party = { $party }
found-is-affiliate-of = { $actor }, ki ondan { $party } sorumludur
found-is-jointly = birlikte { $party }
found-is-unknown-actor = { term-case-unknown_actor }
found-is-accidental = kimse kastetmedi
found-is-not-attributable = { term-case-not_attributable }
found-is-outside-mandate = bu mekanizmanın yetkisi dışında
found-share-largely = {" "}(büyük ölçüde)
found-share-equally = {" "}(eşit)
found-share-partly = {" "}(kısmen)
found-standard-reasonable-suspicion = makul şüphe
found-standard-reasonable-grounds = { term-case-reasonable_grounds }
found-standard-balance-of-probabilities = olasılıkların dengesi
found-standard-clear-and-convincing = açık ve ikna edici
found-standard-beyond-reasonable-doubt = makul şüphenin ötesinde
found-state-waiting = taslak: yayımlanmadı
found-state-issued = yayımlandı: iki eş başkan kararlaştırılan usulle nihai onay verdi
found-state-split = { term-case-split }: bir eş başkan onay vermedi; bundan hiçbir sonuç doğmaz
found-state-corrected = artık geçerli değil: yerini sonraki bir tespit aldı
found-late = nihai onayın süresi geçti
found-about = konu: { $which }
found-signed-off = nihai onay: { $who }
found-refused = { $who } onay vermedi: { $why }
found-override = bir ortak imzacı sessiz kaldığından iki eş başkanın kendi sözüyle geçerli sayılır
found-corrects = şunun yerini alır: { $which }
found-corrected-by = yerini { $which } aldı; okunabilir kalır
found-no-reply = { $party } tarafından cevap alınmadı
found-reply = { $party } cevabı: { $text }
found-reply-open = { $party } şu zamana kadar cevap verebilir: { $until }

## Beside a finding.

found-dissent = { $who } karşı görüşü: { $words }
found-votes = kurul: lehte { $agree }, aleyhte { $refuse }
found-text = { $tongue } dilindeki metin; okuyan: { $who }
found-text-unread = { $tongue } dilindeki metin: okuduğunu söyleyen yok
found-late-reply = { $party } gecikmiş cevabı: { $text }
found-support = dayanağı: rapor { $reports }, bağımsız kaynak { $origins }; bu hiçbir şeyi belirlemez, insanlar belirler
found-marking = okuyabilenler: { $marking }
found-public-not-issued = duyurulmadı: taslak
found-public-split = tüzük gereği kamuya duyurulmadı; tutulanlar arasında sayılır
found-public-embargoed = { $until } zamanına kadar tutuluyor: { $reason }
found-public-waiting = kamuya henüz duyurulmadı
found-public-owed = duyurulma süresi geçti
found-public-public = herkese açıklandı
found-withheld = kamunun görmediği tespitler: { $count }

## Cases.

brief-cases = Doğrulama dosyaları
brief-cases-note = Gelenler ve sonuçlananlar birlikte durur. Mekanizmanın kendi gecikmesi de herkesinki gibi gösterilir.
case-title = Aşamalarına göre dosyalar
case-none = bu kayıtta dosya yok
case-stage-count = { $stage }: { $count }
case-stage-received = alındı, henüz dosya yok
case-stage-registered = kaydedildi
case-stage-triaged = can güvenliği tehlikede, önce yatıştırma
case-stage-open = açık
case-stage-team-tasked = ekip görevlendirildi
case-stage-on-site = ekip yerinde
case-stage-suspended-access = durdu: erişim yok
case-stage-draft = olgular bildirildi, tespit yazılacak
case-stage-reply-open = taraflar cevap verebilir
case-stage-sign-off = nihai onay bekliyor
case-stage-issued = tespit yayımlandı
case-stage-split = { term-case-split }
case-stage-remedy = telafi kararlaştırıldı
case-stage-closed = { term-case-closed }
case-stage-withdrawn = şikâyet eden geri çekti
case-stage-lapsed = düştü
case-stage-reopened = { term-case-reopened }
case-opened = açıldı: { $when }
case-complained = şikâyet: { $who }
case-live = can güvenliği tehlikede: her görüşten önce yatıştırma
case-calmed = yatıştırmak için yapılan: { $what }
case-step-receipt = şikâyetin alındısı
case-step-dispatch = ekip gönderme
case-step-preliminary = ön rapor
case-step-draft = tespit taslağı
case-step-reply = { term-case-reply }
case-step-sign-off = { term-case-sign_off }
case-step-remedy-order = telafi belirleme
case-step-publication = duyurma
case-step-visit-answer = ziyarete cevap
case-clock-running = { $step }: son an { $due }
case-clock-late = { $step }: gecikti, son an { $due } idi
case-clock-met = { $step }: zamanında
case-clock-met-late = { $step }: gecikmeli, { $due } yerine { $done }
case-clock-not-adopted = { $step }: süre kararlaştırılmadı
case-clock-stopped = { $step }: artık gerekmiyor
case-lateness = { $step }: { $count } içinden { $late } gecikmiş
case-team = ekip: { $who }
case-team-missing = { $party } olmadan; kaydedilen gerekçe: { $why }
case-report-arrived = ekip ulaştı: { $facts }
case-report-preliminary = ön rapor, yalnızca olgular: { $facts }
case-report-final = rapor, yalnızca olgular: { $facts }
case-signs = imzalayan: { $who }
case-silent = bir şey söylemeyen: { $who }
case-evidence = kanıt: { $count }, hassas ve bulanık: { $blurred }
case-turn-closed = kapatma: { $why }
case-turn-reopened = yeniden açma: { $why }
case-turn-withdrawn = geri çekme: { $why }
case-turn-suspended-access = erişim yok, durdu: { $why }
case-turn-resumed = sürdürme: { $why }
case-turn-lapsed = düşme: { $why }
case-turn-waits = { $turn } ({ $who } söyledi; öteki eş başkan bekleniyor)
case-embargo = { $until } zamanına kadar tutuluyor: { $reason }
case-why-live-risk = can güvenliği
case-why-deescalation = önce yatıştırma
case-why-witness-safety = dinlenenlerin güvenliği
case-why-team-safety = ekibin güvenliği
case-why-reply-open = taraflar hâlâ cevap verebilir
case-why-other = başka bir sebep
case-heard = dinlenen kişi: { $count }; kim oldukları burada yer almaz
case-leaks = fark edilen sızıntı: { $count }
case-owing = kapatılamaz: telafi belirlenmedi, { $which }
case-findings = tespitler: { $which }
case-step = { $when }: { $what }, { $who }

## Remedies and visits.

remedy-line = { $party } telafisi: { $what } ({ $state }; { $status })
remedy-is-proposed = bir eş başkan önerdi
remedy-is-refused = öteki eş başkan kabul etmedi
remedy-is-ordered = iki eş başkan belirledi
remedy-due = son an { $due }, doğrulayan { $verifier }
remedy-late = { term-commit-late }
remedy-unknown = kayıtta taahhüt yok
visit-line = { $by }, { $of } için ziyaret istedi: { $what } ({ $state })
visit-is-proposed = öteki eş başkan bekleniyor
visit-is-refused = öteki eş başkan kabul etmedi
visit-is-asked = cevap bekleniyor
visit-is-unanswered = zamanında cevap gelmedi
visit-is-granted = izin verildi
visit-is-conditional = { term-access-conditional }
visit-is-delayed = { term-access-delayed }
visit-is-denied = { term-access-denied }
visit-is-reported = ekip rapor verdi
visit-shows-done = ekip yapıldığını gördü
visit-shows-partly = ekip kısmen yapıldığını gördü
visit-shows-not-done = ekip yapılmadığını gördü
visit-shows-not-verifiable = { term-occ-not_verifiable }: kimse bakamadı

## How the parties were treated.

treated-title = Taraflara nasıl davranıldı
treated-note = Hiçbir sayı tarafları karşılaştırmaz: az gözlenen az rapor edilir.
treated-complaints = { $party }: şikâyet { $count }, ele alınan { $taken }; kendi raporu { $reports }
treated-time = şikâyetten tespite: ortanca { $hours } saat, { $count } içinden
treated-time-none = şikâyetten tespite: henüz yok
treated-replies = cevap fırsatı { $asked }: cevap { $replied }, geç { $late }, hiç { $silent }
treated-against = yayımlanan { $issued } tespitin { $count } tanesinde adı geçti; başkalarının sözü { $reports }
treated-access = gözlemcileri engelleme, gözlemcilere göre { $watchers }, başkalarına göre { $others }; planlanan gözlem toplamı { $planned }
treated-split = şikâyetleri üzerine yayımlanan tespitler: { $which }
found-who-party = bir taraf
found-who-affiliate-of = bir tarafın sorumlu olduğu bir aktör
found-who-jointly = birkaç taraf birlikte
found-who-unknown-actor = { term-case-unknown_actor }
found-who-accidental = { found-is-accidental }
found-who-not-attributable = { term-case-not_attributable }
found-who-outside-mandate = { found-is-outside-mandate }
found-who-no-verdict = { found-none }

## What may be told outside.

released-title = Mekanizma dışında hangi raporlardan söz edilebilir
released-note = Her satırın ardında en az { $persons } kişi vardır; böyle gizlenemeyen yalnızca sayılır.
released-line = { $place }, { $from } – { $until }: { $count }
released-anywhere = herhangi bir yer
released-withheld = tutulan: { $count }; önce gösterilip geri alınan: { $withdrawn }

## What was said in a case, step by step.

case-said-case = dosya açıldı
case-said-receipt = { case-step-receipt }
case-said-triage = ağırlık ve anlık tehlike değerlendirildi
case-said-deescalation = yatıştırma adımı
case-said-tasking = ekip görevlendirildi
case-said-team-report = ekip raporu
case-said-member-word = üyenin rapora ilişkin sözü
case-said-finding = tespit taslağı
case-said-finding-text = tespitin başka dildeki metni
case-said-reply = { case-step-reply }
case-said-dissent = { term-case-dissent }
case-said-vote = kurul oyu
case-said-signoff = nihai onaya ilişkin söz
case-said-remedy = { term-case-remedy }
case-said-turn = dosyanın yön değiştirmesi
case-said-assent = öteki eş başkanın sözü
case-said-embargo = bir süre tutma
case-said-visit-request = ziyaret talebi
case-about-complaint = şikâyet { $which }
case-about-incident = olay { $which }
case-about-report = rapor { $which }

## What is refused.

fault-no-such-case = Bir dosyanın etiketi ya da kimliğinin başı bekleniyordu (etiketler: { $known }); { $found } şu kadarını gösteriyor: { $count }.
