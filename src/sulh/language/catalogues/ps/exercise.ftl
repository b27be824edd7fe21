# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The exercise in the demo

exercise-link = تمرین: یو فرضي اوربند
exercise-back = بنسټیز ثبت
exercise-truth = په رښتیا څه پېښ شول، له ثبت څخه جلا: { $file }

## Refusals

fault-bad-geojson = د GeoJSON یو LineString (یا Feature چې هغه ولري) تمه وه، دا وموندل شو: { $found }؛ د یوې کرښې فایل ورکړئ، طول البلد له عرض البلد مخکې
fault-exercise-size = یو تمرین په { $shortest } تر { $longest } ورځو کې { $least } تر { $most } څرګندونې لري، او په { $days } ورځو کې { $statements } وغوښتل شوې
fault-exercise-too-small = په { $days } ورځو کې دا تمرین لږ تر لږه { $least } څرګندونې لري، او { $found } وغوښتل شوې؛ ډېرې څرګندونې یا لږې ورځې وغواړئ
