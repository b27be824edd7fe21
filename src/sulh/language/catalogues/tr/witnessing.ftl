# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

host-only-reads = kaydı barındıran şu anda yalnızca okutuyor
host-cosigner = { $org }: ortak imzacı { $size } boyutundaki ağaç başını tutuyor
host-cosigner-failing = { $org }: ortak imzacı { $time } zamanından beri başarısız ({ $code })
host-cosigner-do = { $org } kurumundan ortak imzacısına bakmasını isteyin; geçerli olan, kaydedilmiş ağaç başlarında duranlardır
fault-read-only = { $reason ->
    [ahead] Kaydı barındıran şu anda yalnızca okutuyor: { $who }, bu logun anahtarıyla imzalanmış { $found } boyutunda bir ağaç başını tutuyor, buradaki kayıt ise { $expected } boyutunda bitiyor; eski bir kopya geri yüklenmiş ya da ikinci bir barındıran çalışıyor: en yeni kopyayı geri yükleyin.
    [forked] Kaydı barındıran şu anda yalnızca okutuyor: { $who }, bu logun anahtarıyla imzalanmış ve bu kayda ait olmayan { $found } boyutunda bir ağaç başını tutuyor; iki barındıran tek anahtarla imza atmış: her şeyden önce kopyaları karşılaştırın.
    [claimed] Kaydı barındıran, bütün ortak imzacılara yeniden sorulurken yalnızca okutuyor: { $who }, buradaki { $expected } boyutundakinden başka bir geçmiş bildiğini söyledi; { $after_seconds } saniye sonra yeniden sorulacak.
   *[silent] Kaydı barındıran, şu imzacılar hangi ağaç başını tuttuklarını söyleyene dek yalnızca okutuyor: { $who }; buradaki { $expected } boyutundaki son başa ortak imza atanlar: { $found }; { $after_seconds } saniye sonra yeniden sorulacak; biri sessiz kalırsa: sulh serve DIR --without ORG
}
fault-head-not-cosigned = { $url } adresinden { $org } imza satırını taşıyan bir ağaç başı bekleniyordu, o satır olmadan bulundu.
fault-cosigner-behind = { $org }, { $expected } boyutunda bir ağaç başını imzalamıştı, şimdi { $found } boyutunda birini gösteriyor: kendi kopyası eski.
fault-cosigner-clock = { $org } imzasının zamanı bu makinenin saatinden { $seconds } saniye farklı, { $allowed } saniyeden fazlası kaydedilmez: saatleri ayarlayın.
fault-unknown-cosigner = { $org } kuruluş belgesinde ortak imzacı olarak bildirilmemiş; bildirilenler: { $known }
