// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "texts.h"

#include <app/commandline.h>
#include <app/commandoptions.h>
#include <app/usage.h>

namespace charla::packaging {

using namespace app;
using namespace Qt::StringLiterals;

namespace {

//! As roff shows it and does not read it: groff_char(7), groff_man_style(7).
QString escaped(QString text)
{
    text.replace(u'\\', "\\e"_L1).replace(u'-', "\\-"_L1).replace(u'\'', "\\(aq"_L1);
    text.replace(u'^', "\\(ha"_L1).replace(u'~', "\\(ti"_L1).replace(u'`', "\\(ga"_L1);
    return text;
}

//! A line of text that is no request.
QString line(const QString &text)
{
    const QString safe = escaped(text);
    return (safe.startsWith(u'.') ? u"\\&"_s : QString()) + safe + u'\n';
}

QString head(const QString &name, int section, const QString &version, const QString &what)
{
    return uR"(.\" Made of the lists of which --help is made.
.TH %1 %2 "" "Charla %3" "%4"
.ad l
.nh
)"_s.arg(name.toUpper().replace(u'-', "\\-"_L1))
        .arg(section)
        .arg(version, what);
}

//! "charla send --url URL": what is typed as it stands is bold, up to the first argument.
QString synopsisLine(const QString &synopsis, const Usage &usage, ProgramKind kind)
{
    QString begin = programName(kind);
    if (usage.kind == Usage::Kind::Word)
        begin += u' ' + usage.word;
    return u"\\fB%1\\fR%2\n"_s.arg(escaped(begin), escaped(synopsis.sliced(begin.size())));
}

QString synopsisSection(ProgramKind kind)
{
    QString text = u".SH SYNOPSIS\n"_s;
    for (const Usage &usage : usages(kind)) {
        for (const QString &synopsis : synopses(usage, kind))
            text += synopsisLine(synopsis, usage, kind) + ".br\n"_L1;
    }
    return text.chopped(4);
}

QString orders(const Usage &usage)
{
    QString text;
    for (const auto &[order, what] : usage.orders)
        text += u".TP\n.B "_s + line(order) + line(what.left(1).toUpper() + what.mid(1) + u'.');
    return text.isEmpty() ? text : u".RS\n"_s + text + u".RE\n"_s;
}

QString descriptionSection(ProgramKind kind)
{
    QString text = u".SH DESCRIPTION\n"_s;
    text
        += line(u"Chat for people in one place, over the local network. One hosts, the others join "
                "by this program or by a browser, with no accounts and no internet."_s);
    for (const Usage &usage : usages(kind)) {
        text += ".TP\n"_L1;
        const QStringList lines = synopses(usage, kind);
        for (qsizetype i = 0; i < lines.size(); ++i)
            text += (i > 0 ? u".TQ\n"_s : QString()) + synopsisLine(lines.at(i), usage, kind);
        text += line(usage.text) + orders(usage);
    }
    return text;
}

QString optionEntry(const QString &spelling, const QString &value, const QString &description)
{
    QString text = u".TP\n\\fB"_s + escaped(spelling) + "\\fR"_L1;
    if (!value.isEmpty())
        text += u" \\fI"_s + escaped(value) + "\\fR"_L1;
    return text + u'\n' + line(description);
}

QString optionsSection(ProgramKind kind)
{
    QString text = u".SH OPTIONS\n"_s;
    for (const OptionGroup &group : optionGroups(kind)) {
        text += u".SS "_s + line(group.heading);
        for (const QCommandLineOption &option : group.options)
            text += optionEntry(spelled(option).join(u", "_s), option.valueName(),
                                option.description());
    }
    return text;
}

QString filesSection()
{
    return u".SH FILES\n"_s
        + optionEntry(u"~/.local/share/charla/"_s, {},
                      u"The history and its files, and what a window keeps, unless --data says "
                      "another folder."_s)
        + optionEntry(u"~/.config/charla/charla.ini"_s, {},
                      u"The settings; with --data in that folder."_s)
        + optionEntry(u"/etc/charla/charla.conf"_s, {},
                      u"What the service charla-server.service reads, see charla.conf(5)."_s)
        + optionEntry(u"/var/lib/charla/"_s, {},
                      u"The history and the settings of that service."_s);
}

QString signalsSection()
{
    return u".SH SIGNALS\n"_s
        + optionEntry(u"SIGTERM, SIGINT"_s, {},
                      u"A server tells everybody that it stops, and ends."_s)
        + optionEntry(
               u"SIGHUP"_s, {},
               u"A server reads its options from their files again, and says which need a restart."_s);
}

} // namespace

QString manualPage(ProgramKind kind, const QString &version)
{
    const QString name = programName(kind);
    const QString other = programName(kind == ProgramKind::Headless ? ProgramKind::WithWindow
                                                                    : ProgramKind::Headless);
    return head(name, 1, version, u"User Commands"_s) + u".SH NAME\n"_s + escaped(name) + " \\- "_L1
        + line(purpose()) + synopsisSection(kind) + descriptionSection(kind) + optionsSection(kind)
        + u".SH \"EXIT STATUS\"\n"_s + line(exitCodes()) + signalsSection() + filesSection()
        + u".SH \"SEE ALSO\"\n.BR %1 (1),\n.BR charla.conf (5)\n"_s.arg(escaped(other));
}

QString configurationPage(const QString &version)
{
    QString text
        = head(u"charla.conf"_s, 5, version, u"File Formats"_s)
        + u".SH NAME\ncharla.conf \\- configuration of a Charla server\n.SH DESCRIPTION\n"_s
        + line(
              u"What charla-server --config FILE reads. A line is empty, a comment (it begins with "
              "#), or a key, an equals sign and a value. The value goes to the end of the line, "
              "without the spaces around it. A key that is an option without a value is said by "
              "yes or no. Each key stands once, unless it is said to be repeatable. The keys are "
              "the options of a server, without the dashes; the command line wins over the file."_s)
        + ".PP\n"_L1
        + line(u"The service reads /etc/charla/charla.conf when it starts. It says --data itself, "
               u"so "
               "that this key has no effect there. It runs as a user that owns nothing: what a key "
               "names as a file must be readable for everybody, or lie in /var/lib/charla, or be "
               "handed over by LoadCredential= (see systemd.exec(5))."_s)
        + u".SH KEYS\n"_s;
    for (const QCommandLineOption &option : configOptions())
        text += optionEntry(option.names().constLast(),
                            option.valueName().isEmpty() ? u"yes|no"_s : option.valueName(),
                            option.description());
    return text
        + u".SH EXAMPLE\n.nf\nport = 9090\nname = Room 12\nrequire\\-tls = yes\n.fi\n"
          ".SH \"SEE ALSO\"\n.BR charla\\-server (1)\n"_s;
}

} // namespace charla::packaging
