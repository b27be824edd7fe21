# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Findings and sign-offs: what is refused. Not yet read by a native reader.

fault-hindrance-unfit = Doğrulamaya neyin engel olduğu ({ $known }) yalnızca not_verifiable ile birlikte söylenir, başka bir değerle değil; { $verdict } buna uymuyor.
fault-breach-without-occurrence = Hakkında { $verdict } denilen bir şey ne hüküm ihlali sayılabilir ne de bir tarafa atfedilebilir; iki alanı da boş bırakın ya da neyin doğrulandığını belirtin.
fault-refusal-without-why = Bir tespite nihai onay vermeyen eş başkan nedenini söyler; why alanını doldurun.
fault-finding-ahead-of-record = Bir tespit en çok { $index } kayıt girdisine dayanabilirdi; bu tespit ise kaydın { $size } girdili hâline atıfta bulunuyor.
fault-finding-without-term = Bu değerlendirme, neyin kararlaştırıldığını gösteren { $role } rolünde bir başvuru gerektirir; böyle bir başvuru bulunamadı.
fault-reply-window-short = Tespitte adı geçen, kuruluş belgesinin benimsediği süreye göre en az { $expected } anına kadar cevap verebilir; reply_until değeri: { $found }.
fault-not-a-co-chair = { $org } bu kuruluş belgesinde eş başkan değil; tespitler eş başkanların işidir.
fault-already-signed-off = { $org } kurumu bu tespit hakkında sözünü söyledi: { $finding }; şimdi söyleyeceği, onu düzelten bir tespitte yer almalıdır.
fault-reply-window-open = Tespitte adı geçen { $until } anına kadar cevap verebilir ve kaydın zamanı { $now }; nihai onayı ondan sonra verin.

## Steps of a case, visits, what a finding rests on: what is refused. Not yet read by a native reader.

