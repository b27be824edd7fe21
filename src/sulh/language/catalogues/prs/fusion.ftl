# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Which reports of a table tell of one incident.
## Not yet read by a native reader.

fuse-done = گزارش‌ها: { $reports }؛ رویدادها: { $incidents }
fuse-partition = تقسیم: { $digest }
fuse-parameters = پارامترها: { $digest } در { $path }
fuse-unread = ستون‌هایی که خوانده نمی‌شوند: { $columns }
fuse-unknown-acts = سطرهایی که عمل شان از عمل‌های شناخته‌شده نیست و نامعین گرفته شد: { $lines }
fuse-bad = سطرهای خراب: { $bad }؛ به حساب نمی‌آیند
fuse-bad-row = سطر { $line }: { $why }

fault-reports-encoding = { $file }: جدول در UTF-8 انتظار می‌رفت و بایت { $byte } چنین نیست؛ آن را در UTF-8 ذخیره کنید
fault-reports-form = { $file }، سطر { $line }: این CSV نیست: { $problem }
fault-reports-columns = { $file }: ستون‌های { $needed } هر کدام یک بار انتظار می‌رفت، و این‌ها نیست یا دو بار است: { $missing }
fault-reports-none = { $file }: هیچ سطری گزارش نیست؛ سطرهای خراب: { $bad }؛ نخستین دلیل: { $reason }
fault-report-twice = گزارش { $report } در سطرهای { $lines } با کلمات متفاوت آمده است؛ هیچ‌کدام گرفته نشد
fault-report-cell = { $column }: { $expected } انتظار می‌رفت، و { $found } یافت شد
fault-reports-parquet = { $file }: Parquet با pyarrow خوانده می‌شود که نصب نیست؛ آن را نصب کنید، یا جدول را به صورت CSV ذخیره کنید
fault-reports-parquet-form = { $file }: این جدول Parquet نیست: { $problem }
fault-fuse-params = { $file } پارامترهای یکجاسازی ندارد: { $problem }؛ --params را کنار بگذارید تا از گزارش‌ها تعیین شود
fault-fuse-strict = { $file } سطرهای خراب دارد: { $bad }؛ نخستین آن سطر { $line } است: { $reason }؛ آن‌ها را درست کنید، یا --strict را کنار بگذارید
