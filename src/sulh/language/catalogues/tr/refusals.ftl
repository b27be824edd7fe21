# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

### Why something was refused, contradicts itself or is not to be had now. Not yet read by a native reader.
### A code that is raised at several places says only what holds at all of them.

## Statement: text, form, keys, signatures.

fault-not-utf8 = UTF-8 metin bekleniyordu; { $at } numaralı bayttan itibaren başka bir şey bulundu. Metni UTF-8 olarak kaydedip yeniden imzalayın.
fault-not-nfc = Metin Unicode'un birleşik biçiminde (NFC) değil, bu yüzden aynı sözcük iki türlü yazılabilir; imzalamadan önce bu biçime çevirin.
fault-bad-character = { $at } konumundaki { $code } karakteri bir beyanda bulunamaz: kontrol karakteridir ya da Unicode 14'te tanımsız, özel, görünmez veya okuma yönünü değiştiren bir karakterdir; çıkarın.
fault-unbalanced-isolate = { $at } konumunda açılan yön yalıtımı kendi metni içinde kapanmıyor; U+2069 ile kapatın.
fault-unreadable = Okunan { $what } kendi türünün alanlarını taşımıyor: { $problem }. Bakınız: { "docs/format.md" }
fault-not-canonical = Okunan { $what } standart biçimde değil: { $at } numaralı bayttan itibaren { $expected } bekleniyordu, bulunan: { $found }. RFC 8785'e göre kodlayın ve varsayılan değerindeki alanları yazmayın.
fault-too-deep = Okunan { $what } içinde en çok { $limit } iç içe düzey beklenir, daha fazlası bulundu; düzeyleri azaltın.
fault-bad-key = Okunan { $what } içinde { $key } adlı bir alan var; alan adları yalnızca a-z, 0-9 ve _ içerir. Adı değiştirin.
fault-bad-json-number = Okunan { $what } içinde { $number } sayısı var; yalnızca en çok 53 bitlik tam sayılar kabul edilir: koordinatlar derecenin on milyonda biri olarak, miktarlar ondalık metin olarak yazılır.
fault-leaf-too-long = Yaprak kaydın alabileceğinden uzun; kısaltın ya da uzun içeriği bir ek dosyaya koyun.
fault-bad-leaf = Bir yaprak bekleniyordu: değeri 1 olan tür baytı, 64 imza baytı, sonra içerik. Bulunan: { $first } ile başlayan { $size } bayt. Yaprağı imzalandığı gibi gönderin.
fault-bad-envelope = Bir DSSE zarfı bekleniyordu; bulunan: { $problem }. Zarfı imzalandığı gibi gönderin.
fault-unknown-kind = Bu kural kümesi { $kind } türünü bilmiyor; bilinen türler burada: { "docs/format.md" }
fault-weak-key = { $key } anahtarı küçük mertebeli ya da standart biçimde yazılmamış, bu yüzden tek bir imza birçok iletiye uyabilir; şu komutla yeni bir anahtar oluşturun: { "sulh key new" }
fault-bad-signature = Bu baytların üzerinde { $key } anahtarının imzası bekleniyordu, bulunan imza bunu göstermiyor: baytlar imzadan sonra değişmiş, başka bir anahtarla imzalanmış ya da anahtar küçük mertebeli.
fault-key-exists = { $path } zaten var ve olduğu gibi bırakıldı; başka bir ad seçin.
fault-no-key-file = { $path } yerinde anahtar dosyası yok; şu komutla bir anahtar oluşturun: { "sulh key new" }
fault-bad-key-file = { $path } bir sulh anahtar dosyası olmalıydı, değil: { $problem }
fault-bad-chain-file = { $path } bu anahtarın hangi numaraya kadar saydığını göstermeliydi; bulunan: { $problem }. Dosyayı geri yükleyin ya da yeni bir anahtar verin.
fault-key-in-use-now = Başka bir işlem şu anda { $path } ile imzalıyor; { $after_seconds } saniye sonra yeniden deneyin.
fault-report-speaks-for-nobody = Bir raporun kendi sözü hiçbir tarafın beyanı değildir, ama kurumu ya da makamı olarak { $found } yazılmış; sözü söyleyeni yazın ya da iki alanı da boş bırakın.
fault-own-act-of-nobody = Kendi eylemi için { "for_org" }, yani eylemin sahibi olan kurum gerekir; yalnızca { $speaker } yazmak bir kurum belirtmez.
fault-unknown-label = { $draft } taslağı { $label } etiketine atıf yapıyor, ondan önce bu etiketi taşıyan bir beyan yok; etiketi ya da sırayı düzeltin.
fault-label-twice = { $label } etiketi iki beyan için kullanılmış; her birine ayrı bir etiket verin.

