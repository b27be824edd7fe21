# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The state on one screen. { $who } is a speaker with sources; { $party } an organisation's name.
## Not yet read by a native reader. No suffix is put on a name or a day: its vowels would have to agree.

brief-comma = {", "}
brief-semicolon = {"; "}
brief-colon = {": "}
brief-slash = {" / "}

brief-exercise = { term-rec-exercise }: buradaki her şey kurgudur, gerçek değildir; anahtarları herkesçe biliniyor olabilir.
brief-opening-documentary = { $count ->
    [one] Bu derleme, tek bir belgeleyen tarafından { $count } basın haberinden hazırlanmıştır.
   *[other] Bu derleme, tek bir belgeleyen tarafından { $count } basın haberinden hazırlanmıştır.
}
brief-opening-one-side = Haberler çoğunlukla tek bir tarafı aktarıyor: taraflara atfedilen { $total } beyanın { $count } tanesi { $party } tarafına ait.
brief-opening-nobody = Burada yer alan hiçbir husus herhangi biri tarafından kanıtlanmış değildir. Hiçbir taraf burada bir şey imzalamamıştır; kaydın sağlam olması, içeriğinin doğru olduğu anlamına gelmez.

brief-voices = Kimlerin sesi eksik
brief-voices-note = Yalnızca “r1” yazılan yerde haber kendi adına konuşuyor: bu, bir tarafın sözü değildir.
brief-voice = { $party }: kendi adıyla { $own }, kendi adına konuşan ama adı verilmeyen kaynaklardan { $unnamed }, hakkında başkalarından { $others }
brief-voice-report = Haberlerin kendi sözü: { $report }; adı verilmeyen kaynaklar: { $unnamed }
brief-not-carried = Kaynaklarda yer almayanlar ({ $party }): { $what }
brief-its-consent = bazı hükümlere ilişkin rıza
brief-its-answer = bir öneriye cevap

brief-held = Hangi gün neyin yürürlükte olduğu belirtiliyor
brief-held-note = Bunlar kaynakların beyanlarıdır; ateş açılıp açılmadığını göstermez. “Olabilir”, ihtimal dışı bırakılamaz demektir; “muhtemelen” anlamına gelmez.
brief-window = { $kind }: { $runs }
brief-holds-yes = { $days } yürürlükte olduğu belirtiliyor
brief-holds-possibly = { $days } yürürlükte olabilir
brief-holds-no = { $days } yürürlükte değil
brief-on = { $day } günü
brief-since = { $day } tarihinden itibaren
brief-called = kaynakların ifadesiyle: { $words }

brief-agreed = Üzerinde anlaşıldığı belirtilenler
brief-agreed-note = Satırda ayrıca belirtilmedikçe, hiçbirinin arkasında bir tarafın anahtarı yoktur.
brief-consent = { $party }: { $value }, { $who }
brief-value-of = { $party }: { $value }
brief-consent-by-key = { $party }: { $value }, tarafın kendi anahtarıyla

brief-demanded = Talep edilen, ancak üzerinde anlaşılmayanlar
brief-demanded-note = {""}
brief-demand = { $by } tarafının talebi (muhatap: { $of }): { $text }
brief-demand-of-nobody = { $by } tarafının, kimsenin adını anmadan dile getirdiği talep: { $text }

brief-claimed = İddia edilenler ve yalanlananlar
brief-claimed-note = İddia delil değildir; susmak ne rızadır ne de ikrar.
brief-alleged = { $act }; iddiada adı geçen: { $actors }
brief-denied = yalanlayan: { $who }
brief-no-other-side = kaynaklarda başka bir tarafın anlatımı yer almıyor

brief-conflicts = Kaynakların birbiriyle çeliştiği yerler
brief-conflicts-note = Her ifade, söyleyeniyle birlikte verilmiştir; hiçbiri tercih edilmemiştir.
brief-value = { $who }: { $value }

brief-proposals = Öneriler ve cevaplar
brief-proposals-note = {""}
brief-proposal = { $by }: { $subject }
brief-discussed = görüşüldüğü belirtiliyor
brief-answer = { $party }: { $value }, { $who }
brief-no-answer = kaynaklarda cevap yer almıyor

brief-unverifiable = Kimsenin doğrulayamayacağı hususlar ve nedenleri
brief-unverifiable-note = Bir şey görmemek gözlem değildir. Buradaki hiçbir hüküm, riayet edilmiş olarak gösterilmez.
brief-why = { $terms }: { $why }
brief-every-term = bütün hükümler

says-in = { $who } ({ $where })
says-report = { $where }
says-unnamed = adı verilmeyen kaynak
says-unnamed-for = { $party } adına, adı verilmeyen kaynak
says-named = { $party } adına { $speaker }
says-own-act = { $party }, bizzat ve kendi anahtarıyla
value-none = kaynaklarda yer almıyor
value-not-carried = { $party }: kaynaklarda yer almıyor

## Values

window-truce = kısa süreli ateşkes
window-ceasefire = { term-agr-ceasefire }
window-understanding = sürdürme mutabakatı

consent-signed = { term-consent-signed }
consent-initialled = { term-consent-initialled }
consent-orally-accepted = { term-consent-orally_accepted }
consent-announced-by-mediator = arabulucu tarafından duyuruldu
consent-asserted-by-self = tarafın kendi beyanı
consent-asserted-by-other = { term-consent-asserted_by_other }
consent-disputed = { term-consent-disputed }
consent-denied = { term-consent-denied }
consent-withdrawn = { term-consent-withdrawn }
consent-not-carried = kaynaklarda yer almıyor

answer-accepted = { term-talk-accepted }
answer-accepted-in-part = kısmen kabul edildi
answer-rejected = { term-talk-rejected }
answer-countered = { term-talk-counter_proposal } sunuldu
answer-under-review = inceleniyor
answer-not-carried = kaynaklarda cevap yer almıyor

why-start-not-carried = hiçbir kaynak başlangıcı belirtmiyor
why-start-not-stated = başlangıç açıkça belirtilmemiş, çıkarım yoluyla bulunmuş
why-end-not-carried = hiçbir kaynak bitişi belirtmiyor
why-end-by-extension-unknown = uzatılmış, ancak ne zamana kadar olduğunu kimse söylemiyor
why-hour-unknown = saat bilinmiyor
why-sources-differ = kaynaklar farklı bilgi veriyor
why-ends-on-breach-undecided = ihlal hâlinde sona eriyor, ancak ihlali kimin tespit edeceğini kimse söylemiyor

why-no-text-carried = anlaşmanın metni kaynaklarda yer almıyor
why-consent-not-given = bir tarafın kendi anahtarıyla verdiği rıza yok
why-consent-not-carried = taraflardan birinin rızası kaynaklarda hiç yer almıyor
why-window-not-sure = o gün yürürlükte olup olmadığı kesin değil
why-no-window = ne zamandan ne zamana kadar geçerli olduğu belirtilmiyor
why-binds-nobody-named = kimi bağladığı belirtilmiyor
why-not-observable = ihlalini kimse gözlemleyemez
why-no-verifier = doğrulama yapacak kimse yok
why-no-observation = hakkında hiçbir gözlem yok

## The end of the screen

brief-more = { $count ->
    [one] ve { $count } satır daha: tümünü görmek için --json --limit 0 ekleyin
   *[other] ve { $count } satır daha: tümünü görmek için --json --limit 0 ekleyin
}
brief-sound = kayıt sağlam: { $size } kayıt girdisi, kök { $root }, durumun özet değeri { $digest }
brief-sound-heads = ağaç başları ve kanıtlar sağlam: { $size } kayıt girdisi, kök { $root }
brief-keys-public = Bu kaydın anahtarları yayımlanmış bir tohum değerinden üretilmiştir: herkes bu anahtarlarla imzalayabilir.
brief-page = Aynı içerik, sayfa olarak: { $file }
brief-try = Denenebilecek üç satır:
brief-try-day = başka bir güne göre durum
brief-try-size = kaydın daha önceki hâlinin özet değeri
brief-try-flip = bir kopyada tek bir baytı değiştirin, hangi kayıt girdisinin değiştiğini denetim söylesin
why-asserted-only = yalnızca beyanlara dayanıyor

