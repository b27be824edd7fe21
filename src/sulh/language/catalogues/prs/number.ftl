# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Numbers of reports to say over a radio.
## Not yet read by a native reader.

fault-radio-number-form = شمارهٔ گزارش انتظار می‌رفت، مانند 01-31-00001-5: سکتور، سال، شمارهٔ مسلسل از 1، رقم کنترول؛ { $found } یافت شد؛ شمارهٔ درازتر در همین چهار بخش گفته می‌شود
fault-radio-number-check = { $found } شمارهٔ هیچ گزارشی نیست: رقم کنترول آن درست نمی‌آید، پس رقمی اشتباه شنیده یا نوشته شده یا جای دو رقم عوض شده است؛ شماره را دوباره بپرسید
