# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Speaking from a page, as handlers: mounted beside the console's by whoever has a lectern and a guard.

GET  /speak                        what this reader may say, by room
GET  /speak/<form>                 a form; ?about=ID&as=ROLE, ?anew=ID
POST /speak/<form>                 sign with the key of this node, without any script -> /sent/<id>
POST /speak/<form>/prepare         answers.py
GET  /speak/position               answers.py
"""

from litestar.handlers import HTTPRouteHandler

from sulh.web.console.lectern import Lectern
from sulh.web.console.routes import Console
from sulh.web.keys_page import keys_routes
from sulh.web.speak.answers import answer_routes
from sulh.web.speak.desk import Desk
from sulh.web.speak.guard import Guard


def speak_routes(console: Console, lectern: Lectern, guard: Guard) -> list[HTTPRouteHandler]:
    """Every handler."""
    desk = Desk(console.shelf, lectern)
    return [*keys_routes(console, guard.mark), *answer_routes(desk, guard)]