## Record: charter and folder.

fault-no-record = İçinde { "record/" } bulunan bir mekanizma klasörü bekleniyordu, { $path } içinde yok; şu komutla oluşturun: { "sulh new" } { $path }
fault-folder-exists = { $path } içinde zaten bir şey var ve olduğu gibi bırakıldı; başka bir yer seçin.
fault-empty-record = Kayıtta henüz girdi yok; ilk girdi kuruluş belgesidir.
fault-charter-first = Kuruluş belgesi yalnızca 0 numaralı girdidir: mekanizma belirtmez, onu hazırlayanın ilk beyanıdır ve boş ağacı görmüştür; bulunan böyle değil. Sonraki her şey için değişiklik önerin.
fault-charter-changed = Burada kuruluş belgesi, hazırlayanın imzaladığı biçimde, yani kaydın 0 numaralı girdisi olarak bekleniyordu, başkası bulundu; bunu delil olarak saklayın ve belgeyi yeniden alın.
fault-charter-contradiction = Kuruluş belgesi kendisiyle çelişiyor: { $problem }. Çelişen yerlerden birini düzeltin.
fault-other-charter = Bu kaydın kuruluş belgesi bekleniyordu; bulunan: { $found }. Bu, başka bir mekanizmanın kaydı, sahte bir kayıt ya da başka bir belgeye katılımdır.
fault-other-mechanism = Beyan { $found } mekanizmasına yapılmış, burası { $expected }; bu mekanizma için yazıp yeniden imzalayın.
fault-not-the-drafter = Kuruluş belgesini, içinde adı geçen bir kurumun kök anahtarı imzalamalıdır; belgeleme türünden bir belgeyi yalnızca belgeleyen imzalar. Bulunan imza böyle değil.
fault-not-in-force = Kuruluş belgesinde adı geçen bütün kök anahtarlar katılana kadar yalnızca katılım beyanları kaydedilir, ondan sonra ise hiçbiri kaydedilmez; bulunan: { $kind }.
fault-policy-changed = Bu dosyadaki politika, kuruluş belgesinden çıkan politika değil; yeniden alın, bunu delil olarak saklayın.
fault-unexpected-file = Kayıtta hiçbir şey bu dosyanın adını vermiyor; delil olarak saklayın, sonra klasörden çıkarın.
fault-unknown-template = Kuruluş belgesi { $found } usul şablonunun değerlerini benimsiyor, bu programdaki şablon ise { $expected }; bu programın şablonunu ya da o şablonu içeren bir program sürümünü kullanın.
fault-unknown-procedure-value = { $name } usul şablonunun bir değeri değil; bilinenler: { $known }.
fault-unknown-element = { $element } görev ve yetki unsuru bilinmiyor; bilinenler: { $known }.
fault-unknown-ruleset = Kayıt { $wanted } kural kümesine bağlı, bu programın bildikleri: { $known }. O kümeyi bilen bir sürüm kullanın: hiçbir şey hesaplanmadı.
fault-unknown-layer = Katman şunlardan biri olmalıdır: { $known }; istenen: { $found }.
fault-export-differs = Dışa aktarılan dosyadaki { $found } girdi, ağaç başının { $expected } girdi için imzaladığı kökü vermiyor: dosya değiştirilmiş ya da kesilmiş; yeniden alın.
fault-bad-export = { $line } numaralı satır dışa aktarılan bir dosyanın satırı değil: { $problem }. Dosyayı yeniden dışa aktarın.
fault-bad-receipt = İmzalı bir alındı belgesi ya da imzalı bir geri çevirme bekleniyordu; bulunan: { $problem }. Yeniden isteyin.
fault-blob-too-long = En çok { $limit } baytlık bir ek dosya bekleniyordu; bulunan: { $size }. Bölün.
fault-blob-changed = Ek dosyanın baytlarının özet değeri adındaki değer olmalıydı; bulunan: { $found }. Yeniden alın, bunu delil olarak saklayın.

## Record: who may say what.

