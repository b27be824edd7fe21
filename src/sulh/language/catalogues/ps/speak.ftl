# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

fault-sent-before = دا فورم مخکې له نورو ټکو سره د { $id } وینا په توګه لېږل شوی دی؛ هلته یې پرانیزئ او له سره یې ووایئ.
fault-field-twice = دا { $found } ځله راغلی او یوازې یو ځل پوښتل کېږي
fault-field-empty = دا اړین دی: ډک یې کړئ
fault-bad-code = { $expected } تمه کېده، وموندل شو: { $found }
fault-bad-choice = { $found } د دې پوښتنې له ځوابونو څخه نه دی
fault-number-range = له { $least } تر { $most } پورې شمېره تمه کېده، وموندل شوه: { $found }
fault-bad-count = دلته له { $least } تر { $most } پورې تمه کېدل، وموندل شول: { $found }
fault-bad-pair = په هره کرښه کې یو نوم، دوه ټکي او د هغه په اړه خبره تمه کېده، هر نوم یو ځل، وموندل شو: { $found }
fault-field-elsewhere = دا له { $chosen } پرته د بل ځواب برخه ده؛ تشه یې کړئ
fault-field-unknown = دا فورم { $found } نه پوښتي؛ بیا یې پرانیزئ او یو ځل بیا یې ولېږئ
fault-field-unfit = دا دلته سم نه راځي: { $problem }
fault-too-long-text = دلته تر { $limit } پورې توري ځایېږي، لیکل شوي: { $found }؛ لنډ یې کړئ
fault-bad-hour = یوه ورځ او یو وخت، لکه 14:30، تمه کېدل، وموندل شو: { $found }؛ دواړه ډک کړئ
fault-bad-spot = عرض البلد او طول البلد تمه کېدل، لکه 34.5281, 69.1723 یا 34°31'41"N 69°10'20"E، وموندل شو: { $found }
fault-no-form = { $name } هغه څه نه دي چې { $who } یې دلته ویلی شي؛ د هغو شیانو لړلیک وګورئ چې تاسو یې ویلی شئ
fault-key-not-yours = د { $org } د { $role } په توګه داسې کیلي تمه کېده چې په دې ریکارډ کې ورکړل شوې وي، او { $found } داسې نه ده
