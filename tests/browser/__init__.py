# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
