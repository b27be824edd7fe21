# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The exercise in the demo

exercise-link = تمرین: یک آتش‌بس فرضی
exercise-back = دفتر ثبت بنیادی
exercise-truth = آنچه به‌راستی رخ داد، جدا از دفتر ثبت: { $file }

## Refusals

fault-bad-geojson = یک LineString از GeoJSON (یا Feature با آن) انتظار می‌رفت، این یافت شد: { $found }؛ فایلی با یک خط بدهید، طول‌البلد پیش از عرض‌البلد
fault-exercise-size = یک تمرین در { $shortest } تا { $longest } روز { $least } تا { $most } اظهاریه دارد، و در { $days } روز { $statements } خواسته شد
fault-exercise-too-small = در { $days } روز این تمرین دست‌کم { $least } اظهاریه دارد، و { $found } خواسته شد؛ اظهارهای بیشتر یا روزهای کمتر بخواهید
