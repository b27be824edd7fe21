# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Where no page answers: unknown addresses, what is too long, errors of the program itself.

fault-no-page = { $path } adresinde bir şey yok; adresin tam olup olmadığına bakın ya da ilk sayfadan başlayın.
fault-wrong-method = { $path } adresine { $method } ile sorulamaz; onu kendi sayfasından açın.
fault-too-much = Bu, { $path } adresinde alınandan uzun; hiçbir bölümü saklanmadı: parçalar hâlinde gönderin.
fault-address-too-long = En çok { $most } baytlık bir adres okunur, bunda { $found } var; sayfayı yeniden açın.
fault-not-read = { $path } adresine gelen okunamadı; sayfayı yeniden açın.
fault-own-fault = Hata bu programda, yaptığınızda değil; bu makinenin günlüğüne yazıldı. { $after_seconds } saniye sonra yeniden deneyin, yine olursa makineye bakana bildirin.
