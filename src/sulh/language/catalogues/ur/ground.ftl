# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Faults of the ground: times, places, numbers, calendars. Not yet read by a native reader.

fault-bad-time = وقت اپنے آفسیٹ کے ساتھ درکار ہے، مثلاً { "2025-10-15T18:00:00+05:00" }؛ ملا: { $found }۔ اسی طرح لکھیں۔
fault-bad-date = دن درکار ہے، مثلاً { "2025-10-15" }؛ ملا: { $found }۔ گریگورین دن اسی طرح لکھیں۔
fault-bad-zone = UTC سے مقررہ فرق درکار ہے، مثلاً { "+05:00" }؛ ملا: { $found }۔ وہ فرق لکھیں جو اُس دن وہاں رائج تھا۔
fault-zone-missing = دن { $found } کا گھنٹہ معلوم نہیں، اس لیے وقت کا فرق درکار ہے، مثلاً { "+05:00" }۔
fault-ends-before-it-begins = اختتام آغاز کے بعد ہونا چاہیے؛ ملا: آغاز { $since }، اختتام { $until }۔ انہیں درست کریں۔
fault-bad-delay = { $days } دن، { $hours } گھنٹے اور { $minutes } منٹ کی مدت تقویم سے باہر جاتی ہے؛ اسے کم کریں۔
fault-bad-number = زیادہ سے زیادہ { $limit } ہندسوں کا پورا عدد درکار ہے، نقطے اور وقفے کے بغیر؛ ملا: { $found }۔
fault-calendar-range = یہ تقویم { $first } سے { $last } تک معلوم ہے؛ ملا: { $found }۔ گریگورین دن دکھائیں۔
fault-bad-place = مقام کا خانہ { $field } کم از کم { $least } اور زیادہ سے زیادہ { $most } ہونا چاہیے؛ ملا: { $found }۔
fault-bad-degrees = درجے درکار ہیں، مثلاً { "34.1234567" }، زیادہ سے زیادہ سات اعشاری ہندسوں کے ساتھ؛ ملا: { $found }۔
fault-bad-line-id = لائن کی شناخت { $most } حروف تک ہونی چاہیے اور خالی نہیں، مالک کا نام بھی اتنا ہی؛ ملا: { $id } اور { $whose }۔
fault-bad-line-datum = لائن WGS84 میں درکار ہے؛ ملا: { $found }۔ پہلے نقاط کو تبدیل کریں۔
fault-bad-line-tolerance = لائن کی رواداری صفر سے { $most } میٹر تک ہونی چاہیے؛ ملا: { $found }۔
fault-bad-line-size = لائن کے { $least } سے { $most } تک نقطے درکار ہیں؛ ملا: { $found }۔
fault-bad-line-vertex = لائن کا نقطہ { $number } جائز عرض اور طول بلد سے باہر ہے؛ ہر نقطہ (عرض، طول) ہے، درجے کے ایک کروڑویں حصے میں۔
fault-line-repeats-vertex = لائن کا نقطہ { $number } پچھلے نقطے جیسا ہی ہے؛ ایک کو نکال دیں۔
fault-line-crosses-180 = لائن 180 درجے کے نصف النہار کو عبور کرتی ہے یا آدھی زمین گھیرتی ہے؛ اسے دو حصوں میں درج کریں جو وہاں ملتے ہوں۔
