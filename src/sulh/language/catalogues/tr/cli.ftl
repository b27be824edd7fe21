# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What the commands print. Commands, file names, ids and hashes are params and stay as they are.
## Not yet read by a native reader. No suffix is put on a name: its vowels would have to agree.

audit-confirmed = kayıt, belirttiğiniz kuruluş belgesine göre tutarlı
audit-not-confirmed = kayıt, { $charter } kimlikli kuruluş belgesine göre tutarlı, ancak bu belgeyi siz belirtmediniz (kurumlarının yayımladığı kimliği --charter ile ekleyin)
audit-heads-only = yalnızca ağaç başları ve kanıtlar denetlendi: bir kayıt okuyucusunun anahtarı (--key) olmadan kayıt girdileri alınamaz
audit-no-cosigners = ortak imzacı yok: başka bir geçmişe karşı yalnızca kaydı barındıran kurumun sözü var
audit-cosigners = ortak imzacılar: { $names }
audit-void = hükümsüz: kayıt girdisi { $entry } ({ $code }): { $why }
audit-voids = { $count ->
    [one] { $count } kayıt girdisi yerinde duruyor ve hiçbir şeyi değiştirmiyor; kaydı barındıran kurumun onu reddetmesi gerekirdi
   *[other] { $count } kayıt girdisi yerinde duruyor ve hiçbir şeyi değiştirmiyor; kaydı barındıran kurumun onları reddetmesi gerekirdi
}

key-public = anahtar: { $key }
key-for = kurum: { $org }, rol: { $role }, sınıf: { $class }
key-kept = { $file } dosyasında saklanıyor: bu dosyayı okuyabilen herkes imzalayabilir; ortak kullanılan makinelerde bulundurmayın
key-grant = Bu anahtar, kurumunun kök anahtarı { $kind } beyanını şu gövdeyle verdiğinde geçerli olur:
key-nobody = henüz kimse

new-charter-id = kuruluş belgesinin kimliği: { $charter }
new-publish = Bu kimliği kendi imkânlarınızla yayımlayın: o olmadan bu mekanizmanın kaydının hangisi olduğunu kimse bilemez.
new-keys = kaydı barındıran kurumun anahtarları: { $folder } (log.key ağaç başlarını, host.key alındı belgelerini imzalar; ikisini de ortak kullanılan makinelerde bulundurmayın)
new-waiting = Şunlar katılana kadar başka hiçbir şey kaydedilmez: { $names }. Her birinin kök anahtarı şunu söyler:
new-in-force = yürürlükte: başka kimsenin katılımı gerekmiyor
new-template = { $file } yazıldı: doldurun (her alan dosyada açıklanmıştır), ardından şunu çalıştırın:

say-entry = kayıt girdisi { $entry }: { $id }, alındı: { $time }
say-known = zaten kayıtta: { $id }
say-refused = kaydedilmedi ({ $code }): { $why }
import-done = { $admitted } kaydedildi, { $refused } kaydedilmedi, { $known } zaten kayıttaydı
import-copied = { $size } kayıt girdisi { $folder } klasörüne kopyalandı; denetlemek için: { $command }
export-done = { $size } kayıt girdisi { $file } dosyasına yazıldı
serve-on = { $folder } klasörü { $url } adresinde sunuluyor (bitirmek için Ctrl-C)

doctor-ok = tamam
doctor-mend = DÜZELT
doctor-python = Python { $version }
doctor-python-do = 3.11 veya daha yenisini kurun
doctor-optimise = Python -O olmadan çalışıyor
doctor-optimise-do = -O olmadan çalıştırın
doctor-free = burada { $mebibytes } MiB boş yer var
doctor-free-do = kayıt büyümeden önce yer açın
doctor-output = uçbirimin karakter kodlaması { $encoding }
doctor-output-do = PYTHONIOENCODING=utf-8 değerini ayarlayın
doctor-record = { $folder }: { $size } kayıt girdisi, özet değeri { $digest }
doctor-unreadable = { $folder } okunamıyor
doctor-copy = bu bir kopya: kaydı barındıran kurumun anahtarları başka yerde
doctor-key-missing = { $file } yok
doctor-key-missing-do = geri koyun; o olmadan hiçbir şey kaydedilemez
doctor-key-open = { $file } dosyasını yalnızca sahibi okuyabiliyor
