# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# What commands print at a node's folder, and faults of nodes.

say-held = محفوظ في هذه العقدة: { $id }؛ المضيف لا يجيب، ويُرسل من جديد تلقائيا
say-relayed = سُلِّم إلى مُرحِّل { $org }: { $id }؛ ويصل إلى المضيف حين يجيب
node-outbox = بيانات هذه العقدة التي لم يصل جوابها بعد: { $count }
node-outbox-do = شغّل العقدة: تعيد إرسالها حتى يجيب المضيف
node-rewrap = خُتمت الإفادة { $id } للجهة { $org }، ثم نشرت مفتاحاً آخر
node-rewrap-do = غلّف مفاتيحها من جديد للجهة { $org }، وقل ذلك بـ record.rewrap.v1
custody-own-key = موقّع بمفتاح الجهة { $org }، وكان في يد الموقّع
custody-token = وقّعته عقدة { $org }: دخل { $who } برمز
custody-desk = وقّعته عقدة { $org }: كان { $who } قد سجّل الدخول هناك
custody-hosted = موقّع بمفتاح { $org } في عقدة { $owner } عن { $who }: كان المفتاح لدى { $owner }
fault-peer-silent = لم تجب العقدة في { $url } كما كان متوقعا ({ $problem })؛ تُسأل من جديد بعد { $after_seconds } ثانية.
fault-peer-ciphertext = كان متوقعا نص مختوم بصمته كما في الإفادة { $id }، ووُجدت بايتات أخرى؛ لم تُحفظ، وتُسأل عقدة أخرى.
fault-bad-opening-key = كان متوقعا في { $path } مفتاح يفتح الأختام، لكن: { $problem }؛ أنشئ مفتاحا جديدا وانشره.
fault-two-owners = كانت متوقعة في { $path } مفاتيح جهة واحدة، ووُجدت مفاتيح { $orgs }؛ لكل جهة عقدتها.
fault-outbox-full = في هذه العقدة بيانات عددها { $count } لم يجب عنها أحد، ولا تحفظ أكثر؛ تأخذ هذا حين يجيب المضيف، حاول مرة أخرى بعد { $after_seconds } ثانية.
fault-answer-for-another = كان متوقعا أن يكون جواب المضيف عن الإفادة التي أُرسلت، وهو عن إفادة أخرى.
fault-note-for-another = كان متوقعا أن تكون مذكرة المُرحِّل عن الإفادة التي أُرسلت، وهي عن إفادة أخرى.
fault-no-pen = ليس في هذه العقدة مفتاح يوقّع عن الجهة { $org } بصفة { $role }؛ وقّع بمفتاحك وسلّم الإفادة.
fault-hosted-custody = كان مفتاح { $org } سيوقّع في عقدة { $owner }، والميثاق لا يسمح بحفظ المفاتيح لدى الغير؛ وقّع في عقدة { $org } أو بمفتاحها.
fault-bad-wish = كان متوقعا كائن JSON فيه kind و body، لكن: { $problem }.
fault-layer-not-yours = طُلب { $asked }، ومن يسأل هنا يقرأ { $own } على الأكثر؛ سجّل الدخول أو اطلب ذلك.
fault-bad-every = كان متوقعا عدد ثوان من 1 فصاعدا، ووُجد { $found }.
fault-node-refuses = هذه العقدة لا تأخذ الإفادة ({ $code }): { $why }
brief-pens = يد من وقّعت
brief-pens-note = وُقّعت هذه بمفتاح لم يكن في يد القائل؛ وما تقوله العقدة عن أفرادها قولها هي.
brief-receipts = إيصالات القراءة
brief-receipts-note = ما قالته العقد والمتلقّون تحت الختم لمن ختم.
receipt-served = أُعطيت الجهة { $party } الإفادة { $id } من عقدتها (المدخل { $entry })
receipt-opened = تقول الجهة { $party } إنها فتحت { $id } (المدخل { $entry })
receipt-retracted = سُحبت منذ ذلك (المدخل { $entry })
told-retracted = سُحبت بعد أن قرأتها: الإفادة { $id }، الجهة { $party } (المدخل { $entry }): { $why }
fault-slots-without-key = تُستعمل الفترات بمفتاح الختم الخاص بالجهة، وليس في مجلد المفاتيح واحد؛ ضعه هناك، أو شغّل بلا --slots.
fault-no-slot-plan = كان المتوقع أن يكون { $word } واحدًا من { $known }، أو ملف JSON فيه every وclasses وlongest، لكن: { $problem }.
fault-no-slots = ليس لهذه العقدة فترات: اختمه بواسطة sulh say --seal-to.
fault-bad-slotted = كان المتوقع JSON فيه inside وto، لكن: { $problem }.
