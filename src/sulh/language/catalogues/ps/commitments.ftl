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
