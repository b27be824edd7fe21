# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# Faults of copies and mirrors.

fault-copy-nothing = ماخذ نے ابھی کوئی سر (head) شائع نہیں کیا؛ { $after_seconds } سیکنڈ بعد دوبارہ پوچھیں۔
fault-copy-behind = اس نقل میں { $size } میں سے { $held } اندراج ہیں: یہ سب ہونے پر ہی دستخط کرتی ہے، { $after_seconds } سیکنڈ بعد دوبارہ پوچھیں۔
fault-copy-lacks = اس نقل میں { $count } فائلیں نہیں جو اس کے پاس ہونی چاہییں، ان میں { $path } بھی ہے: ملنے پر دستخط کرے گی، { $after_seconds } سیکنڈ بعد دوبارہ پوچھیں۔
fault-copy-blob = ماخذ نے وہ بائٹ نہیں دیے جن کا ہیش اندراج میں ہے: انہیں ثبوت کے طور پر رکھ لیا گیا ہے۔
fault-copy-forked = دفتر کی کلید نے { $found } اندراجات کے ایک سر پر دستخط کیے جس کی جڑ { $root } ہے، اور ہمارا { $size } اندراجات کا سر کسی اور درخت کا ہے: دفتر دو شاخہ ہو گیا ہے؛ دونوں تحریریں رکھ لی گئیں، کچھ نہیں لیا گیا۔
