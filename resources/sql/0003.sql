-- SPDX-FileCopyrightText: 2026 The Charla authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Several logins of one person, nicks that are kept with a password, and invitations.

-- Each with a token of its own. people.token_hash is none any more: NULL still says that somebody
-- will not come back.
CREATE TABLE sessions (
    id BLOB PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES people,
    token_hash BLOB NOT NULL,           -- SHA-256
    client TEXT NOT NULL,               -- what it calls itself
    made INTEGER NOT NULL,              -- ms since 1970
    seen INTEGER NOT NULL               -- the same
) STRICT, WITHOUT ROWID;

INSERT INTO sessions SELECT randomblob(16), person, token_hash, '', seen, seen
    FROM people WHERE token_hash IS NOT NULL;
UPDATE people SET token_hash = x'' WHERE token_hash IS NOT NULL;

-- As crypto_pwhash_str() makes it; NULL: the nick is not kept.
ALTER TABLE people ADD COLUMN password TEXT;

CREATE TABLE invitations (
    id BLOB PRIMARY KEY,
    code_hash BLOB NOT NULL,            -- SHA-256
    person INTEGER REFERENCES people,   -- who made it; NULL: the host
    made INTEGER NOT NULL,              -- ms since 1970
    expires INTEGER NOT NULL,           -- the same
    uses INTEGER NOT NULL,
    used INTEGER NOT NULL               -- below uses: else it is gone
) STRICT, WITHOUT ROWID;
