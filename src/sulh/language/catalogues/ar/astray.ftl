# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Where no page answers: unknown addresses, what is too long, errors of the program itself.

fault-no-page = لا شيء عند { $path }؛ تحقق من أن العنوان كامل، أو ابدأ من الصفحة الأولى.
fault-wrong-method = لا يُطلب { $path } بطريقة { $method }؛ افتحه من صفحته.
fault-too-much = هذا أطول مما يُقبل عند { $path }؛ لم يُحفظ منه شيء: أرسله على أجزاء.
fault-address-too-long = يُقرأ عنوان طوله { $most } بايت على الأكثر، وطول هذا { $found }؛ افتح الصفحة من جديد.
fault-not-read = تعذرت قراءة ما وصل إلى { $path }؛ افتح الصفحة من جديد.
fault-own-fault = الخطأ في هذا البرنامج وليس فيما فعلته؛ وقد كُتب في سجل هذا الجهاز. حاول مجددًا بعد { $after_seconds } ثانية، وإن تكرر فأخبر القائم على الجهاز.
