// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/helptext.h>

#include <app/commandline.h>
#include <app/commandoptions.h>
#include <app/usage.h>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Width = 96;
constexpr int OrderWidth = 40;

//! \a text in lines of at most Width, the first after \a first, the others after \a rest.
QString wrapped(const QString &text, const QString &first, const QString &rest)
{
    QString lines;
    QString line = first;
    bool isEmpty = true;
    for (const QString &word : text.split(u' ')) {
        if (!isEmpty && line.size() + 1 + word.size() > Width) {
            lines += line + u'\n';
            line = rest;
            isEmpty = true;
        }
        line += isEmpty ? word : u' ' + word;
        isEmpty = false;
    }
    return lines + line + u'\n';
}

//! What stands in brackets stays in one line.
QString wrappedSynopsis(const QString &synopsis, const QString &first, const QString &rest)
{
    QString held = synopsis;
    int depth = 0;
    for (QChar &it : held) {
        depth += it == u'[' ? 1 : it == u']' ? -1 : 0;
        if (it == u' ' && depth > 0)
            it = QChar::Nbsp;
    }
    return wrapped(held, first, rest).replace(QChar::Nbsp, u' ');
}

QString linesOf(const Usage &usage, ProgramKind kind)
{
    const QString indent(6, u' ');
    QString lines;
    for (const QString &synopsis : synopses(usage, kind)) {
        const qsizetype name = programName(kind).size() + usage.word.size() + 2;
        lines += wrappedSynopsis(synopsis, u"  "_s, QString(name + 2, u' '));
    }
    lines += wrapped(usage.text, indent, indent);
    for (const auto &[order, what] : usage.orders) {
        const QString begin = indent + order + u' ';
        lines += order.size() < OrderWidth
            ? wrapped(what, begin.leftJustified(indent.size() + OrderWidth), indent)
            : wrappedSynopsis(order, indent, indent + u"    "_s)
                + QString(indent.size() + OrderWidth, u' ') + what + u'\n';
    }
    return lines;
}

QString lineOf(const QCommandLineOption &option)
{
    QString line = spelled(option).join(u", "_s);
    if (!option.valueName().isEmpty())
        line += u' ' + option.valueName();
    return u"  %1 %2\n"_s.arg(line, -22).arg(option.description());
}

} // namespace

QString helpText(ProgramKind kind)
{
    QString text = u"Charla: %1.\n\nUsage:\n"_s.arg(purpose());
    for (const Usage &usage : usages(kind))
        text += linesOf(usage, kind);
    for (const OptionGroup &group : optionGroups(kind)) {
        text += u"\n%1:\n"_s.arg(group.heading);
        for (const QCommandLineOption &option : group.options)
            text += lineOf(option);
    }
    return text + u"\nExit codes: "_s + exitCodes() + u'\n';
}

} // namespace charla::app
