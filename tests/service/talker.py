# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A client of the native protocol (docs/protocol.md), for tests of a service."""
import asyncio
import json
import uuid

import websockets
from charlaserver import PATIENCE


class Talker:
    """Says frames, and waits for those that come."""

    def __init__(self, socket):
        self.socket = socket
        self.heard = []  # all frames, in the order in which they came

    @classmethod
    async def reach(cls, url, **how):
        """\\a how is for websockets.connect()."""
        how = {"subprotocols": ["charla.v1"], "max_size": None, "open_timeout": PATIENCE, **how}
        return cls(await websockets.connect(url, **how))

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self.socket.close()

    async def says(self, **frame):
        """One frame."""
        await self.socket.send(json.dumps(frame))

    async def hears(self, **like):
        """The next frame with these fields; those before it are passed over."""
        while True:
            frame = json.loads(await asyncio.wait_for(self.socket.recv(), PATIENCE))
            self.heard.append(frame)
            if all(frame.get(name) == value for name, value in like.items()):
                return frame

    async def logs_in(self, nick, **more):
        """Comes into the lobby, or wherever. Returns the welcome."""
        await self.says(type="login", nickname=nick, **{"room": "lobby", **more})
        return await self.hears(type="welcome")

    async def says_in(self, room, text, **message):
        """A message. Returns its ack."""
        number = str(uuid.uuid4())
        await self.says(type="room", id=number, to=room, message={"text": text, **message})
        return await self.hears(type="ack", id=number)
