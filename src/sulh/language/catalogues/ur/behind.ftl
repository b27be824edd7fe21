# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What numbers count: the page behind every number.

behind-title = یہ عدد کیا گنتا ہے
behind-note = یہ وہ بیانات یا واقعات ہیں جن سے عدد بنا، جہاں تک آپ پڑھ سکتے ہیں۔ جو کوئی یہ پتہ کھولے وہ اتنا ہی دیکھتا ہے جتنے کی اسے اجازت ہے۔
behind-figures-note = ہر ایک میں کتنی اکائیاں، لوگ یا منٹ بتائے گئے، یہ اس کے اپنے الفاظ میں ہے۔
behind-count = { $count ->
    [one] { $count } بیان
   *[other] { $count } بیانات
}
behind-count-incidents = { $count ->
    [one] { $count } واقعہ
   *[other] { $count } واقعات
}
behind-none = اس عدد کے پیچھے ایسا کچھ نہیں جو آپ پڑھ سکتے ہوں۔ اس صفحے پر واپس جائیں جہاں یہ لکھا تھا، یا اکاؤنٹ ہو تو لاگ اِن کریں۔
behind-at = ریکارڈ میں، وقت تک
behind-voice-own = اپنے نام سے کہا گیا
behind-voice-unnamed = بلا نام کہنے والوں نے کہا
behind-voice-others = دوسروں نے اس کے بارے میں کہا
behind-voice-said = اپنے نام سے، یا اس کی جانب سے بلا نام کہا گیا
behind-reports-own = اشاعتوں کی اپنی باتیں
behind-publications = اشاعتیں
behind-seal-whole = پورے سربمہر بیانات
behind-seal-parts = بیانات جن کے الگ خانے سربمہر ہیں
behind-seal-disclosed = سربمہر تھے، بعد میں ظاہر کیے گئے
behind-seal-disputed = سربمہر، جن پر وصول کنندہ نے اعتراض کیا
behind-seal-shredded = دونوں شریک چیئرز نے تلف کیے
behind-seal-released = کہنے والے نے نشان بدلا
behind-seal-retracted = واپس لیے گئے
behind-clocks = جو واجب تھا
behind-clocks-late = جس میں تاخیر ہوئی
behind-withheld = نتائجِ تحقیق جو عوام کو نظر نہیں آتے
behind-support = رپورٹیں جو ایک نتیجۂ تحقیق کی پشت پر ہیں
behind-watched = دیکھنے کے لیے کون موجود تھا
behind-reports = رپورٹیں
behind-fire = بیانات جن میں فائر کی اکائیاں گنی گئیں
behind-harm = بیانات جو لوگوں کے جانی نقصان کا ذکر کرتے ہیں
behind-incidents = واقعات
behind-act = اس قسم کے واقعات
behind-uncounted = واقعات جن میں کسی نے فائر کی اکائیاں نہیں گنیں
behind-ruled = واقعات جن پر فیصلہ ہوا
behind-unruled = واقعات جن پر ابھی فیصلہ نہیں ہوا
behind-taken-in = جو اندراجات لیے گئے
behind-late = پچھلی مدتوں کی رپورٹیں جو اس مدت میں آئیں
behind-due = جو 48 گھنٹوں میں واجب ہے، یا تاخیر میں ہے
behind-steps = اس مدت میں کیسوں کے مراحل
behind-held = جس چیز نے مبصرین کو دیکھنے سے روکا
behind-after = اس مدت کی رپورٹیں جو اس کے بعد آئیں
behind-alleged = مبینہ واقعات کی پہلی رپورٹیں
behind-alleged-reports = رپورٹیں جن میں یہ دعویٰ ہے
behind-alleged-unsure = ایسے واقعات کی پہلی رپورٹیں جو شاید اس میں شامل ہوں، شاید نہیں
behind-alleged-answered = ایسے واقعات کی پہلی رپورٹیں جن کا جواب نتائجِ تحقیق نے دیا
behind-nowhere = واقعات جن کی جگہ کوئی نہیں بتاتا
behind-stage = اس مرحلے کے کیس
