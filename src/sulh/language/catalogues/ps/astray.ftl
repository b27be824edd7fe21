# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Where no page answers: unknown addresses, what is too long, errors of the program itself.

fault-no-page = په { $path } کې څه نشته؛ وګورئ چې پته بشپړه ده، یا له لومړۍ پاڼې پیل وکړئ.
fault-wrong-method = { $path } په { $method } نه شي غوښتل کېدای؛ له خپلې پاڼې یې پرانیزئ.
fault-too-much = دا تر هغه اوږد دی چې په { $path } کې اخیستل کېږي؛ هېڅ یې ونه ساتل شول: په برخو یې واستوئ.
fault-address-too-long = تر { $most } بایټو پته لوستل کېږي، او دا { $found } لري؛ پاڼه بیا پرانیزئ.
fault-not-read = هغه څه چې { $path } ته راغلل ونه لوستل شول؛ پاڼه بیا پرانیزئ.
fault-own-fault = تېروتنه په دې پروګرام کې ده، ستاسو په کار کې نه ده؛ د دې ماشین په یادښت کې لیکل شوې ده. { $after_seconds } ثانیې وروسته بیا هڅه وکړئ، او که بیا پېښه شوه د ماشین ساتونکي ته ووایئ.
