// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/announcer.h>

#include <QAccessible>
#include <QAccessibleWidget>

namespace charla::ui {

namespace {

QAccessibleInterface *makeNotification(const QString &, QObject *object)
{
    auto *announcer = qobject_cast<Announcer *>(object);
    return announcer ? new QAccessibleWidget(announcer, QAccessible::Notification) : nullptr;
}

} // namespace

Announcer::Announcer(QWidget *window) : QWidget(window)
{
    static const bool IsInstalled = [] {
        QAccessible::installFactory(makeNotification);
        return true;
    }();
    Q_UNUSED(IsInstalled)
    setObjectName(QStringLiteral("announcer"));
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void Announcer::say(const QString &words)
{
    setAccessibleName(words);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(this, words);
    QAccessible::updateAccessibility(&event);
#else
    QAccessibleEvent event(this, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&event);
#endif
}

void announce(QWidget *from, const QString &words)
{
    if (words.isEmpty())
        return;
    QWidget *window = from->window();
    auto *announcer = window->findChild<Announcer *>(QString(), Qt::FindDirectChildrenOnly);
    if (!announcer)
        announcer = new Announcer(window);
    announcer->say(words);
}

} // namespace charla::ui
