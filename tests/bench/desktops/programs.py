# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The programs: how each is told where to go and whom it is, how its room comes to the front, and what it has kept.

Each is told before its first start, so that nobody has to click; is told to keep every line that it shows, for
some would drop all but the newest 500 or 1,000; and is otherwise as it comes.
"""
import contextlib
import re
import shutil
import sqlite3
import subprocess
from pathlib import Path

import servers
from processes import running, wait_until
from talkers import CharlaTalker, IrcTalker, numbers

READER = "reader"


class Program:
    """home: its folder, port: of its server, both set before prepare()."""
    name = package = program = ""
    talker = IrcTalker
    keys = () # that bring the room to the front, each pressed if it isn't there yet
    title = IrcTalker.CHANNEL # the window's has this when the room is in front
    home = port = None

    def missing(self):
        """What is not installed."""
        return [name for name in (self.program, "ngircd") if not shutil.which(name, path="/usr/local/bin:/usr/bin:/bin:/usr/sbin:/usr/games")]

    def version(self):
        return f"{self.name} {installed(self.package)}"

    @staticmethod
    def server(folder):
        return servers.irc(folder)

    def prepare(self, environment):
        """Before its first start."""

    def before_start(self):
        """Before each."""

    def kept(self):
        """The numbers of the messages that its own records have."""
        return set()

    def write(self, path, text):
        file = Path(self.home, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def logged(self, pattern):
        return set().union(*(numbers(file.read_text(encoding="utf-8", errors="replace")) for file in Path(self.home).glob(pattern)))


def installed(package):
    done = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else "(version unknown)"


class Charla(Program):
    name = "Charla"
    talker, title = CharlaTalker, CharlaTalker.ROOM

    def __init__(self, path):
        self.path = Path(path).resolve()

    def missing(self):
        return [] if self.path.is_file() else [str(self.path)]

    def version(self):
        return subprocess.run([self.path, "--version"], capture_output=True, text=True, check=True).stdout.strip()

    def server(self, folder):
        return servers.charla(self.path, folder)

    def command(self):
        return [self.path, "--connect", f"127.0.0.1:{self.port}", "--nick", READER, "--room", CharlaTalker.ROOM,
                "--data", f"{self.home}/data", "--new-instance"]

    def kept(self):
        found = set()
        for path in Path(self.home, "data").rglob("*.sqlite"):
            found |= in_database(path, "SELECT * FROM entries")
        return found


class HexChat(Program):
    name, package, program = "HexChat", "hexchat", "hexchat"

    def command(self):
        return ["hexchat"]

    def prepare(self, environment):
        options = {"gui_slist_skip": 1, "gui_join_dialog": 0, "irc_nick1": READER, "irc_nick2": READER + "2", "irc_nick3": READER + "3",
                   "irc_user_name": READER, "irc_real_name": READER, "irc_logging": 1, "text_max_lines": 0}
        self.write(".config/hexchat/hexchat.conf", "".join(f"{name} = {value}\n" for name, value in options.items()))
        # Flags: the network for everybody's data, connected to at the start, and the nick as above.
        self.write(".config/hexchat/servlist.conf", f"v=2.16.1\n\nN=bench\nJ={IrcTalker.CHANNEL}\nE=UTF-8 (Unicode)\nF=26\nD=0\n"
                   f"S=127.0.0.1/{self.port}\n\n")

    def kept(self):
        return self.logged(".config/hexchat/logs/**/*.log")


class Konversation(Program):
    name, package, program = "Konversation", "konversation", "konversation"
    keys = ("alt+Right", "alt+Right") # the next tab, if it left the server's in front

    def command(self):
        return ["konversation", "--server", "127.0.0.1", "--port", self.port, "--channel", IrcTalker.CHANNEL, "--nick", READER]

    def prepare(self, environment):
        self.write(".config/konversationrc", "[General Options]\nScrollbackMax=0\n")

    def kept(self):
        return self.logged(".local/share/konversation/logs/*.log")


class Quassel(Program):
    """The program that is client and core in one. It makes its database at a first start, and is told there."""
    name, package, program = "Quassel (client and core in one)", "quassel", "quassel"
    FIRST_START_SECONDS = 60
    ROOM = 1 # in its database

    @property
    def database(self):
        return Path(self.home, "quassel/quassel-storage.sqlite")

    def command(self):
        return ["quassel", "--configdir", f"{self.home}/quassel"]

    def version(self):
        return f"Quassel {installed(self.package)}"

    def prepare(self, environment):
        with running(self.command(), self.home, environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
            wait_until(self.has_its_user, self.FIRST_START_SECONDS, "Quassel makes no database")
        with contextlib.closing(sqlite3.connect(self.database)) as database, database:
            database.execute("INSERT INTO identity (identityid, userid, identityname, realname, awaynick, awayreason, autoawaytime, "
                             "autoawayreason, detachawayreason, ident, kickreason, partreason, quitreason) "
                             "VALUES (1, 1, 'bench', :nick, '', '', 10, '', '', :nick, '', '', '')", {"nick": READER})
            database.execute("INSERT INTO identity_nick (identityid, nick) VALUES (1, ?)", [READER])
            database.execute("INSERT INTO network (networkid, userid, networkname, identityid, encodingcodec, decodingcodec, servercodec, "
                             "perform, rejoinchannels) VALUES (1, 1, 'bench', 1, 'UTF-8', 'UTF-8', 'UTF-8', '', 1)")
            database.execute("INSERT INTO ircserver (userid, networkid, hostname, port) VALUES (1, 1, '127.0.0.1', ?)", [self.port])
            database.execute("INSERT INTO buffer (bufferid, userid, networkid, buffername, buffercname, buffertype) "
                             "VALUES (:id, 1, 1, :room, :room, 2)", {"id": self.ROOM, "room": IrcTalker.CHANNEL})

    def has_its_user(self):
        if not self.database.is_file():
            return False
        with contextlib.suppress(sqlite3.Error), contextlib.closing(read_only(self.database)) as database:
            return database.execute("SELECT count(*) FROM quasseluser").fetchone()[0] == 1
        return False

    def before_start(self):
        """It comes back to where it was, so it was there, with the room in front."""
        with contextlib.closing(sqlite3.connect(self.database)) as database, database:
            database.execute("UPDATE network SET connected = 1")
            database.execute("UPDATE buffer SET joined = 1 WHERE bufferid = ?", [self.ROOM])
        settings = Path(self.home, "quassel/quasselclient.conf")
        text = re.sub(r"^LastUsedBufferId=.*\n", "", settings.read_text(encoding="utf-8"), flags=re.M)
        text = text if re.search(r"^\[QtUi\]$", text, re.M) else f"{text}\n[QtUi]\n"
        settings.write_text(re.sub(r"^\[QtUi\]\n", f"[QtUi]\nLastUsedBufferId={self.ROOM}\n", text, flags=re.M), encoding="utf-8")

    def kept(self):
        return in_database(self.database, "SELECT message FROM backlog")


def read_only(path):
    return sqlite3.connect(f"file:{path}?mode=ro", uri=True)


def in_database(path, query):
    """What is in a database that its program has open."""
    found = set()
    with contextlib.suppress(sqlite3.Error), contextlib.closing(read_only(path)) as database:
        for row in database.execute(query):
            for value in row:
                found |= numbers(value.decode(errors="replace") if isinstance(value, bytes) else str(value))
    return found
