# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Anahtarlar, kilitleri ve bir cihazın iki halkası. Not yet read by a native reader.

key-ask = { $file } parolası:
key-ask-new = { $file } için yeni parola:
key-ask-pin = { $file } için bir PIN:
key-ask-pin-other = { $file } için öteki PIN:
key-ask-again = aynısı bir daha:
key-kept-locked = { $file } dosyasında, kilitli: parolası olmadan kimse imzalayamaz ve kimse onu geri getiremez
key-ring = { $file } içinde { $count } anahtar var; hepsine aynı biçimde yetki verin: sulh key grant
key-ring-tell = { $file } ikinci PIN’in ne anlama geldiğini söyler: mühürlü olarak güvenlik görevlilerine verin, sonra yok edin
doctor-key-locked = { $file } parolayla kilitli

fault-short-passphrase = En az { $least } karakterlik bir parola bekleniyordu, { $found } bulundu; daha çok kelime kullanın.
fault-wrong-passphrase = Bu parola { $path } dosyasını açmıyor; hiçbir şey değişmedi.
fault-same-passphrase = İki farklı PIN bekleniyordu, ikisi aynı.
fault-bad-ring-size = { $least } ile { $most } arasında anahtarlı bir halka bekleniyordu, { $found } istendi.
fault-ring-empty = { $path } içindeki bu halkanın her anahtarı konuştu; yenisini yapın: sulh key ring
fault-locked-already = { $path } zaten kilitli ve olduğu gibi bırakıldı.
fault-locked-key = { $path } burada sorulamayan bir parolayla kilitli; makinenin açık bir anahtarını kullanın.
fault-not-the-same = İki parola farklı; hiçbir şey yazılmadı, ikisini de yeniden yazın.
fault-no-terminal = { $path } parola istiyor ve sorulacak bir uçbirim yok; --passphrase-fd N ile verin.
fault-no-passphrase = { $number } numaralı dosya tanıtıcısında bir parola bekleniyordu, ancak: { $problem }
fault-ring-of-keys = Tek bir anahtar bekleniyordu, { $path } ise çok anahtarlı bir halka; birini belirtin.
fault-ring-for-another = { $path } başka bir mekanizma ya da kurum için yapılmış; bunun için bir halka yapın.
fault-key-for-another = { $path } { $found_role } olarak { $found_org } için yapılmış; { $role } olarak { $org } için bir anahtar bekleniyordu.
fault-bad-words = sulh { $command } { $action } ile { $expected } bekleniyordu, { $found } kelime bulundu.
fault-nobody-told = İkinci PIN’in anahtarları birine söylenmelidir: --tell OUT ile bir yer belirtin, mühürlü olarak güvenlik görevlilerine verin ve yok edin.
fault-nobody-signs = sulh { $command } { $action } bir anahtarla imzalanır: dosyasını --by ile belirtin.
fault-needs-own-hand = { $kind } kurumunuzu bağlar ve bir düğüm değil siz imzalarsınız: kendi anahtarınızla sulh sign ya da verify/signer.html kullanın.
