# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

### Why something was refused, contradicts itself or is not to be had now. Not yet read by a native reader.
### A code that is raised at several places says only what holds at all of them.

## Statement: text, form, keys, signatures.

fault-not-utf8 = المطلوب نص بترميز UTF-8، والموجود غير ذلك ابتداءً من البايت { $at }؛ احفظ النص بهذا الترميز ثم وقّعه.
fault-not-nfc = المطلوب نص بصيغة Unicode الموحّدة (NFC)، وهذا النص ليس بها، فقد تُكتب الكلمة الواحدة بصورتين؛ حوّله إليها قبل التوقيع.
fault-bad-character = الحرف { $code } في الموضع { $at } غير مسموح به في إفادة: فهو حرف تحكّم أو غير معيّن في Unicode 14 أو خاص أو غير ظاهر أو يغيّر اتجاه القراءة؛ احذفه.
fault-unbalanced-isolate = فُتح عزل لاتجاه الكتابة ولم يُغلق داخل النص نفسه، في الموضع { $at }؛ أغلقه بالحرف U+2069.
fault-unreadable = لا توجد في { $what } حقول نوعه كما يجب: { $problem }؛ انظر { "docs/format.md" }.
fault-not-canonical = الصيغة القياسية غير متّبعة في { $what }: المطلوب ابتداءً من البايت { $at } هو { $expected }، والموجود { $found }؛ رمّزه وفق RFC 8785 واترك الحقول التي لها قيمتها المفترضة.
fault-too-deep = المستويات المتداخلة في { $what } أكثر من { $limit }؛ قلّل عددها.
fault-bad-key = في { $what } حقل اسمه { $key }، والمطلوب أسماء من a-z و0-9 و_ فقط؛ غيّر الاسم.
fault-bad-json-number = في { $what } العدد { $number }، ولا تُقبل إلا أعداد صحيحة لا تتجاوز 53 بت: الإحداثيات بأجزاء من عشرة ملايين من الدرجة، والمقادير نصوصاً عشرية.
fault-leaf-too-long = الورقة أطول مما يسعه السجل؛ اختصرها أو ضع المحتوى الطويل في ملف مرفق.
fault-bad-leaf = المطلوب ورقة: بايت النوع وقيمته 1، ثم 64 بايت للتوقيع، ثم المحتوى؛ والموجود { $size } بايت أولها { $first }. أرسل الورقة كما وُقّعت.
fault-bad-envelope = المطلوب مغلّف DSSE، والموجود: { $problem }؛ أرسل المغلّف كما صدر عند التوقيع.
fault-unknown-kind = لا تعرف مجموعة القواعد هذه النوع { $kind }؛ الأنواع المعروفة مذكورة في { "docs/format.md" }.
fault-weak-key = المفتاح { $key } صغير الرتبة أو غير مكتوب بالصيغة القياسية، فقد يصلح توقيع واحد لرسائل كثيرة؛ أنشئ مفتاحاً جديداً بالأمر: { "sulh key new" }
fault-bad-signature = المطلوب توقيع صحيح بالمفتاح { $key } على هذه البايتات، والتوقيع الموجود لا يثبت ذلك: تغيّرت البايتات بعد التوقيع، أو وقّعها مفتاح آخر، أو كان المفتاح صغير الرتبة.
fault-key-exists = الملف { $path } موجود من قبل وتُرك كما هو؛ اختر اسماً آخر.
fault-no-key-file = لا يوجد ملف مفتاح في { $path }؛ أنشئ مفتاحاً بالأمر: { "sulh key new" }
fault-bad-key-file = المطلوب ملف مفتاح لبرنامج sulh، والملف { $path } ليس كذلك: { $problem }
fault-bad-chain-file = المطلوب أن يبيّن { $path } إلى أي رقم وصل هذا المفتاح، والموجود: { $problem }؛ استعد الملف أو امنح مفتاحاً جديداً.
fault-key-in-use-now = عملية أخرى توقّع الآن بالمفتاح { $path }؛ أعد المحاولة (الانتظار بالثواني: { $after_seconds }).
fault-report-speaks-for-nobody = كلام التقرير بصوته هو ليس إفادة لأي طرف، ومع ذلك ذُكر { $found } جهةً له أو منصباً؛ سمِّ القائل أو اترك الحقلين.
fault-own-act-of-nobody = الفعل الخاص يلزمه { "for_org" }، أي الجهة صاحبة الفعل؛ وذكر { $speaker } وحده لا يسمّي أي جهة.
fault-unknown-label = تشير المسودة { $draft } إلى { $label }، ولا توجد قبلها إفادة بهذا الوسم؛ صحّح الوسم أو الترتيب.
fault-label-twice = الوسم { $label } يدل على إفادتين؛ أعط كل إفادة وسماً خاصاً بها.

