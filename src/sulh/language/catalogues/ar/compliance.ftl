# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What can be said of each term and party.
## Not yet read by a native reader.

comply-is-breached = وقع خرق
comply-is-disputed = مختلف عليه
comply-is-late = متأخر عن موعده
comply-is-alleged = انتهاك مدعى به
comply-is-suspended = معلق
comply-is-not-verifiable = يتعذر التحقق منه
comply-is-unknown = غير معروف
comply-is-not-yet-due = لم يحن موعده
comply-is-no-breach-found = لم يُعثر على خرق
comply-is-kept = جرى الامتثال
comply-is-not-in-force = غير ساري المفعول
comply-party = { $party }: { $status }
comply-alleged = المدعى به: الحوادث { $incidents }، التقارير { $reports }، المصادر المستقل بعضها عن بعض { $origins } ({ $who })
comply-denied-by = نفاه: { $who }
comply-unsure = قد يكون منه وقد لا يكون: { $count }
comply-answered = ما أجابت عنه الاستنتاجات: { $count }
comply-watched = الرصد المؤكد في أقل القطاعات رصداً: { $least } من كل 1000 دقيقة؛ والميثاق يطلب { $asked }
comply-watched-unasked = الرصد المؤكد في أقل القطاعات رصداً: { $least } من كل 1000 دقيقة؛ ولم يحدد الميثاق نسبة
comply-findings = الاستنتاجات: { $which }
comply-owed = المستحق: { $which }
comply-under = سُئل كما لو كان هذا النص ملزماً: { $version }
comply-nobody = لا يوجد أي بند في هذا السجل
comply-note = السؤال عن يوم يخص ذلك اليوم وحده، والسؤال عن لحظة يشمل كل ما سبقها. لا رقم هنا يقارن بين الأطراف: فمن كان رصده أقل قلّت التقارير عنه.
comply-title = ما يمكن قوله عن كل بند
why-consent-undated = لا يظهر من السجل متى أُعطي الرضا
why-consent-not-sure = ليس مؤكداً أنه كان ملزماً له في ذلك الوقت
why-withdrawn = انسحب من الوثيقة بفعل منه
why-suspended = علّق الوثيقة بفعل منه
why-replaced = حلّت محله بنود أخرى رضي بها
why-time-not-sure = لا يُعرف وقت الوقوع بدقة كافية
why-place-not-sure = لا يُعرف مكان الوقوع بدقة كافية، أو هو محل خلاف
why-declared-only = لا يُظهر خرقه إلا قوله هو
why-observability-unknown = لا يقول أحد كيف يمكن أن يُلاحظ خرقه
why-no-test-given = ما يُعد خرقاً له غير مدوّن في صورة بيانات
why-coverage-not-adopted = لم يحدد الميثاق نسبة الوقت التي يجب رصدها
why-coverage-too-low = جرى الرصد أقل مما يطلبه الميثاق
why-not-watched = لم يخطط أحد للرصد
why-finding-issued = يقول ذلك استنتاج اعتمده الرئيسان المشاركان
why-finding-waiting = استنتاج ينتظر الاعتماد
why-finding-split = رئيس مشارك لم يعتمد استنتاجاً
why-finding-not-joint = صدر الاستنتاج ولم يصل بعد إلى كل من يجب أن يكون عنده
why-finding-contested = يقول رئيس مشارك إن المفتاح الذي جرى به الاعتماد كان مسروقاً
why-finding-outside-scope = الاستنتاج يخص ما لم يكن ملزماً له حينئذ
why-excepted = يقول الاستنتاج إن استثناء أجازه
why-not-confirmed = يقول الاستنتاج إنه لم يتأكد
why-self-reported = هو من أبلغ عنه
why-done-late = جرى التحقق من تنفيذه بعد موعده
why-declared-not-verified = أُعلن تنفيذه ولم يتحقق منه أحد
why-partly-done = جرى التحقق من تنفيذ جزء منه
why-not-done = يقول من يتحقق منه إنه لم يُنفذ
why-nothing-declared = لا يرد ما يفيد بتنفيذه
why-due-unknown = لا يُعرف موعد استحقاقه
why-duty-disputed = المستحق أو نتيجة التحقق منه محل خلاف
why-owed-by-others-word = يقول آخرون إنه مستحق عليه، ولا يقول ذلك هو ولا البند
why-other-verifier = تحقق منه غير من سمّاه البند
why-duty-suspended = أوقف الرئيسان المشاركان سريان مدته

fault-no-such-term = كان المطلوب وسم بند أو بداية معرّفه (الوسوم: { $known })، و{ $found } ليس أياً منها.
fault-no-such-party = كان المطلوب أحد الأطراف ({ $known })، و{ $found } ليس أياً منها.
fault-no-such-version = كان المطلوب بداية معرّف نص واحد لبند أو منطقة، وعدد المعرّفات التي تبدأ بـ { $found } هو { $count }.
comply-empty = لا بند في هذا العرض، فلا شيء فيه يُحترم أو يُخالَف. تُقترح البنود ويُوافق عليها في صفحة الاتفاق:
