# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

fault-snapshot-damaged = نقل موقت محلی { $path } آن‌گونه نیست که نوشته شده بود ({ $where }) و کنار گذاشته شد؛ از آن چیزی محاسبه نشد: دوباره اجرا کنید، آنگاه دفتر ثبت از آغاز خوانده می‌شود (اگر فایل هنوز آن‌جا باشد، آن را حذف کنید؛ { $after_seconds } ثانیه بعد دوباره کوشش کنید).