## Record: charter and folder.

fault-no-record = المطلوب مجلد آلية فيه { "record/" }، ولا يوجد ذلك في { $path }؛ أنشئ واحداً بالأمر: { "sulh new" } { $path }
fault-folder-exists = يوجد شيء من قبل في { $path } وتُرك كما هو؛ اختر مكاناً آخر.
fault-empty-record = لا مدخل في السجل بعد؛ مدخله الأول هو الميثاق.
fault-charter-first = المطلوب أن يكون الميثاق هو المدخل 0 وحده، دون ذكر آلية، وأن يكون أول إفادة لصاحب مسودته، وقد رأى الشجرة فارغة؛ وما بعد ذلك يُقترح تعديلاً.
fault-charter-changed = المطلوب هنا الميثاق كما وقّعه صاحب مسودته، أي المدخل 0 في السجل، والموجود غيره؛ احتفظ به دليلاً واجلب الميثاق من جديد.
fault-charter-contradiction = يناقض الميثاق نفسه: { $problem }؛ صحّح أحد الموضعين.
fault-other-charter = المطلوب ميثاق هذا السجل، والموجود { $found }: فهو سجل آلية أخرى أو سجل مزوّر، أو انضمام إلى ميثاق آخر.
fault-other-mechanism = الإفادة موجّهة إلى الآلية { $found }، وهذه هي الآلية { $expected }؛ وجّهها إلى هذه الآلية ووقّعها من جديد.
fault-not-the-drafter = المطلوب أن يوقّع الميثاق المفتاح الجذر لجهة مسمّاة فيه، وأن يوقّع الميثاق التوثيقي موثّقه وحده؛ والتوقيع الموجود ليس كذلك.
fault-not-in-force = إلى أن ينضم كل مفتاح جذر مسمّى في الميثاق لا تُقيَّد إلا إفادات الانضمام، ولا تُقيَّد بعد ذلك؛ والموجود { $kind }.
fault-policy-changed = السياسة في هذا الملف ليست السياسة التي تترتب على الميثاق؛ اجلبها من جديد واحتفظ بهذه دليلاً.
fault-unexpected-file = لا شيء في السجل يسمّي هذا الملف؛ احتفظ به دليلاً ثم أخرجه من المجلد.
fault-unknown-template = يعتمد الميثاق قيماً من نموذج الإجراءات { $found }، وفي هذا البرنامج النموذج { $expected }؛ استعمل نموذج هذا البرنامج أو نسخة من البرنامج فيها ذلك النموذج.
fault-unknown-procedure-value = ليس { $name } من قيم نموذج الإجراءات؛ القيم المعروفة: { $known }.
fault-unknown-element = عنصر الولاية { $element } غير معروف؛ العناصر المعروفة: { $known }.
fault-unknown-ruleset = السجل خاضع لمجموعة القواعد { $wanted }، وهذا البرنامج يعرف: { $known }؛ استعمل نسخة من البرنامج تعرفها: لم يُحسب أي شيء.
fault-unknown-layer = الطبقة واحدة من: { $known }؛ والمطلوبة في الأمر { $found }. اختر واحدة منها.
fault-export-differs = عدد المداخل في الملف المصدَّر { $found }، وهي لا تعطي الجذر الموقّع في رأسه لعدد { $expected }: غُيّر الملف أو قُطع؛ اجلبه من جديد.
fault-bad-export = السطر { $line } ليس سطراً من ملف مصدَّر: { $problem }؛ صدّر الملف من جديد.
fault-bad-receipt = المطلوب إيصال استلام موقّع أو رفض موقّع، والموجود: { $problem }؛ اطلبه من جديد.
fault-blob-too-long = المطلوب مرفق لا يزيد على { $limit } بايت، والموجود { $size }؛ قسّمه.
fault-blob-changed = المطلوب أن تكون لبايتات المرفق البصمة الرقمية التي في اسمه، والموجودة { $found }؛ اجلبه من جديد واحتفظ بهذا دليلاً.

## Record: who may say what.

