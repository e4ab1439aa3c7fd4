// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/transcript/csvtranscript.h>

#include <app/transcript/saying.h>

namespace charla::app {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// https://owasp.org/www-community/attacks/CSV_Injection
QString harmless(const QString &text)
{
    static const QString starts = u"=+-@\t\r"_s;
    return !text.isEmpty() && starts.contains(text.front()) ? u'\'' + text : text;
}

QString field(const QString &text)
{
    static const QString special = u",\"\r\n"_s;
    const bool needsQuotes = std::any_of(text.begin(), text.end(),
                                         [](QChar letter) { return special.contains(letter); });
    if (!needsQuotes)
        return text;
    QString doubled = text;
    return u'"' + doubled.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

CsvTranscript::CsvTranscript(QIODevice &device) : Transcript(device)
{
    writeRow({u"conversation"_s, u"seq"_s, u"at"_s, u"from"_s, u"text"_s, u"replyTo"_s, u"state"_s,
              u"reactions"_s, u"id"_s, u"files"_s});
}

void CsvTranscript::add(const server::TranscriptLine &line)
{
    const auto *message = std::get_if<ChatMessage>(&line.entry);
    if (!message)
        return;
    writeRow({harmless(m_title), QString::number(message->seq.value()),
              timeOf(message->at).toUTC().toString(Qt::ISODateWithMs),
              harmless(message->from.text()), harmless(message->text),
              message->replyTo.isNull() ? QString() : QString::number(message->replyTo.value()),
              stateWord(message->state), harmless(reactionsOf(*message)), message->id.text(),
              harmless(filesOf(*message))});
}

void CsvTranscript::writeRow(const QStringList &fields)
{
    QStringList escaped;
    for (const QString &text : fields)
        escaped.append(field(text));
    write(escaped.join(u',') + u"\r\n"_s);
}

} // namespace charla::app
