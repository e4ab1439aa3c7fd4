// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/filepaths.h>

#include <QUrl>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

QString below(const FileCapability &capability, const QString &last)
{
    return u"/files/"_s + capability.text() + u'/' + last;
}

} // namespace

FileHash keyOf(const protocol::UploadToken &token)
{
    return FileHash::of(token.text().toLatin1());
}

QString filePath(const FileCapability &capability, const QString &name)
{
    const QString last = name == u"preview"_s ? u"file"_s : name;
    return below(capability, QString::fromLatin1(QUrl::toPercentEncoding(last)));
}

QString previewPath(const FileCapability &capability)
{
    return below(capability, u"preview"_s);
}

} // namespace charla::server
