// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/transcript/transcript.h>

#include <QDate>

namespace charla::app {

//! The messages as they are now, to be read in a browser: one page that needs nothing else, day by
//! day, light or dark as the reader's system is.
class HtmlTranscript final : public Transcript
{
public:
    explicit HtmlTranscript(QIODevice &device);

    void beginTalk(const QString &title) override;
    void add(const server::TranscriptLine &line) override;
    void end() override;

private:
    void beginDay(const QDate &day);

    QDate m_day;
};

} // namespace charla::app
