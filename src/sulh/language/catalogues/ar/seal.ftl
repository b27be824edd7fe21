# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# ما خُتم، في سطر الأوامر.

seal-key-made = صُنع المفتاح الذي يفتح ما خُتم للجهة { $org }: { $file }. احفظه خارج مجلد الآلية، ولينشره المفتاح الجذر بالأمر: sulh seal publish
seal-row = { $entry }  { $id }  { $org }: { $state }
seal-state-sealed = مختوم
seal-state-opens = ينفتح هنا
seal-state-lacks = ينقص هنا شيء لفتحه
seal-state-mismatch = لا ينفتح كما يقول
seal-state-disclosed = أُفصح عنه
seal-state-shredded = أُتلف

fault-bad-seal-field = كان المتوقع --seal-field على صورة FIELD=ORG أو FIELD=ORG,ORG وكل حقل مرة واحدة؛ ووُجد { $found }.
fault-needs-seal-key = الإفادة التي تُختم كلها يوقّع ظاهرها مفتاح الختم لدى { $org }: سمِّ ملفه بواسطة --seal-key (لصنعه: sulh key new FILE --org { $org } --role sealing).
fault-seal-once = يختم --seal-to الإفادة كلها؛ اترك --seal-field.
fault-protected-recipients = الحقل { $field } من { $kind } لا يقرؤه إلا الرئيسان المشاركان ومن كلفته قضية، ولا يقرؤه غيرهم، ومنهم { $others }؛ اختمه للرئيسين المشاركين.
fault-nothing-to-dispute = كان المتوقع ختما لا ينفتح كما يقول، و{ $id } ينفتح كذلك أو ليس هنا ليُفتح.
fault-no-reason = كان المتوقع سبب الإتلاف؛ قله بواسطة --why WORDS.
fault-no-opening-keys = ما خُتم تفتحه مفاتيح: سمِّ مجلدها بواسطة --keys (لصنعها: sulh seal key FILE).
fault-lacks-to-open = خُتم { $id } لـ{ $org } ولا يمكن فتحه هنا، لأن { $what } ليس هنا؛ خذه من عقدة الجهة التي ختمت.
fault-opens-otherwise = لا ينفتح { $id } كما يقول بيانه ({ $code })؛ اعترض عليه بالأمر: sulh seal dispute
fault-not-for-us = لا شيء هنا يفتح { $id } لـ{ $org }؛ خُتم لغيرها، أو ما زالت مفاتيحه المغلفة تنتظر جلبها.
fault-person-under-seal = لا يقال من وراء المفتاح إلا داخل ختم: يأتي --person و--seal-to معا، أو لا يأتي أي منهما.
