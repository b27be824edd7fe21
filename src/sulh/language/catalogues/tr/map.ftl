# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The map and the timeline, in a browser.

console-map = Harita
map-note = Bir zamanda ne olduğu, haritadaki gibi: her yer bir alan olarak, kaydedilmiş her hat ve bölge. Harita aşağıdaki tablolara bir şey eklemez.
map-disclaimer = Bu harita devletleri birbirinden ayırmaz ve adlarını yazmaz. Üzerindeki hat ya da bölge, kimin olduğu belirtilen kayıtlı bir sürümdür; çizilmesi durumu hakkında bir şey söylemez. Bir olay alanının herhangi bir yerinde olmuş olabilir.
map-source = Kara ve yerler: { $source }.
map-alone = Yalnızca harita ve üzerindekiler tablo olarak
map-draw = Gezilebilir bir harita çiz (yaklaşık 0.5 MB)
map-failed = Bu tarayıcı böyle bir harita çizemiyor; aşağıdaki çizim aynısını gösterir.
map-keys = Oklar haritayı kaydırır, artı ve eksi ölçeği değiştirir, Shift ile sürüklemek bir parçasını açar.
map-nearer = Yakınlaş
map-farther = Uzaklaş
map-here = Yalnızca bu haritanın gösterdiği
map-anywhere = Her yerde
map-in-area = Yalnızca ortası bu arazi parçasında olanlar:
map-count = Olaylar: { $count }; yerini kimsenin söylemediği: { $unplaced }.
map-areas = Alanlar
map-cells = Arazi parçalarına göre sayılan
map-cells-note = Tek bir harita için çok fazlalar. Her sayı ardındaki listeyi açar.
map-cell = Arazi parçası (batı, güney, doğu, kuzey)
map-how-many = Olaylar
map-lines = Hatlar, kaydedildikleri gibi
map-zones = Bölgeler, kaydedildikleri gibi
map-no-lines = Bu görünümde kayıtlı hat ya da bölge yok.
map-nothing = Bu zamanda olan hiçbir şeyin bu görünümde yeri yok. Daha uzun bir zaman seçin.
map-overview = Olayların başladığı zaman
map-overview-note = Her sütun birkaç gündür ve onları açar. Bakmak için birkaçının üzerinde sürükleyin; klavyede oklar bir ucu, Shift ile ikisini de kaydırır.
map-from = İlk gün
map-to = Son gün
map-open = Aç
map-loading = Okunuyor …

## `sulh basemap`.

basemap-none = Haritanın altında işletenin karoları yok.
basemap-there = Haritanın altında karolar var (batı, güney, doğu, kuzey: { $sides }); şu katmanlar çiziliyor: { $drawn }.
basemap-left-out = Çizilmeyenler: { $layers }.

fault-bad-basemap = Sürüm 3 PMTiles dosyası bekleniyordu; vektör karolar ve kara, su, yol ya da yer katmanı ile; bulunan: { $found }; tippecanoe ya da planetiler gibi bir programla yapın.
fault-basemap-without-file = Klasörden sonra bir PMTiles dosyası bekleniyordu; birini verin.
fault-no-basemap-folder = { $path } yerinde bir klasör bekleniyordu; sunulan klasörü verin.
