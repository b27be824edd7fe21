# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What can be said of each term and party.
## Not yet read by a native reader.

comply-is-breached = شرط کی خلاف ورزی ہوئی
comply-is-disputed = متنازع
comply-is-late = تاخیر
comply-is-alleged = مبینہ خلاف ورزی
comply-is-suspended = معطل
comply-is-not-verifiable = ناقابلِ تصدیق
comply-is-unknown = نامعلوم
comply-is-not-yet-due = ابھی واجب نہیں
comply-is-no-breach-found = کوئی خلاف ورزی نہیں ملی
comply-is-kept = پاسداری ہوئی
comply-is-not-in-force = نافذ نہیں
comply-party = { $party }: { $status }
comply-alleged = مبینہ: واقعات { $incidents }، رپورٹیں { $reports }، ایک دوسرے سے آزاد ذرائع { $origins } ({ $who })
comply-denied-by = تردید: { $who }
comply-unsure = ہو سکتا ہے اس میں شامل ہوں، ہو سکتا ہے نہ ہوں: { $count }
comply-answered = نتائجِ تحقیق نے جن کا جواب دیا: { $count }
comply-watched = سب سے کم نگرانی والے سیکٹر میں یقینی نگرانی: ہر 1000 منٹ میں { $least }؛ چارٹر { $asked } چاہتا ہے
comply-watched-unasked = سب سے کم نگرانی والے سیکٹر میں یقینی نگرانی: ہر 1000 منٹ میں { $least }؛ چارٹر نے کوئی حد مقرر نہیں کی
comply-findings = نتائجِ تحقیق: { $which }
comply-owed = واجب: { $which }
comply-under = سوال یوں پوچھا گیا گویا متن { $version } پابند کرتا ہو
comply-nobody = اس ریکارڈ میں کوئی شرط نہیں
comply-note = دن پوچھا جائے تو اُسی دن کی بات ہے، لمحہ پوچھا جائے تو اُس وقت تک کی۔ یہاں کوئی عدد فریقوں کا موازنہ نہیں کرتا: جس کی نگرانی کم ہوئی، اس کے بارے میں رپورٹیں بھی کم ہیں۔
comply-title = ہر شرط کے بارے میں کیا کہا جا سکتا ہے
why-consent-undated = ریکارڈ سے ظاہر نہیں کہ رضامندی کس وقت دی گئی
why-consent-not-sure = یقینی نہیں کہ اُس وقت یہ فریق پابند تھا
why-withdrawn = یہ فریق اپنے عمل سے دستاویز سے الگ ہو چکا ہے
why-suspended = اس فریق نے اپنے عمل سے دستاویز معطل کی ہے
why-replaced = اس کی جگہ دوسری شرائط نے لی ہے جن پر یہ فریق راضی ہوا
why-time-not-sure = وقوع کا وقت کافی درستی سے معلوم نہیں
why-place-not-sure = وقوع کی جگہ کافی درستی سے معلوم نہیں، یا اس پر اختلاف ہے
why-declared-only = خلاف ورزی صرف اسی فریق کے اپنے بیان سے ظاہر ہو سکتی ہے
why-observability-unknown = کسی نے نہیں بتایا کہ خلاف ورزی کیسے معلوم ہو سکتی ہے
why-no-test-given = خلاف ورزی کی پہچان ڈیٹا کی صورت میں درج نہیں
why-coverage-not-adopted = چارٹر نے مقرر نہیں کیا کہ کتنے وقت کی نگرانی ضروری ہے
why-coverage-too-low = نگرانی اس سے کم ہوئی جتنی چارٹر چاہتا ہے
why-not-watched = کسی نے نگرانی کا منصوبہ نہیں بنایا
why-finding-issued = دونوں شریک چیئر کی حتمی منظوری والا نتیجۂ تحقیق یہی کہتا ہے
why-finding-waiting = ایک نتیجۂ تحقیق حتمی منظوری کا منتظر ہے
why-finding-split = ایک شریک چیئر نے نتیجۂ تحقیق کی منظوری نہیں دی
why-finding-not-joint = نتیجۂ تحقیق جاری ہو چکا، مگر ابھی اُن سب کے پاس نہیں جن کے پاس ہونا ضروری ہے
why-finding-contested = ایک شریک چیئر کے مطابق جس کلید سے منظوری دی گئی وہ چوری ہوئی تھی
why-finding-outside-scope = نتیجۂ تحقیق ایسی بات پر ہے جس کا یہ فریق اُس وقت پابند نہ تھا
why-excepted = نتیجۂ تحقیق کے مطابق ایک استثنا نے اس کی اجازت دی
why-not-confirmed = نتیجۂ تحقیق کے مطابق اس کی تصدیق نہیں ہوئی
why-self-reported = اس فریق نے خود اس کی اطلاع دی
why-done-late = تصدیق ہوئی کہ یہ مقررہ وقت کے بعد کیا گیا
why-declared-not-verified = اس کے ہو جانے کا اعلان ہوا ہے، تصدیق نہیں ہوئی
why-partly-done = تصدیق ہوئی کہ یہ جزوی طور پر کیا گیا
why-not-done = تصدیق کرنے والے کے مطابق یہ نہیں کیا گیا
why-nothing-declared = کہیں مذکور نہیں کہ یہ کیا گیا
why-due-unknown = معلوم نہیں کہ یہ کب واجب ہے
why-duty-disputed = جو واجب ہے یا جس کی جانچ ہوئی، اس پر اختلاف ہے
why-owed-by-others-word = دوسرے کہتے ہیں کہ یہ اس پر واجب ہے؛ نہ یہ فریق کہتا ہے نہ شرط
why-other-verifier = تصدیق اُس نے کی جسے شرط نے نامزد نہیں کیا
why-duty-suspended = دونوں شریک چیئر نے اس کی مدت روک دی ہے

fault-no-such-term = کسی شرط کا لیبل یا اس کی شناخت کا آغاز درکار تھا (لیبل: { $known })، اور { $found } ان میں سے نہیں۔
fault-no-such-party = فریقین میں سے ایک درکار تھا ({ $known })، اور { $found } ان میں سے نہیں۔
fault-no-such-version = کسی شرط یا زون کے ایک ہی متن کی شناخت کا آغاز درکار تھا، اور { $found } سے { $count } شروع ہوتے ہیں۔
comply-empty = اس منظر میں کوئی شرط نہیں، اس لیے اس میں کچھ نبھایا یا توڑا نہیں جا سکتا۔ شرائط معاہدے کے صفحے پر تجویز اور قبول ہوتی ہیں:
