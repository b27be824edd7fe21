# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The console's frame, in a browser.
## Not yet read by a native reader.

console-skip = نېغ محتوا ته لاړ شئ
console-nav = پاڼې
console-public = عامه بڼه، بې له ننوتلو
console-look = څنګه یې لوستل غواړئ
console-look-do = پلي کړئ
console-digits = شمېرې
console-digits-own = د ژبې خپلې
console-calendar = جنتري
console-calendar-gregorian = میلادي
console-calendar-hijri = هجري قمري
console-calendar-solar = هجري لمریز
console-reads = دا پاڼه ښيي
console-made-from = له څه جوړه شوې
console-entries = درجونه: { $count }
console-root = د ثبت د دفتر رېښه
console-digest = د حالت لنډیز
console-contents = په دې پاڼه کې
console-as-data = همدا د معلوماتو په بڼه
console-more = او { $count } نور؛ ټول په معلوماتو کې شته
console-none = هېڅ
console-on = د کومې ورځې لپاره
console-on-do = ښکاره کړئ
console-on-now = د ثبت د دفتر خپل وخت
console-holds-yes = نافذ
console-holds-no = نافذ نه دی
console-holds-possibly = ښايي نافذ وي
console-documentary = په دې کې د هېڅ اړخ لپاره چا لاسلیک نه دی کړی: دا دفتر هغه وايي چې سرچینې یې وايي.

console-fault = دا نشي ښودل کېدای
console-fault-record = د ثبت دفتر
console-code = کوډ:
console-face = لنډه کتنه

## Signed, received, checked, found: four words that never stand for one another.

console-is-signed = لاسلیک شوی
console-is-received = { term-rec-received }
console-is-checked = { term-rec-checked }
console-is-found = { term-case-finding }
console-is-said = په اړه یې ویل شوي
console-is-sealed = { term-rec-sealed }
console-is-void = { term-rec-void }

## The record

