// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/export.h>

#include <app/folderexport.h>
#include <app/serverexport.h>
#include <app/transcript/transcript.h>
#include <app/troublewords.h>

#include <QFileInfo>
#include <QSaveFile>
#include <QTextStream>

#include <cstdio>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

using Kind = server::FileTrouble::Kind;

int fail(const QString &words)
{
    QTextStream(stderr) << "charla export: " << words << Qt::endl;
    return 1;
}

int fail(Kind kind, const QFileDevice &file)
{
    return fail(words(
        server::ArchiveTrouble(server::FileTrouble{kind, file.fileName(), file.errorString()}),
        {}));
}

// Empty when all is well.
QString writeTo(QIODevice &device, const Export &chosen)
{
    const auto transcript = Transcript::make(chosen.format, device);
    QString trouble
        = std::visit([&chosen, &transcript](
                         const auto &source) { return exportFrom(source, chosen, *transcript); },
                     chosen.source);
    if (trouble.isEmpty())
        transcript->end();
    return trouble;
}

int writeToStandardOutput(const Export &chosen)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return fail(Kind::CannotWrite, out);
    if (const QString trouble = writeTo(out, chosen); !trouble.isEmpty())
        return fail(trouble);
    return out.flush() && out.error() == QFileDevice::NoError ? 0 : fail(Kind::CannotWrite, out);
}

int writeToFile(const QString &path, const Export &chosen)
{
    QSaveFile file(path);
    if (chosen.existing == Existing::Keep && QFileInfo::exists(path))
        return fail(Kind::Exists, file);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Kind::CannotWrite, file);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (const QString trouble = writeTo(file, chosen); !trouble.isEmpty())
        return fail(trouble);
    return file.commit() ? 0 : fail(Kind::CannotWrite, file);
}

} // namespace

int runExport(const Export &chosen)
{
    return chosen.file ? writeToFile(*chosen.file, chosen) : writeToStandardOutput(chosen);
}

} // namespace charla::app