fault-unknown-key = المفتاح { $key } لم يُمنح قط في هذا السجل؛ والمفتاح الجذر لجهته يمنحه أولاً.
fault-not-its-role = المفتاح { $key } هو للجهة { $org } بدور { $role }، والإفادة تنسبه إلى { $claimed_org } بدور { $claimed_role }؛ وقّعها بالجهة والدور اللذين مُنح لهما المفتاح.
fault-out-of-scope = لا يجوز للمفتاح { $key } إلا: { $scope }؛ والموجود { $kind }. وقّع بمفتاح نطاقه أوسع.
fault-revoked-key = انتهى العمل بالمفتاح { $key } قبل هذا؛ وقّع بالمفتاح الذي حل محله.
fault-expired-key = انتهت مدة المفتاح { $key } في { $time }؛ اطلب منح مفتاح جديد.
fault-may-not-grant = المفتاح الجذر يمنح مفاتيح الأدوار، ومفتاح الدور يمنح مفاتيح الأجهزة؛ والموجود أن { $role } أراد منح مفتاح من مستوى { $level }.
fault-may-not-grant-role = يجوز للجهة { $org } أن تمنح: { $allowed }؛ والموجود { $role }.
fault-wrong-class = هذه آلية من فئة { $expected } والمفتاح من فئة { $found }؛ أنشئ مفتاحاً لهذه الفئة.
fault-wider-scope = لا يمنح مفتاح نطاقاً أوسع من نطاقه؛ ضيّق النطاق أو امنح بالمفتاح الجذر.
fault-key-in-use = المفتاح { $key } مستعمل من قبل؛ لكل مفتاح استعمال واحد، فأنشئ مفتاحاً آخر.
fault-may-not-revoke = لا ينهي مفتاح الدور إلا مفاتيح الأجهزة التي منحها هو؛ لغيرها يلزم المفتاح الجذر للجهة.
fault-bad-contest = المطلوب أن يقع { "contested_from" } بين مدخل منح المفتاح ({ $since }) وهذا المدخل ({ $index })؛ صحّحه.
fault-not-own-key = المفتاح { $key } ليس من مفاتيح الجهة { $org }؛ لا تنهي جهة ولا تستبدل إلا مفاتيحها.
fault-no-expiry = مفتاح الجهاز يلزمه موعد تنتهي فيه مدته، لأن الأجهزة تُفقد وتُصادَر؛ حدّد الموعد.
fault-published-key = المفتاح { $key } مأخوذ من البذرة المنشورة للعرض التوضيحي، فيستطيع أي أحد أن يوقّع به؛ أنشئ مفتاحاً جديداً.
fault-own-act = { $kind } فعل خاص بطرف أو برئيس مشارك؛ والسجل التوثيقي لا يذكر إلا من قال ماذا.
fault-may-not-say = يُدلي بالنوع { $kind } من له دور من هذه: { $roles }؛ والدور الموجود { $role }.
fault-not-adopted = النوع { $kind } تابع لعنصر الولاية { $element }، ولم يعتمد الميثاق هذا العنصر؛ يلزم تعديل الميثاق أولاً.
fault-unknown-decision = ليس { $id } تعديلاً ولا تغييراً لمجموعة القواعد في هذا السجل؛ صحّح المعرّف.
fault-already-approved = وافقت الجهة { $org } من قبل على { $id }، أو أنه ساري المفعول أو سقط؛ لا يلزم فعل شيء.
fault-amends-root = لا يغيّر التعديل المفتاح الجذر للجهة { $org } ولا نوعها؛ استبدل المفتاح بإفادة استبدال.

## Record: numbers, heads, admission.

