#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Charla behind a real nginx and a real Caddy, each with the very file that docs/proxy/ shows.

tst_proxies.py PROGRAM SOURCE. Who comes does so from 127.0.0.9, the proxy from 127.0.0.1: so it shows whom the server sees.
"""
import asyncio
import contextlib
import http.client
import json
import os
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import unittest
import uuid
from pathlib import Path

import websockets
from charlaserver import PATIENCE, Process, Server, answers, free_port, until
from talker import Talker

HOST = "chat.example"
VISITOR = "127.0.0.9"
FORGED = {"X-Forwarded-For": "192.0.2.66", "X-Forwarded-Proto": "http", "Forwarded": "for=192.0.2.66"}


def replaced(text, **places):
    """The file with other places in it: each must be there."""
    for old, new in places.values():
        assert old in text, f"{old!r} is not in the file"
        text = text.replace(old, new)
    return text


class Behind:
    """What holds behind any proxy; who inherits says how that one is started."""

    source = Path()
    program = ""
    tool = ""

    def setUp(self):
        if not shutil.which(self.tool, path=os.environ["PATH"] + ":/usr/sbin"):
            self.fail(f"{self.tool} is not installed (packaging/debian-packages.txt)")
        self.stack = contextlib.ExitStack()
        self.addCleanup(self.stack.close)
        self.folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory(prefix="charla-proxy-")))
        self.folder.chmod(0o755)
        self.certificate, self.key = self.folder / "fullchain.pem", self.folder / "key.pem"
        made = f"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN={HOST} -addext subjectAltName=DNS:{HOST}"
        subprocess.run(["openssl", *made.split(), "-keyout", self.key, "-out", self.certificate], check=True, capture_output=True)
        self.tls = ssl.create_default_context(cafile=str(self.certificate))
        told = ("--trusted-proxies", "127.0.0.1", "--allow-host", HOST, "--require-tls")
        self.data = self.folder / "data"
        self.server = self.stack.enter_context(Server(self.program, self.data, *told))
        self.plain_port, self.port = free_port(), free_port()
        self.proxy = self.stack.enter_context(self.started())
        until(lambda: answers(self.port) or self.proxy.process.poll() is not None, "the proxy listens")
        self.assertIsNone(self.proxy.process.poll(), self.proxy.complaint())

    def ask(self, method, target, body=None, fields=None):
        """One request by https from the visitor's address: status, fields and body of the answer."""
        near = socket.create_connection(("127.0.0.1", self.port), PATIENCE, source_address=(VISITOR, 0))
        connection = http.client.HTTPSConnection(HOST, self.port)
        connection.sock = self.tls.wrap_socket(near, server_hostname=HOST)
        with contextlib.closing(connection):
            connection.request(method, target, body, fields or {})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()

    def reach(self, origin=None, fields=None):
        """A WebSocket by wss from the visitor's address."""
        near = {"host": "127.0.0.1", "port": self.port, "local_addr": (VISITOR, 0), "ssl": self.tls, "server_hostname": HOST}
        return Talker.reach(f"wss://{HOST}:{self.port}/charla", origin=origin, extra_headers=fields or {}, **near)

    def address_of(self, nick):
        """From where the server sees somebody."""
        asked = [self.program, "admin", "people", "--json", "--data", self.data]
        lines = subprocess.run(asked, check=True, capture_output=True, text=True, timeout=PATIENCE).stdout.splitlines()
        return {person["nick"]: person["address"] for person in map(json.loads, lines)}[nick]

    def test_the_page_is_there(self):
        status, _, page = self.ask("GET", "/")
        self.assertEqual(status, 200)
        self.assertIn(b"<!doctype html>", page.lower())
        status, fields, body = self.ask("GET", "/healthz", fields=FORGED)
        self.assertEqual(status, 200, "whoever says to come plain is not believed")
        self.assertTrue(body)
        self.assertEqual(fields["Cache-Control"], "no-store")

    def test_who_comes_plain_is_led_to_https(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.plain_port, timeout=PATIENCE)
        with contextlib.closing(connection):
            connection.request("GET", "/", headers={"Host": HOST})
            answer = connection.getresponse()
            self.assertIn(answer.status, (301, 308))
            self.assertTrue(answer.headers["Location"].startswith(f"https://{HOST}"))

    def test_people_talk_through_it(self):
        asyncio.run(self.people_talk())

    async def people_talk(self):
        """As the page does, and as a program does."""
        async with await self.reach(f"https://{HOST}:{self.port}") as ana, await self.reach() as bob:
            await ana.logs_in("Ana")
            await bob.logs_in("Bob")
            await ana.says_in("lobby", "x" * 16000)
            self.assertEqual(len((await bob.hears(type="room"))["message"]["text"]), 16000)
            await bob.says_in("lobby", "Hello")
            self.assertEqual((await ana.hears(type="room", **{"from": "Bob"}))["message"]["text"], "Hello")
            self.server.process.terminate()
            for one in (ana, bob):
                await asyncio.wait_for(one.socket.wait_closed(), PATIENCE)
                self.assertEqual(one.socket.close_code, 1001)

    def test_pages_of_elsewhere_are_kept_out(self):
        with self.assertRaises(websockets.InvalidStatusCode) as refused:
            asyncio.run(self.reach("https://elsewhere.example"))
        self.assertEqual(refused.exception.status_code, 403)

    def test_the_server_sees_who_comes(self):
        asyncio.run(self.seen())

    async def seen(self):
        """Whatever they say of themselves."""
        async with await self.reach() as ana, await self.reach(fields=FORGED) as mallory:
            await ana.logs_in("Ana")
            await mallory.logs_in("Mallory")
            self.assertEqual(await asyncio.to_thread(self.address_of, "Ana"), VISITOR)
            self.assertEqual(await asyncio.to_thread(self.address_of, "Mallory"), VISITOR)

    def test_figures_stay_inside(self):
        for fields in ({}, {"X-Forwarded-For": "127.0.0.1"}):
            self.assertEqual(self.ask("GET", "/metrics", fields=fields)[0], 404)

    def test_a_file_goes_up_and_down(self):
        asyncio.run(self.file_travels())

    async def file_travels(self):
        """Larger than proxies take by default, and than their buffers."""
        content = os.urandom(3 * 1024 * 1024)
        async with await self.reach() as ana:
            await ana.logs_in("Ana")
            await ana.says(type="upload", id=str(uuid.uuid4()), name="noise.bin", size=len(content), mime="application/octet-stream")
            token = (await ana.hears(type="upload"))["token"]
            half = len(content) // 2
            for offset, part in ((0, content[:half]), (half, content[half:])):
                status, _, words = await asyncio.to_thread(self.ask, "PUT", f"/files/{token}?offset={offset}", part)
                self.assertEqual(status, 200, words)
            await ana.says_in("lobby", "", files=[token])
            path = next(it for it in reversed(ana.heard) if it["type"] == "ack")["files"][0]["path"]
            status, _, whole = await asyncio.to_thread(self.ask, "GET", path)
            self.assertEqual((status, whole), (200, content))
            status, _, part = await asyncio.to_thread(self.ask, "GET", path, None, {"Range": "bytes=1000-1999"})
            self.assertEqual((status, part), (206, content[1000:2000]))


