# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Who talks in the room: the same words for every program, over IRC or over Charla's WebSocket."""
import base64
import json
import os
import random
import re
import select
import socket
import struct
import time
import uuid

from processes import Trouble

PATIENCE_SECONDS = 60
PEOPLE = ("Ana", "Boris", "Chiara", "Dmitri")
SYLLABLES = ("ka", "to", "mi", "ren", "sol", "va", "lu", "ne", "dor", "pi")


def words(number):
    """Message of that number: the number, and some 50 letters, the same in each run."""
    chance = random.Random(number)
    made = ("".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(chance.randint(5, 11)))
    return f"message {number:06d} " + " ".join(made)


def numbers(text):
    return {int(number) for number in re.findall(r"message (\d{6})\b", text)}


class Talker:
    """One person in the room who says what is asked for and sees who comes."""

    def __init__(self, port, nick):
        self.nick, self.here, self.unread = nick, set(), b""
        self.socket = socket.create_connection(("127.0.0.1", port), PATIENCE_SECONDS)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def listen(self, seconds):
        """Takes in what comes, for so long at most."""
        if select.select([self.socket], [], [], seconds)[0]:
            more = self.socket.recv(1 << 18)
            if not more:
                raise Trouble(f"{self.nick} was sent away")
            self.unread += more
            self.read()

    def close(self):
        self.socket.close()


class IrcTalker(Talker):
    CHANNEL = "#bench"

    def __init__(self, port, nick):
        super().__init__(port, nick)
        self.send(f"NICK {nick}\r\nUSER {nick} 0 * :{nick}")
        self.is_welcome = False
        wait(self, lambda: self.is_welcome, "the IRC server does not answer")
        self.send(f"JOIN {self.CHANNEL}")
        wait(self, lambda: nick in self.here, "the channel can't be joined")

    def send(self, line):
        self.socket.sendall(f"{line}\r\n".encode())

    def say(self, text):
        self.send(f"PRIVMSG {self.CHANNEL} :{text}")

    def read(self):
        *lines, self.unread = self.unread.split(b"\n")
        for line in lines:
            words_of = line.decode(errors="replace").strip().split(" ")
            if words_of[0] == "PING":
                self.send("PONG " + words_of[1])
                continue
            nick, act = words_of[0].lstrip(":").partition("!")[0], words_of[1] if len(words_of) > 1 else ""
            if act == "001":
                self.is_welcome = True
            elif act == "JOIN":
                self.here.add(nick)
            elif act in ("PART", "QUIT"):
                self.here.discard(nick)


class CharlaTalker(Talker):
    """Speaks WebSocket (RFC 6455) as far as Charla's server does: whole frames, no extensions."""
    ROOM = "bench"

    def __init__(self, port, nick):
        super().__init__(port, nick)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((f"GET /charla HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: charla.v1\r\n\r\n").encode())
        self.is_open = False
        wait(self, lambda: self.is_open, "Charla's server does not answer")
        self.send({"type": "login", "nickname": nick, "room": self.ROOM})
        wait(self, lambda: nick in self.here, "the room can't be joined")

    def send(self, message):
        self.frame(1, json.dumps(message).encode())

    def frame(self, opcode, payload):
        mask = os.urandom(4)
        size = struct.pack("B", 0x80 | len(payload)) if len(payload) < 126 else struct.pack(">BH", 0x80 | 126, len(payload))
        masked = bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload))
        self.socket.sendall(struct.pack("B", 0x80 | opcode) + size + mask + masked)

    def say(self, text):
        self.send({"type": "room", "id": str(uuid.uuid4()), "to": self.ROOM, "message": {"text": text}})

    def read(self):
        if not self.is_open:
            head, found, rest = self.unread.partition(b"\r\n\r\n")
            if not found:
                return
            if b" 101 " not in head.split(b"\r\n")[0]:
                raise Trouble(f"Charla's server refuses: {head.decode(errors='replace')}")
            self.is_open, self.unread = True, rest
        while (frame := self.next_frame()) is not None:
            opcode, payload = frame
            if opcode == 9:
                self.frame(10, payload)
            elif opcode == 8:
                raise Trouble(f"{self.nick} was sent away")
            elif opcode == 1:
                self.hear(json.loads(payload))

    def next_frame(self):
        if len(self.unread) < 2:
            return None
        size, start = self.unread[1] & 127, 2
        if size >= 126:
            start = 4 if size == 126 else 10
            if len(self.unread) < start:
                return None
            size = int.from_bytes(self.unread[2:start], "big")
        if len(self.unread) < start + size:
            return None
        opcode, payload = self.unread[0] & 15, self.unread[start:start + size]
        self.unread = self.unread[start + size:]
        return opcode, payload

    def hear(self, message):
        """A person who has gone is in the room for a while yet, offline."""
        kind, here = message["type"], message.get("room") == self.ROOM
        if kind == "presence":
            self.note(message["nick"], message["state"])
        elif kind == "members" and here:
            for member in message["members"]:
                self.note(member["nick"], member["presence"])
        elif kind == "joined" and here:
            self.note(message["nick"], message["presence"])
        elif kind == "left" and here:
            self.here.discard(message["nick"])

    def note(self, nick, presence):
        if presence == "offline":
            self.here.discard(nick)
        else:
            self.here.add(nick)


def wait(talker, condition, why, seconds=PATIENCE_SECONDS):
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise Trouble(why)
        talker.listen(0.1)


class Company:
    """All who talk, in turn: some messages by one, then by the next one."""
    IN_A_ROW = 3

    def __init__(self, kind, port):
        self.people = []
        try:
            for nick in PEOPLE:
                self.people.append(kind(port, nick))
        except BaseException:
            self.close()
            raise
        self.said = 0

    def wait_for(self, nick):
        wait(self.people[0], lambda: nick in self.people[0].here, f"{nick} does not come into the room")

    def wait_for_leave(self, nick):
        wait(self.people[0], lambda: nick not in self.people[0].here, f"{nick} does not leave the room")

    def says(self, count, rate, reader):
        """So many, at an even rate; the time that one call took is made up for. Who reads must stay."""
        began, first = time.monotonic(), self.said
        while self.said < first + count:
            due = min(count, int((time.monotonic() - began) * rate) + 1)
            while self.said < first + due:
                self.people[self.said // self.IN_A_ROW % len(self.people)].say(words(self.said + 1))
                self.said += 1
            for person in self.people:
                person.listen(0)
            if reader not in self.people[0].here:
                raise Trouble(f"{reader} left while others talked")
            self.people[0].listen(max(0.0, began + due / rate - time.monotonic()))

    def close(self):
        for person in self.people:
            person.close()
