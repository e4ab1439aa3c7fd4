// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/transcript/htmltranscript.h>

#include <app/exportedfiles.h>
#include <app/transcript/saying.h>

#include <QLocale>

namespace charla::app {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

QString head()
{
    return uR"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Charla</title>
<style>
:root { color-scheme: light dark; --ink: #1d2125; --paper: #fff; --faint: #5b6670; --line: #d5dae0; --name: #0b5cad; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e7ea; --paper: #16191c; --faint: #9aa5b0; --line: #343b42; --name: #7cb7f5; }
}
body { margin: 0 auto; padding: 1rem; max-width: 48rem; color: var(--ink); background: var(--paper);
       font: 1rem/1.5 system-ui, sans-serif; }
h2 { margin: 2.5rem 0 0; border-bottom: 2px solid var(--line); }
h3 { margin: 1.5rem 0 .5rem; font-size: 1rem; color: var(--faint); }
article { margin: .75rem 0; overflow-wrap: anywhere; }
article:target { outline: 2px solid var(--name); outline-offset: .25rem; }
header b { color: var(--name); }
small, time { color: var(--faint); font-size: .875rem; }
small a { color: inherit; }
ul { margin: 0; padding-inline-start: 1.25rem; }
a { color: var(--name); }
p { margin: 0; white-space: pre-wrap; }
p.gone { color: var(--faint); font-style: italic; }
@media print { article { break-inside: avoid; } }
</style>
</head>
<body>
)"_s;
}

QString replyOf(const ChatMessage &message)
{
    if (message.replyTo.isNull())
        return {};
    return u" <small>in answer to <a href=\"#m%1\">an earlier message</a></small>"_s.arg(
        message.replyTo.value());
}

QString edited(const ChatMessage &message)
{
    return message.state == ChatMessage::State::Edited ? u" <small>(edited)</small>"_s : QString();
}

QString fileLink(const File &file, const QString &address)
{
    const QString size
        = u" <small>("_s + QLocale::c().formattedDataSize(file.size) + u")</small>"_s;
    const QString name = file.name.toHtmlEscaped();
    if (address.isEmpty())
        return u"<li><bdi>"_s + name + u"</bdi>"_s + size + u"</li>\n"_s;
    return u"<li><a href=\""_s + address.toHtmlEscaped() + u"\"><bdi>"_s + name + u"</bdi></a>"_s
        + size + u"</li>\n"_s;
}

// An address only when it is known what is in the file.
QString filesIn(const server::TranscriptLine &line, const QString &filesAt)
{
    const auto &files = std::get<ChatMessage>(line.entry).files;
    QString html;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const bool isThere = !filesAt.isEmpty() && i < line.contents.size();
        html += fileLink(files[i],
                         isThere ? filesAt + addressBeside(line.contents[i].content, files[i].name)
                                 : QString());
    }
    return html.isEmpty() ? html : u"<ul>\n"_s + html + u"</ul>\n"_s;
}

QString textOf(const ChatMessage &message)
{
    return message.text.isEmpty()
        ? QString()
        : u"<p dir=\"auto\">"_s + message.text.toHtmlEscaped() + u"</p>\n"_s;
}

QString body(const server::TranscriptLine &line, const QString &filesAt)
{
    const auto &message = std::get<ChatMessage>(line.entry);
    if (message.state == ChatMessage::State::Deleted)
        return u"<p class=\"gone\">deleted</p>\n"_s;
    QString html = textOf(message) + filesIn(line, filesAt);
    if (!message.reactions.empty())
        html += u"<small>"_s + reactionsOf(message).toHtmlEscaped() + u"</small>\n"_s;
    return html;
}

} // namespace

HtmlTranscript::HtmlTranscript(QIODevice &device) : Transcript(device)
{
    write(head());
}

void HtmlTranscript::beginTalk(const QString &title)
{
    m_day = {};
    write(u"<h2 dir=\"auto\">"_s + title.toHtmlEscaped() + u"</h2>\n"_s);
}

void HtmlTranscript::add(const server::TranscriptLine &line)
{
    const auto *message = std::get_if<ChatMessage>(&line.entry);
    if (!message)
        return;
    const QDateTime at = timeOf(message->at);
    if (at.date() != m_day)
        beginDay(at.date());
    // In pieces: what people wrote may have a %1 in it.
    write(u"<article id=\"m"_s + QString::number(message->seq.value()) + u"\">\n<header><b>"_s
          + message->from.text().toHtmlEscaped() + u"</b> <time datetime=\""_s
          + at.toUTC().toString(Qt::ISODateWithMs) + u"\">"_s + at.toString(u"HH:mm"_s)
          + u"</time>"_s + edited(*message) + replyOf(*message) + u"</header>\n"_s
          + body(line, filesAt()) + u"</article>\n"_s);
}

void HtmlTranscript::end()
{
    write(u"</body>\n</html>\n"_s);
}

void HtmlTranscript::beginDay(const QDate &day)
{
    m_day = day;
    write(u"<h3>"_s + QLocale::c().toString(day, u"dddd, d MMMM yyyy"_s) + u"</h3>\n"_s);
}

} // namespace charla::app
