// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/host/stopquestion.h>

#include <client/roommodel.h>
#include <client/sessions.h>
#include <ui/hosting.h>

#include <QMessageBox>
#include <QPushButton>

namespace charla::ui {

using client::RoomModel;
using namespace Qt::StringLiterals;

StopQuestion::StopQuestion(const Hosting &hosting, const client::Sessions &sessions,
                           QWidget *window)
    : QObject(window), m_hosting(hosting), m_sessions(sessions), m_window(window)
{
}

void StopQuestion::ask(std::function<void()> proceed)
{
    if (!m_hosting.isRunning() || !areOthersHere()) {
        proceed();
        return;
    }
    if (m_box && m_box->isVisible()) { // one that was answered lives on until it is deleted
        m_box->raise();
        return;
    }
    m_box = new QMessageBox(QMessageBox::Question, tr("Stop hosting?"),
                            tr("Others are in your rooms."), QMessageBox::NoButton, m_window);
    m_box->setObjectName("stopQuestion"_L1);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setInformativeText(tr(
        "If you go on, the server in this window stops, and they are disconnected. What was said "
        "stays on this computer, for when you host again."));
    QPushButton *yes = m_box->addButton(tr("&Stop the server"), QMessageBox::AcceptRole);
    yes->setObjectName("stopServerButton"_L1);
    QPushButton *no = m_box->addButton(tr("&Keep hosting"), QMessageBox::RejectRole);
    no->setObjectName("keepHostingButton"_L1);
    m_box->setDefaultButton(no);
    m_box->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, this, std::move(proceed));
    m_box->open();
}

bool StopQuestion::areOthersHere() const
{
    const client::Session *own = m_sessions.at(m_hosting.ownUrl());
    for (int row = 0; own && row < own->rooms()->rowCount(); ++row) {
        const QModelIndex room = own->rooms()->index(row);
        const int self = room.data(int(RoomModel::Role::Membership)).toBool() ? 1 : 0;
        const bool isRoom
            = room.data(int(RoomModel::Role::Kind)).toInt() == int(RoomModel::Kind::Room);
        if (isRoom && room.data(int(RoomModel::Role::Members)).toInt() > self)
            return true;
    }
    return false;
}

} // namespace charla::ui
