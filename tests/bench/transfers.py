#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What somebody who talks notices while a gigabyte goes up and down beside them.

    transfers.py PROGRAM [--size 1024] [--seconds 10] [--folder DIR]

Starts PROGRAM without a window on a folder of its own, and talks: one message each 10 ms, each committed before the
next. Prints the latency from a message to its acknowledgement at rest, while SIZE MiB are brought and while they are
fetched, the rates of both, and the most memory that the server had, as JSON.
"""
import argparse
import base64
import json
import multiprocessing
import os
import re
import select
import socket
import struct
import subprocess
import sys
import tempfile
import time
import uuid

INTERVAL = 0.01  # between two messages, seconds


class Talker:
    """A WebSocket to the server, with just what is needed to talk."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.bytes = b""
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall(f"GET /charla HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode())
        while b"\r\n\r\n" not in self.bytes:
            self.bytes += self.socket.recv(65536)
        self.bytes = self.bytes.split(b"\r\n\r\n", 1)[1]
        self.say({"type": "login", "nickname": "Ana", "room": "lobby"})
        self.expect("welcome")

    def say(self, frame):
        text = json.dumps(frame).encode()
        head = bytes([0x81]) + (bytes([0x80 | len(text)]) if len(text) < 126 else bytes([0xfe]) + struct.pack(">H", len(text)))
        self.socket.sendall(head + b"\0\0\0\0" + text)  # masked with zeros

    def need(self, count):
        while len(self.bytes) < count:
            more = self.socket.recv(65536)
            if not more:
                raise EOFError("the server has ended the connection")
            self.bytes += more

    def hear(self):
        self.need(2)
        size, head = self.bytes[1] & 0x7f, 2
        if size == 126:
            self.need(4)
            size, head = struct.unpack(">H", self.bytes[2:4])[0], 4
        elif size == 127:
            self.need(10)
            size, head = struct.unpack(">Q", self.bytes[2:10])[0], 10
        self.need(head + size)
        text, opcode = self.bytes[head:head + size], self.bytes[0] & 0x0f
        self.bytes = self.bytes[head + size:]
        return json.loads(text) if opcode == 1 else {}

    def expect(self, kind):
        while True:
            frame = self.hear()
            if frame.get("type") == kind:
                return frame
            if frame.get("type") == "error":
                raise RuntimeError(frame)


def latencies(talker, is_over):
    """Of one message after the other, in milliseconds, until is_over()."""
    found = []
    due = time.perf_counter()
    while not is_over():
        due = max(due + INTERVAL, time.perf_counter())
        select.select([], [], [], max(0, due - time.perf_counter()))  # the pace of the talk
        start = time.perf_counter()
        talker.say({"type": "room", "id": str(uuid.uuid4()), "to": "lobby", "message": {"text": "x" * 40}})
        talker.expect("ack")
        found.append((time.perf_counter() - start) * 1000)
    return found


def figures(found):
    found = sorted(found)
    at = lambda share: round(found[min(len(found) - 1, int(share * len(found)))], 3)
    return {"messages": len(found), "p50_ms": at(.5), "p99_ms": at(.99), "max_ms": round(found[-1], 3)}


def bring(port, token, file, size):
    with socket.create_connection(("127.0.0.1", port)) as peer:
        peer.sendall(f"PUT /files/{token}?offset=0 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {size}\r\n\r\n".encode())
        peer.sendfile(file)
        answer = peer.recv(4096)
    if not answer.startswith(b"HTTP/1.1 200"):
        raise RuntimeError(answer)


def fetch(port, path, size):
    room = bytearray(1024 * 1024)
    with socket.create_connection(("127.0.0.1", port)) as peer:
        peer.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        got = 0
        while True:
            count = peer.recv_into(room)
            if count == 0:
                break
            got += count
    if got < size:
        raise RuntimeError(f"{got} bytes came of {size}")


def beside(talker, size, act, *arguments):
    """The latencies while act runs, and its rate. In a process of its own, as somebody else's computer: a thread would hold up who talks."""
    other = multiprocessing.get_context("fork").Process(target=act, args=arguments)
    start = time.perf_counter()
    other.start()
    found = latencies(talker, lambda: not other.is_alive())
    seconds = time.perf_counter() - start
    other.join()
    if other.exitcode != 0:
        raise RuntimeError("the transfer failed")
    return figures(found) | {"seconds": round(seconds, 2), "mib_per_s": round(size / seconds / 1024 / 1024, 1)}


def peak(process):
    with open(f"/proc/{process}/status", encoding="ascii") as status:
        return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1)) // 1024


def measure(options, folder):
    size = options.size * 1024 * 1024
    command = [options.program, "--server-only", "--listen", "127.0.0.1", "--limits", "off", "--port", "0", "--data", os.path.join(folder, "data"),
               "--max-file", f"{options.size + 1}M"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            line = next(line for line in server.stdout if "ready:" in line)
            port = int(re.search(r":(\d+)/", line).group(1))
            talker = Talker(port)
            end = time.perf_counter() + options.seconds
            result = {"rest": figures(latencies(talker, lambda: time.perf_counter() > end)), "peak_mib": {"rest": peak(server.pid)}}
            talker.say({"type": "upload", "id": str(uuid.uuid4()), "name": "large.bin", "size": size})
            token = talker.expect("upload")["token"]
            with tempfile.TemporaryFile(dir=folder) as file:
                file.truncate(size)
                result["up"] = beside(talker, size, bring, port, token, file, size)
            result["peak_mib"]["up"] = peak(server.pid)
            talker.say({"type": "room", "id": str(uuid.uuid4()), "to": "lobby", "message": {"text": "", "files": [token]}})
            path = talker.expect("ack")["files"][0]["path"]
            result["down"] = beside(talker, size, fetch, port, path, size)
            result["peak_mib"]["down"] = peak(server.pid)
            for way in ("up", "down"):
                result[way]["p99_to_rest"] = round(result[way]["p99_ms"] / result["rest"]["p99_ms"], 2)
            return result
        finally:
            server.terminate()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("program")
    parser.add_argument("--size", type=int, default=1024, help="MiB")
    parser.add_argument("--seconds", type=float, default=10, help="at rest")
    parser.add_argument("--folder", help="on the disk that is to be measured; a temporary one without it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        json.dump(measure(options, folder), sys.stdout, indent=2)
    print()


if __name__ == "__main__":
    main()
