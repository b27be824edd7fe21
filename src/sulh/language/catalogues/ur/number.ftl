# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Numbers of reports to say over a radio.
## Not yet read by a native reader.

fault-radio-number-form = رپورٹ کا نمبر متوقع تھا، جیسے 01-31-00001-5: سیکٹر، سال، 1 سے شروع ہونے والا سلسلہ نمبر، جانچ کا ہندسہ؛ { $found } ملا؛ اس سے لمبا نمبر انہی چار حصوں میں بولا جاتا ہے
fault-radio-number-check = { $found } کسی رپورٹ کا نمبر نہیں: اس کا جانچ کا ہندسہ درست نہیں بیٹھتا، یعنی کوئی ہندسہ غلط سنا یا غلط لکھا گیا یا دو ہندسے بدل گئے؛ نمبر دوبارہ پوچھیں
