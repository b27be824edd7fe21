# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The search, on its own page and beside a form's references; how much of a list a page has.

console-find = Arama
console-find-note = Burada görebildiklerinizi bulur: sözcüklerle, yerle, günle ({ $day }), etiketle, adla, kayıt numarasıyla ya da kimliğin başıyla. Yazdıklarınızın hepsi bulunmalıdır; en yenisi başta durur.
find-words = Sözcükler
find-among = Şunlar arasında
find-all = hepsi
find-chosen = formun sorduğu
find-none = Burada görebildiklerinizin hiçbirinde bunların hepsi yok. Daha az sözcük, başka bir yazılış ya da yalnızca günü deneyin.
find-searched = Şimdiye dek { $shown } kayıttan { $searched } tanesine bakıldı, en yenileri başta.
find-further = Daha geriye bak
find-seek = Ara
find-seek-none = Burada durabilecek bir şey bulunamadı.
find-seek-choose = Bulundu: ok tuşları ve Enter ile seçin.
find-seek-added = Eklendi: kayıt
phrase-ask-words = en çok { $n } karakterlik sözcükler
phrase-ask-among = aranan şey: küçük harflerle, örneğin report,case
console-per-page = Bir sayfada:
