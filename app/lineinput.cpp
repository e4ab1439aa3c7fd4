// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/lineinput.h>

#include <array>

#include <unistd.h>

namespace charla::app {

LineInput::LineInput(QObject *parent)
    : QObject(parent), m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &LineInput::onReadable);
}

void LineInput::pause()
{
    m_notifier.setEnabled(false);
}

void LineInput::resume()
{
    m_notifier.setEnabled(true);
}

void LineInput::onReadable()
{
    std::array<char, 16 * 1024> buffer; // NOLINT(*-member-init): read() fills it
    const ssize_t taken = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (taken > 0) {
        m_bytes.append(buffer.data(), taken);
        takeLines();
        return;
    }
    m_notifier.setEnabled(false);
    emitLine(std::exchange(m_bytes, {}));
    emit ended();
}

void LineInput::takeLines()
{
    qsizetype start = 0;
    for (qsizetype end = m_bytes.indexOf('\n'); end >= 0; end = m_bytes.indexOf('\n', start)) {
        emitLine(m_bytes.mid(start, end - start));
        start = end + 1;
    }
    m_bytes.remove(0, start);
    if (m_bytes.size() > MaxLineBytes)
        emitLine(std::exchange(m_bytes, {}));
}

void LineInput::emitLine(const QByteArray &bytes)
{
    const QString line = QString::fromUtf8(bytes);
    if (!line.trimmed().isEmpty())
        emit lineRead(line);
}

} // namespace charla::app
