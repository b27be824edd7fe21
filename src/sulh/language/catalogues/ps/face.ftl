# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What the public page says of itself, and marks of translations. Not yet read by a native reader.

face-what = دا پاڼه څه ده
face-is = دا ښيي چې خلکو او ادارو څه ویلي او لاسلیک کړي دي: چا ویلي، کله یې ویلي، څه ورسره په ټکر کې دي، او د چا غږ نشته.
face-is-not = دا هېڅ قضاوت نه کوي. «{ console-is-signed }» وايي چې چا خبره کړې، «{ console-is-checked }» دا چې د ثبت دفتر بشپړ دی، «{ console-is-found }» دا چې د دې میکانیزم خپلې ډلې څه موندلي دي. له دې یو هم نه وايي چې خبره رښتیا ده.
face-as-of = تر دې وخته
face-to-day = په یوه ورځ کې څه راپور شوي، او چا کتل
face-to-compliance = هره ماده، سرچینې یې څه وايي، او څه ته هېڅوک نه شي پوهېدای
face-to-cases = شکایتونه، ځوابونه، موندنې، او چېرې چې غړي سره سلا نه وو
face-to-record = هر بیان چې دلته لوستل کېدای شي، له خپل رسید سره
face-check = پخپله یې وګورئ
face-check-one = د ثبت د دفتر هره درجونه رسید لري؛ څوک چې دوتنه لري، پرته له دې سایټه یې کتلی شي:
face-check-head = د ثبت د دفتر لاسلیک شوی سر، او هغه منشور چې دفتر پرې پیل شوی، د ټولو لپاره:
face-check-all = څوک چې د ثبت د دفتر نقل لري، ټول له سره شمېري او د دې پاڼې د لاندې برخې له ریښې او لنډیز سره یې پرتله کوي:
face-data = همدا د معلوماتو په بڼه:
face-translated-by = ژباړه: { $who }
face-not-confirmed = بل هیچا نه ده تایید کړې
face-original = اصلي کلمې
face-more = او { $count } نور: د دوی پاڼه
face-empty = دلته لا د اوربند، پېښې یا هوکړې په اړه هېڅ نه دي ویل شوي. دا نه سوله ده او نه یې نشتوالی: یوازې دا چې په دې لید کې یې بیان نشته.
face-empty-do = لومړی څه ویل کېدای شي: یوه ماده، یوه موده، یا یو راپور.
