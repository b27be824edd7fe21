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
