# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# What sulh mirror prints.

mirror-done = { $folder } میں { $size } اندراج ہیں، ان میں { $new } نئے
mirror-lacks = { $count ->
    [one] { $count } فائل جو یہاں ہونی چاہیے نہیں ملی
   *[other] { $count } فائلیں جو یہاں ہونی چاہییں نہیں ملیں
}
mirror-root = جڑ { $root }
mirror-digest = حالت کا خلاصہ { $digest }
mirror-equal = برابر: ایک ہی دفتر، اور { $size } اندراجات پر ایک ہی حالت
audit-log = دفتر کے طور پر درست: { $origin }، { $size } اندراج، جڑ { $root }؛ اندراجات کیا کہتے ہیں، یہ نہیں دیکھا گیا
mirror-row = { $size } اندراجات پر حالتیں مختلف ہیں، پہلا فرق { $room } میں، سطر { $key }؛ کس کا پروگرام غلط ہے، یہ تیسرا حساب کر کے بتائے گا

fault-mirror-argument = نقل کا فولڈر نہیں بتایا گیا؛ یوں لکھیں: sulh mirror URL DIR
fault-mirrors-forked = دفتر کی کلید نے { $ours } کے سر پر بھی دستخط کیے اور { $theirs } کے سر پر بھی، اور کوئی دوسرے کا تسلسل نہیں: دفتر دو شاخہ ہو گیا ہے؛ تصدیق نامہ { $path } میں ہے، ہر کوئی اسے sulh check سے جانچ سکتا ہے۔
fault-no-log-here = ایک فولڈر درکار تھا جس میں checkpoint اور tile/ ہوں، اور { $path } میں checkpoint نہیں۔
fault-blob-missing = بیان فائل { $sha256 } کا نام لیتا ہے اور وہ میزبان کے پاس نہیں؛ پہلے فائل جمع کرائیں۔