## What sources can differ in: fields of statements, shown where two versions of one thing disagree

attribute-text = metin
attribute-binds = kimi bağladığı
attribute-binds-words = kaynaklara göre kimi bağladığı
attribute-name = ad
attribute-signatories = kimin imzaladığı
attribute-capacity = hangi sıfatla
attribute-value = değer
attribute-wording = nasıl adlandırıldığı
attribute-start = ne zaman başladığı
attribute-start-words = ne zaman başladığı, kaynağın ifadesiyle
attribute-end = ne zaman bittiği
attribute-hours = kaç saat
attribute-until = ne zamana kadar
attribute-until-words = ne zamana kadar, kaynağın ifadesiyle
attribute-announced = ne zaman duyurulduğu
attribute-requested-by = kimin istediği
attribute-holds = hangi koşulla geçerli olduğu
attribute-occurred = ne zaman meydana geldiği
attribute-site = nerede
attribute-actors = kimin yaptığı
attribute-target = neyin vurulduğu
attribute-cause = neden
attribute-casualties = kimlerin zarar gördüğü
attribute-words = sözcükler
attribute-names = adlar
attribute-called = kaçıncı sayıldığı
attribute-place = yer
attribute-duration = ne kadar sürdüğü
attribute-first-day = ilk günün ne kadar sürdüğü
attribute-hosts = kimin ev sahipliği yaptığı
attribute-mediators = kimin arabuluculuk yaptığı
attribute-agenda = gündemde ne olduğu
attribute-aim = amaç
attribute-outcome = sonuç
attribute-subject = neyin önerildiği
attribute-functions = işlevler
attribute-reason = gerekçe
attribute-size = kaç kişi
attribute-head = kimin başkanlık ettiği
attribute-members = kimlerin yer aldığı

brief-sealed = Mühürlü olanlar
brief-sealed-note = Mühürde ne olduğunu yalnızca kendilerine mühürlenenler görür; orada bir şey olduğunu herkes görür.
brief-sealed-count = Mühürlü: bütün beyanlar: { $whole }; beyanların tek tek alanları: { $parts }
brief-sealed-later = O zamandan beri açıklanan: { $disclosed }; bir alıcının itiraz ettiği: { $disputed }; iki eş başkanın yok ettiği: { $shredded }; sahibinin yeniden işaretlediği: { $released }; geri alınan: { $retracted }

## Who says what of the ceasefire.

brief-ceasefire = Ateşkes hakkında şimdi kim ne diyor
brief-ceasefire-note = Her biri kendi beyanlarıyla; kimsenin hükmü değildir. Birinin sözü ötekinin sözünü daha kesin yapmaz; susmak ne rıza ne de inkârdır.
cease-others = Bunlardan hiçbiri adına konuşmayanlar
cease-nothing = Bu görünümde hiçbir şey yok.
cease-yes = { $kind } { $label }: kendi sözlerine göre şimdi yürürlükte
cease-possibly = { $kind } { $label }: kendi sözlerine göre şimdi yürürlükte olabilir
cease-no = { $kind } { $label }: kendi sözlerine göre şimdi yürürlükte değil
cease-said = (kayıt { $entry }, en geç { $time } tarihinde kayıtta)
cease-alleges = { $party } tarafının şunlara aykırı davrandığını ileri sürüyor: { $terms }
cease-denies = { $party } tarafının şunlara aykırı davrandığını yalanlıyor: { $terms }
cease-found = Mekanizmanın sayılan bulgularla saptadıkları
cease-finding = { $term }, { $party }: { $which }
cease-looked = Görmek için kim oradaydı
