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
    //! \a window is not owned and must outlive this.
    explicit LogOutQuestion(QWidget *window);

    //! Calls \a proceed, at once or when the answer is yes; not if \a session ended meanwhile.
    void ask(const client::Session &session, std::function<void()> proceed);

private:
    QWidget *m_window;
    QPointer<QMessageBox> m_box;
};

} // namespace charla::ui
