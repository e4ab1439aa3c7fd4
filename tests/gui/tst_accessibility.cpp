// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "scriptedclient.h"
#include "testserver.h"

#include <client/messagemodel.h>

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QPlainTextEdit>

#include <functional>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! What a screen reader finds in the window, and what it is told.
class TestAccessibility : public QObject
{
    Q_OBJECT

    //! Everything below \a root that is shown.
    static void walk(QAccessibleInterface *root,
                     const std::function<void(QAccessibleInterface &)> &visit)
    {
        if (!root || !root->isValid() || root->state().invisible)
            return;
        visit(*root);
        for (int child = 0; child < root->childCount(); ++child)
            walk(root->child(child), visit);
    }

    static QAccessibleInterface *of(QObject *object)
    {
        return QAccessible::queryAccessibleInterface(object);
    }

    //! What is said of the rows of a list.
    static QStringList rows(const Desk &desk, const char *list)
    {
        QStringList names;
        QAccessibleInterface *const all = of(desk.awaits<QAbstractItemView>(list));
        for (int row = 0; row < all->childCount(); ++row)
            names.append(all->child(row)->text(QAccessible::Name));
        return names;
    }

    //! The notification that was told last. Without a screen reader Qt sends nothing, and without a
    //! screen there is none: this is what it would find.
    static QString told(Desk &desk)
    {
        auto *announcer = desk.window().findChild<QWidget *>(u"announcer"_s);
        const QAccessibleInterface *const said = announcer ? of(announcer) : nullptr;
        return said && said->role() == QAccessible::Notification ? said->text(QAccessible::Name)
                                                                 : QString();
    }

private slots:
    void init()
    {
        m_server = std::make_unique<TestServer>();
        m_luis = std::make_unique<NativeClient>(m_server->port(), u"Luis"_s);
        m_desk = std::make_unique<Desk>();
        m_desk->joins(u"Ana"_s, m_server->port());
    }

    void cleanup()
    {
        m_desk.reset();
        m_luis.reset();
        m_server.reset();
    }

    void whateverTakesTheKeyboardHasANameAndARole()
    {
        m_luis->saysTo(u"Ana"_s, u"psst"_s);
        QTRY_COMPARE(m_desk->tabs().size(), 2);
        m_desk->presses(Qt::Key_F, Qt::ControlModifier); // the search is a part of the window
        QTRY_VERIFY(m_desk->shown<QWidget>("searchPanel"));
        QStringList nameless;
        int controls = 0;
        walk(of(&m_desk->window()), [&](QAccessibleInterface &part) {
            const auto *widget = qobject_cast<QWidget *>(part.object());
            if (!widget || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy()
                || !widget->isEnabled())
                return;
            ++controls;
            const bool hasRole
                = part.role() != QAccessible::NoRole && part.role() != QAccessible::Client;
            if (part.text(QAccessible::Name).isEmpty() || !hasRole)
                nameless.append(QLatin1StringView(widget->metaObject()->className()) + u' '
                                + widget->objectName());
        });
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
        QVERIFY2(controls > 10, qPrintable(QString::number(controls)));
    }

    void partsHaveTheirRoles()
    {
        m_desk->types("composerEdit", u"x"_s);
        const std::pair<const char *, QAccessible::Role> roles[] = {
            {"messageList", QAccessible::List},     {"roomList", QAccessible::List},
            {"memberList", QAccessible::List},      {"composerEdit", QAccessible::EditableText},
            {"sendButton", QAccessible::Button},    {"emojiButton", QAccessible::Button},
            {"addRoomButton", QAccessible::Button}, {"conversationTabs", QAccessible::PageTabList},
        };
        for (const auto &[name, role] : roles) {
            auto *widget = m_desk->awaits<QWidget>(name);
            QVERIFY(widget);
            QVERIFY2(of(widget)->role() == role, name);
        }
    }

    void aRowSaysWhoSaidWhatWhen()
    {
        m_luis->saysIn(u"lobby"_s, u"**hello** all"_s);
        QTRY_VERIFY(m_desk->messageRow(u"**hello** all"_s).isValid());
        const QTime time = m_desk->messageRow(u"**hello** all"_s)
                               .data(int(client::MessageModel::Role::Time))
                               .toDateTime()
                               .time();

        QCOMPARE(rows(*m_desk, "messageList").last(),
                 u"Luis at %1: hello all"_s.arg(QLocale().toString(time, QLocale::ShortFormat)));
    }

    void roomsSayWhatIsUnreadAndPeopleWhetherTheyAreThere()
    {
        QTRY_COMPARE(rows(*m_desk, "memberList"),
                     (QStringList{u"Ana (you), online"_s, u"Luis, online"_s}));
        m_luis->breaksOff();
        QTRY_COMPARE(rows(*m_desk, "memberList").last(), u"Luis, offline"_s);

        NativeClient bo(m_server->port(), u"Bo"_s, u"design"_s);
        m_desk->clicksRow("roomList", u"design"_s);
        QTRY_COMPARE(m_desk->frontTab(), u"design"_s);
        m_desk->clicksRow("roomList", u"lobby"_s);
        QTRY_COMPARE(m_desk->frontTab(), u"lobby"_s);
        bo.saysIn(u"design"_s, u"one"_s);
        bo.saysIn(u"design"_s, u"@Ana two"_s);
        QTRY_VERIFY(rows(*m_desk, "roomList").join(u'|').contains(u"2 unread messages"_s));
        const QStringList rooms = rows(*m_desk, "roomList");
        QVERIFY2(rooms.filter(u"design"_s).first().contains(u"you"_s),
                 qPrintable(rooms.join(u'|')));
    }

    void aNewMessageInFrontIsReadOut()
    {
        m_luis->saysIn(u"lobby"_s, u"dinner is ready"_s);

        QTRY_VERIFY(told(*m_desk).startsWith(u"Luis at"_s));
        QVERIFY(told(*m_desk).endsWith(u": dinner is ready"_s));
    }

    void whatComesElsewhereOrFromOneselfIsNot()
    {
        m_luis->saysTo(u"Ana"_s, u"psst"_s);
        QTRY_COMPARE(m_desk->tabs().size(), 2);
        QVERIFY(!told(*m_desk).contains(u"psst"_s));
        m_desk->says(u"mine"_s);
        QVERIFY(m_luis->hears(u"Ana"_s, u"mine"_s));
        QTRY_COMPARE(m_desk->session().unacknowledged(), 0);
        QVERIFY(!told(*m_desk).contains(u"mine"_s));

        m_luis->saysIn(u"lobby"_s, u"last"_s);
        QTRY_VERIFY(told(*m_desk).endsWith(u": last"_s));
    }

    void aRushIsOnlyCounted()
    {
        const protocol::Conversation lobby = protocol::RoomName::lobby();
        const protocol::ChatMessage message{.from = *protocol::Nick::from(u"Luis"_s), .to = lobby};
        for (int number = 0; number < 5; ++number) // in one turn of the event loop
            emit m_desk->session().messageArrived(lobby, message);

        QTRY_COMPARE(told(*m_desk), u"5 new messages"_s);
    }

private:
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<NativeClient> m_luis;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
