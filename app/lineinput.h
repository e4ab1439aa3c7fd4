// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <QString>

namespace charla::app {

//! \brief Standard input, line by line, without blocking the event loop. UTF-8. Unix only.
//!
//! Reads as it comes, so that `tail -f` can be piped through.
class LineInput : public QObject
{
    Q_OBJECT

public:
    //! Longer ones are cut here, so that a pipe without line breaks does not fill the memory.
    static constexpr qsizetype MaxLineBytes = 64 * 1024;

    explicit LineInput(QObject *parent = nullptr);

    //! While paused nothing is read, and whoever writes into the pipe waits.
    void pause();
    void resume();

signals:
    //! Without its line break. Not for empty lines.
    void lineRead(const QString &line);
    //! After the last line.
    void ended();

private:
    void onReadable();
    void takeLines();
    void emitLine(const QByteArray &bytes);

    QSocketNotifier m_notifier;
    QByteArray m_bytes;
};

} // namespace charla::app