fault-unknown-key = { $key } anahtarı bu kayıtta hiç verilmemiş; önce kurumunun kök anahtarı onu vermelidir.
fault-not-its-role = { $key } anahtarı { $role } rolüyle { $org } kurumuna ait, beyan ise { $claimed_role } rolüyle { $claimed_org } kurumunu gösteriyor; anahtarın verildiği kurum ve rolle imzalayın.
fault-out-of-scope = { $key } anahtarı yalnızca şunları beyan edebilir: { $scope }; bulunan: { $kind }. Kapsamı yeten bir anahtarla imzalayın.
fault-revoked-key = { $key } anahtarı bundan önce sona ermişti; onun yerine geçen anahtarla imzalayın.
fault-expired-key = { $key } anahtarının süresi { $time } zamanında doldu; yeni bir anahtar verilmesini isteyin.
fault-may-not-grant = Kök anahtar rol anahtarı verir, rol anahtarı cihaz anahtarı verir; bulunan: { $role } rolü { $level } düzeyinde bir anahtar vermek istedi.
fault-may-not-grant-role = { $org } şu rolleri verebilir: { $allowed }; bulunan: { $role }.
fault-wrong-class = Bu mekanizmanın sınıfı { $expected }, anahtarın sınıfı { $found }; bu sınıf için bir anahtar oluşturun.
fault-wider-scope = Bir anahtar kendi kapsamından geniş bir kapsam veremez; kapsamı daraltın ya da kök anahtarla verin.
fault-key-in-use = { $key } anahtarının zaten bir kullanımı var; her anahtarın tek kullanımı olur, yeni bir anahtar oluşturun.
fault-may-not-revoke = Bir rol anahtarı yalnızca kendi verdiği cihaz anahtarlarını sona erdirir; başkaları için kurumun kök anahtarı gerekir.
fault-bad-contest = { "contested_from" }, anahtarın verildiği girdi ({ $since }) ile bu girdi ({ $index }) arasında olmalıdır; düzeltin.
fault-not-own-key = { $key } anahtarı { $org } kurumunun anahtarlarından değil; bir kurum yalnızca kendi anahtarlarını sona erdirir ya da yeniler.
fault-no-expiry = Cihaz anahtarı için bir bitiş zamanı gerekir, çünkü cihazlar kaybolur ve cihazlara el konur; bitiş zamanını yazın.
fault-published-key = { $key } anahtarı gösterimin yayımlanmış tohum değerinden geliyor, bu yüzden onunla herkes imzalayabilir; yeni bir anahtar oluşturun.
fault-own-act = { $kind }, bir tarafın ya da eş başkanın kendi eylemidir; belgeleme türünden bir kayıt yalnızca kimin ne söylediğini yazar.
fault-may-not-say = { $kind } türünü şu roller beyan edebilir: { $roles }; bulunan rol: { $role }.
fault-not-adopted = { $kind } türü { $element } görev ve yetki unsuruna bağlı, kuruluş belgesi bu unsuru benimsememiş; önce kuruluş belgesinde değişiklik gerekir.
fault-unknown-decision = { $id } bu kayıtta bir değişiklik ya da kural kümesi değil; kimliği düzeltin.
fault-already-approved = { $org } kurumu { $id } için daha önce uygun görüş verdi ya da bu yürürlükte veya düşmüş; yapılacak bir şey yok.
fault-amends-root = Bir değişiklik { $org } kurumunun kök anahtarını ya da türünü değiştiremez; bunun yerine anahtarı yenileyin.

## Record: numbers, heads, admission.

