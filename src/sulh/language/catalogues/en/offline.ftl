# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Forms that a device keeps for the time without a line.

offline-title = Without a line
offline-lead = A device of your own can keep the forms below, so that you write and sign without any connection. What you sign waits on the device and goes by itself once a page is open and the line is back.
offline-what = Kept are empty forms in your language and the program that draws them: no report, no list, nobody's name. Pages of the record are not kept. Locking erases them until you unlock; logging out, another person's login here, and thirty days without a connection erase them too.
offline-keep = Keep the forms on this device
offline-erase = Erase what is kept
offline-is-kept = kept
offline-until = On this device until { $time } by its own clock.
offline-shared = Other people use this device, so nothing is kept on it.
offline-unable = This browser keeps nothing: scripts are switched off, or it is a private window.
offline-failed = Not everything came, so nothing is kept. Try again when the line is better.
offline-forms = Forms
offline-astray = There is no line now, and this page is not kept here:
offline-lost = Without a line since { $time }.
offline-not-live = Nothing on this page is live.
offline-live = With a line: the form in the console
offline-no-key = This browser has no key that may sign this (see: a key of this browser). What you type is kept on this device; open the form of the console when the line is back, and it is there.
offline-unread = No one has looked at this against the record: there is no line. If it is refused there, its number is used and the page of what you said tells why.
offline-needed = This is needed: fill it in.
offline-unfit = This cannot be read without a line as it stands; write it more plainly.
offline-refs = Without a line, a statement is named by its id of 64 characters.
