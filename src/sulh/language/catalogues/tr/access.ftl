# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Logging in at a node. Not yet read by a native reader.

login-title = Oturum aç
login-note = Bu düğümde kendisine hesap verilmiş kişiler içindir. Herkese açık sayfa için hesap gerekmez.
login-name = Kullanıcı adı
login-password = Parola
login-do = Oturum aç
login-end = Oturumu kapat
login-passkey = Geçiş anahtarıyla oturum aç
login-passkey-host = Geçiş anahtarları şu adreste çalışır:
login-passkey-failed = Cihaz geçiş anahtarı vermedi. Yeniden deneyin ya da parolayı kullanın.

access-title = Hesabınız
access-person = Ad
access-org = Kurum
access-role = Görev
access-layer = Okuyabildiği
access-may = Yapabildiği
access-layer-public = herkese açık olanlar
access-layer-open = kuruluş belgesindeki bütün kurumlara açık olanlar
access-layer-org = bütün kurumlara açık olanlar ve bu kurum için mühürlenenler
access-act-read = okumak
access-act-hand-in = başka yerde imzalanmış beyanları teslim etmek
access-act-say = bu düğümün imzaladığı beyanlarda bulunmak
access-passkeys = Geçiş anahtarları
access-passkeys-note = Geçiş anahtarını cihazınız saklar; tahmin edilemez ve yanlışlıkla başkasına verilemez.
access-passkey-label = Bu cihaz için bir ad
access-passkey-add = Geçiş anahtarı ekle
access-passkey-suspect = kopyalanmış olabilir; artık kimseyi içeri almaz
access-remove = Kaldır
access-password-change = Parolayı değiştir
access-password-old = Şimdiki parola
access-password-new = Yeni parola (birkaç sözcük, en az { $least } karakter)
access-password-again = Yeni parola bir kez daha
access-sessions = Açık oturumlar
access-sessions-count = { $count ->
    [one] Bu hesapla { $count } oturum açık.
   *[other] Bu hesapla { $count } oturum açık.
}
access-sessions-end = Diğerlerinin hepsini kapat
access-tokens = Programların erişim belirteçleri
access-token-until = { $day } gününe kadar
access-token-end = Sonlandır

account-added = { $name } hesabı oluşturuldu
account-password-set = { $name } için yeni parola belirlendi; bütün oturumları kapandı
account-password-once = Parola yalnızca bu kez gösterilir:
account-line = { $name }: { $person }, okuyabildiği: { $layer }, yapabildiği: { $may }
account-line-closed = { $name }: { $person }, kapalı
account-elsewhere = parolası başka bir makinede ya da bu makinenin başka bir kullanıcısınca oluşturulmuş; şununla yeniden belirleyin: sulh account password
account-token-line = belirteç { $id }: { $label }, { $time } anına kadar
account-none = hesap yok
account-closed = { $name } hesabı kapatıldı; oturumları kapandı ve belirteçleri kimseyi içeri almaz
account-reopened = { $name } hesabı yeniden açık
account-forgotten = { $name } hesabının bütün geçiş anahtarları ve oturumları sona erdi
account-token-once = { $name } için { $days } günlük belirteç, yalnızca bu kez gösterilir:
account-token-revoked = { $id } belirteci artık kimseyi içeri almaz
account-type = Parola (birkaç sözcük, en az { $least } karakter):
account-type-again = Bir kez daha:

fault-access-format = { $path } yerinde { $expected } biçiminde bir hesap dosyası bekleniyordu, başka bir dosya var: onu taşıyın ve hesapları yeniden oluşturun
fault-account-exists = { $name } hesabı zaten var ve bir ad ikinci kez verilmez: başka bir ad seçin
fault-account-unknown = burada { $name } adlı bir hesap yok; bakın: sulh account list
fault-bad-account = hesabın { $field } alanı: { $expected } bekleniyordu, bulunan: { $found }
fault-bad-form = bu istek, bu oturumun açtığı bir sayfadan gelmedi: sayfayı yeniden açın ve bir kez daha gönderin
fault-bad-login = ad ile parola birbirine ait değil ya da hesap kapalı: yeniden deneyin veya bu düğümün hesaplarını oluşturan kişiye sorun
fault-bad-passkey = geçiş anahtarı kabul edilmedi ({ $problem }): yeniden deneyin ya da parolayla oturum açın
fault-bad-token = bu belirteç bilinmiyor, süresi dolmuş, iptal edilmiş ya da hesabı kapalı: yenisini isteyin
fault-login-again = bunun için son { $minutes } dakika içinde açılmış bir oturum bekleniyordu: yeniden oturum açın, sonra tekrarlayın
fault-login-busy = aynı anda çok sayıda kişi oturum açıyor; { $after_seconds } saniye sonra yeniden deneyin
fault-login-wait = bundan önce çok sayıda deneme yapıldı; { $after_seconds } saniye sonra yeniden deneyin
fault-no-machine-key = parolalar için bu makinenin gizli değerinin saklanacağı bir yer gerekir ve hiçbiri yazılabilir değil: HOME ya da XDG_STATE_HOME değişkenini yazılabilir bir klasöre ayarlayın
fault-no-session = burada açık bir oturum yok ya da oturum sona ermiş: yeniden oturum açın
fault-not-allowed = { $name } burada bunu yapamaz ({ $act }): bu düğümün hesaplarını oluşturan kişiye sorun
fault-passkey-copied = bu geçiş anahtarının sayacı, cihaz kopyalanmış gibi geriledi: parolayla oturum açın, geçiş anahtarını kaldırın ve bu düğümün hesaplarını oluşturan kişiye bildirin
fault-passwords-differ = yeni parola iki kez aynı yazılmadı: iki kez aynı biçimde yazın
fault-token-unknown = burada { $id } belirteci yok; kimliği ilk iki _ arasındaki bölümdür; bakın: sulh account list
fault-weak-password = { $least } ile { $most } karakter arasında, en az { $distinct } farklı karakter içeren, tek satırlık ve hesabın adını içermeyen bir parola bekleniyordu: birkaç sözcük kullanın
