# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What is found: findings with three verdicts. Not yet read by a native reader.

brief-found = تحقیق سے کیا معلوم ہوا
brief-found-note = تین الگ الگ سوال: وقوع ہوا یا نہیں، کسی شرط کی خلاف ورزی ہوئی یا نہیں، ذمہ دار کون ہے۔ حتمی منظوری کا مطلب ہے کہ طے شدہ طریقے سے جاری ہوا؛ درست ڈیجیٹل دستخط صرف یہ بتاتا ہے کہ بات کس نے کہی، تصدیق نہیں کرتا۔
found-occurrence = وقوع: { $verdict }
found-breach = شرط کی خلاف ورزی: { $verdict }
found-attribution = ذمہ داری: { $verdict }
found-none = کوئی رائے نہیں دی گئی
found-reasons = { $verdict }؛ معیارِ ثبوت: { $standard }؛ وجوہ: { $why }
found-is-confirmed = { term-occ-confirmed }
found-is-partly-confirmed = { term-occ-partly_confirmed }
found-is-not-confirmed = { term-occ-not_confirmed }
found-is-unfounded = { term-occ-unfounded }
found-is-inconclusive = { term-occ-inconclusive }
found-is-not-verifiable = { term-occ-not_verifiable } ({ $hindrance })
found-hindered-access = رسائی نہ تھی
found-hindered-time = وقت ناکافی تھا
found-hindered-means = ذرائع نہ تھے
found-is-violation = { term-agr-violation } ({ $severity })
found-severity-serious = سنگین
found-severity-ordinary = عام
found-severity-technical = تکنیکی
found-is-provocation = { term-agr-provocation }
found-is-permitted = { term-brc-permitted }
found-is-outside-scope = { term-brc-outside_scope } ({ $of })
found-scope-place = مقام کے لحاظ سے
found-scope-time = وقت کے لحاظ سے
found-scope-actor = فاعل کے لحاظ سے
found-scope-term = شرط کے الفاظ کے لحاظ سے
found-is-ambiguous-term = { term-brc-ambiguous_term }
found-is-party = { $party }
found-is-affiliate-of = { $actor }، جس کا جواب دہ { $party } ہے
found-is-jointly = مشترکہ طور پر { $party }
found-is-unknown-actor = { term-case-unknown_actor }
found-is-accidental = کسی کا ارادہ نہ تھا
found-is-not-attributable = { term-case-not_attributable }
found-is-outside-mandate = اس نظام کے اختیار سے باہر
found-share-largely = {" "}(زیادہ تر)
found-share-equally = {" "}(برابر)
found-share-partly = {" "}(جزوی)
found-standard-reasonable-suspicion = معقول شبہ
found-standard-reasonable-grounds = { term-case-reasonable_grounds }
found-standard-balance-of-probabilities = احتمالات کا توازن
found-standard-clear-and-convincing = واضح اور قائل کن
found-standard-beyond-reasonable-doubt = معقول شک سے بالاتر
found-state-waiting = مسودہ: جاری نہیں ہوا
found-state-issued = جاری: دونوں شریک چیئر نے طے شدہ طریقے سے حتمی منظوری دی
found-state-split = { term-case-split }: ایک شریک چیئر نے منظوری نہیں دی؛ اس سے کوئی نتیجہ لازم نہیں آتا
found-state-corrected = اب نافذ نہیں: بعد کے نتیجۂ تحقیق نے اس کی جگہ لی
found-late = حتمی منظوری کا وقت گزر چکا
found-about = بابت: { $which }
found-signed-off = حتمی منظوری: { $who }
found-refused = { $who } نے منظوری نہیں دی: { $why }
found-override = دونوں شریک چیئر کی اپنی بات سے شمار ہوتا ہے، کیونکہ ایک شریک دستخط کنندہ خاموش رہا
found-corrects = اس کی جگہ لیتا ہے: { $which }
found-corrected-by = اس کی جگہ { $which } نے لی؛ یہ پڑھنے کے لیے موجود ہے
found-no-reply = { $party } کی طرف سے کوئی جواب موصول نہیں ہوا
found-reply = { $party } کا جواب: { $text }
found-reply-open = { $party } اس وقت تک جواب دے سکتا ہے: { $until }

## Beside a finding.

found-dissent = { $who } کی اختلافی رائے: { $words }
found-votes = پینل: حق میں { $agree }، خلاف { $refuse }
found-text = الفاظ بزبان { $tongue }، پڑھنے والے: { $who }
found-text-unread = الفاظ بزبان { $tongue }: کسی نے پڑھنے کا نہیں کہا
found-late-reply = { $party } کا تاخیر سے جواب: { $text }
found-support = پشت پر: رپورٹیں { $reports }، آزاد ذرائع { $origins }؛ یہ کچھ طے نہیں کرتا، فیصلہ لوگ کرتے ہیں
found-marking = پڑھنے والے: { $marking }
found-public-not-issued = ظاہر نہیں کیا گیا: مسودہ ہے
found-public-split = منشور کے مطابق عام نہیں کیا گیا؛ روکے گئے نتائج میں شمار ہوتا ہے
found-public-embargoed = اس وقت تک روکا گیا: { $until }؛ وجہ: { $reason }
found-public-waiting = ابھی عام نہیں کیا گیا
found-public-owed = عام کرنے کا وقت گزر چکا
found-public-public = سب کے لیے جاری
found-withheld = نتائج جو عوام کو نظر نہیں آتے: { $count }

## Cases.

brief-cases = تصدیقی کیس
brief-cases-note = جو آیا اور جو طے ہوا، ایک ساتھ ہے۔ نظام کی اپنی تاخیر بھی ہر ایک کی طرح دکھائی جاتی ہے۔
case-title = کیس، مرحلہ وار
case-none = اس ریکارڈ میں کوئی کیس نہیں
case-stage-count = { $stage }: { $count }
case-stage-received = موصول، ابھی کیس نہیں
case-stage-registered = درج شدہ
case-stage-triaged = جانیں خطرے میں، پہلے کشیدگی کم کی جائے
case-stage-open = کھلا
case-stage-team-tasked = ٹیم مقرر
case-stage-on-site = ٹیم موقع پر
case-stage-suspended-access = رکا ہوا: رسائی نہیں
case-stage-draft = حقائق درج، نتیجہ لکھنا باقی
case-stage-reply-open = فریق جواب دے سکتے ہیں
case-stage-sign-off = حتمی منظوری کا منتظر
case-stage-issued = نتیجۂ تحقیق جاری
case-stage-split = { term-case-split }
case-stage-remedy = تلافی کا حکم
case-stage-closed = { term-case-closed }
case-stage-withdrawn = شکایت کرنے والے نے واپس لیا
case-stage-lapsed = ساقط
case-stage-reopened = { term-case-reopened }
case-opened = کھولا گیا: { $when }
case-complained = شکایت: { $who }
case-live = جانیں خطرے میں ہیں: کسی بھی رائے سے پہلے کشیدگی کم کرنا
case-calmed = کشیدگی کم کرنے کے لیے: { $what }
case-step-receipt = شکایت کی رسید
case-step-dispatch = ٹیم بھیجنا
case-step-preliminary = ابتدائی رپورٹ
case-step-draft = نتیجے کا مسودہ
case-step-reply = { term-case-reply }
case-step-sign-off = { term-case-sign_off }
case-step-remedy-order = تلافی مقرر کرنا
case-step-publication = عام کرنا
case-step-visit-answer = دورے کی درخواست کا جواب
case-clock-running = { $step }: { $due } تک
case-clock-late = { $step }: تاخیر، { $due } تک لازم تھا
case-clock-met = { $step }: بروقت
case-clock-met-late = { $step }: تاخیر سے، { $due } کے بجائے { $done }
case-clock-not-adopted = { $step }: کوئی وقت طے نہیں ہوا
case-clock-stopped = { $step }: اب لازم نہیں
case-lateness = { $step }: { $count } میں سے { $late } تاخیر سے
case-team = ٹیم: { $who }
case-team-missing = { $party } کے بغیر؛ درج وجہ: { $why }
case-report-arrived = ٹیم پہنچ گئی: { $facts }
case-report-preliminary = ابتدائی رپورٹ، صرف حقائق: { $facts }
case-report-final = رپورٹ، صرف حقائق: { $facts }
case-signs = دستخط: { $who }
case-silent = کچھ نہیں کہا: { $who }
case-evidence = شواہد: { $count }، ان میں حساس اور دھندلے: { $blurred }
case-turn-closed = بند کرنا: { $why }
case-turn-reopened = دوبارہ کھولنا: { $why }
case-turn-withdrawn = واپس لیا گیا: { $why }
case-turn-suspended-access = رسائی نہ ہونے سے رکا: { $why }
case-turn-resumed = دوبارہ شروع: { $why }
case-turn-lapsed = ساقط کرنا: { $why }
case-turn-waits = { $turn } ({ $who } نے کہا؛ دوسرے شریک چیئر کا انتظار)
case-embargo = { $until } تک روکا گیا: { $reason }
case-why-live-risk = جانیں خطرے میں
case-why-deescalation = پہلے کشیدگی کم کرنا
case-why-witness-safety = سنے گئے لوگوں کی حفاظت
case-why-team-safety = ٹیم کی حفاظت
case-why-reply-open = فریق ابھی جواب دے سکتے ہیں
case-why-other = کوئی اور وجہ
case-heard = سنے گئے لوگ: { $count }؛ وہ کون ہیں، یہاں کہیں نہیں
case-leaks = افشا کے واقعات: { $count }
case-owing = بند نہیں ہو سکتا: تلافی مقرر نہیں، { $which }
case-findings = نتائجِ تحقیق: { $which }
case-step = { $when }: { $what }، { $who }

