# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What a plan of watches would see of an agreement's breaches.
## Not yet read by a native reader.

foresee-head = { $plan }: أشهر عددها { $months }، وفي كل شهر خروقات لكل بند عددها { $breaches }، البذرة { $seed }
foresee-note = هذا عن خطة وعن ألفاظ اتفاق. لم يدخل فيه سلوك أي طرف، ولا شيء فيه يقارن بين الأطراف. خروقاته مفترضة؛ وما تدركه العيون والآذان والمجسّات مفترض، وللخطة أن تستبدله. بين القوسين: أين تقع النسبة الحقيقية بدرجة 95 % تحت هذه الافتراضات.
foresee-never = لا يُرى أياً كان الراصد: { $why }
foresee-seen = يُرى { $share } % (من { $low } إلى { $high })
foresee-located = المكان مؤكد { $share } % (من { $low } إلى { $high })
foresee-attributed = يُنسب إلى جانب { $share } % (من { $low } إلى { $high })
foresee-unplaced = المكان: لا يسمّي البند خطاً أو منطقة مسجّلة يُحكم بها
foresee-lever = أكبر كسب: { $what } (من { $of } خرقاً: يُرى { $seen } أكثر، ومكان { $located } أكثر مؤكد، ويُنسب { $attributed } أكثر)
foresee-no-lever = لا كسب في شيء مما جُرّب
foresee-lever-patrol = دورية أخرى كل يوم في { $sector }
foresee-lever-sensor = مجسّ آخر في { $sector } ({ $sensor })
foresee-lever-access = وصول مفتوح لكل الدوريات
foresee-lever-tolerance = نصف التفاوت المسموح لكل خط ومنطقة
foresee-lever-agreed-version = نسخة واحدة متفق عليها من كل خط ومنطقة
foresee-lever-verifier = تسمية من يتحقق، وبماذا
foresee-sensor-acoustic = صوتي
foresee-sensor-camera = كاميرا
foresee-assumed = ليس في أي جدول، وعُدّ حركة تدوم ساعة: { $acts }
foresee-month = الشهر { $done } من { $all }
foresee-why-aim = غاية لا يمكن لأحد خرقها
foresee-why-asks-nothing = لا يطلب شيئاً يمكن خرقه
foresee-why-through-others = يحدد متى تسري بنود أخرى؛ وخروقاتها تُعدّ هناك
foresee-why-not-verifiable = لا يمكن لأحد أن يرى خرقه
foresee-why-declared-only = لا يستطيع أن يقول إنه خُرق إلا الطرف نفسه
foresee-why-no-rule = ما يطلبه في الألفاظ وحدها لا كبيانات
foresee-why-no-acts = لا يسمّي أفعالاً أو قوات يُعرف بها الخرق
foresee-why-no-verifier = لم يُسمَّ من يتحقق منه
foresee-why-no-test = لم يُسمَّ ما يُتحقق به

fault-plan-value = { $file }، السطر { $line }، { $key }: كان يُنتظر: { $expected }؛ ووُجد: { $found }؛ صحّحه.
fault-plan-key-unknown = { $file }، السطر { $line }، { $key }: لا معنى لهذا المفتاح في خطة؛ انظر: { "sulh foresee --schema" }
fault-plan-key-missing = { $file }، السطر { $line }، { $key }: هذا المفتاح ناقص؛ أضفه.
fault-plan-label-twice = { $file }، السطر { $line }، { $key }: الاسم { $label } موجود من قبل في السطر { $first }؛ لكل واحد اسمه.
fault-plan-label-unknown = { $file }، السطر { $line }، { $key }: ليس { $label } اسماً لقطاع في هذه الخطة؛ القطاعات هي: { $known }
fault-plan-version = { $file }، السطر { $line }، { $key }: في الخطة نسخة من { $label } لدى { $whose }، ولا يرسم الاتفاق خطاً أو منطقة كهذه؛ فيه: { $known }
fault-foresee-months = كان يُنتظر من { $least } إلى { $most } شهراً، وطُلب { $found }
fault-foresee-words = كان يُنتظر ملف اتفاق وخطة رصد: { "sulh foresee AGREEMENT --coverage PLAN" }
