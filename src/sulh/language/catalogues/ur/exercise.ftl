# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The exercise in the demo

exercise-link = مشق: ایک فرضی جنگ بندی
exercise-back = بنیادی ریکارڈ
exercise-truth = حقیقت میں کیا ہوا، ریکارڈ سے الگ: { $file }

## Refusals

fault-bad-geojson = GeoJSON LineString (یا اس والا Feature) متوقع تھا، ملا: { $found }؛ ایک لائن والی فائل دیں، طول بلد عرض بلد سے پہلے
fault-exercise-size = مشق میں { $least } سے { $most } بیانات { $shortest } سے { $longest } دنوں میں ہوتے ہیں، اور { $days } دنوں میں { $statements } مانگے گئے
fault-exercise-too-small = { $days } دنوں میں اس مشق کے کم از کم { $least } بیانات ہوتے ہیں، اور { $found } مانگے گئے؛ زیادہ بیانات یا کم دن مانگیں