## Remedies and visits.

remedy-line = { $party } کی تلافی: { $what } ({ $state }؛ { $status })
remedy-is-proposed = ایک شریک چیئر کی تجویز
remedy-is-refused = دوسرے شریک چیئر نے منظور نہیں کیا
remedy-is-ordered = دونوں شریک چیئر نے مقرر کی
remedy-due = { $due } تک، تصدیق: { $verifier }
remedy-late = { term-commit-late }
remedy-unknown = ریکارڈ میں کوئی وعدہ نہیں
visit-line = { $by } نے { $of } سے دورہ مانگا: { $what } ({ $state })
visit-is-proposed = دوسرے شریک چیئر کا انتظار
visit-is-refused = دوسرے شریک چیئر نے منظور نہیں کیا
visit-is-asked = جواب کا انتظار
visit-is-unanswered = بروقت جواب نہیں ملا
visit-is-granted = اجازت دی گئی
visit-is-conditional = { term-access-conditional }
visit-is-delayed = { term-access-delayed }
visit-is-denied = { term-access-denied }
visit-is-reported = ٹیم نے رپورٹ دی
visit-shows-done = ٹیم نے مکمل دیکھا
visit-shows-partly = ٹیم نے جزوی مکمل دیکھا
visit-shows-not-done = ٹیم نے نامکمل دیکھا
visit-shows-not-verifiable = { term-occ-not_verifiable }: کوئی دیکھ نہ سکا

## How the parties were treated.

treated-title = فریقین سے برتاؤ
treated-note = کوئی عدد فریقین کا موازنہ نہیں کرتا: جس کی نگرانی کم ہو اس کی رپورٹیں کم ہوتی ہیں۔
treated-complaints = { $party }: شکایات { $count }، زیرِ کارروائی { $taken }؛ اپنی رپورٹیں { $reports }
treated-time = شکایت سے نتیجے تک: درمیانی { $hours } گھنٹے، { $count } میں سے
treated-time-none = شکایت سے نتیجے تک: ابھی کوئی نہیں
treated-replies = جواب کے مواقع { $asked }: جواب { $replied }، تاخیر سے { $late }، بالکل نہیں { $silent }
treated-against = جاری { $issued } نتائج میں سے { $count } میں نام؛ دوسروں کے بیانات { $reports }
treated-access = نگرانوں کو روکنا، نگرانوں کے مطابق { $watchers }، دوسروں کے مطابق { $others }؛ کل طے شدہ نگرانی { $planned }
treated-split = اس کی شکایات پر جاری نتائج: { $which }
found-who-party = ایک فریق
found-who-affiliate-of = ایک فاعل جس کا جواب دہ کوئی فریق ہے
found-who-jointly = کئی فریق مشترکہ طور پر
found-who-unknown-actor = { term-case-unknown_actor }
found-who-accidental = { found-is-accidental }
found-who-not-attributable = { term-case-not_attributable }
found-who-outside-mandate = { found-is-outside-mandate }
found-who-no-verdict = { found-none }

## What may be told outside.

released-title = نظام سے باہر کن رپورٹوں کا ذکر ہو سکتا ہے
released-note = ہر سطر کے پیچھے کم از کم { $persons } افراد ہیں؛ جو یوں چھپ نہ سکے وہ صرف گنا جاتا ہے۔
released-line = { $place }، { $from } سے { $until }: { $count }
released-anywhere = کہیں بھی
released-withheld = روکی گئیں: { $count }؛ پہلے دکھائی گئیں، پھر واپس لی گئیں: { $withdrawn }

## What was said in a case, step by step.

case-said-case = کیس کھولا گیا
case-said-receipt = { case-step-receipt }
case-said-triage = شدت اور فوری خطرہ دیکھا گیا
case-said-deescalation = کشیدگی کم کرنے کا قدم
case-said-tasking = ٹیم مقرر
case-said-team-report = ٹیم کی رپورٹ
case-said-member-word = رپورٹ پر رکن کی بات
case-said-finding = نتیجے کا مسودہ
case-said-finding-text = نتیجہ دوسری زبان میں
case-said-reply = { case-step-reply }
case-said-dissent = { term-case-dissent }
case-said-vote = پینل کی رائے
case-said-signoff = حتمی منظوری پر بات
case-said-remedy = { term-case-remedy }
case-said-turn = کیس کا رخ بدلنا
case-said-assent = دوسرے شریک چیئر کی بات
case-said-embargo = کچھ وقت کے لیے روکا گیا
case-said-visit-request = دورے کی درخواست
case-about-complaint = شکایت { $which }
case-about-incident = واقعہ { $which }
case-about-report = رپورٹ { $which }

## What is refused.

fault-no-such-case = ایک کیس کا لیبل یا اس کی شناخت کا آغاز درکار تھا (لیبل: { $known })؛ { $found } سے { $count } ملتے ہیں۔
