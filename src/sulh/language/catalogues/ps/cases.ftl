# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Findings and sign-offs: what is refused. Not yet read by a native reader.

fault-hindrance-unfit = یوازې له not_verifiable سره ویل کېږي چې د تصدیق مخه څه ونیوله ({ $known })، له بل نظر سره نه؛ { $verdict } دلته برابر نه دی.
fault-breach-without-occurrence = هغه څه چې په اړه یې { $verdict } ویل شوي، نه د مادې نقض بلل کېدای شي او نه کوم لوري ته منسوبېدای شي؛ دا دواړه ځایونه تش پرېږدئ، یا ووایئ چې څه تصدیق شول.
fault-refusal-without-why = هغه ګډ رییس چې موندنې ته وروستی تایید نه ورکوي، دلیل یې وايي؛ د why ځای ډک کړئ.
fault-finding-ahead-of-record = موندنه باید تر ډېره پر { $index } درجونو ولاړه وای، او دا د { $size } درجونو د ثبت دفتر ته اشاره کوي.
fault-finding-without-term = دا نظر داسې حوالې ته اړتیا لري چې نقش یې { $role } وي او ووايي چې پر څه هوکړه شوې وه؛ داسې حواله ونه موندل شوه.
fault-reply-window-short = د چا نوم چې په موندنه کې دی، هغه لږ تر لږه تر { $expected } پورې ځواب ورکولای شي، د هغې مودې له مخې چې منشور غوره کړې ده؛ reply_until دا دی: { $found }.
fault-not-a-co-chair = { $org } د دې منشور ګډ رییس نه دی؛ موندنې د ګډو رییسانو کار دی.
fault-already-signed-off = د { $org } ادارې پر دې موندنې { $finding } خپله خبره کړې ده؛ څه چې اوس وايي، باید په داسې موندنه کې راشي چې دا سمه کړي.
fault-reply-window-open = د چا نوم چې په موندنه کې دی، هغه تر { $until } پورې ځواب ورکولای شي، او د ثبت دفتر وخت { $now } دی؛ وروستی تایید تر هغه وروسته ورکړئ.

## Steps of a case, visits, what a finding rests on: what is refused. Not yet read by a native reader.

