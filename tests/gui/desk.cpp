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

Desk::Desk(server::Options options)
    : m_settings(m_folder.filePath(u"charla.ini"_s), QSettings::IniFormat),
      m_hosting(onLoopback(std::move(options)))
{
    open();
}

Desk::~Desk() = default;

void Desk::open()
{
    m_session = std::make_unique<Session>(m_folder.filePath(u"servers"_s));
    m_window = std::make_unique<ui::MainWindow>(*m_session, m_hosting, m_settings);
}

void Desk::ends()
{
    m_window->leave();
    m_window.reset();
    m_session.reset();
}

void Desk::starts()
{
    open();
    m_window->start(ui::Preferences(m_settings).lastPlace());
}

//! Dialogues and menus first: they lie above the window.
QList<QWidget *> Desk::tops() const
{
    QList<QWidget *> tops;
    for (auto *widget : m_window->findChildren<QWidget *>()) {
        if (widget->isWindow() && widget->isVisible())
            tops.prepend(widget);
    }
    if (m_window->isVisible())
        tops.append(m_window.get());
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
    QWidget *focus = m_window->focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

quint16 Desk::hosts(const QString &nick)
{
    m_window->start({});
    clicks("hostChoice");
    types("nickEdit", nick);
    types("portEdit", u"0"_s);
    clicks("welcomeEnter");
    if (!comesIn()) {
        QTest::qFail("hosting did not lead to the window", __FILE__, __LINE__);
        return 0;
    }
    return quint16(m_session->url().port());
}

void Desk::joins(const QString &nick, quint16 port)
{
    m_window->start({});
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
            return m_session->state() == Session::State::Online && !tabs().isEmpty()
                && m_window->isActiveWindow();
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
