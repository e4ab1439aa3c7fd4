// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/transcript/transcript.h>

#include <app/transcript/csvtranscript.h>
#include <app/transcript/htmltranscript.h>
#include <app/transcript/jsonlines.h>

#include <QIODevice>

namespace charla::app {

Transcript::~Transcript() = default;

std::unique_ptr<Transcript> Transcript::make(Export::Format format, QIODevice &device)
{
    switch (format) {
    case Export::Format::JsonLines:
        return std::make_unique<JsonLines>(device);
    case Export::Format::Html:
        return std::make_unique<HtmlTranscript>(device);
    case Export::Format::Csv:
        break;
    }
    return std::make_unique<CsvTranscript>(device);
}

void Transcript::write(const QString &text)
{
    m_device.write(text.toUtf8());
}

void Transcript::write(const QByteArray &bytes)
{
    m_device.write(bytes);
}

} // namespace charla::app
