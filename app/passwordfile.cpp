// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/passwordfile.h>

#include <protocol/limits.h>
#include <protocol/text.h>

#include <QFile>
#include <QStringDecoder>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

// Longer than any password: a file that has no lines at all isn't read whole.
constexpr qint64 MostBytes = 16 * protocol::limits::MaxPasswordCodePoints;

QString firstLine(QFile &file)
{
    QByteArray line = file.readLine(MostBytes);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QStringDecoder(QStringDecoder::Utf8)(line);
}

} // namespace

std::optional<QString> passwordIn(const std::optional<QString> &file, QString &trouble)
{
    if (!file)
        return QString();
    QFile source(*file);
    if (!source.open(QIODevice::ReadOnly)) {
        trouble = u"The password in \"%1\" can't be read: %2."_s.arg(*file, source.errorString());
        return {};
    }
    const auto password = protocol::checkedPassword(firstLine(source));
    if (password && !password->isEmpty())
        return *password;
    trouble = u"The first line of \"%1\" is no password: %2"_s.arg(
        *file,
        protocol::errorWords(password ? protocol::ErrorCode::EmptyValue : password.error().code));
    return {};
}

std::optional<Passwords> passwordsIn(const std::optional<QString> &serverFile,
                                     const std::optional<QString> &nickFile, QString &trouble)
{
    const auto server = passwordIn(serverFile, trouble);
    const auto nick = server ? passwordIn(nickFile, trouble) : std::nullopt;
    return nick ? std::optional(Passwords{*server, *nick}) : std::nullopt;
}

} // namespace charla::app
