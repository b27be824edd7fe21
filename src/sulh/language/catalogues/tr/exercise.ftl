# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The exercise in the demo

exercise-link = TATBİKAT: kurgusal bir ateşkes
exercise-back = Kurucu kayıt
exercise-truth = Gerçekte ne olduğu, kayıttan ayrı: { $file }

## Refusals

fault-bad-geojson = Bir GeoJSON LineString (ya da onu içeren bir Feature) bekleniyordu, bulunan: { $found }; boylamı enlemden önce olan tek hatlı bir dosya verin
fault-exercise-size = Bir tatbikatta { $shortest } ile { $longest } gün arasında { $least } ile { $most } beyan bulunur, istenen: { $days } günde { $statements }
fault-exercise-too-small = { $days } gün için bu tatbikatta en az { $least } beyan bulunur, istenen: { $found }; daha çok beyan ya da daha az gün isteyin
