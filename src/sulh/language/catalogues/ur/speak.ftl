# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

fault-sent-before = یہ فارم پہلے دوسرے الفاظ کے ساتھ بھیجا جا چکا ہے، بیان { $id } کے طور پر؛ اسے وہاں کھولیں اور نئے سرے سے کہیں۔
