# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

fault-snapshot-damaged = ځايي لنډمهاله نقل { $path } هسې نه دی لکه څنګه چې لیکل شوی و ({ $where }) او لرې کړای شو؛ له هغه څخه هېڅ نه دي شمېرل شوي: بیا یې وکړئ، د ثبت دفتر به له پیله ولوستل شي (که فایل لا هم هلته وي، ړنګ یې کړئ؛ { $after_seconds } ثانیې وروسته بیا هڅه وکړئ).
