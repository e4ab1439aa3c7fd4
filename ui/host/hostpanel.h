// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/texts.h>

#include <QDialog>

class QLabel;
class QPushButton;
class QSettings;

namespace charla::ui {

class AddressChoice;
class Hosting;
class InlineMessage;
class HostCode;
class TermsForm;

//! \brief For a host: everything about the server in one place. Where it can be reached, by address and by QR
//! code; who is connected; start and stop; and what the host decides about it.
//!
//! Not modal, so that the host can talk meanwhile.
class HostPanel : public QDialog
{
    Q_OBJECT

public:
    //! Neither is owned; both must outlive this.
    HostPanel(Hosting &hosting, QSettings &settings, QWidget *window);

    //! It could not be started.
    void showTrouble(const texts::Words &words);

signals:
    void startWanted();
    void stopWanted();
    void restartWanted();

private:
    QWidget *makePage(QSettings &settings);
    QWidget *makeHead();
    QWidget *makeReach();
    QWidget *makeRights();
    void act();
    void wait();
    void onStarted();
    void showState();

    Hosting &m_hosting;
    AddressChoice *m_addresses = nullptr;
    TermsForm *m_terms = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_switch = nullptr;
    InlineMessage *m_trouble = nullptr;
    HostCode *m_code = nullptr;
    bool m_isWaiting = false; // for a start, perhaps after a stop
};

} // namespace charla::ui
