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
        await socket.send(json.dumps({"type": "room", "id": str(uuid.uuid4()), "to": "lobby", "message": {"text": text}}))

    await socket.send(json.dumps({"type": "login", "nickname": nick, "room": "lobby", **session}))
    async for text in socket:
        frame = json.loads(text)
        if frame["type"] == "welcome":
            session["token"] = frame["token"]  # by this and "after" we come back, and get what we missed
            if not frame["resumed"]:
                await say(first_words)
        elif frame["type"] == "error":
            print(frame["message"], file=sys.stderr)
        for entry in frame.get("messages", [frame]):  # of "history", or the frame itself
            if entry["type"] == "room":
                session["after"] = entry["seq"]
                if entry["from"] != nick and entry["message"].get("text") == "!time":
                    await say(time.strftime("It is %H:%M."))


async def main(url, nick, first_words="Hello! I answer !time."):
    session = {}
    async for socket in websockets.connect(url, subprotocols=["charla.v1"]):  # again and again
        try:
            await talk(socket, nick, first_words, session)
        except websockets.ConnectionClosed:
            pass
        if socket.close_code in NOT_AGAIN:
            break


asyncio.run(main(*sys.argv[1:]))
