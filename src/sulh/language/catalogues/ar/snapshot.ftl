# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

fault-snapshot-damaged = اللقطة المحلية { $path } ليست كما كُتبت ({ $where }) فأُزيلت؛ لم يُحسب منها شيء: أعد العملية، فيُقرأ السجل عندئذ من بدايته (إن بقي الملف هناك فاحذفه؛ الانتظار بالثواني: { $after_seconds }).
