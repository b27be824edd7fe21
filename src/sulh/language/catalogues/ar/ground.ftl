# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Faults of the ground: times, places, numbers, calendars. Not yet read by a native reader.

fault-bad-time = المطلوب وقت مع فرقه عن UTC، مثل { "2025-10-15T18:00:00+05:00" }، والموجود { $found }؛ اكتبه هكذا.
fault-bad-date = المطلوب يوم مثل { "2025-10-15" }، والموجود { $found }؛ اكتب اليوم الميلادي هكذا.
fault-bad-zone = المطلوب فرق ثابت عن UTC مثل { "+05:00" }، والموجود { $found }؛ اكتب الفرق المعمول به هناك في ذلك اليوم.
fault-zone-missing = ساعة اليوم { $found } غير معروفة، لذا يلزم فرق التوقيت، مثل { "+05:00" }.
fault-ends-before-it-begins = المطلوب أن تلي النهاية البداية، والموجود: من { $since } حتى { $until }؛ صحّحهما.
fault-bad-delay = مهلة أيامها { $days } وساعاتها { $hours } ودقائقها { $minutes } تخرج عن التقويم؛ قصّرها.
fault-bad-number = المطلوب عدد صحيح لا يزيد على { $limit } رقماً بلا نقاط ولا فراغات، والموجود { $found }.
fault-calendar-range = هذا التقويم معروف من { $first } إلى { $last }، والموجود { $found }؛ اعرض اليوم الميلادي.
fault-bad-place = المطلوب أن يكون { $field } للمكان بين { $least } و{ $most }، والموجود { $found }.
fault-bad-degrees = المطلوب درجات مثل { "34.1234567" } بسبعة أرقام عشرية على الأكثر، والموجود { $found }.
fault-bad-line-id = المطلوب معرّف للخط غير فارغ لا يزيد على { $most } حرفاً، ومثله اسم صاحبه، والموجود { $id } و{ $whose }.
fault-bad-line-datum = المطلوب خط بإسناد WGS84، والموجود { $found }؛ حوّل الإحداثيات أولاً.
fault-bad-line-tolerance = المطلوب أن يكون هامش الخط بين صفر و{ $most } متر، والموجود { $found }.
fault-bad-line-size = المطلوب خط من { $least } إلى { $most } نقطة، والموجود { $found }.
fault-bad-line-vertex = النقطة { $number } من الخط خارج خطوط العرض والطول المقبولة؛ كل نقطة (عرض، طول) بجزء من عشرة ملايين من الدرجة.
fault-line-repeats-vertex = النقطة { $number } من الخط هي نفس النقطة السابقة؛ احذف إحداهما.
fault-line-crosses-180 = يعبر الخط خط الطول 180 أو يدور حول نصف الأرض؛ سجّله في جزأين يلتقيان هناك.