console-record = { term-rec-record }
console-record-note = هر څه چې ویل شوي، په هغه ترتیب چې اخیستل شوي. له دې هېڅکله څه نه ایستل کېږي.
console-live-show = نوي: ښکاره یې کړئ
console-now = د ثبت د دفتر وخت
console-now-cosigned = ګډ لاسلیک کوونکي ورته رسېدلي
console-now-host = یوازې د کوربه په خبره
console-head = خپور شوی سر
console-tiers = له چا سره دی
console-charter = د منشور پېژند
console-cosigners = ګډ لاسلیک کوونکي
console-holds = درجونه چې لري یې
console-reached = کله یې وویل
console-behind = څو درجونه وروسته
console-never = تر اوسه هېڅکله
console-cosigners-empty = منشور هېڅ ګډ لاسلیک کوونکی نه نوموي: د بلې تاریخچې پر وړاندې یوازې د کوربه خبره ده. دواړه اړخونه یې د منشور په تعدیل نومولی شي.
console-entries-title = درجونه
console-shown = په دې بڼه کې درجونه: { $count }
console-what = څه
console-signer = چا لاسلیک کړی
console-stub = نورو ته مهر شوی
console-newer = نوي
console-older = زاړه
console-record-empty = د دې دفتر لا هېڅ شی عامه نه دی. د هغه څه د لوستلو لپاره چې ستاسو ادارې ته پرانیستي دي ننوځئ.
console-voids = بې‌اثره درجونه
console-voids-note = په دفتر کې پاتې کېږي او هېڅ نه بدلوي؛ هره کاپي یې یو شان نوموي.
console-voids-empty = هېڅ. په دې بڼه کې هر درج شمېرل کېږي.
console-entry-number = درج { $number }
console-stub-note = دا درج نورو ته مهر شوی، یا یې بایټونه هېڅ نه وايي. دا بڼه یوازې دومره ښودلی شي چې دلته شته.
console-signed-by = { $party } د { $role } په توګه، په دې کیلۍ
console-received-as = د ثبت د دفتر { $number } درج
console-between = د ویلو وخت
console-proven-charter = (د منشور نېټه)
console-proven-host = (یوازې د کوربه خبره)
console-proven-cosigner = (یو ګډ لاسلیک کوونکی)
console-proven-cosigners = (ګډ لاسلیک کوونکي)
console-proven-unknown = (لا نه دی معلوم)
console-not-yet = لا یې پای نه دی ټاکل شوی
console-checked-by = دې پروګرام: بایټونه، لاسلیک، کیلۍ او واک. لاسلیک کېدل خبره رښتیا نه کوي.
console-void-why = په دې دلیل
console-found-nothing = دلته هېڅ شی نه وايي چې دا رښتیا ده؛ موندنې خلک کوي او دواړه ګډ رئیسان یې تاییدوي.
console-proof = په خپله یې چک کړئ
console-proof-note = ستاسو براوزر د رسید له مخې لاسلیک، کیلۍ، په لاګ کې ځای او لاسلیک شوی سر چک کوي، د دې پاڼې پر خبره له باور پرته.
console-proof-do = په دې براوزر کې چک کړئ
console-proof-holds = سم دی: د دې پاڼې بایټونه د دې لاسلیک شوي سر لاندې په لاګ کې دي. د منشور پېژند له هغه سره پرتله کړئ چې ستاسو ادارې خپور کړی.
console-proof-not = سم نه دی. رسید وساتئ او پر دې پاڼه ډډه مه لګوئ.
console-proof-head = سر
console-proof-old = دا براوزر د Ed25519 لاسلیکونه نشي چک کولای. رسید خوندي کړئ او په افلاین پاڼه یې چک کړئ.
console-proof-failed = رسید ترلاسه نشو:
console-receipt = رسید خوندي کړئ
console-said = څه ویل شوي
console-opened-here = ستاسو ادارې ته پرانیستل شوی
console-not-here = په دې بڼه کې نشته
console-id = پېژند
console-bytes = هماغه بایټونه چې لاسلیک شوي
console-bytes-note = لاسلیک یوازې پر دې دی، پر بل څه نه.

## The agreement

console-agreement = { term-agr-agreement }
console-agreement-note = ماده یو اړخ یوازې د هماغه په خپل رضایت پابندوي؛ نور چې د هغه د رضایت په اړه څه وايي، څوک نه پابندوي.
console-windows = هغه مودې چې مادې پکې نافذې دي
console-terms = مادې
console-terms-empty = په دې دفتر کې لا ماده نشته. یو اړخ یې داسې وړاندیز کوي:
console-term-one = ماده
console-binds = پابندوي: { $parties }
console-no-consent = د رضایت په اړه څه نه دي ویل شوي
console-open-count = خلاصې پاتې خبرې: { $count }
console-open = څه خلاص پرېږدي
console-open-empty = هغه څه چې دا پروګرام یې لټوي، پکې هېڅ خلاص نه دي پاتې.
console-papers = سندونه
console-signatories = لاسلیک کوونکي: { $parties }
console-amendments = تعدیلونه
console-to-compliance = په اړه یې څه ویل کېدای شي
console-to-term = متن او رضایت یې
console-texts = متنونه
console-consent = { term-agr-consent }
console-versions = ټولې بڼې
console-superseded = ویونکي یې پر ځای بله ورکړې
console-contested = ویونکی یې وايي چې کیلۍ غلا شوې وه
console-interpretations = څنګه دې ولوستل شي
console-confirmed-by = تایید کړې: { $parties }
console-no-text = ټکي یې نشته
console-text-original = د بیان خپل ټکي
console-text-named = په هش نومول شوی؛ متن یې نشته
console-text-confirmed = ژباړه، بلې ادارې تایید کړې
console-text-unconfirmed = ژباړه چې هېچا نه ده تایید کړې
console-text-not-carried = متن چې په دې دفتر کې نشته
console-weight-prevailing = که توپیر وي، همدا پرېکنده دی
console-weight-authentic = معتبر
console-lang-en = انګلیسي
console-lang-ur = اردو
console-lang-ps = پښتو
console-lang-prs = دري
console-lang-ar = عربي
console-lang-tr = ترکي
console-lang-und = ژبه نه ده ویل شوې
console-term-window = موده
console-term-prohibition = منع
console-term-placement = ځای پر ځای کول
console-term-zone = سیمه
console-term-line = کرښه
console-term-obligation = مکلفیت
console-term-commitment = ژمنه
console-term-notification = مخکینۍ خبرتیا
console-term-exception = استثنا
console-term-self-defence-reserve = ځان ساتنه
console-term-access = لاسرسی
console-term-responsibility = مسوولیت
console-term-flow = تګ راتګ
console-term-mechanism-clause = میکانیزم
console-term-non-derogation = هماغسې پاتې کېږي
console-term-consequence = پایله
console-term-information = معلومات
console-term-permitted-act = روا عمل
console-term-definition = تعریف
console-term-purpose = موخه

