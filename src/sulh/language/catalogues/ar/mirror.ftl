# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# What sulh mirror prints.

mirror-done = في { $folder } عدد المداخل { $size }، منها { $new } جديدة
mirror-lacks = { $count ->
    [zero] لا ينقص ملف
    [one] لم يُعثر على ملف يجب أن يكون هنا
    [two] لم يُعثر على ملفين يجب أن يكونا هنا
    [few] لم يُعثر على { $count } ملفات يجب أن تكون هنا
    [many] لم يُعثر على { $count } ملفا يجب أن تكون هنا
   *[other] لم يُعثر على { $count } ملف يجب أن تكون هنا
}
mirror-root = الجذر { $root }
mirror-digest = خلاصة الحالة { $digest }
mirror-equal = متساويتان: سجل واحد، وحالة واحدة عند عدد المداخل { $size }
audit-log = سليم كسجل: { $origin }، عدد المداخل { $size }، الجذر { $root }؛ لم يُنظر فيما تقوله القيود
mirror-row = تختلف الحالتان عند عدد المداخل { $size }، وأول اختلاف في { $room }، السطر { $key }؛ أيّ البرنامجين مخطئ يحسبه طرف ثالث

fault-mirror-argument = مجلد النسخة غير مذكور؛ اكتبه هكذا: sulh mirror URL DIR
fault-mirrors-forked = وقّع مفتاح السجل رأس { $ours } ورأس { $theirs } أيضا، ولا يكمل أحدهما الآخر: تفرّع السجل؛ الشهادة في { $path }، ويفحصها أي أحد بالأمر sulh check.
fault-no-log-here = كان المتوقع مجلدا فيه checkpoint وtile/، وليس في { $path } ملف checkpoint.
fault-blob-missing = تسمي الإفادة الملف { $sha256 } وليس لدى المضيف؛ سلّم الملف أولا.
