# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Faults of the ground: times, places, numbers, calendars. Not yet read by a native reader.

fault-bad-time = UTC farkıyla birlikte bir zaman bekleniyordu, örneğin { "2025-10-15T18:00:00+05:00" }; bulunan: { $found }. Böyle yazın.
fault-bad-date = Bir gün bekleniyordu, örneğin { "2025-10-15" }; bulunan: { $found }. Miladi günü böyle yazın.
fault-bad-zone = UTC'den sabit bir fark bekleniyordu, örneğin { "+05:00" }; bulunan: { $found }. O gün orada geçerli olan farkı yazın.
fault-zone-missing = { $found } gününün saati belli değil, bu yüzden saat farkı gerekir, örneğin { "+05:00" }.
fault-ends-before-it-begins = Bitiş başlangıçtan sonra olmalıdır; bulunan: başlangıç { $since }, bitiş { $until }. Düzeltin.
fault-bad-delay = { $days } gün, { $hours } saat ve { $minutes } dakikalık süre takvimin dışına çıkıyor; kısaltın.
fault-bad-number = Noktasız ve boşluksuz, en çok { $limit } basamaklı bir tam sayı bekleniyordu; bulunan: { $found }.
fault-calendar-range = Bu takvim { $first } ile { $last } arasında biliniyor; bulunan: { $found }. Miladi günü gösterin.
fault-bad-place = Yerin { $field } değeri { $least } ile { $most } arasında olmalıdır; bulunan: { $found }.
fault-bad-degrees = En çok yedi ondalıklı derece bekleniyordu, örneğin { "34.1234567" }; bulunan: { $found }.
fault-bad-line-id = Hattın kimliği boş olmamalı ve en çok { $most } karakter olmalıdır, kimin olduğu da en çok o kadar; bulunan: { $id } ve { $whose }.
fault-bad-line-datum = Hat WGS84 datumunda beklenir; bulunan: { $found }. Önce koordinatları dönüştürün.
fault-bad-line-tolerance = Hattın toleransı 0 ile { $most } metre arasında olmalıdır; bulunan: { $found }.
fault-bad-line-size = Hatta { $least } ile { $most } arasında köşe beklenir; bulunan: { $found }.
fault-bad-line-vertex = Hattın { $number } numaralı köşesi geçerli enlem ve boylamın dışında; her köşe (enlem, boylam) olarak derecenin on milyonda biriyle yazılır.
fault-line-repeats-vertex = Hattın { $number } numaralı köşesi bir öncekiyle aynı; birini çıkarın.
fault-line-crosses-180 = Hat 180. meridyeni geçiyor ya da dünyanın yarısını dolaşıyor; orada birleşen iki parça olarak kaydedin.
