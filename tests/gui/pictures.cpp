// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictures.h"

#include <client/address.h>
#include <client/messagemodel.h>

#include <QPixmap>
#include <QTextStream>

namespace charla::tests {

using client::Session;
using namespace Qt::StringLiterals;

void waitFor(const std::function<bool()> &condition)
{
    if (!QTest::qWaitFor(condition, Desk::PatienceMs))
        qFatal("what a picture needs did not come");
}

protocol::Nick nick(const QString &name)
{
    return *protocol::Nick::from(name);
}

protocol::RoomName room(const QString &name)
{
    return *protocol::RoomName::from(name);
}

People::People(quint16 port) : m_url(*client::serverUrl(u"127.0.0.1:%1"_s.arg(port))) { }

Session &People::operator[](const QString &name)
{
    auto &session = m_sessions[name];
    if (!session) {
        session = std::make_unique<Session>();
        session->connectTo({.url = m_url, .nick = nick(name), .room = protocol::RoomName::lobby()});
        waitFor([&session] { return session->state() == Session::State::Online; });
    }
    return *session;
}

void People::say(const QString &name, const protocol::Conversation &to, const QString &text)
{
    Session &session = (*this)[name];
    session.send(to, text);
    waitFor([&session] { return session.unacknowledged() == 0; });
}

protocol::Seq People::find(const QString &name, const QString &text)
{
    const auto &messages = *(*this)[name].messages(protocol::RoomName::lobby());
    protocol::Seq seq;
    waitFor([&] {
        for (int row = messages.rowCount() - 1; row >= 0 && seq.isNull(); --row) {
            const QModelIndex index = messages.index(row);
            if (index.data().toString().startsWith(text))
                seq = protocol::Seq(index.data(int(client::MessageModel::Role::Seq)).toLongLong());
        }
        return !seq.isNull();
    });
    return seq;
}

Camera::Camera(const QString &folder) : m_folder(folder)
{
    QDir().mkpath(folder);
}

void Camera::take(QWidget &widget, const QString &name) const
{
    if (!QTest::qWaitForWindowExposed(&widget))
        QTextStream(stderr) << "never shown: " << name << Qt::endl;
    QTest::mouseMove(&widget, QPoint(widget.width() / 2, 2)); // lights nothing up
    QImage picture = widget.grab().toImage();
    int alike = 0;
    waitFor([&widget, &picture, &alike] { // until nothing moves any more
        const QImage next = widget.grab().toImage();
        alike = next == picture ? alike + 1 : 0;
        picture = next;
        return alike == 3;
    });
    const QString file = m_folder.filePath(name + u".png"_s);
    const bool isSaved = picture.save(file);
    QTextStream(stdout) << (isSaved ? "took " : "could not write ") << file << Qt::endl;
}

} // namespace charla::tests
