-- SPDX-FileCopyrightText: 2026 The Charla authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Order: who may what, and who has done what. People are named by their uuid and rooms by their name,
-- so that it can be carried over from a damaged file table by table. lastBan in meta: the highest number.

CREATE TABLE roles (
    person BLOB PRIMARY KEY,
    role INTEGER NOT NULL               -- 2 operator
) STRICT, WITHOUT ROWID;

CREATE TABLE terms (
    room TEXT PRIMARY KEY,
    kind INTEGER NOT NULL,              -- 0 public, 1 hidden, 2 by invitation
    flags INTEGER NOT NULL,             -- 1 read-only, 2 moderated, 4 topic locked
    slow INTEGER NOT NULL,              -- seconds between two messages of one person
    keeper BLOB                         -- uuid of who has made it; NULL for nobody
) STRICT, WITHOUT ROWID;

CREATE TABLE treatments (
    person BLOB,
    room TEXT,                          -- '' everywhere
    flags INTEGER NOT NULL,             -- 1 let in, 2 voice, 4 muted
    until INTEGER,                      -- end of the mute, ms since 1970; NULL: till it is taken back
    PRIMARY KEY (person, room)
) STRICT, WITHOUT ROWID;

CREATE TABLE bans (
    ban INTEGER PRIMARY KEY,
    person BLOB,                        -- NULL for addresses alone
    tokens BLOB NOT NULL,               -- hashes of 32 bytes, one behind the other
    addresses TEXT NOT NULL,            -- with blanks between
    nick TEXT,
    actor TEXT NOT NULL,
    since INTEGER NOT NULL,             -- ms since 1970
    until INTEGER,                      -- NULL: for good
    reason TEXT NOT NULL
) STRICT;

-- Never changed, and nothing of it is removed.
CREATE TABLE acts (
    act INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,                -- ms since 1970
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,                 -- protocol::actWord()
    nick TEXT,                          -- to whom
    room TEXT,
    target INTEGER NOT NULL,            -- seq of a message; 0 for none
    until INTEGER,
    detail TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
