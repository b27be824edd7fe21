# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Where no page answers: unknown addresses, what is too long, errors of the program itself.

fault-no-page = در { $path } چیزی نیست؛ ببینید که نشانی کامل است، یا از صفحهٔ نخست آغاز کنید.
fault-wrong-method = { $path } را نمی‌توان با { $method } خواست؛ آن را از صفحه‌اش باز کنید.
fault-too-much = این درازتر از آن است که در { $path } گرفته می‌شود؛ چیزی از آن نگاه داشته نشد: آن را در چند بخش بفرستید.
fault-address-too-long = نشانی تا { $most } بایت خوانده می‌شود، و این { $found } بایت دارد؛ صفحه را دوباره باز کنید.
fault-not-read = آنچه به { $path } رسید خوانده نشد؛ صفحه را دوباره باز کنید.
fault-own-fault = خطا در این برنامه است و نه در کار شما؛ در یادداشت این ماشین نوشته شده است. { $after_seconds } ثانیه بعد دوباره کوشش کنید، و اگر باز پیش آمد به نگهدارندهٔ ماشین بگویید.