fault-duplicate = هذه الإفادة، أو انضمام هذا المفتاح، موجودة في السجل من قبل؛ لا يلزم إرسال شيء مرة أخرى.
fault-equivocation = سبق للمفتاح { $key } أن أدلى بإفادة أخرى ({ $other }) تحت الرقم { $seq }؛ لكل رقم إفادة واحدة.
fault-contradicts-prev = الرقم { $seq } للمفتاح { $key } يسمّي { $prev } إفادةً سابقة له، والموجود: { $problem }؛ ارجع إلى آخر إفادة لهذا المفتاح ووقّع من جديد.
fault-too-many-gaps = الرقم { $seq } يجعل عدد الأرقام الناقصة لهذا المفتاح { $opened }، والمسموح به { $limit }؛ أرسل الإفادات الناقصة أولاً.
fault-quota = بلغ عدد إفادات هذا المفتاح اليوم { $limit }، وهو حصته؛ أعد المحاولة غداً.
fault-needs-sealing = الإفادة موجّهة إلى بعض من يقرؤون السجل كله ({ $readers }) لا إلى جميعهم، والمتن غير المختوم يقرؤونه جميعاً على الدوام؛ اختمه أو صنّفه { "TLP:GREEN" }.
fault-needs-sealing-personal = الحقل { $field } في { $kind } شخصي، والمتن غير المختوم يقرؤه الجميع على الدوام؛ احذف الحقل أو اختمه.
fault-reopen-needed = عدد المداخل في الحالة { $state } وفي سجل المداخل { $log }: لم تكتمل خطوة؛ افتح المجلد من جديد (أقل انتظار بالثواني: { $after_seconds }).
fault-admission-busy = عدد الإفادات التي تنتظر الفحص { $waiting } ولا يُبقى في الانتظار أكثر منها؛ لم يُدرج شيء، أرسلها مرة أخرى (الانتظار بالثواني: { $after_seconds }).
fault-unseen-head = تقول الإفادة إنها رأت رأس شجرة بحجم { $size } وجذر { $root }، ولا يوجد رأس كهذا قبلها في السجل؛ اجلب أحدث رأس ووقّع من جديد.
fault-head-origin = المطلوب رأس الشجرة لسجل المداخل { $expected }، والموجود رأس { $found }: فهو لسجل آخر.
fault-head-size = المطلوب هنا رأس شجرة بحجم من { $earlier } إلى { $index }، والموجود بحجم { $size }.
fault-head-root = رأس الشجرة بحجم { $size } يذكر الجذر { $found }، والمداخل قبله جذرها { $expected }: وقّع مفتاح سجل المداخل تاريخين مختلفين.
fault-head-time = وقّع { $name } توقيعاً مشاركاً في الثانية { $stamp }، وقيّدته الجهة المضيفة للسجل في الثانية { $logged } ({ $time })؛ والفارق المسموح به بالدقائق: { $minutes }.

## Rooms: what a statement refers to, and whose it is.

fault-unknown-organisation = ليس { $name } جهة في هذا الميثاق (الجهات المعروفة: { $known })؛ ومن ليس في الميثاق يُذكر بكلمات المصدر.
fault-not-own-act = وقّعت الجهة { $issuer } هذا على أنه فعل خاص بالجهة { $claimed }؛ ولا يقول ذلك إلا مفتاح { $claimed } نفسها، وغيرها ينقل من قاله.
fault-unknown-ref-role = المرجع ذو الدور { $role } لا معنى له في { $kind }؛ الأدوار المعروفة فيه: { $known }.
fault-unknown-thing = المرجع { $role } يشير إلى { $id }، والمطلوب هناك { $nouns }، ولا يوجد ذلك قبل هذا المدخل؛ أشر إلى شيء موجود قبله.
fault-ref-missing = عدد المراجع ذات الدور { $role } المطلوب في { $kind } من { $least } إلى { $most }، والموجود { $count }؛ أضف الناقص.
fault-too-many-refs = عدد المراجع ذات الدور { $role } المطلوب في { $kind } من { $least } إلى { $most }، والموجود { $count }؛ احذف الزائد.
fault-two-things = قيل إن هذا صيغة أخرى من { $first } وإنه يحل محل صيغة من { $second }؛ الإفادة تخص شيئاً واحداً، فاختر أحدهما.
fault-not-your-own = لا تحل إفادة الجهة { $issuer } محل { $id } التي أدلت بها الجهة { $owner }؛ أدلِ بصيغة أخرى منها بالدور { "of" }.
fault-already-superseded = حلت الإفادة { $by } محل الإفادة { $id } من قبل؛ اجعل إفادتك تحل محل { $by }.

## Agreement and talks.

fault-consent-is-own-act = يتكلم الطرف { $party } عن رضاه بمفتاحه هو؛ أدلِ بإفادة { "agreement.consent.v1" } بدلاً من الادعاء.
fault-speaker-contradicts-consent = القيمة { $value } بشأن { $party } يقولها { $expected }، و{ "for_org" } هو { $speaker }؛ اختر القيمة التي تناسب قائلها.
fault-two-ends = لفترة السريان نهاية واحدة على الأكثر: وقت، أو عدد من الساعات، أو { "open_ended" }؛ وعدد النهايات الموجود { $count }.
fault-start-without-basis = بداية فترة السريان وما تستند إليه ({ "start_basis" }: { $known }) يُذكران معاً أو لا يُذكر أي منهما؛ أكمل الناقص.
fault-not-a-party = ليس { $issuer } طرفاً في هذا الميثاق؛ لا يرضى ببند إلا طرف، وعن نفسه فقط.
fault-not-a-mediator = القيمة { "announced_by_mediator" } يلزمها قائل عن وسيط أو رئيس مشارك أو ضامن في الميثاق؛ وليس { $found } كذلك.
fault-proposal-without-author = المقترح يذكر صاحبه في { "by" }، أو يذكر { "discussed" } حين لا يسمّي المصدر أحداً؛ وفي { $label } الاثنان معاً أو لا شيء منهما.

## Incidents.

fault-bad-site = المكان بدقة { $precision } يلزمه { $expected }؛ اذكر ذلك أو اختر دقة أخرى.
fault-label-without-user = التسمية تلزمها كلماتها والطرف الذي يستعملها ({ "used_by" })؛ وينقص أحدهما في { $label }.
fault-actor-without-name = الجماعة المسلحة يلزمها اسم، ولا اسم في { $label }؛ أضفه كما في المصدر.
fault-claim-without-value = الادعاء له قيمة، أو يذكر { "not_carried" } ولا قيمة له؛ والادعاء بشأن { $about } فيه الاثنان معاً أو لا شيء منهما.

## Intake: files that become statements.

fault-draft-refused = لم تُقبل إفادة أُعدّت من الملف ({ $code }): { $why }
fault-unknown-file = ليس { $path } من الأنواع التي يمكن إدخالها: مغلّفات موقّعة (JSON)، أو ملف صدّره sulh، أو سجل تأسيسي (.yaml)، أو جدول UCDP GED (.csv).
fault-no-publication-day = لا يذكر { $path } يوم نشره؛ أضف { "--published" } مع يوم مثل { "2022-06-01" }.
fault-bad-section = { $name }: المطلوب في القسم { $section } هو { $expected }؛ صحّحه هناك.
fault-bad-row = لا يمكن أن يصير الصف { $row } من { $section } إفادة: { $problem }؛ صحّحه هناك.
fault-doubled-row = الصف { $row } موجود مرتين في { $section }؛ أعط أحدهما معرّفاً آخر.
fault-unknown-field = في الصف { $row } من { $section } الحقل { $key }، ولا شيء يقرؤه؛ والحقول المعروفة: { $known }.
fault-key-missing = الصف { $row } من { $section } يلزمه الحقل { $key } للتقرير { $report }؛ أضفه أو احذف التقرير من تقارير الصف.
fault-unknown-report = الصف { $row } من { $section } منقول عن { $report }، وليس هذا من التقارير المعروفة: { $known }.
fault-bad-value = الصف { $row } من { $section }: المطلوب في الحقل { $key } هو { $expected }، والموجود { $found }؛ صحّحه هناك.
fault-file-too-long = حجم { $name } بالبايت { $size }، والمطلوب ألا يزيد على { $limit }؛ قسّمه.
fault-bad-yaml = ليس { $name } ملف YAML بترميز UTF-8: { $problem }؛ صحّحه هناك.
fault-yaml-not-plain = { $name }، السطر { $line }: المطلوب حقول وقوائم ونصوص فقط، والموجود { $found }؛ اكتبه كاملاً.
fault-doubled-key = { $name }، السطر { $line }: الحقل { $key } موجود مرتين في موضع واحد، وسيضيع أحدهما؛ احذف أحدهما أو غيّر اسمه.
fault-not-utf8-file = ليس { $name } بترميز UTF-8 عند البايت { $at }؛ احفظه بهذا الترميز.
fault-bad-csv = ليس { $name } ملف CSV: { $problem }؛ صحّحه هناك.
fault-bad-columns = يلزم أن يكون في الصف الأول من { $name } كل عمود من هذه مرة واحدة: { $expected }؛ والناقص أو المكرر: { $found }.
fault-bad-columns-in-row = { $name }، الصف { $row }: عدد الخلايا { $found }، والمطلوب { $expected } كما في الصف الأول؛ صحّحه هناك.
fault-bad-cell = { $name }، الصف { $row }، العمود { $column }: المطلوب { $expected }، والموجود { $found }؛ صحّحه هناك.
fault-doubled-event = { $name }، الصف { $row }: الحدث { $id } مذكور أعلاه من قبل؛ أبقِ واحداً منهما.

## Commands.

