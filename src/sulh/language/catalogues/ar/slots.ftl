# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# Fixed slots. Slot: موعد ثابت. Size class: فئة الحجم.

fault-bad-slot-plan = كان المتوقَّع مواعيد كل { $least } إلى { $most } ثانية، ومن 1 إلى { $lanes } من فئات الحجم (1,024 بايت تُضاعَف من 0 إلى 10 مرات) وطابورًا من 1 إلى { $queue }.
fault-bad-slots-file = كان المتوقَّع أن يقول { $path } ما الذي ينتظر موعده، لكن: { $problem }؛ استعِده، أو ضعه جانبًا فيضيع ما كان ينتظر.
fault-slot-recipients = كان المتوقَّع للموعد من 1 إلى { $limit } من المستلمين المختلفين، ووُجد { $found }؛ اختمه لعدد أقل، ومرتين عند الحاجة.
fault-slots-full = ينتظر موعدَه { $waiting } من البيانات بهذا الحجم بالفعل؛ انتظر، أو سلِّمه فورًا، وهذا يُظهر أنه كان هناك ما يُقال.
fault-slot-too-long = لا تتسع أي فئة من فئات المواعيد ({ $classes }) لـ { $size } بايت؛ اختصره، أو أعطِ المواعيد مكانًا من تلك الفئة من الآن فصاعدًا وإلى الأبد.

# The digest of an organisation's layer.
fault-layer-needs-keys = ما يفتحه { $org } لا يُفتح إلا بمفاتيحه؛ أعطِ المجلد الذي هي فيه مع --keys.
fault-other-layer-keys = كان المتوقَّع في { $path } مفاتيح تفتح لـ { $org }، وهي تفتح لـ { $found }.
