// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/command.h>
#include <server/archive/transcriptline.h>

#include <QString>

#include <memory>

QT_BEGIN_NAMESPACE
class QIODevice;
QT_END_NAMESPACE

namespace charla::app {

//! \brief Writes conversations down in one of the formats of charla export, entry by entry.
//!
//! The device tells when it could not be written.
class Transcript
{
public:
    explicit Transcript(QIODevice &device) : m_device(device) { }
    Transcript(const Transcript &) = delete;
    Transcript &operator=(const Transcript &) = delete;
    virtual ~Transcript();

    //! \a device must outlive it.
    static std::unique_ptr<Transcript> make(Export::Format format, QIODevice &device);

    //! What follows was said there. \a title is the room's name, or the nicks of the two.
    virtual void beginTalk(const QString &title) = 0;
    virtual void add(const server::TranscriptLine &line) = 0;
    virtual void end() = 0;

    //! From now on files lie in this folder, each in one by its hash: a relative address that ends
    //! with a slash. Empty: nobody knows where they are.
    void setFilesAt(const QString &address) { m_filesAt = address; }

protected:
    const QString &filesAt() const { return m_filesAt; }

    void write(const QString &text);
    void write(const QByteArray &bytes);

private:
    QIODevice &m_device;
    QString m_filesAt;
};

} // namespace charla::app
