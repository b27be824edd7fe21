# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What an agreement says, as data
attribute-rule = ما يطلبه كبيانات
attribute-class = نوع وقف إطلاق النار
attribute-purpose = غرضه
attribute-mediated = هل جرت فيه وساطة
attribute-mechanism-agreed = هل ينشئ آلية
attribute-enforcement = هل فيه وسائل إنفاذ
attribute-written = هل هو مكتوب
attribute-authentic = لغات النصوص ذات الحجية
attribute-prevailing = اللغة المرجَّحة
attribute-texts = نصوصه بتجزئاتها
attribute-observability = كيف يمكن أن يُلاحظ الخرق
attribute-by-authority = بأي صلاحية

## Refusals

fault-deadline-unclear = الموعد النهائي إما وقت ({ "by" }) وإما أيام أو ساعات من حدث، لا الاثنان معاً؛ وُجد: الحدث { $event }، { $days } يوم، { $hours } ساعة، { "by" }: { $by }.
fault-rule-of-other-kind = كان يُنتظر أن تكون القاعدة من النوع { $expected } كنوع البند، ووُجد النوع { $found }؛ افصل الفقرة أو صحّح نوعها.
fault-prevailing-not-authentic = لا يمكن أن يُرجَّح النص بلغة { $prevailing } لأنه ليس ذا حجية (ذات الحجية: { $authentic })؛ اذكره هناك أو لا تذكر النص المرجَّح.
fault-other-text = تجزئة النص بلغة { $lang } هي { $expected } وذُكرت { $found }؛ اقرأ النص الموجود في السجل واذكر تجزئته.
fault-own-translation = الجهة { $issuer } هي التي قدمت هذه الترجمة؛ وتؤكدها جهة أخرى.
fault-replaces-itself = ذُكر البند { $id } جديداً ومستبدَلاً معاً؛ يحل البند محل بند آخر.
