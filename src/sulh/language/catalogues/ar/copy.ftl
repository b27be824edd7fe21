# Faults of copies and mirrors.

fault-copy_nothing = لم ينشر المصدر أي رأس بعد؛ اسأل مرة أخرى بعد { $after_seconds } ثانية.
fault-copy_behind = في هذه النسخة { $held } من { $size } قيدا: توقّع حين تحوزها كلها، اسأل مرة أخرى بعد { $after_seconds } ثانية.
fault-copy_lacks = تنقص هذه النسخة ملفات عددها { $count } يجب أن تحوزها، منها { $path }: توقّع حين تحوزها، اسأل مرة أخرى بعد { $after_seconds } ثانية.
fault-copy_blob = أعطى المصدر بايتات غير التي يسميها القيد بتجزئتها: حُفظت دليلا.
fault-copy_forked = وقّع مفتاح السجل رأسا حجمه { $found } وجذره { $root }، ورأسنا الذي حجمه { $size } من شجرة أخرى: تفرّع السجل؛ حُفظت المذكرتان، ولم يؤخذ شيء.
