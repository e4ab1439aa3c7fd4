// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QMessageBox;
class QWidget;

namespace charla::client {
class Session;
}

namespace charla::ui {

//! \brief Asks before a logout takes away what has not been sent yet. Asks nothing when there is nothing to lose.
class LogOutQuestion : public QObject
{
    Q_OBJECT

public:
    //! Neither is owned; both must outlive this.
    LogOutQuestion(const client::Session &session, QWidget *window);

    //! Calls \a proceed, at once or when the answer is yes.
    void ask(std::function<void()> proceed);

private:
    const client::Session &m_session;
    QWidget *m_window;
    QPointer<QMessageBox> m_box;
};

} // namespace charla::ui