fault-act-decided = { $id } د هېڅ ګډ رییس د موافقې په تمه نه دی: پرېکړه یې شوې ده، یا د یوه لوري خپله وینا ده؛ بله ووایئ.
fault-answer-unfit = د لیدنې له اجازې، مشروطې اجازې یا ځنډ سره وخت (when) ویل کېږي، له مشروطې سره شرطونه، او له ردولو سره هېڅ وخت نه؛ { $value } له ورکړل شوو خبرو سره برابر نه دی.
fault-case-ahead-of-record = دوسیه باید تر ډېره پر { $index } درجونو پرانیستل شوې وای، او دا د { $size } درجونو د ثبت دفتر ته اشاره کوي.
fault-case-full = دوسیه { $case } له مخکې { $most } موندنې لري؛ بله دوسیه پرانیزئ چې همدې پېښې ته اشاره وکړي.
fault-case-not-over = دوسیه { $case } پای ته نه ده رسېدلې، او بیا پرانیستلو ته اړتیا نه لري.
fault-case-of-nothing = دوسیه پر شکایت، پېښه یا راپورونو پرانیستل کېږي؛ له دې یوه ته اشاره وکړئ.
fault-case-over = د دوسیې { $case } حالت { $turned } دی؛ تر هغو چې دواړه ګډ رییسان یې بیا پرانیزي، څه نه پرې زیاتېږي.
fault-chance-unfit = د { $word } ټکی له { $low } تر { $high } سلنې معنا لري، او { $percent } ورکړل شو؛ ټکی یا شمېره سمه کړئ.
fault-deescalation-first = کله چې دوسیه { $case } وکتل شوه، ژوند په خطر کې و، او تر هغه وروسته د ترینګلتیا د کمولو لپاره څه نه دي ویل شوي؛ تر هر نظر مخکې په cases.deescalation.v1 ووایئ چې څه وشول.
fault-dissent-without-why = څوک چې د ټیم له راپور سره مخالف وي، دلیل یې وايي؛ د why ځای ډک کړئ.
fault-embargo-unfit = د خپرولو ځنډ له اوسني وخت ({ $now }) وروسته او په { $days } ورځو کې دننه پای ته رسېږي؛ { $until } ورکړل شو.
fault-evidence-not-referred = د شواهدو هر شی په متن کې هم وي او د evidence نقش په حوالو کې هم؛ { $id } یوازې په یوه کې دی.
fault-evidence-unlisted = یو نظر پر { $id } ولاړ دی، چې د موندنې په شواهدو کې نه شته؛ هلته یې ولیکئ.
fault-extract-of-other = { $extract } د { $id } داسې لنډیز نه دی چې دا موندنه ورته د extract په نقش اشاره کوي.
fault-finding-issued = د دوسیې { $case } یوه موندنه صادره شوې ده: نه بېرته اخیستل کېږي او نه له منځه ځي؛ دواړه ګډ رییسان یې تړي.
fault-finding-not-issued = جبراني اقدام له صادرې شوې موندنې وروسته راځي، او { $finding } نه ده صادره شوې؛ لومړی دې دواړه ګډ رییسان وروستی تایید ورکړي.
fault-finding-waits = د دوسیې { $case } موندنه { $finding } د وروستي تایید په تمه ده؛ لومړی دې دواړه ګډ رییسان پرې موافقه وکړي یا یې رد کړي.
fault-marking-too-wide = د موندنې نښه { $own } ده او پر داسې څه ولاړه ده چې نښه یې { $least } ده؛ همدا نښه ورکړئ، یا یې صادروونکی دې په cases.extract.v1 لنډیز خپور کړي.
fault-member-said-already = { $org } پر دې راپور خپله خبره کړې ده؛ نور څه دې په خپل راپور کې ووايي.
fault-no-complaint = { $id } تر دې درج مخکې کومه شکایت یا غوښتنلیک نه دی؛ رسید د همدې دواړو لپاره دی.
fault-not-asked = له { $expected } وغوښتل شول چې ټیم ته اجازه ورکړي، له { $org } نه.
fault-not-named = { $org } داسې موندنې ته ځواب ورکوي چې د { $parties } په اړه ده؛ پر ځای یې ادعا یا مخالف نظر ووایئ.
fault-not-on-panel = { $org } د دې منشور د پلاوي غړی نه دی ({ $known })؛ څوک چې غړی نه وي، مخالف نظر ویلای شي.
fault-not-on-team = { $org } په ټیم کې نه دی ({ $team })؛ څوک چې نه دی لېږل شوی، خپل راپور دې ووايي.
fault-not-said-in-talks = { $id } تر دې درج مخکې په خبرو اترو کې نه دی ویل شوی؛ څه چې بل ځای ویل شوي، اجازې ته اړتیا نه لري.
fault-not-the-complainant = دوسیه هغه بېرته اخلي چې شکایت یې کړی وي او بل چا نه وي کړی: { $known }، نه { $org }.
fault-nothing-read = کوم متن چې ولوستل شو، په هره ژبه کې یې هش ویل کېږي؛ هېڅ ونه ویل شو، د read ځای ډک کړئ.
fault-notice-short = د هغې مخکېنۍ خبرتیا له مخې چې منشور غوره کړې، لیدنه تر ټولو ژر په { $expected } پیلېدای شي؛ { $found } وغوښتل شو.
fault-own-assent = { $org } دا پخپله ویلي دي؛ د بل ګډ رییس خبره په کار ده.
fault-own-visit = { $org } له ځانه غواړي چې ټیم ته اجازه ورکړي؛ ټیم په راپور راوبولئ.
fault-panel-first = منشور نظر یوه پلاوي ته سپاري، چې پر { $finding } یې موافقه نه ده کړې؛ وروستی تایید تر هغه وروسته ورکړئ.
fault-remedy-lacking = { $finding } صادره شوې سرغړونه ده چې جبراني اقدام یې نه مسوول لري، نه موده او نه تصدیقوونکی؛ په cases.remedy.v1 یې امر کړئ، بیا دوسیه وتړئ.
fault-remedy-unchecked = { $verifier } نه دي ویلي چې د موندنې { $finding } جبراني اقدام وشو که نه؛ په commitments.check.v1 یې وايي، بیا دوسیه تړل کېږي.
fault-remedy-without-commitment = جبراني اقدام د هغې ژمنې نوم اخلي چې پرې اعلان او کتل کېږي؛ { $id } داسې ژمنه نه ده چې موندنې { $finding } ته اشاره وکړي؛ لومړی د finding له حوالې سره commitments.commitment.v1 ووایئ.
fault-replied-enough = { $org } { $finding } ته { $most } ځله ځواب ورکړی، او ټول پر ځای دي؛ نور د ادعا په توګه ووایئ.
fault-talks-not-released = { $id } په خبرو اترو کې { $org } ویلی، او څه چې هلته ویل کېږي شواهد نه دي، څو چې { $org } یې په cases.talks_released.v1 اجازه ورنه کړي.
fault-tasked-with-nothing = ټیم پر دوسیه یا لیدنه لېږل کېږي؛ له دې یوې ته اشاره وکړئ.
fault-team-lacks-party = په ټیم کې د { $party } لږ تر لږه { $needed } کسان وي، او { $found } وښودل شول؛ ویې ښیئ، یا په missing کې دلیل ولیکئ.
fault-team-unclear = ټیم تر ډېره یو مشر لري او هره اداره یو ځل راځي؛ { $leaders } مشران او { $orgs } وموندل شول.
fault-too-many-texts = موندنه { $finding } له مخکې په دې ژبه { $most } متنونه لري: { $lang }.
fault-values-not-adopted = موندنه هغو مودو ته اړتیا لري چې پرې هوکړه شوې وي، او منشور دا نه دي غوره کړې: { $names }؛ لومړی یې په تعدیل غوره کړئ.
fault-visit-denied = د لیدنې اجازه ورنه کړل شوه، نو چا ونه لیدل چې هلته څه دي: not_verifiable دی، او { $found } وویل شو.
fault-visit-not-asked = بل ګډ رییس له لیدنې { $id } سره موافقه نه ده کړې، نو لا له چا نه دي غوښتل شوي.
fault-visit-of-nothing = لیدنه د یوه ځای، یا د ژمنې یا دوسیې لپاره وي؛ یوه ته اشاره وکړئ.
fault-visit-without-time = د لیدنې په اړه { $shows } وویل شو، خو دا نه چې ټیم کله هلته و؛ when ډک کړئ، یا not_verifiable ووایئ.
fault-words-unknown = موندنه { $finding } په دې ژبه ({ $lang }) کې داسې متن نه لري چې هش یې { $found } وي؛ هغه متن ولولئ چې په ثبت دفتر کې دی، او د هغه هش ورکړئ.

## The words of a case: how likely, how trusted, what is answered and ordered, for whom.

chance-almost-no-chance = نږدې هېڅ امکان نه شته
chance-very-unlikely = ډېر لږ امکان
chance-unlikely = لږ امکان
chance-roughly-even = نږدې برابر امکان
chance-likely = امکان لري
chance-very-likely = ډېر امکان لري
chance-almost-certain = نږدې یقیني
stance-accepts = مني یې
stance-partly = یوه برخه یې مني
stance-contests = مخالفت ورسره کوي
remedy-kind-explanation = توضیح
remedy-kind-apology = بښنه غوښتل
remedy-kind-order-to-forces = ځواکونو ته امر
remedy-kind-disciplinary = تادیبي اقدام
remedy-kind-withdrawal = د ځواکونو وتل
remedy-kind-restitution = بېرته سپارل
remedy-kind-compensation = تاوان
remedy-kind-patrol-or-cbm = ګزمه یا د باور جوړولو اقدام
remedy-kind-reopening = د تېرېدو ځای بیا پرانیستل
remedy-kind-referral = { term-case-referral }
remedy-kind-penalty = { term-agr-penalty }
disclosure-to-all = د ټولو لپاره
disclosure-mechanism = د میکانیزم لپاره
disclosure-named-roles = یوازې د ټاکلو دندو لپاره
consents-team-only = یوازې د ټیم لپاره
consents-mechanism = د میکانیزم لپاره
consents-public-without-name = د ټولو لپاره، بې نومه
consents-not-asked = نه دی پوښتل شوی