fault-no-such-size = المطلوب حجم من 1 إلى { $full }، والموجود { $size }.
fault-bad-on = المطلوب بعد { "--on" } يوم (2025-10-20) أو وقت مع فرقه عن UTC (2025-10-20T18:00:00+05:00)، والموجود { $found }.
fault-bad-port = المطلوب منفذ من 1 إلى 65535، والموجود { $port }.
fault-port-taken = تعذّر فتح المنفذ { $port }: { $problem }؛ اختر منفذاً آخر أو أعد المحاولة (الانتظار بالثواني: { $after_seconds }).
fault-bad-body = المطلوب متن بصيغة JSON، والموجود: { $problem }
fault-bad-ref = المطلوب مرجع بالشكل { "ROLE=ID" } (والمعرّف ID من 64 رقماً ست عشرياً)، والموجود { $found }.
fault-no-key = لم يُوقّع { $path } بعد؛ سمِّ المفتاح الذي يدلي به بعد { "--key" }.
fault-no-file = تعذّرت قراءة { $path }: { $problem }
fault-no-policy-file = تعذّرت قراءة ملف السياسة { $path }: { $problem }
fault-file-exists = الملف { $path } موجود من قبل وتُرك كما هو؛ اختر اسماً آخر.
fault-cannot-write = تعذّرت كتابة { $path }: { $problem }
fault-key-inside = يقع { $path } داخل مجلد الآلية، والمفاتيح لا توضع فيه أبداً؛ اختر مكاناً خارجه.
fault-no-host-keys = لا يعرف { $path } مفاتيح الجهة المضيفة له، فلا يمكن إضافة شيء هنا؛ سلّم الإفادة إلى الجهة المضيفة للسجل، أو ابدأ آلية بالأمر: { "sulh new" }
fault-no-drafter = يوقّع الميثاق المفتاح الجذر لصاحب مسودته؛ سمِّه بعد { "--key" }.
fault-bad-charter-file = ليس { $path } ملف ميثاق: { $problem }
fault-charter-refused = لم يُقبل الميثاق ({ $code }): { $why }
fault-snapshot-differs = اللقطة المحلية تذكر { $found } وإعادة الحساب تعطي { $expected }؛ احذف اللقطة، فهي نسخة مؤقتة يعاد إنشاؤها.
fault-no-example = لا يوجد { "examples/" }{ $name }{ "/record.yaml" }؛ شغّل العرض التوضيحي من مجلد المصدر.
fault-other-record = في { $path } سجل آخر، ربما من نسخة أخرى، وتُرك كما هو؛ اختر مجلداً آخر بعد { "--dir" }.

## Over the network: reading a log that another host serves.

fault-bad-url = المطلوب عنوان يبدأ بـ { "http://" } أو { "https://" }، والموجود { $found }.
fault-no-answer = لم يأتِ من { $base } الجواب المنتظر ({ $problem })؛ أعد المحاولة (الانتظار بالثواني: { $after_seconds }).
fault-readers-only = لا يُعطى { $path } إلا لقرّاء السجل؛ سمِّ مفتاح جهتك بعد { "--key" }.
fault-bad-reader = المطلوب طلب موقّع بمفتاح قارئ للسجل، والموجود: { $problem }
fault-not-a-reader = المفتاح { $key } ليس من مفاتيح قرّاء السجل؛ والمداخل لهم وحدهم.
fault-object-too-long = الملف أطول من أي ملف في سجل مداخل، ولا شيء هنا يكتب ملفاً كهذا؛ لم يُحتفظ بشيء منه.

## Log: heads, notes, signatures, policies.