fault-duplicate = Bu beyan ya da bu anahtarın katılımı zaten kayıtta; hiçbir şeyin yeniden gönderilmesi gerekmez.
fault-equivocation = { $key } anahtarı { $seq } numarasıyla daha önce başka bir beyanda bulundu ({ $other }); her numaraya tek beyan.
fault-contradicts-prev = { $key } anahtarının { $seq } numaralı beyanı kendinden önceki beyan olarak { $prev } gösteriyor; bulunan: { $problem }. Bu anahtarın son beyanına bakıp yeniden imzalayın.
fault-too-many-gaps = { $seq } numarası bu anahtarın eksik numaralarının sayısını { $opened } yapar, izin verilen: { $limit }. Önce eksik beyanları gönderin.
fault-quota = Bu anahtar bugün { $limit } beyanda bulundu, kotası budur; yarın yeniden deneyin.
fault-needs-sealing = Beyan, kaydın tamamını okuyanların ({ $readers }) yalnızca bir kısmı için; mühürsüz bir gövdeyi ise onların hepsi her zaman okuyabilir. Mühürleyin ya da { "TLP:GREEN" } olarak işaretleyin.
fault-needs-sealing-personal = { $kind } içindeki { $field } alanı kişiseldir, mühürsüz bir gövdeyi ise herkes her zaman okuyabilir; alanı çıkarın ya da mühürleyin.
fault-reopen-needed = Durumda { $state } girdi, logda { $log } girdi var: bir adım tamamlanmadı; klasörü en erken { $after_seconds } saniye sonra yeniden açın.
fault-admission-busy = { $waiting } beyan incelenmeyi bekliyor, daha fazlası bekletilmiyor; hiçbir şey kaydedilmedi, { $after_seconds } saniye sonra yeniden gönderin.
fault-unseen-head = Beyan, boyutu { $size } ve kökü { $root } olan bir ağaç başını gördüğünü söylüyor, kayıtta ondan önce böyle bir baş yok; son başı alıp yeniden imzalayın.
fault-head-origin = { $expected } adlı logun ağaç başı bekleniyordu; bulunan: { $found }. Bu, başka bir logun başıdır.
fault-head-size = Burada boyutu { $earlier } ile { $index } arasında bir ağaç başı bekleniyordu; bulunan boyut: { $size }.
fault-head-root = Boyutu { $size } olan ağaç başı { $found } kökünü veriyor, ondan önceki girdilerin kökü ise { $expected }: log anahtarı iki ayrı geçmiş imzalamış.
fault-head-time = { $name } ortak imzayı { $stamp } saniyesinde attı, kaydı barındıran kurum onu { $logged } saniyesinde ({ $time }) kaydetti; arada en çok { $minutes } dakika olabilir.

## Rooms: what a statement refers to, and whose it is.

fault-unknown-organisation = { $name } bu kuruluş belgesindeki kurumlardan değil (bilinenler: { $known }); belgede olmayan, kaynaktaki sözlerle yazılır.
fault-not-own-act = { $issuer } bunu { $claimed } kurumunun kendi eylemi olarak imzaladı; bunu yalnızca { $claimed } kurumunun kendi anahtarı söyleyebilir, başkaları kimin söylediğini aktarır.
fault-unknown-ref-role = { $role } rolündeki atfın { $kind } içinde bir anlamı yok; bilinen roller: { $known }.
fault-unknown-thing = { $role } atfı { $id } girdisine gidiyor; orada { $nouns } bekleniyordu ve bu girdiden önce böyle bir şey yok. Var olan birine atıf yapın.
fault-ref-missing = { $kind } için { $role } rolünde en az { $least }, en çok { $most } atıf gerekir; bulunan: { $count }. Eksik olanı ekleyin.
fault-too-many-refs = { $kind } için { $role } rolünde en az { $least }, en çok { $most } atıf gerekir; bulunan: { $count }. Fazla olanı çıkarın.
fault-two-things = Bunun hem { $first } beyanının bir sürümü olduğu hem de { $second } beyanının bir sürümünün yerine geçtiği söyleniyor; bir beyan tek bir şey hakkındadır, birini seçin.
fault-not-your-own = { $owner } kurumunun yaptığı { $id } beyanının yerine { $issuer } kurumunun beyanı geçemez; { "of" } rolüyle onun başka bir sürümünü beyan edin.
fault-already-superseded = { $id } beyanının yerine daha önce { $by } geçti; kendi beyanınızı onun yerine geçirin.

## Agreement and talks.

fault-consent-is-own-act = { $party } kendi rızasını kendi anahtarıyla bildiriyor; iddia yerine { "agreement.consent.v1" } beyanında bulunun.
fault-speaker-contradicts-consent = { $party } için { $value } değerini söyleyecek olan: { $expected }; { "for_org" } ise { $speaker }. Söyleyene uyan değeri seçin.
fault-two-ends = Bir geçerlilik süresinin en çok bir sonu olur: bir zaman, bir saat sayısı ya da { "open_ended" }; verilen son sayısı: { $count }.
fault-start-without-basis = Bir geçerlilik süresinin başlangıcı ile dayanağı ({ "start_basis" }: { $known }) ya birlikte yazılır ya da hiç yazılmaz; eksik olanı ekleyin.
fault-not-a-party = { $issuer } bu kuruluş belgesinin bir tarafı değil; bir hükme yalnızca taraf, o da yalnızca kendisi için rıza gösterir.
fault-not-a-mediator = { "announced_by_mediator" } değeri için kuruluş belgesindeki bir arabulucu, eş başkan ya da garantör adına konuşan biri gerekir; { $found } bunlardan değil.
fault-proposal-without-author = Bir öneri ya kimin önerdiğini { "by" } alanında yazar ya da kaynak kimseyi belirtmiyorsa { "discussed" } der; { $label } ikisini birden yapıyor ya da hiçbirini yapmıyor.

