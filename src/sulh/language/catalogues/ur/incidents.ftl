# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What is said to have happened: what is refused. Not yet read by a native reader.

fault-count-without-unit = تعداد اور اس کی اکائی اکٹھی لکھی جاتی ہیں یا دونوں نہیں؛ یہاں صرف { $found } ملا۔
fault-explosions-above-count = دھماکے گنی گئی چیزوں میں شامل ہوتے ہیں: زیادہ سے زیادہ { $expected } متوقع تھے، { $found } ملے۔
fault-detection-without-place = سینسر کسی چیز کو معلوم جگہ پر پکڑتا ہے جس کے نقاط دیے جائیں؛ یہاں { $found } ملا، اس لیے اس کے بجائے رپورٹ دیں۔
fault-empty-assessment = جائزہ رپورٹ کے بارے میں کم از کم ایک بات کہتا ہے؛ اس کا کوئی خانہ بھریں۔
fault-complaint-not-own = شکایت دستخط کرنے والے کا اپنا عمل ہوتی ہے، اور اس میں { $found } لکھا ہے؛ دوسرے کی شکایت دعوے کے طور پر آگے پہنچائیں۔
fault-petition-of-organisation = عرضداشت ان لوگوں کی ہوتی ہے جو منشور کا کوئی ادارہ نہیں، اور { $found } ایک ادارہ ہے؛ ادارہ شکایت کرتا ہے۔
fault-evidence-without-hash = جو ثبوت کوئی شے نہ ہو، وہ اپنے ہیش سے پہچانا جاتا ہے؛ اس کا sha256 دیں (قسم: { $medium })۔
fault-must-be-open = { $kind } اس چیز پر اثر کرتا ہے جو سب کی مشترک ہے، مگر مہر بند ہے یا مہر بند بیان کی طرف لے جاتا ہے؛ اسے کھلے طور پر کہیں، اس کے بارے میں جو سب پڑھ سکتے ہیں۔
fault-only-own = { $act } صرف اپنے بیانات کے لیے ہے، اور { $id } ادارے { $owner } نے کہا؛ { $issuer } اسے رد یا اس کی تردید کر سکتا ہے۔
fault-only-others = { $act } دوسروں کے بیانات کے لیے ہے، اور { $id } خود { $issuer } نے کہا۔
fault-needs-another = update، add اور relate حوالے `by` سے دوسرے بیان تک لے جاتے ہیں، باقی عمل کسی تک نہیں؛ { $act } ایسا نہیں کرتا۔
fault-already-recalled = { $id } پہلے ہی واپس لیا، بدلا یا ختم کیا جا چکا ہے؛ ایسا ہی رہے گا۔
fault-link-to-itself = دو رپورٹیں متوقع تھیں، اور { $id } دو بار لکھی گئی۔
fault-not-a-side = { $issuer } نہ فریق ہے نہ شریک چیئر جو اپنی طرف سے بولے؛ اس کا فیصلہ صرف یہی کرتے ہیں۔
fault-already-answered = { $issuer } نے { $id } کے بارے میں یہ پہلے کہا ہے، یا اپنی رائے بہت بار بدلی ہے؛ اس کی آخری بات قائم ہے۔
fault-replaces-others = پیرامیٹر نافذ پیرامیٹروں کی جگہ لیتے ہیں، جو { $expected } ہیں؛ یہ { $found } کا نام لیتے ہیں۔
