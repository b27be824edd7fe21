# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What is owed: what is refused. Not yet read by a native reader.

fault-bad-deadline = الموعد النهائي إما تاريخ ({ "at" } مع { "until" }) وإما حدث وعدد أيام؛ اكتب واحداً منهما كاملاً.
fault-owner-verifies = هذا التعهد على الجهة { $owner } وهي التي كانت ستتحقق منه؛ سمِّ جهة أخرى، أو اترك { "verifier" } فارغاً.
fault-bad-verifier = المطلوب للتحقق جهة واحدة أو دور واحد من هذه: { $known }؛ والموجود { $found }.
fault-done-and-not-done = قيل { $verdict } مع وقت التنفيذ؛ احذف أحدهما.
fault-not-the-owner = قالت الجهة { $issuer } إلى أين وصل تعهد الجهة { $owner }؛ لا تعلن تنفيذه إلا { $owner }، ويفحصه المتحقق، ويدلي غيرهما بادعاء.
fault-own-check = هذا التعهد على الجهة { $owner } وقد قالت إنها فحصته؛ أعلني تنفيذه عبر commitments.progress.v1، ودعي المتحقق يفحصه.
fault-not-the-verifier = فحصت الجهة { $issuer } ما يعود التحقق منه إلى { $expected }؛ أبلغ بما رأيت بدلاً من ذلك.