class Nginx(Behind, unittest.TestCase):
    """docs/proxy/nginx.conf, in the frame that Debian's nginx.conf gives it."""

    tool = "nginx"

    def started(self):
        site = replaced(
            (self.source / "docs/proxy/nginx.conf").read_text(encoding="utf-8"),
            server=("http://127.0.0.1:9090;", f"http://127.0.0.1:{self.server.port};"),
            plain=("listen 80;", f"listen 127.0.0.1:{self.plain_port};"),
            tls=("listen 443 ssl;", f"listen 127.0.0.1:{self.port} ssl;"),
            certificate=("/etc/ssl/chat.example/fullchain.pem", str(self.certificate)),
            key=("/etc/ssl/chat.example/key.pem", str(self.key)),
        )
        (self.folder / "site").write_text(site, encoding="utf-8")
        folders = "".join(f"{kind}_temp_path {self.folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (self.folder / "nginx.conf").write_text(
            f"daemon off; master_process off; pid {self.folder}/pid; error_log stderr warn; events {{}} http {{ access_log off; {folders} include {self.folder}/site; }}",
            encoding="utf-8",
        )
        program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
        return Process(program, "-p", self.folder, "-e", "stderr", "-c", self.folder / "nginx.conf")


class Caddy(Behind, unittest.TestCase):
    """docs/proxy/Caddyfile, with a certificate that is there instead of one that it gets."""

    tool = "caddy"

    def started(self):
        site = replaced(
            (self.source / "docs/proxy/Caddyfile").read_text(encoding="utf-8"),
            server=("reverse_proxy 127.0.0.1:9090", f"reverse_proxy 127.0.0.1:{self.server.port}"),
            site=("\nchat.example {\n", f"\nchat.example {{\n\ttls {self.certificate} {self.key}\n\tbind 127.0.0.1\n"),
        )
        frame = f"{{\n\tadmin off\n\thttp_port {self.plain_port}\n\thttps_port {self.port}\n\tdefault_bind 127.0.0.1\n}}\n"
        (self.folder / "Caddyfile").write_text(frame + site, encoding="utf-8")
        home = {name: str(self.folder) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
        return Process("caddy", "run", "--adapter", "caddyfile", "--config", self.folder / "Caddyfile", env={**os.environ, **home})


if __name__ == "__main__":
    Behind.program, Behind.source = sys.argv[1], Path(sys.argv[2])
    unittest.main(argv=sys.argv[:1])
