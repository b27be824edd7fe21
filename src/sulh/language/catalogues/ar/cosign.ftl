# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
# The cosigner: what `sulh cosign` prints, and its faults.

cosign-key-cosign = مفتاح التوقيع المشارك (Ed25519)، للميثاق:
cosign-key-ml-dsa = مفتاح التوقيع المشارك الثاني (ML-DSA-44)، للميثاق؛ حيث يُعلَن المفتاحان يلزم توقيع كليهما:
cosign-key-relay = مفتاح الناقل، للميثاق:
cosign-serving = يوقّع { $name } توقيعاً مشاركاً على { $url } (للإنهاء Ctrl-C)
cosign-head = { $origin }: الحجم { $size }، الجذر { $root }، وقت التوقيع المشارك { $at }
cosign-no-heads = لم يُوقَّع بعدُ أي رأس شجرة توقيعاً مشاركاً
cosign-offences = الطلبات المحفوظة: ما يثبت أن سجل المداخل وقّع تاريخين: { $proven }؛ وما لا يثبت شيئاً وحده: { $others }
cosign-relayed = البيانات المنقولة: ما لم تُجب عنه الجهة المضيفة بعد: { $pending }؛ وما أجابت عنه: { $answered }
fault-clock-behind = ساعة هذا الجهاز متأخرة عن وقت وُقّع من قبل (بالثواني: { $seconds })؛ اضبطها، ولا يُوقَّع شيء قبل ذلك.
fault-cosign-argument = لم يُعطَ { $what }؛ أعطه هكذا: { $example }
fault-cosign-conflict = المطلوب برهان يبدأ من الحجم { $size }، وهو آخر رأس شجرة وُقّع هنا توقيعاً مشاركاً؛ اسأل ثانية من هناك.
fault-cosign-growth = المطلوب { $expected }، والموجود { $found }.
fault-cosign-inconsistent = برهان الاستمرار من الحجم { $old } إلى الحجم { $size } لا يصح: { $reason }؛ وقد حُفظ الطلب.
fault-cosign-log-key = المطلوب المفتاح العام لسجل مداخل (النوع 1)، والموجود مفتاح من النوع { $kind } باسم { $name }؛ خذ مفتاح السجل من الجهة المضيفة بالأمر sulh info.
fault-cosign-old-size = المطلوب ألا يتجاوز الحجم السابق { $size }، وهو حجم رأس الشجرة، والموجود { $found }.
fault-cosign-request = هذا ليس طلب add-checkpoint ولا جوابه: المطلوب { $expected }، والموجود { $found }.
fault-cosign-unknown-log = سجل مداخل غير معروف { $origin }: أُعطي هذا الموقّع المشارك مفاتيح سجلات أخرى.
fault-cosign-unsigned = التوقيع غير صحيح: المطلوب سطر واحد بكل مفتاح يوقّع به { $name }، والموجود { $found }.
fault-cosigner-ahead = يُظهر { $name } رأس شجرة لهذا السجل حجمه { $known } موقّعاً بمفتاحه، وحجم رأسنا { $size }: فإما أن هذه النسخة أُعيدت إلى الوراء، أو أن نسخة أخرى تمضي؛ لا تُلحق شيئاً هنا.
fault-cosigner-claims = يناقض { $name } رأس الشجرة لدينا بحجم { $size } (الحالة { $status }: { $said }) ولا يُظهر رأساً موقّعاً بمفتاح السجل يقول ذلك: فالخطأ عنده أو عند السجل؛ قارن بينهما بنفسك.
fault-cosigner-disputes = يُظهر { $name } رأس شجرة حجمه { $known } وجذره { $root } موقّعاً بمفتاح هذا السجل، ورأسنا بحجم { $size } ليس استمراراً له: فقد تفرّع السجل؛ احتفظ بالرأسين ولا تُلحق شيئاً.
fault-cosigner-key-exists = الملف { $path } موجود من قبل وتُرك كما هو؛ اختر اسماً آخر.
fault-cosigner-key-file = ليس في { $path } مفاتيح موقّع مشارك ({ $problem })؛ اصنعها بالأمر: sulh cosign key FILE --name NAME
fault-cosigner-key-open = يستطيع آخرون على هذا الجهاز قراءة { $path }: اصنع مفاتيح جديدة إن كان ذلك مهماً هنا، أو قيّده بالأمر: chmod 600 { $path }
fault-cosigner-key-twice = المطلوب بذرة أخرى لكل استعمال من مفاتيح { $name }، ووُجدت بذرة مرتين: اصنع مفاتيح جديدة.
fault-cosigner-later = أجاب { $url } بالحالة { $status } وقال: { $said }؛ يُسأل ثانية (الانتظار بالثواني: { $after_seconds }).
fault-cosigner-refuses = رفض { $url } بالحالة { $status } وقال: { $said }؛ لينظر مشغّله في السجل والمفتاح والعنوان.
fault-cosigner-silent = لم يُجب { $url } جواب موقّع مشارك: { $problem }؛ يُسأل ثانية (الانتظار بالثواني: { $after_seconds }).
fault-cosigner-no-line = أجاب { $name } بلا توقيع من أي مفتاح أعلنه: قارن المفاتيح مع مشغّله.
fault-cosigner-url = المطلوب عنوان يبدأ بـ { "https://" }، أو بـ { "http://" } على هذا الجهاز، والموجود { $found }.
fault-held-damaged = تعذّرت قراءة ذاكرة الموقّع المشارك ({ $reason }): استعدها أو أعلن مفاتيح جديدة؛ فمن دونها قد يوقّع تاريخاً آخر.
fault-held-format = المطلوب ذاكرة موقّع مشارك بصيغة { $expected } في { $path }، والموجود ملف آخر: أعط المكان الصحيح.
fault-held-missing = ليس في { $path } ذاكرة موقّع مشارك؛ تبدأ بالأمر: sulh cosign serve
fault-held-unavailable = لم تأخذ ذاكرة الموقّع المشارك البايتات أو لم تعطها ({ $reason })؛ أعد المحاولة (الانتظار بالثواني: { $after_seconds }).
fault-relay-full = لدى هذا الناقل بيانات لهذا المرسل لم تُجب عنها الجهة المضيفة (عددها { $count })؛ يأخذ المزيد حين تجيب، اسأل ثانية (الانتظار بالثواني: { $after_seconds }).
fault-relay-note = هذه ليست مذكرة الناقل: المطلوب { $expected }، والموجود { $found }؛ احتفظ بها واسأل ثانية.
