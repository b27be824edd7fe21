# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What numbers count: the page behind every number.

behind-title = دا شمېره څه شمېري
behind-note = دا هغه بیانونه یا پېښې دي چې شمېره ترې جوړه شوې، تر هغه ځایه چې تاسو یې لوستلی شئ. څوک چې دا پته پرانیزي، هغه څه ویني چې خپل لید یې اجازه ورکوي.
behind-figures-note = په هر یوه کې څومره واحدونه، کسان یا دقیقې یاد شوي، دا یې په خپلو ټکو کې دي.
behind-count = { $count ->
    [one] { $count } بیان
   *[other] { $count } بیانونه
}
behind-count-incidents = { $count ->
    [one] { $count } پېښه
   *[other] { $count } پېښې
}
behind-none = تر دې شمېرې شا داسې څه نشته چې تاسو یې لوستلی شئ. هغې پاڼې ته ستانه شئ چې پرې وه، یا که حساب لرئ ننوځئ.
behind-at = په ثبت کې، تر دې وخته
behind-voice-own = په خپل نوم ویل شوي
behind-voice-unnamed = بې‌نومه ویونکو ویلي
behind-voice-others = نورو یې په اړه ویلي
behind-voice-said = په خپل نوم، یا له خوا یې بې‌نومه ویل شوي
behind-reports-own = د خپرونو خپلې خبرې
behind-publications = خپرونې
behind-seal-whole = بشپړ مهر شوي بیانونه
behind-seal-parts = هغه بیانونه چې ځانګړې برخې یې مهر دي
behind-seal-disclosed = مهر وو، وروسته ښکاره شول
behind-seal-disputed = مهر شوي، ترلاسه کوونکي پرې نیوکه کړې
behind-seal-shredded = دواړو ګډو رییسانو له منځه وړي
behind-seal-released = ویونکي یې نښه بدله کړې
behind-seal-retracted = بېرته اخیستل شوي
behind-clocks = څه چې پر غاړه وو
behind-clocks-late = څه چې ځنډېدلي
behind-withheld = موندنې چې خلک یې نه ویني
behind-support = راپورونه چې د یوې موندنې تر شا دي
behind-watched = څوک د لیدو لپاره هلته و
behind-reports = راپورونه
behind-fire = بیانونه چې د ډزو واحدونه پکې شمېرل شوي
behind-harm = بیانونه چې خلکو ته د زیان یادونه کوي
behind-incidents = پېښې
behind-act = د دې ډول پېښې
behind-uncounted = پېښې چې چا پکې د ډزو واحدونه نه دي شمېرلي
behind-ruled = پېښې چې پرېکړه پرې شوې
behind-unruled = پېښې چې لا پرېکړه پرې نه ده شوې
behind-taken-in = اخیستل شوې ننوتنې
behind-late = د پخوانیو دورو راپورونه چې په دې کې راغلل
behind-due = څه چې په 48 ساعتونو کې پاتې دي، یا ځنډېدلي
behind-steps = په دې دوره کې د دوسیو ګامونه
behind-held = څه چې څارونکي له کتلو منع کړل
behind-after = د دې دورې راپورونه چې تر پای وروسته راغلل
behind-alleged = د ادعا شویو پېښو لومړني راپورونه
behind-alleged-reports = راپورونه چې دا ادعا پکې ده
behind-alleged-unsure = د هغو پېښو لومړني راپورونه چې ښايي اړه ورسره ولري او ښايي ونه لري
behind-alleged-answered = د هغو پېښو لومړني راپورونه چې موندنو ځواب ورکړی
behind-nowhere = پېښې چې ځای یې څوک نه وايي
behind-stage = د دې پړاو دوسیې
