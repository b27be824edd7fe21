# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# کمانڈ لائن پر سربمہر بیانات۔ مہر: seal۔

seal-key-made = { $org } کے لیے سربمہر کی گئی چیزیں کھولنے والی کلید بن گئی: { $file }؛ اسے نظام کے فولڈر سے باہر رکھیں، اور بنیادی کلید سے اسے شائع کریں: sulh seal publish
seal-row = { $entry }  { $id }  { $org }: { $state }
seal-state-sealed = سربمہر
seal-state-opens = یہاں کھلتا ہے
seal-state-lacks = کھولنے کے لیے کچھ یہاں موجود نہیں
seal-state-mismatch = ویسا نہیں کھلتا جیسا وہ کہتا ہے
seal-state-disclosed = ظاہر کیا گیا
seal-state-shredded = تلف کیا گیا

fault-bad-seal-field = --seal-field کو FIELD=ORG یا FIELD=ORG,ORG کی شکل میں ہونا چاہیے تھا اور ہر خانہ ایک بار؛ { $found } ملا۔
fault-needs-seal-key = جو بیان پورا سربمہر ہو اس کے باہر { $org } کی مہر لگانے والی کلید دستخط کرتی ہے: اس کی فائل --seal-key سے بتائیں (بنانے کے لیے: sulh key new FILE --org { $org } --role sealing)۔
fault-seal-once = --seal-to پورے بیان کو سربمہر کرتا ہے؛ --seal-field چھوڑ دیں۔
fault-protected-recipients = { $kind } کا خانہ { $field } صرف شریک صدور اور وہ پڑھتے ہیں جنہیں کسی معاملے میں کام سونپا گیا، اور کوئی نہیں، { $others } بھی نہیں؛ اسے شریک صدور کے لیے سربمہر کریں۔
fault-nothing-to-dispute = ایسی مہر متوقع تھی جو ویسی نہ کھلے جیسا وہ کہتی ہے، اور { $id } ویسی ہی کھلتی ہے یا یہاں کھولنے کو موجود نہیں۔
fault-no-reason = تلف کرنے کی وجہ متوقع تھی؛ اسے --why WORDS سے کہیں۔
fault-no-opening-keys = جو سربمہر ہو اسے کلیدیں کھولتی ہیں: ان کا فولڈر --keys سے بتائیں (بنانے کے لیے: sulh seal key FILE)۔
fault-lacks-to-open = { $id } { $org } کے لیے سربمہر ہے اور یہاں نہیں کھل سکتا، کیونکہ { $what } یہاں نہیں؛ اسے مہر لگانے والے کے نوڈ سے لائیں۔
fault-opens-otherwise = { $id } ویسا نہیں کھلتا جیسا اس کا بیان کہتا ہے ({ $code })؛ اس پر اعتراض کریں: sulh seal dispute
fault-not-for-us = یہاں کوئی چیز { $id } کو { $org } کے لیے نہیں کھولتی؛ وہ دوسروں کے لیے سربمہر ہے، یا اس کی لپٹی کلیدیں ابھی لانی ہیں۔
fault-person-under-seal = کلید کے پیچھے کون ہے، یہ صرف مہر کے اندر کہا جاتا ہے: --person اور --seal-to ساتھ ہوں، یا دونوں نہ ہوں۔
