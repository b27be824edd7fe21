# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Locking a login, and keys. Not yet read by a native reader.

lock-title = قفل شده
lock-note = این ورود قفل است. با رمز عبور یا کلید عبور همین حساب دوباره باز می‌شود.
lock-now = همین حالا قفل کنید
lock-do = باز کردن
lock-passkey = باز کردن با کلید عبور
lock-other = از شما نیست؟
lock-shared = دیگران هم از این دستگاه کار می‌گیرند
lock-shared-note = اگر { $cover } دقیقه کسی دست نزند، صفحه پوشانده می‌شود، و پس از { $ends } دقیقه ورود ختم می‌شود. هیچ چیز از این به یاد نگه داشته نمی‌شود.
lock-unreached = صفحه پوشانده شده است. گره پاسخ نمی‌دهد، پس شاید ورود آنجا هنوز باز باشد.
lock-again = دوباره کوشش کنید
keyboard-title = کلیدهای صفحه‌کلید
keyboard-help = همین فهرست
keyboard-step = به مورد بعدی یا قبلی صفحه
keyboard-field = به خانهٔ اول صفحه
keyboard-off = این کلیدها در این دستگاه خاموش باشد
keyboard-close = بستن
fault-session-locked = این ورود قفل است: آن را با رمز عبور یا کلید عبورش باز کنید
fault-unlock-other = این ورود از حساب دیگری است: آن را ختم کنید، بعد به نام خود وارد شوید
