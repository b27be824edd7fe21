# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What can be said of each term and party.
## Not yet read by a native reader.

comply-is-breached = hüküm ihlali var
comply-is-disputed = ihtilaflı
comply-is-late = gecikmiş
comply-is-alleged = ihlal iddiası
comply-is-suspended = askıya alındı
comply-is-not-verifiable = doğrulanamaz
comply-is-unknown = bilinmiyor
comply-is-not-yet-due = süresi henüz gelmedi
comply-is-no-breach-found = ihlal bulunmadı
comply-is-kept = riayet edildi
comply-is-not-in-force = yürürlükte değil
comply-party = { $party }: { $status }
comply-alleged = iddia: olay { $incidents }, rapor { $reports }, birbirinden bağımsız kaynak { $origins } ({ $who })
comply-denied-by = yalanlayan: { $who }
comply-unsure = buna ait olabilir de olmayabilir de: { $count }
comply-answered = tespitlerle cevaplanan: { $count }
comply-watched = en az gözlenen sektörde kesin gözlem: her 1000 dakikada { $least }; kuruluş belgesi { $asked } istiyor
comply-watched-unasked = en az gözlenen sektörde kesin gözlem: her 1000 dakikada { $least }; kuruluş belgesi bir oran belirlemiyor
comply-findings = tespitler: { $which }
comply-owed = yerine getirilecek: { $which }
comply-under = şu metin bağlayıcıymış gibi soruldu: { $version }
comply-nobody = bu kayıtta hiçbir hüküm yok
comply-note = Bir gün yalnızca o günü sorar, bir an ise o ana kadar olan her şeyi. Buradaki hiçbir sayı tarafları karşılaştırmaz: daha az gözlenen hakkında daha az rapor vardır.
comply-title = Her hüküm hakkında söylenebilecekler
why-consent-undated = rızanın ne zaman verildiği kayıttan anlaşılmıyor
why-consent-not-sure = o sırada bağlı olup olmadığı kesin değil
why-withdrawn = kendi işlemiyle belgeden çekildi
why-suspended = kendi işlemiyle belgeyi askıya aldı
why-replaced = yerini, kendisinin rıza verdiği başka hükümler aldı
why-time-not-sure = ne zaman olduğu yeterince kesin bilinmiyor
why-place-not-sure = nerede olduğu yeterince kesin bilinmiyor ya da ihtilaflı
why-declared-only = ihlali ancak kendi sözünden anlaşılabilir
why-observability-unknown = ihlalinin nasıl fark edilebileceğini kimse söylemiyor
why-no-test-given = neyin ihlal sayılacağı veri olarak yazılmamış
why-coverage-not-adopted = kuruluş belgesi, sürenin ne kadarının gözlenmesi gerektiğini belirlemiyor
why-coverage-too-low = kuruluş belgesinin istediğinden az gözlendi
why-not-watched = kimse gözlem planlamadı
why-finding-issued = iki eş başkanın nihai onay verdiği bir tespit bunu söylüyor
why-finding-waiting = bir tespit nihai onay bekliyor
why-finding-split = bir eş başkan bir tespite onay vermedi
why-finding-not-joint = tespit yayımlandı, ancak elinde bulunması gereken herkese henüz ulaşmadı
why-finding-contested = bir eş başkan, onayda kullanılan anahtarın çalındığını söylüyor
why-finding-outside-scope = tespit, o sırada onu bağlamayan bir konuya ilişkin
why-excepted = tespit, bir istisnanın buna izin verdiğini söylüyor
why-not-confirmed = tespit, bunun doğrulanmadığını söylüyor
why-self-reported = bunu kendisi bildirdi
why-done-late = süresinden sonra yapıldığı doğrulandı
why-declared-not-verified = yapıldığı bildirildi, ancak kimse doğrulamadı
why-partly-done = kısmen yapıldığı doğrulandı
why-not-done = doğrulayan, yapılmadığını söylüyor
why-nothing-declared = yapıldığını gösteren bir şey yok
why-due-unknown = ne zaman yapılması gerektiği bilinmiyor
why-duty-disputed = yapılması gereken ya da denetimi ihtilaflı
why-owed-by-others-word = yapması gerektiğini başkaları söylüyor; ne kendisi ne de hüküm söylüyor
why-other-verifier = hükmün belirttiğinden başkası doğruladı
why-duty-suspended = iki eş başkan süresini durdurdu

fault-no-such-term = Bir hükmün etiketi ya da kimliğinin başı bekleniyordu (etiketler: { $known }); { $found } bunlardan biri değil.
fault-no-such-party = Taraflardan biri bekleniyordu ({ $known }); { $found } bunlardan biri değil.
fault-no-such-version = Bir hükmün ya da bölgenin tek bir metninin kimliğinin başı bekleniyordu; { $found } ile başlayanların sayısı: { $count }.
comply-empty = Bu görünümde madde yok; bu yüzden burada hiçbir şey tutulamaz ya da bozulamaz. Maddeler Anlaşma sayfasında önerilir ve kabul edilir:
