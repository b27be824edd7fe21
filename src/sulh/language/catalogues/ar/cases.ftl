# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Findings and sign-offs: what is refused. Not yet read by a native reader.

fault-hindrance-unfit = لا يُذكر ما حال دون التحقق ({ $known }) إلا مع not_verifiable، ولا يُذكر مع غيره؛ القيمة { $verdict } لا تناسب ذلك.
fault-breach-without-occurrence = ما قيل عنه { $verdict } لا يكون خرقاً لبند ولا يُسند إلى طرف؛ اترك الحقلين فارغين، أو بيّن ما الذي تأكد.
fault-refusal-without-why = على الرئيس المشارك الذي لا يعتمد الاستنتاج أن يذكر السبب؛ املأ الحقل why.
fault-finding-ahead-of-record = كان ينبغي أن يستند الاستنتاج إلى { $index } من المداخل على الأكثر، وهو يستشهد بالسجل عند { $size }.
fault-finding-without-term = يلزم هنا مرجع دوره { $role } يبيّن ما الذي اتُّفق عليه؛ ولم يوجد مرجع كهذا.
fault-reply-window-short = لمن يسمّيه الاستنتاج حق الرد حتى { $expected } على الأقل، وفق المدة التي اعتمدها الميثاق؛ وقيمة reply_until هي { $found }.
fault-not-a-co-chair = الجهة { $org } ليست رئيساً مشاركاً في هذا الميثاق؛ واعتماد الاستنتاجات من شأن الرئيسين المشاركين.
fault-already-signed-off = قالت الجهة { $org } كلمتها في هذا الاستنتاج { $finding }؛ وما تقوله الآن مكانه استنتاج يصححه.
fault-reply-window-open = لمن يسمّيه الاستنتاج حق الرد حتى { $until }، ووقت السجل الآن { $now }؛ اعتمده بعد ذلك.

## Steps of a case, visits, what a finding rests on: what is refused. Not yet read by a native reader.

