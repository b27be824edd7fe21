# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Which reports of a table tell of one incident.
## Not yet read by a native reader.

fuse-done = رپورٹیں: { $reports }؛ واقعات: { $incidents }
fuse-partition = تقسیم: { $digest }
fuse-parameters = پیرامیٹر: { $digest }، فائل { $path }
fuse-unread = جو کالم نہیں پڑھے گئے: { $columns }
fuse-unknown-acts = وہ سطریں جن کا فعل معلوم افعال میں نہیں، غیر متعین مانی گئیں: { $lines }
fuse-bad = خراب سطریں: { $bad }؛ انہیں شمار نہیں کیا گیا
fuse-bad-row = سطر { $line }: { $why }

fault-reports-encoding = { $file }: جدول UTF-8 میں متوقع تھا، بائٹ { $byte } ایسا نہیں؛ اسے UTF-8 میں محفوظ کریں
fault-reports-form = { $file }، سطر { $line }: یہ CSV نہیں: { $problem }
fault-reports-columns = { $file }: کالم { $needed } ایک ایک بار متوقع تھے، اور یہ غائب ہیں یا دو بار ہیں: { $missing }
fault-reports-none = { $file }: کوئی سطر رپورٹ نہیں؛ خراب سطریں: { $bad }؛ پہلی وجہ: { $reason }
fault-report-twice = رپورٹ { $report } سطروں { $lines } پر مختلف الفاظ میں ہے؛ ان میں سے کوئی نہیں لی گئی
fault-report-cell = { $column }: { $expected } متوقع تھا، اور { $found } ملا
fault-reports-parquet = { $file }: Parquet پڑھنے کے لیے pyarrow چاہیے جو نصب نہیں؛ اسے نصب کریں یا جدول CSV میں محفوظ کریں
fault-reports-parquet-form = { $file }: یہ Parquet جدول نہیں: { $problem }
fault-fuse-params = { $file } میں ملانے کے پیرامیٹر نہیں: { $problem }؛ رپورٹوں سے اخذ کرنے کے لیے --params چھوڑ دیں
fault-fuse-strict = { $file } میں خراب سطریں ہیں: { $bad }؛ پہلی سطر { $line }: { $reason }؛ انہیں درست کریں یا --strict چھوڑ دیں
