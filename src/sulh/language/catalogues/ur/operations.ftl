# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Who looked: what is refused. Not yet read by a native reader.

fault-half-a-time = نگرانی کا آغاز اور اختتام اکٹھے لکھے جاتے ہیں یا دونوں نہیں؛ یہاں صرف { $found } ملا۔
fault-watch-without-watch = جس نگرانی کا نتیجہ { $outcome } ہو، اس میں کچھ دیکھا نہیں گیا؛ راستے میں جو معلوم ہوا اس کی الگ رپورٹ دیں، یا کوئی اور نتیجہ لکھیں۔
fault-watch-too-long = { $start } سے { $end } تک: زیادہ سے زیادہ { $days } دن متوقع تھے؛ ہر نگرانی الگ لکھیں، اس کے آغاز اور اختتام سمیت۔
fault-one-watch = نتیجہ ایک ہی گشت یا ایک ہی چوکی کے بارے میں ہوتا ہے؛ یہاں { $count } بتائے گئے؛ ہر ایک کے لیے الگ بیان دیں۔
fault-not-your-watch = ادارے { $issuer } نے { $id } کا انجام بتایا، جو { $owner } کی نگرانی ہے؛ اس کے بجائے رسائی پر پابندی یا دعویٰ بیان کریں۔
