# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What is said to have happened: what is refused. Not yet read by a native reader.

fault-count-without-unit = شمېر او واحد یې یا دواړه لیکل کېږي یا هېڅ یو؛ دلته یوازې { $found } وموندل شو.
fault-explosions-above-count = چاودنې د شمېرل شویو برخه دي: تر ډېره { $expected } تمه کېدې، { $found } وموندل شوې.
fault-detection-without-place = سنسور یو څه په ټاکلو مختصاتو کې نیسي؛ دلته { $found } وموندل شو، نو پر ځای یې راپور ووایئ.
fault-empty-assessment = ارزونه د راپور په اړه لږ تر لږه یو څه وايي؛ یوه برخه یې ډکه کړئ.
fault-complaint-not-own = شکایت د لاسلیک کوونکي خپل عمل دی، او دا { $found } وايي؛ د بل شکایت د ادعا په توګه ورسوئ.
fault-petition-of-organisation = عریضه د هغو خلکو وي چې د منشور کومه اداره نه وي، او { $found } اداره ده؛ اداره شکایت کوي.
fault-evidence-without-hash = هغه ثبوت چې شی نه وي، په خپل هش پېژندل کېږي؛ sha256 یې ورکړئ (ډول: { $medium }).
fault-must-be-open = { $kind } پر هغه څه اغېز کوي چې د ټولو ګډ دي، خو مهر شوی یا مهر شوي بیان ته رسوي؛ په څرګنده یې ووایئ، د هغه څه په اړه چې ټول یې لوستلای شي.
fault-only-own = { $act } یوازې د خپلو بیانونو لپاره دی، او { $id } د { $owner } ادارې ویلی؛ { $issuer } یې ردولای یا ترې انکار کولای شي.
fault-only-others = { $act } د نورو د بیانونو لپاره دی، او { $id } پخپله { $issuer } ویلی.
fault-needs-another = update، add او relate د `by` په حواله بل بیان ته رسوي، نور عملونه هېڅ ته نه؛ { $act } داسې نه کوي.
fault-already-recalled = { $id } له مخکې بېرته اخیستل شوی، بدل شوی یا پای ته رسېدلی؛ همداسې پاتې کېږي.
fault-link-to-itself = دوه راپورونه تمه کېدل، او { $id } دوه ځله یاد شوی.
fault-not-a-side = { $issuer } نه لوری دی او نه ګډ رییس چې د ځان لپاره خبرې کوي؛ پرېکړه یې یوازې همدوی کوي.
fault-already-answered = { $issuer } د { $id } په اړه دا مخکې ویلي، یا یې خپله رایه ډېر ځله بدله کړې؛ وروستۍ خبره یې پر ځای ده.
fault-replaces-others = پارامېټرونه د نافذو پارامېټرونو ځای نیسي، چې { $expected } دي؛ دا { $found } یادوي.
