# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The map and the timeline, in a browser.

console-map = الخريطة
map-note = ما حدث في مدة كما تبيّنه الخريطة: كل مكان مساحة، وكل خط ومنطقة مسجّلين. ولا تزيد الخريطة شيئاً على الجداول أدناه.
map-disclaimer = ليس على هذه الخريطة حدّ دولة ولا اسمها. والخط أو المنطقة عليها نسخة مسجّلة، ومعها لمن هي؛ ورسمها لا يقول شيئاً عن وضعها. وقد يكون الحادث وقع في أي موضع من مساحته.
map-source = الأرض والأماكن: { $source }.
map-alone = الخريطة وحدها، وما عليها في جدول
map-draw = ارسم خريطة يمكن تحريكها (نحو 0.5 MB)
map-failed = هذا المتصفح لا يرسم خريطة كهذه؛ والرسم أدناه يبيّن الشيء نفسه.
map-keys = الأسهم تحرّك الخريطة، والزائد والناقص يغيّران مقياسها، والسحب مع Shift يفتح جزءاً منها.
map-nearer = أقرب
map-farther = أبعد
map-here = ما تبيّنه هذه الخريطة فقط
map-anywhere = في أي مكان
map-in-area = ما يقع وسطه في هذه القطعة من الأرض فقط:
map-count = الحوادث: { $count }؛ منها ما لا يقول أحد أين: { $unplaced }.
map-areas = المساحات
map-cells = العدد بحسب قطع الأرض
map-cells-note = هي أكثر من أن تسعها خريطة. وكل عدد يفتح القائمة التي وراءه.
map-cell = قطعة الأرض (غرب، جنوب، شرق، شمال)
map-how-many = الحوادث
map-lines = الخطوط كما سُجّلت
map-zones = المناطق كما سُجّلت
map-no-lines = لا خط ولا منطقة مسجّلين في هذا العرض.
map-nothing = لا مكان في هذا العرض لشيء حدث في هذه المدة. اختر مدة أطول.
map-overview = متى بدأت الحوادث
map-overview-note = كل عمود عدد من الأيام ويفتحها. اسحب فوق عدة أعمدة لتنظر فيها؛ وبلوحة المفاتيح تحرّك الأسهم طرفاً، ومع Shift الطرفين.
map-from = اليوم الأول
map-to = اليوم الأخير
map-open = افتح
map-loading = تُقرأ …

## `sulh basemap`.

basemap-none = لا قطع خرائط من المشغّل تحت الخريطة.
basemap-there = تحت الخريطة قطع (غرب، جنوب، شرق، شمال: { $sides })؛ تُرسم منها هذه الطبقات: { $drawn }.
basemap-left-out = لا تُرسم: { $layers }.

fault-bad-basemap = كان المنتظر ملف PMTiles من النسخة 3 بقطع متجهة وطبقة من الأرض أو الماء أو الطرق أو الأماكن، ووُجد: { $found }؛ اصنع واحداً ببرنامج مثل tippecanoe أو planetiler.
fault-basemap-without-file = كان المنتظر ملف PMTiles بعد المجلد؛ سمّ واحداً.
fault-no-basemap-folder = كان المنتظر مجلداً في { $path }؛ سمّ المجلد الذي يُعرض.
