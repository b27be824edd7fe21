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
