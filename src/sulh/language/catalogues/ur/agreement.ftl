# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What an agreement says, as data
attribute-rule = شرط کیا مانگتی ہے، بطور ڈیٹا
attribute-class = جنگ بندی کی قسم
attribute-purpose = مقصد
attribute-mediated = کیا ثالثی ہوئی
attribute-mechanism-agreed = کیا یہ نظام قائم کرتا ہے
attribute-enforcement = کیا اس میں نفاذ کے ذرائع ہیں
attribute-written = کیا یہ تحریری ہے
attribute-authentic = کن زبانوں میں مستند ہے
attribute-prevailing = کون سی زبان فیصلہ کن ہے
attribute-texts = متون کے ہیش
attribute-observability = خلاف ورزی کیسے معلوم ہو سکتی ہے
attribute-by-authority = کس اختیار سے

## Refusals

fault-deadline-unclear = مہلت یا تو ایک وقت ({ "by" }) ہوتی ہے یا کسی واقعے سے دنوں یا گھنٹوں کی گنتی، دونوں نہیں؛ ملا: واقعہ { $event }، { $days } دن، { $hours } گھنٹے، { "by" }: { $by }۔
fault-rule-of-other-kind = شرط کی طرح { $expected } قسم کا قاعدہ متوقع تھا، { $found } قسم کا ملا؛ شق کو الگ کریں یا اس کی قسم درست کریں۔
fault-prevailing-not-authentic = { $prevailing } زبان کا متن فیصلہ کن نہیں ہو سکتا کیونکہ وہ مستند نہیں (مستند: { $authentic })؛ اسے وہاں لکھیں یا فیصلہ کن زبان نہ لکھیں۔
fault-other-text = { $lang } زبان کے متن کا ہیش { $expected } ہے، { $found } لکھا گیا؛ ریکارڈ میں موجود متن پڑھیں اور اسی کا ہیش لکھیں۔
fault-own-translation = یہ ترجمہ { $issuer } خود لایا ہے؛ اس کی تصدیق کوئی دوسرا ادارہ کرتا ہے۔
fault-replaces-itself = شرط { $id } نئی بھی لکھی گئی اور بدلی جانے والی بھی؛ ایک شرط کسی دوسری کی جگہ لیتی ہے۔

## What a file of an agreement says wrongly or leaves open

agreement-problem = { $file } سطر { $line }، { $key }: { $why }
agreement-open = { $file } سطر { $line }، شق { $label }: { $what }
agreement-open-record = شق { $label }: { $what }
agreement-checked = { $file }: پڑھی گئی شقیں { $clauses }، غلطیاں { $problems }، کھلی چھوڑی گئی باتیں { $open }
agreement-linted = کھلی چھوڑی گئی باتیں: { $open }
redline-same = { $label }: وہی
redline-changed = { $label }: بدلی
redline-added = { $label }: نئی
redline-removed = { $label }: نکالی گئی
redline-moved = دوسری جگہ
redline-counts = وہی { $same }، بدلی { $changed }، نئی { $added }، نکالی گئی { $removed }

lint-no-rule = جو کچھ یہ مانگتی ہے وہ صرف الفاظ میں ہے، بطور ڈیٹا نہیں
lint-binds-nobody = کسی کا نام نہیں جسے یہ پابند کرے
lint-no-actor = کسی کا نام نہیں جسے یہ کرنا یا چھوڑنا ہے
lint-no-place = جگہ نہیں بتائی گئی جہاں یہ لاگو ہے
lint-no-time = وقت نہیں بتایا گیا کہ کب سے یا کب تک لاگو ہے
lint-no-test = کوئی کسوٹی نہیں جس سے کہا جا سکے کہ پوری ہوئی یا نہیں
lint-no-verifier = کسی کا نام نہیں جو اسے جانچے
lint-not-graded = نہیں بتایا گیا کہ خلاف ورزی کیسے معلوم ہو سکتی ہے
lint-unobservable = اس کی خلاف ورزی کوئی نہیں دیکھ سکتا؛ اسے کبھی پورا نہیں دکھایا جا سکتا
lint-declared-only = صرف فریق خود بتا سکتا ہے کہ پوری ہوئی یا نہیں
lint-vague-word = “{ $detail }” کے دو مطلب نکل سکتے ہیں
lint-open-list = افعال کی فہرست کھلی ہے: اور کیا شامل ہے، نہیں بتایا گیا
lint-deadline-before-start = اس کی مہلت ({ $detail }) اس کے آغاز سے پہلے ہے
lint-event-not-named = نہیں بتایا گیا کہ “{ $detail }” کیا ہے جس سے مہلت گنی جاتی ہے
lint-no-authoriser = کسی کا نام نہیں جو استثنا کی اجازت دے
lint-no-condition = نہیں بتایا گیا کہ کس حالت میں لاگو ہے
lint-excepts-nothing = نہیں بتایا گیا کہ یہ کس شق سے استثنا ہے
lint-no-notice = نہیں بتایا گیا کہ استعمال پر کسے اطلاع دی جاتی ہے
lint-no-recipient = نہیں بتایا گیا کہ یہ کس کے لیے ہے یا کسے اطلاع دی جاتی ہے
lint-no-decider = کسی کا نام نہیں جو فیصلہ کرے
lint-no-penalty = نہیں بتایا گیا کہ نتیجہ کیا ہو گا
lint-no-quorum = نہیں بتایا گیا کہ فیصلے کے لیے کس کا ہونا ضروری ہے
lint-no-deadlock-breaker = نہیں بتایا گیا کہ فیصلہ نہ ہو تو کیا ہو گا
lint-readings-differ = ہر فریق اسے اپنے طور پر پڑھتا ہے