fault-act-decided = { $id } لا ينتظر موافقة أي رئيس مشارك: فقد بُتّ فيه، أو هو قول طرف عن نفسه؛ قل غيره.
fault-answer-unfit = يُذكر مع الإذن بالزيارة أو الإذن المشروط أو التأخير وقت (when)، ومع المشروط شروطه، ولا وقت مع المنع؛ والقيمة { $value } لا تناسب ما ذُكر.
fault-case-ahead-of-record = كان ينبغي أن يُفتح الملف على { $index } من المداخل على الأكثر، وهو يستشهد بالسجل عند { $size }.
fault-case-full = في الملف { $case } { $most } من الاستنتاجات؛ افتح ملفاً آخر يحيل إلى الحادث نفسه.
fault-case-not-over = الملف { $case } لم ينتهِ، فلا حاجة إلى إعادة فتحه.
fault-case-of-nothing = يُفتح الملف على شكوى أو حادث أو تقارير؛ أحِل إلى واحد منها.
fault-case-over = حالة الملف { $case } هي { $turned }؛ ولا يضاف إليه شيء قبل أن يعيد الرئيسان المشاركان فتحه.
fault-chance-unfit = الكلمة { $word } تعني من { $low } إلى { $high } في المئة، والمذكور { $percent }؛ صحّح الكلمة أو الرقم.
fault-deescalation-first = كانت الأرواح في خطر حين نُظر في الملف { $case }، ولم يُذكر بعدها ما فُعل لخفض التصعيد؛ اذكره بواسطة cases.deescalation.v1 قبل أي حكم.
fault-dissent-without-why = من يخالف تقرير الفريق يذكر السبب؛ املأ الحقل why.
fault-embargo-unfit = ينتهي حجب النشر بعد الآن ({ $now }) وخلال { $days } يوماً منه؛ والمذكور { $until }.
fault-evidence-not-referred = كل دليل يرد في المتن وبين المراجع التي دورها evidence معاً؛ و{ $id } يرد في أحدهما فقط.
fault-evidence-unlisted = يستند أحد الأحكام إلى { $id }، وليس من أدلة الاستنتاج؛ أدرجه فيها.
fault-extract-of-other = { $extract } ليس مقتطفاً من { $id } يحيل إليه هذا الاستنتاج بالدور extract.
fault-finding-issued = صدر استنتاج في الملف { $case }: فلا يُسحب ولا يسقط؛ بل يغلقه الرئيسان المشاركان.
fault-finding-not-issued = يتبع إجراء الجبر استنتاجاً صادراً، و{ $finding } لم يصدر؛ يعتمده الرئيسان المشاركان أولاً.
fault-finding-waits = الاستنتاج { $finding } في الملف { $case } ينتظر الاعتماد؛ يوافق عليه الرئيسان المشاركان أو يرفضانه أولاً.
fault-marking-too-wide = علامة الاستنتاج { $own } وهو يستند إلى ما علامته { $least }؛ ضع هذه العلامة، أو لتأذن الجهة المصدرة بمقتطف بواسطة cases.extract.v1.
fault-member-said-already = قالت الجهة { $org } كلمتها في هذا التقرير؛ وما تضيفه مكانه تقرير منها.
fault-no-complaint = { $id } ليس شكوى ولا عريضة قبل هذا المدخل؛ والإيصال لواحدة منهما.
fault-not-asked = طُلب من { $expected } إدخال الفريق، لا من { $org }.
fault-not-named = ترد الجهة { $org } على استنتاج يخص { $parties }؛ قل بدل ذلك ادعاءً أو رأياً مخالفاً.
fault-not-on-panel = الجهة { $org } ليست عضواً في هيئة هذا الميثاق ({ $known })؛ ولغير الأعضاء رأي مخالف.
fault-not-on-team = الجهة { $org } ليست في الفريق ({ $team })؛ ومن لم يُرسل يقول تقريره الخاص.
fault-not-said-in-talks = { $id } لم يُقل في المفاوضات قبل هذا المدخل؛ وما قيل في غيرها لا يحتاج إلى إذن.
fault-not-the-complainant = يسحب الملفَّ من اشتكى ولم يشتكِ غيره: { $known }، لا { $org }.
fault-nothing-read = تُذكر النصوص التي قُرئت ببصمتها في كل لغة؛ ولم يُذكر شيء، املأ الحقل read.
fault-notice-short = وفق مهلة الإخطار التي اعتمدها الميثاق لا تبدأ الزيارة قبل { $expected }؛ والمطلوب { $found }.
fault-own-assent = قالت الجهة { $org } ذلك بنفسها؛ والمطلوب قول الرئيس المشارك الآخر.
fault-own-visit = تطلب الجهة { $org } من نفسها إدخال فريق؛ ادعُ فريقاً بتقرير.
fault-panel-first = يوكل الميثاق الحكم إلى هيئة لم توافق على { $finding }؛ اعتمده بعد ذلك.
fault-remedy-lacking = { $finding } انتهاك صادر بلا إجراء جبر له مسؤول ومهلة ومن يتحقق منه؛ أمُر به بواسطة cases.remedy.v1 ثم أغلق الملف.
fault-remedy-unchecked = لم تقل الجهة { $verifier } هل تم إجراء الجبر للاستنتاج { $finding }؛ تقوله بواسطة commitments.check.v1 ثم يُغلق الملف.
fault-remedy-without-commitment = يسمّي إجراء الجبر التعهد الذي يُعلن به ويُفحص؛ و{ $id } ليس تعهداً يحيل إلى الاستنتاج { $finding }؛ قل أولاً commitments.commitment.v1 مع المرجع finding.
fault-replied-enough = ردت الجهة { $org } على { $finding } { $most } مرات وكلها قائمة؛ قل المزيد ادعاءً.
fault-talks-not-released = { $id } قالته الجهة { $org } في المفاوضات، وما يقال فيها ليس دليلاً ما لم تأذن به { $org } بواسطة cases.talks_released.v1.
fault-tasked-with-nothing = يُرسل الفريق في ملف أو زيارة؛ أحِل إلى واحد منهما.
fault-team-lacks-party = في الفريق { $needed } أشخاص على الأقل من { $party }، وسُمّي { $found }؛ سمّهم، أو دوّن السبب في missing.
fault-team-unclear = للفريق قائد واحد على الأكثر وترد كل جهة مرة واحدة؛ وُجد { $leaders } من القادة و{ $orgs }.
fault-too-many-texts = للاستنتاج { $finding } { $most } من النصوص بهذه اللغة: { $lang }.
fault-values-not-adopted = يلزم الاستنتاجَ مهلٌ متفق عليها، ولم يعتمد الميثاق هذه: { $names }؛ اعتمدوها بتعديل أولاً.
fault-visit-denied = مُنعت الزيارة، فلم يرَ أحد ما هناك: فالنتيجة not_verifiable، وقيل { $found }.
fault-visit-not-asked = لم يوافق الرئيس المشارك الآخر على الزيارة { $id }، فلم يُطلب من أحد شيء بعد.
fault-visit-of-nothing = تكون الزيارة لموقع، أو من أجل تعهد أو ملف؛ أحِل إلى واحد.
fault-visit-without-time = قيل عن الزيارة { $shows } دون ذكر وقت وجود الفريق؛ املأ when، أو قل not_verifiable.
fault-words-unknown = ليس للاستنتاج { $finding } نص بهذه اللغة ({ $lang }) بصمته { $found }؛ اقرأ نصاً في السجل واذكر بصمته.

## The words of a case: how likely, how trusted, what is answered and ordered, for whom.

chance-almost-no-chance = احتمال يكاد ينعدم
chance-very-unlikely = مستبعد جداً
chance-unlikely = مستبعد
chance-roughly-even = احتمال متساوٍ تقريباً
chance-likely = مرجّح
chance-very-likely = مرجّح جداً
chance-almost-certain = شبه مؤكد
stance-accepts = يقبله
stance-partly = يقبل جزءاً منه
stance-contests = يعترض عليه
remedy-kind-explanation = توضيح
remedy-kind-apology = اعتذار
remedy-kind-order-to-forces = أمر إلى القوات
remedy-kind-disciplinary = إجراء تأديبي
remedy-kind-withdrawal = انسحاب القوات
remedy-kind-restitution = رد الحقوق
remedy-kind-compensation = تعويض
remedy-kind-patrol-or-cbm = دورية أو تدبير لبناء الثقة
remedy-kind-reopening = إعادة فتح معبر
remedy-kind-referral = { term-case-referral }
remedy-kind-penalty = { term-agr-penalty }
disclosure-to-all = للجميع
disclosure-mechanism = للآلية
disclosure-named-roles = لأدوار مسماة فقط
consents-team-only = للفريق فقط
consents-mechanism = للآلية
consents-public-without-name = للجميع دون الاسم
consents-not-asked = لم يُسأل
