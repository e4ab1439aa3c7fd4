// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/files/fileacts.h>

#include <protocol/filenames.h>
#include <ui/files/filekind.h>
#include <ui/files/filewords.h>

#include <QCryptographicHash>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

namespace charla::ui {

using client::MessageFile;
using namespace Qt::StringLiterals;

FileActs::FileActs(client::Downloads &downloads, QObject *parent)
    : QObject(parent), m_downloads(downloads)
{
    connect(&m_downloads, &client::Downloads::progressed, this, &FileActs::changed);
    connect(&m_downloads, &client::Downloads::saved, this, &FileActs::onSaved);
    connect(&m_downloads, &client::Downloads::failed, this,
            [this](const QString &path, const QString &, client::Downloads::Trouble trouble) {
                onFailed(path, trouble);
            });
    connect(&m_downloads, &client::Downloads::ended, this, [this](const QString &path) {
        m_wishes.remove(path);
        emit changed();
    });
}

FileActs::~FileActs() = default;

void FileActs::open(const MessageFile &file)
{
    if (!opensSafely(file.name))
        return;
    if (!file.local.isEmpty() && QFileInfo::exists(file.local))
        return openHere(file.local);
    if (const QString here = m_here.value(file.path); !here.isEmpty())
        return openHere(here);
    start(file, Purpose::Open, passingPlace(file));
}

void FileActs::bring(const MessageFile &file)
{
    const bool isOwn = !file.local.isEmpty() && QFileInfo::exists(file.local);
    const QString here = isOwn ? file.local : m_here.value(file.path);
    if (!here.isEmpty())
        emit brought(file.path, here);
    else
        start(file, Purpose::Bring, passingPlace(file));
}

void FileActs::saveAs(const MessageFile &file, QWidget *window)
{
    if (file.path.isEmpty())
        return;
    auto *dialog = new QFileDialog(window, tr("Save %1").arg(file.name));
    dialog->setObjectName("saveDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->selectFile(protocol::cleanedFileName(file.name));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, file](const QString &target) { start(file, Purpose::Save, target); });
    dialog->open();
}

void FileActs::start(const MessageFile &file, Purpose purpose, const QString &target)
{
    m_wishes.insert(file.path, {.file = file, .purpose = purpose});
    if (target.isEmpty())
        return onFailed(file.path, client::Downloads::Trouble::Disk);
    m_downloads.save(file.path, target, file.size);
    emit changed();
}

void FileActs::cancel(const MessageFile &file)
{
    m_downloads.cancel(file.path);
}

std::optional<qint64> FileActs::received(const MessageFile &file) const
{
    const qint64 received = m_downloads.received(file.path);
    return received >= 0 ? std::optional(received) : std::nullopt;
}

//! A folder for each, so that the name can stay what it is.
QString FileActs::passingPlace(const MessageFile &file)
{
    if (!m_passing)
        m_passing = std::make_unique<QTemporaryDir>();
    const QByteArray hash
        = QCryptographicHash::hash(file.path.toUtf8(), QCryptographicHash::Sha256).toHex();
    const QDir folder(m_passing->path());
    const QString own = QString::fromLatin1(hash.first(16));
    return m_passing->isValid() && folder.mkpath(own)
        ? folder.filePath(own + QDir::separator() + protocol::cleanedFileName(file.name))
        : QString();
}

void FileActs::openHere(const QString &local)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(local));
}

void FileActs::onSaved(const QString &path, const QString &target)
{
    if (!m_wishes.contains(path))
        return;
    const Wish wish = m_wishes.take(path);
    emit changed();
    if (wish.purpose != Purpose::Save)
        m_here.insert(path, target);
    if (wish.purpose == Purpose::Open)
        openHere(target);
    else if (wish.purpose == Purpose::Bring)
        emit brought(path, target);
    else
        emit saved(tr("%1 is saved in %2.", "a file, a folder")
                       .arg(QFileInfo(target).fileName(),
                            QDir::toNativeSeparators(QFileInfo(target).path())));
}

void FileActs::onFailed(const QString &path, client::Downloads::Trouble trouble)
{
    if (!m_wishes.contains(path))
        return;
    const Wish wish = m_wishes.take(path);
    emit changed();
    if (wish.purpose == Purpose::Bring)
        emit bringingFailed(path);
    else
        emit troubled(downloadTrouble(trouble, wish.file.name));
}

} // namespace charla::ui
