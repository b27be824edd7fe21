# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The exercise in the demo

exercise-link = تمرين: هدنة مختلقة
exercise-back = السجل التأسيسي
exercise-truth = ما حدث فعلا، بمعزل عن السجل: { $file }

## Refusals

fault-bad-geojson = كان المتوقع LineString بصيغة GeoJSON (أو Feature يحتويه)، ووُجد: { $found }؛ أعط ملفا فيه خط واحد، خط الطول قبل خط العرض
fault-exercise-size = في التمرين من { $least } إلى { $most } تصريح خلال { $shortest } إلى { $longest } يوما، وطُلب { $statements } خلال { $days } يوما
fault-exercise-too-small = خلال { $days } يوما يضم هذا التمرين { $least } تصريحا على الأقل، وطُلب { $found }؛ اطلب عددا أكبر أو أياما أقل
