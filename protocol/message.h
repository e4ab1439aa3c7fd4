// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

//! What goes over the wire, as values, in both directions. Past the codec everything in it is
//! checked, so nobody checks it again.

#include <protocol/clientmessage.h>
#include <protocol/servermessage.h>
