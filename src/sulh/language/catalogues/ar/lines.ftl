# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Faults of zones, of GeoJSON, and of versions of lines and zones. Not yet read by a native reader.

fault-bad-zone-id = المطلوب معرّف للمنطقة غير فارغ لا يزيد على { $most } حرفاً، ومثله اسم صاحبها، والموجود { $id } و{ $whose }.
fault-bad-zone-datum = المطلوب منطقة بإسناد WGS84، والموجود { $found }؛ حوّل الإحداثيات أولاً.
fault-bad-zone-tolerance = المطلوب أن يكون هامش المنطقة بين صفر و{ $most } متر، والموجود { $found }.
fault-bad-zone-size = المطلوب منطقة من { $least } إلى { $most } نقطة، والموجود { $found }.
fault-bad-zone-vertex = النقطة { $number } من المنطقة خارج خطوط العرض والطول المقبولة؛ كل نقطة (عرض، طول) بجزء من عشرة ملايين من الدرجة.
fault-zone-repeats-vertex = النقطة { $number } من المنطقة هي نفس النقطة { $first }؛ كل نقطة تُكتب مرة واحدة، والأولى كذلك.
fault-zone-crosses-180 = تعبر المنطقة خط الطول 180 أو تدور حول نصف الأرض؛ سجّلها في جزأين يلتقيان هناك.
fault-zone-without-area = جميع نقاط المنطقة، وعددها { $found }، على خط مستقيم واحد، فلا داخل لها؛ سجّل خطاً، أو أضف بقية زوايا المنطقة.
fault-zone-crosses-itself = الضلع بعد النقطة { $one } يمسّ الضلع بعد النقطة { $other } أو يقطعه؛ ارسم المنطقة بحيث لا تلتقي الأضلاع إلا عند نقطتها المشتركة.
fault-bad-vertices = المطلوب نقاط بصيغة Base64 VLQ للفروق ({ "docs/format.md" }) لا تزيد على { $most } حرفاً، والحرف { $at } لا يوافقها؛ اكتبها من جديد.
fault-geojson-too-large = المطلوب نص GeoJSON لا يزيد على { $most } بايت، والموجود { $found }؛ بسّط الشكل.
fault-geojson-not-json = المطلوب نص GeoJSON بترميز UTF-8، لكن: { $problem }؛ احفظه من جديد بصيغة GeoJSON.
fault-geojson-other-datum = المطلوب GeoJSON بإسناد WGS84، وفي crs منه: { $found }؛ حوّل الإحداثيات أولاً.
fault-geojson-other-shape = المطلوب LineString واحد أو Polygon واحد (أو Feature له)، والموجود { $found }؛ أعطِ ملفاً فيه خط واحد أو منطقة واحدة.
fault-geojson-has-holes = المطلوب Polygon من حلقة واحدة، وعدد الحلقات الموجودة { $found }؛ سجّل ما في الداخل وليس من المنطقة منطقةً مستقلة.
fault-geojson-ring-open = المطلوب حلقة آخر مواضعها هو أولها (RFC 7946 §3.1.6)، والموجود حلقة مفتوحة عدد مواضعها { $found }؛ أغلقها.
fault-geojson-bad-position = المطلوب أن يكون الموضع { $number } قائمة من الطول والعرض بالدرجات؛ صحّحه.
fault-line-without-hands = المطلوب بيان لمن الجانب الأيسر أو الأيمن من الخط { $label } سيراً من نقطته الأولى إلى الأخيرة، ولا شيء موجود؛ سمِّ الجهة.
fault-line-hands-alike = المطلوب جهتان مختلفتان عن يسار الخط { $label } ويمينه، والموجود في الجانبين { $org }؛ صحّح أحدهما.
fault-withdrawal-without-since = المطلوب بيان متى يسري الرجوع عن الخط أو المنطقة، ولا شيء موجود؛ اكتب وقتاً لم يأت بعد.
fault-not-your-version = تسجّل { $issuer } صيغة { $label } على أنها صيغة { $whose } الخاصة، ولا يسجّل الصيغة الخاصة إلا الطرف نفسه بمفتاحه طرفاً؛ اترك اسم صاحبها لتقترحها على الجميع.
fault-only-parties-agree = { $issuer } ليست طرفاً في هذا الميثاق؛ كل طرف يوافق على الخط أو المنطقة عن نفسه وحده.
fault-not-for-agreement = { $label } صيغة { $whose } الخاصة، ولا يوافق عليها أحد؛ اقترح الرسم نفسه على الجميع بلا صاحب، ووافق عليه.
fault-withdrawal-reaches-back = يسري الرجوع عن الخط أو المنطقة من { $now } أو بعده، والموجود { $since }؛ ما كان متفقاً عليه حتى الآن يبقى كذلك.
