# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What can be said of each term and party.
## Not yet read by a native reader.

comply-is-breached = د مادې نقض شوی
comply-is-disputed = د اختلاف وړ
comply-is-late = له مودې وروسته
comply-is-alleged = د سرغړونې ادعا
comply-is-suspended = ځنډول شوی
comply-is-not-verifiable = د تصدیق وړ نه دی
comply-is-unknown = نامعلوم
comply-is-not-yet-due = وخت یې لا نه دی رسېدلی
comply-is-no-breach-found = هېڅ نقض ونه موندل شو
comply-is-kept = رعایت شوی
comply-is-not-in-force = نافذ نه دی
comply-party = { $party }: { $status }
comply-alleged = ادعا شوې: پېښې { $incidents }، راپورونه { $reports }، یو له بله خپلواکې سرچینې { $origins } ({ $who })
comply-denied-by = تکذیب: { $who }
comply-unsure = ښايي اړه ورسره ولري او ښايي ونه لري: { $count }
comply-answered = هغه چې موندنو ځواب ورکړی: { $count }
comply-watched = په تر ټولو لږ څارل شوې سیمه کې یقیني څارنه: په هرو 1000 دقیقو کې { $least }؛ منشور { $asked } غواړي
comply-watched-unasked = په تر ټولو لږ څارل شوې سیمه کې یقیني څارنه: په هرو 1000 دقیقو کې { $least }؛ منشور کومه اندازه نه ده ټاکلې
comply-findings = موندنې: { $which }
comply-owed = پر غاړه: { $which }
comply-under = پوښتنه داسې شوې لکه دا متن چې مکلفوونکی وي: { $version }
comply-nobody = په دې دفتر کې هېڅ ماده نشته
comply-note = ورځ د هماغې ورځې پوښتنه ده، شېبه تر هغې پورې د هر څه. دلته هېڅ شمېره لوري نه پرتله کوي: د چا چې لږه څارنه شوې وي، په اړه یې راپورونه هم لږ دي.
comply-title = د هرې مادې په اړه څه ویل کېدای شي
why-consent-undated = له دفتره نه ښکاري چې رضایت یې کله ورکړی
why-consent-not-sure = یقیني نه ده چې په هغه وخت کې مکلف و
why-withdrawn = په خپل عمل له سنده وتلی دی
why-suspended = په خپل عمل یې سند ځنډولی دی
why-replaced = پر ځای یې نورې مادې راغلې چې ده ورته رضایت ورکړی
why-time-not-sure = د پېښې وخت په کافي دقت نه دی معلوم
why-place-not-sure = د پېښې ځای په کافي دقت نه دی معلوم، یا پرې اختلاف دی
why-declared-only = نقض یې یوازې د هماغه په خپله خبره ښکاره کېدای شي
why-observability-unknown = هېڅوک نه وايي چې نقض یې څنګه ښکاره کېدای شي
why-no-test-given = د نقض معیار یې د معلوماتو په بڼه نه دی لیکل شوی
why-coverage-not-adopted = منشور نه ده ټاکلې چې څومره وخت باید وڅارل شي
why-coverage-too-low = تر هغه لږ څارل شوي چې منشور یې غواړي
why-not-watched = هېچا د څارنې پلان نه درلود
why-finding-issued = داسې موندنه یې وايي چې دواړو ګډو رییسانو وروستی تایید ورکړی
why-finding-waiting = یوه موندنه وروستي تایید ته ګوري
why-finding-split = یوه ګډ رییس موندنې ته تایید نه دی ورکړی
why-finding-not-joint = موندنه صادره شوې، خو لا د ټولو هغو په لاس کې نه ده چې باید ور سره وي
why-finding-contested = یو ګډ رییس وايي چې هغه کیلي غلا شوې وه چې تایید پرې شوی
why-finding-outside-scope = موندنه د هغه څه په اړه ده چې په هغه وخت کې پرې مکلف نه و
why-excepted = موندنه وايي چې یوې استثنا یې اجازه ورکړې وه
why-not-confirmed = موندنه وايي چې دا تصدیق نه شوه
why-self-reported = دا یې پخپله راپور کړې
why-done-late = تصدیق شوه چې له ټاکلي وخته وروسته ترسره شوې
why-declared-not-verified = د ترسره کېدو اعلان یې شوی، خو چا نه دی تصدیق کړی
why-partly-done = تصدیق شوه چې یوه برخه یې ترسره شوې
why-not-done = تصدیق کوونکی وايي چې نه دی ترسره شوی
why-nothing-declared = هېڅ ځای نه دي ویل شوي چې ترسره شوی
why-due-unknown = نه ده معلومه چې وخت یې کله دی
why-duty-disputed = پر هغه څه چې پر غاړه دي یا کتل شوي، اختلاف دی
why-owed-by-others-word = نور وايي چې دا یې پر غاړه ده؛ نه دی وايي او نه ماده
why-other-verifier = تصدیق یې د داسې چا له خوا شوی چې ماده یې نوم نه اخلي
why-duty-suspended = دواړو ګډو رییسانو یې موده درولې ده

fault-no-such-term = د کومې مادې لېبل یا د پېژند پیل یې په کار و (لېبلونه: { $known })، او { $found } هېڅ یو نه دی.
fault-no-such-party = له لوریو څخه یو په کار و ({ $known })، او { $found } هېڅ یو نه دی.
fault-no-such-version = د یوې مادې یا سیمې د یوازې یوه متن د پېژند پیل په کار و، او په { $found } { $count } پیلېږي.
comply-empty = په دې لید کې کومه ماده نشته، نو نه پکې څه ساتل کېدای شي او نه ماتېدای. مادې د هوکړې په پاڼه کې وړاندیز او منل کېږي:
