# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The state on one screen. { $who } is a speaker with sources; { $party } an organisation's name.
## Not yet read by a native reader. Private terms (-flag) only keep a left-to-right word whole.
## A name is never put after a preposition here: it would have to inflect.

-flag-json = --json --limit 0

brief-comma = {"، "}
brief-semicolon = {"؛ "}
brief-colon = {": "}
brief-slash = {" / "}

brief-exercise = { term-rec-exercise }: دلته هر څه فرضي دي او رښتیني نه دي، او کیلۍ یې هر چا ته معلومې کېدای شي.
brief-opening-documentary = { $count ->
    [one] دا مواد د اسنادو یوه راټولوونکي له { $count } خبري راپور څخه راټول کړي دي.
   *[other] دا مواد د اسنادو یوه راټولوونکي له { $count } خبري راپورونو څخه راټول کړي دي.
}
brief-opening-one-side = ډېری وخت د یوه لوري خبرې نقل شوې دي: له هغو { $total } ادعاوو څخه چې لوریو ته منسوبې دي، { $count } یې د دې لوري دي: { $party }.
brief-opening-nobody = دلته هېڅ خبره چا نه ده ثابته کړې. هېڅ لوري دلته څه نه دي لاسلیک کړي، او د ثبت د دفتر سالموالی د هغه د رښتینوالي ثبوت نه دی.

brief-voices = د چا غږ نشته
brief-voices-note = چېرې چې یوازې «r1» لیکل شوي وي، هغه د هماغه راپور خپله خبره ده، د کوم لوري خبره نه ده.
brief-voice = { $party }: په خپل نوم { $own }، له خپلې خوا خو بې‌نومه { $unnamed }، د نورو له خوا په دې اړه { $others }
brief-voice-report = د راپورونو خپلې خبرې: { $report }؛ بې‌نومه سرچینې: { $unnamed }
brief-not-carried = په سرچینو کې نه دي راغلي ({ $party }): { $what }
brief-its-consent = ځینو مادو ته رضایت
brief-its-answer = یوه وړاندیز ته ځواب

brief-held = په کومه ورځ څه نافذ بلل شوي
brief-held-note = دا د سرچینو ادعا ده؛ له دې نه څرګندېږي چې چا ډزې کړې دي که نه. «ښايي» دا معنا لري چې دا امکان نه شي ردېدای؛ د «ډېر احتمال لري» معنا نه لري.
brief-window = { $kind }: { $runs }
brief-holds-yes = { $days } د سرچینو په وینا نافذ
brief-holds-possibly = { $days } ښايي نافذ و
brief-holds-no = { $days } نافذ نه دی
brief-on = په دې ورځ، { $day }،
brief-since = { $day } او ورپسې
brief-called = د سرچینو په ټکو: { $words }

brief-agreed = هغه څه چې ویل کېږي هوکړه پرې شوې ده
brief-agreed-note = د دې هېڅ خبرې تر شا د کوم لوري کیلي نشته، مګر دا چې په سطر کې یې ویل شوي وي.
brief-consent = { $party }: { $value }، { $who }
brief-value-of = { $party }: { $value }
brief-consent-by-key = { $party }: { $value }، د همدې لوري په خپله کیلۍ

brief-demanded = هغه څه چې غوښتل شوي دي، خو هوکړه پرې نه ده شوې
brief-demanded-note = {""}
brief-demand = { $by } (مخاطب: { $of }) غوښتنه کوي: { $text }
brief-demand-of-nobody = { $by } بې له دې چې د چا نوم واخلي، غوښتنه کوي: { $text }

brief-claimed = هغه څه چې ادعا یې شوې ده، او هغه څه چې تکذیب شوي دي
brief-claimed-note = ادعا شواهد نه دي، او چوپتیا نه رضایت دی او نه اقرار.
brief-alleged = { $act }؛ د ادعا له مخې فاعل: { $actors }
brief-denied = تکذیب: { $who }
brief-no-other-side = د بل لوري روایت په سرچینو کې نه دی راغلی

brief-conflicts = هغه ځایونه چې سرچینې یو له بله اختلاف لري
brief-conflicts-note = هره خبره له خپل ویونکي سره راوړل شوې ده؛ هېڅ یوه غوره شوې نه ده.
brief-value = { $who }: { $value }

brief-proposals = وړاندیزونه او ځوابونه
brief-proposals-note = {""}
brief-proposal = { $by }: { $subject }
brief-discussed = ویل کېږي چې خبرې پرې شوې دي
brief-answer = { $party }: { $value }، { $who }
brief-no-answer = هېڅ ځواب نه دی راغلی

brief-unverifiable = هغه څه چې هېڅوک یې نه شي تصدیقولای، او ولې
brief-unverifiable-note = د څه نه لیدل مشاهده نه ده. دلته د هېڅ مادې په اړه نه دي ښودل شوي چې رعایت شوې ده.
brief-why = { $terms }: { $why }
brief-every-term = ټولې مادې

says-in = { $who } ({ $where })
says-report = { $where }
says-unnamed = بې‌نومه سرچینه
says-unnamed-for = بې‌نومه سرچینه (په استازیتوب: { $party })
says-named = { $speaker } (په استازیتوب: { $party })
says-own-act = { $party } پخپله، په خپله کیلۍ
value-none = په سرچینو کې نه دي راغلي
value-not-carried = { $party }: په سرچینو کې نه دي راغلي

## Values

window-truce = لنډ اوربند
window-ceasefire = { term-agr-ceasefire }
window-understanding = د دوام په اړه تفاهم

consent-signed = { term-consent-signed }
consent-initialled = { term-consent-initialled }
consent-orally-accepted = { term-consent-orally_accepted }
consent-announced-by-mediator = د منځګړي له خوا اعلان شوی
consent-asserted-by-self = د همدې لوري خپله ادعا
consent-asserted-by-other = { term-consent-asserted_by_other }
consent-disputed = { term-consent-disputed }
consent-denied = { term-consent-denied }
consent-withdrawn = { term-consent-withdrawn }
consent-not-carried = په سرچینو کې نه دی راغلی

answer-accepted = { term-talk-accepted }
answer-accepted-in-part = په قسمي ډول منل شوی
answer-rejected = { term-talk-rejected }
answer-countered = { term-talk-counter_proposal } یې کړی دی
answer-under-review = تر غور لاندې
answer-not-carried = هېڅ ځواب نه دی راغلی

why-start-not-carried = هېڅ سرچینه پیل نه ښيي
why-start-not-stated = پیل په څرګنده نه دی ویل شوی، بلکې استنباط شوی دی
why-end-not-carried = هېڅ سرچینه پای نه ښيي
why-end-by-extension-unknown = تمدید شوی دی، خو هېڅوک نه وايي چې تر کله
why-hour-unknown = ساعت یې نه دی معلوم
why-sources-differ = سرچینې اختلاف لري
why-ends-on-breach-undecided = د نقض په صورت کې پای ته رسېږي، خو هېڅوک نه وايي چې د نقض ټاکل د چا کار دی

why-no-text-carried = د هوکړې متن نه دی راغلی
why-consent-not-given = د کوم لوري رضایت د هغه په خپله کیلۍ نه دی ورکړل شوی
why-consent-not-carried = د یوه لوري رضایت بیخي نه دی راغلی
why-window-not-sure = دا یقیني نه ده چې په هغه ورځ نافذه وه
why-no-window = هېڅ ځای نه دي ویل شوي چې له کله څخه تر کله نافذه ده
why-binds-nobody-named = نه دي ویل شوي چې څوک پرې مکلف دی
why-not-observable = نقض یې هېڅوک نه شي مشاهده کولای
why-no-verifier = د تصدیق لپاره هېڅوک نشته
why-no-observation = په اړه یې هېڅ مشاهده نشته

## The end of the screen

brief-more = او { $count } نور: د ټولو د لیدو لپاره { -flag-json } ولیکئ
brief-sound = د ثبت دفتر سالم دی: درجونه { $size }، ریښه { $root }، د حالت هش { $digest }
brief-sound-heads = لاسلیک شوي لنډیزونه او ثبوتونه سالم دي: درجونه { $size }، ریښه { $root }
brief-keys-public = د دې ثبت د دفتر کیلۍ له یوه خپاره شوي لومړني ارزښت څخه جوړې شوې دي: هر څوک پرې لاسلیک کولای شي.
brief-page = همدا معلومات د مخ په بڼه: { $file }
brief-try = د ازمویلو لپاره درې سطرونه:
brief-try-day = وضعیت د یوې بلې ورځې له مخې
brief-try-size = د ثبت د دفتر د پخواني حالت هش
brief-try-flip = په یوه نقل کې یو بایټ بدل کړئ، او تفتیش ته پرېږدئ چې بدل شوی درج وښيي
why-asserted-only = یوازې پر ادعاوو ولاړ دی

