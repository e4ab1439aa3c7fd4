// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/connection/logoutquestion.h>

#include <client/session.h>

#include <QMessageBox>
#include <QPushButton>

namespace charla::ui {

using namespace Qt::StringLiterals;

LogOutQuestion::LogOutQuestion(QWidget *window) : QObject(window), m_window(window) { }

void LogOutQuestion::ask(const client::Session &session, std::function<void()> proceed)
{
    if (session.unacknowledged() == 0) {
        proceed();
        return;
    }
    if (m_box && m_box->isVisible()) { // one that was answered lives on until it is deleted
        m_box->raise();
        return;
    }
    m_box = new QMessageBox(QMessageBox::Question, tr("Log out?"),
                            tr("Not everything that you wrote is sent yet."), QMessageBox::NoButton,
                            m_window);
    m_box->setObjectName("logOutQuestion"_L1);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setInformativeText(
        tr("If you log out now, the rest is lost. If you only close the window, "
           "it is sent when you are back."));
    QPushButton *yes = m_box->addButton(tr("&Log out"), QMessageBox::AcceptRole);
    yes->setObjectName("logOutButton"_L1);
    QPushButton *no = m_box->addButton(tr("&Stay"), QMessageBox::RejectRole);
    no->setObjectName("stayButton"_L1);
    m_box->setDefaultButton(no);
    m_box->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, &session, std::move(proceed));
    m_box->open();
}

} // namespace charla::ui
