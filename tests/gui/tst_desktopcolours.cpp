// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notificationservice.h"

#include <ui/look/desktopcolours.h>
#include <ui/look/theme.h>
#include <ui/settings/appearance.h>
#include <ui/settings/wishes.h>

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

//! A desktop that tells programs by its portal whether to be dark.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    Portal(const QString &bus, uint scheme)
        : m_bus(QDBusConnection::connectToBus(bus, u"portal"_s)), m_scheme(scheme)
    {
        const bool isThere = m_bus.registerObject(u"/org/freedesktop/portal/desktop"_s, this,
                                                  QDBusConnection::ExportAllSlots
                                                      | QDBusConnection::ExportAllSignals)
            && m_bus.registerService(u"org.freedesktop.portal.Desktop"_s);
        if (!isThere)
            qFatal("the portal can't be offered");
    }

    ~Portal() override
    {
        m_bus.unregisterService(u"org.freedesktop.portal.Desktop"_s);
        QDBusConnection::disconnectFromBus(u"portal"_s);
    }

    //! The person switches the whole desktop.
    void switchTo(uint scheme)
    {
        m_scheme = scheme;
        emit SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s,
                            QDBusVariant(scheme));
    }

signals: // as the portal names it; it wraps this value once
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

public slots: // as the portal names it; it wraps the value twice
    QDBusVariant Read(const QString &group, const QString &key) const
    {
        const bool isKnown = group == u"org.freedesktop.appearance"_s && key == u"color-scheme"_s;
        return isKnown ? QDBusVariant(QVariant::fromValue(QDBusVariant(m_scheme)))
                       : QDBusVariant(0U);
    }

private:
    QDBusConnection m_bus;
    uint m_scheme;
};

} // namespace

//! The window is as dark as the desktop, as long as the person leaves it to that.
class TestDesktopColours : public QObject
{
    Q_OBJECT

public:
    explicit TestDesktopColours(QString bus) : m_bus(std::move(bus)) { }

private slots:
    void theDesktopIsFollowed()
    {
        Portal portal(m_bus, 1);
        ui::Wishes wishes(m_settings);
        const ui::Appearance appearance(wishes);

        QTRY_VERIFY(isDark());
        wishes.colours.set(ui::Wishes::Colours::Light);
        QVERIFY(!isDark());
        wishes.colours.set(ui::Wishes::Colours::System);
        QVERIFY(isDark());
    }

    void theDesktopIsFollowedWhenItChanges()
    {
        Portal portal(m_bus, 0);
        ui::Wishes wishes(m_settings);
        const ui::Appearance appearance(wishes);
        QVERIFY(!isDark());

        // Told again until it is heard: a program that has just come may not listen yet.
        QVERIFY(QTest::qWaitFor([&portal] { return portal.switchTo(1), isDark(); }));
        portal.switchTo(2);
        QTRY_VERIFY(!isDark());
    }

    void withoutAPortalItIsWhatQtSays()
    {
        const QPalette before = QApplication::palette();
        const ui::DesktopColours colours;
        ui::Wishes wishes(m_settings);
        const ui::Appearance appearance(wishes);

        QCOMPARE(QApplication::palette(), before);
        QVERIFY(!colours.wantsDark());
    }

private:
    static bool isDark() { return ui::Theme(QApplication::palette()).isDark; }

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(u"charla.ini"_s), QSettings::IniFormat};
    QString m_bus;
};

int main(int argc, char **argv)
{
    const SessionBus bus; // before anybody asks for one
    const QApplication application(argc, argv);
    TestDesktopColours test(bus.address());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_desktopcolours.moc"
