# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Findings and sign-offs: what is refused. Not yet read by a native reader.

fault-hindrance-unfit = صرف not_verifiable کے ساتھ بتایا جاتا ہے کہ تصدیق میں کیا رکاوٹ تھی ({ $known })، کسی اور رائے کے ساتھ نہیں؛ { $verdict } یہاں موزوں نہیں۔
fault-breach-without-occurrence = جس کے بارے میں { $verdict } کہا گیا، اسے نہ شرط کی خلاف ورزی کہا جا سکتا ہے نہ کسی فریق سے منسوب کیا جا سکتا ہے؛ یہ دونوں خانے خالی چھوڑیں، یا بتائیں کہ کس بات کی تصدیق ہوئی۔
fault-refusal-without-why = جو شریک چیئر نتیجۂ تحقیق کی حتمی منظوری نہ دے، وہ وجہ بتاتا ہے؛ خانہ why پُر کریں۔
fault-finding-ahead-of-record = نتیجۂ تحقیق زیادہ سے زیادہ { $index } اندراجات پر مبنی ہو سکتا تھا، اور یہ { $size } اندراجات کے ریکارڈ کا حوالہ دیتا ہے۔
fault-finding-without-term = اس رائے کے لیے ایسا حوالہ ضروری ہے جس کا کردار { $role } ہو اور جو بتائے کہ کیا طے ہوا تھا؛ ایسا کوئی حوالہ نہیں ملا۔
fault-reply-window-short = نتیجۂ تحقیق میں جس کا نام ہے، وہ کم از کم { $expected } تک جواب دے سکتا ہے، اُس وقت کے مطابق جو چارٹر نے اختیار کیا ہے؛ reply_until یہ ہے: { $found }۔
fault-not-a-co-chair = { $org } اس چارٹر کا شریک چیئر نہیں؛ نتائجِ تحقیق کی حتمی منظوری شریک چیئر دیتے ہیں۔
fault-already-signed-off = ادارہ { $org } اس نتیجۂ تحقیق { $finding } پر اپنی بات کہہ چکا ہے؛ اب جو کہنا ہو، وہ ایسے نتیجے میں آئے جو اس کی تصحیح کرے۔
fault-reply-window-open = نتیجۂ تحقیق میں جس کا نام ہے، وہ { $until } تک جواب دے سکتا ہے، اور ریکارڈ کا وقت { $now } ہے؛ حتمی منظوری اس کے بعد دیں۔
