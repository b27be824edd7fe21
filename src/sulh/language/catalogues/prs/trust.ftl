# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Record: trust.

fault-asked-order = هر زمان پرسیدن باید پس از زمان پیشین باشد، و شمارهٔ { $number } ({ $time }) چنین نیست؛ زمان‌ها را به ترتیب و هر کدام را یک بار بنویسید.
fault-not-a-cosigner = { $org } به‌حیث امضاکنندهٔ مشترک اعلان نشده است؛ اعلان‌شده‌ها: { $known }.
fault-own-silence = { $org } گفت که امضاکنندهٔ مشترک خودش خاموش است؛ یا او امضا کند، یا رئیس مشترک دیگر این را بگوید.
fault-not-silent = گفته شد که { $org } دربارهٔ خلاصهٔ { $size } درج خاموش است، اما خلاصهٔ درج‌شده‌ای از { $held } درج امضای او را دارد.
fault-digest-size = خلاصهٔ حالت حداکثر از { $seen } درجی می‌تواند باشد که این اظهاریه دیده است؛ یافت شد از: { $size }. آن را وقتی بگویید که خلاصه‌ای امضاشده آن‌ها را در بر گیرد.
fault-digest-of-other-rules = خلاصهٔ حالت لایهٔ { $layer } پس از { $size } درج بر پایهٔ قواعد { $expected } است و چیزی را باز نمی‌کند؛ در این نوشته شده است: { $found }.
fault-digest-said = { $org } خلاصهٔ حالت لایهٔ { $layer } پس از { $size } درج را پیش‌تر گفته است؛ آنچه گفت می‌ماند.
fault-head-before-statement = خلاصهٔ امضاشده‌ای لازم بود که درج { $entry } را در بر گیرد؛ نام برده شد از: { $size }.
fault-override-not-adopted = منشور { $name } را برنگزیده است، پس زمانی تعیین نیست که پس از آن رؤسای مشترک با وجود خاموشی به شمار آورند.
fault-override-said = { $org } دربارهٔ این اظهاریه پیش‌تر گفته است که { $silent } خاموش است.
fault-unknown-statement = هیچ درجی پیش از این اظهاریهٔ { $id } نیست.
fault-not-overridable = درج { $entry } از نوعی نیست که با وجود خاموشی به شمار آید: منشور، نصاب، کلیدها، رضایت و نابودسازی نزد کسانی می‌ماند که از آنِ ایشان است.
fault-unknown-relay = یادداشت امضای { $name } را دارد (شناسهٔ کلید { $key_id })، و در منشور چنین رساننده‌ای نیست.
fault-relay-form = این یادداشت رسانیدن نیست: { $expected } لازم بود؛ یافت شد: { $found }. یادداشت را همان‌گونه که رساننده داد بسپارید.
fault-relay-origin = یادداشت باید دربارهٔ لاگ { $expected } می‌بود؛ یافت شد دربارهٔ: { $found }.

## Who watches the record, on the screen.

brief-trust = چه کسی دفتر ثبت را زیر نظر دارد
brief-trust-note = امضای مشترک می‌گوید «این نزد من است»، هرگز «موافقم» نمی‌گوید؛ خاموشی به گردن کسی گذاشته نمی‌شود.
trust-now-cosigned = زمان دفتر ثبت: { $time }، که امضاکنندگان مشترکش به آن رسیده‌اند
trust-now-host = زمان دفتر ثبت: { $time }، تنها به گفتهٔ میزبان
trust-tiers = نزد طرف‌ها و یک رئیس مشترک: { $joint } درج؛ نزد یک رئیس مشترک: { $operational } درج
trust-holds = { $party } { $size } درج دارد، گفته شد: { $time }
trust-behind = { $party } { $size } درج دارد، گفته شد: { $time }؛ از { $since } به اندازهٔ { $behind } عقب است
trust-never = { $party } هیچ خلاصهٔ درج‌شده‌ای را امضای مشترک نکرده است
trust-silence = { $party } می‌گوید که گره‌اش برای خلاصهٔ { $size } درج بی‌نتیجه پرسید؛ چند بار: { $count }
trust-digest-agreed = پس از { $size } درج یک حالت را این‌ها محاسبه کردند: { $parties }
trust-digest-alone = پس از { $size } درج کسی دیگر نگفت چه حالتی محاسبه شد؛ گوینده: { $parties }
trust-digest-parted = پس از { $size } درج حالت‌های مختلف محاسبه شد
trust-digest-value = { $digest }: { $parties }
trust-digest-unsure = از این معلوم نمی‌شود کدام یک نادرست است: هر که درج‌ها را دارد آن را دوباره محاسبه می‌کند
trust-withholding = { $relay } می‌گوید که اظهاریهٔ { $id } را در { $time } گرفت (سپارنده: { $party })؛ تا { $due } هیچ درجی آن را نداشت: میزبان نگه داشته یا رد کرده است، یا به او فرستاده نشده است
trust-not-admitted = { $relay } می‌گوید که اظهاریهٔ { $id } را در { $time } گرفت (سپارنده: { $party })؛ هیچ درجی آن را ندارد، و زمانی برگزیده نشده است که تا آن باید می‌داشت
trust-admitted-late = { $relay } می‌گوید که اظهاریهٔ { $id } را در { $time } گرفت (سپارنده: { $party })؛ درج { $entry } آن را دارد، پس از { $due }
trust-override-word = { $party } می‌گوید که { $silent } خاموش است؛ چند بار پرسیده شد: { $count }
trust-override-waits = درج { $entry } به شمار نمی‌آید: هر دو رئیس مشترک، زمان منشور و هر کرسی دیگر لازم است
trust-override-counts = درج { $entry } از درج { $since } به شمار می‌آید، به گفتهٔ هر دو رئیس مشترک
trust-alarm = { $party } می‌گوید که این‌جا سندی علیه کلید { $accused } هست ({ $what }): { $certificate }؛ هر کسی می‌تواند آن را بررسی کند
trust-what-fork = دو پیشینه
trust-what-equivocation = دو اظهاریه زیر یک شماره
trust-what-broken-promise = وعدهٔ شکسته
trust-what-inadmissible = درجی که نمی‌تواند بماند
trust-what-false-digest = خلاصهٔ نادرست حالت
trust-proven = به گواهی امضاکنندگان مشترک: میان { $first } و { $last } گفته شد
