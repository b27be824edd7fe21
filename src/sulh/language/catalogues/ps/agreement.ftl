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
