// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "texts.h"

#include <QDir>
#include <QSaveFile>
#include <QTextStream>

#include <cstdio>
#include <utility>

using namespace charla::app;
using namespace charla::packaging;
using namespace Qt::StringLiterals;

namespace {

bool write(const QString &name, const QString &text)
{
    QSaveFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.commit();
}

} // namespace

//! charla_texts FOLDER: writes all texts into that folder. Part of the build, and not installed.
int main(int argc, char **argv)
{
    const QDir folder(argc == 2 ? QString::fromLocal8Bit(argv[1]) : QString());
    const auto version = QStringLiteral(CHARLA_VERSION);
    const QList<std::pair<QString, QString>> texts{
        {u"charla.1"_s, manualPage(ProgramKind::WithWindow, version)},
        {u"charla-server.1"_s, manualPage(ProgramKind::Headless, version)},
        {u"charla.conf.5"_s, configurationPage(version)},
        {u"charla.conf"_s, configuration()},
        {u"charla.bash"_s, completion(ProgramKind::WithWindow)},
        {u"charla-server.bash"_s, completion(ProgramKind::Headless)}};
    for (const auto &[name, text] : texts) {
        if (!write(folder.filePath(name), text)) {
            QTextStream(stderr) << "charla_texts: can't write " << folder.filePath(name) << '\n';
            return 1;
        }
    }
    return 0;
}
