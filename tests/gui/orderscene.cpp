// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "pictures.h"

#include <client/moderation.h>
#include <ui/look/palettes.h>

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QListView>
#include <QMenu>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

void trigger(const Desk &desk, const QString &action)
{
    auto *const found = desk.window().findChild<QAction *>(action);
    if (!found)
        qFatal("no such action: %s", qUtf8Printable(action));
    found->trigger();
}

void takeInBoth(const Camera &camera, QWidget &widget, const QString &name)
{
    const QPalette light = QApplication::palette();
    camera.take(widget, name);
    QApplication::setPalette(ui::darkPalette());
    camera.take(widget, name + u"-dark"_s);
    QApplication::setPalette(light);
}

QMenu &menuOf(const Desk &desk, const QString &nick)
{
    auto *const list = desk.awaits<QListView>("memberList");
    const QModelIndex row = list->model()->index(int(desk.rows("memberList").indexOf(nick)), 0);
    const QPoint where = list->visualRect(row).center();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, where, list->viewport()->mapToGlobal(where));
    QCoreApplication::sendEvent(list->viewport(), &asked);
    return *desk.awaits<QMenu>("memberMenu");
}

void act(const Desk &desk, const QString &nick, const QString &action)
{
    QMenu &menu = menuOf(desk, nick);
    menu.findChild<QAction *>(action)->trigger();
    menu.close();
}

void takeIdentity(const Camera &camera, const Desk &host)
{
    trigger(host, u"keepNickAction"_s);
    takeInBoth(camera, *host.awaits<QWidget>("keepNickDialog"), u"window-keep-nick"_s);
    host.types("nickPasswordEdit", u"correct horse"_s);
    host.types("nickPasswordAgainEdit", u"correct horse"_s);
    host.clicks("keepNickButton");
    waitFor([&host] { return host.shown<QWidget>("giveNickUpButton") != nullptr; });
    takeInBoth(camera, *host.awaits<QWidget>("keepNickDialog"), u"window-kept-nick"_s);
    host.clicks("keepNickClose");
    trigger(host, u"loginsAction"_s);
    QWidget &logins = *host.awaits<QWidget>("loginsDialog");
    waitFor([&logins] { return logins.findChild<QWidget *>(u"loginRow"_s) != nullptr; });
    takeInBoth(camera, logins, u"window-logins"_s);
    host.clicks("loginsClose");
}

void takeInvitations(const Camera &camera, Desk &host)
{
    ui::Hosting::Terms terms = host.hosting().terms();
    terms.password = u"open sesame"_s;
    host.hosting().setTerms(terms);
    trigger(host, u"inviteAction"_s); // leads there
    host.clicks("makeInvitationButton");
    takeInBoth(camera, *host.awaits<QWidget>("hostPanel"), u"window-host-invitation"_s);
    host.clicks("closeHostPanelButton");
    terms.password.clear();
    host.hosting().setTerms(terms);
}

} // namespace

void takeOrder(const Camera &camera, Desk &host)
{
    host.clicksRow("roomList", u"lobby"_s);
    act(host, u"Mei"_s, u"roleAction"_s);
    waitFor([&host] { return host.session().moderation()->role() == protocol::Role::Owner; });
    QMenu &menu = menuOf(host, u"Luis"_s);
    takeInBoth(camera, menu, u"window-person-menu"_s);
    menu.close();
    act(host, u"Luis"_s, u"banAction"_s);
    host.types("actReason", u"Advertising"_s);
    takeInBoth(camera, host.window(), u"window-ban"_s);
    host.clicks("actCancel");
    trigger(host, u"roomTermsAction"_s);
    host.awaits<QWidget>("termsSheet");
    takeInBoth(camera, host.window(), u"window-room-terms"_s);
    host.clicks("termsCancel");
    trigger(host, u"recordAction"_s);
    waitFor([&host] { return !host.rows("recordList").isEmpty(); });
    takeInBoth(camera, host.window(), u"window-record"_s);
    host.clicks("recordClose");
    takeIdentity(camera, host);
    takeInvitations(camera, host);
}

} // namespace charla::tests
