# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## کلیدیں، ان کے تالے، اور آلے کے دو حلقے۔ Not yet read by a native reader.

key-ask = { $file } کا خفیہ جملہ:
key-ask-new = { $file } کے لیے نیا خفیہ جملہ:
key-ask-pin = { $file } کے لیے ایک PIN:
key-ask-pin-other = { $file } کے لیے دوسرا PIN:
key-ask-again = وہی دوبارہ:
key-kept-locked = { $file } میں محفوظ اور مقفل ہے: خفیہ جملے کے بغیر نہ کوئی دستخط کر سکتا ہے، نہ اسے بحال کر سکتا ہے
key-ring = { $file } میں { $count } کلیدیں ہیں؛ سب کو ایک ہی طرح اجازت دیں: sulh key grant
key-ring-tell = { $file } بتاتی ہے کہ دوسرے PIN کا کیا مطلب ہے: اسے مہر بند کر کے حفاظتی افسروں کو دیں، پھر مٹا دیں
doctor-key-locked = { $file } خفیہ جملے سے مقفل ہے

fault-short-passphrase = خفیہ جملے میں کم از کم { $least } حروف متوقع تھے، { $found } ملے؛ مزید الفاظ لیں۔
fault-wrong-passphrase = یہ خفیہ جملہ { $path } کو نہیں کھولتا؛ کچھ نہیں بدلا۔
fault-same-passphrase = دو مختلف PIN متوقع تھے، اور دونوں ایک ہی ہیں۔
fault-bad-ring-size = { $least } سے { $most } کلیدوں کا حلقہ متوقع تھا، { $found } مانگی گئیں۔
fault-ring-empty = { $path } میں اس حلقے کی ہر کلید بول چکی ہے؛ نیا بنائیں: sulh key ring
fault-locked-already = { $path } پہلے سے مقفل ہے اور جوں کی توں چھوڑ دی گئی۔
fault-locked-key = { $path } خفیہ جملے سے مقفل ہے، جو یہاں پوچھا نہیں جا سکتا؛ مشین کی کھلی کلید استعمال کریں۔
fault-not-the-same = دونوں خفیہ جملے مختلف ہیں؛ کچھ نہیں لکھا گیا، دونوں دوبارہ لکھیں۔
fault-no-terminal = { $path } کو خفیہ جملہ درکار ہے، اور پوچھنے کے لیے کوئی ٹرمینل نہیں؛ اسے --passphrase-fd N سے دیں۔
fault-no-passphrase = فائل ڈسکرپٹر { $number } پر خفیہ جملہ متوقع تھا، لیکن: { $problem }
fault-ring-of-keys = ایک کلید متوقع تھی، اور { $path } کئی کلیدوں کا حلقہ ہے؛ ان میں سے ایک بتائیں۔
fault-ring-for-another = { $path } کسی اور نظام یا ادارے کے لیے بنائی گئی تھی؛ اس کے لیے حلقہ بنائیں۔
fault-key-for-another = { $path } { $found_org } کے لیے بطور { $found_role } بنائی گئی تھی، اور { $org } کی کلید بطور { $role } متوقع تھی۔
fault-bad-words = sulh { $command } { $action } کے ساتھ { $expected } متوقع تھا، { $found } الفاظ ملے۔
fault-nobody-told = دوسرے PIN کی کلیدیں کسی کو بتائی جانی چاہییں: --tell OUT سے جگہ بتائیں، اسے مہر بند کر کے حفاظتی افسروں کو دیں، اور مٹا دیں۔
fault-nobody-signs = sulh { $command } { $action } پر ایک کلید دستخط کرتی ہے: اس کی فائل --by سے بتائیں۔
fault-needs-own-hand = { $kind } آپ کے ادارے کو پابند کرتا ہے اور اس پر آپ خود دستخط کرتے ہیں، کوئی نوڈ نہیں: اپنی کلید کے ساتھ sulh sign یا verify/signer.html استعمال کریں۔
