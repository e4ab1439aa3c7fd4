#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A bot for Charla: says hello in the lobby, and answers "!time". Needs python3-websockets.

python3 bot.py ws://192.168.1.20:9090/charla Clock ["First words"]
"""
import asyncio
import json
import sys
import time
import uuid

import websockets

NOT_AGAIN = (4001, 4003, 4006, 4007, 4008)  # we have been put out (docs/protocol.md, close codes)


async def talk(socket, nick, first_words, session):
    async def say(text):
        frame = {"type": "room", "id": str(uuid.uuid4()), "to": "lobby", "message": {"text": text}}
        await socket.send(json.dumps(frame))

    async def hear(entry):
        session["after"] = entry["seq"]
        if entry["type"] == "room" and entry["from"] != nick and entry["message"].get("text") == "!time":
            await say(time.strftime("It is %H:%M."))

    await socket.send(json.dumps({"type": "login", "nickname": nick, "room": "lobby", **session}))
    async for text in socket:
        frame = json.loads(text)
        if frame["type"] == "welcome":
            session["token"] = frame["token"]  # by this and "after" we come back, and get what we missed
            if not frame["resumed"]:
                await say(first_words)
        elif frame["type"] == "room":
            await hear(frame)
        elif frame["type"] == "history":
            for entry in frame["messages"]:
                await hear(entry)
        elif frame["type"] == "error":
            print(frame["message"], file=sys.stderr)


async def main(url, nick, first_words="Hello! I answer !time."):
    session = {}
    while True:
        try:
            async with websockets.connect(url, subprotocols=["charla.v1"]) as socket:
                await talk(socket, nick, first_words, session)
                code = socket.close_code
        except websockets.ConnectionClosed as closed:
            code = closed.code
        except (OSError, websockets.WebSocketException):
            code = None
        if code in NOT_AGAIN:
            return
        await asyncio.sleep(1)


asyncio.run(main(*sys.argv[1:]))
