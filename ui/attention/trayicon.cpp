// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/attention/trayicon.h>

#include <ui/look/icons.h>
#include <ui/look/theme.h>

#include <QGuiApplication>
#include <QPainter>

namespace charla::ui {

namespace {

constexpr int Side = 64;
constexpr double DotShare = 0.42;

//! The program's sign, with a dot when something is unread.
QIcon iconOf(TrayIcon::State state)
{
    if (state == TrayIcon::State::Calm)
        return charlaIcon();
    const Theme theme(QGuiApplication::palette());
    QPixmap picture = charlaIcon().pixmap(Side, Side);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = picture.width() * DotShare;
    const QRectF dot(picture.width() - side - 1, picture.height() - side - 1, side, side);
    painter.setPen(QPen(theme.base, side / 8));
    painter.setBrush(state == TrayIcon::State::Personal ? theme.danger : theme.accent);
    painter.drawEllipse(dot);
    return {picture};
}

} // namespace

TrayIcon::TrayIcon(QObject *parent) : Notifier(parent)
{
    m_icon.setContextMenu(&m_menu);
    setState(State::Calm, {});
    connect(&m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason != QSystemTrayIcon::Context)
                    emit windowWanted();
            });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        if (!m_key.isEmpty())
            emit activated(m_key);
    });
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_icon.show();
}

void TrayIcon::setActions(const QList<QAction *> &actions)
{
    m_menu.addActions(actions);
}

void TrayIcon::setState(State state, const QString &words)
{
    if (m_icon.icon().isNull() || std::exchange(m_state, state) != state)
        m_icon.setIcon(iconOf(state));
    m_icon.setToolTip(words.isEmpty() ? QGuiApplication::applicationDisplayName() : words);
}

void TrayIcon::show(const Notification &notification)
{
    if (!m_icon.isVisible())
        return emit failed(notification);
    m_key = notification.key;
    m_icon.showMessage(notification.title, notification.text, charlaIcon());
    if (notification.sound == Notification::Sound::On)
        emit soundWanted();
}

//! What is shown can't be taken back that way, but a click on it leads nowhere.
void TrayIcon::withdraw(const QString &key)
{
    if (m_key == key)
        m_key.clear();
}

} // namespace charla::ui
