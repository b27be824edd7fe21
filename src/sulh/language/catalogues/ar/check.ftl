# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
# Receipts and certificates: what `sulh receipt` and `sulh check` print, and their faults.

-option-record = --record

receipt-written = كُتب إيصال المدخل { $entry } في { $file }؛ ويتحقق منه أي شخص بـ: { $command }
check-confirmed = بموجب الميثاق الذي سمّيته
check-unconfirmed = بموجب الميثاق { $charter } الذي لم تؤكده: يستطيع أي شخص أن يصنع ملفاً كهذا لميثاق من صنعه (أضف { -option-charter } مع المعرّف الذي تنشره جهاته)
check-said = موقّع بمفتاح من مفاتيح { $org } ({ $role }): { $kind }
check-stands = هو المدخل { $entry } في سجل تسلسلي من { $size } مدخل
check-tier-joint = يشهد لرأس الشجرة هذا كل طرف ورئيس مشارك
check-tier-operational = يشهد لرأس الشجرة هذا رئيس مشارك، ولا يشهد له كل طرف
check-tier-none = التوقيعات المشاركة على رأس الشجرة هذا أقل من أن تبلغ أي درجة
check-tier-undeclared = لم يُعيَّن أي موقّع مشارك: لا شيء يقابل تاريخاً آخر سوى قول الجهة المضيفة
check-tier-claim = السياسات في الملف ليست سياسات ميثاقه؛ ولا يبيّن سوى السجل كله هل عُدّل الميثاق، فلا تُحسب هنا أي درجة
check-cosigner = وقّعه { $name } توقيعاً مشاركاً في { $time }
check-claimed = يقول عن نفسه إن الوقت كان: { $time } (ادعاء)
check-unchecked-amendment = لا يبيّنه أي إيصال: هل عُدّل الميثاق
check-unchecked-revocation = لا يبيّنه أي إيصال: هل انتهى العمل بمفتاح أو انتهت مدته
check-unchecked-void = لا يبيّنه أي إيصال: هل خالف المدخل قاعدة من قواعد السجل
check-not-before-charter = لم يصدر قبل { $time }: التاريخ في الميثاق الذي وقّعه محرره
check-not-before-host = لم يصدر قبل { $time }، بقول الجهة المضيفة وحدها
check-not-before-cosigner = لم يصدر قبل { $time }، بقول الموقّع المشارك الوحيد
check-not-before-cosigners = مثبت: لم يصدر قبل { $time } (جهتان موقّعتان، إحداهما رئيس مشارك)
check-not-before-unknown = لا شيء يبيّن منذ متى صدر
check-not-after-charter = لم يصدر بعد { $time }: التاريخ في الميثاق الذي وقّعه محرره
check-not-after-host = لم يصدر بعد { $time }، بقول الجهة المضيفة وحدها
check-not-after-cosigner = لم يصدر بعد { $time }، بقول الموقّع المشارك الوحيد
check-not-after-cosigners = مثبت: لم يصدر بعد { $time } (جهتان موقّعتان، إحداهما رئيس مشارك)
check-not-after-unknown = لا يشمله بعد أي رأس شجرة مسجّل بتوقيع مشارك: لا شيء يبيّن حتى متى صدر
check-head-same = رأس الشجرة الذي أحضرته هو نفسه
check-head-elsewhere = رأس الشجرة الذي أحضرته ليس بحجم { $size }: لا شيء يمكن مقارنته
check-record-agrees = هذه الإفادة في السجل هي المدخل { $entry }، وهي محسوبة
check-record-void = هذه الإفادة في السجل هي المدخل { $entry }، وهي هناك عديمة الأثر: لا تغيّر شيئاً
check-proven = مثبت
check-consistent = متسق، ولا يثبته هذا البرنامج وحده: من لديه السجل يستطيع أن يحسمه ({ -option-record })
check-refuted = مدحوض: السجل يبيّن غير ذلك
check-says = تقول شهادة الإثبات: { $what }
check-fork = وقّع هذا المفتاح تاريخين لسجل تسلسلي واحد
check-equivocation = وقّع هذا المفتاح بيانين تحت رقم واحد
check-broken-promise = وعد هذا المفتاح إفادةً بموضع في السجل تشغله إفادة أخرى
check-inadmissible = وقّع مفتاح السجل هذا على مدخل كان على الجهة المضيفة أن ترفضه ({ $code })
check-false-digest = وقّع هذا المفتاح بصمة حالة لا تنتج عن المداخل
check-key-only = هذا عن مفتاح؛ ولا يبيّن أي ملف يد من استعملته
fault-bad-certificate = كان المتوقع شهادة إثبات، لكن: { $problem }.
fault-no-contradiction = أجزاء شهادة الإثبات سليمة ولا تتهم أحداً: { $problem }؛ فقلّل ثقتك بصانعها.
fault-other-accused = تتهم شهادة الإثبات { $expected }، وما تبيّنه صادر عن { $found }.
fault-other-refusal = كان المتوقع أن يخص رفض المفتاح { $key } أحد البيانين، وهو يخص { $found }.
fault-only-in-record = يوجد { $id } في السجل، ولا يستطيع ملف كهذا أن يبيّنه: { $problem }؛ دقّق السجل نفسه.
fault-no-such-entry = كان المتوقع معرّفاً من 64 رقماً ست عشرياً أو رقماً أقل من { $size }، وليس { $wanted } في هذا السجل.
fault-receipt-of-void = المدخل { $entry } عديم الأثر ({ $code }): يبقى ولا يغيّر شيئاً، ولا إيصال له.
fault-no-file-to-check = تعذرت قراءة { $path }: { $problem }
fault-two-heads = وقّع مفتاح السجل رأسين بحجم { $size }: الجذر في الإيصال { $expected } وفي الرأس الآتي من مكان آخر { $found }؛ فقد أظهر تاريخين. شهادة الإثبات في { $path }
fault-head-of-another = ليس { $path } رأساً موقّعاً لسجل هذا الإيصال: { $problem }
fault-not-in-record = في السجل { $size } مدخل بموجب الميثاق { $found }، والمطلوب المدخل { $entry } بموجب { $expected }.
fault-record-differs = يبيّن الإيصال في المدخل { $number } بياناً غير الذي في السجل هناك: أحدهما من تاريخ آخر؛ قارن بين رأسيهما.
