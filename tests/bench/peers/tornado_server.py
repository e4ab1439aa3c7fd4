#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A chat server as tutorials for Tornado write it, to be measured against: rooms, and each message to all of its room.

Whoever connects at /room/NAME is in that room. Nothing is kept. Prints a line with its port when it is ready.
"""
import asyncio
import json
from collections import defaultdict

import tornado.httpserver
import tornado.netutil
import tornado.web
import tornado.websocket

rooms = defaultdict(set)


class Visitor(tornado.websocket.WebSocketHandler):
    def open(self, room):
        self.set_nodelay(True)
        self.room = rooms[room]
        self.room.add(self)

    def on_message(self, text):
        message = json.loads(text)
        if message.get("type") == "room":
            answer = json.dumps(message)
            for visitor in self.room:
                try:
                    visitor.write_message(answer)
                except tornado.websocket.WebSocketClosedError:
                    pass  # on_close comes soon

    def on_close(self):
        self.room.discard(self)


async def main():
    # The usual backlog of 128 would make this a comparison of how fast one connects.
    sockets = tornado.netutil.bind_sockets(0, "127.0.0.1", backlog=4096)
    server = tornado.httpserver.HTTPServer(tornado.web.Application([(r"/room/(.+)", Visitor)]))
    server.add_sockets(sockets)
    print(f"ready: {sockets[0].getsockname()[1]}", flush=True)
    await asyncio.Event().wait()


asyncio.run(main())
