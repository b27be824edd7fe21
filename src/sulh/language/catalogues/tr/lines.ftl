# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Faults of zones, of GeoJSON, and of versions of lines and zones. Not yet read by a native reader.

fault-bad-zone-id = Bölgenin kimliği boş olmamalı ve en çok { $most } karakter olmalıdır, kimin olduğu da en çok o kadar; bulunan: { $id } ve { $whose }.
fault-bad-zone-datum = Bölge WGS84 datumunda beklenir; bulunan: { $found }. Önce koordinatları dönüştürün.
fault-bad-zone-tolerance = Bölgenin toleransı 0 ile { $most } metre arasında olmalıdır; bulunan: { $found }.
fault-bad-zone-size = Bölgede { $least } ile { $most } arasında köşe beklenir; bulunan: { $found }.
fault-bad-zone-vertex = Bölgenin { $number } numaralı köşesi geçerli enlem ve boylamın dışında; her köşe (enlem, boylam) olarak derecenin on milyonda biriyle yazılır.
fault-zone-repeats-vertex = Bölgenin { $number } numaralı köşesi { $first } numaralı köşeyle aynı; her köşe bir kez yazılır, ilki de.
fault-zone-crosses-180 = Bölge 180. meridyeni geçiyor ya da dünyanın yarısını dolaşıyor; orada birleşen iki parça olarak kaydedin.
fault-zone-without-area = Bölgenin { $found } köşesinin hepsi tek bir doğru üzerinde, bu yüzden içi yok; bir hat kaydedin ya da bölgenin öteki köşelerini ekleyin.
fault-zone-crosses-itself = { $one } numaralı köşeden sonraki kenar, { $other } numaralı köşeden sonrakine değiyor ya da onu kesiyor; kenarları yalnız ortak köşelerinde buluşacak biçimde çizin.
fault-bad-vertices = Köşeler farkların Base64 VLQ yazımıyla ({ "docs/format.md" }), en çok { $most } harf olarak beklenir; { $at } numaralı harf buna uymuyor. Yeniden yazın.
fault-geojson-too-large = En çok { $most } baytlık bir GeoJSON bekleniyordu; bulunan: { $found }. Geometriyi sadeleştirin.
fault-geojson-not-json = UTF-8 ile yazılmış GeoJSON bekleniyordu, ancak: { $problem }. GeoJSON olarak yeniden kaydedin.
fault-geojson-other-datum = WGS84 datumunda GeoJSON bekleniyordu, crs alanında ise şu var: { $found }. Önce koordinatları dönüştürün.
fault-geojson-other-shape = Tek bir LineString ya da tek bir Polygon (ya da onun Feature'ı) bekleniyordu; bulunan: { $found }. Tek hatlı ya da tek bölgeli bir dosya verin.
fault-geojson-has-holes = Tek halkalı bir Polygon bekleniyordu; bulunan halka sayısı: { $found }. İçeride kalıp bölgeye ait olmayan yeri ayrı bir bölge olarak kaydedin.
fault-geojson-ring-open = Son konumu ilki olan bir halka bekleniyordu (RFC 7946 §3.1.6); { $found } konumlu açık bir halka bulundu. Kapatın.
fault-geojson-bad-position = { $number } numaralı konum, derece olarak boylam ve enlem listesi olmalıdır; düzeltin.
fault-line-without-hands = { $label } hattının, ilk köşeden sonuncuya yürürken, solunun ya da sağının kimin yanı olduğu bekleniyordu; hiçbiri bulunmadı. Kurumu yazın.
fault-line-hands-alike = { $label } hattının solunda ve sağında farklı kurumlar bekleniyordu; iki yanda da { $org } bulundu. Birini düzeltin.
fault-withdrawal-without-since = Bir hattan ya da bölgeden çekilmenin ne zamandan geçerli olduğu bekleniyordu; hiçbir şey bulunmadı. Henüz gelmemiş bir an yazın.
fault-not-your-version = { $issuer }, { $label } için { $whose } tarafının kendi çizimi diye kayıt yapıyor; oysa bir taraf yalnız kendi çizimini, taraf anahtarıyla kaydeder. Herkese önermek için kimin olduğunu yazmayın.
fault-only-parties-agree = { $issuer } bu tüzüğün tarafı değil; bir hat ya da bölge üzerinde her taraf yalnız kendi adına uzlaşır.
fault-not-for-agreement = { $label }, { $whose } tarafının kendi çizimidir ve üzerinde kimse uzlaşmaz; aynı çizimi sahipsiz olarak herkese önerin ve ona onay verin.
fault-withdrawal-reaches-back = Bir hattan ya da bölgeden çekilme { $now } anından ya da sonrasından geçerli olur; bulunan: { $since }. Şimdiye kadar üzerinde uzlaşılan öyle kalır.
