# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Where no page answers: unknown addresses, what is too long, errors of the program itself.

fault-no-page = { $path } پر کچھ نہیں ہے؛ دیکھیں کہ پتہ پورا ہے، یا پہلے صفحے سے شروع کریں۔
fault-wrong-method = { $path } کو { $method } سے نہیں پوچھا جا سکتا؛ اسے اس کے صفحے سے کھولیں۔
fault-too-much = یہ اس سے لمبا ہے جو { $path } پر لیا جاتا ہے؛ اس میں سے کچھ محفوظ نہیں ہوا: حصوں میں بھیجیں۔
fault-address-too-long = زیادہ سے زیادہ { $most } بائٹ کا پتہ پڑھا جاتا ہے، اور اس کے { $found } ہیں؛ صفحہ دوبارہ کھولیں۔
fault-not-read = جو { $path } پر آیا وہ پڑھا نہیں جا سکا؛ صفحہ دوبارہ کھولیں۔
fault-own-fault = غلطی اس پروگرام میں ہے، آپ کے کام میں نہیں؛ وہ اس مشین کے لاگ میں لکھی گئی ہے۔ { $after_seconds } سیکنڈ بعد پھر کوشش کریں، اور اگر پھر ہو تو مشین کے نگران کو بتائیں۔
