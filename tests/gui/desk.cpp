// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "loopback.h"

#include <ui/conversation/conversationtabbar.h>
#include <ui/preferences.h>

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <algorithm>

namespace charla::tests {

using namespace Qt::StringLiterals;
using client::Session;

namespace {

server::Options optionsFor(server::Options options, Desk::Reach reach)
{
    options = onLoopback(std::move(options));
    if (reach == Desk::Reach::Network)
        options.listenAddress = QHostAddress::Any;
    return options;
}

} // namespace

Desk::Desk(server::Options options, Reach reach)
    : m_settings(m_folder.filePath(u"charla.ini"_s), QSettings::IniFormat),
      m_hosting(optionsFor(std::move(options), reach), m_folder.filePath(u"history"_s))
{
    open();
}

Desk::~Desk() = default;

void Desk::open()
{
    m_sessions = std::make_unique<client::Sessions>(m_folder.filePath(u"servers"_s),
                                                    m_folder.filePath(u"pins"_s));
    m_wishes = std::make_unique<ui::Wishes>(m_settings);
    m_translations = std::make_unique<app::Translations>(*m_wishes);
    m_appearance = std::make_unique<ui::Appearance>(*m_wishes);
    m_keeper = std::make_unique<app::WindowKeeper>(*m_sessions, m_hosting, m_settings, *m_wishes);
}

client::Session::State Desk::state() const
{
    return m_sessions->all().empty() ? Session::State::Idle : session().state();
}

void Desk::ends()
{
    window().leave();
    m_keeper.reset();
    m_sessions.reset();
    m_appearance.reset();
}

void Desk::starts()
{
    open();
    window().start(ui::Preferences(m_settings).lastPlaces());
}

//! Dialogues and menus first: they lie above the window.
QList<QWidget *> Desk::tops() const
{
    QList<QWidget *> tops;
    for (auto *widget : window().findChildren<QWidget *>()) {
        if (widget->isWindow() && widget->isVisible())
            tops.prepend(widget);
    }
    if (window().isVisible())
        tops.append(&window());
    return tops;
}

void Desk::clicks(const char *name) const
{
    if (auto *widget = awaits<QWidget>(name))
        QTest::mouseClick(widget, Qt::LeftButton);
}

void Desk::types(const char *name, const QString &text) const
{
    QWidget *field = awaits<QWidget>(name);
    if (!field)
        return;
    if (auto *box = qobject_cast<QComboBox *>(field))
        field = box->lineEdit();
    if (auto *box = qobject_cast<QSpinBox *>(field))
        field = box->findChild<QLineEdit *>();
    field->setFocus();
    QTest::keySequence(field, QKeySequence::SelectAll);
    QTest::keyClick(field, Qt::Key_Delete);
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; })) {
        QTest::keyClicks(field, text);
        return;
    }
    QInputMethodEvent commit; // as an input method does for letters without a key
    commit.setCommitString(text);
    QCoreApplication::sendEvent(field, &commit);
}

void Desk::presses(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *focus = window().focusWidget();
    QTest::keyClick(focus ? focus : &window(), key, modifiers);
}

quint16 Desk::hosts(const QString &nick)
{
    window().start({});
    clicks("hostChoice");
    types("nickEdit", nick);
    types("portEdit", u"0"_s);
    clicks("welcomeEnter");
    if (!comesIn()) {
        QTest::qFail("hosting did not lead to the window", __FILE__, __LINE__);
        return 0;
    }
    return quint16(session().url().port());
}

void Desk::joins(const QString &nick, quint16 port)
{
    window().start({});
    clicks("joinChoice");
    types("nickEdit", nick);
    types("addressEdit", u"127.0.0.1:%1"_s.arg(port));
    clicks("welcomeEnter");
    if (!comesIn())
        QTest::qFail("joining did not lead to the window", __FILE__, __LINE__);
}

//! In a room, with the keyboard in the window and no dialogue above it.
bool Desk::comesIn() const
{
    return QTest::qWaitFor(
        [this] {
            return state() == Session::State::Online && !tabs().isEmpty()
                && window().isActiveWindow();
        },
        PatienceMs);
}

void Desk::says(const QString &text) const
{
    types("composerEdit", text);
    QTest::keyClick(awaits<QPlainTextEdit>("composerEdit"), Qt::Key_Return);
}

void Desk::acts(const char *action, const QString &text) const
{
    auto *list = awaits<QAbstractItemView>("messageList");
    if (!QTest::qWaitFor([&] { return messageRow(text).isValid(); }, PatienceMs)) {
        QTest::qFail(qPrintable(u"no such message: "_s + text), __FILE__, __LINE__);
        return;
    }
    list->setFocus();
    list->setCurrentIndex(messageRow(text));
    QTest::keyClick(list, Qt::Key_F10, Qt::ShiftModifier);
    auto *menu = awaits<QMenu>("messageMenu");
    auto *act = menu ? menu->findChild<QAction *>(QLatin1String(action)) : nullptr;
    if (!act) {
        QTest::qFail(qPrintable(u"no such act: "_s + QLatin1String(action)), __FILE__, __LINE__);
        return;
    }
    act->trigger();
    menu->close();
}

QModelIndex Desk::messageRow(const QString &text) const
{
    const auto *list = shown<QAbstractItemView>("messageList");
    const qsizetype row = rows("messageList").lastIndexOf(text);
    return list && row >= 0 ? list->model()->index(int(row), 0) : QModelIndex();
}

bool Desk::seesMessage(const QString &text) const
{
    const auto *list = shown<QAbstractItemView>("messageList");
    const QModelIndex row = messageRow(text);
    return row.isValid() && list->viewport()->rect().contains(list->visualRect(row).center());
}

QStringList Desk::talk() const
{
    QStringList texts = rows("messageList");
    texts.removeAll(QString());
    return texts;
}

QStringList Desk::tabs() const
{
    QStringList names;
    const auto *bar = shown<ui::ConversationTabBar>("conversationTabs");
    for (int index = 0; bar && index < bar->count(); ++index)
        names.append(bar->tabText(index));
    return names;
}

QString Desk::frontTab() const
{
    const auto *bar = shown<ui::ConversationTabBar>("conversationTabs");
    return bar ? bar->tabText(bar->currentIndex()) : QString();
}

void Desk::clicksRow(const char *list, const QString &name, int clicks) const
{
    auto *view = awaits<QAbstractItemView>(list);
    const auto has = [this, list, name] { return rows(list).contains(name); };
    if (!view || !QTest::qWaitFor(has, PatienceMs)) {
        QTest::qFail(qPrintable(u"no such row: "_s + name), __FILE__, __LINE__);
        return;
    }
    const QModelIndex row = view->model()->index(int(rows(list).indexOf(name)), 0);
    view->scrollTo(row);
    const QPoint where = view->visualRect(row).center();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, where);
    if (clicks == 2)
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, where);
}

QStringList Desk::rows(const char *list, int role) const
{
    QStringList texts;
    const auto *view = shown<QAbstractItemView>(list);
    for (int row = 0; view && row < view->model()->rowCount(); ++row)
        texts.append(view->model()->index(row, 0).data(role).toString());
    return texts;
}

} // namespace charla::tests
