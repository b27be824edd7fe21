# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# What commands print at a node's folder, and faults of nodes.

say-held = اس نوڈ پر محفوظ ہے: { $id }؛ میزبان جواب نہیں دے رہا، یہ خود دوبارہ بھیجا جائے گا
say-relayed = { $org } کے ریلے کو دیا گیا: { $id }؛ میزبان کے جواب دینے پر آگے پہنچ جائے گا
node-outbox = اس نوڈ کے { $count } بیانات کا ابھی جواب نہیں آیا
node-outbox-do = نوڈ چلائیں: میزبان کے جواب تک یہ انہیں دوبارہ بھیجتا ہے
node-rewrap = بیان { $id } { $org } کے لیے سربمہر ہوا تھا، جس نے بعد میں نئی کلید شائع کی
node-rewrap-do = اسے { $org } کے لیے دوبارہ لپیٹیں اور record.rewrap.v1 سے بتائیں
custody-own-key = { $org } کی اس کلید سے دستخط جو دستخط کرنے والے کے پاس تھی
custody-token = { $org } کے نوڈ نے دستخط کیے: { $who } ٹوکن سے داخل ہوا
custody-desk = { $org } کے نوڈ نے دستخط کیے: { $who } وہاں داخل ہوا تھا
custody-hosted = { $owner } کے نوڈ پر { $org } کی کلید سے { $who } کے لیے دستخط: کلید { $owner } کے پاس تھی
fault-peer-silent = { $url } والے نوڈ نے متوقع جواب نہیں دیا ({ $problem })؛ { $after_seconds } سیکنڈ بعد پھر پوچھا جائے گا۔
fault-peer-ciphertext = وہ مہر بند متن متوقع تھا جس کا ہیش بیان { $id } میں ہے، اور بائٹس ملے؛ وہ محفوظ نہیں کیے گئے، کسی اور نوڈ سے پوچھا جائے گا۔
fault-bad-opening-key = { $path } میں مہر کھولنے والی کلید متوقع تھی، مگر: { $problem }؛ نئی بنائیں اور شائع کریں۔
fault-two-owners = { $path } میں ایک ہی ادارے کی کلیدیں متوقع تھیں، ملیں { $orgs } کی؛ ہر ادارے کا اپنا نوڈ ہوتا ہے۔
fault-outbox-full = اس نوڈ پر { $count } بیانات ہیں جن کا کسی نے جواب نہیں دیا، اور یہ مزید نہیں رکھتا؛ میزبان کے جواب دینے پر اسے لے گا، { $after_seconds } سیکنڈ بعد دوبارہ کوشش کریں۔
fault-answer-for-another = میزبان کا جواب اس بیان کے بارے میں متوقع تھا جو بھیجا گیا، اور وہ کسی اور کے بارے میں ہے۔
fault-note-for-another = ریلے کا پرچہ اس بیان کے بارے میں متوقع تھا جو بھیجا گیا، اور وہ کسی اور کے بارے میں ہے۔
fault-no-pen = اس نوڈ پر ایسی کلید نہیں جو { $org } کی طرف سے بطور { $role } دستخط کرے؛ اپنی کلید سے دستخط کر کے جمع کرائیں۔
fault-hosted-custody = { $org } کی کلید { $owner } کے نوڈ پر دستخط کرتی، اور منشور دوسرے کے پاس کلید رکھنے کی اجازت نہیں دیتا؛ { $org } کے اپنے نوڈ یا کلید سے دستخط کریں۔
fault-bad-wish = kind اور body والا JSON متوقع تھا، مگر: { $problem }۔
fault-layer-not-yours = { $asked } مانگا گیا، اور یہاں پوچھنے والا زیادہ سے زیادہ { $own } پڑھتا ہے؛ داخل ہوں، یا وہی مانگیں۔
fault-bad-every = ایک یا اس سے زیادہ سیکنڈ متوقع تھے، ملا { $found }۔
fault-node-refuses = یہ نوڈ بیان نہیں لیتا ({ $code }): { $why }
brief-pens = کس کے ہاتھ نے دستخط کیے
brief-pens-note = ان پر ایسی کلید سے دستخط ہوئے جو کہنے والے کے پاس نہیں تھی؛ نوڈ اپنے لوگوں کے بارے میں جو کہتا ہے وہ اسی کا قول ہے۔
brief-receipts = پڑھے جانے کی رسیدیں
brief-receipts-note = جو نوڈوں اور وصول کنندگان نے مہر بند کرنے والے کو مہر کے اندر بتایا۔
receipt-served = { $party } کو اس کے نوڈ نے { $id } دیا (اندراج { $entry })
receipt-opened = { $party } کہتا ہے کہ اس نے { $id } کھولا (اندراج { $entry })
receipt-retracted = اس کے بعد یہ واپس لیا گیا (اندراج { $entry })
told-retracted = آپ کے پڑھنے کے بعد واپس لیا گیا: بیان { $id }، از { $party } (اندراج { $entry }): { $why }
fault-slots-without-key = سلاٹ ادارے کی مہر کرنے والی کلید سے استعمال ہوتے ہیں، اور کلیدوں کے فولڈر میں ایسی کوئی نہیں؛ اسے وہاں رکھیں، یا --slots کے بغیر چلائیں۔
fault-no-slot-plan = { $word } کو { $known } میں سے ایک، یا every، classes اور longest والی JSON فائل ہونا تھا، مگر: { $problem }۔
fault-no-slots = اس نوڈ کے کوئی سلاٹ نہیں: اسے sulh say --seal-to سے سربمہر کریں۔
fault-bad-slotted = inside اور to والا JSON متوقع تھا، مگر: { $problem }۔
