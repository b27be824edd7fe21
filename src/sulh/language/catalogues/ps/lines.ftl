# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Faults of zones, of GeoJSON, and of versions of lines and zones. Not yet read by a native reader.

fault-bad-zone-id = د سیمې پېژند باید تش نه وي او تر { $most } تورو پورې وي، د خاوند نوم یې هم همدومره؛ وموندل شو: { $id } او { $whose }.
fault-bad-zone-datum = سیمه په WGS84 کې په کار ده؛ وموندل شو: { $found }. لومړی یې مختصات واړوئ.
fault-bad-zone-tolerance = د سیمې زغم باید له صفر څخه تر { $most } مترو پورې وي؛ وموندل شو: { $found }.
fault-bad-zone-size = د سیمې له { $least } څخه تر { $most } پورې ټکي په کار دي؛ وموندل شو: { $found }.
fault-bad-zone-vertex = د سیمې { $number } ټکی له روا عرض او طول بهر دی؛ هر ټکی (عرض، طول) دی، د درجې په لس میلیونمه برخه.
fault-zone-repeats-vertex = د سیمې { $number } ټکی هماغه { $first } ټکی دی؛ هر ټکی یو ځل لیکل کېږي، لومړی هم.
fault-zone-crosses-180 = سیمه له 180 درجو نصف‌النهار څخه اوړي یا نیمه ځمکه راګرځي؛ په دوو برخو کې یې ثبت کړئ چې هلته سره یو ځای کېږي.
fault-zone-without-area = د سیمې ټول { $found } ټکي پر یوه نېغه کرښه دي، نو دننه هېڅ نشته؛ کرښه ثبت کړئ، یا د سیمې نور کونجونه هم.
fault-zone-crosses-itself = له { $one } ټکي وروسته څنډه له { $other } ټکي وروسته څنډې سره لګېږي یا یې پرې کوي؛ داسې یې وباسئ چې څنډې یوازې په ګډ ټکي کې سره ورسېږي.
fault-bad-vertices = ټکي د توپیرونو په Base64 VLQ کې په کار دي ({ "docs/format.md" })، تر { $most } تورو پورې؛ { $at } توری ورسره سمون نه لري. بیا یې ولیکئ.
fault-geojson-too-large = GeoJSON تر { $most } بایټو پورې کېدای شي؛ وموندل شول: { $found }. بڼه یې ساده کړئ.
fault-geojson-not-json = په UTF-8 کې GeoJSON په کار دی، خو: { $problem }. بیا یې د GeoJSON په توګه خوندي کړئ.
fault-geojson-other-datum = GeoJSON په WGS84 کې په کار دی، خو crs یې وايي: { $found }. لومړی یې مختصات واړوئ.
fault-geojson-other-shape = یو LineString یا یو Polygon په کار دی (یا یې Feature)؛ وموندل شو: { $found }. د یوې کرښې یا یوې سیمې دوتنه ورکړئ.
fault-geojson-has-holes = د یوې کړۍ Polygon په کار دی؛ وموندل شوې کړۍ: { $found }. دننه چې څه پکې نه راځي، د جلا سیمې په توګه یې ثبت کړئ.
fault-geojson-ring-open = داسې کړۍ په کار ده چې وروستی ځای یې لومړی وي (RFC 7946 §3.1.6)؛ د { $found } ځایونو خلاصه کړۍ وموندل شوه. ویې تړئ.
fault-geojson-bad-position = { $number } ځای باید د طول او عرض لړ وي، په درجو؛ سم یې کړئ.
fault-line-without-hands = په کار ده چې د { $label } کرښې کیڼ یا ښي لور ته، له لومړي ټکي وروستي ته په تګ کې، د چا اړخ دی؛ هېڅ ونه موندل شو. د ادارې نوم ولیکئ.
fault-line-hands-alike = د { $label } کرښې کیڼ او ښي لور ته بېلابېلې ادارې په کار دي؛ دواړو لورو ته { $org } وموندل شوه. یو یې سم کړئ.
fault-withdrawal-without-since = په کار ده چې له کرښې یا سیمې وتل له کومه وخته دي؛ هېڅ ونه موندل شو. راتلونکی وخت ولیکئ.
fault-not-your-version = { $issuer } د { $label } هغه بڼه ثبتوي چې د { $whose } خپله ده، خو هر لوری یوازې خپله بڼه، په خپله د لوري کیلي، ثبتوي؛ د ټولو د وړاندیز لپاره خاوند مه لیکئ.
fault-only-parties-agree = { $issuer } د دې منشور لوری نه دی؛ پر کرښه یا سیمه هر لوری یوازې د ځان لپاره هوکړه کوي.
fault-not-for-agreement = { $label } د { $whose } خپله بڼه ده چې څوک هوکړه پرې نه کوي؛ همدا بڼه بې خاونده ټولو ته وړاندیز کړئ، او پر هغې هوکړه وکړئ.
fault-withdrawal-reaches-back = له کرښې یا سیمې وتل له { $now } یا وروسته کېدای شي؛ وموندل شو: { $since }. څه چې تر اوسه پرې هوکړه وه، هماغسې پاتې کېږي.