fault-not-base64 = المطلوب base64 بكتابته الصحيحة الوحيدة، والموجود نص آخر؛ انسخه كاملاً من جديد.
fault-note-malformed = هذه ليست مذكرة موقّعة: المطلوب { $expected }، والموجود { $found }؛ اجلبها من جديد، واحتفظ بها إن تكرر ذلك.
fault-key-name = المطلوب اسم مفتاح بلا فراغات ولا علامات + ولا أحرف تحكّم، والموجود { $found }.
fault-vkey = المطلوب مفتاح مكتوب هكذا: { "name+id+base64" }، والموجود { $found }؛ انسخه كاملاً.
fault-vkey-type = المطلوب مفتاح Ed25519 من النوع 1 أو 4، أو مفتاح ML-DSA-44 من النوع 6، باسم { $name }، والموجود { $found } بايت من النوع { $kind }.
fault-key-name-length = المطلوب ألا يتجاوز اسم مفتاح ML-DSA-44 { $expected } بايت، والموجود { $found } بايت.
fault-vkey-id = المطلوب معرّف المفتاح { $expected } باسم { $name }، والموجود { $found }؛ انسخ المفتاح كاملاً من جديد.
fault-key-seed = المطلوب بذرة طولها بالبايت { $expected }، والموجود { $found }.
fault-signature-length = سطر توقيع { $name } غير صحيح الطول: المطلوب { $expected }، والموجود { $found }؛ احتفظ بالمذكرة دليلاً.
fault-signature-time = الوقت في سطر توقيع { $name } غير صحيح: المطلوب { $expected }، والموجود { $found }؛ احتفظ بالمذكرة دليلاً.
fault-signature-wrong = سطر توقيع { $name } لا يطابق هذا النص: المطلوب { $expected }، والموجود { $found }؛ احتفظ بالمذكرة دليلاً.
fault-signature-unknown = لا يُعرف صاحب سطر التوقيع { $name }؛ سمِّ مفتاحه أو اسمح بالأسطر التي لا يُعرف أصحابها.
fault-head-unsigned = المطلوب سطر توقيع واحد باسم { $name } ومعرّف المفتاح { $key }، والموجود { $found }: ليس هذا رأس سجل المداخل.
fault-head-rewound = المطلوب رأس شجرة يتابع الحجم { $expected }، والموجود شجرة أخرى بحجم { $found }؛ لا توقّعها واحتفظ بالمذكرتين دليلاً.
fault-head-forked = رأس الشجرة بحجم { $found } لا يتابع الرأس بحجم { $expected }؛ احتفظ بالمذكرتين دليلاً.
fault-head-moved = المطلوب أن يكون الرأس المحفوظ بحجم { $expected }، والموجود بحجم { $found }: إما كاتب ثانٍ أو نسخة مستعادة؛ توقّف وقارن بينهما.
fault-policy-malformed = السياسة، السطر { $line }: المطلوب { $expected }، والموجود { $found }؛ صحّحه هناك.
fault-quorum-missing = المطلوب النصاب { $quorum }؛ وقّع توقيعاً مشاركاً: { $found }، ولم يوقّع: { $missing }. انتظر توقيعات مشاركة أخرى.

## Log: proofs.

fault-proof-malformed = البرهان، السطر { $line }: المطلوب { $expected }، والموجود { $found }؛ اطلب البرهان من جديد.
fault-hash-length = المطلوب بصمات رقمية طول كل منها بالبايت { $expected }، والموجود { $found }؛ اطلب البرهان من جديد.
fault-inclusion-index = برهان وجود المدخل في شجرة بحجم { $size } لا يصح، لأن موضع المدخل خارجها: المطلوب { $expected }، والموجود { $found }؛ احتفظ بالبرهان وبرأس الشجرة دليلاً.
fault-inclusion-length = برهان وجود المدخل في شجرة بحجم { $size } لا يصح، لأن طوله غير صحيح: المطلوب { $expected }، والموجود { $found }؛ احتفظ بالبرهان وبرأس الشجرة دليلاً.
fault-inclusion-root = برهان وجود المدخل في شجرة بحجم { $size } لا يصح، لأنه لا يعطي جذرها: المطلوب { $expected }، والموجود { $found }؛ احتفظ بالبرهان وبرأس الشجرة دليلاً.
fault-consistency-sizes = برهان أن الشجرة بحجم { $size } لم تفعل إلا أن زادت لا يصح، بسبب الحجمين: المطلوب { $expected }، والموجود { $found }؛ احتفظ بالبرهان وبرأس الشجرة دليلاً.
fault-consistency-length = برهان أن الشجرة بحجم { $size } لم تفعل إلا أن زادت لا يصح، لأن طوله غير صحيح: المطلوب { $expected }، والموجود { $found }؛ احتفظ بالبرهان وبرأس الشجرة دليلاً.
fault-consistency-root = برهان أن الشجرة بحجم { $size } لم تفعل إلا أن زادت لا يصح، لأنه لا يعطي جذرها: المطلوب { $expected }، والموجود { $found }؛ احتفظ بالبرهان وبرأس الشجرة دليلاً.

## Log: files, tiles, bundles, journal.

