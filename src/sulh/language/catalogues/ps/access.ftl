# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Logging in at a node. Not yet read by a native reader.

login-title = ننوتل
login-note = دا پاڼه د دې نوډ د هغو کسانو لپاره ده چې حساب ورکړل شوی وي. عامه پاڼه حساب نه غواړي.
login-name = د ننوتلو نوم
login-password = پټنوم
login-do = ننوتل
login-end = وتل
login-passkey = په پاس‌کۍ ننوتل
login-passkey-host = پاس‌کۍ په دې پته کار کوي:
login-passkey-failed = وسیلې پاس‌کۍ ورنه کړه. بیا هڅه وکړئ یا پټنوم وکاروئ.

access-title = ستاسو حساب
access-person = نوم
access-org = اداره
access-role = دنده
access-layer = څه لوستلی شي
access-may = څه کولی شي
access-layer-public = هغه څه چې د عامو خلکو لپاره دي
access-layer-open = هغه څه چې د منشور ټولو ادارو ته پرانیستي دي
access-layer-org = هغه څه چې ټولو ادارو ته پرانیستي دي، او هغه څه چې د دې ادارې لپاره مهر شوي دي
access-act-read = لوستل
access-act-hand-in = د هغو بیانونو سپارل چې بل ځای لاسلیک شوي دي
access-act-say = داسې بیانونه ورکول چې دا نوډ یې لاسلیکوي
access-passkeys = پاس‌کۍ
access-passkeys-note = پاس‌کۍ ستاسو په وسیله کې ساتل کېږي؛ اټکل کېدای نه شي او په تېروتنه چاته ورکول کېدای نه شي.
access-passkey-label = د دې وسیلې لپاره یو نوم
access-passkey-add = پاس‌کۍ ورزیاته کړئ
access-passkey-suspect = ښايي نقل شوې وي؛ څوک پرې ننوتلی نه شي
access-remove = لرې کړئ
access-password-change = پټنوم بدل کړئ
access-password-old = اوسنی پټنوم
access-password-new = نوی پټنوم (څو کلمې، لږ تر لږه { $least } توري)
access-password-again = نوی پټنوم یو ځل بیا
access-sessions = پرانیستي ننوتل
access-sessions-count = په دې حساب پرانیستي ننوتل: { $count }
access-sessions-end = نور ټول پای ته ورسوئ
access-tokens = د پروګرامونو د لاسرسي ټوکنونه
access-token-until = تر دې ورځې: { $day }
access-token-end = پای ته ورسوئ

account-added = د { $name } حساب جوړ شو
account-password-set = د { $name } لپاره نوی پټنوم وټاکل شو؛ ټول ننوتل یې پای ته ورسېدل
account-password-once = پټنوم، چې یوازې همدا ځل ښودل کېږي:
account-line = { $name }: { $person }، څه لوستلی شي: { $layer }، څه کولی شي: { $may }
account-line-closed = { $name }: { $person }، تړل شوی
account-elsewhere = پټنوم یې په بل ماشین کې یا د دې ماشین بل کاروونکي جوړ کړی؛ له سره یې داسې وټاکئ: sulh account password
account-token-line = ټوکن { $id }: { $label }، تر { $time } پورې
account-none = هېڅ حساب نشته
account-closed = د { $name } حساب تړل شوی؛ ننوتل یې پای ته ورسېدل او په ټوکنونو یې څوک ننوتلی نه شي
account-reopened = د { $name } حساب بیا پرانیستل شو
account-forgotten = د { $name } ټولې پاس‌کۍ او ننوتل پای ته ورسېدل
account-token-once = د { $name } ټوکن، د ورځو شمېر { $days }، یوازې همدا ځل ښودل کېږي:
account-token-revoked = په { $id } ټوکن نور څوک ننوتلی نه شي
account-type = پټنوم (څو کلمې، لږ تر لږه { $least } توري):
account-type-again = یو ځل بیا:

fault-access-format = په { $path } کې د حسابونو د { $expected } بڼې دوتنه پکار وه، خو بله دوتنه هلته ده: هغه بل ځای ته یوسئ او حسابونه له سره جوړ کړئ
fault-account-exists = د { $name } حساب له مخکې شته او یو نوم دوه ځله نه ورکول کېږي: بل نوم غوره کړئ
fault-account-unknown = دلته د { $name } په نوم حساب نشته؛ وګورئ: sulh account list
fault-bad-account = د حساب د { $field } برخه: { $expected } پکار وه، وموندل شول: { $found }
fault-bad-form = دا له داسې پاڼې نه دي راغلي چې دې ننوتلو پرانیستې وي: پاڼه بیا پرانیزئ او یو ځل بیا یې ولېږئ
fault-bad-login = نوم او پټنوم یو له بل سره سمون نه خوري، یا حساب تړل شوی دی: بیا هڅه وکړئ، یا د دې نوډ د حسابونو له جوړوونکي وپوښتئ
fault-bad-passkey = پاس‌کۍ ونه منل شوه ({ $problem }): بیا هڅه وکړئ، یا په پټنوم ننوځئ
fault-bad-token = دا ټوکن نامعلوم دی، موده یې پوره ده، لغوه شوی دی، یا یې حساب تړل شوی دی: نوی وغواړئ
fault-login-again = د دې لپاره د وروستیو { $minutes } دقیقو ننوتل پکار وو: بیا ننوځئ، بیا یې تکرار کړئ
fault-login-busy = په یوه وخت کې ډېر خلک ننوځي؛ { $after_seconds } ثانیې وروسته بیا هڅه وکړئ
fault-login-wait = له دې مخکې ډېرې هڅې شوې دي؛ { $after_seconds } ثانیې وروسته بیا هڅه وکړئ
fault-no-machine-key = پټنومونه د دې ماشین د راز لپاره ځای غواړي او هېڅ ځای د لیکلو نه دی: HOME یا XDG_STATE_HOME داسې پوښۍ ته وټاکئ چې پکې لیکل کېدای شي
fault-no-session = دلته څوک نه دی ننوتی، یا ننوتل پای ته رسېدلي دي: بیا ننوځئ
fault-not-allowed = { $name } دلته دا نه شي کولی ({ $act }): د دې نوډ د حسابونو له جوړوونکي وپوښتئ
fault-passkey-copied = د دې پاس‌کۍ شمېر شاته ولاړ، لکه وسیله چې نقل شوې وي: په پټنوم ننوځئ، پاس‌کۍ لرې کړئ، او د دې نوډ د حسابونو جوړوونکي ته یې ووایئ
fault-passwords-differ = نوی پټنوم دواړه ځله یو شان نه و: دوه ځله یې یو شان ولیکئ
fault-token-unknown = دلته د { $id } ټوکن نشته؛ پېژند یې د لومړیو دوو _ ترمنځ برخه ده؛ وګورئ: sulh account list
fault-weak-password = له { $least } تر { $most } تورو پورې پټنوم پکار و، چې لږ تر لږه { $distinct } بېلابېل توري ولري، په یوه کرښه کې وي او د حساب نوم پکې نه وي: څو کلمې وکاروئ
