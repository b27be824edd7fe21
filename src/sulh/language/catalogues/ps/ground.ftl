# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Faults of the ground: times, places, numbers, calendars. Not yet read by a native reader.

fault-bad-time = وخت له خپل توپیر سره په کار دی، لکه { "2025-10-15T18:00:00+05:00" }؛ وموندل شو: { $found }. همداسې یې ولیکئ.
fault-bad-date = ورځ په کار ده، لکه { "2025-10-15" }؛ وموندل شو: { $found }. میلادي ورځ همداسې ولیکئ.
fault-bad-zone = له UTC څخه ټاکلی توپیر په کار دی، لکه { "+05:00" }؛ وموندل شو: { $found }. هغه توپیر ولیکئ چې په هماغه ورځ هلته دود و.
fault-zone-missing = د { $found } ورځې ساعت نه دی معلوم، نو د وخت توپیر یې په کار دی، لکه { "+05:00" }.
fault-ends-before-it-begins = پای باید له پیل وروسته وي؛ وموندل شو: پیل { $since }، پای { $until }. سم یې کړئ.
fault-bad-delay = { $days } ورځې، { $hours } ساعته او { $minutes } دقیقې له جنتري بهر وځي؛ لږې یې کړئ.
fault-bad-number = تر { $limit } رقمونو پورې بشپړ عدد په کار دی، بې له ټکي او تشې؛ وموندل شو: { $found }.
fault-calendar-range = دا جنتري له { $first } څخه تر { $last } پورې معلومه ده؛ وموندل شو: { $found }. میلادي ورځ وښیئ.
fault-bad-place = د ځای { $field } باید له { $least } څخه تر { $most } پورې وي؛ وموندل شو: { $found }.
fault-bad-degrees = درجې په کار دي، لکه { "34.1234567" }، تر اوو اعشاري رقمونو پورې؛ وموندل شو: { $found }.
fault-bad-line-id = د کرښې پېژند باید تش نه وي او تر { $most } تورو پورې وي، د خاوند نوم یې هم همدومره؛ وموندل شو: { $id } او { $whose }.
fault-bad-line-datum = کرښه په WGS84 کې په کار ده؛ وموندل شو: { $found }. لومړی یې مختصات واړوئ.
fault-bad-line-tolerance = د کرښې زغم باید له صفر څخه تر { $most } مترو پورې وي؛ وموندل شو: { $found }.
fault-bad-line-size = د کرښې له { $least } څخه تر { $most } پورې ټکي په کار دي؛ وموندل شو: { $found }.
fault-bad-line-vertex = د کرښې { $number } ټکی له روا عرض او طول بهر دی؛ هر ټکی (عرض، طول) دی، د درجې په لس میلیونمه برخه.
fault-line-repeats-vertex = د کرښې { $number } ټکی د مخکیني ټکي په شان دی؛ یو یې لرې کړئ.
fault-line-crosses-180 = کرښه له 180 درجو نصف‌النهار څخه اوړي یا نیمه ځمکه راګرځي؛ په دوو برخو کې یې ثبت کړئ چې هلته سره یو ځای کېږي.
