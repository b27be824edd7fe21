# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What numbers count: the page behind every number.

behind-title = ما الذي يعدّه رقم
behind-note = هذه هي البيانات أو الحوادث التي تكوّن منها رقم، بقدر ما يجوز لك أن تقرأ. ومن يفتح هذا العنوان يرى ما تسمح به رؤيته هو.
behind-figures-note = عدد الوحدات أو الأشخاص أو الدقائق الذي يذكره كل منها مكتوب في كلماته.
behind-count = { $count ->
    [zero] لا إفادات
    [one] إفادة واحدة
    [two] إفادتان
    [few] { $count } إفادات
    [many] { $count } إفادة
   *[other] { $count } إفادة
}
behind-count-incidents = { $count ->
    [zero] لا حوادث
    [one] حادث واحد
    [two] حادثان
    [few] { $count } حوادث
    [many] { $count } حادثًا
   *[other] { $count } حادث
}
behind-none = لا شيء مما يجوز لك أن تقرأه وراء هذا الرقم. ارجع إلى الصفحة التي كان فيها، أو سجّل الدخول إن كان لك حساب.
behind-at = في السجل حتى
behind-voice-own = قيل باسمه
behind-voice-unnamed = قاله متحدثون غير مسمّين
behind-voice-others = قاله عنه آخرون
behind-voice-said = قيل باسمه، أو عنه من متحدثين غير مسمّين
behind-reports-own = ما قالته المنشورات بصوتها
behind-publications = المنشورات
behind-seal-whole = بيانات مختومة كلها
behind-seal-parts = بيانات خُتمت حقول منها
behind-seal-disclosed = كانت مختومة ثم كُشفت
behind-seal-disputed = مختومة، واعترض عليها متلقٍّ
behind-seal-shredded = أتلفها الرئيسان المشاركان
behind-seal-released = غيّر مُنشئها وسمها
behind-seal-retracted = سُحبت
behind-clocks = ما كان مستحقًا
behind-clocks-late = ما تأخر
behind-withheld = نتائج لا يراها الجمهور
behind-support = تقارير تسند نتيجة
behind-watched = من كان حاضرًا ليرى
behind-reports = التقارير
behind-fire = بيانات عُدّت فيها وحدات النار
behind-harm = بيانات تذكر ضررًا بأشخاص
behind-incidents = الحوادث
behind-act = حوادث من هذا النوع
behind-uncounted = حوادث لم يعدّ فيها أحد وحدات النار
behind-ruled = حوادث صدر فيها حكم
behind-unruled = حوادث لم يصدر فيها حكم بعد
behind-taken-in = المداخل التي أُخذت
behind-late = تقارير عن فترات سابقة أُخذت في هذه الفترة
behind-due = ما هو مستحق خلال 48 ساعة أو متأخر
behind-steps = خطوات الملفات في هذه الفترة
behind-held = ما منع المراقبين من النظر
behind-after = تقارير عن هذه الفترة أُخذت بعد نهايتها
behind-alleged = أول التقارير عن الحوادث المزعومة
behind-alleged-reports = تقارير يرد فيها هذا القول
behind-alleged-unsure = أول التقارير عن حوادث قد تخصه وقد لا تخصه
behind-alleged-answered = أول التقارير عن حوادث أجابت عنها النتائج
behind-nowhere = حوادث لا يقول أحد أين وقعت
behind-stage = الملفات في هذه المرحلة
