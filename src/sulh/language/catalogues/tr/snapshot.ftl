# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

fault-snapshot-damaged = Yerel anlık görüntü { $path } yazıldığı gibi değil ({ $where }) ve kaldırıldı; ondan hiçbir şey hesaplanmadı: yeniden deneyin, o zaman kayıt baştan okunur (dosya hâlâ oradaysa silin; { $after_seconds } saniye sonra yeniden deneyin).
