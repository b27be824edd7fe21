# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

fault-sent-before = دا فورم مخکې له نورو ټکو سره د { $id } وینا په توګه لېږل شوی دی؛ هلته یې پرانیزئ او له سره یې ووایئ.
