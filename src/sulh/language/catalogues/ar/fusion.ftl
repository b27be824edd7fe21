# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Which reports of a table tell of one incident.
## Not yet read by a native reader.

fuse-done = التقارير: { $reports }؛ الحوادث: { $incidents }
fuse-partition = التقسيم: { $digest }
fuse-parameters = المعلمات: { $digest } في { $path }
fuse-unread = أعمدة لا تُقرأ: { $columns }
fuse-unknown-acts = أسطر ليس فعلها من الأفعال المعروفة، وعُدّ غير محدد: { $lines }
fuse-bad = صفوف معيبة: { $bad }؛ وهي لا تُحسب
fuse-bad-row = السطر { $line }: { $why }

fault-reports-encoding = { $file }: كان يُنتظر الجدول بترميز UTF-8، والبايت { $byte } ليس كذلك؛ احفظه بترميز UTF-8
fault-reports-form = { $file }، السطر { $line }: هذا ليس CSV: { $problem }
fault-reports-columns = { $file }: كان يُنتظر كل من الأعمدة { $needed } مرة واحدة، وهذه ناقصة أو مكررة: { $missing }
fault-reports-none = { $file }: لا صف فيه هو تقرير؛ الصفوف المعيبة: { $bad }؛ السبب الأول: { $reason }
fault-report-twice = التقرير { $report } وارد في الأسطر { $lines } بكلمات مختلفة؛ فلم يؤخذ أي منها
fault-report-cell = { $column }: كان يُنتظر { $expected }، ووُجد { $found }
fault-reports-parquet = { $file }: يُقرأ Parquet بواسطة pyarrow وهو غير مثبّت؛ ثبّته، أو احفظ الجدول بصيغة CSV
fault-reports-parquet-form = { $file }: هذا ليس جدول Parquet: { $problem }
fault-fuse-params = لا يحوي { $file } معلمات دمج: { $problem }؛ اترك --params لتُحسب من التقارير
fault-fuse-strict = في { $file } صفوف معيبة: { $bad }؛ أولها السطر { $line }: { $reason }؛ أصلحها، أو اترك --strict
