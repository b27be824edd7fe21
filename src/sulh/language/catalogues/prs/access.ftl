# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Logging in at a node. Not yet read by a native reader.

login-title = ورود
login-note = این صفحه برای کسانی در این گره است که حساب گرفته‌اند. صفحهٔ عمومی حساب نمی‌خواهد.
login-name = نام ورود
login-password = رمز عبور
login-do = ورود
login-end = خروج از حساب
login-passkey = ورود با کلید عبور
login-passkey-host = کلید عبور در این نشانی کار می‌کند:
login-passkey-failed = دستگاه کلید عبور نداد. دوباره کوشش کنید یا رمز عبور را به کار ببرید.

access-title = حساب شما
access-person = نام
access-org = نهاد
access-role = وظیفه
access-layer = چه خوانده می‌تواند
access-may = چه کرده می‌تواند
access-layer-public = آنچه برای عامهٔ مردم است
access-layer-open = آنچه برای همهٔ نهادهای منشور باز است
access-layer-org = آنچه برای همهٔ نهادها باز است، و آنچه برای این نهاد مُهر شده است
access-act-read = خواندن
access-act-hand-in = سپردن اظهاریه‌هایی که جای دیگر امضا شده‌اند
access-act-say = دادن اظهاریه‌هایی که این گره امضا می‌کند
access-passkeys = کلیدهای عبور
access-passkeys-note = کلید عبور را دستگاه شما نگه می‌دارد؛ حدس زده نمی‌شود و به اشتباه به کسی داده نمی‌شود.
access-passkey-label = نامی برای این دستگاه
access-passkey-add = افزودن کلید عبور
access-passkey-suspect = شاید نقل شده باشد؛ کسی با آن وارد شده نمی‌تواند
access-remove = برداشتن
access-password-change = تغییر رمز عبور
access-password-old = رمز عبور کنونی
access-password-new = رمز عبور نو (چند کلمه، حداقل { $least } حرف)
access-password-again = رمز عبور نو یک بار دیگر
access-sessions = ورودهای باز
access-sessions-count = ورودهای باز با این حساب: { $count }
access-sessions-end = ختم همهٔ دیگران
access-tokens = توکن‌های دسترسی برنامه‌ها
access-token-until = تا { $day }
access-token-end = ختم

account-added = حساب { $name } ساخته شد
account-password-set = رمز عبور نو برای { $name } تعیین شد؛ همهٔ ورودهایش ختم شد
account-password-once = رمز عبور، که تنها همین بار نشان داده می‌شود:
account-line = { $name }: { $person }، چه خوانده می‌تواند: { $layer }، چه کرده می‌تواند: { $may }
account-line-closed = { $name }: { $person }، بسته
account-elsewhere = رمز عبورش در ماشین دیگری یا به دست کاربر دیگری از این ماشین ساخته شده است؛ آن را چنین از نو تعیین کنید: sulh account password
account-token-line = توکن { $id }: { $label }، تا { $time }
account-none = هیچ حسابی نیست
account-closed = حساب { $name } بسته است؛ ورودهایش ختم شد و با توکن‌هایش کسی وارد شده نمی‌تواند
account-reopened = حساب { $name } دوباره باز شد
account-forgotten = همهٔ کلیدهای عبور و ورودهای { $name } ختم شد
account-token-once = توکن { $name } برای { $days } روز، که تنها همین بار نشان داده می‌شود:
account-token-revoked = با توکن { $id } دیگر کسی وارد شده نمی‌تواند
account-type = رمز عبور (چند کلمه، حداقل { $least } حرف):
account-type-again = یک بار دیگر:

fault-access-format = در { $path } فایل حساب‌ها با شکل { $expected } لازم بود و فایل دیگری آنجاست: آن را به جای دیگر ببرید و حساب‌ها را از نو بسازید
fault-account-exists = حساب { $name } از پیش هست و یک نام دو بار داده نمی‌شود: نام دیگری بگیرید
fault-account-unknown = اینجا حسابی به نام { $name } نیست؛ ببینید: sulh account list
fault-bad-account = بخش { $field } حساب: { $expected } لازم بود، یافت شد: { $found }
fault-bad-form = این از صفحه‌ای نیامد که همین ورود باز کرده باشد: صفحه را دوباره باز کنید و یک بار دیگر بفرستید
fault-bad-login = نام و رمز عبور به هم نمی‌خورند، یا حساب بسته است: دوباره کوشش کنید، یا از سازندهٔ حساب‌های این گره بپرسید
fault-bad-passkey = کلید عبور پذیرفته نشد ({ $problem }): دوباره کوشش کنید، یا با رمز عبور وارد شوید
fault-bad-token = این توکن ناشناخته است، وقتش تمام شده، لغو شده، یا حسابش بسته است: توکن نو بخواهید
fault-login-again = برای این ورودی از { $minutes } دقیقهٔ اخیر لازم بود: دوباره وارد شوید، بعد تکرار کنید
fault-login-busy = همزمان کسان زیادی وارد می‌شوند؛ { $after_seconds } ثانیه بعد دوباره کوشش کنید
fault-login-wait = پیش از این کوشش‌های زیادی شده است؛ { $after_seconds } ثانیه بعد دوباره کوشش کنید
fault-no-machine-key = رمزهای عبور جایی برای راز این ماشین می‌خواهند و هیچ جایی نوشته شده نمی‌تواند: HOME یا XDG_STATE_HOME را به پوشه‌ای تعیین کنید که در آن نوشته شده بتواند
fault-no-session = اینجا کسی وارد نشده، یا ورود ختم شده است: دوباره وارد شوید
fault-not-allowed = { $name } اینجا این کار را کرده نمی‌تواند ({ $act }): از سازندهٔ حساب‌های این گره بپرسید
fault-passkey-copied = شمار این کلید عبور به عقب رفت، گویا دستگاه نقل شده باشد: با رمز عبور وارد شوید، کلید عبور را بردارید، و به سازندهٔ حساب‌های این گره بگویید
fault-passwords-differ = رمز عبور نو هر دو بار یکسان نبود: دو بار یکسان بنویسید
fault-token-unknown = اینجا توکن { $id } نیست؛ شناسه‌اش بخش میان دو _ اول است؛ ببینید: sulh account list
fault-weak-password = رمز عبوری از { $least } تا { $most } حرف لازم بود، با حداقل { $distinct } حرف متفاوت، در یک سطر و بدون نام حساب: چند کلمه بگیرید
