# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
# The cosigner: what `sulh cosign` prints, and its faults.

cosign-key-cosign = کلید امضای مشترک (Ed25519)، برای منشور:
cosign-key-ml-dsa = کلید دوم امضای مشترک (ML-DSA-44)، برای منشور؛ جایی که هر دو ثبت باشند، هر دو باید امضا کنند:
cosign-key-relay = کلید رساننده، برای منشور:
cosign-serving = { $name } در { $url } امضای مشترک می‌کند (برای ختم Ctrl-C)
cosign-head = { $origin }: اندازه { $size }، ریشه { $root }، زمان امضای مشترک { $at }
cosign-no-heads = هنوز بر هیچ خلاصه‌ای امضای مشترک نشده است
cosign-offences = درخواست‌های نگه‌داشته‌شده: { $proven } ثابت می‌کند که لاگ دو تاریخ را امضا کرده، { $others } به خودی خود چیزی را ثابت نمی‌کند
cosign-relayed = اظهاریه‌های رسانده‌شده: میزبان به { $pending } هنوز پاسخ نداده، به { $answered } داده است
fault-clock-behind = ساعت این ماشین { $seconds } ثانیه پس از زمانی است که پیشتر امضا شده؛ آن را درست کنید، تا آن وقت چیزی امضا نمی‌شود.
fault-cosign-argument = { $what } داده نشده؛ چنین بدهید: { $example }
fault-cosign-conflict = اثبات باید از اندازهٔ { $size } باشد، تازه‌ترین خلاصه‌ای که اینجا امضای مشترک شده؛ از همان‌جا دوباره بپرسید.
fault-cosign-growth = { $expected } لازم بود؛ یافت شد: { $found }.
fault-cosign-inconsistent = اثبات پیوستگی از اندازهٔ { $old } تا { $size } درست نیست: { $reason }. درخواست نگه داشته شد.
fault-cosign-log-key = کلید عمومی یک لاگ (نوع 1) لازم است؛ یافت شد: نوع { $kind } به نام { $name }. کلید لاگ را نزد میزبان با sulh info ببینید.
fault-cosign-old-size = اندازهٔ پیشین باید حداکثر { $size } باشد که اندازهٔ خلاصه است؛ یافت شد: { $found }.
fault-cosign-request = این درخواست یا پاسخ add-checkpoint نیست: { $expected } لازم بود؛ یافت شد: { $found }.
fault-cosign-unknown-log = لاگ ناشناخته { $origin }: به این امضاکنندهٔ مشترک کلیدهای لاگ‌های دیگر داده شده بود.
fault-cosign-unsigned = امضا درست نیست: یک سطر از هر کلید امضاکنندهٔ { $name } لازم بود؛ یافت شد: { $found }.
fault-cosigner-ahead = { $name } خلاصهٔ این لاگ به اندازهٔ { $known } را نشان می‌دهد که با کلید آن امضا شده، و اندازهٔ ما { $size } است: این نسخه به عقب برده شده، یا نسخهٔ دیگری پیش می‌رود؛ اینجا چیزی نیفزایید.
fault-cosigner-claims = { $name } خلاصهٔ ما به اندازهٔ { $size } را رد می‌کند (حالت { $status }: { $said }) و خلاصه‌ای با امضای کلید لاگ که چنین بگوید نشان نمی‌دهد: یا او اشتباه می‌کند یا لاگ؛ هر دو را خود مقایسه کنید.
fault-cosigner-disputes = { $name } خلاصه‌ای به اندازهٔ { $known } و ریشهٔ { $root } نشان می‌دهد که با کلید همین لاگ امضا شده، و خلاصهٔ ما به اندازهٔ { $size } دنبالهٔ آن نیست: لاگ دوشاخه شده؛ هر دو خلاصه را نگه دارید، چیزی نیفزایید.
fault-cosigner-key-exists = { $path } از پیش هست و همان‌گونه گذاشته شد؛ نام دیگری برگزینید.
fault-cosigner-key-file = { $path } کلیدهای امضاکنندهٔ مشترک را ندارد ({ $problem })؛ چنین بسازید: sulh cosign key FILE --name NAME
fault-cosigner-key-open = دیگران در این ماشین { $path } را خوانده می‌توانند: اگر این اینجا مهم است کلیدهای نو بسازید، یا آن را چنین محدود کنید: chmod 600 { $path }
fault-cosigner-key-twice = برای هر کاربرد کلیدهای { $name } تخم جداگانه لازم است، یکی دو بار یافت شد: کلیدهای نو بسازید.
fault-cosigner-later = { $url } با حالت { $status } پاسخ داد و گفت: { $said }. { $after_seconds } ثانیه بعد دوباره پرسیده می‌شود.
fault-cosigner-refuses = { $url } با حالت { $status } رد کرد و گفت: { $said }. گردانندهٔ آن لاگ، کلید و آدرس را ببیند.
fault-cosigner-silent = { $url } مانند یک امضاکنندهٔ مشترک پاسخ نداد: { $problem }. { $after_seconds } ثانیه بعد دوباره پرسیده می‌شود.
fault-cosigner-no-line = { $name } بی امضای هیچ یک از کلیدهایی که ثبت کرده پاسخ داد: کلیدها را با گردانندهٔ آن مقایسه کنید.
fault-cosigner-url = آدرس باید با { -scheme-https } آغاز شود، یا با { -scheme-http } در همین ماشین باشد؛ یافت شد: { $found }.
fault-held-damaged = حافظهٔ امضاکنندهٔ مشترک خوانده نشد ({ $reason }): آن را بازگردانید یا کلیدهای نو ثبت کنید؛ بی آن ممکن است تاریخ دیگری را امضا کند.
fault-held-format = در { $path } حافظهٔ امضاکنندهٔ مشترک (شکل { $expected }) لازم بود؛ فایل دیگری یافت شد: جای درست را بدهید.
fault-held-missing = در { $path } حافظهٔ امضاکنندهٔ مشترک نیست؛ با این آغاز می‌شود: sulh cosign serve
fault-held-unavailable = بایت‌ها در حافظهٔ امضاکنندهٔ مشترک نوشته یا خوانده نشد ({ $reason })؛ { $after_seconds } ثانیه بعد دوباره کوشش کنید.
fault-relay-full = اینجا { $count } اظهاریه از این فرستنده هست که میزبان پاسخ نداده؛ چون پاسخ دهد بیشتر گرفته می‌شود، { $after_seconds } ثانیه بعد دوباره بپرسید.
fault-relay-note = این یادداشت رساننده نیست: { $expected } لازم بود؛ یافت شد: { $found }. آن را نگه دارید و دوباره بپرسید.
