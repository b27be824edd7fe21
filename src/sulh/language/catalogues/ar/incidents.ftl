# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What is said to have happened: what is refused. Not yet read by a native reader.

fault-count-without-unit = يُذكر العدد ووحدته معاً أو لا يُذكر أي منهما؛ والموجود هنا { $found } وحده.
fault-explosions-above-count = الانفجارات جزء مما عُدّ: كان المتوقع { $expected } على الأكثر، والموجود { $found }.
fault-detection-without-place = يلتقط المستشعر شيئاً عند إحداثيات معيّنة؛ والموجود هنا { $found }، فقدِّم بلاغاً بدلاً من ذلك.
fault-empty-assessment = يقول التقييم شيئاً واحداً على الأقل عن البلاغ؛ املأ أحد حقوله.
fault-complaint-not-own = الشكوى فعل صاحب التوقيع نفسه، وهذه تقول { $found }؛ انقل شكوى غيرك على أنها ادعاء.
fault-petition-of-organisation = العريضة من أناس ليسوا جهة من جهات الميثاق، و{ $found } جهة منها؛ والجهة تشتكي.
fault-evidence-without-hash = الدليل الذي ليس شيئاً مادياً يُعرَف ببصمته؛ أعطِ sha256 له (النوع: { $medium }).
fault-must-be-open = { $kind } يؤثر فيما يشترك فيه الجميع، وهو مختوم أو يحيل إلى مختوم؛ قله علناً، عمّا يستطيع الجميع قراءته.
fault-only-own = { $act } لإفادات صاحبها وحدها، و{ $id } قالتها الجهة { $owner }؛ وبوسع { $issuer } أن ترفضها أو تنفيها.
fault-only-others = { $act } لإفادات الآخرين، و{ $id } قالتها { $issuer } نفسها.
fault-needs-another = تحيل update وadd وrelate بواسطة `by` إلى إفادة ثانية، وسائر الأفعال لا تحيل إلى شيء؛ و{ $act } بخلاف ذلك.
fault-already-recalled = سُحبت { $id } أو حُدّثت أو أُنهيت من قبل؛ وتبقى كذلك.
fault-link-to-itself = كان المتوقع بلاغين، وقد ذُكر { $id } مرتين.
fault-not-a-side = ليست { $issuer } طرفاً ولا رئيساً مشاركاً يتكلم عن نفسه؛ وهؤلاء وحدهم يبتّون في هذا.
fault-already-answered = قالت { $issuer } ذلك عن { $id } من قبل، أو غيّرت رأيها مرات كثيرة؛ وكلمتها الأخيرة قائمة.
fault-replaces-others = تحل المعاملات محل النافذة منها، وهي { $expected }؛ وهذه تسمّي { $found }.
