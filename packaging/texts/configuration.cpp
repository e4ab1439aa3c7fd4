// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "texts.h"

#include <app/commandline.h>

namespace charla::packaging {

using namespace app;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Width = 96;

QString comment(const QString &text)
{
    QString lines;
    QString line = u"#"_s;
    for (const QString &word : text.split(u' ')) {
        if (line.size() + 1 + word.size() > Width) {
            lines += line + u'\n';
            line = u"#"_s;
        }
        line += u' ' + word;
    }
    return lines + line + u'\n';
}

} // namespace

QString configuration()
{
    QString text
        = comment(u"What charla-server reads when it is started as a service; see charla.conf(5). "
                  "The keys are the options of charla-server, without the dashes. To set one, take "
                  "the # away and write a value for the word in capital letters; then: systemctl "
                  "restart charla-server."_s);
    for (const QCommandLineOption &option : configOptions()) {
        text += u'\n' + comment(option.description());
        text += u"#%1 = %2\n"_s.arg(option.names().constLast(),
                                    option.valueName().isEmpty() ? u"yes"_s : option.valueName());
    }
    return text;
}

} // namespace charla::packaging
