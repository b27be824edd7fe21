# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Which reports of a table tell of one incident.
## Not yet read by a native reader.

fuse-done = raporlar: { $reports }; olaylar: { $incidents }
fuse-partition = bölüntü: { $digest }
fuse-parameters = parametreler: { $digest }, { $path } içinde
fuse-unread = okunmayan sütunlar: { $columns }
fuse-unknown-acts = eylemi bilinenlerden olmayan, belirsiz sayılan satırlar: { $lines }
fuse-bad = bozuk satırlar: { $bad }; hiçbiri sayılmaz
fuse-bad-row = satır { $line }: { $why }

fault-reports-encoding = { $file }: tablo UTF-8 olarak beklendi, { $byte }. bayt öyle değil; UTF-8 olarak kaydedin
fault-reports-form = { $file }, satır { $line }: bu bir CSV değil: { $problem }
fault-reports-columns = { $file }: { $needed } sütunlarının her biri bir kez beklendi; şunlar eksik ya da iki kez var: { $missing }
fault-reports-none = { $file }: hiçbir satır rapor değil; bozuk satırlar: { $bad }; ilk neden: { $reason }
fault-report-twice = { $report } raporu { $lines } satırlarında farklı sözlerle duruyor; hiçbiri alınmadı
fault-report-cell = { $column }: { $expected } beklendi, { $found } bulundu
fault-reports-parquet = { $file }: Parquet, kurulu olmayan pyarrow ile okunur; onu kurun ya da tabloyu CSV olarak kaydedin
fault-reports-parquet-form = { $file }: bu bir Parquet tablosu değil: { $problem }
fault-fuse-params = { $file } birleştirme parametreleri içermiyor: { $problem }; raporlardan hesaplanması için --params kullanmayın
fault-fuse-strict = { $file } bozuk satırlar içeriyor: { $bad }; ilki { $line }. satır: { $reason }; düzeltin ya da --strict kullanmayın
