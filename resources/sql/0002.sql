-- SPDX-FileCopyrightText: 2026 The Charla authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Files of messages. What is in them lies beside this file, each under its SHA-256.

-- uploadSecret in meta: 32 bytes, of which the tokens of uploads are made.

-- Announced, and perhaps complete, but not yet part of a message.
CREATE TABLE uploads (
    key BLOB PRIMARY KEY,               -- SHA-256 of its token
    person INTEGER NOT NULL REFERENCES people,
    id BLOB NOT NULL,                   -- the client's
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    mime TEXT NOT NULL,
    width INTEGER NOT NULL,             -- 0 when nobody said
    height INTEGER NOT NULL,
    keep_place INTEGER NOT NULL,        -- 1: where a photo was made stays in it
    announced INTEGER NOT NULL,         -- ms since 1970, the last time
    content BLOB,                       -- SHA-256; NULL until it is complete
    preview BLOB,                       -- SHA-256; NULL for none
    preview_size INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE files (
    message INTEGER NOT NULL,           -- seq
    place INTEGER NOT NULL,             -- in the message, from 0 on
    capability TEXT NOT NULL UNIQUE,    -- who knows it may fetch the file
    content BLOB NOT NULL,              -- SHA-256
    preview BLOB,
    preview_size INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    mime TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    PRIMARY KEY (message, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX files_content ON files (content);
CREATE INDEX files_preview ON files (preview);
