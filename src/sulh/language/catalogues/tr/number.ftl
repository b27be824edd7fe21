# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Numbers of reports to say over a radio.
## Not yet read by a native reader.

fault-radio-number-form = bir rapor numarası beklendi, 01-31-00001-5 gibi: sektör, yıl, 1'den başlayan sıra, denetim rakamı; { $found } bulundu; daha uzun bir numara bu dört grupla söylenir
fault-radio-number-check = { $found } bir raporun numarası değil: denetim rakamı uymuyor, yani bir rakam yanlış duyulmuş, yanlış yazılmış ya da yer değiştirmiş; numarayı yeniden sorun
