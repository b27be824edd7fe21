# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The stage: an exercise in which whoever looks may sit in any seat.

stage-switch = عرض التمرين
stage-word-exercise = تمرين: لا شيء هنا حقيقي.
stage-word-documentary = سجل توثيقي للقراءة فقط.
stage-keys-exercise = مفاتيحه علنية، فيستطيع أي شخص أن يوقّع باسم أي شخص؛ وما تقوله هنا يزول بانتهاء العرض.
stage-keys-documentary = مفاتيحه علنية؛ ولم يوقّع أحد شيئاً منه عن أي طرف.
stage-as = تجلس هنا بصفة
stage-do = تغيير
stage-public = الجمهور
stage-open = { $org }: ما هو مفتوح لجميع الجهات
stage-seat = { $org }، { $role }: { $person }
stage-own = آليتك الخاصة تبدأ بسطر واحد:
stage-served = افتح { $url } في المتصفح؛ للإنهاء Ctrl-C.

fault-not-staged = لا يُعرض هنا إلا تمرين أو سجل توثيقي مفاتيحه منشورة، وهذا من صنف { $found } وله مفاتيحه؛ أتحه بالأمر: sulh serve
fault-stage-reads-only = هذا السجل يُقرأ هنا فقط؛ ولقول شيء شغّل التمرين: sulh demo
fault-stage-port = المنفذ { $port } مشغول على هذا الجهاز؛ أنهِ ما يعمل عليه، أو اختر غيره بالخيار sulh demo --port، أو ابنِ واطبع دون إتاحة: sulh demo --once
fault-stage-incomplete = ينقص { $path } الملف local/journal.sqlite، ومن دونه لا يُضاف شيء إلى هذا السجل؛ أزل المجلد فيبنيه sulh demo من جديد
fault-unknown-seat = كان المنتظر مقعداً من مقاعد هذا التمرين ({ $seats })، ووُجد { $found }
fault-foreign-page = جاء هذا من { $found } لا من صفحة من صفحات هذه الواجهة؛ افتح الواجهة وافعله منها
stage-empty = ما يُعرض على العموم قليل. اختر مقعدًا في أعلى الصفحة لترى ما تراه تلك الجهة.
