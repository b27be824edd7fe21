# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What is owed: what is refused. Not yet read by a native reader.

fault-bad-deadline = Son tarih ya bir tarihtir ({ "at" }, { "until" } ile) ya da bir olay ve gün sayısıdır; ikisinden tam birini eksiksiz yazın.
fault-owner-verifies = Bu taahhüt { $owner } kurumunun ve doğrulamasını da kendisi yapacaktı; başka bir kurum adı verin ya da { "verifier" } alanını boş bırakın.
fault-bad-verifier = Doğrulama için tek bir kurum ya da şu rollerden biri bekleniyordu: { $known }; bulunan: { $found }.
fault-done-and-not-done = { $verdict } değeri tamamlanma zamanıyla birlikte söylendi; birini çıkarın.
fault-not-the-owner = { $issuer } kurumu, { $owner } kurumunun taahhüdünün ne durumda olduğunu söyledi; tamamlandığını yalnızca { $owner } bildirir, doğrulayan denetler, başkaları iddia beyan eder.
fault-own-check = Bu taahhüt { $owner } kurumunun ve onu kendisinin denetlediğini söyledi; tamamlandığını commitments.progress.v1 ile bildirin, denetimi doğrulayana bırakın.
fault-not-the-verifier = { $issuer } kurumu, doğrulaması { $expected } işi olan bir şeyi denetledi; bunun yerine gördüğünüzü rapor edin.

## On the screen. Not yet read by a native reader.

brief-owed = Kim neyi ne zamana kadar borçlu
brief-owed-note = Bildirilen, doğrulanmış değildir. Gecikme kaydın zamanlarından çıkar; bunu kimse söylemez.
owed-line = { $party } üstlendi: { $what }: { $status }
owed-due = son gün: { $day }
owed-disputed-by = itiraz eden: { $who }
owed-late-yes = gecikmiş
owed-late-possibly = gecikmiş olabilir
owed-status-pending = başlanmadı
owed-status-in-progress = sürüyor
owed-status-declared-done = { term-commit-declared_done }, doğrulanmadı
owed-status-verified-done = { term-commit-verified_done }
owed-status-partly = bir kısmı doğrulandı
owed-status-late = { term-commit-late }
owed-status-not-done = denetlendi, tamamlanmamıştı
owed-status-disputed = ihtilaflı
owed-status-suspended = askıda
owed-why-said-of-it = başkaları söylüyor; kendisi söylemedi
owed-why-changed-by-one-side = tek tarafın sonraki sürümü sayılmaz
owed-why-no-deadline = tarih belirlenmedi
owed-why-event-unknown = günler kimsenin tarih vermediği bir olaydan sayılıyor
owed-why-dates-differ = olay için farklı tarihler verildi
owed-why-beyond-the-record = bu gün kaydın son zamanından sonra
owed-why-clock-stood-still = iki eş başkan süreyi bir süre durdurdu
owed-why-no-verifier = doğrulayacak kimse belirtilmedi
owed-why-declared-only = yalnızca kendi sözü
owed-why-checked-not-done = bir doğrulayan tamamlanmadığını gördü
owed-why-checks-differ = doğrulayanlar ayrışıyor
owed-why-not-verifiable = bir doğrulayan karar veremedi
owed-why-reopened = daha önce doğrulanmıştı
owed-why-disputed-by-some = biri itiraz etti
