# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Which reports of a table tell of one incident.
## Not yet read by a native reader.

fuse-done = راپورونه: { $reports }؛ پېښې: { $incidents }
fuse-partition = وېش: { $digest }
fuse-parameters = پارامترونه: { $digest }، دوتنه { $path }
fuse-unread = هغه ستنې چې نه لوستل کېږي: { $columns }
fuse-unknown-acts = هغه کرښې چې کړنه یې له پېژندل شوو څخه نه ده، ناڅرګنده ونیول شوې: { $lines }
fuse-bad = خرابې کرښې: { $bad }؛ نه شمېرل کېږي
fuse-bad-row = کرښه { $line }: { $why }

fault-reports-encoding = { $file }: جدول ته په UTF-8 تمه وه، او بایټ { $byte } داسې نه دی؛ په UTF-8 یې خوندي کړئ
fault-reports-form = { $file }، کرښه { $line }: دا CSV نه دی: { $problem }
fault-reports-columns = { $file }: د { $needed } ستنو ته یو یو ځل تمه وه، او دا نشته یا دوه ځله دي: { $missing }
fault-reports-none = { $file }: هېڅ کرښه راپور نه دی؛ خرابې کرښې: { $bad }؛ لومړی لامل: { $reason }
fault-report-twice = د { $report } راپور په { $lines } کرښو کې په بېلابېلو ټکو راغلی؛ یو یې هم نه دی اخیستل شوی
fault-report-cell = { $column }: { $expected } ته تمه وه، او { $found } وموندل شو
fault-reports-parquet = { $file }: Parquet د pyarrow په مرسته لوستل کېږي چې نصب نه دی؛ نصب یې کړئ، یا جدول د CSV په بڼه خوندي کړئ
fault-reports-parquet-form = { $file }: دا د Parquet جدول نه دی: { $problem }
fault-fuse-params = { $file } د یوځای کولو پارامترونه نه لري: { $problem }؛ --params پرېږدئ چې له راپورونو څخه وټاکل شي
fault-fuse-strict = { $file } خرابې کرښې لري: { $bad }؛ لومړۍ یې کرښه { $line } ده: { $reason }؛ سمې یې کړئ، یا --strict پرېږدئ
