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

## Steps of a case, visits, what a finding rests on: what is refused. Not yet read by a native reader.

fault-act-decided = { $id } کسی شریک چیئر کی رضامندی کا منتظر نہیں: اس کا فیصلہ ہو چکا، یا یہ کسی فریق کا اپنا بیان ہے؛ نیا بیان دیں۔
fault-answer-unfit = دورے کی اجازت، مشروط اجازت یا تاخیر کے ساتھ وقت (when) بتایا جاتا ہے، مشروط کے ساتھ شرائط، اور انکار کے ساتھ کوئی وقت نہیں؛ { $value } دی گئی باتوں سے میل نہیں کھاتا۔
fault-case-ahead-of-record = کیس زیادہ سے زیادہ { $index } اندراجات پر کھولا جا سکتا تھا، اور یہ { $size } اندراجات کے ریکارڈ کا حوالہ دیتا ہے۔
fault-case-full = کیس { $case } میں پہلے ہی { $most } نتائجِ تحقیق ہیں؛ ایک اور کیس کھولیں جو اسی واقعے کا حوالہ دے۔
fault-case-not-over = کیس { $case } ختم نہیں ہوا، اسے دوبارہ کھولنے کی ضرورت نہیں۔
fault-case-of-nothing = کیس کسی شکایت، واقعے یا رپورٹوں پر کھولا جاتا ہے؛ ان میں سے کسی ایک کا حوالہ دیں۔
fault-case-over = کیس { $case } کی حالت { $turned } ہے؛ جب تک دونوں شریک چیئر اسے دوبارہ نہ کھولیں، اس میں کچھ شامل نہیں ہوتا۔
fault-chance-unfit = لفظ { $word } سے مراد { $low } سے { $high } فیصد ہے، اور { $percent } دیا گیا؛ لفظ یا عدد درست کریں۔
fault-deescalation-first = جب کیس { $case } دیکھا گیا تو جانوں کو خطرہ تھا، اور اس کے بعد کشیدگی کم کرنے کے لیے کچھ نہیں بتایا گیا؛ کسی بھی رائے سے پہلے cases.deescalation.v1 سے بتائیں کہ کیا کیا گیا۔
fault-dissent-without-why = جو ٹیم کی رپورٹ سے اختلاف کرے، وہ وجہ بتاتا ہے؛ خانہ why پُر کریں۔
fault-embargo-unfit = اشاعت روکنے کی مدت موجودہ وقت ({ $now }) کے بعد اور { $days } دن کے اندر ختم ہوتی ہے؛ { $until } دیا گیا۔
fault-evidence-not-referred = شواہد کی ہر شے متن میں بھی ہوتی ہے اور evidence کردار والے حوالوں میں بھی؛ { $id } صرف ایک میں ہے۔
fault-evidence-unlisted = ایک رائے { $id } پر مبنی ہے، جو نتیجۂ تحقیق کے شواہد میں نہیں؛ اسے وہاں درج کریں۔
fault-extract-of-other = { $extract } بیان { $id } کا ایسا اقتباس نہیں جس کا یہ نتیجۂ تحقیق extract کردار سے حوالہ دیتا ہو۔
fault-finding-issued = کیس { $case } کا ایک نتیجۂ تحقیق جاری ہو چکا: اسے نہ واپس لیا جاتا ہے نہ وہ ساقط ہوتا ہے؛ دونوں شریک چیئر اسے بند کرتے ہیں۔
fault-finding-not-issued = تلافی جاری شدہ نتیجۂ تحقیق کے بعد ہوتی ہے، اور { $finding } جاری نہیں ہوا؛ پہلے دونوں شریک چیئر حتمی منظوری دیں۔
fault-finding-waits = کیس { $case } کا نتیجۂ تحقیق { $finding } حتمی منظوری کا منتظر ہے؛ پہلے دونوں شریک چیئر اسے منظور یا رد کریں۔
fault-marking-too-wide = نتیجۂ تحقیق کی درجہ بندی { $own } ہے اور وہ ایسی شے پر مبنی ہے جس کی درجہ بندی { $least } ہے؛ یہی درجہ دیں، یا اس کے جاری کنندہ سے cases.extract.v1 کے ذریعے اقتباس لیں۔
fault-member-said-already = ادارہ { $org } اس رپورٹ پر اپنی بات کہہ چکا؛ جو مزید کہنا ہو، وہ اس کی اپنی رپورٹ میں آئے۔
fault-no-complaint = { $id } اس اندراج سے پہلے کی کوئی شکایت یا درخواست نہیں؛ رسید ان میں سے کسی کی ہوتی ہے۔
fault-not-asked = ٹیم کو آنے دینے کے لیے { $expected } سے کہا گیا تھا، { $org } سے نہیں۔
fault-not-named = { $org } ایسے نتیجۂ تحقیق کا جواب دیتا ہے جو { $parties } کے بارے میں ہے؛ اس کے بجائے دعویٰ یا اختلافی رائے دیں۔
fault-not-on-panel = { $org } اس چارٹر کے پینل کا رکن نہیں ({ $known })؛ جو رکن نہ ہو، وہ اختلافی رائے دے سکتا ہے۔
fault-not-on-team = { $org } ٹیم میں نہیں ({ $team })؛ جسے نہیں بھیجا گیا، وہ اپنی رپورٹ دیتا ہے۔
fault-not-said-in-talks = { $id } اس اندراج سے پہلے مذاکرات میں کہی گئی کوئی بات نہیں؛ جو کہیں اور کہا گیا، اس کے لیے اجازت درکار نہیں۔
fault-not-the-complainant = کیس وہی واپس لیتا ہے جس نے شکایت کی ہو اور کسی اور نے نہ کی ہو: { $known }، { $org } نہیں۔
fault-nothing-read = جو متن پڑھا گیا، ہر زبان میں اس کا ہیش بتایا جاتا ہے؛ کوئی نہیں بتایا گیا، خانہ read پُر کریں۔
fault-notice-short = چارٹر کی اختیار کردہ پیشگی اطلاع کے مطابق دورہ جلد سے جلد { $expected } پر شروع ہو سکتا ہے؛ { $found } مانگا گیا۔
fault-own-assent = { $org } نے یہ خود کہا ہے؛ دوسرے شریک چیئر کی بات درکار ہے۔
fault-own-visit = { $org } خود سے ٹیم کو آنے دینے کا کہتا ہے؛ ٹیم کو رپورٹ کے ذریعے بلائیں۔
fault-panel-first = چارٹر رائے دینے کا کام پینل کو سونپتا ہے، اور پینل نے { $finding } سے اتفاق نہیں کیا؛ حتمی منظوری اس کے بعد دیں۔
fault-remedy-lacking = { $finding } ایک جاری شدہ خلاف ورزی ہے جس کی تلافی کا کوئی ذمہ دار، مہلت اور تصدیق کرنے والا نہیں؛ cases.remedy.v1 سے تلافی کا حکم دیں، پھر کیس بند کریں۔
fault-remedy-unchecked = { $verifier } نے نہیں بتایا کہ نتیجۂ تحقیق { $finding } کی تلافی ہوئی یا نہیں؛ وہ commitments.check.v1 سے بتاتا ہے، پھر کیس بند ہوتا ہے۔
fault-remedy-without-commitment = تلافی اس وعدے کا نام لیتی ہے جس سے اس کا اعلان اور جانچ ہوتی ہے؛ { $id } ایسا وعدہ نہیں جو نتیجۂ تحقیق { $finding } کا حوالہ دے؛ پہلے finding کے حوالے کے ساتھ commitments.commitment.v1 کہیں۔
fault-replied-enough = { $org } نے { $finding } کا { $most } بار جواب دیا ہے، اور سب قائم ہیں؛ مزید بات دعوے کے طور پر کہیں۔
fault-talks-not-released = { $id } مذاکرات میں { $org } نے کہا تھا، اور جو وہاں کہا جائے وہ شواہد نہیں جب تک { $org } اسے cases.talks_released.v1 سے اجازت نہ دے۔
fault-tasked-with-nothing = ٹیم کسی کیس یا دورے پر بھیجی جاتی ہے؛ ان میں سے ایک کا حوالہ دیں۔
fault-team-lacks-party = ٹیم میں { $party } کے کم از کم { $needed } افراد ہوتے ہیں، اور { $found } بتائے گئے؛ انھیں نامزد کریں، یا missing میں وجہ درج کریں۔
fault-team-unclear = ٹیم کا زیادہ سے زیادہ ایک سربراہ ہوتا ہے اور ہر ادارہ ایک بار آتا ہے؛ { $leaders } سربراہ اور { $orgs } ملے۔
fault-too-many-texts = نتیجۂ تحقیق { $finding } کے پہلے ہی { $most } متن اس زبان میں ہیں: { $lang }۔
fault-values-not-adopted = نتیجۂ تحقیق کے لیے طے شدہ مہلتیں درکار ہیں، اور چارٹر نے یہ اختیار نہیں کیں: { $names }؛ پہلے انھیں ترمیم سے اختیار کریں۔
fault-visit-denied = دورے کی اجازت نہیں ملی، اس لیے کسی نے نہیں دیکھا کہ وہاں کیا ہے: نتیجہ not_verifiable ہے، اور { $found } کہا گیا۔
fault-visit-not-asked = دوسرے شریک چیئر نے دورے { $id } سے اتفاق نہیں کیا، اس لیے ابھی کسی سے نہیں کہا گیا۔
fault-visit-of-nothing = دورہ کسی مقام کا، یا کسی وعدے یا کیس کے لیے ہوتا ہے؛ ایک کا حوالہ دیں۔
fault-visit-without-time = دورے کے بارے میں { $shows } کہا گیا مگر یہ نہیں کہ ٹیم وہاں کب تھی؛ when پُر کریں، یا not_verifiable کہیں۔
fault-words-unknown = نتیجۂ تحقیق { $finding } کا اس زبان ({ $lang }) میں کوئی متن ایسا نہیں جس کا ہیش { $found } ہو؛ وہ متن پڑھیں جو ریکارڈ میں ہے، اور اسی کا ہیش دیں۔

