# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Faults of zones, of GeoJSON, and of versions of lines and zones. Not yet read by a native reader.

fault-bad-zone-id = علاقے کی شناخت { $most } حروف تک ہونی چاہیے اور خالی نہیں، مالک کا نام بھی اتنا ہی؛ ملا: { $id } اور { $whose }۔
fault-bad-zone-datum = علاقہ WGS84 میں درکار ہے؛ ملا: { $found }۔ پہلے نقاط کو تبدیل کریں۔
fault-bad-zone-tolerance = علاقے کی رواداری صفر سے { $most } میٹر تک ہونی چاہیے؛ ملا: { $found }۔
fault-bad-zone-size = علاقے کے { $least } سے { $most } تک نقطے درکار ہیں؛ ملا: { $found }۔
fault-bad-zone-vertex = علاقے کا نقطہ { $number } جائز عرض اور طول بلد سے باہر ہے؛ ہر نقطہ (عرض، طول) ہے، درجے کے ایک کروڑویں حصے میں۔
fault-zone-repeats-vertex = علاقے کا نقطہ { $number } وہی ہے جو نقطہ { $first } ہے؛ ہر نقطہ ایک ہی بار لکھا جاتا ہے، پہلا بھی۔
fault-zone-crosses-180 = علاقہ 180 درجے کے نصف النہار کو عبور کرتا ہے یا آدھی زمین گھیرتا ہے؛ اسے دو حصوں میں درج کریں جو وہاں ملتے ہوں۔
fault-zone-without-area = علاقے کے تمام { $found } نقطے ایک سیدھی لائن پر ہیں، اس لیے اندر کچھ نہیں؛ لائن درج کریں یا علاقے کے باقی کونے بھی۔
fault-zone-crosses-itself = نقطہ { $one } کے بعد کا کنارہ نقطہ { $other } کے بعد کے کنارے کو چھوتا یا کاٹتا ہے؛ ایسے کھینچیں کہ کنارے صرف مشترک نقطے پر ملیں۔
fault-bad-vertices = نقطے فرق کے Base64 VLQ میں درکار ہیں ({ "docs/format.md" })، زیادہ سے زیادہ { $most } حروف؛ حرف { $at } اس کے مطابق نہیں۔ دوبارہ لکھیں۔
fault-geojson-too-large = GeoJSON زیادہ سے زیادہ { $most } بائٹ کا ہو سکتا ہے؛ ملے: { $found }۔ شکل کو سادہ کریں۔
fault-geojson-not-json = UTF-8 میں GeoJSON درکار ہے، مگر: { $problem }۔ اسے دوبارہ GeoJSON کے طور پر محفوظ کریں۔
fault-geojson-other-datum = GeoJSON کا WGS84 میں ہونا درکار ہے، مگر crs میں لکھا ہے: { $found }۔ پہلے نقاط کو تبدیل کریں۔
fault-geojson-other-shape = ایک LineString یا ایک Polygon درکار ہے (یا اس کا Feature)؛ ملا: { $found }۔ ایک لائن یا ایک علاقے والی فائل دیں۔
fault-geojson-has-holes = ایک ہی حلقے کا Polygon درکار ہے؛ ملے حلقے: { $found }۔ اندر کا جو حصہ شامل نہیں اسے الگ علاقہ درج کریں۔
fault-geojson-ring-open = ایسا حلقہ درکار ہے جس کا آخری مقام پہلا ہی ہو (RFC 7946 §3.1.6)؛ { $found } مقامات کا کھلا حلقہ ملا۔ اسے بند کریں۔
fault-geojson-bad-position = مقام { $number } طول اور عرض بلد کی فہرست ہونا چاہیے، درجوں میں؛ اسے درست کریں۔
fault-line-without-hands = لائن { $label } کے بائیں یا دائیں کس کی طرف ہے، پہلے نقطے سے آخری کی طرف چلتے ہوئے، یہ درکار ہے؛ کچھ نہیں ملا۔ ادارے کا نام لکھیں۔
fault-line-hands-alike = لائن { $label } کے بائیں اور دائیں مختلف ادارے درکار ہیں؛ دونوں طرف { $org } ملا۔ ایک کو درست کریں۔
fault-withdrawal-without-since = لائن یا علاقے سے دستبرداری کب سے ہے، یہ درکار ہے؛ کچھ نہیں ملا۔ آنے والا کوئی وقت لکھیں۔
fault-not-your-version = { $issuer } نے { $label } کو { $whose } کی اپنی صورت کے طور پر درج کیا، مگر ہر فریق صرف اپنی صورت، اپنی فریق والی کلید سے، درج کرتا ہے؛ سب کو تجویز کرنے کے لیے مالک نہ لکھیں۔
fault-only-parties-agree = { $issuer } اس منشور کا فریق نہیں؛ لائن یا علاقے پر ہر فریق صرف اپنی طرف سے اتفاق کرتا ہے۔
fault-not-for-agreement = { $label } { $whose } کی اپنی صورت ہے جس پر کوئی اتفاق نہیں کرتا؛ یہی صورت بغیر مالک کے سب کو تجویز کریں اور اس پر اتفاق کریں۔
fault-withdrawal-reaches-back = لائن یا علاقے سے دستبرداری { $now } یا اس کے بعد سے ہو سکتی ہے؛ ملا: { $since }۔ اب تک جس پر اتفاق تھا وہ برقرار رہتا ہے۔