## What sources can differ in: fields of statements, shown where two versions of one thing disagree

attribute-text = متن
attribute-binds = څوک پرې مکلف دي
attribute-binds-words = د سرچینو په وینا څوک پرې مکلف دي
attribute-name = نوم
attribute-signatories = چا لاسلیک کړی
attribute-capacity = په کوم حیثیت
attribute-value = ارزښت
attribute-wording = په څه نوم یاد شوی
attribute-start = کله پیل شوی
attribute-start-words = کله پیل شوی، د سرچینې په ټکو
attribute-end = کله پای ته رسېږي
attribute-hours = څو ساعته
attribute-until = تر کله
attribute-until-words = تر کله، د سرچینې په ټکو
attribute-announced = کله اعلان شوی
attribute-requested-by = چا یې غوښتنه کړې
attribute-holds = په کوم شرط نافذ دی
attribute-occurred = کله پېښ شوی
attribute-site = چېرته
attribute-actors = چا کړي
attribute-target = څه په نښه شوي
attribute-cause = ولې
attribute-casualties = چا ته زیان رسېدلی
attribute-words = ټکي
attribute-names = نومونه
attribute-called = په شمېر کې څه بلل شوی
attribute-place = ځای
attribute-duration = څومره یې دوام کړی
attribute-first-day = لومړۍ ورځې څومره دوام کړی
attribute-hosts = کوربه څوک و
attribute-mediators = منځګړیتوب چا کړی
attribute-agenda = په اجنډا کې څه وو
attribute-aim = موخه
attribute-outcome = پایله
attribute-subject = څه وړاندیز شوي
attribute-functions = دندې
attribute-reason = دلیل
attribute-size = څو کسان
attribute-head = مشري یې چا کړې
attribute-members = غړي

brief-sealed = څه مهر شوي دي
brief-sealed-note = هغه څه چې په مهر کې دي یوازې هغو ته ښکاري چې ورته مهر شوي؛ دا چې شته، ټول یې ویني.
brief-sealed-count = مهر شوي: بشپړې څرګندونې: { $whole }؛ د څرګندونو ځانګړې برخې: { $parts }
brief-sealed-later = له هغه وروسته ښکاره شوې: { $disclosed }؛ ترلاسه کوونکي پرې نیوکه کړې: { $disputed }؛ دواړو ګډو رییسانو له منځه وړې: { $shredded }؛ ویونکي نوې نښه ورکړې: { $released }؛ بېرته اخیستل شوې: { $retracted }

## Who says what of the ceasefire.

brief-ceasefire = د اوربند په اړه اوس څوک څه وايي
brief-ceasefire-note = هر یو د خپلو بیانونو له مخې، د هېچا پرېکړه نه ده. د یوه خبره د بل خبره نه ډاډمنوي؛ چوپتیا نه رضایت دی نه ردول.
cease-others = نور، چې له دې څخه د هېچا په استازیتوب نه غږېږي
cease-nothing = په دې لید کې هېڅ نشته.
cease-yes = { $kind } { $label }: د خپلو ټکو له مخې اوس نافذ
cease-possibly = { $kind } { $label }: د خپلو ټکو له مخې ښايي اوس نافذ وي
cease-no = { $kind } { $label }: د خپلو ټکو له مخې اوس نافذ نه دی
cease-said = (ننوتنه { $entry }، په ثبت کې تر { $time })
cease-alleges = ادعا کوي چې { $party } د دې پر خلاف کړي: { $terms }
cease-denies = ردوي چې { $party } د دې پر خلاف کړي: { $terms }
cease-found = مېکانیزم موندلي، په هغو موندنو کې چې شمېرل کېږي
cease-finding = { $term }، { $party }: { $which }
cease-looked = څوک د لیدو لپاره هلته و