## The words of a case: how likely, how trusted, what is answered and ordered, for whom.

chance-almost-no-chance = امکان تقریباً نہیں
chance-very-unlikely = بہت کم امکان
chance-unlikely = کم امکان
chance-roughly-even = تقریباً برابر امکان
chance-likely = امکان ہے
chance-very-likely = بہت امکان ہے
chance-almost-certain = تقریباً یقینی
stance-accepts = قبول کرتا ہے
stance-partly = جزوی طور پر قبول کرتا ہے
stance-contests = اس سے اختلاف کرتا ہے
remedy-kind-explanation = وضاحت
remedy-kind-apology = معذرت
remedy-kind-order-to-forces = افواج کو حکم
remedy-kind-disciplinary = تادیبی کارروائی
remedy-kind-withdrawal = افواج کا انخلا
remedy-kind-restitution = بحالی
remedy-kind-compensation = معاوضہ
remedy-kind-patrol-or-cbm = گشت یا اعتماد سازی کا اقدام
remedy-kind-reopening = گزرگاہ دوبارہ کھولنا
remedy-kind-referral = { term-case-referral }
remedy-kind-penalty = { term-agr-penalty }
disclosure-to-all = سب کے لیے
disclosure-mechanism = میکانزم کے لیے
disclosure-named-roles = صرف نامزد ذمہ داروں کے لیے
consents-team-only = صرف ٹیم کے لیے
consents-mechanism = میکانزم کے لیے
consents-public-without-name = نام کے بغیر سب کے لیے
consents-not-asked = نہیں پوچھا گیا