## Incidents.

fault-bad-site = { $precision } kesinliğindeki bir yer için şunlar gerekir: { $expected }; bunları yazın ya da başka bir kesinlik seçin.
fault-label-without-user = Bir adlandırma için sözleri ve onu kullanan taraf ({ "used_by" }) gerekir; { $label } içinde biri eksik.
fault-actor-without-name = Bir silahlı grup için ad gerekir, { $label } içinde ad yok; kaynaktaki adı ekleyin.
fault-claim-without-value = Bir iddianın ya değeri olur ya da { "not_carried" } der ve değeri olmaz; { $about } hakkındaki iddia ikisini birden yapıyor ya da hiçbirini yapmıyor.

## Intake: files that become statements.

fault-draft-refused = Dosyadan hazırlanan bir beyan geri çevrildi ({ $code }): { $why }
fault-unknown-file = { $path } alınabilecek türlerden değil: imzalı zarflar (JSON), sulh'un dışa aktardığı bir dosya, bir kuruluş kaydı (.yaml) ya da bir UCDP GED tablosu (.csv).
fault-no-publication-day = { $path } ne zaman yayımlandığını söylemiyor; { "2022-06-01" } gibi bir günle { "--published" } ekleyin.
fault-bad-section = { $name }: { $section } bölümünde { $expected } bekleniyordu; orada düzeltin.
fault-bad-row = { $section } bölümünün { $row } satırı beyana dönüşemiyor: { $problem }. Orada düzeltin.
fault-doubled-row = { $row } satırı { $section } bölümünde iki kez var; birine başka bir kimlik verin.
fault-unknown-field = { $section } bölümünün { $row } satırında { $key } alanı var, onu okuyan yok; bilinen alanlar: { $known }.
fault-key-missing = { $section } bölümünün { $row } satırında { $report } raporu için { $key } alanı gerekir; alanı ekleyin ya da raporu satırın raporlarından çıkarın.
fault-unknown-report = { $section } bölümünün { $row } satırı { $report } raporuna dayanıyor, bu ise bilinen raporlardan değil: { $known }.
fault-bad-value = { $section } bölümünün { $row } satırı: { $key } alanında { $expected } bekleniyordu, bulunan: { $found }. Orada düzeltin.
fault-file-too-long = { $name } { $size } bayt, en çok { $limit } bekleniyordu; bölün.
fault-bad-yaml = { $name } UTF-8 kodlamalı YAML değil: { $problem }. Orada düzeltin.
fault-yaml-not-plain = { $name }, satır { $line }: yalnızca alanlar, listeler ve metinler bekleniyordu, bulunan: { $found }. Açık olarak yazın.
fault-doubled-key = { $name }, satır { $line }: { $key } alanı aynı yerde iki kez var, ikisinden biri kaybolurdu; birini çıkarın ya da adını değiştirin.
fault-not-utf8-file = { $name }, { $at } numaralı baytta UTF-8 değil; UTF-8 olarak kaydedin.
fault-bad-csv = { $name } CSV değil: { $problem }. Orada düzeltin.
fault-bad-columns = { $name } dosyasının ilk satırında şu sütunların her biri bir kez bulunmalıdır: { $expected }; eksik ya da yinelenen: { $found }.
fault-bad-columns-in-row = { $name }, satır { $row }: { $found } hücre var, ilk satırdaki gibi { $expected } bekleniyordu; orada düzeltin.
fault-bad-cell = { $name }, satır { $row }, sütun { $column }: { $expected } bekleniyordu, bulunan: { $found }. Orada düzeltin.
fault-doubled-event = { $name }, satır { $row }: { $id } olayı yukarıda zaten var; birini bırakın.

## Commands.

fault-no-such-size = 1 ile { $full } arasında bir boyut bekleniyordu; istenen: { $size }.
fault-bad-on = { "--on" } için bir gün (2025-10-20) ya da UTC farkıyla bir zaman (2025-10-20T18:00:00+05:00) bekleniyordu; bulunan: { $found }.
fault-bad-port = 1 ile 65535 arasında bir bağlantı noktası bekleniyordu; bulunan: { $port }.
fault-port-taken = { $port } numaralı bağlantı noktası açılamadı: { $problem }. Başka bir numara seçin ya da { $after_seconds } saniye sonra yeniden deneyin.
fault-bad-body = JSON biçiminde bir gövde bekleniyordu; bulunan: { $problem }
fault-bad-ref = { "ROLE=ID" } biçiminde bir atıf bekleniyordu (ID 64 onaltılık basamaktır); bulunan: { $found }.
fault-no-key = { $path } henüz imzalı değil; onu beyan eden anahtarı { "--key" } ile belirtin.
fault-no-file = { $path } okunamadı: { $problem }
fault-no-policy-file = { $path } politika dosyası okunamadı: { $problem }
fault-file-exists = { $path } zaten var ve olduğu gibi bırakıldı; başka bir ad seçin.
fault-cannot-write = { $path } yazılamadı: { $problem }
fault-key-inside = { $path } mekanizmanın klasörünün içinde; anahtarlar hiçbir zaman orada durmaz, dışarıda bir yer seçin.
fault-no-host-keys = { $path } kaydı barındıran kurumun anahtarlarını bilmiyor, bu yüzden buraya bir şey eklenemez; beyanı kaydı barındıran kuruma iletin ya da şu komutla bir mekanizma başlatın: { "sulh new" }
fault-no-drafter = Kuruluş belgesini, onu hazırlayanın kök anahtarı imzalar; anahtarı { "--key" } ile belirtin.
fault-bad-charter-file = { $path } bir kuruluş belgesi dosyası değil: { $problem }
fault-charter-refused = Kuruluş belgesi geri çevrildi ({ $code }): { $why }
fault-snapshot-differs = Yerel anlık görüntü { $found } diyor, yeniden hesaplama { $expected } veriyor; anlık görüntüyü silin, o yalnızca yeniden oluşturulabilen bir ara kopyadır.
fault-no-example = { "examples/" }{ $name }{ "/record.yaml" } yok; gösterimi kaynak klasöründen çalıştırın.
fault-other-record = { $path } içinde, belki başka bir sürümden, başka bir kayıt var ve olduğu gibi bırakıldı; { "--dir" } ile başka bir klasör verin.

## Over the network: reading a log that another host serves.

fault-bad-url = { "http://" } ya da { "https://" } ile başlayan bir adres bekleniyordu; bulunan: { $found }.
fault-no-answer = { $base } beklenen yanıtı vermedi ({ $problem }); { $after_seconds } saniye sonra yeniden deneyin.
fault-readers-only = { $path } yalnızca kayıt okuyucularına verilir; kurumunuzun anahtarını { "--key" } ile belirtin.
fault-bad-reader = Bir kayıt okuyucusunun anahtarıyla imzalanmış bir istek bekleniyordu; bulunan: { $problem }
fault-not-a-reader = { $key } anahtarı bir kayıt okuyucusunun anahtarı değil; girdiler yalnızca onlar içindir.
fault-object-too-long = Dosya bir logun her dosyasından uzun, burada hiçbir şey böyle bir dosya yazmaz; ondan hiçbir şey saklanmadı.

## Log: heads, notes, signatures, policies.

