# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What numbers count: the page behind every number.

behind-title = این عدد چه را می‌شمارد
behind-note = این‌ها اظهاریه‌ها یا رویدادهایی است که عدد از آن ساخته شده، تا جایی که شما خوانده می‌توانید. هر که این نشانی را باز کند همان را می‌بیند که دید خودش اجازه می‌دهد.
behind-figures-note = این‌که هر کدام از چند واحد، کس یا دقیقه می‌گوید، در سخن خود آن آمده است.
behind-count = { $count ->
    [one] { $count } اظهاریه
   *[other] { $count } اظهاریه
}
behind-count-incidents = { $count ->
    [one] { $count } رویداد
   *[other] { $count } رویداد
}
behind-none = پشت این عدد چیزی نیست که شما خوانده بتوانید. به صفحه‌ای که در آن بود برگردید، یا اگر حساب دارید وارد شوید.
behind-at = در دفتر ثبت تا
behind-voice-own = به نام خود گفته شده
behind-voice-unnamed = گفتهٔ گویندگان بدون ذکر نام
behind-voice-others = گفتهٔ دیگران دربارهٔ آن
behind-voice-said = به نام خود، یا از جانب آن بدون ذکر نام گفته شده
behind-reports-own = سخن خود نشریه‌ها
behind-publications = نشریه‌ها
behind-seal-whole = اظهاریه‌های کاملاً مُهرشده
behind-seal-parts = اظهاریه‌هایی که بخش‌هایی از آن مهر شده
behind-seal-disclosed = مهر شده بود و پس از آن آشکار شد
behind-seal-disputed = مهر شده، و گیرنده بر آن اعتراض کرده
behind-seal-shredded = هر دو رئیس مشترک از میان برده‌اند
behind-seal-released = گوینده نشان آن را عوض کرده
behind-seal-retracted = پس گرفته شده
behind-clocks = آنچه بر ذمه بود
behind-clocks-late = آنچه دیر شد
behind-withheld = یافته‌هایی که عموم نمی‌بیند
behind-support = گزارش‌هایی که پشتوانهٔ یک یافته است
behind-watched = چه کسی برای دیدن آنجا بود
behind-reports = گزارش‌ها
behind-fire = اظهاریه‌هایی که در آن واحدهای آتش شمرده شده
behind-harm = اظهاریه‌هایی که از آسیب به مردم می‌گوید
behind-incidents = رویدادها
behind-act = رویدادهای این نوع
behind-uncounted = رویدادهایی که در آن کسی واحدهای آتش را نشمرده
behind-ruled = رویدادهایی که دربارهٔ آن حکم شد
behind-unruled = رویدادهایی که هنوز دربارهٔ آن حکم نشده
behind-taken-in = درج‌های گرفته‌شده
behind-late = گزارش‌های دوره‌های پیشین که در این دوره گرفته شد
behind-due = آنچه تا 48 ساعت در موعد است، یا به تأخیر افتاده
behind-steps = گام‌های دوسیه‌ها در این دوره
behind-held = آنچه مانع دیدن ناظران شد
behind-after = گزارش‌های این دوره که پس از پایان آن گرفته شد
behind-alleged = نخستین گزارش‌های رویدادهای ادعاشده
behind-alleged-reports = گزارش‌هایی که این ادعا در آن است
behind-alleged-unsure = نخستین گزارش‌های رویدادهایی که شاید به آن مربوط باشد و شاید نه
behind-alleged-answered = نخستین گزارش‌های رویدادهایی که یافته‌ها به آن پاسخ داده
behind-nowhere = رویدادهایی که کسی جای آن را نمی‌گوید
behind-stage = دوسیه‌های این مرحله
