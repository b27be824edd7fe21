# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What is owed: what is refused. Not yet read by a native reader.

fault-bad-deadline = وروستۍ نېټه یا یوه نېټه وي ({ "at" } له { "until" } سره) یا یوه پېښه او د ورځو شمېر؛ له دواړو څخه یو بشپړ ولیکئ.
fault-owner-verifies = دا ژمنه د { $owner } ده او تصدیق به یې هم همدی کاوه؛ د بلې ادارې نوم ورکړئ، یا { "verifier" } تش پرېږدئ.
fault-bad-verifier = د تصدیق لپاره یوه اداره یا له دې رولونو یو په کار و: { $known }؛ وموندل شو: { $found }.
fault-done-and-not-done = له { $verdict } سره د بشپړېدو وخت هم ویل شوی؛ له دوی یو لرې کړئ.
fault-not-the-owner = د { $issuer } ادارې د { $owner } د ژمنې پرمختګ وویل؛ د بشپړېدو اعلان یوازې { $owner } کوي، تصدیق کوونکی یې ګوري، نور ادعا وايي.
fault-own-check = دا ژمنه د { $owner } ده او ده وویل چې پخپله یې کتلې؛ په commitments.progress.v1 یې بشپړېدل اعلان کړئ، او کتنه تصدیق کوونکي ته پرېږدئ.
fault-not-the-verifier = د { $issuer } ادارې هغه څه وکتل چې تصدیق یې د { $expected } کار دی؛ هغه څه راپور کړئ چې ومو لیدل.

## On the screen. Not yet read by a native reader.

brief-owed = څوک د څه او تر کله ژمن دي
brief-owed-note = اعلان شوی تصدیق شوی نه دی. ځنډ د ثبت له وختونو معلومېږي؛ څوک یې نه وايي.
owed-line = { $party } ژمن دی: { $what }: { $status }
owed-due = تر { $day } پورې
owed-disputed-by = اعتراض: { $who }
owed-late-yes = ځنډېدلی
owed-late-possibly = ښايي ځنډېدلی
owed-status-pending = نه دی پیل شوی
owed-status-in-progress = روان دی
owed-status-declared-done = { term-commit-declared_done }، تصدیق شوي نه دي
owed-status-verified-done = { term-commit-verified_done }
owed-status-partly = یوه برخه یې تصدیق شوې
owed-status-late = { term-commit-late }
owed-status-not-done = کتل شوی او بشپړ نه و
owed-status-disputed = تر شخړې لاندې
owed-status-suspended = ځنډول شوی
owed-why-said-of-it = نور یې وايي؛ ده پخپله نه دي ویلي
owed-why-changed-by-one-side = د یوه لوري وروستۍ نسخه نه شمېرل کېږي
owed-why-no-deadline = نېټه نه ده ټاکل شوې
owed-why-event-unknown = ورځې له داسې پېښې شمېرل کېږي چې چا یې نېټه نه ده ویلې
owed-why-dates-differ = د پېښې نېټې بېلې ویل شوې
owed-why-beyond-the-record = دا ورځ د ثبت له وروستي وخت وروسته ده
owed-why-clock-stood-still = دواړو ګډو رییسانو موده د یو وخت لپاره ودروله
owed-why-no-verifier = د تصدیق لپاره څوک نه دی نومول شوی
owed-why-declared-only = یوازې خپله خبره
owed-why-checked-not-done = تصدیق کوونکي بشپړ ونه موند
owed-why-checks-differ = تصدیق کوونکي سره بېل دي
owed-why-not-verifiable = تصدیق کوونکی ونه توانېد چې ووايي
owed-why-reopened = مخکې تصدیق شوی و
owed-why-disputed-by-some = چا پرې اعتراض کړی