fault-not-base64 = Tek doğru yazılışıyla base64 bekleniyordu, başka bir metin bulundu; bütününü yeniden kopyalayın.
fault-note-malformed = Bu, imzalı bir not değil: beklenen { $expected }, bulunan { $found }. Yeniden alın, yine olursa saklayın.
fault-key-name = Boşluk, artı işareti ve kontrol karakteri içermeyen bir anahtar adı bekleniyordu; bulunan: { $found }.
fault-vkey = { "name+id+base64" } biçiminde yazılmış bir anahtar bekleniyordu; bulunan: { $found }. Bütününü kopyalayın.
fault-vkey-type = { $name } için 1 ya da 4 türünden bir Ed25519 anahtarı ya da 6 türünden bir ML-DSA-44 anahtarı bekleniyordu; bulunan: { $kind } türünden { $found } bayt.
fault-key-name-length = Bir ML-DSA-44 anahtarının adı en çok { $expected } bayt olabilir; bulunan: { $found } bayt.
fault-vkey-id = { $name } için { $expected } anahtar kimliği bekleniyordu; bulunan: { $found }. Anahtarın bütününü yeniden kopyalayın.
fault-key-seed = { $expected } baytlık bir tohum değeri bekleniyordu; bulunan: { $found }.
fault-signature-length = { $name } imza satırının uzunluğu yanlış: beklenen { $expected }, bulunan { $found }. Notu delil olarak saklayın.
fault-signature-time = { $name } imza satırındaki zaman yanlış: beklenen { $expected }, bulunan { $found }. Notu delil olarak saklayın.
fault-signature-wrong = { $name } imza satırı bu metne uymuyor: beklenen { $expected }, bulunan { $found }. Notu delil olarak saklayın.
fault-signature-unknown = { $name } imza satırının kime ait olduğu bilinmiyor; anahtarını belirtin ya da sahibi bilinmeyen satırlara izin verin.
fault-head-unsigned = { $name } adına, anahtar kimliği { $key } olan tek bir imza satırı bekleniyordu; bulunan: { $found }. Bu, logun ağaç başı değil.
fault-head-rewound = { $expected } boyutunu sürdüren bir ağaç başı bekleniyordu; bulunan: { $found } boyutunda başka bir ağaç. Onu imzalamayın, iki notu da delil olarak saklayın.
fault-head-forked = { $found } boyutundaki ağaç başı, { $expected } boyutundaki başı sürdürmüyor; iki notu da delil olarak saklayın.
fault-head-moved = Saklanan ağaç başının boyutu { $expected } olmalıydı; bulunan: { $found }. İkinci bir yazan var ya da eski bir kopya geri yüklenmiş; durun ve ikisini karşılaştırın.
fault-policy-malformed = Politika, satır { $line }: beklenen { $expected }, bulunan { $found }. Orada düzeltin.
fault-quorum-missing = { $quorum } yeter sayısı bekleniyordu; ortak imza atanlar: { $found }, atmayanlar: { $missing }. Başka ortak imzaları bekleyin.

## Log: proofs.

fault-proof-malformed = Kanıt, satır { $line }: beklenen { $expected }, bulunan { $found }. Kanıtı yeniden isteyin.
fault-hash-length = Her biri { $expected } bayt olan özet değerleri bekleniyordu; bulunan: { $found } bayt. Kanıtı yeniden isteyin.
fault-inclusion-index = Girdinin { $size } boyutundaki ağaçta olduğunun kanıtı geçerli değil, çünkü yeri ağacın dışında: beklenen { $expected }, bulunan { $found }. Kanıtı ve ağaç başını delil olarak saklayın.
fault-inclusion-length = Girdinin { $size } boyutundaki ağaçta olduğunun kanıtı geçerli değil, çünkü uzunluğu yanlış: beklenen { $expected }, bulunan { $found }. Kanıtı ve ağaç başını delil olarak saklayın.
fault-inclusion-root = Girdinin { $size } boyutundaki ağaçta olduğunun kanıtı geçerli değil, çünkü ağacın kökünü vermiyor: beklenen { $expected }, bulunan { $found }. Kanıtı ve ağaç başını delil olarak saklayın.
fault-consistency-sizes = { $size } boyutundaki ağaca yalnızca ekleme yapıldığının kanıtı boyutlar yüzünden geçerli değil: beklenen { $expected }, bulunan { $found }. Kanıtı ve ağaç başını delil olarak saklayın.
fault-consistency-length = { $size } boyutundaki ağaca yalnızca ekleme yapıldığının kanıtı geçerli değil, çünkü uzunluğu yanlış: beklenen { $expected }, bulunan { $found }. Kanıtı ve ağaç başını delil olarak saklayın.
fault-consistency-root = { $size } boyutundaki ağaca yalnızca ekleme yapıldığının kanıtı geçerli değil, çünkü ağacın kökünü vermiyor: beklenen { $expected }, bulunan { $found }. Kanıtı ve ağaç başını delil olarak saklayın.

## Log: files, tiles, bundles, journal.

fault-file-missing = Bu dosya burada gerekli ve yok; bir ayna kopyadan alın.
fault-file-unexpected = Böyle bir dosya olmamalıydı: { $reason }. Bir yayımlama yarıda kaldıysa logu bir kez açıp yeniden denetleyin, yoksa dosyayı delil olarak saklayın.
fault-tile-differs = Bu özet karosu imzalı kökün kapsadığı karo değil; bir ayna kopyadan alın, bunu delil olarak saklayın.
fault-entry-differs = Bu girdi, bu yerde imzalanmış olan girdi değil; girdi paketini bir ayna kopyadan alın.
fault-entry-and-tile-differ = Bu girdi ile { $tile } içindeki özet değeri farklı, hiçbiri imzalı kökü vermiyor; ikisini de bir ayna kopyadan alın.
fault-root-differs = Dosyalar, boyutu { $size } olan imzalı ağaç başının logundan başka bir logun dosyaları; başı ve dosyaları delil olarak saklayın.
fault-edge-root = { $size } boyutunun sağ kenarındaki özet karoları imzalı kökü vermiyor; klasörü denetleyin.
fault-log-moved-on = Log okunurken büyüdü; ağaç başını yeniden okuyun ve { $after_seconds } saniye sonra yeniden deneyin.
fault-log-range = Beklenen { $expected }, bulunan { $found }; en yeni ağaç başını okuyun ya da daha azını isteyin.
fault-log-rewound = { $where }, { $expected } boyutundaki imzalı ağaç başıyla uyuşmalıydı; bulunan: { $found }. Eski bir kopya geri yüklenmiş ya da iki log karışmış; hiçbir şey imzalanmadı, ayna kopyalarla karşılaştırın.
fault-tile-path = { "tile/0/x001/067" } ya da { "tile/entries/000.p/5" } gibi bir karo yolu bekleniyordu; bulunan: { $found }.
fault-tile-length = { $expected } bayt bekleniyordu; bulunan: { $found }. Karoyu yeniden alın.
fault-bundle-malformed = Tam olarak { $expected } yaprak bekleniyordu; bulunan: { $found } yaprak ve fazladan { $rest } bayt. Girdi paketini yeniden alın.
fault-journal-missing = Bu logun günlük dosyası, log dosyalarının (boyut { $found }) yanında bekleniyordu, yok; herhangi bir aynadaki en yeni kopyadan yeniden oluşturun.
fault-journal-range = { $first } ile { $size } arasında bir yer bekleniyordu; bulunan: { $found }. Daha eski yaprakları yayımlanan logdan okuyun.
fault-journal-format = { $path } yerinde { $expected } biçiminde bir günlük dosyası bekleniyordu, başka bir dosya bulundu; doğru yolu verin.
fault-journal-gap = Günlük dosyasında { $first } ile { $size } arasındaki yapraklar bekleniyordu; bulunan yaprak sayısı: { $found }. Klasörü bir ayna kopyadan geri yükleyin.
fault-journal-damaged = Okunabilir bir günlük dosyası bekleniyordu; bulunan: { $reason }. Klasörü bir ayna kopyadan geri yükleyin.
fault-journal-unavailable = Günlük dosyası baytları almadı ya da vermedi ({ $reason }); { $after_seconds } saniye sonra yeniden deneyin.
fault-sequencer-stopped = Girdileri sıralayan işlem açık değil ya da bir adımı tamamlanmadı; en erken { $after_seconds } saniye sonra yeniden açın.
fault-not-found = { $path } yerinde bir dosya bekleniyordu, yok.
fault-object-differs = Yazılacak baytlar bekleniyordu, başkaları bulundu: dosya değişmiş ya da buraya ikinci bir log yazıyor; durun ve ikisini karşılaştırın.
fault-path-refused = Sade adlardan oluşan göreli bir yol bekleniyordu; bulunan: { $found }.
fault-path-kind = { $expected } bekleniyordu; bulunan: { $found }. Yolu düzeltin.
fault-disk-unavailable = Disk baytları almadı ya da vermedi ({ $reason }); hiçbir şey kaybolmadı, { $after_seconds } saniye sonra yeniden deneyin.
fault-folder-locked = Başka bir işlem { $path } içine yazıyor; onun adresini kullanın ya da { $after_seconds } saniye sonra yeniden deneyin.
fault-inside-record = { $path }, kaydın her dosyasının hesabı tutulan bölümünde; başka bir yer seçin.
