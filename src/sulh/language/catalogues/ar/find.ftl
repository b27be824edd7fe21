# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The search, on its own page and beside a form's references; how much of a list a page has.

console-find = بحث
console-find-note = يجد ما يحق لك أن تراه هنا: بالكلمات أو المكان أو اليوم ({ $day }) أو الوسم أو الاسم أو رقم القيد أو بداية المعرّف. يجب أن يوجد كل ما تكتبه؛ والأحدث أولًا.
find-words = الكلمات
find-among = ضمن
find-all = كل شيء
find-chosen = ما يطلبه النموذج
find-none = لا شيء مما يحق لك أن تراه هنا يضم كل هذا. جرّب كلمات أقل أو إملاءً آخر أو اليوم وحده.
find-searched = نُظر حتى الآن في { $searched } من { $shown } من القيود، الأحدث أولًا.
find-further = انظر أبعد إلى الوراء
find-seek = ابحث عنه
find-seek-none = لم يوجد شيء يصح أن يكون هنا.
find-seek-choose = وُجد: اختر بمفاتيح الأسهم وEnter.
find-seek-added = أُضيف: القيد
phrase-ask-words = كلمات لا تزيد على { $n } من الأحرف
phrase-ask-among = ما يُبحث عنه: بأحرف صغيرة، مثل report,case
console-per-page = في الصفحة الواحدة:
