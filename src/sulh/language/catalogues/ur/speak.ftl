# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

fault-sent-before = یہ فارم پہلے دوسرے الفاظ کے ساتھ بھیجا جا چکا ہے، بیان { $id } کے طور پر؛ اسے وہاں کھولیں اور نئے سرے سے کہیں۔
fault-field-twice = یہ { $found } بار آیا اور ایک ہی بار پوچھا جاتا ہے
fault-field-empty = یہ ضروری ہے: اسے بھریں
fault-bad-code = { $expected } متوقع تھا، ملا: { $found }
fault-bad-choice = { $found } اس سوال کے جوابوں میں سے کوئی نہیں
fault-number-range = { $least } سے { $most } تک کا عدد متوقع تھا، ملا: { $found }
fault-bad-count = یہاں { $least } سے { $most } تک متوقع تھے، ملے: { $found }
fault-bad-pair = ہر سطر پر ایک نام، دو نقطے اور اس کے بارے میں بات متوقع تھی، ہر نام ایک ہی بار، ملا: { $found }
fault-field-elsewhere = یہ { $chosen } کے سوا کسی اور جواب کا حصہ ہے؛ اسے خالی کریں
fault-field-unknown = یہ فارم { $found } نہیں پوچھتا؛ اسے دوبارہ کھولیں اور ایک بار پھر بھیجیں
fault-field-unfit = یہ یہاں موزوں نہیں: { $problem }
fault-too-long-text = یہاں زیادہ سے زیادہ { $limit } حروف آتے ہیں، لکھے گئے: { $found }؛ اسے مختصر کریں
fault-bad-hour = ایک دن اور ایک وقت، جیسے 14:30، متوقع تھے، ملا: { $found }؛ دونوں بھریں
fault-bad-spot = عرض بلد اور طول بلد متوقع تھے، جیسے 34.5281, 69.1723 یا 34°31'41"N 69°10'20"E، ملا: { $found }
fault-no-form = { $name } وہ بات نہیں جو { $who } یہاں کہہ سکے؛ وہ فہرست دیکھیں کہ آپ کیا کہہ سکتے ہیں
fault-key-not-yours = { $org } کی { $role } کے طور پر ایک کلید متوقع تھی جو اس ریکارڈ میں دی گئی ہو، اور { $found } ایسی نہیں
