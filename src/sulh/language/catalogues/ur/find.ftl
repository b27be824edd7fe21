# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The search, on its own page and beside a form's references; how much of a list a page has.

console-find = تلاش
console-find-note = جو آپ یہاں دیکھ سکتے ہیں وہ ملتا ہے: الفاظ، جگہ، دن ({ $day })، نشان، نام، اندراج کے نمبر یا شناخت کے آغاز سے۔ جو کچھ لکھیں وہ سب موجود ہونا چاہیے؛ نیا پہلے آتا ہے۔
find-words = الفاظ
find-among = کن میں
find-all = سب میں
find-chosen = جو فارم پوچھتا ہے
find-none = جو آپ یہاں دیکھ سکتے ہیں اس میں یہ سب کسی میں نہیں۔ کم الفاظ، دوسرا املا، یا صرف دن لکھ کر دیکھیں۔
find-searched = اب تک { $shown } میں سے { $searched } اندراجات دیکھے گئے، نئے پہلے۔
find-further = اور پیچھے دیکھیں
find-seek = اسے تلاش کریں
find-seek-none = ایسا کچھ نہیں ملا جو یہاں آ سکے۔
find-seek-choose = مل گیا: تیر کے بٹنوں اور Enter سے چنیں۔
find-seek-added = شامل ہوا: اندراج
phrase-ask-words = زیادہ سے زیادہ { $n } حروف کے الفاظ
phrase-ask-among = جو تلاش کیا جائے: چھوٹے حروف میں، جیسے report,case
console-per-page = ایک صفحے پر:
