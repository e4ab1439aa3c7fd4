-- SPDX-FileCopyrightText: 2026 The Charla authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The first form of a server's data. Each step is applied in one transaction; PRAGMA user_version
-- is the number of the last one.

-- serverId; indexed: the seq up to which the search index goes.
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value ANY
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
    person INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    nick TEXT NOT NULL,
    token_hash BLOB,            -- NULL: will not come back, but has said something
    seen INTEGER NOT NULL       -- ms since 1970
) STRICT;

-- A room (room is set) or the private talk of two (low and high are set, low <= high by uuid).
CREATE TABLE conversations (
    conversation INTEGER PRIMARY KEY,
    room TEXT UNIQUE,
    kept INTEGER NOT NULL DEFAULT 1,    -- 0: the room is forgotten, its entries may remain
    topic TEXT NOT NULL DEFAULT '',
    low INTEGER REFERENCES people,
    high INTEGER REFERENCES people,
    last INTEGER NOT NULL DEFAULT 0,    -- seq of the newest entry ever, also when it is gone
    UNIQUE (low, high)
) STRICT;

CREATE TABLE memberships (
    person INTEGER NOT NULL REFERENCES people,
    conversation INTEGER NOT NULL REFERENCES conversations,
    place INTEGER NOT NULL,             -- rises in the order of joining
    PRIMARY KEY (person, conversation)
) STRICT, WITHOUT ROWID;

CREATE TABLE reads (
    person INTEGER NOT NULL REFERENCES people,
    conversation INTEGER NOT NULL REFERENCES conversations,
    up_to INTEGER NOT NULL,
    PRIMARY KEY (person, conversation)
) STRICT, WITHOUT ROWID;

-- Messages and changes of them, in one order over the whole server. AUTOINCREMENT: a seq is never
-- given twice, also when the newest entries are gone.
CREATE TABLE entries (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    prev INTEGER NOT NULL,              -- the entry before it in its conversation, 0 for none
    conversation INTEGER NOT NULL REFERENCES conversations,
    id BLOB NOT NULL UNIQUE,            -- the sender's
    author INTEGER NOT NULL REFERENCES people,
    nick TEXT NOT NULL,                 -- the author's, at the time
    addressee TEXT,                     -- the other one's nick at the time; NULL in rooms
    at INTEGER NOT NULL,                -- ms since 1970
    kind INTEGER NOT NULL,              -- 0 message, 1 edit, 2 delete, 3 react, 4 unreact
    send_at ANY,                        -- as the sender gave it
    text TEXT NOT NULL,                 -- a message's as it is now; an edit's; the mark
    target INTEGER NOT NULL DEFAULT 0,  -- of a change: the message; of a message: what it answers
    state INTEGER NOT NULL DEFAULT 0,   -- of a message: 0 original, 1 edited, 2 deleted
    changed INTEGER NOT NULL DEFAULT 0  -- of a message: seq of its newest change
) STRICT;

CREATE INDEX entries_of ON entries (conversation, seq);
CREATE INDEX changes_of ON entries (target) WHERE kind > 0;
CREATE INDEX entries_at ON entries (at);

-- The marks beside messages as they are now.
CREATE TABLE reactions (
    target INTEGER NOT NULL,
    mark TEXT NOT NULL,
    person INTEGER NOT NULL REFERENCES people,
    nick TEXT NOT NULL,
    seq INTEGER NOT NULL,               -- since when
    PRIMARY KEY (target, mark, person)
) STRICT, WITHOUT ROWID;

-- Found by words. Holds no text and no places, only which message has which tokens: see
-- server/store/searchtext.h. They come folded and with spaces between, so that the tokenizer has
-- only to let them be: to this one, whatever isn't ASCII is a letter.
CREATE VIRTUAL TABLE found USING fts5 (
    tokens,
    content = '', columnsize = 0, detail = none, tokenize = "ascii tokenchars '_='"
);
