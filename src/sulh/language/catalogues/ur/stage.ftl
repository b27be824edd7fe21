# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The stage: an exercise in which whoever looks may sit in any seat.

stage-switch = مشق کا منظر
stage-word-exercise = مشق: یہاں کچھ بھی حقیقی نہیں۔
stage-word-documentary = دستاویزی ریکارڈ، صرف پڑھنے کے لیے۔
stage-keys-exercise = اس کی ڈیجیٹل کلیدیں سب کے سامنے ہیں، اس لیے کوئی بھی کسی کی طرف سے دستخط کر سکتا ہے؛ آپ یہاں جو کہیں گے، مظاہرہ ختم ہوتے ہی مٹ جائے گا۔
stage-keys-documentary = اس کی ڈیجیٹل کلیدیں سب کے سامنے ہیں؛ ان میں سے کسی پر کسی فریق نے دستخط نہیں کیے۔
stage-as = آپ یہاں بطور
stage-do = بدلیں
stage-public = عام لوگ
stage-open = { $org }: جو سب تنظیموں کے لیے کھلا ہے
stage-seat = { $org }، { $role }: { $person }
stage-own = آپ کا اپنا نظام ایک سطر سے شروع ہوتا ہے:
stage-served = براؤزر میں { $url } کھولیں؛ ختم کرنے کے لیے Ctrl-C۔

fault-not-staged = یہاں صرف وہ مشق یا دستاویزی ریکارڈ دکھایا جاتا ہے جس کی کلیدیں شائع شدہ ہوں، اور یہ { $found } قسم کا ہے اور اس کی اپنی کلیدیں ہیں؛ اسے اس سے پیش کریں: sulh serve
fault-stage-reads-only = یہ ریکارڈ یہاں صرف پڑھا جاتا ہے؛ کچھ کہنے کے لیے مشق چلائیں: sulh demo
fault-stage-port = اس مشین پر پورٹ { $port } پہلے سے مصروف ہے؛ جو وہاں چل رہا ہے اسے بند کریں، یا sulh demo --port سے کوئی اور چنیں، یا پیش کیے بغیر صرف بنائیں اور چھاپیں: sulh demo --once
fault-stage-incomplete = { $path } میں local/journal.sqlite موجود نہیں، جس کے بغیر اس ریکارڈ میں آگے کچھ نہیں آ سکتا؛ فولڈر ہٹا دیں، sulh demo اسے نئے سرے سے بنا دے گا
fault-unknown-seat = اس مشق کی کسی نشست ({ $seats }) کی توقع تھی، اور { $found } ملا
fault-foreign-page = یہ { $found } سے آیا، اس کنسول کے کسی صفحے سے نہیں؛ کنسول کھول کر وہیں سے کریں
stage-empty = عوام کو کم دکھایا جاتا ہے۔ صفحے کے اوپر کوئی نشست چنیں تاکہ وہ نظر آئے جو وہ ادارہ دیکھتا ہے۔
