# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What is said to have happened: what is refused. Not yet read by a native reader.

fault-count-without-unit = Sayı ile birimi birlikte yazılır ya da ikisi de yazılmaz; burada yalnız { $found } bulundu.
fault-explosions-above-count = Patlamalar sayılanların içindedir: en çok { $expected } bekleniyordu, { $found } bulundu.
fault-detection-without-place = Algılayıcı bir şeyi belirli koordinatlarda saptar; burada { $found } bulundu, onun yerine bir bildirim yazın.
fault-empty-assessment = Bir değerlendirme, bildirim hakkında en az bir şey söyler; alanlarından birini doldurun.
fault-complaint-not-own = Şikâyet, imzalayanın kendi eylemidir; bu ise { $found } diyor; başkasınınkini iddia olarak iletin.
fault-petition-of-organisation = Dilekçe, tüzükte bir kuruluş olmayan kimselerindir; { $found } ise bir kuruluştur ve şikâyette bulunur.
fault-evidence-without-hash = Nesne olmayan kanıt, özet değeriyle tanınır; bunun sha256 değerini verin (tür: { $medium }).
fault-must-be-open = { $kind } herkesin ortak olduğu şeye etki eder, ama mühürlüdür ya da mühürlü olana götürür; bunu açıkça, herkesin okuyabildiği bir şey hakkında söyleyin.
fault-only-own = { $act } kişinin kendi beyanları içindir, { $id } ise { $owner } tarafından söylendi; { $issuer } onu reddedebilir ya da yalanlayabilir.
fault-only-others = { $act } başkalarının beyanları içindir, { $id } beyanını ise { $issuer } kendisi söyledi.
fault-needs-another = update, add ve relate `by` ile ikinci bir beyana götürür, öbür eylemler hiçbirine götürmez; { $act } böyle yapmıyor.
fault-already-recalled = { $id } daha önce geri alındı, güncellendi ya da sona erdirildi; öyle kalır.
fault-link-to-itself = İki bildirim bekleniyordu, { $id } iki kez anıldı.
fault-not-a-side = { $issuer } ne taraftır ne de kendi adına konuşan eş başkan; buna yalnız onlar karar verir.
fault-already-answered = { $issuer } bunu { $id } hakkında daha önce söyledi ya da görüşünü çok sık değiştirdi; son sözü geçerlidir.
fault-replaces-others = Parametreler, yürürlükte olanların yerine geçer; onlar { $expected }, bunlar ise { $found } diyor.
