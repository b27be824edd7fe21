# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Numbers of reports to say over a radio.
## Not yet read by a native reader.

fault-radio-number-form = كان يُنتظر رقم تقرير، مثل 01-31-00001-5: القطاع، والسنة، والرقم التسلسلي من 1، ورقم التحقق؛ ووُجد { $found }؛ والرقم الأطول يُقال في هذه المجموعات الأربع
fault-radio-number-check = ليس { $found } رقم أي تقرير: رقم التحقق لا يطابق، فقد سُمع رقم أو كُتب خطأ أو تبادل رقمان مكانيهما؛ اطلب الرقم مرة أخرى