fault-file-missing = هذا الملف لازم هنا ولا وجود له؛ اجلبه من نسخة مرآة.
fault-file-unexpected = لا ينبغي وجود هذا الملف: { $reason }؛ إن كان نشر قد انقطع فافتح سجل المداخل مرة ودقّق من جديد، وإلا فاحتفظ بالملف دليلاً.
fault-tile-differs = بلاطة البصمات هذه ليست المشمولة بالجذر الموقّع؛ اجلبها من نسخة مرآة واحتفظ بهذه دليلاً.
fault-entry-differs = هذا المدخل ليس المدخل الذي وُقّع في هذا الموضع؛ اجلب حزمة المداخل من نسخة مرآة.
fault-entry-and-tile-differ = هذا المدخل وبصمته في { $tile } مختلفان، ولا يعطي أي منهما الجذر الموقّع؛ اجلب الاثنين من نسخة مرآة.
fault-root-differs = الملفات لسجل مداخل غير السجل الذي يخصه الرأس الموقّع بحجم { $size }؛ احتفظ بالرأس والملفات دليلاً.
fault-edge-root = بلاطات البصمات عند الطرف الأيمن للحجم { $size } لا تعطي الجذر الموقّع؛ دقّق المجلد.
fault-log-moved-on = زاد سجل المداخل في أثناء القراءة؛ اقرأ الرأس من جديد وأعد المحاولة (الانتظار بالثواني: { $after_seconds }).
fault-log-range = المطلوب { $expected }، والموجود { $found }؛ اقرأ أحدث رأس أو اطلب أقل.
fault-log-rewound = المطلوب أن يوافق { $where } الرأس الموقّع بحجم { $expected }، والموجود { $found }: استُعيدت نسخة قديمة أو اختلط سجلان؛ لم يُوقّع شيء، فقارن بنسخ المرآة.
fault-tile-path = المطلوب مسار بلاطة مثل { "tile/0/x001/067" } أو { "tile/entries/000.p/5" }، والموجود { $found }.
fault-tile-length = المطلوب عدد البايتات { $expected }، والموجود { $found }؛ اجلب البلاطة من جديد.
fault-bundle-malformed = المطلوب عدد الأوراق { $expected } بالضبط، والموجود { $found } وفوقها { $rest } بايت؛ اجلب حزمة المداخل من جديد.
fault-journal-missing = المطلوب دفتر اليومية لسجل المداخل هذا بجانب ملفاته (حجمه { $found })، ولا يوجد؛ أعد بناءه من أحدث نسخة لدى أي مرآة.
fault-journal-range = المطلوب موضع من { $first } إلى { $size }، والموجود { $found }؛ اقرأ الأوراق الأقدم من سجل المداخل المنشور.
fault-journal-format = المطلوب دفتر يومية بصيغة { $expected } في { $path }، والموجود ملف آخر؛ اذكر المسار الصحيح.
fault-journal-gap = المطلوب في دفتر اليومية الأوراق من { $first } إلى { $size }، وعدد الموجود { $found }؛ استعد المجلد من نسخة مرآة.
fault-journal-damaged = المطلوب دفتر يومية تمكن قراءته، والموجود: { $reason }؛ استعد المجلد من نسخة مرآة.
fault-journal-unavailable = لم يأخذ دفتر اليومية البايتات أو لم يعطها ({ $reason })؛ أعد المحاولة (الانتظار بالثواني: { $after_seconds }).
fault-sequencer-stopped = الكاتب المرتّب للمداخل غير مفتوح، أو لم تكتمل خطوة منه؛ افتحه من جديد (أقل انتظار بالثواني: { $after_seconds }).
fault-not-found = المطلوب ملف في { $path }، ولا يوجد.
fault-object-differs = المطلوب البايتات التي يراد كتابتها، والموجود غيرها: تغيّر الملف، أو يكتب هنا سجل مداخل ثانٍ؛ توقّف وقارن بينهما.
fault-path-refused = المطلوب مسار نسبي من أسماء عادية، والموجود { $found }.
fault-path-kind = المطلوب { $expected }، والموجود { $found }؛ صحّح المسار.
fault-disk-unavailable = لم يأخذ القرص البايتات أو لم يعطها ({ $reason })؛ لم يضِع شيء، فأعد المحاولة (الانتظار بالثواني: { $after_seconds }).
fault-folder-locked = عملية أخرى تكتب في { $path }؛ استعمل عنوانها أو أعد المحاولة (الانتظار بالثواني: { $after_seconds }).
fault-inside-record = يقع { $path } في الجزء المدقَّق من السجل حيث يُحاسَب على كل ملف؛ اختر مكانًا آخر.
