// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/transcript/transcript.h>

namespace charla::app {

//! \brief A table of the messages as they are now, for a spreadsheet: RFC 4180, UTF-8, with a head.
//!
//! What a spreadsheet would take for a formula has an apostrophe in front.
class CsvTranscript final : public Transcript
{
public:
    explicit CsvTranscript(QIODevice &device);

    void beginTalk(const QString &title) override { m_title = title; }
    void add(const server::TranscriptLine &line) override;
    void end() override { }

private:
    void writeRow(const QStringList &fields);

    QString m_title;
};

} // namespace charla::app
