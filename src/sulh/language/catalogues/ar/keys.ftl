# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## المفاتيح وأقفالها، وحلقتا الجهاز. Not yet read by a native reader.

key-ask = عبارة المرور لـ { $file }:
key-ask-new = عبارة مرور جديدة لـ { $file }:
key-ask-pin = رمز PIN أول لـ { $file }:
key-ask-pin-other = رمز PIN آخر لـ { $file }:
key-ask-again = مرة أخرى:
key-kept-locked = محفوظ في { $file } ومقفل: من دون عبارة المرور لا يستطيع أحد أن يوقّع به ولا أن يستعيده
key-ring = في { $file } عدد من المفاتيح: { $count }؛ امنحها كلها بالطريقة نفسها: sulh key grant
key-ring-tell = يقول { $file } ما معنى رمز PIN الثاني: سلّمه مختوماً إلى ضباط السلامة ثم أتلفه
doctor-key-locked = { $file } مقفل بعبارة مرور

fault-short-passphrase = كان المتوقع عبارة مرور لا تقل عن { $least } من الأحرف، ووُجد { $found }؛ استخدم كلمات أكثر.
fault-wrong-passphrase = عبارة المرور هذه لا تفتح { $path }؛ لم يتغير شيء.
fault-same-passphrase = كان المتوقع رمزي PIN مختلفين، وهما واحد.
fault-bad-ring-size = كان المتوقع حلقة من { $least } إلى { $most } من المفاتيح، والمطلوب { $found }.
fault-ring-empty = تكلّمت كل مفاتيح هذه الحلقة في { $path }؛ اصنع حلقة جديدة: sulh key ring
fault-locked-already = { $path } مقفل من قبل وتُرك كما هو.
fault-locked-key = { $path } مقفل بعبارة مرور لا يمكن طلبها هنا؛ استخدم مفتاحاً مفتوحاً للآلة.
fault-not-the-same = عبارتا المرور مختلفتان؛ لم يُكتب شيء، أعد كتابتهما.
fault-no-terminal = يحتاج { $path } إلى عبارة مرور، ولا طرفية لطلبها؛ أعطها بواسطة --passphrase-fd N.
fault-no-passphrase = كان المتوقع عبارة مرور على واصف الملف { $number }، ولكن: { $problem }
fault-ring-of-keys = كان المتوقع مفتاحاً واحداً، و{ $path } حلقة من مفاتيح كثيرة؛ سمِّ واحداً منها.
fault-ring-for-another = صُنع { $path } لآلية أخرى أو جهة أخرى؛ اصنع حلقة لهذه.
fault-key-for-another = صُنع { $path } لـ { $found_org } بصفة { $found_role }، وكان المتوقع مفتاحاً لـ { $org } بصفة { $role }.
fault-bad-words = كان المتوقع مع sulh { $command } { $action } ما يلي: { $expected }، ووُجد { $found } من الكلمات.
fault-nobody-told = يجب أن تُقال مفاتيح رمز PIN الثاني لأحد: حدّد مكاناً بواسطة --tell OUT، وسلّمه مختوماً إلى ضباط السلامة، ثم أتلفه.
fault-nobody-signs = يوقّع مفتاح على sulh { $command } { $action }: سمِّ ملفه بواسطة --by.
fault-needs-own-hand = { $kind } يُلزم جهتك وتوقّعه أنت بيدك لا عقدة: استخدم sulh sign بمفتاحك أو verify/signer.html.
