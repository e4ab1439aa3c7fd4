// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desk.h"

#include <client/session.h>

#include <QDir>

#include <functional>
#include <map>
#include <memory>

//! What the pictures of the documentation are made with.
namespace charla::tests {

//! Ends the program when it never comes: a picture of half a story is none.
void waitFor(const std::function<bool()> &condition);

protocol::Nick nick(const QString &name);
protocol::RoomName room(const QString &name);

//! The people in the pictures, each with a session of their own.
class People
{
public:
    explicit People(quint16 port);

    client::Session &operator[](const QString &name);
    //! One after the other, as people do.
    void say(const QString &name, const protocol::Conversation &to, const QString &text);
    //! The newest message of that text in the lobby, as somebody knows it.
    protocol::Seq find(const QString &name, const QString &text);

private:
    QUrl m_url;
    std::map<QString, std::unique_ptr<client::Session>> m_sessions;
};

//! Takes pictures of what is on the screen, once nothing moves any more.
class Camera
{
public:
    explicit Camera(const QString &folder);

    void take(QWidget &widget, const QString &name) const;

private:
    QDir m_folder;
};

//! Files above the text field, in the talk, and large.
void takeFiles(const Camera &camera);

//! What a host does to keep order, and the own nick.
void takeOrder(const Camera &camera, Desk &host);

//! What strains the window: long names, many people, every script, several servers.
void takeCorners(const Camera &camera);

} // namespace charla::tests
