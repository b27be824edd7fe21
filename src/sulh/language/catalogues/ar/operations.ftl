# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Who looked: what is refused. Not yet read by a native reader.

fault-half-a-time = تُذكر بداية المراقبة ونهايتها معاً أو لا تُذكر أي منهما؛ والموجود هنا { $found } وحدها.
fault-watch-without-watch = المراقبة التي نتيجتها { $outcome } لم تر شيئاً؛ اذكر ما لوحظ في الطريق في بلاغ مستقل، أو اختر نتيجة أخرى.
fault-watch-too-long = من { $start } إلى { $end }: المتوقع ألا تزيد الأيام على { $days }؛ اذكر كل مراقبة وحدها ببدايتها ونهايتها.
fault-one-watch = تخص النتيجة دورية واحدة أو نقطة واحدة، والمذكور { $count }؛ أدلِ بإفادة لكل منها.
fault-not-your-watch = قالت الجهة { $issuer } ما آلت إليه { $id }، وهي مراقبة الجهة { $owner }؛ أدلِ بتقييد وصول أو بادعاء بدلاً من ذلك.

## On the screen. Not yet read by a native reader.

brief-looked = من كان حاضراً ليرى في هذا اليوم
brief-looked-note = دقائق في كل قطاع؛ وحيث يرد رقمان فالحقيقة بينهما. وحيث لم ينظر أحد لا يدل عدم رؤية شيء على شيء.
looked-number = { $count }
looked-range = من { $low } إلى { $high }
looked-sector = الدقائق: { $asked }؛ المخطط { $planned }، وما قيل إنه رُوقب { $done }، وما مُنع { $denied }؛ المغطى { $covered }
looked-heard = ما سُمع أو شوهد: { $count }
looked-disputed = ما اعترض عليه غيره: { $minutes }
looked-one-party = ما راقبه رجال طرف واحد وحدهم: { $minutes }
looked-unreported = مخطط ولا خبر عنه: { $minutes }
looked-sensors-down = جهاز استشعار معطل: { $minutes }
looked-sensors-silent = لا خبر عن جهاز الاستشعار: { $minutes }
