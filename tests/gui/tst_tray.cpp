// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notificationservice.h"
#include "screen.h"

#include "program.h"
#include "scriptedclient.h"
#include "testserver.h"

#include <QCoreApplication>
#include <QDBusArgument>
#include <QDBusInterface>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

//! One size of an icon as the StatusNotifierItem specification has it.
struct Pixels
{
    int width = 0;
    int height = 0;
    QByteArray argb; //!< big-endian
};

const QDBusArgument &operator>>(const QDBusArgument &argument, Pixels &pixels)
{
    argument.beginStructure();
    argument >> pixels.width >> pixels.height >> pixels.argb;
    argument.endStructure();
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const Pixels &pixels)
{
    argument.beginStructure();
    argument << pixels.width << pixels.height << pixels.argb;
    argument.endStructure();
    return argument;
}

//! The tip of an icon.
struct Tip
{
    QString icon;
    QList<Pixels> pixels;
    QString title;
    QString text;
};

const QDBusArgument &operator>>(const QDBusArgument &argument, Tip &tip)
{
    argument.beginStructure();
    argument >> tip.icon >> tip.pixels >> tip.title >> tip.text;
    argument.endStructure();
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const Tip &tip)
{
    argument.beginStructure();
    argument << tip.icon << tip.pixels << tip.title << tip.text;
    argument.endStructure();
    return argument;
}

//! The place beside the clock of a desktop, by org.kde.StatusNotifierWatcher.
class Tray : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)
    Q_PROPERTY(int ProtocolVersion READ protocolVersion)
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ items)

public:
    explicit Tray(const QString &address) : m_bus(QDBusConnection::connectToBus(address, u"tray"_s))
    {
        const bool isThere = m_bus.registerObject(u"/StatusNotifierWatcher"_s, this,
                                                  QDBusConnection::ExportAllContents)
            && m_bus.registerService(u"org.kde.StatusNotifierWatcher"_s);
        if (!isThere)
            qFatal("the tray can't be offered");
    }

    ~Tray() override { QDBusConnection::disconnectFromBus(u"tray"_s); }

    bool hasHost() const { return true; }
    int protocolVersion() const { return 0; }
    QStringList items() const { return m_items; }

    //! Title and text.
    QString tip() const
    {
        const auto tip = asked<Tip>(u"ToolTip"_s);
        return tip.title + u": "_s + tip.text;
    }
    //! Of the largest size.
    QByteArray picture() const
    {
        const auto sizes = asked<QList<Pixels>>(u"IconPixmap"_s);
        const auto largest = std::ranges::max_element(sizes, {}, &Pixels::width);
        return largest == sizes.end() ? QByteArray() : largest->argb;
    }
    void click() const { item(u"org.kde.StatusNotifierItem"_s)->call(u"Activate"_s, 10, 10); }

public slots: // as the specification names it
    void RegisterStatusNotifierItem(const QString &service)
    {
        m_items.append(service);
        emit StatusNotifierItemRegistered(service);
    }

signals:
    void StatusNotifierItemRegistered(const QString &service);

private:
    std::unique_ptr<QDBusInterface> item(const QString &interface) const
    {
        return std::make_unique<QDBusInterface>(m_items.last(), u"/StatusNotifierItem"_s, interface,
                                                m_bus);
    }

    template<typename Value>
    Value asked(const QString &property) const
    {
        const QDBusReply<QVariant> reply
            = item(u"org.freedesktop.DBus.Properties"_s)
                  ->call(u"Get"_s, u"org.kde.StatusNotifierItem"_s, property);
        return qdbus_cast<Value>(reply.value());
    }

    QDBusConnection m_bus;
    QStringList m_items;
};

//! Charla's window on that screen, in the lobby.
class Window : public Program
{
public:
    Window(const Screen &screen, const QString &bus, quint16 port)
        : Program({u"--connect"_s, u"127.0.0.1:%1"_s.arg(port), u"--nick"_s, u"Ana"_s},
                  Display::None,
                  {{u"DISPLAY"_s, screen.name()},
                   {u"QT_QPA_PLATFORM"_s, u"xcb"_s},
                   {u"DBUS_SESSION_BUS_ADDRESS"_s, bus}})
    {
    }
};

} // namespace

//! What a desktop sees of the program besides its window: the icon beside the clock, and that it asks for
//! attention. The program itself, on a real screen with a real window manager.
class TestTray : public QObject
{
    Q_OBJECT

private slots:
    void theIconTellsWhatIsUnreadAndTheWindowCallsForIt()
    {
        const Screen screen;
        const SessionBus bus;
        const Tray tray(bus.address());
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        const Window program(screen, bus.address(), server.port());

        QTRY_VERIFY_WITH_TIMEOUT(!tray.items().isEmpty(), PatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!screen.windowOf(u"Charla"_s).isEmpty(), PatienceMs);
        QVERIFY(!luis.expects({{u"type"_s, u"joined"_s}, {u"nick"_s, u"Ana"_s}}).isEmpty());
        const QByteArray calm = tray.picture();
        QVERIFY(!calm.isEmpty());
        QVERIFY2(tray.tip().startsWith(u"Charla: "_s), qPrintable(tray.tip()));

        const Elsewhere other(screen); // another window has the keyboard now
        const QString window = screen.windowOf(u"Charla"_s);
        const auto saysTill = [](const auto &say, const auto &isSeen) {
            // The program may hear of the other window a moment after the test.
            return QTest::qWaitFor([&] { return say(), isSeen(); }, PatienceMs);
        };
        QVERIFY(saysTill([&luis] { luis.saysIn(u"lobby"_s, u"anybody?"_s); },
                         [&tray] { return tray.tip().contains(u"unread"_s); }));
        const QByteArray unread = tray.picture();
        QVERIFY(unread != calm);
        QVERIFY(!demandsAttention(screen, window)); // nobody was named

        luis.saysTo(u"Ana"_s, u"you, yes"_s);
        QTRY_VERIFY_WITH_TIMEOUT(demandsAttention(screen, window), PatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(tray.picture() != unread, PatienceMs);

        tray.click();
        QTRY_VERIFY_WITH_TIMEOUT(isActive(screen, window), PatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!demandsAttention(screen, window), PatienceMs);
    }

private:
    static constexpr int PatienceMs = 60'000;

    //! Somebody else's window, in front of all others.
    class Elsewhere
    {
    public:
        explicit Elsewhere(const Screen &screen)
        {
            m_message.start(
                u"xmessage"_s,
                {u"-display"_s, screen.name(), u"-title"_s, u"Elsewhere"_s, u"another program"_s});
            const auto isInFront = [&screen] {
                const QString window = screen.windowOf(u"Elsewhere"_s);
                return !window.isEmpty() && isActive(screen, window);
            };
            QVERIFY(QTest::qWaitFor(isInFront, PatienceMs));
        }
        ~Elsewhere()
        {
            m_message.terminate();
            m_message.waitForFinished(PatienceMs);
        }

    private:
        QProcess m_message;
    };

    static bool isActive(const Screen &screen, const QString &window)
    {
        return screen.property({}, u"_NET_ACTIVE_WINDOW"_s).contains(window);
    }

    static bool demandsAttention(const Screen &screen, const QString &window)
    {
        return screen.property(window, u"_NET_WM_STATE"_s).contains(u"DEMANDS_ATTENTION"_s);
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    qDBusRegisterMetaType<Pixels>();
    qDBusRegisterMetaType<QList<Pixels>>();
    qDBusRegisterMetaType<Tip>();
    TestTray test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tray.moc"
