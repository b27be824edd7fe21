# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What a plan of watches would see of an agreement's breaches.
## Not yet read by a native reader.

foresee-head = { $plan }: { $months } ماه، در هر ماه { $breaches } نقض از هر ماده، بذر { $seed }
foresee-note = این دربارهٔ یک طرح و کلمات یک توافق است. رفتار هیچ طرفی در آن نیست و طرف‌ها را مقایسه نمی‌کند. نقض‌ها فرضی است؛ این‌که چشم و گوش و وسایل چه درمی‌یابند فرض شده و طرح می‌تواند آن را عوض کند. در قوس: زیر این فرض‌ها سهم واقعی در سطح 95 درصد کجاست.
foresee-never = هر که نظارت کند، دیده نمی‌شود: { $why }
foresee-seen = دیده می‌شود { $share } % ({ $low } تا { $high })
foresee-located = جای یقینی { $share } % ({ $low } تا { $high })
foresee-attributed = منسوب به یک جانب { $share } % ({ $low } تا { $high })
foresee-unplaced = جای: ماده از خط یا ساحهٔ ثبت‌شده‌ای نام نمی‌برد که با آن سنجیده شود
foresee-lever = بیشترین سود: { $what } (از { $of } نقض: { $seen } بیشتر دیده، جای { $located } بیشتر یقینی، { $attributed } بیشتر منسوب)
foresee-no-lever = هیچ‌یک از آنچه آزموده شد سودی ندارد
foresee-lever-patrol = یک گزمهٔ دیگر در روز در { $sector }
foresee-lever-sensor = یک حسگر دیگر در { $sector } ({ $sensor })
foresee-lever-access = دسترسی باز برای همهٔ گزمه‌ها
foresee-lever-tolerance = نیم رواداری هر خط و ساحه
foresee-lever-agreed-version = یک نسخهٔ توافق‌شده از هر خط و ساحه
foresee-lever-verifier = نام بردن از آن‌که بررسی می‌کند، و با چه
foresee-sensor-acoustic = صوتی
foresee-sensor-camera = کمره
foresee-assumed = در هیچ جدولی نیست، حرکتی یک‌ساعته شمرده شد: { $acts }
foresee-month = ماه { $done } از { $all }
foresee-why-aim = یک هدف است که کسی آن را نقض نمی‌تواند
foresee-why-asks-nothing = چیزی نمی‌خواهد که نقض شود
foresee-why-through-others = می‌گوید مواد دیگر کی اجرا می‌شود؛ نقض آن‌ها همان‌جا شمرده می‌شود
foresee-why-not-verifiable = کسی نقض آن را دیده نمی‌تواند
foresee-why-declared-only = تنها خود آن طرف می‌تواند بگوید که نقض شد
foresee-why-no-rule = آنچه می‌خواهد تنها در کلمات است، نه به شکل داده
foresee-why-no-acts = از اعمال یا نیروهایی نام نمی‌برد که نقض با آن شناخته شود
foresee-why-no-verifier = از کسی که بررسی کند نام برده نشده
foresee-why-no-test = از چیزی که با آن بررسی شود نام برده نشده

fault-plan-value = { $file }، سطر { $line }، { $key }: انتظار می‌رفت: { $expected }؛ یافت شد: { $found }؛ آن را اصلاح کنید.
fault-plan-key-unknown = { $file }، سطر { $line }، { $key }: این کلید در طرح معنا ندارد؛ ببینید: { "sulh foresee --schema" }
fault-plan-key-missing = { $file }، سطر { $line }، { $key }: این کلید نیست؛ آن را بیفزایید.
fault-plan-label-twice = { $file }، سطر { $line }، { $key }: { $label } پیش‌تر در سطر { $first } آمده است؛ هر کدام نام خود را دارد.
fault-plan-label-unknown = { $file }، سطر { $line }، { $key }: { $label } نام هیچ سکتور این طرح نیست؛ سکتورها این‌ها است: { $known }
fault-plan-version = { $file }، سطر { $line }، { $key }: طرح نسخه‌ای از { $label } از { $whose } دارد، و توافق چنین خط یا ساحه‌ای رسم نمی‌کند؛ این‌ها را دارد: { $known }
fault-foresee-months = از { $least } تا { $most } ماه انتظار می‌رفت، و { $found } خواسته شد
fault-foresee-words = فایل توافق و طرح نظارت انتظار می‌رفت: { "sulh foresee AGREEMENT --coverage PLAN" }
