// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/attention/attention.h>

#include <client/mentions.h>
#include <client/naming.h>
#include <client/roommodel.h>
#include <client/session.h>
#include <ui/attention/conversationkey.h>
#include <ui/markdown/markdown.h>
#include <ui/settings/wishes.h>

#include <QApplication>
#include <QWidget>

namespace charla::ui {

using client::RoomModel;
using protocol::Conversation;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxShownText = 300; // a notification is a hint, and no reader

//! The text; of one that has none, the names of its files.
QString wordsOf(const protocol::ChatMessage &message)
{
    QStringList names;
    for (const protocol::File &file : message.files)
        names.append(file.name);
    return message.text.isEmpty() ? names.join(u", "_s) : plainWords(message.text);
}

QString shortened(const QString &text)
{
    return text.size() <= MaxShownText ? text : text.left(MaxShownText) + u'…';
}

} // namespace

Attention::Attention(client::Session &session, const Wishes &wishes, QWidget &window,
                     QObject *parent)
    : QObject(parent), m_session(session), m_wishes(wishes), m_window(window)
{
    connect(&m_session, &client::Session::messageArrived, this, &Attention::onMessage);
    connect(m_session.rooms(), &QAbstractItemModel::dataChanged, this, &Attention::onRoomsChanged);
    connect(m_session.rooms(), &QAbstractItemModel::rowsRemoved, this, &Attention::withdrawAll);
    connect(m_session.rooms(), &QAbstractItemModel::modelReset, this, &Attention::withdrawAll);
    connect(&m_wishes.notify, &WishBase::changed, this, &Attention::withdrawAll);
    connect(&m_wishes.showsText, &WishBase::changed, this, &Attention::withdrawAll);
}

void Attention::setNotifiers(const QList<Notifier *> &notifiers)
{
    m_notifiers = notifiers;
    for (const Notifier *notifier : notifiers) {
        connect(notifier, &Notifier::activated, this, [this](const QString &key) {
            if (const auto shown = m_shown.constFind(key); shown != m_shown.cend())
                emit conversationWanted(Conversation(*shown));
        });
        connect(notifier, &Notifier::replied, this,
                [this](const QString &key, const QString &text) {
                    if (const auto shown = m_shown.constFind(key); shown != m_shown.cend())
                        m_session.send(Conversation(*shown), text);
                });
    }
}

void Attention::setDisturbable(bool isDisturbable)
{
    m_isDisturbable = isDisturbable;
    if (!isDisturbable)
        withdrawAll();
}

void Attention::onMessage(const Conversation &in, const protocol::ChatMessage &message)
{
    if (!m_isDisturbable || isSeen(in) || !concerns(in, message))
        return;
    m_shown.insert(keyOf(in), in);
    if (!m_notifiers.isEmpty())
        m_notifiers.front()->show(notificationOf(in, message));
    QApplication::alert(&m_window);
}

Notification Attention::notificationOf(const Conversation &in,
                                       const protocol::ChatMessage &message) const
{
    const bool isRoom = std::holds_alternative<protocol::RoomName>(in);
    using Sound = Notification::Sound;
    return {.key = keyOf(in),
            .title = isRoom ? tr("%1 in %2").arg(message.from.text(), client::nameOf(in))
                            : message.from.text(),
            .text = m_wishes.showsText.value() ? shortened(wordsOf(message)) : tr("New message"),
            .sound = m_wishes.sound.value() ? Sound::On : Sound::Off};
}

bool Attention::concerns(const Conversation &in, const protocol::ChatMessage &message) const
{
    const QModelIndex row = m_session.rooms()->indexOf(in);
    const auto notify = m_wishes.notify.value();
    if (row.data(int(RoomModel::Role::Muted)).toBool() || notify == Wishes::Notify::Nothing)
        return false;
    if (notify == Wishes::Notify::All)
        return true;
    const auto self = m_session.nick();
    return std::holds_alternative<protocol::Nick>(in)
        || (self && client::mentions(message.text, self->text()));
}

// What is in front of somebody is read at once.
bool Attention::isSeen(const Conversation &in) const
{
    return m_session.rooms()->indexOf(in).data(int(RoomModel::Role::Unread)).toInt() == 0;
}

void Attention::onRoomsChanged(const QModelIndex &first, const QModelIndex &last)
{
    for (int row = first.row(); row <= last.row() && !m_shown.isEmpty(); ++row) {
        const Conversation conversation
            = m_session.rooms()->conversation(m_session.rooms()->index(row));
        if (isSeen(conversation))
            withdraw(keyOf(conversation));
    }
}

void Attention::withdraw(const QString &key)
{
    if (m_shown.remove(key) == 0)
        return;
    for (Notifier *notifier : std::as_const(m_notifiers))
        notifier->withdraw(key);
}

void Attention::withdrawAll()
{
    const QList<QString> keys = m_shown.keys();
    for (const QString &key : keys)
        withdraw(key);
}

QString Attention::keyOf(const Conversation &conversation) const
{
    return conversationKey(m_session, conversation);
}

} // namespace charla::ui
