// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QMessageBox;
class QWidget;

namespace charla::client {
class Sessions;
}

namespace charla::ui {

class Hosting;

//! \brief Asks a host before the server ends for others who are in its rooms. Asks nothing when there is nobody to lose.
class StopQuestion : public QObject
{
    Q_OBJECT

public:
    //! Nothing is owned; all must outlive this.
    StopQuestion(const Hosting &hosting, const client::Sessions &sessions, QWidget *window);

    //! Calls \a proceed, at once or when the answer is yes. A question that is open already is asked once.
    void ask(std::function<void()> proceed);

private:
    bool areOthersHere() const;

    const Hosting &m_hosting;
    const client::Sessions &m_sessions;
    QWidget *m_window;
    QPointer<QMessageBox> m_box;
};

} // namespace charla::ui
