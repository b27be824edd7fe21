# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# Faults of copies and mirrors.

fault-copy-nothing = سرچینې لا هېڅ سر (head) نه دی خپور کړی؛ { $after_seconds } ثانیې وروسته بیا وپوښتئ.
fault-copy-behind = په دې کاپۍ کې له { $size } څخه { $held } ثبتونه شته: هغه وخت لاسلیک کوي چې ټول ولري، { $after_seconds } ثانیې وروسته بیا وپوښتئ.
fault-copy-lacks = په دې کاپۍ کې { $count } دوتنې نشته چې باید ورسره وي، { $path } هم پکې ده: چې ویې لري لاسلیک به کړي، { $after_seconds } ثانیې وروسته بیا وپوښتئ.
fault-copy-blob = سرچینې هغه بایټونه ور نه کړل چې ثبت یې په هش نوموي: د ثبوت په توګه وساتل شول.
fault-copy-forked = د دفتر کیلۍ د { $found } ثبتونو یو سر لاسلیک کړی چې ریښه یې { $root } ده، او زموږ د { $size } ثبتونو سر د بلې ونې دی: دفتر دوه ښاخه شوی؛ دواړه لیکنې وساتل شوې، هېڅ وانه خیستل شو.
