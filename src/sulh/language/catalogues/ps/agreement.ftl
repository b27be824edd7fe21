# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What an agreement says, as data
attribute-rule = څه غواړي، د ډېټا په بڼه
attribute-class = د اوربند ډول
attribute-purpose = موخه یې
attribute-mediated = ایا منځګړیتوب پکې شوی
attribute-mechanism-agreed = ایا میکانیزم جوړوي
attribute-enforcement = ایا د پلي کولو وسیلې لري
attribute-written = ایا لیکلې ده
attribute-authentic = په کومو ژبو کې معتبره ده
attribute-prevailing = کومه ژبه پرېکنده ده
attribute-texts = متنونه د هشونو له مخې
attribute-observability = نقض یې څنګه معلومېدای شي
attribute-by-authority = د کوم واک له مخې

## Refusals

fault-deadline-unclear = مهلت یا یو وخت ({ "by" }) وي یا له یوې پېښې د ورځو یا ساعتونو شمېر، دواړه نه؛ وموندل شول: پېښه { $event }، { $days } ورځې، { $hours } ساعته، { "by" }: { $by }.
fault-rule-of-other-kind = د مادې په څېر د { $expected } ډول قاعده تمه وه، د { $found } ډول وموندل شوه؛ بند ووېشئ یا یې ډول سم کړئ.
fault-prevailing-not-authentic = د { $prevailing } متن پرېکنده نه شي کېدای، ځکه معتبر نه دی (معتبر: { $authentic })؛ هلته یې ولیکئ یا پرېکنده ژبه مه لیکئ.
fault-other-text = د { $lang } متن هش { $expected } دی، { $found } لیکل شوی؛ هغه متن ولولئ چې په ثبت کې دی او د هماغه هش ولیکئ.
fault-own-translation = دا ژباړه { $issuer } پخپله راوړې؛ بله اداره یې تاییدوي.
fault-replaces-itself = ماده { $id } هم نوې بلل شوې او هم بدله شوې؛ یوه ماده د بلې ځای نیسي.

## What a file of an agreement says wrongly or leaves open

agreement-problem = { $file } { $line } سطر، { $key }: { $why }
agreement-open = { $file } { $line } سطر، بند { $label }: { $what }
agreement-open-record = بند { $label }: { $what }
agreement-checked = { $file }: لوستل شوي بندونه { $clauses }، تېروتنې { $problems }، خلاصې پاتې خبرې { $open }
agreement-linted = خلاصې پاتې خبرې: { $open }
redline-same = { $label }: هماغه
redline-changed = { $label }: بدل شوی
redline-added = { $label }: نوی
redline-removed = { $label }: لرې شوی
redline-moved = په بل ځای کې
redline-counts = هماغه { $same }، بدل { $changed }، نوي { $added }، لرې شوي { $removed }

lint-no-rule = څه چې غواړي یوازې په الفاظو کې دي، د ډېټا په بڼه نه
lint-binds-nobody = د هېچا نوم نشته چې دا یې ژمن کوي
lint-no-actor = د هېچا نوم نشته چې باید دا وکړي یا یې پرېږدي
lint-no-place = ځای یې نه دی ښودل شوی
lint-no-time = وخت یې نه دی ښودل شوی چې له کله یا تر کله ده
lint-no-test = هېڅ معیار نشته چې وویل شي پلي شوې که نه
lint-no-verifier = د هېچا نوم نشته چې دا چک کړي
lint-not-graded = نه دي ویل شوي چې نقض یې څنګه معلومېدای شي
lint-unobservable = نقض یې هېڅوک نه شي لیدلای؛ هېڅکله د پلي شوې په توګه نه شي ښودل کېدای
lint-declared-only = یوازې لوری پخپله ویلای شي چې پلي شوې که نه
lint-vague-word = “{ $detail }” په دوو ډولونو لوستل کېدای شي
lint-open-list = د کړنو لړلیک یې خلاص دی: نور څه پکې راځي، نه دي ویل شوي
lint-deadline-before-start = مهلت یې ({ $detail }) تر پیل یې مخکې دی
lint-event-not-named = نه دي ویل شوي چې “{ $detail }” څه دی، چې مهلت ترې شمېرل کېږي
lint-no-authoriser = د هېچا نوم نشته چې د استثنا اجازه ورکړي
lint-no-condition = نه دي ویل شوي چې په کوم شرط پلي کېږي
lint-excepts-nothing = نه دي ویل شوي چې له کوم بند څخه استثنا ده
lint-no-notice = نه دي ویل شوي چې د کارولو خبر یې چا ته ورکول کېږي
lint-no-recipient = نه دي ویل شوي چې د چا لپاره ده یا چا ته خبر ورکول کېږي
lint-no-decider = د هېچا نوم نشته چې پرېکړه کوي
lint-no-penalty = نه دي ویل شوي چې پایله به یې څه وي
lint-no-quorum = نه دي ویل شوي چې د پرېکړې لپاره باید څوک موجود وي
lint-no-deadlock-breaker = نه دي ویل شوي چې که پرېکړه ونه شي څه به کېږي
lint-readings-differ = هر لوری یې په خپله توګه لولي

