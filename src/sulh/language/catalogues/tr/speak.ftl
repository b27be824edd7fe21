# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

fault-sent-before = Bu form daha önce başka sözlerle, { $id } beyanı olarak gönderildi; onu orada açın ve yeniden söyleyin.
