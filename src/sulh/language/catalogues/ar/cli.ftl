# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What the commands print. Commands, file names, ids and hashes are params and stay as they are.
## Not yet read by a native reader. Private terms (-option) only keep a left-to-right word whole.

-option-charter = --charter
-option-key = --key
-option-o = -O

audit-confirmed = السجل متسق بموجب الميثاق الذي سمّيتَه
audit-not-confirmed = السجل متسق بموجب الميثاق { $charter }، غير أنك لم تسمّ هذا الميثاق بنفسك (أضف { -option-charter } مع المعرّف الذي تنشره جهاته)
audit-heads-only = فُحصت رؤوس الشجرة والبراهين فقط: لا يمكن الحصول على المداخل من دون مفتاح أحد قرّاء السجل ({ -option-key })
audit-no-cosigners = لا يوجد أي موقّع مشارك: لا شيء يقابل تاريخاً آخر سوى قول الجهة المضيفة
audit-cosigners = الموقّعون المشاركون: { $names }
audit-void = عديم الأثر: المدخل { $entry } ({ $code }): { $why }
audit-voids = { $count ->
    [zero] لا توجد مداخل عديمة الأثر
    [one] يوجد مدخل واحد لا يغيّر شيئاً، وكان على الجهة المضيفة أن ترفضه
    [two] يوجد مدخلان لا يغيّران شيئاً، وكان على الجهة المضيفة أن ترفضهما
    [few] توجد { $count } مداخل لا تغيّر شيئاً، وكان على الجهة المضيفة أن ترفضها
    [many] يوجد { $count } مدخلاً لا تغيّر شيئاً، وكان على الجهة المضيفة أن ترفضها
   *[other] يوجد { $count } مدخل لا تغيّر شيئاً، وكان على الجهة المضيفة أن ترفضها
}

key-public = المفتاح: { $key }
key-for = الجهة: { $org }، الدور: { $role }، الفئة: { $class }
key-kept = محفوظ في { $file }: كل من يقرأ هذا الملف يستطيع أن يوقّع؛ لا تضعه على أجهزة مشتركة
key-grant = لا يُعتدّ بهذا المفتاح إلا بعد أن يقول المفتاح الجذر لجهته { $kind } بهذا المتن:
key-nobody = لا أحد بعد

new-charter-id = معرّف الميثاق: { $charter }
new-publish = انشر هذا المعرّف بوسائلك: فمن دونه لا يعرف أحد أي سجل هو سجل هذه الآلية.
new-keys = مفاتيح الجهة المضيفة: { $folder } (يوقّع log.key رؤوس الشجرة ويوقّع host.key إيصالات الاستلام؛ لا تضعهما على أجهزة مشتركة)
new-waiting = لا يُقيَّد أي شيء آخر حتى تنضم هذه الجهات: { $names }. ويقول المفتاح الجذر لكل منها:
new-in-force = ساري المفعول: لا يلزم انضمام أي جهة أخرى
new-template = كُتب { $file }: املأه (كل حقل مشروح فيه)، ثم نفّذ:

say-entry = المدخل { $entry }: { $id }، تاريخ الاستلام { $time }
say-known = موجود في السجل من قبل: { $id }
say-refused = لم يُقيَّد ({ $code }): { $why }
import-done = قُيّد: { $admitted }، لم يُقيَّد: { $refused }، موجود من قبل: { $known }
import-copied = نُسخت المداخل إلى { $folder }، وعددها { $size }؛ لفحصها: { $command }
export-done = كُتبت المداخل في { $file }، وعددها { $size }
serve-on = { $folder } متاح على { $url } (للإنهاء Ctrl-C)

doctor-ok = سليم
doctor-mend = للإصلاح
doctor-python = Python { $version }
doctor-python-do = ثبّت الإصدار 3.11 أو أحدث
doctor-optimise = يعمل Python من دون { -option-o }
doctor-optimise-do = شغّله من دون { -option-o }
doctor-free = المساحة المتاحة هنا { $mebibytes } MiB
doctor-free-do = أفسح مجالاً قبل أن يكبر السجل
doctor-output = ترميز الطرفية هو { $encoding }
doctor-output-do = اضبط PYTHONIOENCODING=utf-8
doctor-record = { $folder }: عدد المداخل { $size }، والبصمة { $digest }
doctor-unreadable = تتعذر قراءة { $folder }
doctor-copy = هذه نسخة: مفاتيح الجهة المضيفة في مكان آخر
doctor-key-missing = { $file } غير موجود
doctor-key-missing-do = استعده؛ فمن دونه لا يمكن قيد أي شيء
doctor-key-open = لا يستطيع قراءة { $file } إلا صاحبه
