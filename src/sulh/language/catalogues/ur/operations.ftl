# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Who looked: what is refused. Not yet read by a native reader.

fault-half-a-time = نگرانی کا آغاز اور اختتام اکٹھے لکھے جاتے ہیں یا دونوں نہیں؛ یہاں صرف { $found } ملا۔
fault-watch-without-watch = جس نگرانی کا نتیجہ { $outcome } ہو، اس میں کچھ دیکھا نہیں گیا؛ راستے میں جو معلوم ہوا اس کی الگ رپورٹ دیں، یا کوئی اور نتیجہ لکھیں۔
fault-watch-too-long = { $start } سے { $end } تک: زیادہ سے زیادہ { $days } دن متوقع تھے؛ ہر نگرانی الگ لکھیں، اس کے آغاز اور اختتام سمیت۔
fault-one-watch = نتیجہ ایک ہی گشت یا ایک ہی چوکی کے بارے میں ہوتا ہے؛ یہاں { $count } بتائے گئے؛ ہر ایک کے لیے الگ بیان دیں۔
fault-not-your-watch = ادارے { $issuer } نے { $id } کا انجام بتایا، جو { $owner } کی نگرانی ہے؛ اس کے بجائے رسائی پر پابندی یا دعویٰ بیان کریں۔

## On the screen. Not yet read by a native reader.

brief-looked = اس دن دیکھنے کے لیے کون موجود تھا
brief-looked-note = ہر حلقے میں منٹ؛ جہاں دو عدد ہوں، اصل ان کے درمیان ہے۔ جہاں کسی نے نہیں دیکھا، وہاں کچھ نظر نہ آنا کچھ نہیں بتاتا۔
looked-number = { $count }
looked-range = { $low } سے { $high }
looked-sector = { $asked } منٹ میں سے { $planned } کا منصوبہ، { $done } میں نگرانی بتائی گئی، { $denied } میں روکا گیا؛ { $covered } نگرانی میں
looked-heard = سنا یا دیکھا گیا: { $count }
looked-disputed = کسی اور نے اعتراض کیا: { $minutes }
looked-one-party = صرف ایک فریق کے لوگوں نے دیکھا: { $minutes }
looked-unreported = منصوبہ تھا، کوئی اطلاع نہیں: { $minutes }
looked-sensors-down = سینسر خراب: { $minutes }
looked-sensors-silent = سینسر کی کوئی اطلاع نہیں: { $minutes }