fault-act-decided = { $id } hiçbir eş başkanın onayını beklemiyor: karara bağlanmış ya da bir tarafın kendi sözüdür; yenisini söyleyin.
fault-answer-unfit = Ziyarete izin, koşullu izin ya da erteleme bir zamanla (when), koşullu izin koşullarla, izin vermeme ise zamansız söylenir; { $value } verilenlere uymuyor.
fault-case-ahead-of-record = Bir dosya en çok { $index } kayıt girdisine dayanarak açılabilirdi; bu dosya ise kaydın { $size } girdili hâline atıfta bulunuyor.
fault-case-full = { $case } dosyasında zaten { $most } tespit var; aynı olaya başvuran başka bir dosya açın.
fault-case-not-over = { $case } dosyası sona ermedi; yeniden açılması gerekmez.
fault-case-of-nothing = Bir dosya bir şikâyet, bir olay ya da raporlar üzerine açılır; bunlardan birine başvurun.
fault-case-over = { $case } dosyasının durumu: { $turned }; iki eş başkan yeniden açmadan dosyaya bir şey eklenmez.
fault-chance-unfit = { $word } sözcüğü yüzde { $low } ile { $high } arası demektir, { $percent } verildi; sözcüğü ya da sayıyı düzeltin.
fault-deescalation-first = { $case } dosyasına bakıldığında canlar tehlikedeydi ve o zamandan beri gerginliği azaltmak için ne yapıldığı söylenmedi; her değerlendirmeden önce bunu cases.deescalation.v1 ile söyleyin.
fault-dissent-without-why = Bir ekibin raporuna karşı görüş bildiren nedenini söyler; why alanını doldurun.
fault-embargo-unfit = Yayımlama engeli şimdiden ({ $now }) sonra ve { $days } gün içinde biter; { $until } verildi.
fault-evidence-not-referred = Her delil hem gövdede hem de evidence rolündeki başvurular arasında yer alır; { $id } yalnızca birinde var.
fault-evidence-unlisted = Bir değerlendirme, tespitin delilleri arasında olmayan { $id } beyanına dayanıyor; onu oraya yazın.
fault-extract-of-other = { $extract }, bu tespitin extract rolüyle başvurduğu bir { $id } alıntısı değil.
fault-finding-issued = { $case } dosyasının bir tespiti yayımlandı: geri çekilmez, düşmez; iki eş başkan kapatır.
fault-finding-not-issued = Telafi, yayımlanmış bir tespitten doğar ve { $finding } yayımlanmadı; önce iki eş başkan nihai onay verir.
fault-finding-waits = { $case } dosyasının { $finding } tespiti nihai onay bekliyor; önce iki eş başkan onu kabul ya da reddeder.
fault-marking-too-wide = Tespitin işareti { $own }, dayandığı şeyin işareti { $least }; onu öyle işaretleyin ya da düzenleyeni cases.extract.v1 ile bir alıntı versin.
fault-member-said-already = { $org } bu rapor hakkında sözünü söyledi; ekleyeceği kendi raporunda yer alır.
fault-no-complaint = { $id } bu girdiden önceki bir şikâyet ya da dilekçe değil; alındı belgesi bunlardan biri içindir.
fault-not-asked = Ekibin girmesine izin vermesi { $expected } kurumundan istendi, { $org } kurumundan değil.
fault-not-named = { $org }, { $parties } hakkındaki bir tespite cevap veriyor; bunun yerine bir iddia ya da karşı görüş bildirin.
fault-not-on-panel = { $org } bu kuruluş belgesinin kurulunda üye değil ({ $known }); üye olmayan karşı görüş bildirebilir.
fault-not-on-team = { $org } ekipte değil ({ $team }); gönderilmeyen kendi raporunu söyler.
fault-not-said-in-talks = { $id } bu girdiden önce görüşmelerde söylenmiş bir şey değil; başka yerde söylenenin izne ihtiyacı yoktur.
fault-not-the-complainant = Bir dosyayı yalnızca şikâyet eden, başkası şikâyet etmediyse geri çeker: { $known }, { $org } değil.
fault-nothing-read = Okunan metin her dil için özetiyle belirtilir; hiçbiri belirtilmedi, read alanını doldurun.
fault-notice-short = Kuruluş belgesinin benimsediği bildirim süresine göre ziyaret en erken { $expected } anında başlayabilir; { $found } istendi.
fault-own-assent = { $org } bunu kendisi söyledi; öteki eş başkanın sözü gerekir.
fault-own-visit = { $org } kendisinden bir ekibi içeri almasını istiyor; ekibi bir raporla davet edin.
fault-panel-first = Kuruluş belgesi değerlendirmeyi bir kurula bırakıyor ve kurul { $finding } tespitini kabul etmedi; nihai onayı ondan sonra verin.
fault-remedy-lacking = { $finding } yayımlanmış bir ihlaldir; sorumlusu, süresi ve doğrulayanı olan bir telafisi yok; cases.remedy.v1 ile telafi verin, sonra dosyayı kapatın.
fault-remedy-unchecked = { $verifier }, { $finding } tespitinin telafisi yapıldı mı söylemedi; bunu commitments.check.v1 ile söyler, dosya ondan sonra kapatılır.
fault-remedy-without-commitment = Telafi, duyurulduğu ve denetlendiği taahhüdü belirtir; { $id }, { $finding } tespitine başvuran bir taahhüt değil; önce finding başvurusuyla commitments.commitment.v1 söyleyin.
fault-replied-enough = { $org }, { $finding } tespitine { $most } kez cevap verdi ve hepsi duruyor; fazlasını iddia olarak söyleyin.
fault-talks-not-released = { $id } görüşmelerde { $org } tarafından söylendi; orada söylenen, { $org } cases.talks_released.v1 ile izin vermedikçe delil değildir.
fault-tasked-with-nothing = Bir ekip bir dosya ya da ziyaret için gönderilir; bunlardan birine başvurun.
fault-team-lacks-party = Bir ekipte { $party } tarafından en az { $needed } kişi bulunur, { $found } kişi belirtildi; onları belirtin ya da nedenini missing alanına yazın.
fault-team-unclear = Bir ekibin en çok bir başı olur ve her kurum bir kez geçer; { $leaders } baş ve { $orgs } bulundu.
fault-too-many-texts = { $finding } tespitinin bu dilde zaten { $most } metni var: { $lang }.
fault-values-not-adopted = Bir tespit kararlaştırılmış süreler gerektirir ve kuruluş belgesi şunları benimsemedi: { $names }; önce bir değişiklikle benimseyin.
fault-visit-denied = Ziyarete izin verilmedi, orada ne olduğunu kimse görmedi: sonuç not_verifiable olur, { $found } denildi.
fault-visit-not-asked = Öteki eş başkan { $id } ziyaretine onay vermedi; henüz kimseden bir şey istenmedi.
fault-visit-of-nothing = Bir ziyaret bir yere ya da bir taahhüt veya dosya için yapılır; birine başvurun.
fault-visit-without-time = Ziyaret için { $shows } denildi ama ekibin ne zaman orada olduğu söylenmedi; when alanını doldurun ya da not_verifiable deyin.
fault-words-unknown = { $finding } tespitinin bu dilde ({ $lang }) özeti { $found } olan bir metni yok; kayıttaki bir metni okuyun ve onun özetini belirtin.

## The words of a case: how likely, how trusted, what is answered and ordered, for whom.

chance-almost-no-chance = neredeyse hiç olasılık yok
chance-very-unlikely = çok düşük olasılık
chance-unlikely = düşük olasılık
chance-roughly-even = yaklaşık eşit olasılık
chance-likely = olası
chance-very-likely = çok olası
chance-almost-certain = neredeyse kesin
stance-accepts = kabul ediyor
stance-partly = bir bölümünü kabul ediyor
stance-contests = itiraz ediyor
remedy-kind-explanation = açıklama
remedy-kind-apology = özür
remedy-kind-order-to-forces = kuvvetlere emir
remedy-kind-disciplinary = disiplin işlemi
remedy-kind-withdrawal = kuvvetlerin çekilmesi
remedy-kind-restitution = iade
remedy-kind-compensation = tazminat
remedy-kind-patrol-or-cbm = devriye ya da güven artırıcı önlem
remedy-kind-reopening = geçişin yeniden açılması
remedy-kind-referral = { term-case-referral }
remedy-kind-penalty = { term-agr-penalty }
disclosure-to-all = herkes için
disclosure-mechanism = mekanizma için
disclosure-named-roles = yalnızca adı geçen görevler için
consents-team-only = yalnızca ekip için
consents-mechanism = mekanizma için
consents-public-without-name = adsız olarak herkes için
consents-not-asked = sorulmadı
