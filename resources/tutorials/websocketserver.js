// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { connect, whenSaid, write } from "./paper.js";

const words = { open: "Connesso", closed: "Connessione chiusa" };
const socket = connect("/websocketserver", write, words);
whenSaid((text) => socket.send(text));