## Compliance

console-compliance = { term-agr-compliance }
console-asks-nothing = له دې څه نه غواړي
console-asks-nobody = دا ماده له هېچا داسې څه نه غواړي چې پرېکړه پرې وشي.
console-alleged = ادعا شوې پېښې: { $count }
console-findings = موندنې: { $count }
console-watched = څارل شوي: له 1000 څخه { $least } دقیقې؛ غوښتل شوي: { $asked }
console-watched-unasked = څارل شوي: له 1000 څخه { $least } دقیقې؛ کچه نه ده ټاکل شوې
console-tone-good = تایید شوی، یا هومره څارل شوی چې منشور غواړي
console-tone-grave = موندل شوی یا ځنډېدلی
console-tone-open = خلاص
console-bound = په خپل رضایت پابند
console-bound-yes = پابند
console-bound-no = پابند نه دی
console-bound-possibly = ښايي پابند وي
console-alleged-of-it = پرې ادعا شوې
console-alleged-by = پېښې { $incidents }، راپورونه { $reports }، خپلواکې سرچینې { $origins }:
console-nothing-alleged = په دې بڼه کې هېڅ
console-denied-by = ردوي یې:
console-who-looked = چا کتل
console-found = موندل شوي
console-no-finding = موندنه نشته
console-owed = پر غاړه
console-statements = بیانونه چې ترې شاته دي

## Talks

console-talks = { term-talk-talks }
console-talks-note = لکه څنګه چې سرچینې وايي؛ دوه سرچینې دوه بڼې دي، او یوه هم نه غوره کېږي.
console-sessions = ناستې
console-sessions-empty = په دې دفتر کې لا ناسته نشته. څوک چې واک لري داسې یې ثبتوي:
console-proposals-empty = په دې دفتر کې لا وړاندیز نشته. داسې ثبتېږي:
console-conflicts-empty = په دې بڼه کې هېڅ دوه سرچینې یو له بل سره په ټکر کې نه دي.
console-said-by = څوک وايي

fault-bad-query = { $name } ته دا په کار دی: { $expected }؛ وپوښتل شو: { $found }.
fault-not-shown = د { $what } لاندې دلته د لوستلو څه نشته؛ د ثبت د دفتر لړلیک وګورئ، یا ننوځئ.
fault-streams-busy = دلته { $count } پرله پسې اړیکې پرانیستې دي او د دې لوستونکي لپاره نورې نه پرانیستل کېږي؛ { $after_seconds } ثانیې وروسته بیا هڅه وکړئ، یا پاڼې ولولئ.
fault-bad-position = په Last-Event-ID کې له 0 تر { $end } یو ځای په کار و، وموندل شو: { $found }؛ لړلیک بیا ولولئ او له پای څخه یې مخکې لاړ شئ.

# Whose keys only keep the record going.
console-role-root = بنسټیزې کیلۍ
console-role-sealing = د مهر کیلۍ