fault-file-label-twice = نام { $label } سطر { $line } پر پہلے سے موجود ہے؛ ہر چیز کا اپنا نام ہوتا ہے۔
fault-file-label-unknown = { $label } اس سطر سے پہلے کسی چیز کا نام نہیں، نہ 64 ہندسوں کی شناخت؛ اسے اوپر لکھیں یا نام درست کریں۔
fault-file-key-unknown = کلید { $key } کا یہاں کوئی مطلب نہیں؛ کلیدیں یہ ہیں: { $known }
fault-file-key-missing = کلید { $key } نہیں ہے؛ اسے شامل کریں۔
fault-file-value = متوقع: { $expected }؛ ملا: { $found }؛ اسے درست کریں۔
fault-more-than-a-day = { $count } بیانات ایک دن کی حد ({ $limit }) سے زیادہ ہیں؛ کچھ جمع نہیں کیا گیا؛ فائل تقسیم کریں۔
fault-nothing-handed-in = { $count } میں سے بیان { $number } رد ہو جاتا ({ $code }): { $why }؛ کچھ جمع نہیں کیا گیا۔
fault-agreement-words = { "sulh agreement" } { $action } کے ساتھ { $expected } متوقع تھا، { $found } الفاظ ملے۔
fault-agreement-unsound = { $file }، سطر { $line }، { $key }: { $why }؛ سب دیکھنے کے لیے: { "sulh agreement check" } { $file }
fault-agreement-no-key = { $key } معاہدے کی فائل کی کلید نہیں؛ سب دیکھنے کے لیے: { "sulh agreement explain" }
fault-no-such-clause = { $name } اس ریکارڈ کی کسی شرط یا دستاویز کا نام یا شناخت نہیں، یا ایک سے زیادہ کا ہے؛ شناخت سے بتائیں۔

## Beside the terms, on the screen and the page

agreed-read = { $party } پڑھے ہوئے متن کے طور پر بتاتا ہے: { $languages }
agreed-opinion = یوں پڑھا گیا، کسی کے اختیار سے نہیں: { $text } { $who }
agreed-interpretation = { $authority } کے اختیار سے یوں پڑھا گیا: { $text } { $who }
agreed-suspend = { $party } اپنی طرف سے { $when } سے معطل کرتا ہے: { $why }
agreed-withdraw = { $party } اپنی طرف سے { $when } سے الگ ہوتا ہے: { $why }
agreed-return = { $party } { $when } سے واپس آتا ہے: { $why }
agreed-goes-on = { $party } کے لیے یہ پھر بھی جاری ہیں: { $terms }
agreed-amendment = { $old } کی جگہ { $new }
agreed-consented = تمام نئی شرائط پر رضامندی دی: { $parties }
agreed-waiting = ابھی نہیں؛ ان کے لیے پرانے الفاظ جاری ہیں: { $parties }
agreed-unconfirmed = { $language }، مترجم { $translator }، کسی اور نے تصدیق نہیں کی: { $text }
agreed-confirmed = { $language }، مترجم { $translator }، تصدیق: { $parties }: { $text }
agreed-authentic = مستند زبانیں: { $languages }
agreed-prevailing = جہاں فرق ہو، { $language } فیصلہ کن ہے
agreed-basis-original = { $language }
agreed-basis-named = { $language } (متن موجود نہیں)
agreed-basis-confirmed = { $language } (تصدیق شدہ ترجمہ)
agreed-basis-unconfirmed = { $language } (ترجمہ جس کی کسی نے تصدیق نہیں کی)
agreed-basis-not-carried = { $language } (متن جو اس ریکارڈ میں نہیں)
