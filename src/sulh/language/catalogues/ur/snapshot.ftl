# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

fault-snapshot-damaged = مقامی عارضی نقل { $path } ویسی نہیں جیسی لکھی گئی تھی ({ $where }) اور ہٹا دی گئی؛ اس سے کچھ شمار نہیں کیا گیا: دوبارہ کریں، تب ریکارڈ شروع سے پڑھا جائے گا (اگر فائل اب بھی وہاں ہو تو اسے حذف کر دیں؛ { $after_seconds } سیکنڈ بعد دوبارہ کوشش کریں)۔