fault-file-label-twice = نوم { $label } له مخکې په { $line } سطر کې شته؛ هر شی خپل نوم لري.
fault-file-label-unknown = { $label } له دې سطر مخکې د هېڅ شي نوم نه دی، او نه د 64 رقمونو پېژند؛ پورته یې ولیکئ یا نوم سم کړئ.
fault-file-key-unknown = کیلي { $key } دلته معنا نه لري؛ کیلي دا دي: { $known }
fault-file-key-missing = کیلي { $key } نشته؛ ور یې زیاته کړئ.
fault-file-value = تمه وه: { $expected }؛ وموندل شول: { $found }؛ سم یې کړئ.
fault-more-than-a-day = { $count } بیانونه د یوې ورځې له حده ({ $limit }) ډېر دي؛ هېڅ ونه سپارل شول؛ فایل ووېشئ.
fault-nothing-handed-in = له { $count } څخه { $number } بیان به رد شوی وای ({ $code }): { $why }؛ هېڅ ونه سپارل شول.
fault-agreement-words = له { "sulh agreement" } { $action } سره { $expected } تمه وه، { $found } کلمې وموندل شوې.
fault-agreement-unsound = { $file }، { $line } سطر، { $key }: { $why }؛ ټول وګورئ: { "sulh agreement check" } { $file }
fault-agreement-no-key = { $key } د هوکړې د فایل کیلي نه ده؛ ټولې وګورئ: { "sulh agreement explain" }
fault-no-such-clause = { $name } د دې ثبت د هېڅ مادې یا سند نوم یا پېژند نه دی، یا له یوه ډېر دي؛ په پېژند یې ووایئ.

## Beside the terms, on the screen and the page

agreed-read = { $party } د لوستل شوي متن په توګه یادوي: { $languages }
agreed-opinion = داسې لوستل شوی، د هېچا په واک نه: { $text } { $who }
agreed-interpretation = د { $authority } په واک داسې لوستل شوی: { $text } { $who }
agreed-suspend = { $party } له خپلې خوا له { $when } نه ځنډوي: { $why }
agreed-withdraw = { $party } له خپلې خوا له { $when } نه وځي: { $why }
agreed-return = { $party } له { $when } نه بېرته راځي: { $why }
agreed-goes-on = د { $party } لپاره دا بیا هم روان دي: { $terms }
agreed-amendment = د { $old } پر ځای { $new }
agreed-consented = پر ټولو نویو یې رضایت ورکړی: { $parties }
agreed-waiting = لا نه؛ د دوی لپاره زاړه الفاظ روان دي: { $parties }
agreed-unconfirmed = { $language }، ژباړن { $translator }، بل چا نه دی تایید کړی: { $text }
agreed-confirmed = { $language }، ژباړن { $translator }، تایید کړی: { $parties }: { $text }
agreed-authentic = معتبرې ژبې: { $languages }
agreed-prevailing = چېرې چې توپیر وي، { $language } پرېکنده ده
agreed-basis-original = { $language }
agreed-basis-named = { $language } (متن یې نشته)
agreed-basis-confirmed = { $language } (تایید شوې ژباړه)
agreed-basis-unconfirmed = { $language } (ژباړه چې هېچا نه ده تایید کړې)
agreed-basis-not-carried = { $language } (متن چې په دې ثبت کې نشته)
