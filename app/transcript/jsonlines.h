// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/transcript/transcript.h>

namespace charla::app {

//! Everything there is, one entry a line, as charla import reads it.
class JsonLines final : public Transcript
{
public:
    using Transcript::Transcript;

    void beginTalk(const QString &) override { }
    void add(const server::TranscriptLine &line) override { write(encoded(line) + '\n'); }
    void end() override { }
};

} // namespace charla::app
